// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// What a member gets besides points once money came in for an order: a better tier, and points for whoever recommended the shop,
/// which are taken back where nothing was kept. To be called after the points of the order, which are earned on the tier that the member had when they bought.
void rewardMember(store::UnitOfWork &work, OrderId order, members::MemberId member);

} // namespace shopdesk::orders
