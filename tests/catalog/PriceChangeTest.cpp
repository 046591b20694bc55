// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PriceChange.h"
#include "support/Outcome.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

const Currency pounds = *Currency::fromCode(QStringLiteral("GBP"));
const Currency yen = *Currency::fromCode(QStringLiteral("JPY"));
const Currency dinars = *Currency::fromCode(QStringLiteral("KWD"));

} // namespace

Q_DECLARE_METATYPE(PriceChange::By)
Q_DECLARE_METATYPE(PriceEnding)

class PriceChangeTest : public QObject
{
    Q_OBJECT
private slots:
    void theNewPrice_data();
    void theNewPrice();
    void endingsAreTheNearest();
    void refusesWhatNoPriceIs();
    void checksTheChange();
    void dinarsHaveThreeDigits();
    void keysComeBack();
};

void PriceChangeTest::theNewPrice_data()
{
    using By = PriceChange::By;
    QTest::addColumn<qint64>("price");
    QTest::addColumn<By>("by");
    QTest::addColumn<qint64>("value");
    QTest::addColumn<PriceEnding>("ending");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, qint64 price, By by, qint64 value, PriceEnding ending, qint64 expected) {
        QTest::newRow(name) << price << by << value << ending << expected;
    };
    row("10 % up", 1'000, By::Percent, 1'000, PriceEnding::Exact, 1'100);
    row("12.5 % down", 1'000, By::Percent, -1'250, PriceEnding::Exact, 875);
    row("a half goes up", 5, By::Percent, 1'000, PriceEnding::Exact, 6);    // 5.5
    row("just below a half", 4, By::Percent, 1'000, PriceEnding::Exact, 4); // 4.4
    row("99.99 % down", 1'000'000, By::Percent, -9'999, PriceEnding::Exact, 100);
    row("an amount up", 1'000, By::Amount, 55, PriceEnding::Exact, 1'055);
    row("down to nothing", 1'000, By::Amount, -1'000, PriceEnding::Exact, 0);
    row("0 stays under percents", 0, By::Percent, 1'000, PriceEnding::Ninety, 0);
    row("0 with an amount", 0, By::Amount, 120, PriceEnding::Ninety, 90);
    row("nearest .90 is below", 1'039, By::Amount, 0, PriceEnding::Ninety, 990);
    row("a tie goes up", 1'040, By::Amount, 0, PriceEnding::Ninety, 1'090);
    row("nearest .90 is above", 1'041, By::Amount, 0, PriceEnding::Ninety, 1'090);
    row("already .90", 1'090, By::Amount, 0, PriceEnding::Ninety, 1'090);
    row(".95", 2'350, By::Percent, 1'000, PriceEnding::NinetyFive, 2'595);  // 25.85
    row(".99", 2'350, By::Percent, -1'000, PriceEnding::NinetyNine, 2'099); // 21.15
    row(".00 below", 1'049, By::Amount, 0, PriceEnding::Whole, 1'000);
    row(".00 tie goes up", 1'050, By::Amount, 0, PriceEnding::Whole, 1'100);
    row("never nothing by its ending", 30, By::Amount, 0, PriceEnding::Whole, 100);
    row("least price with .95", 3, By::Amount, 0, PriceEnding::NinetyFive, 95);
}

void PriceChangeTest::theNewPrice()
{
    QFETCH(qint64, price);
    QFETCH(PriceChange::By, by);
    QFETCH(qint64, value);
    QFETCH(PriceEnding, ending);
    QFETCH(qint64, expected);
    QCOMPARE(must(changedPrice({price}, {by, value, ending}, pounds)).minor, expected);
}

/// Never further away than half a pound, always with the ending; from random prices.
void PriceChangeTest::endingsAreTheNearest()
{
    std::mt19937 random(3);
    const std::pair<PriceEnding, qint64> endings[] = {{PriceEnding::Whole, 0},
                                                      {PriceEnding::Ninety, 90},
                                                      {PriceEnding::NinetyFive, 95},
                                                      {PriceEnding::NinetyNine, 99}};
    for (int i = 0; i < 20'000; ++i) {
        const qint64 price = 100 + random() % 1'000'000;
        const auto &[ending, rest] = endings[random() % 4];
        const qint64 rounded = must(changedPrice({price}, {PriceChange::By::Amount, 0, ending}, pounds)).minor;
        QCOMPARE(rounded % 100, rest);
        QVERIFY2(std::abs(rounded - price) <= 50, qPrintable(QStringLiteral("%1 → %2").arg(price).arg(rounded)));
        QVERIFY(rounded - price != -50);
    }
}

void PriceChangeTest::refusesWhatNoPriceIs()
{
    QCOMPARE(codeOf(changedPrice({99}, {PriceChange::By::Amount, -100, {}}, pounds)),
             QStringLiteral("catalog.priceBelowZero"));
    QCOMPARE(codeOf(changedPrice(highestChangedPrice, {PriceChange::By::Amount, 1, {}}, pounds)),
             QStringLiteral("catalog.priceTooHigh"));
    QCOMPARE(codeOf(changedPrice(highestChangedPrice, {PriceChange::By::Percent, largestPercent, {}}, pounds)),
             QStringLiteral("catalog.priceTooHigh"));
    QCOMPARE(must(changedPrice({highestChangedPrice.minor - 1}, {PriceChange::By::Amount, 1, {}}, pounds)),
             highestChangedPrice);
}

void PriceChangeTest::checksTheChange()
{
    const auto check = [](PriceChange change, const Currency &currency = pounds) {
        return codeOf(checkPriceChange(change, currency));
    };
    using By = PriceChange::By;
    QCOMPARE(check({By::Percent, -9'999, {}}), QString());
    QCOMPARE(check({By::Percent, -10'000, {}}), QStringLiteral("catalog.badPercent"));
    QCOMPARE(check({By::Percent, largestPercent, {}}), QString());
    QCOMPARE(check({By::Percent, largestPercent + 1, {}}), QStringLiteral("catalog.badPercent"));
    QCOMPARE(check({By::Amount, -highestChangedPrice.minor, {}}), QString());
    QCOMPARE(check({By::Amount, highestChangedPrice.minor + 1, {}}), QStringLiteral("catalog.badAmount"));
    QCOMPARE(check({By::Percent, 100, PriceEnding::Ninety}, yen), QStringLiteral("catalog.badEnding"));
    QCOMPARE(check({By::Percent, 100, PriceEnding::Exact}, yen), QString());
}

void PriceChangeTest::dinarsHaveThreeDigits()
{
    QCOMPARE(must(changedPrice({10'041}, {PriceChange::By::Amount, 0, PriceEnding::Ninety}, dinars)).minor, 9'900);
    QCOMPARE(must(changedPrice({10'400}, {PriceChange::By::Amount, 0, PriceEnding::Ninety}, dinars)).minor, 10'900);
}

void PriceChangeTest::keysComeBack()
{
    for (const char *key : {"exact", "00", "90", "95", "99"})
        QCOMPARE(keyOf(*priceEndingFrom(QString::fromLatin1(key))), QString::fromLatin1(key));
    QVERIFY(!priceEndingFrom(QStringLiteral("97")));
}

QTEST_GUILESS_MAIN(PriceChangeTest)
#include "PriceChangeTest.moc"
