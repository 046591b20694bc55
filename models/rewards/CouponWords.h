// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/Connection.h"

namespace shopdesk::rewards {

// What people call the things that a coupon names by id.

/// The SKU of each product's first variant.
QStringList productSkus(store::Connection &connection, const std::vector<catalog::ProductId> &products);
/// Empty where there is none.
QString variantSku(store::Connection &connection, catalog::VariantId variant);
/// Names of products, then of categories.
QStringList scopeWords(store::Connection &connection, const Scope &scope);
/// The rules in a sentence with numbers of its own: "Goods of 100.00 cost 30.00 less: 70.00 are left to pay." Empty while they say
/// not yet how much they take off.
QString exampleOf(const CouponDraft &rules, const Currency &currency);
QStringList storeNames(store::Connection &connection, const std::vector<StoreId> &stores);

} // namespace shopdesk::rewards
