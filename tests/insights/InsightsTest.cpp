// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Insights.h"
#include "insights/Rollups.h"
#include "support/SketchedShop.h"

#include <QTest>

using namespace shopdesk;
using namespace shopdesk::insights;
using test::SketchedOrder;
using test::SketchedShop;

namespace {

DayRange range(const char *first, const char *last)
{
    return {BusinessDay::fromText(QString::fromLatin1(first)).value(),
            BusinessDay::fromText(QString::fromLatin1(last)).value()};
}

QString at(const char *text)
{
    return QString::fromLatin1(text);
}

KpiValues kpisOf(SketchedShop &shop, const Scope &scope)
{
    return shop.shop().read([&](store::Connection &connection) { return kpis(connection, scope); }).value();
}

Breakdown partsOf(SketchedShop &shop, const Scope &scope, Dimension dimension, int limit = 0)
{
    return shop.shop()
        .read([&](store::Connection &connection) { return breakdown(connection, scope, dimension, limit); })
        .value();
}

const Breakdown::Part *find(const Breakdown &breakdown, const QString &key)
{
    for (const Breakdown::Part &part : breakdown.parts) {
        if (part.key == key)
            return &part;
    }
    return nullptr;
}

using Value = std::optional<qint64>;

} // namespace

/// The definitions of the figures, on orders that can be added up by hand. Every test runs twice: with the rollups left
/// behind, and with them refreshed.
class InsightsTest : public QObject
{
    Q_OBJECT

    static void bothWays(SketchedShop &shop, const std::function<void()> &verify)
    {
        verify();
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return refresh(work); }));
        verify();
    }

private slots:
    void anEmptyShopHasZerosAndNoAverages()
    {
        SketchedShop shop;
        const KpiValues values = kpisOf(shop, {range("2026-03-01", "2026-03-31")});
        QCOMPARE(values[Kpi::GrossSales], Value(0));
        QCOMPARE(values[Kpi::Orders], Value(0));
        QCOMPARE(values[Kpi::Buyers], Value(0));
        QCOMPARE(values[Kpi::AverageOrder], Value());
        QCOMPARE(values[Kpi::RepeatRate], Value());
        const auto days = shop.shop().read([](store::Connection &connection) { return tradingDays(connection); });
        QVERIFY(days && !*days);
        for (const Dimension dimension : {Dimension::Channel, Dimension::Product, Dimension::Category})
            QVERIFY(partsOf(shop, {range("2026-03-01", "2026-03-31")}, dimension).parts.empty());
    }

    void salesCreditsAndTheAverage()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        shop.orders({{at("2026-03-02 10:00"), {{cup, 3, 1'000}}},
                     {at("2026-03-02 11:00"), {{cup, 1, 501}}},
                     {.at = at("2026-03-03 09:00"), .lines = {{cup, -2, -400}}, .kind = at("credit")}});
        bothWays(shop, [&] {
            const KpiValues values = kpisOf(shop, {range("2026-03-01", "2026-03-31")});
            QCOMPARE(values[Kpi::GrossSales], Value(1'501));
            QCOMPARE(values[Kpi::Credits], Value(-400));
            QCOMPARE(values[Kpi::NetSales], Value(1'101));
            QCOMPARE(values[Kpi::Orders], Value(2));
            QCOMPARE(values[Kpi::AverageOrder], Value(751)); // 750.5, half away from zero
            QCOMPARE(values[Kpi::Units], Value(4));          // what came back is not taken off
        });
    }

    void twelveThousandByEightyIsOneHundredAndFifty()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        std::vector<SketchedOrder> orders;
        for (int i = 0; i < 80; ++i)
            orders.push_back({at("2026-03-02 10:00"), {{cup, 1, 15'000}}});
        shop.orders(orders);
        bothWays(shop, [&] {
            const KpiValues values = kpisOf(shop, {range("2026-03-02", "2026-03-02")});
            QCOMPARE(values[Kpi::GrossSales], Value(1'200'000));
            QCOMPARE(values[Kpi::Orders], Value(80));
            QCOMPARE(values[Kpi::AverageOrder], Value(15'000));
        });
    }

    void draftsAndCancelledOrdersDoNotCount()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        const qint64 ann = shop.member(at("Ann"));
        const QStringList counted{at("placed"),  at("partially_paid"),      at("paid"),      at("partially_shipped"),
                                  at("shipped"), at("partially_delivered"), at("delivered"), at("modifying")};
        for (const QString &status : counted)
            shop.order({.at = at("2026-03-02 10:00"), .lines = {{cup, 1, 100}}, .status = status});
        for (const char *status : {"draft", "cancelled"}) {
            shop.order({.at = at("2026-03-02 10:00"), .lines = {{cup, 1, 100}}, .member = ann, .status = at(status)});
            shop.order({.at = at("2026-03-02 10:00"),
                        .lines = {{cup, -1, -100}},
                        .member = ann,
                        .kind = at("credit"),
                        .status = at(status)});
        }
        bothWays(shop, [&] {
            const KpiValues values = kpisOf(shop, {range("2026-03-02", "2026-03-02")});
            QCOMPARE(values[Kpi::Orders], Value(counted.size()));
            QCOMPARE(values[Kpi::NetSales], Value(counted.size() * 100));
            QCOMPARE(values[Kpi::Buyers], Value(0));
        });
    }

    void daysAreThoseOfTheShop()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        shop.orders({{at("2026-06-30 23:59"), {{cup, 1, 1}}},  // 22:59 UTC
                     {at("2026-07-01 00:00"), {{cup, 1, 10}}}, // 23:00 UTC on 30 June
                     {at("2026-07-31 23:59"), {{cup, 1, 100}}},
                     {at("2026-08-01 00:00"), {{cup, 1, 1'000}}}});
        bothWays(shop, [&] {
            QCOMPARE(kpisOf(shop, {range("2026-07-01", "2026-07-31")})[Kpi::GrossSales], Value(110));
            QCOMPARE(kpisOf(shop, {range("2026-07-01", "2026-07-30")})[Kpi::GrossSales], Value(10));
            QCOMPARE(kpisOf(shop, {range("2026-06-30", "2026-07-31")})[Kpi::GrossSales], Value(111));
            QCOMPARE(kpisOf(shop, {range("2026-06-30", "2026-08-01")})[Kpi::GrossSales], Value(1'111));
            QCOMPARE(kpisOf(shop, {range("2026-06-30", "2026-06-30")})[Kpi::GrossSales], Value(1));
        });
    }

    void theDayOnWhichClocksChangeIsOneDay()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        shop.orders({{at("2026-03-29 00:30"), {{cup, 1, 1}}}, // before clocks go forward at 1:00
                     {at("2026-03-29 02:30"), {{cup, 1, 10}}},
                     {at("2026-03-29 23:30"), {{cup, 1, 100}}}, // 22:30 UTC
                     {at("2026-10-25 01:30"), {{cup, 1, 1'000}}},
                     {at("2026-10-25 23:30"), {{cup, 1, 10'000}}}});
        bothWays(shop, [&] {
            QCOMPARE(kpisOf(shop, {range("2026-03-29", "2026-03-29")})[Kpi::GrossSales], Value(111));
            QCOMPARE(kpisOf(shop, {range("2026-10-25", "2026-10-25")})[Kpi::GrossSales], Value(11'000));
            const Breakdown hours = partsOf(shop, {range("2026-03-29", "2026-03-29")}, Dimension::WeekdayHour);
            QCOMPARE(hours.parts.size(), size_t(168));
            QCOMPARE(find(hours, at("7-00"))->values[Kpi::GrossSales], Value(1));
            QCOMPARE(find(hours, at("7-01"))->values[Kpi::GrossSales], Value(0));
            QCOMPARE(find(hours, at("7-02"))->values[Kpi::GrossSales], Value(10));
            QCOMPARE(find(hours, at("7-23"))->values[Kpi::GrossSales], Value(100));
        });
    }

    void buyersNewReturningAndRepeating()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        const qint64 ann = shop.member(at("Ann"));
        const qint64 bob = shop.member(at("Bob"));
        const qint64 cid = shop.member(at("Cid"));
        const qint64 dee = shop.member(at("Dee"));
        const auto sale = [&](const char *when, qint64 member) {
            return SketchedOrder{at(when), {{cup, 1, 100}}, member};
        };
        shop.orders({sale("2026-02-28 12:00", ann),
                     sale("2026-03-01 12:00", ann), // came back
                     sale("2026-03-31 12:00", bob),
                     sale("2026-03-31 13:00", bob), // new, twice
                     sale("2026-04-01 12:00", cid), // later
                     sale("2026-03-15 12:00", 0),   // nobody known
                     {.at = at("2026-03-10 12:00"), .lines = {{cup, -1, -100}}, .member = dee, .kind = at("credit")}});
        bothWays(shop, [&] {
            const KpiValues march = kpisOf(shop, {range("2026-03-01", "2026-03-31")});
            QCOMPARE(march[Kpi::Buyers], Value(2));
            QCOMPARE(march[Kpi::NewBuyers], Value(1));
            QCOMPARE(march[Kpi::ReturningBuyers], Value(1));
            QCOMPARE(march[Kpi::RepeatRate], Value(5'000));
            const KpiValues all = kpisOf(shop, {range("2026-01-01", "2026-12-31")});
            QCOMPARE(all[Kpi::Buyers], Value(3));
            QCOMPARE(all[Kpi::NewBuyers], Value(3));
            QCOMPARE(all[Kpi::RepeatRate], Value(6'667)); // 2 of 3, rounded
            QCOMPARE(kpisOf(shop, {range("2026-04-02", "2026-04-30")})[Kpi::Buyers], Value(0));
        });
    }

    void buyerKindsAddUp()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        const qint64 ann = shop.member(at("Ann"));
        const qint64 bob = shop.member(at("Bob"));
        const qint64 dee = shop.member(at("Dee"));
        shop.orders({{at("2026-02-28 12:00"), {{cup, 1, 7}}, ann},
                     {at("2026-03-01 12:00"), {{cup, 1, 100}}, ann},
                     {at("2026-03-02 12:00"), {{cup, 2, 1'000}}, bob},
                     {at("2026-03-03 12:00"), {{cup, 1, 10'000}}},
                     {.at = at("2026-03-10 12:00"), .lines = {{cup, -1, -5}}, .member = dee, .kind = at("credit")}});
        bothWays(shop, [&] {
            const Breakdown kinds = partsOf(shop, {range("2026-03-01", "2026-03-31")}, Dimension::BuyerKind);
            QCOMPARE(find(kinds, at("new"))->values[Kpi::GrossSales], Value(1'000));
            QCOMPARE(find(kinds, at("new"))->values[Kpi::Buyers], Value(1));
            QCOMPARE(find(kinds, at("returning"))->values[Kpi::GrossSales], Value(100));
            QCOMPARE(find(kinds, at("creditsOnly"))->values[Kpi::Credits], Value(-5));
            QCOMPARE(find(kinds, at("unknown"))->values[Kpi::GrossSales], Value(10'000));
            QCOMPARE(find(kinds, at("unknown"))->values[Kpi::Orders], Value(1));
            QCOMPARE(kinds.total[Kpi::NetSales], Value(11'095));
            QCOMPARE(kinds.total[Kpi::Buyers], Value(2));
        });
    }

    void storesByThemselves()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        const qint64 ann = shop.member(at("Ann"));
        const qint64 harbour = shop.harbourStore();
        shop.orders({{.at = at("2026-02-10 12:00"), .lines = {{cup, 1, 1}}, .member = ann, .store = harbour},
                     {.at = at("2026-03-10 12:00"), .lines = {{cup, 1, 10}}, .member = ann},
                     {.at = at("2026-03-11 12:00"), .lines = {{cup, 1, 100}}, .member = ann, .store = harbour}});
        bothWays(shop, [&] {
            const DayRange march = range("2026-03-01", "2026-03-31");
            const KpiValues main = kpisOf(shop, {march, StoreId{shop.mainStore()}});
            QCOMPARE(main[Kpi::GrossSales], Value(10));
            QCOMPARE(main[Kpi::Buyers], Value(1));
            QCOMPARE(main[Kpi::NewBuyers], Value(0)); // she bought in the other store before
            QCOMPARE(main[Kpi::RepeatRate], Value(0));
            const KpiValues all = kpisOf(shop, {march});
            QCOMPARE(all[Kpi::GrossSales], Value(110));
            QCOMPARE(all[Kpi::Buyers], Value(1));
            QCOMPARE(all[Kpi::RepeatRate], Value(10'000));

            const Breakdown stores = partsOf(shop, {march}, Dimension::Store);
            QCOMPARE(stores.parts.size(), size_t(2));
            QCOMPARE(stores.parts[0].key, idToText(harbour));
            QCOMPARE(stores.parts[0].label, at("Harbour"));
            QCOMPARE(stores.parts[0].values[Kpi::GrossSales], Value(100));
            QCOMPARE(stores.parts[1].values[Kpi::Buyers], Value(1));
        });
    }

    void productsCategoriesAndWhatBelongsToWholeOrders()
    {
        SketchedShop shop;
        const qint64 tea = shop.category(at("Tea"));
        const qint64 cups = shop.category(at("Cups"), tea);
        const qint64 cup = shop.variant(at("cup"), cups);
        const qint64 pot = shop.variant(at("pot"), tea);
        const qint64 postage = shop.variant(at("postage"));
        shop.orders(
            {{.at = at("2026-03-10 12:00"), .lines = {{cup, 2, 500}, {cup, 1, 250}, {pot, 1, 900}}, .discount = 150},
             {.at = at("2026-03-11 12:00"), .lines = {{cup, 1, 250}, {postage, 1, 300}}, .addedTax = 55},
             {.at = at("2026-03-12 12:00"), .lines = {{pot, -1, -900}}, .kind = at("credit"), .discount = 80}});
        bothWays(shop, [&] {
            const Scope scope{range("2026-03-01", "2026-03-31")};
            const KpiValues total = kpisOf(shop, scope);
            QCOMPARE(total[Kpi::GrossSales], Value(500 + 250 + 900 - 150 + 250 + 300 + 55));
            QCOMPARE(total[Kpi::Credits], Value(-820));

            const Breakdown products = partsOf(shop, scope, Dimension::Product);
            const Breakdown::Part *cupPart = find(products, idToText(shop.productOf(cup)));
            QVERIFY(cupPart);
            QCOMPARE(cupPart->label, at("cup"));
            QCOMPARE(cupPart->values[Kpi::GrossSales], Value(1'000));
            QCOMPARE(cupPart->values[Kpi::Units], Value(4));
            QCOMPARE(cupPart->values[Kpi::Orders], Value(2)); // two of its lines are in one order
            QCOMPARE(find(products, idToText(shop.productOf(pot)))->values[Kpi::Credits], Value(-900));
            const Breakdown::Part *discounts = find(products, at("orderDiscounts"));
            QVERIFY(discounts && discounts->kind == Breakdown::Part::Kind::Reconciliation);
            QCOMPARE(discounts->values[Kpi::GrossSales], Value(-150));
            QCOMPARE(discounts->values[Kpi::Credits], Value(80));
            QCOMPARE(find(products, at("otherAmounts"))->values[Kpi::GrossSales], Value(55));

            const Breakdown categories = partsOf(shop, scope, Dimension::Category);
            QCOMPARE(find(categories, idToText(cups))->label, QStringLiteral("Tea › Cups"));
            QCOMPARE(find(categories, idToText(cups))->values[Kpi::GrossSales], Value(1'000));
            QCOMPARE(find(categories, idToText(tea))->values[Kpi::GrossSales], Value(900));
            QCOMPARE(find(categories, at("none"))->values[Kpi::GrossSales], Value(300));
            QCOMPARE(find(categories, at("none"))->values[Kpi::Orders], Value());

            const Breakdown best = partsOf(shop, scope, Dimension::Product, 1);
            QCOMPARE(best.parts.front().label, at("cup"));
            QCOMPARE(best.parts[1].kind, Breakdown::Part::Kind::Rest);
            QCOMPARE(best.parts[1].values[Kpi::GrossSales], Value(1'200));
        });
    }

    void aProductMovesWithItsSalesToAnotherCategory()
    {
        SketchedShop shop;
        const qint64 tea = shop.category(at("Tea"));
        const qint64 gifts = shop.category(at("Gifts"));
        const qint64 cup = shop.variant(at("cup"), tea);
        shop.order({at("2026-03-10 12:00"), {{cup, 1, 100}}});
        const Scope scope{range("2026-03-01", "2026-03-31")};
        bothWays(shop, [&] { QVERIFY(find(partsOf(shop, scope, Dimension::Category), idToText(tea))); });
        shop.change("UPDATE products SET category_id = ?", gifts);
        bothWays(shop, [&] {
            const Breakdown moved = partsOf(shop, scope, Dimension::Category);
            QVERIFY(!find(moved, idToText(tea)));
            QCOMPARE(find(moved, idToText(gifts))->values[Kpi::GrossSales], Value(100));
        });
        shop.change("UPDATE products SET category_id = NULL");
        bothWays(shop, [&] { QVERIFY(find(partsOf(shop, scope, Dimension::Category), at("none"))); });
    }

    void channelsAndCountries()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        shop.orders(
            {{.at = at("2026-03-10 12:00"), .lines = {{cup, 1, 10}}, .channel = at("web"), .country = at("EIRE")},
             {.at = at("2026-03-11 12:00"), .lines = {{cup, 1, 20}}, .channel = at("web"), .country = QString()},
             {.at = at("2026-03-11 12:00"), .lines = {{cup, 1, 25}}, .channel = at("counter"), .country = at("EIRE")}});
        bothWays(shop, [&] {
            const Scope scope{range("2026-03-01", "2026-03-31")};
            const Breakdown channels = partsOf(shop, scope, Dimension::Channel);
            QCOMPARE(channels.parts.size(), size_t(2));
            QCOMPARE(channels.parts[0].key, at("web"));
            QCOMPARE(channels.parts[0].label, at("Web"));
            QCOMPARE(channels.parts[0].values[Kpi::GrossSales], Value(30));
            QCOMPARE(channels.parts[0].values[Kpi::AverageOrder], Value(15));
            const Breakdown countries = partsOf(shop, scope, Dimension::Country);
            QCOMPARE(countries.parts[0].key, at("EIRE"));
            QCOMPARE(countries.parts[0].values[Kpi::GrossSales], Value(35));
            QCOMPARE(countries.parts[1].label, at("No country"));
        });
    }

    void seriesHoldEveryPartOfTheRange()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        const qint64 ann = shop.member(at("Ann"));
        shop.orders({{at("2026-01-15 12:00"), {{cup, 1, 1}}, ann},
                     {at("2026-03-01 12:00"), {{cup, 1, 10}}, ann},
                     {at("2026-03-31 12:00"), {{cup, 1, 100}}, ann},
                     {at("2026-04-02 12:00"), {{cup, 1, 1'000}}}});
        bothWays(shop, [&] {
            const Scope scope{range("2026-01-10", "2026-04-01")};
            const Series months =
                shop.shop()
                    .read([&](store::Connection &connection) { return series(connection, scope, Grouping::Month); })
                    .value();
            QCOMPARE(months.points.size(), size_t(4));
            QCOMPARE(months.points[0].days, range("2026-01-10", "2026-01-31"));
            QCOMPARE(months.points[0].values[Kpi::NewBuyers], Value(1));
            QCOMPARE(months.points[1].values[Kpi::GrossSales], Value(0));
            QCOMPARE(months.points[1].values[Kpi::AverageOrder], Value());
            QCOMPARE(months.points[2].values[Kpi::GrossSales], Value(110));
            QCOMPARE(months.points[2].values[Kpi::ReturningBuyers], Value(1));
            QCOMPARE(months.points[2].values[Kpi::RepeatRate], Value(10'000));
            QCOMPARE(months.points[3].values[Kpi::GrossSales], Value(0));
            QCOMPARE(months.total, kpisOf(shop, scope));

            const Series weeks =
                shop.shop()
                    .read([&](store::Connection &connection) { return series(connection, scope, Grouping::Week); })
                    .value();
            QCOMPARE(weeks.points.size(), size_t(13));
            QCOMPARE(weeks.points[7].days, range("2026-02-23", "2026-03-01"));
            QCOMPARE(weeks.points[7].values[Kpi::GrossSales], Value(10));
        });
    }

    void aRangeBackwardsIsRefused()
    {
        SketchedShop shop;
        const Scope scope{range("2026-03-02", "2026-03-01")};
        const auto values = shop.shop().read([&](store::Connection &connection) { return kpis(connection, scope); });
        QVERIFY(!values);
        QCOMPARE(values.error().code, at("insights.badRange"));
        QCOMPARE(values.error().field, at("to"));
    }

    void tradingDaysAreThoseWithOrdersThatCount()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(at("cup"));
        shop.orders({{.at = at("2026-01-01 12:00"), .lines = {{cup, 1, 1}}, .status = at("draft")},
                     {at("2026-02-01 12:00"), {{cup, 1, 1}}},
                     {at("2026-03-01 12:00"), {{cup, 1, 1}}}});
        bothWays(shop, [&] {
            const auto days = shop.shop().read([](store::Connection &connection) { return tradingDays(connection); });
            QCOMPARE(**days, range("2026-02-01", "2026-03-01"));
        });
    }
};

QTEST_GUILESS_MAIN(InsightsTest)
#include "InsightsTest.moc"
