// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Generation.h"

namespace shopdesk::bench {

namespace {

/// Delivered sales, evenly over the days, with the line that comes back.
constexpr char chooseSales[] = R"(
    INSERT INTO bench_returns (order_id, line_id, asked_at)
    SELECT id, (SELECT min(l.id) FROM order_lines l WHERE l.order_id = o.id), placed_at + place % 20 * 86400000
    FROM (SELECT id, placed_at, row_number() OVER (ORDER BY placed_at, id) AS place FROM orders
          WHERE kind = 'sale' AND status = 'delivered') o
    WHERE place % ?1 = 0 LIMIT ?2)";

/// Three of four are settled; the others were asked for, approved or cancelled.
constexpr char insertReturns[] = R"(
    INSERT INTO returns (id, number, store_id, order_id, member_id, status, wish, is_within, way_back, photos, money_from,
        reasons, units, requested_at, received_at, received_in, inspected_at, settled_at, given_back, updated_at)
    SELECT b.n, 'R-B-' || b.n, o.store_id, o.id, o.member_id,
        CASE WHEN b.n % 4 > 0 THEN 'settled' WHEN b.n % 12 = 0 THEN 'cancelled' WHEN b.n % 8 = 0 THEN 'requested'
            ELSE 'approved' END,
        'refund', 1, 'shop', 0, 'inspected', '[]', l.quantity, b.asked_at,
        CASE WHEN b.n % 4 > 0 THEN b.asked_at + 200000000 END, CASE WHEN b.n % 4 > 0 THEN o.store_id END,
        CASE WHEN b.n % 4 > 0 THEN b.asked_at + 210000000 END, CASE WHEN b.n % 4 > 0 THEN b.asked_at + 220000000 END,
        CASE WHEN b.n % 4 > 0 THEN l.total ELSE 0 END, b.asked_at
    FROM bench_returns b JOIN orders o ON o.id = b.order_id JOIN order_lines l ON l.id = b.line_id)";
constexpr char insertLines[] = R"(
    INSERT INTO return_lines (id, return_id, position, order_line_id, variant_id, quantity, reason, fee, received)
    SELECT b.n, b.n, 0, l.id, l.variant_id, l.quantity,
        CASE b.n % 7 WHEN 0 THEN 'faulty' WHEN 1 THEN 'damaged' WHEN 2 THEN 'wrong_size' WHEN 3 THEN 'late' ELSE 'unwanted' END,
        0, CASE WHEN b.n % 4 > 0 THEN l.quantity END
    FROM bench_returns b JOIN order_lines l ON l.id = b.line_id)";
constexpr char insertSteps[] = R"(
    WITH taken (place, step, after) AS (VALUES (0, 'request', 0), (1, 'approve', 7200000), (2, 'receive', 200000000),
                                               (3, 'inspect', 210000000), (4, 'settle', 220000000))
    INSERT INTO return_steps (id, return_id, step, to_status, at, staff_name)
    SELECT b.n * 8 + place, b.n, step, 'requested', b.asked_at + after, '' FROM bench_returns b, taken
    WHERE place = 0 OR b.n % 4 > 0)";
constexpr char insertCredits[] = R"(
    INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, country, credit_of, placed_at, business_day,
        business_hour, units, lines_total, discount_total, tax_total, total, paid_total, note, updated_at)
    SELECT b.n, 'C-B-' || b.n, o.store_id, 'credit', 'delivered', o.channel, o.member_id, o.country, o.id, o.placed_at,
        o.business_day, o.business_hour, -l.quantity, -l.total, 0, -l.tax, -l.total, 0, '', o.placed_at
    FROM bench_returns b JOIN orders o ON o.id = b.order_id JOIN order_lines l ON l.id = b.line_id WHERE b.n % 4 > 0)";
constexpr char insertCreditLines[] = R"(
    INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, discount, tax_rate,
        tax_included, tax, total)
    SELECT b.n, b.n, 0, l.variant_id, l.description, -l.quantity, l.unit_price, l.discount, l.tax_rate, 1, -l.tax, -l.total
    FROM bench_returns b JOIN order_lines l ON l.id = b.line_id WHERE b.n % 4 > 0)";
constexpr char nameSuppliers[] = "UPDATE products SET supplier = 'Supplier ' || (id / 64 % 300)";

} // namespace

void generateReturns(store::UnitOfWork &work, int count)
{
    work.connection().executeScript(
        "CREATE TEMP TABLE bench_returns (n INTEGER PRIMARY KEY, order_id INTEGER NOT NULL, "
        "line_id INTEGER NOT NULL, asked_at INTEGER NOT NULL)");
    const auto sales =
        work.connection().value<qint64>("SELECT count(*) FROM orders WHERE kind = 'sale' AND status = 'delivered'");
    work.execute(chooseSales, std::max<qint64>(1, sales.value_or(0) / count), count);
    for (const char *sql : {insertReturns, insertLines, insertSteps, insertCredits, insertCreditLines, nameSuppliers})
        work.execute(sql);
}

} // namespace shopdesk::bench
