// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnFigures.h"

namespace shopdesk::returns {

namespace {

constexpr int mostProducts = 20;
constexpr qint64 fewestReturns = 3;

/// Orders that figures count, of the days.
constexpr char counted[] =
    " FROM orders o %1 WHERE o.status NOT IN ('draft', 'cancelled') AND o.business_day BETWEEN ?1 AND ?2 ";

/// What is selected of them, with what else is joined, and what comes after.
QByteArray ofCounted(const char *select, const char *joins, const char *rest)
{
    return QByteArray(select) + QByteArray(counted).replace("%1", joins) + rest;
}

void addTotals(store::Connection &connection, BusinessDay from, BusinessDay to, ReturnFigures &all)
{
    static const QByteArray sql =
        ofCounted("SELECT count(*), coalesce(sum((SELECT count(*) FROM order_lines l WHERE l.order_id = o.id)), 0), "
                  "coalesce(-sum(o.total), 0)",
                  "", "AND o.kind = 'credit'");
    store::Query row = connection.query(sql.constData(), from, to);
    row.next();
    all.credits = row.get<qint64>(0);
    all.creditLines = row.get<qint64>(1);
    all.givenBack = row.get<Money>(2);
}

std::vector<ReturnRate> ratesOf(store::Connection &connection, const char *sql, BusinessDay from, BusinessDay to)
{
    std::vector<ReturnRate> rates;
    store::Query rows = connection.query(sql, from, to, mostProducts);
    while (rows.next())
        rates.push_back(
            {rows.get<qint64>(0), rows.get<QString>(1), rows.get<qint64>(2), rows.get<qint64>(3), rows.get<Money>(4)});
    return rates;
}

void addReasons(store::Connection &connection, Instant from, Instant to, ReturnFigures &all)
{
    store::Query rows = connection.query(R"(
        SELECT l.reason, count(*), sum(l.quantity) FROM return_lines l JOIN returns r ON r.id = l.return_id
        WHERE r.requested_at >= ? AND r.requested_at < ? AND r.status <> 'cancelled'
        GROUP BY l.reason ORDER BY 3 DESC, l.reason)",
                                         from, to);
    while (rows.next())
        all.reasons.push_back(
            {reasonFrom(rows.get<QString>(0)).value_or(Reason::Other), rows.get<qint64>(1), rows.get<qint64>(2)});
}

void addSteps(store::Connection &connection, Instant from, Instant to, ReturnFigures &all)
{
    store::Query rows = connection.query(R"(
        WITH taken AS (
            SELECT s.step, s.at, lag(s.at) OVER (PARTITION BY s.return_id ORDER BY s.at, s.id) AS before
            FROM return_steps s JOIN returns r ON r.id = s.return_id
            WHERE r.requested_at >= ? AND r.requested_at < ?)
        SELECT step, count(*), sum(at - before) / count(*) / 60000 FROM taken WHERE before IS NOT NULL
        GROUP BY step ORDER BY step)",
                                         from, to);
    while (rows.next())
        all.steps.push_back(
            {stepFrom(rows.get<QString>(0)).value_or(Step::Close), rows.get<qint64>(1), rows.get<qint64>(2)});
}

void addHints(store::Connection &connection, BusinessDay from, BusinessDay to, Instant begin, Instant end,
              ReturnFigures &all)
{
    store::Query rows = connection.query(R"(
        SELECT m.id, m.number, b.orders, r.returns, r.given_back
        FROM (SELECT member_id, count(*) AS returns, sum(given_back) AS given_back FROM returns
              WHERE member_id IS NOT NULL AND requested_at >= ?3 AND requested_at < ?4 AND status <> 'cancelled'
              GROUP BY member_id HAVING count(*) >= ?5) r
        JOIN members m ON m.id = r.member_id
        JOIN (SELECT member_id, count(*) AS orders FROM orders
              WHERE kind = 'sale' AND status NOT IN ('draft', 'cancelled') AND business_day BETWEEN ?1 AND ?2
              GROUP BY member_id) b ON b.member_id = m.id
        WHERE r.returns * 2 >= b.orders ORDER BY r.returns DESC, m.id)",
                                         from, to, begin, end, fewestReturns);
    while (rows.next())
        all.hints.push_back({rows.get<members::MemberId>(0), rows.get<QString>(1), rows.get<qint64>(2),
                             rows.get<qint64>(3), rows.get<Money>(4)});
}

} // namespace

Result<ReturnFigures> figures(store::Connection &connection, BusinessDay from, BusinessDay to)
{
    if (auto allowed = connection.require(Permission::SeeFigures); !allowed)
        return Failure(allowed.error());
    ReturnFigures all;
    addTotals(connection, from, to, all);
    static const QByteArray products =
        ofCounted("SELECT p.id, p.name, coalesce(sum(l.quantity) FILTER (WHERE o.kind = 'sale'), 0), "
                  "coalesce(-sum(l.quantity) FILTER (WHERE o.kind = 'credit'), 0) AS back, "
                  "coalesce(-sum(l.total) FILTER (WHERE o.kind = 'credit'), 0)",
                  "JOIN order_lines l ON l.order_id = o.id JOIN variants v ON v.id = l.variant_id "
                  "JOIN products p ON p.id = v.product_id",
                  "GROUP BY p.id HAVING back > 0 ORDER BY back DESC, p.id LIMIT ?3");
    static const QByteArray channels =
        ofCounted("SELECT 0, o.channel, coalesce(sum(o.units) FILTER (WHERE o.kind = 'sale'), 0), "
                  "coalesce(-sum(o.units) FILTER (WHERE o.kind = 'credit'), 0), "
                  "coalesce(-sum(o.total) FILTER (WHERE o.kind = 'credit'), 0)",
                  "", "GROUP BY o.channel ORDER BY o.channel LIMIT ?3");
    all.products = ratesOf(connection, products.constData(), from, to);
    all.channels = ratesOf(connection, channels.constData(), from, to);
    const ShopZone &zone = connection.shop().zone;
    const Instant begin = zone.startOf(from);
    const Instant end = zone.startOf(to.plus(1));
    addReasons(connection, begin, end, all);
    addSteps(connection, begin, end, all);
    addHints(connection, from, to, begin, end, all);
    return all;
}

} // namespace shopdesk::returns
