// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ElementString.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::catalog;

namespace {

const BusinessDay today = BusinessDay::fromDate(QDate(2026, 11, 27));
const QString gtin = QStringLiteral("09506000134352");

std::optional<ElementString> read(const char *text)
{
    return readElementString(QString::fromUtf8(text), today);
}

} // namespace

class ElementStringTest : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryFormOfOneString_data()
    {
        QTest::addColumn<QString>("scanned");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
        row("in brackets", "(01)09506000134352(17)261231(10)A1(21)S-7");
        row("data matrix", "]d2"
                           "0109506000134352"
                           "17261231"
                           "10A1\x1d"
                           "21S-7");
        row("code 128", "]C1"
                        "0109506000134352"
                        "17261231"
                        "10A1\x1d"
                        "21S-7\x1d");
        row("leading separator", "\x1d"
                                 "0109506000134352"
                                 "17261231"
                                 "10A1\x1d"
                                 "21S-7");
        row("picture of the separator", "0109506000134352"
                                        "17261231"
                                        "10A1\u241d"
                                        "21S-7");
        row("separator after a fixed length", "]Q3"
                                              "0109506000134352\x1d"
                                              "17261231\x1d"
                                              "10A1\x1d"
                                              "21S-7");
        row("other order", "]e0"
                           "10A1\x1d"
                           "21S-7\x1d"
                           "17261231"
                           "0109506000134352");
    }

    void readsEveryFormOfOneString()
    {
        QFETCH(QString, scanned);
        const auto found = readElementString(scanned, today);
        QVERIFY(found.has_value());
        QCOMPARE(found->gtin, gtin);
        QCOMPARE(found->lot, QStringLiteral("A1"));
        QCOMPARE(found->serial, QStringLiteral("S-7"));
        QCOMPARE(found->expiry->text(), QStringLiteral("2026-12-31"));
        QCOMPARE(found->count, 1);
    }

    void readsPlainDigitsThatBeginWithAGtin()
    {
        QCOMPARE(read("0109506000134352")->gtin, gtin);
        QCOMPARE(read("01095060001343523103001250")->kilograms, (LabelNumber{1250, 3}));
        QVERIFY(!read("0109506000134353")); // wrong check digit
        QVERIFY(!read("6291041500213"));
        QVERIFY(!read(""));
    }

    void readsWeightsPricesAndCounts()
    {
        const auto weighed = read("(01)90012345678908(3102)001250(3922)1299");
        QVERIFY(weighed.has_value());
        QCOMPARE(weighed->kilograms, (LabelNumber{1250, 2}));
        QCOMPARE(weighed->kilograms->with(3), 12500); // 12.50 kg
        QCOMPARE(weighed->amount->with(2), 1299);
        QCOMPARE(weighed->amount->with(0), 13);
        QCOMPARE(weighed->amount->with(3), 12990);
        QCOMPARE(read("(02)09506000134352(37)24")->count, 24);
        QCOMPARE(read("(01)09506000134352(30)6")->count, 6);
    }

    void datesKeepToTheRules()
    {
        const auto expiry = [](const char *day) -> QString {
            const auto found = readElementString(QStringLiteral("(01)09506000134352(17)") + QLatin1String(day), today);
            return found ? found->expiry->text() : QString();
        };
        QCOMPARE(expiry("260200"), QStringLiteral("2026-02-28")); // day 00: the last of the month
        QCOMPARE(expiry("280200"), QStringLiteral("2028-02-29"));
        QCOMPARE(expiry("760101"), QStringLiteral("2076-01-01")); // 50 years ahead
        QCOMPARE(expiry("770101"), QStringLiteral("1977-01-01")); // 51 would be too far
        QCOMPARE(expiry("261301"), QString());
        QCOMPARE(expiry("260230"), QString());
        QCOMPARE(expiry("26123"), QString());
    }

    void refusesWhatBreaksTheRules_data()
    {
        QTest::addColumn<QString>("scanned");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
        row("no gtin", "(10)A1(21)S-7");
        row("wrong check digit", "(01)09506000134353");
        row("gtin too short", "(01)0950600013435");
        row("empty value", "(01)09506000134352(10)");
        row("empty value before another", "(01)09506000134352(10)(21)S");
        row("text before", "x(01)09506000134352");
        row("cut off", "]C1"
                       "010950600013");
        row("no such identifier", "]C1"
                                  "0109506000134352"
                                  "6812");
        row("letters in a weight", "(01)09506000134352(3103)00A250");
        row("count of nothing", "(01)09506000134352(30)0");
        row("value too long",
            "(01)09506000134352(10)"
            "AAAAAAAAAABBBBBBBBBBCCCCCCCCCCDDDDDDDDDDEEEEEEEEEEFFFFFFFFFFGGGGGGGGGGHHHHHHHHHHIIIIIIIIIIJ");
    }

    void refusesWhatBreaksTheRules()
    {
        QFETCH(QString, scanned);
        QVERIFY(!readElementString(scanned, today));
    }

    void bracketsInsideOfAValueStay()
    {
        const auto found = read("(01)09506000134352(10)A(5)B");
        QVERIFY(found.has_value());
        QCOMPARE(found->lot, QStringLiteral("A(5)B"));
    }
};

QTEST_GUILESS_MAIN(ElementStringTest)
#include "ElementStringTest.moc"
