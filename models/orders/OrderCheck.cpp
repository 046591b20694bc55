// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderCheck.h"

#include "catalog/Numbering.h"
#include "orders/OrderCheckParts.h"

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

void checkSums(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT o.number FROM orders o
        LEFT JOIN (SELECT order_id, sum(quantity) AS units, sum(total) AS total, sum(tax) AS tax FROM order_lines
                   GROUP BY order_id) l ON l.order_id = o.id
        WHERE o.units <> coalesce(l.units, 0) OR o.lines_total <> coalesce(l.total, 0)
            OR o.tax_total <> coalesce(l.tax, 0))",
            QCoreApplication::translate("Orders", "The lines of order %1 do not add up to its sums."), wrong);
    addEach(connection, R"(
        SELECT o.number FROM orders o
        LEFT JOIN (SELECT order_id, sum(amount) AS amount FROM order_discounts GROUP BY order_id) d ON d.order_id = o.id
        WHERE o.discount_total <> coalesce(d.amount, 0))",
            QCoreApplication::translate("Orders", "The discounts of order %1 do not add up to their sum."), wrong);
    addEach(connection, R"(
        SELECT o.number FROM orders o
        LEFT JOIN (SELECT order_id, sum(tax) AS tax FROM order_lines WHERE tax_included = 0 GROUP BY order_id) a
            ON a.order_id = o.id
        WHERE o.total <> o.lines_total - CASE o.kind WHEN 'sale' THEN o.discount_total ELSE -o.discount_total END
                         + coalesce(a.tax, 0))",
            QCoreApplication::translate("Orders", "Lines, discounts and taxes of order %1 do not add up to its total."),
            wrong);
    addEach(connection, R"(
        SELECT o.number FROM orders o
        LEFT JOIN (SELECT order_id, sum(amount) FILTER (WHERE kind <> 'rounding') AS amount,
                          sum(amount) FILTER (WHERE kind = 'rounding') AS rounding
                   FROM payments WHERE order_id IS NOT NULL GROUP BY order_id) p ON p.order_id = o.id
        WHERE o.paid_total <> coalesce(p.amount, 0) OR o.rounding_total <> coalesce(p.rounding, 0))",
            QCoreApplication::translate("Orders", "The payments of order %1 do not add up to what is paid."), wrong);
    addEach(connection, R"(
        SELECT DISTINCT o.number FROM order_lines l JOIN orders o ON o.id = l.order_id
        WHERE o.source IS NULL
            AND l.total <> l.quantity * l.unit_price - CASE o.kind WHEN 'sale' THEN l.discount ELSE -l.discount END)",
            QCoreApplication::translate("Orders", "A line of order %1 is not its quantity times its price."), wrong);
}

/// Money of an order lies between nothing and all of it, and an order that is off keeps none.
void checkPaid(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT number FROM orders
        WHERE source IS NULL AND kind = 'sale'
            AND (paid_total + rounding_total NOT BETWEEN 0 AND total
                 OR (status = 'cancelled' AND paid_total + rounding_total <> 0)))",
            QCoreApplication::translate("Orders",
                                        "Of order %1 more is paid than it came to, or more was given back than "
                                        "was paid."),
            wrong);
    addEach(connection, R"(
        SELECT o.number FROM orders o
        JOIN (SELECT credit_of, -sum(paid_total + rounding_total) AS back FROM orders
              WHERE credit_of IS NOT NULL AND status NOT IN ('draft', 'cancelled') GROUP BY credit_of) c
            ON c.credit_of = o.id
        WHERE o.source IS NULL AND c.back > o.paid_total + o.rounding_total)",
            QCoreApplication::translate("Orders", "The credits of order %1 give back more than was paid."), wrong);
}

/// What the lines of an order still earn is what the order earned less what was taken back.
void checkPoints(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT o.number FROM orders o
        JOIN (SELECT coalesce(c.credit_of, c.id) AS sale, sum(e.points) AS points, sum(s.points) AS shares,
                     count(s.points) AS known
              FROM points_entries e JOIN orders c ON c.id = e.order_id
              LEFT JOIN (SELECT entry_id, sum(points) AS points FROM points_line_shares GROUP BY entry_id) s
                  ON s.entry_id = e.id
              WHERE e.reason IN ('purchase', 'refund') GROUP BY sale) p ON p.sale = o.id
        WHERE p.known > 0 AND p.points <> p.shares)",
            QCoreApplication::translate("Orders", "The points of order %1 are not those that its lines earn."), wrong);
}

void checkCredits(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT o.number FROM orders c JOIN orders o ON o.id = c.credit_of
        WHERE c.status NOT IN ('draft', 'cancelled') AND o.source IS NULL
        GROUP BY o.id HAVING sum(c.total) + o.total < 0)",
            QCoreApplication::translate("Orders", "The credits of order %1 give back more than it came to."), wrong);
    addEach(connection, R"(
        SELECT DISTINCT o.number FROM orders o JOIN order_lines l ON l.order_id = o.id
        WHERE o.source IS NULL AND EXISTS (SELECT 1 FROM orders WHERE credit_of = o.id)
            AND (SELECT sum(m.quantity) FROM order_lines m
                 WHERE m.variant_id = l.variant_id
                     AND (m.order_id = o.id
                          OR m.order_id IN (SELECT id FROM orders
                                            WHERE credit_of = o.id AND status NOT IN ('draft', 'cancelled')))) < 0)",
            QCoreApplication::translate("Orders", "The credits of order %1 take back more than it sold."), wrong);
}

/// The numbers of a store, day and device end with 1, 2, 3, … and nobody took one away or gave one out twice.
void checkNumbers(store::Connection &connection, Sentences &wrong)
{
    addEach(connection,
            "SELECT number FROM orders WHERE source IS NULL AND number <> '' GROUP BY store_id, number "
            "HAVING count(*) > 1",
            QCoreApplication::translate("Orders", "The number %1 is borne by two orders."), wrong);
    store::Query gaps = connection.query(R"(
        WITH numbered AS (
            SELECT rtrim(number, '0123456789') AS block, number, business_day, store_id FROM orders
            WHERE source IS NULL AND number <> ''),
        blocks AS (
            SELECT block, store_id, business_day, count(*) AS orders,
                   max(CAST(substr(number, length(block) + 1) AS INTEGER)) AS highest
            FROM numbered GROUP BY block, store_id, business_day)
        SELECT block, highest, orders FROM blocks WHERE highest <> orders)");
    for (size_t i = 0; i < mostOfAKind && gaps.next(); ++i) {
        wrong.push_back(QCoreApplication::translate("Orders", "The numbers %1… go up to %2, but there are %3 orders.")
                            .arg(gaps.get<QString>(0))
                            .arg(gaps.get<qint64>(1))
                            .arg(gaps.get<qint64>(2)));
    }
    store::Query given =
        connection.query("SELECT s.code, q.store_id, q.day, q.device, q.next - 1 FROM number_sequences q "
                         "JOIN stores s ON s.id = q.store_id WHERE q.kind = 'order'");
    for (size_t found = 0; found < mostOfAKind && given.next();) {
        const auto day = given.get<BusinessDay>(2);
        const auto borne = connection.value<qint64>(
            "SELECT count(*) FROM orders WHERE business_day = ? AND store_id = ? AND source IS NULL "
            "AND rtrim(number, '0123456789') = ?",
            day, given.get<qint64>(1), catalog::numberBlock(given.get<QString>(0), day, given.get<int>(3)));
        if (borne == given.get<qint64>(4))
            continue;
        wrong.push_back(
            QCoreApplication::translate("Orders", "Store %1 gave out %2 order numbers on %3, but has %4 orders.")
                .arg(given.get<QString>(0))
                .arg(given.get<qint64>(4))
                .arg(day.text())
                .arg(borne.value_or(0)));
        ++found;
    }
}

void checkTimes(store::Connection &connection, Sentences &wrong)
{
    // Wall clocks change the hour only at full quarters of an hour, so one look at the zone serves a whole quarter.
    constexpr qint64 quarter = 900'000;
    const ShopZone &zone = connection.shop().zone;
    qint64 known = -1;
    BusinessDay day;
    int hour = 0;
    store::Query rows =
        connection.query("SELECT id, placed_at, business_day, business_hour FROM orders ORDER BY placed_at");
    for (size_t found = 0; found < mostOfAKind && rows.next();) {
        const auto placedAt = rows.get<Instant>(1);
        if (placedAt.ms / quarter != known) {
            known = placedAt.ms / quarter;
            day = zone.dayOf(placedAt);
            hour = zone.hourOf(placedAt);
        }
        if (day == rows.get<BusinessDay>(2) && hour == rows.get<int>(3))
            continue;
        const auto number = connection.value<QString>("SELECT number FROM orders WHERE id = ?", rows.get<qint64>(0));
        wrong.push_back(QCoreApplication::translate("Orders", "Order %1 stands on another day or hour than its time.")
                            .arg(number.value_or(QString())));
        ++found;
    }
}

void checkSearchIndex(store::Connection &connection, Sentences &wrong)
{
    if (sqlite3_db_readonly(connection.handle(), "main") != 0)
        return;
    try {
        connection.query("INSERT INTO order_search (order_search, rank) VALUES ('integrity-check', 1)").execute();
    } catch (const SQLite::Exception &problem) {
        if ((problem.getErrorCode() & 0xff) != SQLITE_CORRUPT)
            throw;
        wrong.push_back(QCoreApplication::translate("Orders", "The search index of the orders is out of step."));
    }
}

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    Sentences wrong;
    checkSums(connection, wrong);
    checkPaid(connection, wrong);
    checkRewards(connection, wrong);
    checkProgress(connection, wrong);
    checkDeliveries(connection, wrong);
    checkTills(connection, wrong);
    checkSerials(connection, wrong);
    checkPoints(connection, wrong);
    checkCredits(connection, wrong);
    checkNumbers(connection, wrong);
    checkTimes(connection, wrong);
    checkSearchIndex(connection, wrong);
    return wrong;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    work.execute("INSERT INTO order_search (order_search) VALUES ('rebuild')");
    work.audit("orders.rebuild", "shop", 1);
    return {};
}

} // namespace shopdesk::orders
