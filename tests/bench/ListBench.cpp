// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of 1,000,000 orders, through the model that the window shows.

#include "bench/BenchShop.h"
#include "bench/Figures.h"
#include "bench/MeasuredList.h"
#include "bench/ShopGenerator.h"
#include "bench/ShopWords.h"
#include "orders/OrderList.h"
#include "store/Search.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr char orderRow[] = R"(
    SELECT o.number, o.placed_at, m.name, s.name, o.channel, o.status, o.kind, o.units, o.total, o.country
    FROM orders o JOIN stores s ON s.id = o.store_id LEFT JOIN members m ON m.id = o.member_id WHERE o.id = ?)";

/// A sort or a filter, once as the list knows it and once as one statement.
struct Change
{
    const char *name;
    const char *what;
    tables::ListQuery query;
    std::string sql;
    QVariantList values = {};
};

Change filterChange(const char *name, const char *what, const char *filter, const char *column,
                    const QVariantList &values)
{
    QStringList marks(values.size(), QStringLiteral("?"));
    return {name, what, filtered(filter, values),
            QStringLiteral("SELECT id FROM orders WHERE %1 IN (%2) ORDER BY placed_at DESC, id DESC")
                .arg(QLatin1String(column), marks.join(QLatin1Char(',')))
                .toStdString(),
            values};
}

Change searchChange(const char *name, const char *what, const QString &typed)
{
    const QString match = store::matchExpression(typed);
    return {name,
            what,
            searched(typed),
            R"(
        SELECT id FROM orders WHERE id IN (
            SELECT rowid FROM order_search WHERE order_search MATCH ?1
            UNION SELECT o.id FROM member_search f JOIN orders o ON o.member_id = f.rowid WHERE member_search MATCH ?1)
        ORDER BY placed_at DESC, id DESC)",
            {match}};
}

std::vector<Change> changes(const PlainDatabase &shop)
{
    const qint64 lastDay = lastGeneratedDay().days;
    const QVariant store = ask(shop, "SELECT id FROM stores ORDER BY code LIMIT 1");
    const QVariant buyer = ask(shop, "SELECT member_id FROM orders WHERE member_id IS NOT NULL GROUP BY member_id "
                                     "ORDER BY count(*) DESC LIMIT 1");
    const QVariant category = ask(shop, "SELECT category_id FROM products WHERE category_id IS NOT NULL LIMIT 1");
    tables::ListQuery daysByTotal = filtered("dates", {lastDay - 364, lastDay});
    daysByTotal.sort = QStringLiteral("total");
    daysByTotal.descending = true;
    const QVariant number = ask(shop, "SELECT number FROM orders ORDER BY placed_at LIMIT 1 OFFSET 500000");
    return {
        {"sortTotal", "sorted by total", sorted("total", true), "SELECT id FROM orders ORDER BY total DESC, id DESC"},
        {"sortNumber", "sorted by number", sorted("number", false), "SELECT id FROM orders ORDER BY number, id"},
        {"sortOldest", "oldest first", sorted("placed", false), "SELECT id FROM orders ORDER BY placed_at, id"},
        filterChange("channel", "of one channel (many)", "channel", "channel", {QStringLiteral("counter")}),
        filterChange("status", "of one status (few)", "status", "status", {QStringLiteral("cancelled")}),
        filterChange("twoStatuses", "of two statuses (nearly all)", "status", "status",
                     {QStringLiteral("delivered"), QStringLiteral("shipped")}),
        filterChange("store", "of one store", "store", "store_id", {store}),
        filterChange("country", "of one country", "country", "country", {QStringLiteral("Singapore")}),
        {"days",
         "of one year",
         filtered("dates", {lastDay - 364, lastDay}),
         "SELECT id FROM orders WHERE business_day BETWEEN ? AND ? ORDER BY placed_at DESC, id DESC",
         {lastDay - 364, lastDay}},
        {"daysByTotal",
         "of one year, sorted by total",
         daysByTotal,
         "SELECT id FROM orders WHERE +business_day BETWEEN ? AND ? ORDER BY total DESC, id DESC",
         {lastDay - 364, lastDay}},
        {"newBuyers",
         "of the new buyers of one year",
         filtered("buyer", {QStringLiteral("new"), lastDay - 364, lastDay}),
         R"(
            SELECT id FROM orders WHERE +business_day BETWEEN ?1 AND ?2 AND +member_id IN (
                SELECT member_id FROM orders
                WHERE member_id IS NOT NULL AND kind = 'sale' AND status NOT IN ('draft', 'cancelled')
                GROUP BY member_id HAVING min(business_day) >= ?1 AND max(business_day BETWEEN ?1 AND ?2))
            ORDER BY placed_at DESC, id DESC)",
         {lastDay - 364, lastDay}},
        {"category",
         "with a product of one category",
         filtered("category", {category}),
         R"(
            SELECT id FROM orders WHERE id IN (
                SELECT l.order_id FROM products p JOIN variants v ON v.product_id = p.id
                JOIN order_lines l ON l.variant_id = v.id WHERE p.category_id = ?)
            ORDER BY placed_at DESC, id DESC)",
         {category}},
        filterChange("member", "of one member", "member", "member_id", {buyer}),
        searchChange("searchNumber", "search: an order's number", number.toString()),
        searchChange("searchDay", "search: a part of many numbers", number.toString().mid(4, 6)),
        searchChange("searchMember", "search: a part of many members' names", QStringLiteral("小")),
    };
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    BenchShop shop;
    PlainList plain(shop.plain(), orderRow);
    const std::string newest = "SELECT id FROM orders ORDER BY placed_at DESC, id DESC";

    addFigure(
        {.name = "orders/firstRows", .what = "1,000,000 orders: first rows", .limit = 100},
        [&](int) { return openList(shop.store(), orders::orderList()); }, [&](int) { return plain.firstRows(newest); });

    tables::WindowedModel model(shop.store(), orders::orderList());
    model.setQuery({});
    finish(model);
    const std::vector<sqlite3_int64> all = plain.ids(newest);
    Dice dice(7);
    std::vector<int> places;
    for (int i = 0; i < 300; ++i)
        places.push_back(dice.below(model.rowCount()));
    addFigure(
        {.name = "orders/jump",
         .what = "Jump anywhere once indexed",
         .limit = 16,
         .ofPercentile = true,
         .repetitions = static_cast<int>(places.size())},
        [&](int i) {
            if (model.query() != tables::ListQuery{}) {
                model.setQuery({});
                finish(model);
            }
            return jump(model, places[static_cast<size_t>(i)]);
        },
        [&](int i) { return plain.jump(all, static_cast<size_t>(places[static_cast<size_t>(i)])); });

    for (const Change &each : changes(shop.plain())) {
        addFigure(
            {.name = std::string("orders/") + each.name, .what = std::string("All orders ") + each.what, .limit = 500},
            [&model, query = each.query](int) { return change(model, query); },
            [&plain, each](int) { return plain.change(each.sql, each.values); });
    }
    return runFigures(argc, argv);
}
