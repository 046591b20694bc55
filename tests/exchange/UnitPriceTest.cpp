// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/UnitPrice.h"

#include "exchange/FormulaGuard.h"

#include <QTest>

using namespace shopdesk;
using exchange::UnitPrice;

class UnitPriceTest : public QObject
{
    Q_OBJECT

    static qint64 pence(const char *price, qint64 quantity, int exponent = 2)
    {
        return UnitPrice::fromText(price)->times(quantity, exponent).minor;
    }

private slots:
    void readsDecimals()
    {
        QCOMPARE(UnitPrice::fromText("2.55"), (UnitPrice{2, 550'000}));
        QCOMPARE(UnitPrice::fromText("-11062.06"), (UnitPrice{-11'062, -60'000}));
        QCOMPARE(UnitPrice::fromText("0.001"), (UnitPrice{0, 1'000}));
        QCOMPARE(UnitPrice::fromText(".5"), (UnitPrice{0, 500'000}));
        QCOMPARE(UnitPrice::fromText("5."), (UnitPrice{5, 0}));
        QCOMPARE(UnitPrice::fromText("+1"), (UnitPrice{1, 0}));
        QCOMPARE(UnitPrice::fromText("000000000000012"), (UnitPrice{12, 0}));
        QCOMPARE(UnitPrice::fromText("1.5000000000000"), (UnitPrice{1, 500'000}));
        QCOMPARE(UnitPrice::fromText("999999999.999999"), (UnitPrice{999'999'999, 999'999}));
        QVERIFY(!UnitPrice::fromText("-0.00")->isNegative());
    }

    void refusesOtherText()
    {
        for (const char *text : {"", ".", "-", "1e9999", "1E5", "nan", "inf", "0x10", "1,50", "£1", "1 000", "1.2.3",
                                 "--1", "1000000000", "0.0000001", "١"})
            QVERIFY2(!UnitPrice::fromText(text), text);
    }

    void roundsOncePerLine()
    {
        QCOMPARE(pence("0.001", 1), 0);
        QCOMPARE(pence("0.001", 4), 0);
        QCOMPARE(pence("0.001", 5), 1);
        QCOMPARE(pence("0.125", 1), 13);
        QCOMPARE(pence("0.125", -1), -13);
        QCOMPARE(pence("0.055", 12), 66); // and not 12 × 6
        QCOMPARE(pence("-0.005", 1), -1);
        QCOMPARE(pence("2.55", -6), -1'530);
        QCOMPARE(pence("2.555", 1, 3), 2'555);
        QCOMPARE(pence("2.5", 1, 0), 3);
        QCOMPARE(pence("-2.5", 1, 0), -3);
        QCOMPARE(pence("999999999.999999", 1'000'000), 99'999'999'999'999'900);
        QCOMPARE(pence("999999999.999999", -1'000'000, 3), -999'999'999'999'999'000);
    }

    void guardsFormulas()
    {
        using exchange::needsGuard;
        using exchange::withoutGuard;
        for (const char *text :
             {"=1+1", "+1+1", "-2+3", "@SUM(A1)", "-", "-5 boxes", "+44 20 1234", "\tx", "\rx", "-1.2.3", "-."})
            QVERIFY2(needsGuard(text), text);
        for (const char *text : {"", "tea", "-6", "+1.50", "-0.001", "'=1", "1=1", "0"})
            QVERIFY2(!needsGuard(text), text);
        QCOMPARE(withoutGuard("'=1+1"), std::string_view("=1+1"));
        QCOMPARE(withoutGuard("'-5 boxes"), std::string_view("-5 boxes"));
        QCOMPARE(withoutGuard("'-6"), std::string_view("'-6")); // never written so
        QCOMPARE(withoutGuard("'tis"), std::string_view("'tis"));
        QCOMPARE(withoutGuard("'"), std::string_view("'"));
    }
};

QTEST_GUILESS_MAIN(UnitPriceTest)
#include "UnitPriceTest.moc"
