// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Scan.h"
#include "orders/CounterSale.h"

namespace shopdesk::orders {

/// Variants that are not archived, and of a sale those on the shelf now, whose product matches what was typed (name, SKU, barcode), by name, at most @p limit, with the price
/// that they cost in this order: for its member, in its store and channel.
Result<std::vector<catalog::VariantFound>> searchVariants(store::Connection &connection, const QString &typed,
                                                          const OrderDraft &order = {}, int limit = 8);

/// Whose card this is: the member in use with this number. Nothing where there is none, or for whoever may not see members.
std::optional<members::MemberId> memberOfCard(store::Connection &connection, const QString &code);

/// The member with this number, else those whom a phone number, its last four digits, an e-mail address or a part of the
/// name finds; at most @p limit, those in use alone.
Result<std::vector<MemberCard>> searchMembers(store::Connection &connection, const QString &typed, int limit = 8);

} // namespace shopdesk::orders
