// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/PlainDashboard.h"

#include "bench/Stopwatch.h"

namespace shopdesk::bench {

namespace {

constexpr char sums[] = R"(
    sum(CASE o.kind WHEN 'sale' THEN o.total ELSE 0 END), sum(CASE o.kind WHEN 'credit' THEN o.total ELSE 0 END),
    sum(CASE o.kind WHEN 'sale' THEN o.units ELSE 0 END), sum(o.kind = 'sale'))";

constexpr char counted[] = " WHERE o.business_day BETWEEN ?1 AND ?2 AND o.status NOT IN ('draft', 'cancelled') ";

std::string sumsBy(const std::string &key, const char *more = "")
{
    return "SELECT " + key + "," + sums + more + " FROM orders o" + counted + "GROUP BY 1";
}

constexpr char buyers[] = R"(
    SELECT count(*), sum(first_day BETWEEN ?1 AND ?2), sum(sales >= 2),
           sum(CASE WHEN first_day BETWEEN ?1 AND ?2 THEN gross ELSE 0 END), sum(gross)
    FROM (SELECT o.member_id, count(*) AS sales, sum(o.total) AS gross,
                 (SELECT min(e.business_day) FROM orders e WHERE e.member_id = o.member_id AND e.kind = 'sale'
                      AND e.status NOT IN ('draft', 'cancelled')) AS first_day
          FROM orders o
          WHERE o.business_day BETWEEN ?1 AND ?2 AND o.status NOT IN ('draft', 'cancelled') AND o.kind = 'sale'
              AND o.member_id IS NOT NULL
          GROUP BY o.member_id))";

std::string linesBy(const std::string &key, const std::string &join, const std::string &end)
{
    return "SELECT " + key + R"(, sum(CASE o.kind WHEN 'sale' THEN l.total ELSE 0 END),
               sum(CASE o.kind WHEN 'credit' THEN l.total ELSE 0 END), sum(l.quantity)
        FROM orders o JOIN order_lines l ON l.order_id = o.id JOIN variants v ON v.id = l.variant_id)"
           + join + counted + "GROUP BY 1 ORDER BY 2 DESC " + end;
}

} // namespace

PlainDashboard::PlainDashboard(const PlainDatabase &database)
    : m_months(database, sumsBy("strftime('%Y-%m', o.business_day * 86400, 'unixepoch')",
                                ", count(DISTINCT CASE o.kind WHEN 'sale' THEN o.member_id END)"))
    , m_buyers(database, buyers)
    , m_channels(database, sumsBy("o.channel"))
    , m_countries(database, sumsBy("o.country"))
    , m_weekHours(database, sumsBy("(o.business_day + 3) % 7 * 24 + o.business_hour"))
    , m_products(database, linesBy("v.product_id", "", "LIMIT 10"))
    , m_categories(database, linesBy("p.category_id", " JOIN products p ON p.id = v.product_id", ""))
{
}

void PlainDashboard::readAll(PlainStatement &statement, insights::DayRange days)
{
    statement.bind(1, days.first.days);
    statement.bind(2, days.last.days);
    while (statement.step()) {
        const PlainRow row = rowOf(statement);
        use(row.values.data());
    }
    statement.reset();
}

void PlainDashboard::read(insights::DayRange days, insights::DayRange before)
{
    for (PlainStatement *each :
         {&m_months, &m_buyers, &m_channels, &m_countries, &m_weekHours, &m_products, &m_categories})
        readAll(*each, days);
    for (PlainStatement *each : {&m_months, &m_buyers})
        readAll(*each, before);
}

} // namespace shopdesk::bench
