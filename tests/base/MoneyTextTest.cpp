// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Money.h"

#include <QRandomGenerator>
#include <QtTest>

#include <limits>

using namespace shopdesk;

namespace {

Currency currency(const char *code)
{
    return *Currency::fromCode(QString::fromLatin1(code));
}

} // namespace

class MoneyTextTest : public QObject
{
    Q_OBJECT

private slots:
    void readsDecimals_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("digits");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char *text, int digits, qint64 expected) {
            QTest::addRow("%s to %d", text, digits) << QString::fromLatin1(text) << digits << expected;
        };
        row("0", 2, 0);
        row("-0", 2, 0);
        row("12", 2, 1200);
        row("12", 0, 12);
        row("12.3", 2, 1230);
        row("12.34", 2, 1234);
        row("12.344", 2, 1234);
        row("12.345", 2, 1235);
        row("-12.345", 2, -1235);
        row("12.3449999999999999999999", 2, 1234);
        row("+7.5", 0, 8);
        row("-7.5", 0, -8);
        row("-7.4999", 0, -7);
        row("0.005", 2, 1);
        row("0.0049", 2, 0);
        row(".5", 1, 5);
        row("5.", 1, 50);
        row("0000000000000000000000000000012", 0, 12);
        row("2.55", 2, 255);
        row("-11062.06", 2, -1'106'206);
        row("0.0000000000000000000000000000001", 15, 0);
        row("999999999999999", 0, 999'999'999'999'999);
        row("9999999999999.99", 2, 999'999'999'999'999);
        row("-9999999999999.994", 2, -999'999'999'999'999);
        row("0.999999999999999", 15, 999'999'999'999'999);
    }
    void readsDecimals()
    {
        QFETCH(QString, text);
        QFETCH(int, digits);
        const auto value = parseDecimal(text, digits);
        QVERIFY(value);
        QTEST(*value, "expected");
    }

    void refusesWhatIsNoNumber_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"",    "-",   "+",         ".",    "-.",    "--1",   "+-1",
                                 "-+1", "1-",  "1e9999",    "1e5",  "1E2",   "1e-7",  "NaN",
                                 "nan", "inf", "-Infinity", "0x10", "1,000", "1.2.3", "1..2",
                                 " 1",  "1 ",  "1 000",     "12a",  "a12",   "£3",    "99999999999999999x"}) {
            QTest::addRow("<%s>", text) << QString::fromUtf8(text);
        }
        QTest::newRow("digits of another script") << u"١٢"_qs;
        QTest::newRow("full-width digits") << u"１２"_qs;
        QTest::newRow("zero byte") << QString(u"1\0002"_qs);
        QTest::newRow("null") << QString();
    }
    void refusesWhatIsNoNumber()
    {
        QFETCH(QString, text);
        const auto value = parseDecimal(text, 2);
        QVERIFY(!value);
        QCOMPARE(value.error().code, u"base.notANumber"_qs);
        QVERIFY(!value.error().message.isEmpty());
    }

    void refusesWhatDoesNotFit_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("digits");
        const auto row = [](const char *text, int digits) {
            QTest::addRow("%s", text) << QString::fromLatin1(text) << digits;
        };
        row("1000000000000000", 0);
        row("10000000000000.00", 2);
        row("9999999999999.995", 2); // rounds up to what no longer fits
        row("-9999999999999.995", 2);
        row("1", 15);
        row("9223372036854775808", 0);
        row("18446744073709551616", 2);
        QTest::newRow("a million digits") << QString(1'000'000, u'9') << 2;
    }
    void refusesWhatDoesNotFit()
    {
        QFETCH(QString, text);
        QFETCH(int, digits);
        const auto value = parseDecimal(text, digits);
        QVERIFY(!value);
        QCOMPARE(value.error().code, u"base.numberTooLarge"_qs);
        QVERIFY(value.error().message.size() < 200);
    }

    void readsTypedAmounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char *text, const char *code, qint64 expected) {
            QTest::addRow("%s in %s", text, code) << QString::fromUtf8(text) << QString::fromLatin1(code) << expected;
        };
        row("1,234.50", "GBP", 123'450);
        row("£12", "GBP", 1200);
        row("-3", "GBP", -300);
        row("+3", "GBP", 300);
        row("0", "GBP", 0);
        row(".5", "GBP", 50);
        row(" 12.34 ", "GBP", 1234);
        row("-£12.34", "GBP", -1234);
        row("£-12.34", "GBP", -1234);
        row("£ 12", "GBP", 1200);
        row("12 €", "EUR", 1200);
        row("gbp 12", "GBP", 1200);
        row("12GBP", "GBP", 1200);
        row("−12", "GBP", -1200);
        row("12,5", "EUR", 1250);
        row("12,50", "EUR", 1250);
        row("1,234", "GBP", 123'400);
        row("1,234,567", "GBP", 123'456'700);
        row("1,234,50", "EUR", 123'450);
        row("12,34,567.80", "INR", 123'456'780);
        row("￥１２．５０", "CNY", 1250);
        row("¥1，234", "CNY", 123'400);
        row("¥1,234", "JPY", 1234);
        row("1234", "JPY", 1234);
        row("1.234", "KWD", 1234);
        row("1,234", "KWD", 1'234'000);
        row("1,23", "KWD", 1230);
        row("HK$5", "HKD", 500);
        row("9999999999999.99", "GBP", 999'999'999'999'999);
    }
    void readsTypedAmounts()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto money = parseMoney(text, *Currency::fromCode(code));
        QVERIFY2(money, money ? "" : qPrintable(money.error().message));
        QTEST(money->minor, "expected");
    }

    void refusesTypedAmounts_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("error");
        const auto row = [](const char *text, const char *code, const char *error) {
            QTest::addRow("%s in %s", text, code)
                << QString::fromUtf8(text) << QString::fromLatin1(code) << QString::fromLatin1(error);
        };
        row("", "GBP", "base.notANumber");
        row("£", "GBP", "base.notANumber");
        row("-", "GBP", "base.notANumber");
        row("--1", "GBP", "base.notANumber");
        row("-£-1", "GBP", "base.notANumber");
        row("twelve", "GBP", "base.notANumber");
        row("$12", "GBP", "base.notANumber");
        row("1e5", "GBP", "base.notANumber");
        row("1,2345", "GBP", "base.notANumber");
        row("1234,567", "GBP", "base.notANumber");
        row(",123", "GBP", "base.notANumber");
        row("1,,234", "GBP", "base.notANumber");
        row("1.234,50", "EUR", "base.notANumber");
        row("12,3.5", "GBP", "base.notANumber");
        row("1.234", "GBP", "base.tooManyDecimals");
        row("0.001", "GBP", "base.tooManyDecimals");
        row("12.5", "JPY", "base.tooManyDecimals");
        row("12,50", "JPY", "base.tooManyDecimals");
        row("1.2345", "KWD", "base.tooManyDecimals");
        row("10000000000000", "GBP", "base.numberTooLarge");
    }
    void refusesTypedAmounts()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto money = parseMoney(text, *Currency::fromCode(code));
        QVERIFY(!money);
        QTEST(money.error().code, "error");
        QVERIFY(!money.error().message.isEmpty());
    }

    void writesPlainText()
    {
        QCOMPARE(toPlainText({123'450}, currency("GBP")), u"1234.50"_qs);
        QCOMPARE(toPlainText({0}, currency("GBP")), u"0.00"_qs);
        QCOMPARE(toPlainText({7}, currency("GBP")), u"0.07"_qs);
        QCOMPARE(toPlainText({-7}, currency("GBP")), u"-0.07"_qs);
        QCOMPARE(toPlainText({-100}, currency("GBP")), u"-1.00"_qs);
        QCOMPARE(toPlainText({1234}, currency("JPY")), u"1234"_qs);
        QCOMPARE(toPlainText({0}, currency("JPY")), u"0"_qs);
        QCOMPARE(toPlainText({1}, currency("KWD")), u"0.001"_qs);
        QCOMPARE(toPlainText({std::numeric_limits<qint64>::min()}, currency("GBP")), u"-92233720368547758.08"_qs);
    }

    void plainTextReadsBack()
    {
        QRandomGenerator random(7);
        for (const Currency &each : Currency::all()) {
            for (int i = 0; i < 200; ++i) {
                const qint64 limit = i % 2 == 0 ? 2'000 : 999'999'999'999'999;
                const qint64 minor = static_cast<qint64>(random.generate64() % quint64(2 * limit)) - limit;
                const QString text = toPlainText({minor}, each);
                QCOMPARE(parseDecimal(text, each.exponent).value_or(-1), minor);
                QCOMPARE(parseMoney(text, each).value_or(Money{-1}).minor, minor);
                QCOMPARE(parseMoney(each.symbol + text, each).value_or(Money{-1}).minor, minor);
            }
        }
    }
};

QTEST_GUILESS_MAIN(MoneyTextTest)
#include "MoneyTextTest.moc"
