// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CreditCheck.h"

#include <QCoreApplication>
#include <QHash>

namespace shopdesk::orders {

namespace {

/// How many of a variant an order sold, less what its credits have taken back.
qint64 unitsLeft(store::Connection &connection, OrderId sale, catalog::VariantId variant)
{
    return connection
        .value<qint64>(R"(
            SELECT sum(l.quantity) FROM order_lines l
            WHERE l.variant_id = ?2
                AND (l.order_id = ?1
                     OR l.order_id IN (SELECT id FROM orders
                                       WHERE credit_of = ?1 AND status NOT IN ('draft', 'cancelled'))))",
                       sale, variant)
        .value_or(0);
}

Result<void> checkUnits(store::Connection &connection, OrderId sale, const PricedOrder &credit)
{
    QHash<catalog::VariantId, qint64> wanted;
    for (size_t i = 0; i < credit.lines.size(); ++i) {
        const PricedLine &line = credit.lines[i];
        qint64 &sum = wanted[line.variant];
        sum += line.quantity;
        const qint64 left = unitsLeft(connection, sale, line.variant);
        if (sum > left) {
            return fail("orders.overReturn",
                        QCoreApplication::translate("Orders", "Of “%1”, %2 can still be taken back from this order.")
                            .arg(line.description)
                            .arg(qMax<qint64>(left, 0)),
                        QStringLiteral("lines[%1].quantity").arg(i));
        }
    }
    return {};
}

} // namespace

Result<Corrected> checkCredit(store::Connection &connection, const OrderDraft &draft, const PricedOrder &credit)
{
    store::Query row = connection.query(R"(
        SELECT o.kind, o.status, o.member_id, o.country,
               o.total + coalesce((SELECT sum(c.total) FROM orders c
                                   WHERE c.credit_of = o.id AND c.status NOT IN ('draft', 'cancelled')), 0)
        FROM orders o WHERE o.id = ?)",
                                        draft.creditOf);
    const QString field = QStringLiteral("creditOf");
    if (!row.next())
        return fail("orders.notFound", QCoreApplication::translate("Orders", "The order to correct is gone."), field);
    const QString status = row.get<QString>(1);
    if (row.get<QString>(0) != keyOf(OrderKind::Sale) || status == keyOf(OrderStatus::Draft)
        || status == keyOf(OrderStatus::Cancelled)) {
        return fail("orders.notASale",
                    QCoreApplication::translate("Orders", "Only a sale that was made can be corrected by a credit."),
                    field);
    }
    const Corrected corrected{row.get<members::MemberId>(2), row.get<QString>(3), row.get<Money>(4)};
    if (draft.member && draft.member != corrected.member) {
        return fail("orders.memberMismatch",
                    QCoreApplication::translate("Orders", "The order to correct belongs to someone else."),
                    QStringLiteral("member"));
    }
    if (auto good = checkUnits(connection, draft.creditOf, credit); !good)
        return Failure(good.error());
    if (credit.total > corrected.left) {
        return fail("orders.overRefund",
                    QCoreApplication::translate("Orders", "Of this order, %1 can still be given back.")
                        .arg(toPlainText(corrected.left, connection.shop().currency)),
                    QStringLiteral("lines"));
    }
    return corrected;
}

} // namespace shopdesk::orders
