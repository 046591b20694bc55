// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace shopdesk::store {

/// The roots of the aggregates: what lists show, what the outbox sends, what `changed` announces. A change to a row
/// that belongs to one of them (an order line, a barcode) always touches its root too.
inline constexpr auto aggregateRoots = std::to_array<std::string_view>({
    "article_uses",
    "article_verdicts",
    "articles",
    "attributes",
    "audit_entries",
    "benefit_reports",
    "benefit_versions",
    "calendars",
    "canned_replies",
    "cash_movements",
    "categories",
    "compensation_rules",
    "compensations",
    "consents",
    "coupon_batches",
    "coupon_codes",
    "coupon_uses",
    "coupons",
    "gift_card_entries",
    "gift_cards",
    "held_sales",
    "households",
    "import_runs",
    "lotteries",
    "lottery_draws",
    "mailboxes",
    "mall_entries",
    "mall_offers",
    "member_merges",
    "member_scores",
    "members",
    "orders",
    "payments",
    "points_activities",
    "points_bonus_events",
    "points_entries",
    "points_rules",
    "points_uses",
    "price_lists",
    "products",
    "receipt_prints",
    "repair_steps",
    "repairs",
    "return_extras",
    "return_findings",
    "return_policies",
    "return_steps",
    "returns",
    "roles",
    "serial_events",
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
    "supplier_claims",
    "survey_asks",
    "survey_replies",
    "surveys",
    "sync_conflicts",
    "tasks",
    "tax_classes",
    "ticket_agents",
    "ticket_categories",
    "ticket_decisions",
    "ticket_macros",
    "ticket_messages",
    "ticket_steps",
    "ticket_views",
    "tickets",
    "tier_changes",
    "tier_rule_sets",
    "tiers",
    "transfers",
});
static_assert(std::ranges::is_sorted(aggregateRoots)); // each changed row is looked up here

/// Words that stand beside an entry of a ledger, under its id, so that they can be erased: the entry is sent anew then.
struct WordsOfRoot
{
    std::string_view table;
    std::string_view root;
};
inline constexpr auto wordTables = std::to_array<WordsOfRoot>({
    {"benefit_report_notes", "benefit_reports"},
    {"consent_sources", "consents"},
    {"member_score_notes", "member_scores"},
    {"points_notes", "points_entries"},
    {"repair_notes", "repair_steps"},
    {"return_notes", "return_steps"},
    {"store_credit_notes", "store_credit_entries"},
    {"survey_words", "survey_replies"},
    {"ticket_mails", "ticket_messages"},
    {"ticket_words", "ticket_messages"},
    {"tier_change_notes", "tier_changes"},
});

} // namespace shopdesk::store
