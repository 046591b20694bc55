// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <string_view>

namespace shopdesk::store {

/// The roots of the aggregates: what lists show, what the outbox sends, what `changed` announces. A change to a row
/// that belongs to one of them (an order line, a barcode) always touches its root too.
inline constexpr auto aggregateRoots = std::to_array<std::string_view>({
    "attributes",
    "audit_entries",
    "calendars",
    "canned_replies",
    "categories",
    "coupon_codes",
    "coupons",
    "gift_cards",
    "held_sales",
    "import_runs",
    "lotteries",
    "mailboxes",
    "mall_offers",
    "members",
    "orders",
    "points_entries",
    "price_lists",
    "products",
    "roles",
    "serial_numbers",
    "set_aside_rows",
    "shifts",
    "shop",
    "sla_policies",
    "staff",
    "stock_entries",
    "stocktakes",
    "store_credit_entries",
    "stores",
    "tasks",
    "tax_classes",
    "ticket_agents",
    "ticket_categories",
    "ticket_macros",
    "ticket_views",
    "tickets",
    "tiers",
    "transfers",
});

} // namespace shopdesk::store
