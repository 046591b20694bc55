// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/RecordKinds.h"

#include <QtGlobal>

namespace shopdesk::store {

namespace {

const RecordKind kinds[] = {
    // The shop and its people
    {"shop", QT_TRANSLATE_NOOP("List", "Shop"), std::nullopt, nullptr, nullptr, Permission::ManageShop},
    {"settings", QT_TRANSLATE_NOOP("List", "Setting"), std::nullopt, nullptr, nullptr, Permission::ManageShop},
    {"stores", QT_TRANSLATE_NOOP("List", "Store"), std::nullopt, "SELECT name FROM stores WHERE id = ?", nullptr,
     Permission::ManageShop},
    {"staff", QT_TRANSLATE_NOOP("List", "Person"), std::nullopt, "SELECT name FROM staff WHERE id = ?", nullptr,
     Permission::ManageStaff},
    {"roles", QT_TRANSLATE_NOOP("List", "Role"), std::nullopt, "SELECT name FROM roles WHERE id = ?", nullptr,
     Permission::ManageStaff},
    {"calendars", QT_TRANSLATE_NOOP("List", "Opening hours"), std::nullopt, "SELECT name FROM calendars WHERE id = ?",
     nullptr, Permission::ManageShop},
    {"import_runs", QT_TRANSLATE_NOOP("List", "Import"), std::nullopt, "SELECT file_name FROM import_runs WHERE id = ?",
     nullptr, Permission::ImportData},
    {"set_aside_rows", QT_TRANSLATE_NOOP("List", "Row set aside"), std::nullopt, nullptr, nullptr,
     Permission::ImportData},
    {"tasks", QT_TRANSLATE_NOOP("List", "Task"), std::nullopt, nullptr, "SELECT store_id FROM tasks WHERE id = ?"},
    // Products and stock
    {"products", QT_TRANSLATE_NOOP("List", "Product"), Permission::SeeProducts,
     "SELECT name FROM products WHERE id = ?"},
    {"categories", QT_TRANSLATE_NOOP("List", "Category"), Permission::SeeProducts,
     "SELECT name FROM categories WHERE id = ?"},
    {"tax_classes", QT_TRANSLATE_NOOP("List", "Tax class"), Permission::SeeProducts,
     "SELECT name FROM tax_classes WHERE id = ?"},
    {"attributes", QT_TRANSLATE_NOOP("List", "Attribute"), Permission::SeeProducts,
     "SELECT name FROM attributes WHERE id = ?"},
    {"price_lists", QT_TRANSLATE_NOOP("List", "Price list"), Permission::SeeProducts,
     "SELECT name FROM price_lists WHERE id = ?"},
    {"stock_entries", QT_TRANSLATE_NOOP("List", "Stock"), Permission::SeeProducts,
     "SELECT p.name FROM stock_entries e JOIN variants v ON v.id = e.variant_id JOIN products p ON p.id = v.product_id WHERE e.id = ?",
     "SELECT store_id FROM stock_entries WHERE id = ?"},
    {"transfers", QT_TRANSLATE_NOOP("List", "Transfer"), Permission::SeeProducts,
     "SELECT number FROM transfers WHERE id = ?",
     "SELECT from_store_id FROM transfers WHERE id = ?1 UNION ALL SELECT to_store_id FROM transfers WHERE id = ?1"},
    {"stocktakes", QT_TRANSLATE_NOOP("List", "Stocktake"), Permission::SeeProducts,
     "SELECT number FROM stocktakes WHERE id = ?", "SELECT store_id FROM stocktakes WHERE id = ?"},
    // Coupons and rewards
    {"coupons", QT_TRANSLATE_NOOP("List", "Coupon"), Permission::SeeProducts, "SELECT name FROM coupons WHERE id = ?"},
    {"coupon_codes", QT_TRANSLATE_NOOP("List", "Coupon code"), Permission::SeeProducts},
    {"mall_offers", QT_TRANSLATE_NOOP("List", "Offer for points"), Permission::SeeProducts,
     "SELECT name FROM mall_offers WHERE id = ?"},
    {"lotteries", QT_TRANSLATE_NOOP("List", "Lottery"), Permission::SeeProducts,
     "SELECT name FROM lotteries WHERE id = ?"},
    // Members and points
    {"members", QT_TRANSLATE_NOOP("List", "Member"), Permission::SeeMembers, "SELECT name FROM members WHERE id = ?"},
    {"tiers", QT_TRANSLATE_NOOP("List", "Tier"), Permission::SeeMembers, "SELECT name FROM tiers WHERE id = ?"},
    {"points_rules", QT_TRANSLATE_NOOP("List", "Rule of points"), Permission::SeeMembers,
     "SELECT name FROM points_rules WHERE id = ?"},
    {"points_bonus_events", QT_TRANSLATE_NOOP("List", "Bonus event"), Permission::SeeMembers,
     "SELECT name FROM points_bonus_events WHERE id = ?"},
    // Orders and tills
    {"orders", QT_TRANSLATE_NOOP("List", "Order"), Permission::SeeOrders, "SELECT number FROM orders WHERE id = ?",
     "SELECT store_id FROM orders WHERE id = ?1 UNION ALL SELECT collect_store_id FROM orders WHERE id = ?1"},
    {"held_sales", QT_TRANSLATE_NOOP("List", "Sale on hold"), Permission::SeeOrders, nullptr,
     "SELECT store_id FROM held_sales WHERE id = ?"},
    {"shifts", QT_TRANSLATE_NOOP("List", "Shift"), Permission::SeeOrders, nullptr,
     "SELECT store_id FROM shifts WHERE id = ?"},
    {"gift_cards", QT_TRANSLATE_NOOP("List", "Gift card"), Permission::PlaceOrders, nullptr,
     "SELECT store_id FROM gift_cards WHERE id = ?"},
    // Returns and repairs
    {"returns", QT_TRANSLATE_NOOP("List", "Return"), Permission::SeeOrders, "SELECT number FROM returns WHERE id = ?",
     "SELECT store_id FROM returns WHERE id = ?1 UNION ALL SELECT received_in FROM returns WHERE id = ?1"},
    {"return_policies", QT_TRANSLATE_NOOP("List", "Return policy"), Permission::SeeOrders,
     "SELECT name FROM return_policies WHERE id = ?"},
    {"repairs", QT_TRANSLATE_NOOP("List", "Repair"), Permission::SeeOrders, "SELECT number FROM repairs WHERE id = ?",
     "SELECT store_id FROM repairs WHERE id = ?"},
    {"compensation_rules", QT_TRANSLATE_NOOP("List", "Rule of compensation"), Permission::SeeOrders,
     "SELECT name FROM compensation_rules WHERE id = ?"},
    // Service
    {"tickets", QT_TRANSLATE_NOOP("List", "Ticket"), Permission::SeeTickets, "SELECT number FROM tickets WHERE id = ?",
     "SELECT store_id FROM tickets WHERE id = ?"},
    {"ticket_categories", QT_TRANSLATE_NOOP("List", "Category of tickets"), Permission::SeeTickets,
     "SELECT name FROM ticket_categories WHERE id = ?"},
    {"ticket_views", QT_TRANSLATE_NOOP("List", "View of tickets"), Permission::SeeTickets,
     "SELECT name FROM ticket_views WHERE id = ?"},
    {"ticket_agents", QT_TRANSLATE_NOOP("List", "Routing"), Permission::SeeTickets,
     "SELECT name FROM staff WHERE id = ?"},
    {"ticket_macros", QT_TRANSLATE_NOOP("List", "Macro"), Permission::SeeTickets,
     "SELECT name FROM ticket_macros WHERE id = ?"},
    {"sla_policies", QT_TRANSLATE_NOOP("List", "Deadlines"), Permission::SeeTickets,
     "SELECT name FROM sla_policies WHERE id = ?"},
    {"canned_replies", QT_TRANSLATE_NOOP("List", "Canned reply"), Permission::SeeTickets,
     "SELECT name FROM canned_replies WHERE id = ?"},
    {"mailboxes", QT_TRANSLATE_NOOP("List", "Mailbox"), Permission::SeeTickets,
     "SELECT address FROM mailboxes WHERE id = ?", "SELECT store_id FROM mailboxes WHERE id = ?"},
    {"articles", QT_TRANSLATE_NOOP("List", "Article"), Permission::SeeTickets,
     "SELECT title FROM articles WHERE id = ?"},
    {"surveys", QT_TRANSLATE_NOOP("List", "Survey"), Permission::SeeTickets, "SELECT name FROM surveys WHERE id = ?"},
    {"survey_asks", QT_TRANSLATE_NOOP("List", "Survey answer"), Permission::SeeTickets, nullptr,
     "SELECT store_id FROM survey_asks WHERE id = ?"},
    {"survey_replies", QT_TRANSLATE_NOOP("List", "Anonymous survey answer"), Permission::SeeTickets, nullptr,
     "SELECT store_id FROM survey_replies WHERE id = ?"},
};

/// Which no operation names in the trail, but which come and go as documents, and of which two may contradict each other.
const RecordKind furtherKinds[] = {
    {"sync_conflicts", QT_TRANSLATE_NOOP("List", "Conflict"), std::nullopt, nullptr,
     "SELECT store_id FROM sync_conflicts WHERE id = ?", Permission::ManageShop},
    {"audit_entries", QT_TRANSLATE_NOOP("List", "Entry of the trail"), std::nullopt},
    {"serial_numbers", QT_TRANSLATE_NOOP("List", "Serial number"), Permission::SeeProducts,
     "SELECT serial FROM serial_numbers WHERE id = ?"},
    {"serial_events", QT_TRANSLATE_NOOP("List", "Serial number"), Permission::SeeProducts},
    {"coupon_batches", QT_TRANSLATE_NOOP("List", "Codes of a coupon"), Permission::SeeProducts,
     "SELECT name FROM coupon_batches WHERE id = ?"},
    {"coupon_uses", QT_TRANSLATE_NOOP("List", "Use of a coupon"), Permission::SeeProducts},
    {"mall_entries", QT_TRANSLATE_NOOP("List", "Stock of an offer"), Permission::SeeProducts},
    {"lottery_draws", QT_TRANSLATE_NOOP("List", "Draw"), Permission::SeeMembers},
    {"households", QT_TRANSLATE_NOOP("List", "Household"), Permission::SeeMembers},
    {"member_merges", QT_TRANSLATE_NOOP("List", "Merged members"), Permission::SeeMembers},
    {"consents", QT_TRANSLATE_NOOP("List", "Consent"), Permission::SeeMembers},
    {"tier_rule_sets", QT_TRANSLATE_NOOP("List", "Rules for tiers"), Permission::SeeMembers},
    {"tier_changes", QT_TRANSLATE_NOOP("List", "Change of tier"), Permission::SeeMembers},
    {"benefit_versions", QT_TRANSLATE_NOOP("List", "Benefits"), Permission::SeeMembers},
    {"benefit_reports", QT_TRANSLATE_NOOP("List", "Report on a benefit"), Permission::SeeMembers},
    {"member_scores", QT_TRANSLATE_NOOP("List", "Score"), Permission::SeeMembers},
    {"points_entries", QT_TRANSLATE_NOOP("List", "Points"), Permission::SeeMembers},
    {"points_uses", QT_TRANSLATE_NOOP("List", "Points"), Permission::SeeMembers},
    {"points_activities", QT_TRANSLATE_NOOP("List", "Activity"), Permission::SeeMembers},
    {"store_credit_entries", QT_TRANSLATE_NOOP("List", "Store credit"), Permission::SeeMembers},
    {"payments", QT_TRANSLATE_NOOP("List", "Payment"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM payments t JOIN orders o ON o.id = t.order_id WHERE t.id = ?"},
    {"receipt_prints", QT_TRANSLATE_NOOP("List", "Receipt"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM receipt_prints t JOIN orders o ON o.id = t.order_id WHERE t.id = ?"},
    {"cash_movements", QT_TRANSLATE_NOOP("List", "Cash"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM cash_movements t JOIN shifts o ON o.id = t.shift_id WHERE t.id = ?"},
    {"gift_card_entries", QT_TRANSLATE_NOOP("List", "Gift card"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM gift_card_entries t JOIN gift_cards o ON o.id = t.card_id WHERE t.id = ?"},
    {"return_steps", QT_TRANSLATE_NOOP("List", "Step of a return"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM return_steps t JOIN returns o ON o.id = t.return_id WHERE t.id = ?"},
    {"return_findings", QT_TRANSLATE_NOOP("List", "Finding"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM return_findings t JOIN returns o ON o.id = t.return_id WHERE t.id = ?"},
    {"return_extras", QT_TRANSLATE_NOOP("List", "Finding"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM return_extras t JOIN returns o ON o.id = t.return_id WHERE t.id = ?"},
    {"supplier_claims", QT_TRANSLATE_NOOP("List", "Claim to a supplier"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM supplier_claims t JOIN returns o ON o.id = t.return_id WHERE t.id = ?"},
    {"repair_steps", QT_TRANSLATE_NOOP("List", "Step of a repair"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM repair_steps t JOIN repairs o ON o.id = t.repair_id WHERE t.id = ?"},
    {"compensations", QT_TRANSLATE_NOOP("List", "Compensation"), Permission::SeeOrders, nullptr,
     "SELECT o.store_id FROM compensations t JOIN orders o ON o.id = t.order_id WHERE t.id = ?"},
    {"ticket_steps", QT_TRANSLATE_NOOP("List", "Step of a ticket"), Permission::SeeTickets, nullptr,
     "SELECT o.store_id FROM ticket_steps t JOIN tickets o ON o.id = t.ticket_id WHERE t.id = ?"},
    {"ticket_messages", QT_TRANSLATE_NOOP("List", "Message"), Permission::SeeTickets, nullptr,
     "SELECT o.store_id FROM ticket_messages t JOIN tickets o ON o.id = t.ticket_id WHERE t.id = ?"},
    {"ticket_decisions", QT_TRANSLATE_NOOP("List", "Routing"), Permission::SeeTickets, nullptr,
     "SELECT o.store_id FROM ticket_decisions t JOIN tickets o ON o.id = t.ticket_id WHERE t.id = ?"},
    {"article_uses", QT_TRANSLATE_NOOP("List", "Article"), Permission::SeeTickets, nullptr,
     "SELECT o.store_id FROM article_uses t JOIN tickets o ON o.id = t.ticket_id WHERE t.id = ?"},
    {"article_verdicts", QT_TRANSLATE_NOOP("List", "Article"), Permission::SeeTickets},
};

bool isOfOwnStores(Connection &connection, const RecordKind &kind, qint64 row)
{
    if (!kind.storeSql || !connection.actor().stores)
        return true;
    for (Query stores = connection.query(kind.storeSql, row); stores.next();) {
        const auto store = stores.get<std::optional<StoreId>>(0);
        if (store && connection.actor().mayIn(*store))
            return true;
    }
    return false;
}

} // namespace

std::span<const RecordKind> recordKinds()
{
    return kinds;
}

const RecordKind *recordKind(const QString &table)
{
    const auto isIt = [&](const RecordKind &kind) { return table == QLatin1String(kind.table); };
    if (const auto found = std::ranges::find_if(kinds, isIt); found != std::end(kinds))
        return &*found;
    const auto found = std::ranges::find_if(furtherKinds, isIt);
    return found == std::end(furtherKinds) ? nullptr : &*found;
}

bool maySeeRecord(Connection &connection, const QString &table, qint64 row)
{
    const RecordKind *kind = recordKind(table);
    if (!kind)
        return connection.actor().permissions.contains(allPermissions());
    return (!kind->permission || connection.actor().may(*kind->permission)) && isOfOwnStores(connection, *kind, row);
}

Result<void> requireHistory(Connection &connection, const QString &table, qint64 row)
{
    const Actor &actor = connection.actor();
    if (table == QLatin1String("staff") && actor.id && row == actor.id.value)
        return {};
    const RecordKind *kind = recordKind(table);
    const auto needed = !kind ? std::nullopt : kind->permission ? kind->permission : kind->keeper;
    if (auto allowed = connection.require(needed.value_or(Permission::SeeTrail)); !allowed)
        return allowed;
    if (kind && !isOfOwnStores(connection, *kind, row))
        return connection.requireIn({});
    return {};
}

} // namespace shopdesk::store
