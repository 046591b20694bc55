// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ReplicatedTables.h"

#include <algorithm>
#include <array>

namespace shopdesk::sync {

namespace {

using enum Scope;
using enum MergeRule;

constexpr char ownStore[] = "SELECT store_id FROM %1 WHERE id = ?1";
constexpr char storeOfOrder[] = "SELECT o.store_id FROM %1 t JOIN orders o ON o.id = t.order_id WHERE t.id = ?1";
constexpr char storeOfTicket[] = "SELECT o.store_id FROM %1 t JOIN tickets o ON o.id = t.ticket_id WHERE t.id = ?1";
constexpr char storeOfShift[] = "SELECT s.store_id FROM %1 t JOIN shifts s ON s.id = t.shift_id WHERE t.id = ?1";
constexpr char storeOfPayment[] = R"(
    SELECT coalesce(t.store_id, o.store_id, c.store_id) FROM payments t LEFT JOIN orders o ON o.id = t.order_id
    LEFT JOIN gift_cards c ON c.id = t.card_id WHERE t.id = ?1)";

constexpr char storeOfReturn[] = "SELECT o.store_id FROM %1 t JOIN returns o ON o.id = t.return_id WHERE t.id = ?1";
constexpr char storeOfRepair[] = "SELECT o.store_id FROM %1 t JOIN repairs o ON o.id = t.repair_id WHERE t.id = ?1";

// But for settings that tell how far this device is with something, or of folders that only it has.
constexpr char sharedSettings[] =
    "key NOT IN ('members/traces', 'members.tierPeriod', 'tickets/hoursKnownAt', 'channels/folder') "
    "AND key NOT LIKE 'device/%'";

const std::vector<ReplicatedTable> &table()
{
    static const std::vector<RecordOfStore> ofOrder{{"order_id", "orders"}};
    static const std::vector<ReplicatedTable> all{
        // The shop and its people
        {"shop", Company, Fields, {{"settings", "", "", sharedSettings}}},
        {"stores", Company, Fields},
        {"roles", Company, Fields},
        {"staff", Company, Fields, {{"staff_stores", "staff_id"}, {"recovery_codes", "staff_id"}}},
        {"audit_entries", Company, Ledger},
        // Catalogue
        {"categories", Company, Fields},
        {"tax_classes", Company, Fields, {{"tax_parts", "tax_class_id"}}},
        {"attributes", Company, Fields},
        {"products",
         Company,
         Fields,
         {{"variants", "product_id"},
          {"barcodes", "variant_id", "variants"},
          {"bundle_components", "bundle_id", "variants"},
          {"reorder_rules", "variant_id", "variants"},
          {"product_attributes", "product_id"},
          {"product_pictures", "product_id"}},
         {"first_sku", "first_price", "search_text"}},
        // Members
        {"tiers", Company, Fields},
        {"tier_rule_sets", Company, Ledger, {{"tier_rules", "set_id"}}},
        {"benefit_versions", Company, Ledger, {{"benefits", "version_id"}, {"tier_benefits", "version_id"}}},
        {"price_lists", Company, Fields, {{"price_list_prices", "list_id"}}},
        {"households", Company, Fields},
        {"members",
         Company,
         Fields,
         {{"member_tags", "member_id"}, {"member_distinctions", "first_id"}},
         {"search_text"}},
        {"consents", Company, Ledger, {{"consent_sources", "consent_id"}}},
        {"member_merges", Company, Fields, {{"member_merge_rows", "merge_id"}}},
        {"tier_changes", Company, Ledger, {{"tier_change_notes", "change_id"}}},
        {"member_scores", Company, Ledger, {{"member_score_notes", "score_id"}}},
        {"benefit_reports",
         Company,
         Ledger,
         {{"benefit_report_notes", "report_id"}},
         {},
         nullptr,
         {{"order_id", "orders"}, {"ticket_id", "tickets"}}},
        // Coupons and rewards
        {"coupons",
         Company,
         Fields,
         {{"coupon_products", "coupon_id"}, {"coupon_categories", "coupon_id"}, {"coupon_stores", "coupon_id"}}},
        {"coupon_batches", Company, Fields},
        {"coupon_codes", Company, Fields},
        {"mall_offers", Company, Fields},
        {"lotteries", Company, Fields, {{"lottery_prizes", "lottery_id"}}},
        {"gift_cards", Company, Fields},
        {"points_rules", Company, Fields},
        {"points_bonus_events", Company, Fields},
        // Orders and tills
        {"shifts", Store, Fields, {{"shift_counts", "shift_id"}}, {}, ownStore},
        {"orders",
         Store,
         Fields,
         {{"order_lines", "order_id"},
          {"order_line_pieces", "line_id", "order_lines"},
          {"order_discounts", "order_id"},
          {"order_discount_shares", "discount_id", "order_discounts"},
          {"shipments", "order_id"},
          {"shipment_lines", "shipment_id", "shipments"},
          {"stock_reservations", "order_id"}},
         {"paid_total", "rounding_total"},
         ownStore},
        {"payments", Store, Ledger, {}, {}, storeOfPayment},
        {"cash_movements", Store, Ledger, {}, {}, storeOfShift},
        {"receipt_prints", Store, Ledger, {}, {}, storeOfOrder},
        {"held_sales", Store, Fields, {}, {}, ownStore},
        {"gift_card_entries", Company, Ledger, {}, {}, nullptr, ofOrder},
        {"store_credit_entries", Company, Ledger, {{"store_credit_notes", "entry_id"}}, {}, nullptr, ofOrder},
        // After-sales
        {"return_policies", Company, Ledger},
        {"compensation_rules", Company, Fields},
        {"compensations", Store, Fields, {}, {}, storeOfOrder},
        {"returns", Store, Fields, {{"return_lines", "return_id"}, {"return_photos", "return_id"}}, {}, ownStore},
        {"return_steps", Store, Ledger, {{"return_notes", "step_id"}}, {}, storeOfReturn},
        {"return_findings", Store, Ledger, {}, {}, storeOfReturn},
        {"return_extras", Store, Ledger, {}, {}, storeOfReturn},
        {"supplier_claims", Store, Fields, {}, {}, storeOfReturn},
        {"repairs", Store, Fields, {}, {}, ownStore},
        {"repair_steps", Store, Ledger, {{"repair_notes", "step_id"}}, {}, storeOfRepair},
        // Stock
        {"transfers", Company, Fields, {{"transfer_lines", "transfer_id"}}}, // of two stores
        {"stocktakes", Store, Fields, {{"stocktake_lines", "stocktake_id"}}, {}, ownStore},
        {"stock_entries", Store, Ledger, {}, {}, ownStore},
        {"serial_numbers", Company, Fields, {}, {}, nullptr, ofOrder}, // a piece goes from store to store
        {"serial_events", Company, Ledger, {}, {}, nullptr, ofOrder},
        // Ledgers of members that tell of orders
        {"points_entries",
         Company,
         Ledger,
         {{"points_notes", "entry_id"}, {"points_earnings", "entry_id"}, {"points_line_shares", "entry_id"}},
         {},
         nullptr,
         ofOrder},
        {"points_uses", Company, Ledger},
        {"points_activities", Company, Ledger},
        {"coupon_uses", Company, Ledger, {}, {}, nullptr, ofOrder},
        {"mall_entries", Company, Ledger, {}, {}, nullptr, ofOrder},
        {"lottery_draws", Company, Ledger},
        // Service
        {"calendars",
         Company,
         Fields,
         {{"calendar_hours", "calendar_id"}, {"calendar_days", "calendar_id"}, {"calendar_day_hours", "calendar_id"}}},
        {"ticket_categories", Company, Fields},
        {"sla_policies", Company, Fields},
        {"ticket_agents", Company, Fields, {{"ticket_agent_skills", "agent_id"}}},
        {"canned_replies", Company, Fields},
        {"ticket_views", Company, Fields},
        {"tickets",
         Store,
         Fields,
         {{"ticket_tags", "ticket_id"},
          {"ticket_watchers", "ticket_id"},
          {"ticket_orders", "ticket_id"},
          {"ticket_targets", "ticket_id"},
          {"ticket_imports", "ticket_id"},
          {"ticket_contacts", "ticket_id"},
          {"ticket_threads", "ticket_id"}},
         {"search_text"},
         ownStore},
        {"ticket_steps", Store, Ledger, {}, {}, storeOfTicket},
        {"ticket_messages",
         Store,
         Ledger,
         {{"ticket_words", "message_id"}, {"ticket_mails", "message_id"}, {"ticket_attachments", "message_id"}},
         {},
         storeOfTicket},
        {"ticket_decisions", Store, Ledger, {}, {}, storeOfTicket},
        {"ticket_macros", Company, Fields},
        {"mailboxes", Company, Fields},
        {"articles", Company, Fields, {{"article_versions", "article_id"}}},
        {"article_uses", Store, Ledger, {}, {}, storeOfTicket},
        {"article_verdicts", Company, Fields, {}, {}, nullptr, {{"ticket_id", "tickets"}}},
        {"surveys", Company, Fields, {{"survey_questions", "survey_id"}}},
        {"survey_asks", Store, Fields, {}, {}, ownStore},
        {"survey_replies", Store, Ledger, {{"survey_ratings", "reply_id"}, {"survey_words", "reply_id"}}, {}, ownStore},
        // What people have to look after
        {"import_runs", Company, Fields},
        {"tasks", Store, Fields, {}, {}, ownStore},
        {"sync_conflicts", Store, Fields, {}, {}, ownStore},
    };
    return all;
}

constexpr auto local = std::to_array<LocalTable>({
    {"device", "who this device is"},
    {"company_link", "how this device reaches the server"},
    {"key_slots", "what opens this file; joining makes a slot on each device"},
    {"drafts", "what somebody types at this device"},
    {"sign_in_attempts", "of this device"},
    {"contact_checks", "a code that was sent is typed where it was asked for"},
    {"number_sequences", "each device counts for itself"},
    {"bulk_edits", "for the undo on this device; the trail is sent"},
    {"bulk_edit_values", "for the undo on this device"},
    {"set_aside_rows", "raw rows of an import, for whoever imported them"},
    {"words_to_seal", "what this file still has in clear"},
    {"pictures", "bytes follow by themselves (Bytes.h)"},
    {"files", "bytes follow by themselves (Bytes.h)"},
    {"mailbox_states", "how far this computer has read"},
    {"arrivals", "what this computer has taken in"},
    {"ticket_outbox", "what this computer has to send"},
    {"outbox", "what this device has to send"},
    {"sync_databases", "how far this device is"},
    {"sync_documents", "what this device and the server have in common"},
    {"sync_bytes", "what this device has to send and to fetch"},
    {"sync_leaves", "what this device has to close"},
    {"sync_set_aside", "what this device could not take"},
    {"audit_heads", "derived from audit_entries"},
    {"stock_levels", "derived from stock_entries and stock_reservations"},
    {"points_balances", "derived from points_entries"},
    {"points_batches", "derived from points_entries and points_uses"},
    {"points_debts", "derived from points_entries and points_uses"},
    {"coupon_claims", "derived from coupon_uses"},
    {"coupon_counts", "derived from coupon_uses"},
    {"mall_stock", "derived from mall_entries"},
    {"gift_card_balances", "derived from gift_card_entries"},
    {"store_credit_balances", "derived from store_credit_entries"},
    {"rollup_sales", "derived from orders"},
    {"rollup_hours", "derived from orders"},
    {"rollup_ordinals", "derived from orders"},
    {"rollup_entries", "derived from orders"},
    {"rollup_attributes", "derived from orders"},
    {"rollup_new_orders", "how far the rollups of this device are"},
    {"rollup_stale_days", "how far the rollups of this device are"},
    {"rollup_moved_products", "how far the rollups of this device are"},
    {"rollup_returns", "derived from returns"},
    {"rollup_stale_returns", "how far the rollups of this device are"},
});

} // namespace

std::span<const ReplicatedTable> replicatedTables()
{
    return table();
}

const ReplicatedTable *replicatedTable(QStringView name)
{
    const auto found =
        std::ranges::find_if(table(), [&](const ReplicatedTable &one) { return name == QLatin1String(one.table); });
    return found == table().end() ? nullptr : &*found;
}

std::span<const LocalTable> localTables()
{
    return local;
}

} // namespace shopdesk::sync
