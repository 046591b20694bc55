// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "orders/DeliveryFee.h"

namespace shopdesk::ui {

/// With what the page for a new order begins.
struct OrderBeginning
{
    std::vector<catalog::Premises> stores; ///< all of the shop
    std::vector<StoreId> own;              ///< those in which the person may sell, the usual one first
    orders::OrderDraft draft;
    orders::DeliveryTerms terms;
    orders::MaskedDelivery kept; ///< where the draft goes
};

/// @p draft: the one to go on with; none: a new order, taken in the store @p usual where the person may. Prices of a draft that
/// are the usual ones are not named, so that they follow the buyer. Errors as orders::savedDraft.
Result<OrderBeginning> orderBeginning(store::Connection &connection, orders::OrderId draft, StoreId usual);

} // namespace shopdesk::ui
