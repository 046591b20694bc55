// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The dashboard of twelve months, and what one new order costs it.

#include "bench/BenchShop.h"
#include "bench/Figures.h"
#include "bench/Must.h"
#include "bench/PlainDashboard.h"
#include "bench/ShopGenerator.h"
#include "bench/Stopwatch.h"
#include "insights/Insights.h"
#include "insights/Rollups.h"
#include "orders/Orders.h"
#include "returns/ReturnFigures.h"
#include "ui/dashboard/DashboardFigures.h"
#include "ui/dashboard/ReturnsFrame.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

/// Twelve months that begin and end within a month, which is the usual case and the dearer one.
insights::DayRange twelveMonths()
{
    return insights::rangeOf(insights::RangePreset::Last12Months, lastGeneratedDay().plus(-9));
}

/// What the pane reads, as it reads it: two halves side by side.
double showDashboard(store::Store &store)
{
    const insights::Scope scope{twelveMonths()};
    const Stopwatch clock;
    const auto trend = store.read([&](store::Connection &connection) { return ui::readTrend(connection, scope); });
    const auto parts = store.read([&](store::Connection &connection) { return ui::readParts(connection, scope); });
    must(trend.result());
    must(parts.result());
    return clock.milliseconds();
}

/// What the pane reads of returns when it shows the rest.
double showReturns(store::Store &store)
{
    const insights::DayRange days = twelveMonths();
    const Stopwatch clock;
    must(store.readNow([&](store::Connection &connection) {
        return returns::glance(connection, days.first, days.last, {}, ui::ReturnsFrame::mostProducts);
    }));
    return clock.milliseconds();
}

/// A sale of three things at the counter, in the middle of the last day that the dashboard shows.
orders::OrderDraft someOrder(store::Connection &connection)
{
    orders::OrderDraft draft;
    draft.store = *connection.value<StoreId>("SELECT id FROM stores ORDER BY code LIMIT 1");
    draft.member =
        *connection.value<members::MemberId>("SELECT id FROM members WHERE archived_at IS NULL ORDER BY id LIMIT 1");
    draft.placedAt = connection.shop().zone.fromLocal(twelveMonths().last.toDate(), QTime(12, 0));
    auto variant = connection.query(R"(
        SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id
        WHERE p.archived_at IS NULL AND v.archived_at IS NULL ORDER BY v.id LIMIT 3)");
    while (variant.next())
        draft.lines.push_back({.variant = variant.get<catalog::VariantId>(0)});
    return draft;
}

void placeOrder(store::Store &store)
{
    must(store.writeNow([](store::UnitOfWork &work) -> Result<orders::OrderId> {
        orders::OrderDraft draft = someOrder(work.connection());
        const auto totals = orders::totalsOf(work.connection(), draft);
        if (!totals)
            return Failure(totals.error());
        draft.payments = {{orders::PaymentKind::Card, totals->total}};
        return orders::place(work, draft);
    }));
}

/// How long the rollups take to know of one order.
double refreshRollups(store::Store &store)
{
    placeOrder(store);
    const Stopwatch clock;
    must(store.writeNow(insights::refreshSome));
    return clock.milliseconds();
}

/// The dashboard once more, with one order that the rollups do not hold yet.
double showAfterOrder(store::Store &store)
{
    placeOrder(store);
    const double milliseconds = showDashboard(store);
    must(store.writeNow(insights::refreshSome));
    return milliseconds;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const BenchShopCopy copy;
    const auto store = must(store::Store::open(copy.path()));
    // The packed rollups may have another format than when the shop was made.
    must(store->writeNow([](store::UnitOfWork &work) { return insights::rebuild(work); }));
    const PlainDatabase database(copy.path(), PlainDatabase::Mode::ReadOnly);
    PlainDashboard plain(database);
    const auto readPlainly = [&](int) {
        const Stopwatch clock;
        plain.read(twelveMonths(), insights::before(twelveMonths()));
        return clock.milliseconds();
    };

    addFigure(
        {.name = "dashboard/show",
         .what = "Dashboard of 12 months",
         .limit = 60,
         .repetitions = 51,
         .plainRepetitions = 3},
        [&](int) { return showDashboard(*store); }, readPlainly);
    addFigure({.name = "dashboard/returns",
               .what = "What came back, on the dashboard of 12 months",
               .limit = 60,
               .repetitions = 51},
              [&](int) { return showReturns(*store); });
    addFigure({.name = "dashboard/rollupsAfterOrder",
               .what = "Rollups brought up to date after one new order",
               .limit = 10,
               .repetitions = 21},
              [&](int) { return refreshRollups(*store); });
    addFigure(
        {.name = "dashboard/showAfterOrder",
         .what = "Dashboard of 12 months, read again after one new order",
         .limit = 10,
         .repetitions = 21,
         .plainRepetitions = 3},
        [&](int) { return showAfterOrder(*store); }, readPlainly);
    return runFigures(argc, argv);
}
