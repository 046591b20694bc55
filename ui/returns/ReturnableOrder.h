// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/OpenReturn.h"
#include "returns/Returns.h"

namespace shopdesk::ui {

/// A sale with what of it can come back.
struct ReturnableOrder
{
    orders::OrderId order;
    QString title;
    std::vector<returns::Returnable> lines;
    orders::OrderLineId line; ///< that the piece was sold with by which it was found
    StoreId store;
    QString serial = {};             ///< of that piece
    returns::ReturnId ofReturn = {}; ///< no sale, but the slip of this return was typed or scanned
    tickets::TicketId ticket = {};   ///< that the return comes from
    QString ticketNumber = {};
    members::MemberId member = {};              ///< of a ticket that is about no order: whose purchases to choose from
    std::vector<returns::SaleFound> sales = {}; ///< without an order: those of the ticket, to choose from
};
/// Errors as returns::returnable.
Result<ReturnableOrder> readReturnable(store::Connection &connection, orders::OrderId id);
/// By the id of an order, or of a ticket: ids are never the same. A ticket about one order gives that; about several, all to
/// choose from; about none, those of its member.
Result<ReturnableOrder> readReturnableFor(store::Connection &connection, qint64 id);
/// By the number of the order, of whichever store, else by the serial number of a piece; the number of a return gives that. Error
/// "returns.notFound", field "find".
Result<ReturnableOrder> findReturnable(store::Connection &connection, const QString &typed);

} // namespace shopdesk::ui
