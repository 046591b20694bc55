// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

/// Error "returns.notFound".
Result<Return> find(store::Connection &connection, ReturnId id);
Result<ReturnId> findByNumber(store::Connection &connection, const QString &number);
/// Those of an order, the newest first.
Result<std::vector<ReturnId>> returnsOf(store::Connection &connection, orders::OrderId order);

/// What has to do with a ticket: begun from it, of the orders that it is about, of its member; the newest first, at most
/// @p limit.
Result<std::vector<ReturnId>> returnsAround(store::Connection &connection, tickets::TicketId ticket, int limit = 10);

/// A piece that somebody brings, by its serial number.
struct SoldPiece
{
    catalog::VariantId variant;
    QString description;
    QString serial;
    orders::OrderId order;
    QString orderNumber;
    orders::OrderLineId line;
    members::MemberId member;
    Instant soldAt;
    std::optional<BusinessDay> warrantyUntil; ///< the last day; none: no warranty
    bool isInWarranty = false;                ///< today
    ReturnId receivedWith = {};               ///< the return that has taken it in and has not inspected it yet
};
/// Of whichever store: customers bring pieces to the one that is near. @p orReceived: also a piece that a return has received, as
/// long as nothing was found about it. Errors "returns.serialUnknown" (nobody knows it, or nobody bought it).
Result<SoldPiece> soldPiece(store::Connection &connection, const QString &serial, bool orReceived = false);

/// The sale that is meant by what somebody holds in their hands.
struct SaleOfPiece
{
    orders::OrderId order;
    orders::OrderLineId line = {}; ///< by which the piece was sold
    QString serial = {};           ///< of the piece; empty: found by the number of the order
};
/// By the exact number of an order, of whichever store, else by the serial number of a piece. Error "returns.serialUnknown".
Result<SaleOfPiece> saleOfCode(store::Connection &connection, const QString &typed);

/// A sale that a customer without a receipt may mean.
struct SaleFound
{
    orders::OrderId order;
    QString number;
    Instant placedAt;
    Money total;
    QString memberName;
};
/// What is still known of a sale.
struct SaleSought
{
    members::MemberId member = {};
    QString card = {}; ///< the end of what the terminal's slip or the transfer says
    std::optional<BusinessDay> from = {};
    std::optional<BusinessDay> to = {};
    catalog::VariantId variant = {};
};
/// The newest first, at most @p limit; none where nothing is known.
Result<std::vector<SaleFound>> findSales(store::Connection &connection, const SaleSought &sought, int limit = 50);

} // namespace shopdesk::returns
