// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/QrCode.h"

#include "ui/parts/Theme.h"

#include <QAccessible>
#include <QEvent>
#include <QtTest>

using namespace shopdesk;

namespace {

constexpr int quiet = 4;

QString uri()
{
    return QStringLiteral("otpauth://totp/Shopdesk:Mei?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Shopdesk"
                          "&algorithm=SHA1&digits=6&period=30");
}

bool isDark(const QImage &image, int x, int y)
{
    return image.pixel(x, y) == qRgb(0, 0, 0);
}

/// A finder pattern with its top left module at x, y: a dark ring, a light ring, a dark square of three.
bool hasFinder(const QImage &modules, int x, int y)
{
    for (int row = 0; row < 7; ++row) {
        for (int column = 0; column < 7; ++column) {
            const int ring = std::max(std::abs(row - 3), std::abs(column - 3));
            if (isDark(modules, x + column, y + row) != (ring != 2))
                return false;
        }
    }
    return true;
}

/// Modules that are neither black nor white, or dark ones in the quiet zone.
int faults(const QImage &image, int quietPixels)
{
    int found = 0;
    const QRect code = image.rect().adjusted(quietPixels, quietPixels, -quietPixels, -quietPixels);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QRgb pixel = image.pixel(x, y);
            const bool white = pixel == qRgb(255, 255, 255);
            if (!white && (pixel != qRgb(0, 0, 0) || !code.contains(x, y)))
                ++found;
        }
    }
    return found;
}

/// The code without its quiet zone, back from what was painted: one pixel from the middle of each module.
QImage modulesOf(const QImage &painted, const QRect &area, int count)
{
    QImage modules(count, count, QImage::Format_RGB32);
    const int perModule = area.width() / count;
    for (int y = 0; y < count; ++y) {
        for (int x = 0; x < count; ++x)
            modules.setPixel(
                x, y,
                painted.pixel(area.x() + x * perModule + perModule / 2, area.y() + y * perModule + perModule / 2));
    }
    return modules;
}

/// Everything of an image that is not @p ground.
QRect areaOtherThan(const QImage &image, QRgb ground)
{
    QRect area;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixel(x, y) != ground)
                area |= QRect(x, y, 1, 1);
        }
    }
    return area;
}

} // namespace

class QrCodeTest : public QObject
{
    Q_OBJECT

private slots:
    /// ISO/IEC 18004, table 7: what fits into each version with correction M.
    void theSizeIsThatOfTheText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("version");
        QTest::newRow("20 of letters and digits") << QString(20, u'A') << 1;
        QTest::newRow("21 of letters and digits") << QString(21, u'A') << 2;
        QTest::newRow("34 digits") << QString(34, u'7') << 1;
        QTest::newRow("35 digits") << QString(35, u'7') << 2;
        QTest::newRow("14 bytes") << QString(14, u'a') << 1;
        QTest::newRow("15 bytes") << QString(15, u'a') << 2;
        QTest::newRow("2,331 bytes") << QString(2'331, u'a') << 40;
    }
    void theSizeIsThatOfTheText()
    {
        QFETCH(QString, text);
        QFETCH(int, version);
        const int count = 17 + 4 * version;
        const QImage image = ui::qrImage(text, 1);
        QCOMPARE(image.size(), QSize(count + 2 * quiet, count + 2 * quiet));
        QVERIFY(hasFinder(image, quiet, quiet));
        QVERIFY(hasFinder(image, quiet + count - 7, quiet));
        QVERIFY(hasFinder(image, quiet, quiet + count - 7));
        QVERIFY(!hasFinder(image, quiet + count - 7, quiet + count - 7));
        QCOMPARE(faults(image, quiet), 0);
        // The module that is dark in every code, beside the lower finder: the picture is neither turned nor mirrored.
        QVERIFY(isDark(image, quiet + 8, quiet + count - 8));
        // The timing pattern.
        for (int i = 8; i < count - 8; ++i) {
            QCOMPARE(isDark(image, quiet + i, quiet + 6), i % 2 == 0);
            QCOMPARE(isDark(image, quiet + 6, quiet + i), i % 2 == 0);
        }
    }

    /// The two bits that say how much can be mended, without their mask (ISO/IEC 18004, 7.9): M is 00.
    void correctionIsM()
    {
        const QImage image = ui::qrImage(uri(), 1);
        QCOMPARE(isDark(image, quiet + 0, quiet + 8), true);
        QCOMPARE(isDark(image, quiet + 1, quiet + 8), false);
    }

    void modulesAreSquaresOfPixels()
    {
        const QImage modules = ui::qrImage(uri(), 1);
        const QImage large = ui::qrImage(uri(), 5);
        QCOMPARE(large.size(), modules.size() * 5);
        for (int y = 0; y < large.height(); ++y) {
            for (int x = 0; x < large.width(); ++x)
                QCOMPARE(large.pixel(x, y), modules.pixel(x / 5, y / 5));
        }
    }

    void otherTextsGiveOtherCodes()
    {
        const QString text = uri();
        QVERIFY(ui::qrImage(text, 1) != ui::qrImage(text.chopped(1) + u'1', 1));
        QVERIFY(!ui::qrImage(QStringLiteral("掌柜台 😀"), 1).isNull());
    }

    void whatDoesNotFitIsNoCode()
    {
        QVERIFY(ui::qrImage(QString(), 4).isNull());
        QVERIFY(ui::qrImage(QString(2'332, u'a'), 4).isNull());
        QVERIFY(ui::qrImage(QString(1'000'000, u'a'), 4).isNull());
        QVERIFY(ui::qrImage(uri(), 0).isNull());
        QVERIFY(ui::qrImage(uri(), -1).isNull());
    }

    void itIsBlackOnWhiteAndSharpEverywhere_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::addColumn<double>("ratio");
        QTest::addColumn<QSize>("size");
        for (const bool dark : {false, true}) {
            for (const double ratio : {1.0, 1.25, 1.5, 1.75, 2.0, 3.0}) {
                for (const QSize size : {QSize(240, 240), QSize(301, 263), QSize(177, 400), QSize(123, 124)})
                    QTest::addRow("%s %.2f %d×%d", dark ? "dark" : "light", ratio, size.width(), size.height())
                        << dark << ratio << size;
            }
        }
    }
    void itIsBlackOnWhiteAndSharpEverywhere()
    {
        QFETCH(bool, dark);
        QFETCH(double, ratio);
        QFETCH(QSize, size);
        ui::QrCode code;
        code.setPalette(ui::Theme::palette(dark));
        code.setText(uri());
        code.resize(size);
        const QImage modules = ui::qrImage(uri(), 1);

        QImage painted((QSizeF(size) * ratio).toSize(), QImage::Format_RGB32);
        const QRgb ground = qRgb(200, 0, 200);
        painted.fill(ground);
        painted.setDevicePixelRatio(ratio);
        code.render(&painted, {}, {}, QWidget::RenderFlags());

        const QRect area = areaOtherThan(painted, ground);
        QCOMPARE(area.width(), area.height());
        QCOMPARE(area.width() % modules.width(), 0);
        // As large as whole pixels allow.
        QVERIFY(area.width() + modules.width() > int(std::min(size.width(), size.height()) * ratio) - 1);
        const int perModule = area.width() / modules.width();
        QCOMPARE(faults(painted.copy(area), quiet * perModule), 0);
        QCOMPARE(modulesOf(painted, area, modules.width()), modules);
        // In the middle.
        QVERIFY(std::abs(area.left() - (painted.width() - 1 - area.right())) <= 2);
        QVERIFY(std::abs(area.top() - (painted.height() - 1 - area.bottom())) <= 2);
    }

    void itAsksForRoomToBeRead()
    {
        ui::QrCode code;
        QVERIFY(code.isEmpty());
        QVERIFY(code.sizeHint().isValid());
        code.setText(uri());
        QVERIFY(!code.isEmpty());
        const QSize modules = ui::qrImage(uri(), 1).size();
        QCOMPARE(code.minimumSizeHint(), modules * 2);
        QCOMPARE(code.sizeHint(), modules * 4);
        code.setText(QString(2'332, u'a'));
        QVERIFY(code.isEmpty());
        code.resize(10, 10);
        QVERIFY(!code.grab().isNull());
    }

    void screenReadersAreToldWhatItIsAndNotWhatItSays()
    {
        ui::QrCode code;
        code.setText(uri());
        QCOMPARE(code.accessibleName(), QStringLiteral("QR code"));
        QVERIFY(!code.accessibleDescription().isEmpty());
        auto *told = QAccessible::queryAccessibleInterface(&code);
        QVERIFY(told);
        QCOMPARE(told->role(), QAccessible::Graphic);
        for (const auto which : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
            QVERIFY(!told->text(which).contains(QStringLiteral("GEZDG")));
    }

    void theLanguageMayChange()
    {
        ui::QrCode code;
        code.setAccessibleName(QStringLiteral("elsewhere"));
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&code, &change);
        QCOMPARE(code.accessibleName(), QStringLiteral("QR code"));
    }
};

QTEST_MAIN(QrCodeTest)
#include "QrCodeTest.moc"
