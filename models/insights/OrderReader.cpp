// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/OrderReader.h"

namespace shopdesk::insights {

void OrderReader::addNewOrders(const std::set<DayOfStore> &stale, qint64 most)
{
    addAll(m_connection.query(R"(
        SELECT o.id, o.business_day, o.store_id, o.business_hour, o.kind = 'sale', o.channel, o.country, o.member_id,
            o.units, o.discount_total, o.total
        FROM (SELECT order_id FROM rollup_new_orders ORDER BY order_id LIMIT ?) n
        CROSS JOIN orders o ON o.id = n.order_id
        WHERE o.status NOT IN ('draft', 'cancelled'))",
                              most > 0 ? most : -1),
           stale);
}

void OrderReader::addDay(const DayOfStore &day)
{
    addAll(m_connection.query(R"(
        SELECT id, business_day, store_id, business_hour, kind = 'sale', channel, country, member_id,
            units, discount_total, total
        FROM orders INDEXED BY orders_by_day
        WHERE business_day = ? AND store_id = ? AND status NOT IN ('draft', 'cancelled'))",
                              day.day, day.store));
    addReturns({day.day, day.day}, day.store);
}

void OrderReader::addDays(const DayRange &days)
{
    addAll(m_connection.query(R"(
        SELECT id, business_day, store_id, business_hour, kind = 'sale', channel, country, member_id,
            units, discount_total, total
        FROM orders INDEXED BY orders_by_day
        WHERE business_day BETWEEN ? AND ? AND status NOT IN ('draft', 'cancelled'))",
                              days.first, days.last));
    addReturns(days);
}

void OrderReader::addAll(store::Query orders, const std::set<DayOfStore> &but)
{
    while (orders.next()) {
        const DayOfStore day{orders.get<BusinessDay>(1), orders.get<StoreId>(2)};
        if (but.contains(day))
            continue;
        const bool isSale = orders.get<bool>(4);
        const qint64 discounts = orders.get<qint64>(9);
        const qint64 total = orders.get<qint64>(10);
        Figures &figures = m_figures[day];
        const qint64 lines = addLines(orders.get<qint64>(0), isSale, figures);
        SalesSums sums;
        if (isSale)
            sums = {{total, 0, orders.get<qint64>(8), 1}, discounts};
        else
            sums = {{0, total, 0, 0}, 0, discounts, 1, lines, -orders.get<qint64>(8)};

        figures.sales[{orders.get<QString>(5), orders.get<QString>(6)}] += sums;
        figures.weekHours[(day.day.dayOfWeek() - 1) * 24 + orders.get<int>(3)] += sums.sums;
        if (const auto member = orders.get<std::optional<qint64>>(7))
            figures.members.push_back({m_members.of(*member), sums.sums});
    }
}

qint64 OrderReader::addLines(qint64 order, bool isSale, Figures &to)
{
    m_ofOneOrder.clear();
    auto line = m_connection.query("SELECT variant_id, quantity, total FROM order_lines WHERE order_id = ?", order);
    while (line.next()) {
        const qint64 quantity = line.get<qint64>(1);
        const qint64 total = line.get<qint64>(2);
        const quint32 product = productOf(line.get<qint64>(0));
        m_ofOneOrder.push_back({product, isSale ? Sums{total, 0, quantity, 0} : Sums{0, total, 0, 0}});
        if (!isSale)
            to.returned.push_back({product, Sums{0, total, -quantity, 0}});
    }
    // A product on several lines of an order is in one order. Sales that come to nothing still hold it.
    std::ranges::sort(m_ofOneOrder, {}, &Entry::ordinal);
    for (size_t i = 0; i < m_ofOneOrder.size(); ++i) {
        if (isSale && (i == 0 || m_ofOneOrder[i].ordinal != m_ofOneOrder[i - 1].ordinal))
            m_ofOneOrder[i].sums.orders = 1;
        to.products.push_back(m_ofOneOrder[i]);
    }
    return std::ssize(m_ofOneOrder);
}

void OrderReader::addReturns(const DayRange &days, std::optional<StoreId> store)
{
    const ShopZone &zone = m_connection.shop().zone;
    auto row = m_connection.query(R"(
        SELECT id, requested_at, store_id, status <> 'cancelled', member_id, given_back FROM returns
        WHERE requested_at >= ?1 AND requested_at < ?2 AND (?3 IS NULL OR store_id = ?3))",
                                  zone.startOf(days.first), zone.startOf(days.last.plus(1)), store);
    while (row.next()) {
        Figures &figures = m_figures[{zone.dayOf(row.get<Instant>(1)), row.get<StoreId>(2)}];
        const bool counts = row.get<bool>(3);
        const auto member = row.get<std::optional<qint64>>(4);
        addReturn(row.get<qint64>(0), counts, figures);
        if (member && counts)
            figures.returners.push_back({m_members.of(*member), Sums{0, row.get<qint64>(5), 0, 1}});
    }
}

void OrderReader::addReturn(qint64 id, bool counts, Figures &to)
{
    auto line = m_connection.query("SELECT reason, quantity FROM return_lines WHERE return_id = ? AND ?", id, counts);
    while (line.next())
        to.returns[{QStringLiteral("reason"), line.get<QString>(0)}] += {1, line.get<qint64>(1)};
    std::optional<Instant> before;
    auto step = m_connection.query("SELECT step, at FROM return_steps WHERE return_id = ? ORDER BY at, id", id);
    while (step.next()) {
        const auto at = step.get<Instant>(1);
        if (before)
            to.returns[{QStringLiteral("step"), step.get<QString>(0)}] += {1, at.ms - before->ms};
        before = at;
    }
}

quint32 OrderReader::productOf(qint64 variant)
{
    if (const auto found = m_productOfVariant.find(variant); found != m_productOfVariant.end())
        return found->second;
    const auto product = m_connection.value<qint64>("SELECT product_id FROM variants WHERE id = ?", variant);
    return m_productOfVariant.emplace(variant, m_products.of(product.value_or(0))).first->second;
}

FiguresByDay OrderReader::take()
{
    for (auto &[day, figures] : m_figures)
        figures.normalise();
    return std::exchange(m_figures, {});
}

std::optional<DayRange> OrderReader::allDays(store::Connection &connection)
{
    std::optional<DayRange> all;
    const auto add = [&](BusinessDay day) {
        all = all ? DayRange{std::min(all->first, day), std::max(all->last, day)} : DayRange{day, day};
    };
    for (const char *sql : {"SELECT min(business_day) FROM orders", "SELECT max(business_day) FROM orders"}) {
        if (const auto day = connection.value<BusinessDay>(sql))
            add(*day);
    }
    for (const char *sql : {"SELECT min(requested_at) FROM returns", "SELECT max(requested_at) FROM returns"}) {
        if (const auto at = connection.value<Instant>(sql))
            add(connection.shop().zone.dayOf(*at));
    }
    return all;
}

} // namespace shopdesk::insights
