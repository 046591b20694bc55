// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/LinearBarcode.h"
#include "support/Outcome.h"
#include "ui/BarcodeReader.h"

#include <QImage>
#include <QPainter>

#include <random>

using namespace shopdesk;
using namespace shopdesk::test;
using catalog::BarcodeKind;

/// Bars are read back by a reader that knows nothing of the encoder.
class LinearBarcodeTest : public QObject
{
    Q_OBJECT
private slots:
    void readsBackAsWritten_data();
    void readsBackAsWritten();
    void randomEansReadBack();
    void quietZonesFollowTheStandard_data();
    void quietZonesFollowTheStandard();
    void barsAreWholeModules();
    void whatCannotBeEncodedSaysSo_data();
    void whatCannotBeEncodedSaysSo();
};

void LinearBarcodeTest::readsBackAsWritten_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"4006381333931", "9780201379624", "0036000291452", "6901234567892"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void LinearBarcodeTest::readsBackAsWritten()
{
    QFETCH(QString, code);
    const ui::LinearBarcode barcode = must(ui::linearBarcode(code));
    QCOMPARE(barcode.kind, BarcodeKind::Ean13);
    QCOMPARE(readEan13(barcode.modules), code);
}

void LinearBarcodeTest::randomEansReadBack()
{
    std::mt19937 random(9);
    for (int i = 0; i < 500; ++i) {
        QString code;
        int sum = 0;
        for (int digit = 0; digit < 12; ++digit) {
            const int value = static_cast<int>(random() % 10);
            code += QString::number(value);
            sum += value * (digit % 2 == 0 ? 1 : 3);
        }
        code += QString::number((10 - sum % 10) % 10);
        QCOMPARE(readEan13(must(ui::linearBarcode(code)).modules), code);
    }
}

void LinearBarcodeTest::quietZonesFollowTheStandard_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("modules");
    QTest::addColumn<int>("left");
    QTest::addColumn<int>("right");
    QTest::newRow("EAN-13") << QStringLiteral("4006381333931") << 95 << 11 << 7;
    QTest::newRow("EAN-8") << QStringLiteral("96385074") << 67 << 7 << 7;
    QTest::newRow("UPC-A") << QStringLiteral("036000291452") << 95 << 9 << 9;
    // Start, five letters, check digit and stop of 13 modules.
    QTest::newRow("Code 128") << QStringLiteral("CUP-A") << 11 * 7 + 13 << 10 << 10;
    QTest::newRow("ITF-14") << QStringLiteral("10012345678902") << 0 << 10 << 10;
}

void LinearBarcodeTest::quietZonesFollowTheStandard()
{
    QFETCH(QString, code);
    QFETCH(int, modules);
    QFETCH(int, left);
    QFETCH(int, right);
    const ui::LinearBarcode barcode = must(ui::linearBarcode(code));
    if (modules > 0)
        QCOMPARE(static_cast<int>(barcode.modules.size()), modules);
    QCOMPARE(barcode.quietLeft, left);
    QCOMPARE(barcode.quietRight, right);
    QCOMPARE(barcode.text, code);
    QVERIFY(barcode.modules.front() && barcode.modules.back());
}

void LinearBarcodeTest::barsAreWholeModules()
{
    const ui::LinearBarcode barcode = must(ui::linearBarcode(QStringLiteral("4006381333931")));
    constexpr int module = 4;
    QImage image(barcode.width() * module, 10, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    ui::paintBars(painter, barcode, QRectF(image.rect()), module);
    painter.end();
    QCOMPARE(readEan13(modulesIn(image, 5, module, barcode.quietLeft * module)), barcode.text);
    // Nothing but bars: the quiet zones are white.
    for (int x = 0; x < barcode.quietLeft * module; ++x)
        QCOMPARE(qGray(image.pixel(x, 5)), 255);
    for (int x = image.width() - barcode.quietRight * module; x < image.width(); ++x)
        QCOMPARE(qGray(image.pixel(x, 5)), 255);
}

void LinearBarcodeTest::whatCannotBeEncodedSaysSo_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("nothing") << QString();
    QTest::newRow("Chinese") << QStringLiteral("茶杯-1");
    QTest::newRow("far too long") << QString(300, QLatin1Char('A'));
}

void LinearBarcodeTest::whatCannotBeEncodedSaysSo()
{
    QFETCH(QString, code);
    QCOMPARE(codeOf(ui::linearBarcode(code)), QStringLiteral("ui.codeNotPrintable"));
}

QTEST_MAIN(LinearBarcodeTest)
#include "LinearBarcodeTest.moc"
