// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Money.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QtTest>

#include <limits>
#include <numeric>

using namespace shopdesk;

namespace {

constexpr qint64 largest = std::numeric_limits<qint64>::max();
constexpr qint64 smallest = std::numeric_limits<qint64>::min();
constexpr qint64 quadrillion = 1'000'000'000'000'000;

std::vector<qint64> minorOf(const std::vector<Money> &parts)
{
    std::vector<qint64> minor;
    for (const Money part : parts)
        minor.push_back(part.minor);
    return minor;
}

std::vector<qint64> splitMinor(qint64 amount, const std::vector<qint64> &weights)
{
    return minorOf(split({amount}, weights));
}

} // namespace

class MoneyTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsCurrencies_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exponent");
        QTest::addColumn<QString>("symbol");
        QTest::newRow("pound") << u"GBP"_qs << 2 << u"£"_qs;
        QTest::newRow("euro") << u"EUR"_qs << 2 << u"€"_qs;
        QTest::newRow("dollar") << u"USD"_qs << 2 << u"$"_qs;
        QTest::newRow("yuan") << u"CNY"_qs << 2 << u"¥"_qs;
        QTest::newRow("yen has no minor unit") << u"JPY"_qs << 0 << u"¥"_qs;
        QTest::newRow("dinar has a thousand fils") << u"KWD"_qs << 3 << u"KWD"_qs;
        QTest::newRow("small letters and spaces") << u" gbp "_qs << 2 << u"£"_qs;
    }
    void knowsCurrencies()
    {
        QFETCH(QString, code);
        const auto currency = Currency::fromCode(code);
        QVERIFY(currency);
        QCOMPARE(currency->code, code.trimmed().toUpper());
        QTEST(currency->exponent, "exponent");
        QTEST(currency->symbol, "symbol");
    }

    void refusesUnknownCurrencies()
    {
        for (const QString &code : {u"XXQ"_qs, QString(), u"£"_qs, u"GBPX"_qs}) {
            const auto currency = Currency::fromCode(code);
            QVERIFY2(!currency, qPrintable(code));
            QCOMPARE(currency.error().code, u"base.unknownCurrency"_qs);
        }
    }

    void offersCurrenciesInOrder()
    {
        const auto &all = Currency::all();
        QVERIFY(all.size() >= 30);
        QVERIFY(std::ranges::is_sorted(all, std::less<>(), &Currency::code));
        QVERIFY(std::ranges::adjacent_find(all, {}, &Currency::code) == all.end());
        static const QRegularExpression threeLetters(u"^[A-Z]{3}$"_qs);
        for (const Currency &currency : all) {
            QVERIFY(threeLetters.match(currency.code).hasMatch());
            QVERIFY(!currency.symbol.isEmpty());
            QVERIFY(currency.exponent >= 0 && currency.exponent <= 3);
        }
    }

    void addsAndSubtracts()
    {
        Money sum = Money{250} + Money{-75};
        sum += Money{5};
        sum -= Money{1};
        QCOMPARE(sum.minor, 179);
        QCOMPARE((-sum).minor, -179);
        QCOMPARE((Money{199} * 3 - Money{97}).minor, 500);
        QVERIFY(Money{-1} < Money{0});
    }

    void roundsHalvesAwayFromZero_data()
    {
        QTest::addColumn<qint64>("numerator");
        QTest::addColumn<qint64>("denominator");
        QTest::addColumn<qint64>("expected");
        const auto row = [](const char *name, qint64 numerator, qint64 denominator, qint64 expected) {
            QTest::newRow(name) << numerator << denominator << expected;
        };
        row("nothing", 0, 7, 0);
        row("below a half", 149, 100, 1);
        row("a half", 150, 100, 2);
        row("below a negative half", -149, 100, -1);
        row("a negative half", -150, 100, -2);
        row("a half of one", 1, 2, 1);
        row("a negative half of one", -1, 2, -1);
        row("no half with odd denominator, down", 10, 7, 1);
        row("no half with odd denominator, up", 11, 7, 2);
        row("exact", -300, 100, -3);
        row("largest", largest, 1, largest);
        row("smallest", smallest, 1, smallest);
        row("large by large", largest - 1, largest, 1);
        row("half of the largest denominator", largest / 2 + 1, largest, 1);
        row("below half of the largest denominator", largest / 2, largest, 0);
        row("smallest by largest", smallest, largest, -1);
    }
    void roundsHalvesAwayFromZero()
    {
        QFETCH(qint64, numerator);
        QFETCH(qint64, denominator);
        QTEST(divideRounded(numerator, denominator), "expected");
    }

    void takesShares()
    {
        QCOMPARE(shareOf({1000}, 2000).minor, 200);
        QCOMPARE(shareOf({999}, 2000).minor, 200); // 199.8
        QCOMPARE(shareOf({1}, 5000).minor, 1);     // 0.5
        QCOMPARE(shareOf({-1}, 5000).minor, -1);   // -0.5
        QCOMPARE(shareOf({1}, 4999).minor, 0);
        QCOMPARE(shareOf({-12'345}, 1750).minor, -2160); // -2160.375
        QCOMPARE(shareOf({10'002}, 5000).minor, 5001);
        QCOMPARE(shareOf({10'001}, -5000).minor, -5001);
        QCOMPARE(shareOf({500}, 0).minor, 0);
        QCOMPARE(shareOf({500}, 25'000).minor, 1250);
        QCOMPARE(shareOf({quadrillion - 1}, 10'000).minor, quadrillion - 1);
        QCOMPARE(shareOf({quadrillion - 1}, 9'999).minor, 999'899'999'999'999);
    }

    void splitsByLargestRemainder()
    {
        using Parts = std::vector<qint64>;
        QCOMPARE(splitMinor(100, {1, 1, 1}), (Parts{34, 33, 33})); // on a tie the earlier part gets the unit
        QCOMPARE(splitMinor(-100, {1, 1, 1}), (Parts{-34, -33, -33}));
        QCOMPARE(splitMinor(100, {1, 2, 3}), (Parts{17, 33, 50})); // 16.67, 33.33, 50
        QCOMPARE(splitMinor(5, {3, 7}), (Parts{2, 3}));            // 1.5, 3.5: the earlier one
        QCOMPARE(splitMinor(10, {1, 1, 4}), (Parts{2, 2, 6}));     // 1.67, 1.67, 6.67
        QCOMPARE(splitMinor(1, {0, 1, 0}), (Parts{0, 1, 0}));
        QCOMPARE(splitMinor(1, {0, 5, 5}), (Parts{0, 1, 0}));
        QCOMPARE(splitMinor(0, {3, 0}), (Parts{0, 0}));
        QCOMPARE(splitMinor(7, {42}), (Parts{7}));
        QCOMPARE(splitMinor(2, {1, 1, 1, 1}), (Parts{1, 1, 0, 0}));
    }

    void splitsLargeAmountsExactly()
    {
        using Parts = std::vector<qint64>;
        QCOMPARE(splitMinor(quadrillion, {quadrillion, quadrillion}), (Parts{quadrillion / 2, quadrillion / 2}));
        QCOMPARE(splitMinor(quadrillion - 1, {quadrillion, quadrillion}),
                 (Parts{quadrillion / 2, quadrillion / 2 - 1}));
        // 10^15 * (10^15 - 1) / 10^15 and 10^15 * 1 / 10^15 are both whole.
        QCOMPARE(splitMinor(quadrillion, {quadrillion - 1, 1}), (Parts{quadrillion - 1, 1}));
        // 1000000007 * 999999999999989 / 1000000000000000 = 1000000006.999999988…
        QCOMPARE(splitMinor(1'000'000'007, {999'999'999'999'989, 11}), (Parts{1'000'000'007, 0}));
        QCOMPARE(splitMinor(largest, {largest}), (Parts{largest}));
        QCOMPARE(splitMinor(smallest, {largest}), (Parts{smallest}));
        QCOMPARE(splitMinor(smallest, {1, 1}), (Parts{smallest / 2, smallest / 2}));
    }

    void refusesWeightsThatMakeNoSense()
    {
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, split({1}, {}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, split({1}, {0, 0}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, split({1}, {5, -1}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, split({1}, {largest, 1}));
        QVERIFY_THROWS_EXCEPTION(std::invalid_argument, split({1}, {largest, largest, largest}));
    }

    /// Whatever is split: the parts add up, none is further than one unit from its exact share, none has the wrong
    /// sign, and a larger weight never gets less.
    void splitAlwaysAddsUp()
    {
        QRandomGenerator random(20'261'122);
        for (int round = 0; round < 20'000; ++round) {
            const auto below = [&random](qint64 end) {
                return static_cast<qint64>(random.generate64() % quint64(end));
            };
            const qint64 scale = std::array<qint64, 4>{10, 1'000, 1'000'000'000, quadrillion}[random.bounded(4)];
            const qint64 amount = below(scale + 1) * (random.bounded(2) == 0 ? 1 : -1);
            std::vector<qint64> weights(1 + random.bounded(12));
            for (qint64 &weight : weights)
                weight = random.bounded(5) == 0 ? 0 : below(scale);
            if (std::ranges::all_of(weights, [](qint64 weight) { return weight == 0; }))
                weights.front() = 1;
            const qint64 total = std::accumulate(weights.begin(), weights.end(), qint64(0));

            const std::vector<qint64> parts = splitMinor(amount, weights);

            QCOMPARE(parts.size(), weights.size());
            QCOMPARE(std::accumulate(parts.begin(), parts.end(), qint64(0)), amount);
            for (size_t i = 0; i < parts.size(); ++i) {
                const long double exact = static_cast<long double>(amount) * weights[i] / total;
                QVERIFY(std::abs(static_cast<double>(parts[i] - exact)) < 1.001);
                QVERIFY(amount < 0 ? parts[i] <= 0 : parts[i] >= 0);
                QVERIFY(weights[i] > 0 || parts[i] == 0);
                for (size_t j = 0; j < i; ++j)
                    QVERIFY(weights[j] < weights[i] || std::abs(parts[j]) >= std::abs(parts[i]));
            }
        }
    }
};

QTEST_GUILESS_MAIN(MoneyTest)
#include "MoneyTest.moc"
