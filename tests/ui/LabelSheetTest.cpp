// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/LabelSheet.h"
#include "support/Outcome.h"
#include "ui/BarcodeReader.h"
#include "ui/catalog/LabelPainter.h"

#include <QPainter>
#include <QTemporaryDir>

using namespace shopdesk;
using namespace shopdesk::test;
using catalog::Label;
using ui::LabelSheet;

namespace {

const QString ean = QStringLiteral("4006381333931");

Label label(const QString &title, const QString &code, qint64 price, int copies = 1)
{
    return {{1}, title, QStringLiteral("SKU-1"), code, Money{price}, copies};
}

LabelSheet sheetOf(const char *paper, const std::vector<Label> &labels, int used = 0)
{
    return {*catalog::labelFormat(QString::fromLatin1(paper)), labels, used};
}

ui::Formats formats()
{
    return {*Currency::fromCode(QStringLiteral("GBP")), *ShopZone::fromName(QStringLiteral("Europe/London"))};
}

/// A page in so many hundredths of a millimetre for a pixel.
QImage drawn(const LabelSheet &sheet, int page, double perPixel, double dot = 1)
{
    QImage image(qRound(sheet.format.pageWidth / perPixel), qRound(sheet.format.pageHeight / perPixel),
                 QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(1 / perPixel, 1 / perPixel);
    ui::paintPage(painter, sheet, page, formats(), dot);
    return image;
}

bool hasInk(const QImage &image, const QRect &place)
{
    for (int y = place.top(); y <= place.bottom(); ++y)
        for (int x = place.left(); x <= place.right(); ++x)
            if (qGray(image.pixel(x, y)) < 250)
                return true;
    return false;
}

/// Paints the places white, so that what is left lies outside of all of them.
bool hasInkOutside(QImage image, const LabelSheet &sheet, double perPixel, double inset)
{
    QPainter painter(&image);
    painter.scale(1 / perPixel, 1 / perPixel);
    for (int place = 0; place < sheet.format.perPage(); ++place) {
        const auto corner = catalog::placeOf(sheet.format, place);
        painter.fillRect(QRectF(corner.x + inset, corner.y + inset, sheet.format.labelWidth - 2 * inset,
                                sheet.format.labelHeight - 2 * inset),
                         Qt::white);
    }
    painter.end();
    return hasInk(image, image.rect());
}

/// What a PDF says to draw on its first page.
QByteArray firstPageOf(const QByteArray &pdf)
{
    const QByteArray begin("\nstream\n");
    for (qsizetype at = pdf.indexOf(begin); at >= 0; at = pdf.indexOf(begin, at + 1)) {
        const qsizetype start = at + begin.size();
        const QByteArray packed = pdf.mid(start, pdf.indexOf("endstream", start) - start);
        // Qt wants the length before it, and takes it for a hint.
        const QByteArray plain = qUncompress(QByteArray("\x00\x01\x00\x00", 4) + packed);
        if (plain.contains(" cm"))
            return plain;
    }
    return {};
}

/// The filled rectangles of a page, where they stand in the unit of the page.
QList<QRectF> rectanglesOf(const QByteArray &page)
{
    QList<QRectF> found;
    QPointF moved;
    for (const QByteArray &line : page.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const auto number = [&](int place) { return words.at(place).toDouble(); };
        if (line.startsWith("1 0 0 1 ") && line.endsWith(" cm"))
            moved = QPointF(number(4), number(5));
        else if (line.endsWith(" re"))
            found << QRectF(moved.x() + number(0), moved.y() + number(1), number(2), number(3));
    }
    return found;
}

} // namespace

class LabelSheetTest : public QObject
{
    Q_OBJECT
private slots:
    void theBarsReadBackFromThePage_data();
    void theBarsReadBackFromThePage();
    void barsLieOnThePrintersDots();
    void labelsStandInTheirPlaces();
    void nothingLeavesItsLabel_data();
    void nothingLeavesItsLabel();
    void usualCodesFitEveryPaper_data();
    void usualCodesFitEveryPaper();
    void whatCannotBePrintedSaysSo();
    void copiesFollowOneAnother();
    void thePdfIsInMillimetres_data();
    void thePdfIsInMillimetres();
    void nothingToPrintIsSaid();
};

void LabelSheetTest::theBarsReadBackFromThePage_data()
{
    QTest::addColumn<QByteArray>("paper");
    for (const catalog::LabelFormat &format : catalog::labelFormats())
        QTest::newRow(format.key) << QByteArray(format.key);
}

void LabelSheetTest::theBarsReadBackFromThePage()
{
    QFETCH(QByteArray, paper);
    const Label cup = label(QStringLiteral("Celadon tea cup 青瓷茶杯"), ean, 2'390);
    const LabelSheet sheet = sheetOf(paper.constData(), {cup});
    const ui::LabelLayout layout = ui::layOut(cup, QSizeF(sheet.format.labelWidth, sheet.format.labelHeight), 1);
    QVERIFY(layout.moduleWidth >= 26 || sheet.format.labelWidth < 4'500); // 80 % of the nominal size, or a small label
    QVERIFY(layout.bars.height() >= 700);
    constexpr double perPixel = 1; // a hundredth of a millimetre, so that every edge is seen where it is
    QImage image(sheet.format.labelWidth, sheet.format.labelHeight, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    ui::paintLabel(painter, cup, QRectF(image.rect()), formats(), 1);
    painter.end();
    const int row = static_cast<int>(layout.bars.center().y() / perPixel);
    const auto [first, last] = inkIn(image, row);
    // 95 modules, and beside them the quiet zones of 11 and 7 modules and no ink.
    QCOMPARE(last - first + 1, static_cast<int>(95 * layout.moduleWidth));
    QVERIFY(first >= 11 * layout.moduleWidth);
    QVERIFY(image.width() - 1 - last >= 7 * layout.moduleWidth);
    QCOMPARE(readEan13(modulesIn(image, row, layout.moduleWidth, first)), ean);
}

void LabelSheetTest::barsLieOnThePrintersDots()
{
    // 203 dots an inch, as most label printers have: 0.125 mm.
    constexpr double dot = 2'540.0 / 203.2;
    const Label cup = label(QStringLiteral("Cup"), ean, 2'390);
    const ui::LabelLayout layout = ui::layOut(cup, QSizeF(5'800, 4'000), dot);
    QCOMPARE(layout.moduleWidth, 2 * dot); // 0.25 mm
    QVERIFY(qAbs(std::remainder(layout.bars.left(), dot)) < 1e-6);
    const QImage image = drawn(sheetOf("roll-58x40", {cup}), 0, dot, dot);
    const int row = static_cast<int>(layout.bars.center().y() / dot);
    QCOMPARE(readEan13(modulesIn(image, row, 2, inkIn(image, row).first)), ean);
}

void LabelSheetTest::labelsStandInTheirPlaces()
{
    constexpr double perPixel = 10; // a tenth of a millimetre
    const LabelSheet sheet = sheetOf("a4-3x8", {label(QStringLiteral("Cup"), ean, 2'390, 4)}, 7);
    QCOMPARE(sheet.pageCount(), 1);
    const QImage image = drawn(sheet, 0, perPixel);
    for (int place = 0; place < 24; ++place) {
        const auto corner = catalog::placeOf(sheet.format, place);
        const QRect rect(qRound(corner.x / perPixel), qRound(corner.y / perPixel), 700, 370);
        QCOMPARE(hasInk(image, rect.intersected(image.rect())), place >= 7 && place < 11);
    }
    QVERIFY(!hasInkOutside(image, sheet, perPixel, 0));
}

void LabelSheetTest::nothingLeavesItsLabel_data()
{
    QTest::addColumn<QByteArray>("paper");
    QTest::addColumn<QString>("title");
    for (const catalog::LabelFormat &format : catalog::labelFormats()) {
        QTest::addRow("%s, Chinese", format.key)
            << QByteArray(format.key) << QStringLiteral("景德镇手工青瓷茶杯").repeated(20);
        QTest::addRow("%s, one word", format.key) << QByteArray(format.key) << QString(200, QLatin1Char('W'));
        QTest::addRow("%s, many words", format.key)
            << QByteArray(format.key) << QStringLiteral("Tea cup ").repeated(25);
    }
}

void LabelSheetTest::nothingLeavesItsLabel()
{
    QFETCH(QByteArray, paper);
    QFETCH(QString, title);
    constexpr double perPixel = 5;
    constexpr double margin = 40; // what an unsteady printer may be off
    const LabelSheet sheet = sheetOf(paper.constData(), {label(title, ean, 99'999'999'999)});
    const QImage image = drawn(sheet, 0, perPixel);
    QVERIFY(hasInk(image, image.rect()));
    QVERIFY(!hasInkOutside(image, sheet, perPixel, margin));
}

void LabelSheetTest::usualCodesFitEveryPaper_data()
{
    theBarsReadBackFromThePage_data();
}

void LabelSheetTest::usualCodesFitEveryPaper()
{
    QFETCH(QByteArray, paper);
    for (const char *code : {"4006381333931", "96385074", "036000291452", "CUP-1234", "1234567890123456"}) {
        const LabelSheet sheet =
            sheetOf(paper.constData(), {label(QStringLiteral("Cup"), QString::fromLatin1(code), 1)});
        QVERIFY2(ui::complaints(sheet).isEmpty(), qPrintable(ui::complaints(sheet).join(QLatin1Char(' '))));
    }
}

void LabelSheetTest::whatCannotBePrintedSaysSo()
{
    const Label chinese = label(QStringLiteral("茶杯"), QStringLiteral("茶杯-1"), 100);
    const Label tooLong = label(QStringLiteral("Cup"), QStringLiteral("CELADON-TEA-CUP-LARGE-GREEN"), 100);
    const LabelSheet sheet = sheetOf("a4-5x13", {chinese, tooLong, tooLong});
    const QStringList found = ui::complaints(sheet);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].contains(QStringLiteral("“茶杯-1” cannot be printed")));
    QVERIFY(found[1].contains(QStringLiteral("too long for a label of this width")));
    // The label itself says it too, inside of its edges.
    const QImage image = drawn(sheet, 0, 5);
    QVERIFY(!hasInkOutside(image, sheet, 5, 30));
    QVERIFY(ui::complaints(sheetOf("a4-3x8", {tooLong})).isEmpty()); // a wider label takes it
}

void LabelSheetTest::copiesFollowOneAnother()
{
    constexpr double perPixel = 10;
    const LabelSheet sheet = sheetOf(
        "a4-5x13",
        {label(QStringLiteral("A"), ean, 1, 60), label(QStringLiteral("B"), QStringLiteral("96385074"), 1, 10)}, 1);
    QCOMPARE(sheet.labelCount(), 70);
    QCOMPARE(sheet.pageCount(), 2);
    const auto at = [&](int page, int place) {
        const auto corner = catalog::placeOf(sheet.format, place);
        return drawn(sheet, page, perPixel).copy(qRound(corner.x / perPixel), qRound(corner.y / perPixel), 380, 210);
    };
    const auto inkOf = [](const QImage &image) {
        const auto [first, last] = inkIn(image, 130);
        return last - first;
    };
    QVERIFY(inkOf(at(0, 60)) > inkOf(at(0, 61)) + 20); // the last EAN-13, and the first EAN-8
    QCOMPARE(inkOf(at(1, 5)), inkOf(at(0, 61)));
    QCOMPARE(inkOf(at(1, 6)), 0); // 64 on the first page, 6 on the second
}

void LabelSheetTest::thePdfIsInMillimetres_data()
{
    theBarsReadBackFromThePage_data();
}

void LabelSheetTest::thePdfIsInMillimetres()
{
    QFETCH(QByteArray, paper);
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("labels.pdf"));
    const LabelSheet sheet = sheetOf(paper.constData(), {label(QStringLiteral("Cup 茶杯"), ean, 2'390, 25)});
    must(ui::writeLabels(sheet, formats(), path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray pdf = file.readAll();
    QVERIFY(pdf.startsWith("%PDF-1."));
    QCOMPARE(pdf.count("/Type /Page\n"), sheet.pageCount());
    const QRegularExpression box(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+) ([0-9.]+)\\]"));
    const auto found = box.match(QString::fromLatin1(pdf));
    QVERIFY(found.hasMatch());
    constexpr double pointsPerMm = 72 / 25.4;
    // One unit of the page is a hundredth of a millimetre.
    const QByteArray page = firstPageOf(pdf);
    const QByteArray scale = page.left(page.indexOf(" cm")).split('\n').last().split(' ').first();
    QVERIFY2(qAbs(scale.toDouble() - pointsPerMm / 100) < 1e-8, scale.constData());
    // The first label's bars: 95 modules of the width that was laid out, thirty of them dark bars.
    const ui::LabelLayout layout =
        ui::layOut(sheet.labels.front(), QSizeF(sheet.format.labelWidth, sheet.format.labelHeight), 1);
    const QList<QRectF> bars = rectanglesOf(page).mid(0, 30);
    QCOMPARE(bars.size(), 30);
    QCOMPARE(bars.last().right() - bars.first().left(), 95 * layout.moduleWidth);
    QCOMPARE(bars.first().left(), sheet.format.left + layout.bars.left() + 11 * layout.moduleWidth);
    QCOMPARE(bars.first().top(), sheet.format.top + layout.bars.top());
    std::vector<bool> modules(95);
    for (const QRectF &bar : bars) {
        for (double x = bar.left() + layout.moduleWidth / 2; x < bar.right(); x += layout.moduleWidth)
            modules[static_cast<size_t>((x - bars.first().left()) / layout.moduleWidth)] = true;
    }
    QCOMPARE(readEan13(modules), ean);
    // Every further label of the page is exactly a pitch away.
    const QList<QRectF> all = rectanglesOf(page);
    for (int place = 0; place < std::min(25, sheet.format.perPage()); ++place) {
        const auto corner = catalog::placeOf(sheet.format, place);
        QCOMPARE(all.at(place * 30).left() - bars.first().left(), corner.x - sheet.format.left);
        QCOMPARE(all.at(place * 30).top() - bars.first().top(), corner.y - sheet.format.top);
    }
    // The page itself is kept in whole points, which is a third of a millimetre.
    QVERIFY(qAbs(found.captured(1).toDouble() / pointsPerMm - sheet.format.pageWidth / 100.0) < 0.4);
    QVERIFY(qAbs(found.captured(2).toDouble() / pointsPerMm - sheet.format.pageHeight / 100.0) < 0.4);
    QCOMPARE(codeOf(ui::writeLabels(sheet, formats(), folder.filePath(QStringLiteral("no/such/folder.pdf")))),
             QStringLiteral("ui.fileNotWritten"));
}

void LabelSheetTest::nothingToPrintIsSaid()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("labels.pdf"));
    QCOMPARE(codeOf(ui::writeLabels(sheetOf("a4-3x8", {}), formats(), path)), QStringLiteral("catalog.noLabels"));
    QVERIFY(!QFile::exists(path));
}

QTEST_MAIN(LabelSheetTest)
#include "LabelSheetTest.moc"
