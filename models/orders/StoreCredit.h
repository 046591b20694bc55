// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// What the shop owes a member, as a ledger: money that was not given back but left for the next purchase.
enum class StoreCreditReason { Redemption, Refund, Adjustment };
QString keyOf(StoreCreditReason reason);

struct StoreCreditEntry
{
    Money amount;
    StoreCreditReason reason = StoreCreditReason::Adjustment;
    OrderId order;
    QString orderNumber;
    QString note;
    Instant occurredAt;
};

/// Error "members.notFound".
Result<Money> storeCredit(store::Connection &connection, members::MemberId member);
/// The newest entries first.
Result<std::vector<StoreCreditEntry>> storeCreditHistory(store::Connection &connection, members::MemberId member);

/// Gives or takes store credit by hand, with a reason in words: to give it is a refund by its limits. Errors
/// "orders.badAmount" (0, or more than there is to take), "orders.noteMissing", "members.notFound", "staff.overLimit".
Result<void> adjustStoreCredit(store::UnitOfWork &work, members::MemberId member, Money amount, const QString &note);

/// Writes one entry as a part of another operation. The balance follows in the same statement (a trigger).
void appendStoreCredit(store::UnitOfWork &work, members::MemberId member, Money amount, StoreCreditReason reason,
                       std::optional<OrderId> order, const QString &note = {});

} // namespace shopdesk::orders
