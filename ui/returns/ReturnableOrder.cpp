// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/returns/ReturnableOrder.h"

#include "orders/OrderFacts.h"
#include "tickets/Tickets.h"

#include <QCoreApplication>

namespace shopdesk::ui {

Result<ReturnableOrder> readReturnable(store::Connection &connection, orders::OrderId id)
{
    auto lines = returns::returnable(connection, id);
    if (!lines)
        return Failure(lines.error());
    const auto facts = orders::factsInAnyStore(connection, id);
    if (!facts)
        return Failure(facts.error());
    return ReturnableOrder{id, facts->number, std::move(*lines), {}, facts->store};
}

Result<ReturnableOrder> readReturnableFor(store::Connection &connection, qint64 id)
{
    const auto ticket = tickets::ticket(connection, {id});
    if (!ticket)
        return readReturnable(connection, {id});
    ReturnableOrder found;
    if (ticket->orders.size() == 1) {
        auto only = readReturnable(connection, {ticket->orders.front().id});
        if (!only)
            return only;
        found = std::move(*only);
    } else {
        for (const tickets::LinkedOrder &order : ticket->orders) {
            if (const auto facts = orders::factsOf(connection, {order.id}))
                found.sales.push_back({facts->id, facts->number, facts->placedAt, facts->total, {}});
        }
    }
    if (ticket->orders.empty())
        found.member = ticket->fields.member;
    found.ticket = ticket->id;
    found.ticketNumber = ticket->number;
    return found;
}

Result<ReturnableOrder> findReturnable(store::Connection &connection, const QString &typed)
{
    if (const auto slip = returns::findByNumber(connection, typed)) {
        ReturnableOrder found;
        found.ofReturn = *slip;
        return found;
    }
    const auto sale = returns::saleOfCode(connection, typed);
    if (!sale) {
        return fail("returns.notFound",
                    QCoreApplication::translate("ReturnWords",
                                                "There is no order and no piece “%1”. Compare it with the receipt.")
                        .arg(typed.left(64)),
                    QStringLiteral("find"));
    }
    return readReturnable(connection, sale->order).map([&](ReturnableOrder found) {
        found.line = sale->line;
        found.serial = sale->serial;
        return found;
    });
}

} // namespace shopdesk::ui
