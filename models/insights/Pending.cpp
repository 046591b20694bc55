// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Pending.h"

#include "insights/RollupRows.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace shopdesk::insights {

std::set<DayOfStore> staleDays(store::Connection &connection)
{
    std::set<DayOfStore> days;
    auto day = connection.query("SELECT business_day, store_id FROM rollup_stale_days");
    while (day.next())
        days.insert({day.get<BusinessDay>(0), day.get<StoreId>(1)});
    auto changed = connection.query("SELECT requested_at, store_id FROM rollup_stale_returns");
    while (changed.next())
        days.insert({connection.shop().zone.dayOf(changed.get<Instant>(0)), changed.get<StoreId>(1)});
    return days;
}

qint64 supplierKey(const QString &name)
{
    if (name.isEmpty())
        return 0;
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return qFromLittleEndian<qint64>(hash.constData());
}

Pending::Pending(store::Connection &connection, PendingPart part)
    : members(connection, Subject::Member)
    , products(connection, Subject::Product)
    , categories(connection, Subject::Category)
    , firstSales(connection, Subject::Member, never)
    , categoryOfProducts(connection, Subject::Product, 0)
    , supplierOfProducts(connection, Subject::Supplier, 0)
    , m_connection(connection)
{
    OrderReader reader(connection, members, products);
    const std::set<DayOfStore> stale = staleDays(connection);
    reader.addNewOrders(stale, part.newOrders);
    figures = reader.take();
    noteFirstSales(figures);
    readStaleDays(reader, stale, part.staleDays);
    readMovedProducts();
    noteNewProducts();
}

void Pending::readStaleDays(OrderReader &reader, const std::set<DayOfStore> &stale, qint64 most)
{
    if (stale.empty())
        return;
    std::vector<quint32> changed;
    qint64 read = 0;
    for (const DayOfStore &each : stale) {
        if (most > 0 && ++read > most)
            break;
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
            noteProduct(*ordinal, id);
    }
}

void Pending::noteNewProducts()
{
    quint32 ordinal = products.added().empty() ? 0 : products.count() - static_cast<quint32>(products.added().size());
    for (const qint64 id : products.added())
        noteProduct(ordinal++, id);
}

void Pending::noteProduct(quint32 product, qint64 id)
{
    const auto category = m_connection.value<qint64>("SELECT category_id FROM products WHERE id = ?", id);
    categoryOfProducts.set(product, category ? categories.of(*category) + firstCategory : 0);
    const auto supplier = m_connection.value<QString>("SELECT supplier FROM products WHERE id = ?", id);
    supplierOfProducts.set(product, supplierKey(supplier.value_or(QString())));
}

} // namespace shopdesk::insights
