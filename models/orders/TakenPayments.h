// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Orders.h"
#include "orders/TillSettings.h"

namespace shopdesk::orders {

/// A row of the payments to be written; the amount is negative for money given back.
struct TakenPayment
{
    PaymentKind kind = PaymentKind::Cash;
    Money amount;
    std::optional<Money> tendered = {};
    GiftCardId card = {};
    QString reference = {};
};

/// Payments that passed every check.
struct Taking
{
    std::vector<TakenPayment> rows;
    Money paid;
    Money rounding;
    Money change;
    bool hasCash = false;

    Money settled() const { return paid + rounding; }
    void add(const TakenPayment &row);
};

/// What payments are for.
struct TakingFor
{
    Money open;
    members::MemberId member = {}; ///< whose store credit pays
    bool forCard = false;          ///< a gift card is sold: neither cards nor store credit pay for it
};

/// Payments of a sale, which may leave something open and never come to more. Cash is rounded as it finishes the payment:
/// due is the rest in whole coins, and the difference becomes a row of its own. A rest that no coin can pay is settled by
/// a cash payment of 0.
/// Errors "orders.badPayment", "orders.giftCardNotFound", "orders.giftCardNotGood", "orders.notEnoughOnCard",
/// "orders.notEnoughCredit", "orders.memberMissing" (store credit without a member).
Result<Taking> planTaking(store::Connection &connection, const std::vector<PaymentDraft> &payments,
                          const TakingFor &purpose);

/// "The order comes to 20.00, and 0.01 of it is not paid yet."
Failure paymentMissing(const store::ShopInfo &shop, Money total, Money missing);

/// Where money is taken or given: the store, and the shift that is open there on this device.
struct Till
{
    StoreId store;
    ShiftId shift;
};
/// Error "orders.shiftNeeded" where cash moves, the shop wants a shift for it, and none is open.
Result<Till> tillIn(store::UnitOfWork &work, StoreId store, const Taking &taking);

/// Writes the rows with what they do to gift cards and store credit. The order's sums are the caller's to write.
void writeTaking(store::UnitOfWork &work, OrderId order, members::MemberId member, const Till &till,
                 const Taking &taking, Instant at);
void writeCardSale(store::UnitOfWork &work, GiftCardId card, const Till &till, const Taking &taking);

} // namespace shopdesk::orders
