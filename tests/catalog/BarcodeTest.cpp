// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Barcode.h"

#include "support/Outcome.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

class Barcode : public QObject
{
    Q_OBJECT
private slots:
    void knowsCheckDigits_data();
    void knowsCheckDigits();
    void keepsOwnCodes();
    void refusesAWrongEan();
    void warnsOfOtherLengths();
    void knowsFormsOfOneCode();
    void tellsKindsApart();
};

void Barcode::knowsCheckDigits_data()
{
    QTest::addColumn<QString>("digits");
    QTest::addColumn<bool>("right");
    // EAN-13, EAN-8, UPC-A and GTIN-14 as printed in GS1's own documents and on goods.
    QTest::newRow("ean13") << QStringLiteral("6291041500213") << true;
    QTest::newRow("ean13 book") << QStringLiteral("9780201379624") << true;
    QTest::newRow("ean13 wrong") << QStringLiteral("6291041500214") << false;
    QTest::newRow("ean8") << QStringLiteral("96385074") << true;
    QTest::newRow("ean8 wrong") << QStringLiteral("96385075") << false;
    QTest::newRow("upc") << QStringLiteral("036000291452") << true;
    QTest::newRow("gtin14") << QStringLiteral("10614141000415") << true;
    QTest::newRow("letters") << QStringLiteral("ABC") << false;
    QTest::newRow("empty") << QString() << false;
}

void Barcode::knowsCheckDigits()
{
    QFETCH(QString, digits);
    QFETCH(bool, right);
    QCOMPARE(hasCheckDigit(digits), right);
}

void Barcode::keepsOwnCodes()
{
    QCOMPARE(must(normalisedBarcode(QStringLiteral("  TEA-01 "))), QStringLiteral("TEA-01"));
    QCOMPARE(must(normalisedBarcode(QStringLiteral("６２９１０４１５００２１３"))), QStringLiteral("6291041500213"));
    QCOMPARE(must(normalisedBarcode(QString(64, QLatin1Char('7')))).size(), 64);
    QCOMPARE(codeOf(normalisedBarcode(QString(65, QLatin1Char('7')))), QStringLiteral("catalog.badBarcode"));
    QCOMPARE(codeOf(normalisedBarcode(QStringLiteral(" \t "))), QStringLiteral("catalog.badBarcode"));
}

void Barcode::refusesAWrongEan()
{
    const auto refused = normalisedBarcode(QStringLiteral("6291041500214"));
    QCOMPARE(codeOf(refused), QStringLiteral("catalog.badBarcode"));
    QVERIFY(messageOf(refused).contains(QStringLiteral("6291041500214")));
    // 13 characters that are not all digits are a code of the shop's own.
    QVERIFY(normalisedBarcode(QStringLiteral("629104150021A")));
}

void Barcode::warnsOfOtherLengths()
{
    QVERIFY(barcodeWarning(QStringLiteral("96385075")));
    QVERIFY(barcodeWarning(QStringLiteral("036000291453")));
    QVERIFY(!barcodeWarning(QStringLiteral("96385074")));
    QVERIFY(!barcodeWarning(QStringLiteral("TEA-01")));
    QVERIFY(!barcodeWarning(QStringLiteral("1234567")));
}

void Barcode::knowsFormsOfOneCode()
{
    const QString upc = QStringLiteral("036000291452");
    for (const QString &form : {upc, QString(QLatin1Char('0') + upc), QString(QStringLiteral("00") + upc)}) {
        QCOMPARE(equivalentBarcodes(form), QStringList({QStringLiteral("00") + upc, QLatin1Char('0') + upc, upc}));
    }
    QCOMPARE(equivalentBarcodes(QStringLiteral("6291041500213")),
             QStringList({QStringLiteral("06291041500213"), QStringLiteral("6291041500213")}));
    // An EAN-8, as a scanner may also report it; eight digits of the shop's own stay by themselves.
    const QStringList shortForms{QStringLiteral("00000096385074"), QStringLiteral("0000096385074"),
                                 QStringLiteral("000096385074"), QStringLiteral("96385074")};
    for (const QString &form : shortForms)
        QCOMPARE(equivalentBarcodes(form), shortForms);
    QCOMPARE(equivalentBarcodes(QStringLiteral("96385075")), QStringList{QStringLiteral("96385075")});
    QVERIFY(shortForms.size() == mostForms);
}

void Barcode::tellsKindsApart()
{
    QCOMPARE(barcodeKindOf(QStringLiteral("6291041500213")), BarcodeKind::Ean13);
    QCOMPARE(barcodeKindOf(QStringLiteral("96385074")), BarcodeKind::Ean8);
    QCOMPARE(barcodeKindOf(QStringLiteral("036000291452")), BarcodeKind::UpcA);
    QCOMPARE(barcodeKindOf(QStringLiteral("10614141000415")), BarcodeKind::Itf14);
    QCOMPARE(barcodeKindOf(QStringLiteral("10614141000416")), BarcodeKind::Own);
    QCOMPARE(barcodeKindOf(QStringLiteral("4006381333930")), BarcodeKind::Own);
    QCOMPARE(barcodeKindOf(QStringLiteral("12345")), BarcodeKind::Own);
    QCOMPARE(barcodeKindOf(QStringLiteral("TEA-01")), BarcodeKind::Own);
    QCOMPARE(barcodeKindOf(QString()), BarcodeKind::Own);
    QCOMPARE(barcodeKindOf(QStringLiteral("٩٦٣٨٥٠٧٤")), BarcodeKind::Own); // not Western digits
    QCOMPARE(keyOf(BarcodeKind::UpcA), QStringLiteral("upca"));
}

QTEST_GUILESS_MAIN(Barcode)
#include "BarcodeTest.moc"
