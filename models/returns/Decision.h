// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderFacts.h"
#include "returns/OpenReturn.h"
#include "returns/Policies.h"

namespace shopdesk::returns {

/// The ground that says that a return was entered later than it was asked for.
inline const QString askedEarlier = QStringLiteral("asked_earlier");

/// What the policies say of a return that is asked for.
struct Decision
{
    bool isWithin = true;
    bool isAutomatic = true;
    bool photosWanted = false;
    WayBack wayBack = WayBack::Shop;
    MoneyFrom moneyFrom = MoneyFrom::Approved;
    std::vector<Ground> grounds;
    std::vector<PolicyId> policies; ///< of each line; no id: none
    std::vector<int> fees;          ///< of each line
};

/// The strictest of what holds for its lines. @p sale: null without a receipt.
Decision decide(store::Connection &connection, const ReturnDraft &draft, const orders::OrderFacts *sale, Instant at);

// As the file keeps what spoke for and against a return.
QString toText(const std::vector<Ground> &grounds);
std::vector<Ground> groundsIn(const QString &json);

} // namespace shopdesk::returns
