// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/TodayFacts.h"

#include "catalog/LowStock.h"
#include "catalog/ProductList.h"
#include "catalog/TransferList.h"
#include "exchange/SetAsideRows.h"
#include "insights/Insights.h"
#include "members/MemberList.h"
#include "orders/OrderList.h"
#include "store/AutomaticBackup.h"
#include "tables/ListReader.h"

namespace shopdesk::ui {

namespace {

constexpr qint64 recentOrders = 8;
constexpr int tasksShown = 3;

Result<void> countSetAside(store::Connection &connection, TodayFacts &facts)
{
    const auto setAside = tables::readTotals(connection, exchange::setAsideList(), exchange::setAsideOpen());
    if (!setAside)
        return Failure(setAside.error());
    facts.rowsSetAside = setAside->count;
    return {};
}

Result<void> readTasks(store::Connection &connection, TodayFacts &facts)
{
    auto open = tasks::openTasks(connection, tasksShown);
    const auto count = open ? tasks::openTaskCount(connection) : Failure(open.error());
    if (!count)
        return Failure(count.error());
    facts.openTasks = std::move(*open);
    facts.openTaskCount = *count;
    return {};
}

Result<void> countTransfers(store::Connection &connection, TodayFacts &facts)
{
    facts.coming = catalog::transfersToReceive(connection.actor());
    const auto coming = tables::readTotals(connection, catalog::transferList(), facts.coming);
    if (!coming)
        return Failure(coming.error());
    facts.transfersComing = coming->count;
    return {};
}

Result<void> countExpiringPoints(store::Connection &connection, TodayFacts &facts)
{
    facts.losers = members::losingPointsSoon(connection);
    const auto losing = tables::readTotals(connection, members::memberList(), facts.losers);
    if (!losing)
        return Failure(losing.error());
    facts.losingPoints = losing->count;
    return {};
}

Result<void> countStock(store::Connection &connection, TodayFacts &facts)
{
    const tables::ListDefinition products = catalog::productList();
    for (const auto &[stock, count] : {std::pair{"negative", &facts.stockNegative}, std::pair{"out", &facts.stockOut},
                                       std::pair{"low", &facts.stockLow}}) {
        const auto totals = tables::readTotals(connection, products, productsWithStock(connection.actor(), stock));
        if (!totals)
            return Failure(totals.error());
        *count = totals->count;
    }
    const auto first = tables::readIds(connection, products, {}, 1);
    if (!first)
        return Failure(first.error());
    facts.hasProducts = !first->empty();
    return {};
}

Result<void> readRecentOrders(store::Connection &connection, TodayFacts &facts)
{
    tables::ListDefinition orders = orders::orderList();
    auto ids = tables::readIds(connection, orders, {}, recentOrders);
    if (!ids)
        return Failure(ids.error());
    orders.columns = recentOrderColumns();
    auto rows = tables::readRows(connection, orders, *ids);
    if (!rows)
        return Failure(rows.error());
    facts.hasOrders = !ids->empty();
    facts.recentOrders = std::move(*ids);
    facts.recentRows = std::move(*rows);
    return {};
}

Result<void> readFigures(store::Connection &connection, TodayFacts &facts)
{
    const auto of = [&](BusinessDay day) { return insights::kpis(connection, {{day, day}}); };
    const auto soFar = of(facts.today);
    if (!soFar)
        return Failure(soFar.error());
    const auto weekAgo = of(facts.today.plus(-7));
    if (!weekAgo)
        return Failure(weekAgo.error());
    facts.soFar = *soFar;
    facts.weekAgo = *weekAgo;
    return {};
}

} // namespace

std::vector<tables::Column> recentOrderColumns()
{
    const tables::ListDefinition orders = orders::orderList();
    std::vector<tables::Column> columns;
    for (const char *key : {"number", "placed", "member", "status", "total"})
        columns.push_back(*orders.column(QLatin1String(key)));
    return columns;
}

tables::ListQuery productsWithStock(const Actor &actor, const char *stock)
{
    tables::ListQuery query = tables::inUse();
    query.filters.insert(QStringLiteral("stock"), {catalog::stockWord(actor, stock)});
    return query;
}

tables::ListQuery ordersOfDay(BusinessDay day)
{
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("dates"), {qint64(day.days), qint64(day.days)});
    query.filters.insert(QStringLiteral("counted"), {1});
    return query;
}

Result<TodayFacts> readTodayFacts(store::Connection &connection, const QString &shopPath, BusinessDay today)
{
    TodayFacts facts;
    facts.today = today;
    using Read = Result<void> (*)(store::Connection &, TodayFacts &);
    constexpr std::pair<Permission, Read> parts[] = {
        {Permission::ImportData, countSetAside},   {Permission::SeeProducts, countStock},
        {Permission::AdjustStock, countTransfers}, {Permission::AdjustPoints, countExpiringPoints},
        {Permission::SeeOrders, readRecentOrders}, {Permission::SeeFigures, readFigures}};
    for (const auto &[permission, read] : parts) {
        if (!connection.actor().may(permission))
            continue;
        if (auto done = read(connection, facts); !done)
            return Failure(done.error());
    }
    // Of those that the person may see: each kind of task knows who that is.
    if (auto done = readTasks(connection, facts); !done)
        return Failure(done.error());
    if (const auto backups = store::AutomaticBackup::backupsOf(shopPath); !backups.empty())
        facts.latestBackup = backups.front().takenAt;
    return facts;
}

} // namespace shopdesk::ui
