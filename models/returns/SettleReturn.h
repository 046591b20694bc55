// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderChange.h"
#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

struct SettleDraft
{
    std::optional<Wish> as = {}; ///< what the customer wished for, if not given
    StoreId store = {};          ///< whose till it goes through; none: where the goods are, else the return's
    QString giftCard = {};       ///< its code, of Wish::GiftCard
    bool waivesFee = false;
    bool givesDelivery = false; ///< what was paid for the delivery too, though not all of the order came back
    std::vector<orders::LineDraft> goods = {};       ///< of an exchange: what the customer takes instead
    std::vector<orders::PaymentDraft> payments = {}; ///< of an exchange: for what it costs more
    QString note = {};
};

/// Gives back what the accepted pieces came to, by one credit: exact shares of price, discounts and tax; over the order's
/// payments in their order, or as store credit, or onto a gift card; points are given back and taken back, coupons by their rules
/// (orders/Orders.h). The fee of the policy is kept. What was paid for the
/// delivery is given back with the last goods of an order, unless they are exchanged; else only if the draft says so. An exchange is a credit and a sale in one, of which only the difference is
/// paid, by the one side or the other. A return for repair gives nothing: its pieces go back to the customer, each by a repair of
/// its own (Repairs.h). Before the inspection, where the policy allows that,
/// everything that was asked for, or that came, counts as accepted.
///
/// Needs Permission::GiveRefunds, within the person's limit. Errors "returns.notFound", "returns.stepClosed", "returns.noReceipt",
/// "returns.noGoods" (an exchange for nothing), "returns.notForRepair" (pieces were accepted or put elsewhere), "returns.noRepair"
/// (they were not taken in), "staff.overLimit", and those of orders::place.
Result<void> settle(store::UnitOfWork &work, ReturnId id, const SettleDraft &draft = {});

/// Whether the order of a return has a delivery fee that no credit gave back.
bool hasDeliveryLeft(store::Connection &connection, ReturnId id);

/// Money that moves: negative is given back.
struct MoneyPosting
{
    orders::PaymentKind kind = orders::PaymentKind::Cash;
    Money amount;
};
struct StockPosting
{
    QString storeName;
    QString description;
    qint64 quantity = 0;
    QString reason; ///< key of a catalog::StockReason
};

/// All that a return has written so far.
struct Postings
{
    Money givenBack; ///< what the credit came to
    Money fee;       ///< that was kept of it
    Money delivery;  ///< of what was given back, what was paid for the delivery
    Money taken;     ///< what the sale of an exchange came to
    Money open;      ///< of it, and still to pay
    std::vector<MoneyPosting> money;
    qint64 pointsRestored = 0; ///< that had been spent
    qint64 pointsReversed = 0; ///< that had been earned
    qint64 pointsEarned = 0;   ///< by the sale of an exchange
    QStringList coupons;       ///< that can be used again
    std::vector<StockPosting> stock;
};
Result<Postings> postings(store::Connection &connection, ReturnId id);

/// What settling would write, found out by doing it and taking it back. Of an exchange the payments may be missing yet. Errors as
/// settle.
Result<Postings> previewSettling(store::UnitOfWork &work, ReturnId id, const SettleDraft &draft = {});

} // namespace shopdesk::returns
