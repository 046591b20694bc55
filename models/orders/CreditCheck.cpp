// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CreditCheck.h"

#include "orders/OrderFacts.h"

#include <QCoreApplication>

namespace shopdesk::orders {

Result<Corrected> checkCredit(store::Connection &connection, const OrderDraft &draft, const PricedOrder &credit)
{
    const Result<OrderFacts> sale =
        draft.goodsApart ? factsInAnyStore(connection, draft.creditOf) : factsOf(connection, draft.creditOf);
    if (!sale)
        return Failure(sale.error());
    if (draft.member && draft.member != sale->member) {
        return fail("orders.memberMismatch",
                    QCoreApplication::translate("Orders", "The order to correct belongs to someone else."),
                    QStringLiteral("member"));
    }
    const Money left = sale->total - sale->credited;
    if (credit.total > left) {
        return fail("orders.overRefund",
                    QCoreApplication::translate("Orders", "Of this order, %1 can still be given back.")
                        .arg(toPlainText(left, connection.shop().currency)),
                    QStringLiteral("lines"));
    }
    const Money owed = std::max(Money{}, sale->payable());
    return Corrected{sale->member, sale->country, std::max(Money{}, credit.total - owed)};
}

} // namespace shopdesk::orders
