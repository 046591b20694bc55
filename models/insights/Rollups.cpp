// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Rollups.h"

#include "insights/Pending.h"
#include "insights/RollupRows.h"

namespace shopdesk::insights {

namespace {

// What refreshSome takes at once: about a quarter of a second's work each.
constexpr PendingPart oneBite{10'000, 50};

void keep(store::UnitOfWork &work, const FiguresByDay &figures)
{
    FiguresByDay months;
    for (const auto &[day, dayFigures] : figures) {
        addToRollups(work, Grain::Day, day.day, day.store, dayFigures);
        months[{monthOf(day.day), day.store}] += dayFigures;
    }
    for (auto &[month, monthFigures] : months) {
        monthFigures.normalise();
        addToRollups(work, Grain::Month, month.day, month.store, monthFigures);
    }
}

void keepSubjects(store::UnitOfWork &work, Pending &pending)
{
    pending.members.save(work);
    pending.products.save(work);
    pending.categories.save(work);
    pending.firstSales.save(work);
    pending.categoryOfProducts.save(work);
    pending.supplierOfProducts.save(work);
}

void refreshPart(store::UnitOfWork &work, PendingPart part)
{
    for (const DayOfStore &day : staleDays(work.connection()))
        work.execute("INSERT OR IGNORE INTO rollup_stale_days (business_day, store_id) VALUES (?, ?)", day.day,
                     day.store);
    work.execute("DELETE FROM rollup_stale_returns");
    // A stale day is counted afresh with all its orders, so that none of them is added on top.
    work.execute(R"(
        DELETE FROM rollup_new_orders WHERE order_id IN (
            SELECT o.id FROM rollup_stale_days s
            CROSS JOIN orders o ON o.business_day = s.business_day AND o.store_id = s.store_id))");

    Pending pending(work.connection(), part);
    keep(work, pending.figures);
    keepSubjects(work, pending);

    const auto limit = [](qint64 most) { return most > 0 ? most : -1; };
    work.execute("DELETE FROM rollup_new_orders WHERE order_id IN "
                 "(SELECT order_id FROM rollup_new_orders ORDER BY order_id LIMIT ?)",
                 limit(part.newOrders));
    work.execute("DELETE FROM rollup_stale_days WHERE (business_day, store_id) IN "
                 "(SELECT business_day, store_id FROM rollup_stale_days ORDER BY business_day, store_id LIMIT ?)",
                 limit(part.staleDays));
    work.execute("DELETE FROM rollup_moved_products");
}

} // namespace

Result<void> refresh(store::UnitOfWork &work)
{
    refreshPart(work, {});
    return {};
}

Result<bool> refreshSome(store::UnitOfWork &work)
{
    refreshPart(work, oneBite);
    return work.connection()
        .value<bool>("SELECT EXISTS (SELECT 1 FROM rollup_new_orders) OR EXISTS (SELECT 1 FROM rollup_stale_days)")
        .value_or(false);
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    for (const char *table :
         {"DELETE FROM rollup_sales", "DELETE FROM rollup_hours", "DELETE FROM rollup_ordinals",
          "DELETE FROM rollup_entries", "DELETE FROM rollup_attributes", "DELETE FROM rollup_new_orders",
          "DELETE FROM rollup_stale_days", "DELETE FROM rollup_moved_products", "DELETE FROM rollup_returns",
          "DELETE FROM rollup_stale_returns"}) {
        work.execute(table);
    }

    // Month by month: the memory of one month, and each row written once.
    if (const auto days = OrderReader::allDays(work.connection())) {
        Pending pending(work.connection());
        OrderReader reader(work.connection(), pending.members, pending.products);
        for (const DayRange &month : parts(*days, Grouping::Month)) {
            reader.addDays(month);
            const FiguresByDay figures = reader.take();
            pending.noteFirstSales(figures);
            keep(work, figures);
        }
        pending.noteNewProducts();
        keepSubjects(work, pending);
    }
    work.audit("insights.rebuild", "shop", 1);
    return {};
}

} // namespace shopdesk::insights
