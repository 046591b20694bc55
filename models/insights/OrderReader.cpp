// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/OrderReader.h"

namespace shopdesk::insights {

void OrderReader::addNewOrders(qint64 most)
{
    addAll(m_connection.query(R"(
        SELECT o.id, o.business_day, o.store_id, o.business_hour, o.kind = 'sale', o.channel, o.country, o.member_id,
            o.units, o.discount_total, o.total
        FROM (SELECT order_id FROM rollup_new_orders ORDER BY order_id LIMIT ?) n
        CROSS JOIN orders o ON o.id = n.order_id
        WHERE o.status NOT IN ('draft', 'cancelled') AND NOT EXISTS (
            SELECT 1 FROM rollup_stale_days s WHERE s.business_day = o.business_day AND s.store_id = o.store_id))",
                              most > 0 ? most : -1));
}

void OrderReader::addDay(const DayOfStore &day)
{
    addAll(m_connection.query(R"(
        SELECT id, business_day, store_id, business_hour, kind = 'sale', channel, country, member_id,
            units, discount_total, total
        FROM orders INDEXED BY orders_by_day
        WHERE business_day = ? AND store_id = ? AND status NOT IN ('draft', 'cancelled'))",
                              day.day, day.store));
}

void OrderReader::addDays(BusinessDay first, BusinessDay last)
{
    addAll(m_connection.query(R"(
        SELECT id, business_day, store_id, business_hour, kind = 'sale', channel, country, member_id,
            units, discount_total, total
        FROM orders INDEXED BY orders_by_day
        WHERE business_day BETWEEN ? AND ? AND status NOT IN ('draft', 'cancelled'))",
                              first, last));
}

void OrderReader::addAll(store::Query orders)
{
    while (orders.next()) {
        const DayOfStore day{orders.get<BusinessDay>(1), orders.get<StoreId>(2)};
        const bool isSale = orders.get<bool>(4);
        const qint64 discounts = orders.get<qint64>(9);
        const qint64 total = orders.get<qint64>(10);
        SalesSums sums;
        if (isSale)
            sums = {{total, 0, orders.get<qint64>(8), 1}, discounts, 0};
        else
            sums = {{0, total, 0, 0}, 0, discounts};

        Figures &figures = m_figures[day];
        figures.sales[{orders.get<QString>(5), orders.get<QString>(6)}] += sums;
        figures.weekHours[(day.day.dayOfWeek() - 1) * 24 + orders.get<int>(3)] += sums.sums;
        if (const auto member = orders.get<std::optional<qint64>>(7))
            figures.members.push_back({m_members.of(*member), sums.sums});
        addLines(orders.get<qint64>(0), isSale, figures.products);
    }
}

void OrderReader::addLines(qint64 order, bool isSale, std::vector<Entry> &to)
{
    m_ofOneOrder.clear();
    auto line = m_connection.query("SELECT variant_id, quantity, total FROM order_lines WHERE order_id = ?", order);
    while (line.next()) {
        const qint64 quantity = line.get<qint64>(1);
        const qint64 total = line.get<qint64>(2);
        m_ofOneOrder.push_back(
            {productOf(line.get<qint64>(0)), isSale ? Sums{total, 0, quantity, 0} : Sums{0, total, 0, 0}});
    }
    // A product on several lines of an order is in one order. Sales that come to nothing still hold it.
    std::ranges::sort(m_ofOneOrder, {}, &Entry::ordinal);
    for (size_t i = 0; i < m_ofOneOrder.size(); ++i) {
        if (isSale && (i == 0 || m_ofOneOrder[i].ordinal != m_ofOneOrder[i - 1].ordinal))
            m_ofOneOrder[i].sums.orders = 1;
        to.push_back(m_ofOneOrder[i]);
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

} // namespace shopdesk::insights
