// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/NegativeStock.h"
#include "catalog/Serials.h"
#include "catalog/Stocktakes.h"
#include "catalog/Transfers.h"
#include "orders/RandomOrders.h"
#include "rewards/RewardShop.h"

namespace shopdesk::test {

/// Two stores with cups, pots and phones, of which each has a serial number; a set of a pot and two cups, and a box of a phone
/// and a cup; coupons that may be used twice, or once by each member, or once altogether; points that pay for goods. Some
/// goods are to go to the other store, where others are being counted.
struct TradeWorld
{
    RewardShop shop;
    StoreId main = shop.firstStore();
    StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    catalog::VariantId cup = shop.addProduct(QStringLiteral("Cup"), 2'390);
    catalog::VariantId pot =
        shop.addProduct(QStringLiteral("Pot"), 999, shop.addTax(QStringLiteral("Incl"), 2'000, true));
    catalog::VariantId phone, set, box;
    std::vector<catalog::VariantId> sold, stocked;
    std::vector<members::MemberId> members;
    QStringList codes;
    catalog::TransferId transfer;
    catalog::StocktakeId stocktake;

    TradeWorld(Money coin, bool negativeAllowed)
    {
        addPhone();
        set = addBundle(QStringLiteral("Set"), 3'500, {{pot, 1}, {cup, 2}});
        box = addBundle(QStringLiteral("Box"), 6'000, {{phone, 1}, {cup, 1}});
        sold = {cup, pot, phone, set, box};
        stocked = {cup, pot, phone};
        for (const catalog::VariantId variant : stocked) {
            shop.receive(variant, 9);
            shop.receive(variant, 5, harbour);
        }
        members = {{}, shop.addMember(QStringLiteral("Clara")), shop.addMember(QStringLiteral("Tom"))};
        shop.givePoints(members[1], 5'000);
        shop.givePoints(members[2], 300);
        shop.setRule({.isOn = true, .minimum = 10, .largestShare = 5'000});
        addCoupons();
        shop.setTill({.smallestCoin = coin});
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            transfer = must(catalog::createTransfer(work, {main, harbour, {}, {{cup, 3}, {phone, 1}}}));
            stocktake = must(catalog::startStocktake(
                work, {.store = harbour, .scope = catalog::StocktakeScope::Chosen, .variants = {cup, phone}}));
            return catalog::allowNegativeStock(work, negativeAllowed);
        }));
    }

    /// Whether a piece of it is sold by its serial number.
    bool isNumbered(catalog::VariantId variant) const { return variant == phone || variant == box; }

private:
    catalog::VariantId created(const catalog::ProductDraft &draft)
    {
        const auto id = must(shop.write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }));
        return must(shop.read([&](store::Connection &c) { return catalog::product(c, id); })).variants.front().id;
    }
    /// S0 to S4 lie in the first store, S5 to S7 in the other; S8 and S9 are known to nobody yet.
    void addPhone()
    {
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Phone");
        draft.taxClass = shop.addTax(QStringLiteral("Excl"), 725, false);
        draft.variants.push_back({{}, {}, QStringLiteral("PHONE"), Money{5'000}, {}, {}});
        draft.variants.front().serialised = true;
        phone = created(draft);
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            const auto numbers = [](const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
            must(catalog::registerSerials(work, main, phone, numbers("S0 S1 S2 S3 S4")));
            return catalog::registerSerials(work, harbour, phone, numbers("S5 S6 S7"));
        }));
    }
    catalog::VariantId addBundle(const QString &name, qint64 price, const std::vector<catalog::Component> &components)
    {
        catalog::ProductDraft draft;
        draft.name = name;
        draft.kind = catalog::ProductKind::Bundle;
        draft.variants.push_back({{}, {}, name, Money{price}, {}, {}});
        draft.components = components;
        return created(draft);
    }
    void addCoupons()
    {
        using rewards::CouponKind;
        shop.addCoupon({.name = QStringLiteral("TWICE"), .amount = Money{777}, .totalLimit = 2});
        shop.addCoupon({.name = QStringLiteral("SHARE"),
                        .kind = CouponKind::Percentage,
                        .share = 3'333,
                        .memberLimit = 1,
                        .position = -1,
                        .releaseOnRefund = true});
        const auto once = shop.addCoupon({.name = QStringLiteral("ONCE"), .amount = Money{50}});
        codes = {QStringLiteral("TWICE"), QStringLiteral("SHARE")};
        codes << must(shop.write([&](store::UnitOfWork &work) {
                     return rewards::issueBatch(work, once, {}, 2);
                 })).codes;
    }
};

/// What verify does not say, or says in another way.
inline constexpr Rule rulesOfTrade[] = {
    {"the parts of an order are the whole", R"(SELECT count(*) FROM orders o
        WHERE lines_total <> (SELECT coalesce(sum(total), 0) FROM order_lines WHERE order_id = o.id)
            OR discount_total <> (SELECT coalesce(sum(amount), 0) FROM order_discounts WHERE order_id = o.id)
            OR tax_total <> (SELECT coalesce(sum(tax), 0) FROM order_lines WHERE order_id = o.id))"},
    {"what is in transit is what went out and has not come in", R"(
        SELECT count(*) FROM (SELECT variant_id, sum(quantity) AS moved FROM stock_entries
                              WHERE reason IN ('transfer_out', 'transfer_in') GROUP BY variant_id) m
        LEFT JOIN (SELECT l.variant_id, sum(l.quantity) AS under_way FROM transfer_lines l
                   JOIN transfers t ON t.id = l.transfer_id WHERE t.status = 'sent' GROUP BY l.variant_id) s
            ON s.variant_id = m.variant_id
        WHERE m.moved <> -coalesce(s.under_way, 0))"},
    {"a stocktake books what it found", R"(SELECT count(*) FROM stocktakes s
        WHERE (SELECT coalesce(sum(quantity), 0) FROM stock_entries WHERE stocktake_id = s.id) <>
            CASE status WHEN 'posted' THEN (
                SELECT coalesce(sum(coalesce(recounted, counted) - coalesce(recount_expected, expected)), 0)
                FROM stocktake_lines WHERE stocktake_id = s.id) ELSE 0 END)"},
    {"a bundle has no stock of its own", R"(SELECT count(*) FROM stock_entries e JOIN variants v ON v.id = e.variant_id
        JOIN products p ON p.id = v.product_id WHERE p.kind = 'bundle')"},
    {"no coupon is used more often than it may be", R"(SELECT count(*) FROM coupons c WHERE total_limit <
        (SELECT count(*) FROM coupon_claims WHERE coupon_id = c.id))"},
    {"no member uses a coupon more often than they may", R"(SELECT count(*) FROM (
        SELECT 1 FROM coupon_claims a JOIN coupons c ON c.id = a.coupon_id AND c.member_limit IS NOT NULL
        GROUP BY a.coupon_id, a.member_id HAVING count(*) > max(c.member_limit)))"},
    {"a code that is good once has one order", R"(SELECT count(*) FROM (
        SELECT 1 FROM coupon_claims a JOIN coupon_codes c ON c.id = a.code_id AND c.good_once = 1
        GROUP BY a.code_id HAVING count(*) > 1))"},
    {"the balance of points is what is left of batches less the debt", R"(SELECT count(*) FROM points_balances b
        WHERE balance <> (SELECT coalesce(sum(points), 0) FROM points_entries WHERE member_id = b.member_id)
            OR balance <> (SELECT coalesce(sum(remaining), 0) FROM points_batches
                           WHERE member_id = b.member_id AND remaining > 0) - debt)"},
    {"a piece with a number is with one customer at most", R"(SELECT count(*) FROM (
        SELECT sum(CASE event WHEN 'sold' THEN 1 WHEN 'received' THEN 0 ELSE -1 END) AS away FROM serial_events
        GROUP BY serial_id HAVING away NOT IN (0, 1)))"},
    {"as many numbers are sold as pieces left", R"(
        WITH gone AS (
            SELECT l.id, l.quantity FROM order_lines l JOIN orders o ON o.id = l.order_id
            WHERE o.fulfilment = 'handed_over' AND o.status <> 'cancelled'
            UNION ALL
            SELECT m.line_id, m.quantity FROM shipment_lines m
            JOIN shipments s ON s.id = m.shipment_id AND s.status IN ('pending', 'shipped', 'delivered')),
        pieces AS (
            SELECT l.id, CASE v.serialised WHEN 1 THEN 1 ELSE (
                SELECT coalesce(sum(b.quantity), 0) FROM order_line_pieces b
                JOIN variants w ON w.id = b.variant_id AND w.serialised = 1 WHERE b.line_id = l.id) END AS numbered
            FROM order_lines l JOIN variants v ON v.id = l.variant_id)
        SELECT (SELECT count(*) FROM serial_numbers WHERE state = 'sold')
             - (SELECT coalesce(sum(g.quantity * p.numbered), 0) FROM gone g JOIN pieces p ON p.id = g.id))"},
    {"no number of a paper twice", "SELECT (SELECT count(*) - count(DISTINCT number) FROM transfers) "
                                   "+ (SELECT count(*) - count(DISTINCT number) FROM stocktakes)"},
};

} // namespace shopdesk::test
