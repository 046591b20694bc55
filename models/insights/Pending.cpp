// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Pending.h"

#include "insights/RollupRows.h"

namespace shopdesk::insights {

Pending::Pending(store::Connection &connection, PendingPart part)
    : members(connection, Subject::Member)
    , products(connection, Subject::Product)
    , categories(connection, Subject::Category)
    , firstSales(connection, Subject::Member, never)
    , categoryOfProducts(connection, Subject::Product, 0)
    , m_connection(connection)
{
    OrderReader reader(connection, members, products);
    reader.addNewOrders(part.newOrders);
    figures = reader.take();
    noteFirstSales(figures);
    readStaleDays(reader, part.staleDays);
    readMovedProducts();
    noteCategories();
}

void Pending::readStaleDays(OrderReader &reader, qint64 most)
{
    std::vector<DayOfStore> days;
    auto day = m_connection.query(
        "SELECT business_day, store_id FROM rollup_stale_days ORDER BY business_day, store_id LIMIT ?",
        most > 0 ? most : -1);
    while (day.next())
        days.push_back({day.get<BusinessDay>(0), day.get<StoreId>(1)});
    if (days.empty())
        return;

    std::vector<quint32> changed;
    for (const DayOfStore &each : days) {
        reader.addDay(each);
        FiguresByDay fresh = reader.take();
        Figures &difference = fresh[each];
        difference -= storedFigures(m_connection, Grain::Day, each.day, each.store);
        difference.normalise();
        for (const Entry &entry : difference.members) {
            if (entry.sums.orders != 0)
                changed.push_back(entry.ordinal);
        }
        figures[each] += difference;
    }

    // Here a member's first sale may also have gone, so that the next one takes its place.
    std::ranges::sort(changed);
    changed.erase(std::unique(changed.begin(), changed.end()), changed.end());
    const std::vector<qint64> ids = members.idsOf(changed);
    for (size_t i = 0; i < changed.size(); ++i)
        firstSales.set(changed[i], firstSaleOf(ids[i]));
}

qint64 Pending::firstSaleOf(qint64 member)
{
    return m_connection
        .value<qint64>(R"(
            SELECT min(business_day) FROM orders
            WHERE member_id = ? AND kind = 'sale' AND status NOT IN ('draft', 'cancelled'))",
                       member)
        .value_or(never);
}

void Pending::noteFirstSales(const FiguresByDay &added)
{
    for (const auto &[day, dayFigures] : added) {
        for (const Entry &entry : dayFigures.members) {
            if (entry.sums.orders > 0 && firstSales.at(entry.ordinal) > day.day.days)
                firstSales.set(entry.ordinal, day.day.days);
        }
    }
}

void Pending::readMovedProducts()
{
    auto moved = m_connection.query("SELECT product_id FROM rollup_moved_products");
    while (moved.next()) {
        const auto id = moved.get<qint64>(0);
        if (const auto ordinal = products.known(id)) // one that was never sold has no figures
            noteCategory(*ordinal, id);
    }
}

void Pending::noteCategories()
{
    quint32 ordinal = products.added().empty() ? 0 : products.count() - static_cast<quint32>(products.added().size());
    for (const qint64 id : products.added())
        noteCategory(ordinal++, id);
}

void Pending::noteCategory(quint32 product, qint64 id)
{
    const auto category = m_connection.value<qint64>("SELECT category_id FROM products WHERE id = ?", id);
    categoryOfProducts.set(product, category ? categories.of(*category) + firstCategory : 0);
}

} // namespace shopdesk::insights
