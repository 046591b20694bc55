// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderRewards.h"

#include "orders/DeliveryFee.h"
#include "orders/OrderFacts.h"
#include "points/Ledger.h"
#include "rewards/CouponUses.h"
#include "rewards/Mall.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace shopdesk::orders {

namespace {

qint64 pointsOf(const PricedOrder &order)
{
    qint64 points = 0;
    for (const PricedDiscount &discount : order.discounts)
        points += discount.points;
    return points;
}

/// Takes points for the order's discount. An order that is changed may take some several times.
Result<void> spendPoints(store::UnitOfWork &work, OrderId id, members::MemberId member, qint64 wanted, Instant at)
{
    const QString cause = QStringLiteral("redeem/") + id.text();
    qint64 turn = 1;
    while (points::bookedFor(work.connection(), QStringLiteral("%1/%2").arg(cause).arg(turn)))
        ++turn;
    const Result<points::EntryId> entry = points::spend(work, {.member = member,
                                                               .points = wanted,
                                                               .reason = points::Reason::Redemption,
                                                               .cause = QStringLiteral("%1/%2").arg(cause).arg(turn),
                                                               .order = id.value,
                                                               .at = at,
                                                               .note = {}});
    if (!entry)
        return Failure(entry.error());
    work.execute("UPDATE order_discounts SET points_entry_id = ? WHERE order_id = ? AND points > 0", *entry, id);
    return {};
}

void reserve(store::UnitOfWork &work, OrderId id, members::MemberId member, const PricedOrder &order)
{
    for (const PricedDiscount &discount : order.discounts) {
        if (discount.coupon.id)
            rewards::reserveCoupon(work, discount.coupon, id.value, member);
    }
}

/// The codes of the coupons that the order has.
QStringList codesOf(store::Connection &connection, OrderId id)
{
    QStringList codes;
    store::Query rows = connection.query(
        "SELECT code_id FROM order_discounts WHERE order_id = ? AND code_id IS NOT NULL ORDER BY id", id);
    while (rows.next())
        codes << codeOf(connection, rows.get<rewards::CouponCodeId>(0));
    return codes;
}

/// What an order has redeemed, and of what: what the lines that bear it came to after everything else that was taken off.
rewards::OwnRedeemed ownRedeemed(store::Connection &connection, OrderId id, qint64 points)
{
    store::Query row = connection.query(R"(
        SELECT p.amount, coalesce(sum(l.total - coalesce((
                   SELECT sum(o.amount) FROM order_discount_shares o
                   WHERE o.line_id = l.id AND o.discount_id <> p.id), 0)), 0)
        FROM order_discounts p LEFT JOIN order_discount_shares s ON s.discount_id = p.id
        LEFT JOIN order_lines l ON l.id = s.line_id
        WHERE p.order_id = ? AND p.points > 0 GROUP BY p.id)",
                                        id);
    if (!row.next())
        return {};
    return {points, row.get<Money>(0), std::max(row.get<Money>(0), row.get<Money>(1))};
}

} // namespace

QString codeOf(store::Connection &connection, rewards::CouponCodeId id)
{
    return connection.value<QString>("SELECT code FROM coupon_codes WHERE id = ?", id).value_or(QString());
}

void writeDiscounts(store::UnitOfWork &work, OrderId id, const PricedOrder &order,
                    const std::vector<OrderLineId> &lines)
{
    for (const PricedDiscount &discount : order.discounts) {
        const auto row = work.newId<OrderDiscountId>();
        work.execute(R"(
            INSERT INTO order_discounts (id, order_id, kind, label, amount, code_id, points, explanation)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                     row, id, keyOf(discount.kind), discount.label, discount.amount,
                     discount.coupon.id ? std::optional(discount.coupon.id) : std::nullopt, discount.points,
                     discount.explanation);
        for (size_t i = 0; i < discount.shares.size(); ++i) {
            if (discount.shares[i] <= Money{})
                continue;
            work.execute("INSERT INTO order_discount_shares (discount_id, line_id, amount) VALUES (?, ?, ?)", row,
                         lines[i], discount.shares[i]);
        }
    }
}

void removeDiscounts(store::UnitOfWork &work, OrderId id)
{
    work.execute("DELETE FROM order_discount_shares WHERE discount_id IN "
                 "(SELECT id FROM order_discounts WHERE order_id = ?)",
                 id);
    work.execute("DELETE FROM order_discounts WHERE order_id = ?", id);
}

Result<void> claimRewards(store::UnitOfWork &work, OrderId id, members::MemberId member, const PricedOrder &order,
                          Instant at)
{
    reserve(work, id, member, order);
    const qint64 wanted = pointsOf(order);
    if (wanted <= 0)
        return {};
    if (auto spent = spendPoints(work, id, member, wanted, at); !spent)
        return spent;
    for (const PricedDiscount &discount : order.discounts) {
        if (discount.offer) {
            rewards::takeOffer(work, {.offer = discount.offer,
                                      .member = member,
                                      .order = id.value,
                                      .code = {},
                                      .pointsEntry = spentOn(work.connection(), id).entry});
        }
    }
    return {};
}

SpentPoints spentOn(store::Connection &connection, OrderId id)
{
    store::Query row =
        connection.query("SELECT points, points_entry_id FROM order_discounts WHERE order_id = ? AND points > 0", id);
    return row.next() ? SpentPoints{row.get<qint64>(0), row.get<qint64>(1)} : SpentPoints{};
}

Result<void> takeChangedRewards(store::Connection &connection, OrderDraft draft, OrderId id, const OrderChange &wanted,
                                PricedOrder &order)
{
    if (connection.value<qint64>("SELECT 1 FROM mall_entries WHERE order_id = ? LIMIT 1", id)) {
        return fail("orders.stepClosed",
                    QCoreApplication::translate("Orders", "An order for points is not changed. Cancel "
                                                          "it, and place another."));
    }
    const SpentPoints spent = spentOn(connection, id);
    draft.coupons = wanted.coupons.value_or(codesOf(connection, id));
    draft.points = wanted.points.value_or(0);
    if (spent.points == 0 || wanted.points.value_or(spent.points) != spent.points)
        return takeRewards(connection, draft, {id, spent.points}, order);
    draft.points = 0;
    if (auto taken = takeRewards(connection, draft, {id, spent.points}, order); !taken)
        return taken;
    const rewards::KeptRedeemed kept =
        rewards::keptRedeemed(connection, basketOf(draft, order, id), ownRedeemed(connection, id, spent.points));
    if (kept.points > 0) {
        takeOff(order,
                {.kind = DiscountKind::Points,
                 .label = kept.taken.label,
                 .amount = kept.taken.amount,
                 .explanation = kept.taken.explanation,
                 .points = kept.points},
                kept.taken.inScope);
    }
    return {};
}

Result<void> claimChangedRewards(store::UnitOfWork &work, OrderId id, members::MemberId member,
                                 const PricedOrder &order, const SpentPoints &before)
{
    // By code: another code of the same coupon may take its place.
    std::map<rewards::CouponCodeId, rewards::CouponId> gone;
    store::Query rows = work.connection().query("SELECT code_id, coupon_id FROM coupon_claims WHERE order_id = ?", id);
    while (rows.next())
        gone.emplace(rows.get<rewards::CouponCodeId>(0), rows.get<rewards::CouponId>(1));
    for (const PricedDiscount &discount : order.discounts)
        gone.erase(discount.coupon.id);
    for (const auto &[code, coupon] : gone)
        rewards::releaseCoupon(work, id.value, coupon);
    reserve(work, id, member, order);
    const qint64 wanted = pointsOf(order);
    if (wanted == before.points) {
        work.execute("UPDATE order_discounts SET points_entry_id = ? WHERE order_id = ? AND points > 0",
                     wanted > 0 ? std::optional(before.entry) : std::nullopt, id);
        return {};
    }
    if (before.points > 0) {
        points::giveBack(work, points::EntryId{before.entry}, before.points,
                         QStringLiteral("change/%1/%2").arg(id.text()).arg(before.entry), work.now(), id.value);
    }
    return wanted > 0 ? spendPoints(work, id, member, wanted, work.now()) : Result<void>();
}

void settleRewards(store::UnitOfWork &work, OrderId sale)
{
    const bool hasSome = work.connection()
                             .value<qint64>("SELECT 1 FROM coupon_claims WHERE order_id = ?1 UNION ALL "
                                            "SELECT 1 FROM mall_entries WHERE order_id = ?1 LIMIT 1",
                                            sale)
                             .has_value();
    if (!hasSome)
        return;
    const Result<OrderFacts> order = factsInAnyStore(work.connection(), sale);
    if (!order)
        return;
    if (order->open() <= Money{})
        rewards::useCoupons(work, sale.value);
    const bool allBack = std::ranges::all_of(order->lines, [&](const LineFacts &line) {
        return line.takenBack >= line.quantity || isDeliveryLine(work.connection(), line.id);
    });
    if (!allBack || order->lines.empty())
        return;
    rewards::releaseRefunded(work, sale.value);
    rewards::putOffersBack(work, sale.value);
}

} // namespace shopdesk::orders
