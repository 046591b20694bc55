// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnCheck.h"

#include "orders/OrderCheckParts.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

using orders::addEach;
using Sentences = std::vector<QString>;

void checkSteps(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT r.number FROM returns r WHERE r.status IS NOT
            (SELECT to_status FROM return_steps WHERE return_id = r.id ORDER BY at DESC, id DESC LIMIT 1))",
            QCoreApplication::translate("Returns", "The state of return %1 is not what its last step says."), wrong);
    addEach(connection, R"(
        SELECT r.number FROM returns r WHERE r.units <> (SELECT sum(quantity) FROM return_lines WHERE return_id = r.id)
            OR (r.received_at IS NULL) = EXISTS (SELECT 1 FROM return_lines WHERE return_id = r.id AND received IS NOT NULL))",
            QCoreApplication::translate("Returns", "The lines of return %1 do not add up to it."), wrong);
    addEach(connection, R"(
        SELECT DISTINCT r.number FROM return_lines l JOIN returns r ON r.id = l.return_id
        LEFT JOIN (SELECT line_id, sum(quantity) AS quantity, sum(quantity) FILTER (WHERE condition <> 'missing') AS came
                   FROM return_findings WHERE of_id IS NULL GROUP BY line_id) f ON f.line_id = l.id
        WHERE CASE WHEN r.inspected_at IS NULL THEN f.quantity IS NOT NULL
                   ELSE f.quantity IS NOT l.quantity OR coalesce(f.came, 0) <> l.received END)",
            QCoreApplication::translate("Returns", "The findings of return %1 are not about all that came."), wrong);
}

/// What was found good for sale is in stock, and nothing else.
void checkStock(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        WITH goods AS (
            SELECT f.return_id, sum(f.quantity * CASE p.kind WHEN 'goods' THEN 1 WHEN 'service' THEN 0 ELSE (
                       SELECT coalesce(sum(quantity), 0) FROM order_line_pieces WHERE line_id = l.order_line_id) END)
                       AS quantity
            FROM return_findings f JOIN return_lines l ON l.id = f.line_id
            JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
            WHERE f.disposition = 'resell' GROUP BY f.return_id),
        extra AS (SELECT return_id, sum(quantity) AS quantity FROM return_extras WHERE disposition = 'resell'
                  GROUP BY return_id),
        moved AS (SELECT return_id, sum(quantity) AS quantity FROM stock_entries WHERE return_id IS NOT NULL
                  GROUP BY return_id)
        SELECT r.number FROM returns r LEFT JOIN goods g ON g.return_id = r.id LEFT JOIN moved m ON m.return_id = r.id
        LEFT JOIN extra e ON e.return_id = r.id
        WHERE coalesce(g.quantity, 0) + coalesce(e.quantity, 0) <> coalesce(m.quantity, 0))",
            QCoreApplication::translate("Returns", "The stock of return %1 is not what its findings say."), wrong);
}

void checkMoney(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT r.number FROM returns r LEFT JOIN orders c ON c.id = r.credit_id
        WHERE r.given_back <> coalesce(-c.total, 0) OR (c.id IS NOT NULL AND c.kind <> 'credit')
            OR (c.id IS NOT NULL AND c.credit_of IS NOT r.order_id))",
            QCoreApplication::translate("Returns", "Return %1 gave back something else than its credit says."), wrong);
    addEach(connection, R"(
        SELECT r.number FROM returns r JOIN orders x ON x.id = r.exchange_id
        WHERE x.exchange_of IS NOT r.credit_id
            OR (SELECT coalesce(sum(amount), 0) FROM payments
                WHERE kind = 'exchange' AND order_id IN (r.credit_id, r.exchange_id)) <> 0)",
            QCoreApplication::translate("Returns", "What the exchange of return %1 sets off does not come to nothing."),
            wrong);
    addEach(connection, R"(
        SELECT DISTINCT r.number FROM return_lines l JOIN returns r ON r.id = l.return_id
        JOIN order_lines s ON s.id = l.order_line_id
        GROUP BY s.id
        HAVING sum(l.quantity) FILTER (WHERE r.status IN ('requested', 'approved', 'received', 'inspected'))
               + (SELECT coalesce(-sum(c.quantity), 0) FROM order_lines c JOIN orders b ON b.id = c.order_id
                  WHERE c.of_line_id = s.id AND b.status NOT IN ('draft', 'cancelled')) > s.quantity)",
            QCoreApplication::translate("Returns", "Return %1 asks for more than the customer still has."), wrong);
}

void checkServices(store::Connection &connection, Sentences &wrong)
{
    addEach(connection, R"(
        SELECT r.number FROM repairs r LEFT JOIN orders c ON c.id = r.charged_id
        WHERE r.status IS NOT (SELECT to_status FROM repair_steps WHERE repair_id = r.id ORDER BY at DESC, id DESC LIMIT 1)
            OR (c.id IS NOT NULL AND (r.status <> 'picked_up' OR r.quote IS NULL)))",
            QCoreApplication::translate("Returns", "The state of repair %1 is not what its last step says."), wrong);
    addEach(connection, R"(
        SELECT o.number FROM compensations c JOIN orders o ON o.id = c.order_id
        JOIN compensation_rules r ON r.id = c.rule_id JOIN coupon_codes k ON k.id = c.code_id
        WHERE k.coupon_id <> r.coupon_id OR c.days_late < r.days_late)",
            QCoreApplication::translate("Returns", "Order %1 was compensated with something else than its rule gives."),
            wrong);
    addEach(connection, R"(
        SELECT r.number FROM returns r
        LEFT JOIN (SELECT return_id, sum(quantity) AS quantity
                   FROM (SELECT return_id, quantity FROM return_findings WHERE disposition = 'supplier'
                         UNION ALL SELECT return_id, quantity FROM return_extras WHERE disposition = 'supplier')
                   GROUP BY return_id) f ON f.return_id = r.id
        LEFT JOIN (SELECT return_id, sum(quantity) AS quantity FROM supplier_claims GROUP BY return_id) c
            ON c.return_id = r.id
        WHERE coalesce(f.quantity, 0) <> coalesce(c.quantity, 0))",
            QCoreApplication::translate("Returns", "What the supplier owes for return %1 is not what went back there."),
            wrong);
}

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    Sentences wrong;
    checkSteps(connection, wrong);
    checkStock(connection, wrong);
    checkMoney(connection, wrong);
    checkServices(connection, wrong);
    return wrong;
}

} // namespace shopdesk::returns
