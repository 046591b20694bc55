// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnFigures.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

constexpr int mostProducts = 20;
constexpr qint64 fewestReturns = 3;

/// The days, and the store of them; no store: all.
struct Scope
{
    BusinessDay from;
    BusinessDay to;
    std::optional<StoreId> store;
    Instant begin; ///< of the days
    Instant end;
};

/// Orders that figures count.
constexpr char counted[] = " FROM orders o %1 WHERE o.status NOT IN ('draft', 'cancelled') "
                           "AND o.business_day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR o.store_id = ?3) ";

/// What is selected of them, with what else is joined, and what comes after.
QByteArray ofCounted(const char *select, const char *joins, const char *rest)
{
    return QByteArray(select) + QByteArray(counted).replace("%1", joins) + rest;
}

void addTotals(store::Connection &connection, const Scope &scope, ReturnFigures &all)
{
    static const QByteArray sql =
        ofCounted("SELECT count(*), coalesce(sum((SELECT count(*) FROM order_lines l WHERE l.order_id = o.id)), 0), "
                  "coalesce(-sum(o.total), 0)",
                  "", "AND o.kind = 'credit'");
    store::Query row = connection.query(sql.constData(), scope.from, scope.to, scope.store);
    row.next();
    all.credits = row.get<qint64>(0);
    all.creditLines = row.get<qint64>(1);
    all.givenBack = row.get<Money>(2);
}

std::vector<ReturnRate> ratesOf(store::Connection &connection, const char *sql, const Scope &scope)
{
    std::vector<ReturnRate> rates;
    store::Query rows = connection.query(sql, scope.from, scope.to, scope.store, mostProducts);
    while (rows.next())
        rates.push_back(
            {rows.get<qint64>(0), rows.get<QString>(1), rows.get<qint64>(2), rows.get<qint64>(3), rows.get<Money>(4)});
    return rates;
}

void addReasons(store::Connection &connection, const Scope &scope, ReturnFigures &all)
{
    store::Query rows = connection.query(R"(
        SELECT l.reason, count(*), sum(l.quantity) FROM return_lines l JOIN returns r ON r.id = l.return_id
        WHERE r.requested_at >= ?1 AND r.requested_at < ?2 AND r.status <> 'cancelled' AND (?3 IS NULL OR r.store_id = ?3)
        GROUP BY l.reason ORDER BY 3 DESC, l.reason)",
                                         scope.begin, scope.end, scope.store);
    while (rows.next())
        all.reasons.push_back(
            {reasonFrom(rows.get<QString>(0)).value_or(Reason::Other), rows.get<qint64>(1), rows.get<qint64>(2)});
}

void addSteps(store::Connection &connection, const Scope &scope, ReturnFigures &all)
{
    store::Query rows = connection.query(R"(
        WITH taken AS (
            SELECT s.step, s.at, lag(s.at) OVER (PARTITION BY s.return_id ORDER BY s.at, s.id) AS before
            FROM return_steps s JOIN returns r ON r.id = s.return_id
            WHERE r.requested_at >= ?1 AND r.requested_at < ?2 AND (?3 IS NULL OR r.store_id = ?3))
        SELECT step, count(*), sum(at - before) / count(*) / 60000 FROM taken WHERE before IS NOT NULL
        GROUP BY step ORDER BY step)",
                                         scope.begin, scope.end, scope.store);
    while (rows.next())
        all.steps.push_back(
            {stepFrom(rows.get<QString>(0)).value_or(Step::Close), rows.get<qint64>(1), rows.get<qint64>(2)});
}

/// Without a receipt there may be no order at all: then every return stands out.
void addHints(store::Connection &connection, const Scope &scope, ReturnFigures &all)
{
    store::Query rows = connection.query(R"(
        SELECT m.id, m.number, coalesce(b.orders, 0), r.returns, r.given_back
        FROM (SELECT member_id, count(*) AS returns, sum(given_back) AS given_back FROM returns
              WHERE member_id IS NOT NULL AND requested_at >= ?3 AND requested_at < ?4 AND status <> 'cancelled'
                  AND (?6 IS NULL OR store_id = ?6)
              GROUP BY member_id HAVING count(*) >= ?5) r
        JOIN members m ON m.id = r.member_id
        LEFT JOIN (SELECT member_id, count(*) AS orders FROM orders
                   WHERE kind = 'sale' AND status NOT IN ('draft', 'cancelled') AND business_day BETWEEN ?1 AND ?2
                   GROUP BY member_id) b ON b.member_id = m.id
        WHERE r.returns * 2 >= coalesce(b.orders, 0) ORDER BY r.returns DESC, m.id)",
                                         scope.from, scope.to, scope.begin, scope.end, fewestReturns, scope.store);
    while (rows.next())
        all.hints.push_back({rows.get<members::MemberId>(0), rows.get<QString>(1), rows.get<qint64>(2),
                             rows.get<qint64>(3), rows.get<Money>(4)});
}

/// The same rules as for the figures of sales (insights::checkScope).
Result<Scope> checkedScope(store::Connection &connection, BusinessDay from, BusinessDay to, StoreId store)
{
    if (auto allowed = connection.require(Permission::SeeFigures); !allowed)
        return Failure(allowed.error());
    if (connection.actor().stores && !store) {
        return fail(
            "returns.chooseStore",
            QCoreApplication::translate("Returns", "You see the figures of your own stores. Choose one of them."),
            QStringLiteral("store"));
    }
    if (auto allowed = store ? connection.requireIn(store) : Result<void>(); !allowed)
        return Failure(allowed.error());
    if (to < from) {
        return fail("returns.badRange",
                    QCoreApplication::translate("Returns", "The last day lies before the first. Choose a later last "
                                                           "day."),
                    QStringLiteral("to"));
    }
    const ShopZone &zone = connection.shop().zone;
    return Scope{from, to, store ? std::optional(store) : std::nullopt, zone.startOf(from), zone.startOf(to.plus(1))};
}

} // namespace

Result<ReturnFigures> figures(store::Connection &connection, BusinessDay from, BusinessDay to, StoreId store)
{
    const Result<Scope> scope = checkedScope(connection, from, to, store);
    if (!scope)
        return Failure(scope.error());
    ReturnFigures all;
    addTotals(connection, *scope, all);
    static const QByteArray products =
        ofCounted("SELECT p.id, p.name, coalesce(sum(l.quantity) FILTER (WHERE o.kind = 'sale'), 0), "
                  "coalesce(-sum(l.quantity) FILTER (WHERE o.kind = 'credit'), 0) AS back, "
                  "coalesce(-sum(l.total) FILTER (WHERE o.kind = 'credit'), 0)",
                  "JOIN order_lines l ON l.order_id = o.id JOIN variants v ON v.id = l.variant_id "
                  "JOIN products p ON p.id = v.product_id",
                  "GROUP BY p.id HAVING back > 0 ORDER BY back DESC, p.id LIMIT ?4");
    static const QByteArray channels =
        ofCounted("SELECT 0, o.channel, coalesce(sum(o.units) FILTER (WHERE o.kind = 'sale'), 0), "
                  "coalesce(-sum(o.units) FILTER (WHERE o.kind = 'credit'), 0), "
                  "coalesce(-sum(o.total) FILTER (WHERE o.kind = 'credit'), 0)",
                  "", "GROUP BY o.channel ORDER BY o.channel LIMIT ?4");
    all.products = ratesOf(connection, products.constData(), *scope);
    all.channels = ratesOf(connection, channels.constData(), *scope);
    addReasons(connection, *scope, all);
    addSteps(connection, *scope, all);
    addHints(connection, *scope, all);
    return all;
}

} // namespace shopdesk::returns
