// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ReceiptPaper.h"
#include "support/Outcome.h"
#include "ui/counter/ReceiptPrinter.h"
#include "ui/parts/Theme.h"

#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::test;
using ui::PaperWidth;
using ui::ReceiptPaper;

namespace {

orders::OrderLine line(const QString &title, qint64 quantity, qint64 price, qint64 discount = 0)
{
    orders::OrderLine made;
    made.description = title;
    made.quantity = quantity;
    made.unitPrice = Money{price};
    made.discount = Money{discount};
    made.total = Money{quantity * price - discount};
    made.taxRate = 2000;
    return made;
}

orders::ReceiptData receipt(int lines)
{
    orders::ReceiptData data;
    data.shop = QStringLiteral("掌柜茶庄 Tea House");
    data.texts = {QStringLiteral("1 High Street\nVAT GB 123 4567 89"),
                  QStringLiteral("Thank you, come again. 谢谢惠顾")};
    data.order.number = QStringLiteral("S01-261122-0042");
    data.order.storeName = QStringLiteral("Main");
    data.placedAt = QDateTime(QDate(2026, 11, 22), QTime(14, 2));
    for (int i = 0; i < lines; ++i)
        data.order.lines.push_back(line(QStringLiteral("青瓷茶杯 Celadon tea cup, large"), 2, 2390, i == 0 ? 100 : 0));
    for (const orders::OrderLine &each : data.order.lines)
        data.order.linesTotal += each.total;
    data.order.discounts = {{{}, orders::DiscountKind::Coupon, QStringLiteral("SPRING"), Money{300}}};
    data.order.total = data.order.linesTotal - Money{300};
    data.order.paidTotal = data.order.total;
    data.order.payments = {{{}, orders::PaymentKind::Cash, data.order.total, data.order.total + Money{500}, {}, {}}};
    data.change = Money{500};
    data.taxes = {{2000, true, Money{data.order.total.minor / 6}}};
    return data;
}

} // namespace

/// What comes out of the printer.
class ReceiptPaperTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_settings = std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("x.ini")), QSettings::IniFormat);
        m_theme = std::make_unique<ui::Theme>(*qApp, *m_settings);
        QLocale::setDefault(QLocale(QStringLiteral("en_GB")));
    }

    void thePaperIsAsLongAsWhatStandsOnIt_data() { widths(); }
    void thePaperIsAsLongAsWhatStandsOnIt()
    {
        QFETCH(int, millimetres);
        const PaperWidth width = widthOf(millimetres);
        const ReceiptPaper small(receipt(1), m_formats, width);
        const ReceiptPaper large(receipt(40), m_formats, width);
        QCOMPARE(small.sizeMm().width(), double(millimetres));
        QVERIFY(small.sizeMm().height() < 130);
        const double perLine = (large.sizeMm().height() - small.sizeMm().height()) / 39;
        QVERIFY2(perLine > 5 && perLine < 20, qPrintable(QString::number(perLine)));
        // Below the last ink there is nothing but the edge.
        const QImage picture = drawn(small);
        const QRect ink = inkOf(picture);
        const double below = (picture.height() - 1 - ink.bottom()) / perMm;
        QVERIFY2(below >= 3 && below <= 6, qPrintable(QString::number(below)));
    }

    void nothingIsCut_data() { widths(); }
    void nothingIsCut()
    {
        QFETCH(int, millimetres);
        orders::ReceiptData data = receipt(2);
        data.order.lines[0].description = QString(200, QLatin1Char('W'));
        data.order.lines[1].description = QStringLiteral("青瓷").repeated(60);
        data.order.lines[1].unitPrice = Money{99'999'999'999};
        data.order.lines[1].total = data.order.lines[1].unitPrice * 2;
        const ReceiptPaper paper(data, m_formats, widthOf(millimetres));
        const QRect ink = inkOf(drawn(paper));
        QVERIFY2(ink.left() >= 3.8 * perMm, qPrintable(QString::number(ink.left() / perMm)));
        QVERIFY2(ink.right() <= (millimetres - 3.8) * perMm, qPrintable(QString::number(ink.right() / perMm)));
        QVERIFY(paper.text().count(QLatin1Char('W')) == 200);
        QVERIFY(paper.text().contains(QStringLiteral("1,999,999,999.98")));
    }

    void itSaysWhatTheOrderSays()
    {
        const orders::ReceiptData data = receipt(3);
        const QString text = ReceiptPaper(data, m_formats, PaperWidth::Mm80).text();
        for (const QString &part :
             {data.order.number, QStringLiteral("Total ") + m_formats.moneyWithSymbol(data.order.total),
              QStringLiteral("SPRING ") + m_formats.money({-300}),
              QStringLiteral("Discount ") + m_formats.money({-100}),
              QStringLiteral("Tax 20 % contained ") + m_formats.money(data.taxes.front().amount),
              QStringLiteral("Handed over ") + m_formats.money(data.order.total + Money{500}),
              QStringLiteral("Change 5.00"), QStringLiteral("2 × 23.90"), QStringLiteral("谢谢惠顾")})
            QVERIFY2(text.contains(part), qPrintable(part + QStringLiteral(" is missing in\n") + text));
        QVERIFY(!text.contains(QStringLiteral("Copy")));
        // The amounts of the lines less the discounts are the total.
        Money sum;
        for (const orders::OrderLine &each : data.order.lines)
            sum += each.total;
        QCOMPARE(sum - Money{300}, data.order.total);
    }

    void aCopySaysSo()
    {
        orders::ReceiptData data = receipt(1);
        data.printed = 2;
        QVERIFY(
            ReceiptPaper(data, m_formats, PaperWidth::Mm58).text().contains(QStringLiteral("Copy 2 of this receipt")));
    }

    void thePdfHasOnePageOfItsSize_data() { widths(); }
    void thePdfHasOnePageOfItsSize()
    {
        QFETCH(int, millimetres);
        const ReceiptPaper paper(receipt(60), m_formats, widthOf(millimetres));
        const QString file = m_folder.filePath(QStringLiteral("%1.pdf").arg(millimetres));
        must(ui::writePdf(paper, file, QStringLiteral("S01")));
        QFile pdf(file);
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        const QString content = QString::fromLatin1(pdf.readAll());
        static const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
        auto boxes = box.globalMatch(content);
        QVERIFY(boxes.hasNext());
        const auto match = boxes.next();
        QVERIFY(!boxes.hasNext());
        constexpr double pointsPerMm = 72 / 25.4;
        QVERIFY(qAbs(match.captured(1).toDouble() / pointsPerMm - millimetres) < 0.5);
        QVERIFY(qAbs(match.captured(2).toDouble() / pointsPerMm - paper.sizeMm().height()) < 0.5);
        // Letters, Chinese ones too, are text of an embedded font.
        QVERIFY(content.contains(QStringLiteral("/FontFile")));
        QCOMPARE(ui::writePdf(paper, m_folder.filePath(QStringLiteral("no/such/folder.pdf")), {}).error().code,
                 QStringLiteral("ui.notPrinted"));
    }

    void anAbsentPrinterIsNamed()
    {
        const ReceiptPaper paper = ReceiptPaper::testPage(m_formats, PaperWidth::Mm80);
        QCOMPARE(codeOf(ui::print(paper, {}, {})), QStringLiteral("ui.noPrinter"));
        const auto absent = ui::print(paper, QStringLiteral("Old printer"), {});
        QCOMPARE(codeOf(absent), QStringLiteral("ui.printerAbsent"));
        QVERIFY(messageOf(absent).contains(QStringLiteral("Old printer")));
        QVERIFY(paper.text().contains(QStringLiteral("80")));
    }

    void theDeviceIsRemembered()
    {
        QCOMPARE(ui::ReceiptDevice::of(*m_settings).width, PaperWidth::Mm80);
        ui::ReceiptDevice{QStringLiteral("Till"), PaperWidth::Mm58}.keep(*m_settings);
        QCOMPARE(ui::ReceiptDevice::of(*m_settings).printer, QStringLiteral("Till"));
        QCOMPARE(ui::ReceiptDevice::of(*m_settings).width, PaperWidth::Mm58);
    }

private:
    static constexpr double perMm = 12;

    static void widths()
    {
        QTest::addColumn<int>("millimetres");
        QTest::newRow("58 mm") << 58;
        QTest::newRow("80 mm") << 80;
    }
    static PaperWidth widthOf(int millimetres) { return millimetres == 58 ? PaperWidth::Mm58 : PaperWidth::Mm80; }
    static QImage drawn(const ReceiptPaper &paper)
    {
        QImage picture((paper.sizeMm() * perMm).toSize(), QImage::Format_Grayscale8);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        paper.paint(painter, perMm);
        return picture;
    }
    static QRect inkOf(const QImage &picture)
    {
        QRect ink;
        for (int y = 0; y < picture.height(); ++y)
            for (int x = 0; x < picture.width(); ++x)
                if (qGray(picture.pixel(x, y)) < 128)
                    ink |= QRect(x, y, 1, 1);
        return ink;
    }

    QTemporaryDir m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<ui::Theme> m_theme;
    ui::Formats m_formats{*Currency::fromCode(QStringLiteral("GBP")),
                          *ShopZone::fromName(QStringLiteral("Europe/London"))};
};

QTEST_MAIN(ReceiptPaperTest)
#include "ReceiptPaperTest.moc"
