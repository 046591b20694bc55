// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Formats.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Pill.h"
#include "ui/parts/States.h"
#include "ui/parts/Theme.h"
#include "ui/WidgetInspector.h"

#include <QPainter>
#include <QSettings>
#include <QtTest>

using namespace shopdesk;

namespace {

ui::Formats formats(const char *currency = "GBP")
{
    return {*Currency::fromCode(QString::fromLatin1(currency)), *ShopZone::fromName(QStringLiteral("Europe/London"))};
}

Instant utc(int year, int month, int day, int hour, int minute)
{
    return {QDateTime({year, month, day}, {hour, minute}, Qt::UTC).toMSecsSinceEpoch()};
}

} // namespace

/// Colours, icons, words and figures: what look.md fixes.
class LookTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void coloursAreThoseOfTheHouse()
    {
        const QPalette light = ui::Theme::palette(false);
        QCOMPARE(light.color(QPalette::Text).name(), QStringLiteral("#1f2937"));
        QCOMPARE(light.color(QPalette::Base).name(), QStringLiteral("#ffffff"));
        QCOMPARE(light.color(QPalette::Window).name(), QStringLiteral("#f8fafc"));
        QCOMPARE(ui::Colours::of(light).accent.name(), QStringLiteral("#0f766e"));
        QCOMPARE(ui::Colours::of(light).success.name(), QStringLiteral("#15803d"));
        QCOMPARE(ui::Colours::of(light).warning.name(), QStringLiteral("#b45309"));
        QCOMPARE(ui::Colours::of(light).danger.name(), QStringLiteral("#b91c1c"));
        QCOMPARE(ui::Colours::of(light).info.name(), QStringLiteral("#1d4ed8"));
        const QPalette dark = ui::Theme::palette(true);
        QCOMPARE(dark.color(QPalette::Text).name(), QStringLiteral("#e5e7eb"));
        QCOMPARE(dark.color(QPalette::Base).name(), QStringLiteral("#111827"));
        QCOMPARE(dark.color(QPalette::Window).name(), QStringLiteral("#1f2937"));
        QCOMPARE(ui::Colours::of(dark).accent.name(), QStringLiteral("#2dd4bf"));
        QCOMPARE(ui::seriesColours().front().name(), QStringLiteral("#0072b2"));
        QCOMPARE(ui::seriesColours().size(), size_t(7));
    }

    void everyColourStandsOut()
    {
        QCOMPARE(test::inspectColours(ui::Theme::palette(false)).join(QLatin1Char(10)), QString());
        QCOMPARE(test::inspectColours(ui::Theme::palette(true)).join(QLatin1Char(10)), QString());
        QVERIFY(qAbs(ui::contrast(Qt::black, Qt::white) - 21) < 0.001);
        QVERIFY(qAbs(ui::contrast(Qt::red, Qt::red) - 1) < 0.001);
    }

    void theThemeIsRemembered()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("t.ini")), QSettings::IniFormat);
        {
            ui::Theme theme(*qApp, settings);
            QCOMPARE(theme.mode(), ui::Theme::Mode::System);
            QSignalSpy changed(&theme, &ui::Theme::changed);
            theme.setMode(ui::Theme::Mode::Dark);
            QCOMPARE(changed.size(), 1);
        }
        ui::Theme again(*qApp, settings);
        QCOMPARE(again.mode(), ui::Theme::Mode::Dark);
        again.useOnce(ui::Theme::Mode::Light);
        QCOMPARE(ui::Theme(*qApp, settings).mode(), ui::Theme::Mode::Dark);
    }

    void iconsAreSharpAndTakeTheirColour()
    {
        QVERIFY(ui::iconNames().size() > 40);
        for (const QString &name : ui::iconNames()) {
            const QImage image = ui::icon(name, QColor(Qt::red)).pixmap({24, 24}, 2).toImage();
            QCOMPARE(image.size(), QSize(48, 48));
            int drawn = 0;
            for (int y = 0; y < image.height(); ++y)
                for (int x = 0; x < image.width(); ++x)
                    if (const QColor pixel = image.pixelColor(x, y); pixel.alpha() > 200) {
                        ++drawn;
                        QVERIFY2(pixel.red() > 240 && pixel.green() < 15, qPrintable(name));
                    }
            QVERIFY2(drawn > 25, qPrintable(name));
        }
        QVERIFY(ui::icon(QStringLiteral("no such icon")).isNull());
    }

    void iconsFollowTheTheme()
    {
        const QTemporaryDir folder;
        QSettings settings(folder.filePath(QStringLiteral("t.ini")), QSettings::IniFormat);
        ui::Theme theme(*qApp, settings);
        theme.useOnce(ui::Theme::Mode::Light);
        const QIcon icon = ui::icon(QStringLiteral("orders"));
        const QImage light = icon.pixmap(24, 24).toImage();
        theme.useOnce(ui::Theme::Mode::Dark);
        QVERIFY(icon.pixmap(24, 24).toImage() != light);
        QVERIFY(icon.pixmap({24, 24}, QIcon::Disabled).toImage() != icon.pixmap(24, 24).toImage());
    }

    void everyStateHasAWordAndAShape()
    {
        for (const QString &key : ui::stateKeys()) {
            QVERIFY2(ui::stateLook(key).word != key, qPrintable(key));
            QVERIFY(ui::pillSize(ui::stateLook(key), QFont()).width() > 24);
        }
        QCOMPARE(ui::stateLook(QStringLiteral("partially_shipped")).word, QStringLiteral("Partly shipped"));
        // Steps of one order that follow one another differ in their shape, not in colour alone.
        QVERIFY(ui::stateLook(QStringLiteral("placed")).shape != ui::stateLook(QStringLiteral("shipped")).shape);
        QVERIFY(ui::stateLook(QStringLiteral("paid")).shape != ui::stateLook(QStringLiteral("delivered")).shape);
        QCOMPARE(ui::stateLook(QStringLiteral("from the future")).word, QStringLiteral("from the future"));
    }

    void everyShapeIsDrawnDifferently()
    {
        QSet<QByteArray> pictures;
        for (int shape = 0; shape <= static_cast<int>(ui::Shape::Bar); ++shape) {
            QImage image(120, 32, QImage::Format_ARGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            const ui::StateLook look{QStringLiteral("Word"), ui::Tone::Quiet, static_cast<ui::Shape>(shape)};
            ui::paintPill(painter, image.rect(), look, QFont(), ui::Theme::palette(false));
            painter.end();
            pictures << QByteArray(reinterpret_cast<const char *>(image.constBits()), image.sizeInBytes());
        }
        QCOMPARE(pictures.size(), static_cast<int>(ui::Shape::Bar) + 1);
    }

    void moneyHasTheDigitsOfItsCurrency()
    {
        QCOMPARE(formats().money({123'456'789}), QStringLiteral("1,234,567.89"));
        QCOMPARE(formats().money({-5}), QStringLiteral("−0.05"));
        QCOMPARE(formats().moneyWithSymbol({-100'000}), QStringLiteral("−£1,000.00"));
        QCOMPARE(formats("JPY").money({1'234}), QStringLiteral("1,234"));
        QCOMPARE(formats("KWD").money({1'234}), QStringLiteral("1.234"));
        // The ends of the range.
        QCOMPARE(formats().money({std::numeric_limits<qint64>::min()}), QStringLiteral("−92,233,720,368,547,758.08"));
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        QCOMPARE(formats().money({123'456}), QStringLiteral("1.234,56"));
    }

    void figuresAndChanges()
    {
        QCOMPARE(formats().number(-12'345), QStringLiteral("−12,345"));
        QCOMPARE(formats().change(0.1234), QStringLiteral("+12.3%"));
        QCOMPARE(formats().change(-0.5), QStringLiteral("−50.0%"));
        QCOMPARE(formats().change(0), QStringLiteral("0.0%"));
        QCOMPARE(formats().change(std::numeric_limits<double>::infinity()), QStringLiteral("–"));
    }

    void timeIsThatOfTheShop()
    {
        // Summer time in London.
        QCOMPARE(formats().instant(utc(2026, 7, 1, 23, 30)), QStringLiteral("2 Jul 2026  00:30"));
        QCOMPARE(formats().day(BusinessDay::fromDate({2026, 11, 22})), QStringLiteral("22 Nov 2026"));
        QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
        QCOMPARE(formats().day(BusinessDay::fromDate({2026, 11, 2})), QStringLiteral("2026-11-02"));
    }

    void relativeTimes()
    {
        const Instant now = utc(2026, 11, 22, 12, 0);
        const auto ago = [&](qint64 minutes) { return formats().relative({now.ms - minutes * 60'000}, now); };
        QCOMPARE(ago(0), QStringLiteral("just now"));
        QCOMPARE(ago(5), QStringLiteral("5 min ago"));
        QCOMPARE(ago(59), QStringLiteral("59 min ago"));
        QCOMPARE(ago(60), QStringLiteral("1 h ago"));
        QCOMPARE(ago(11 * 60), QStringLiteral("11 h ago"));
        QCOMPARE(ago(13 * 60), QStringLiteral("yesterday 23:00"));
        QCOMPARE(ago(3 * 24 * 60), QStringLiteral("19 Nov 2026"));
        QCOMPARE(ago(-60), QStringLiteral("22 Nov 2026  13:00"));
    }

    void valuesByKind()
    {
        QCOMPARE(formats().value(tables::ColumnKind::Money, QVariant()), QString());
        QCOMPARE(formats().value(tables::ColumnKind::Number, QVariant(qint64(0))), QStringLiteral("0"));
        QCOMPARE(formats().value(tables::ColumnKind::State, QStringLiteral("paid")), QStringLiteral("Paid"));
        QCOMPARE(formats().value(tables::ColumnKind::Day, QVariant(qint64(0))), QStringLiteral("1 Jan 1970"));
    }
};

QTEST_MAIN(LookTest)
#include "LookTest.moc"
