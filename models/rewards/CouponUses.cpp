// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponUses.h"

#include "base/SharedId.h"
#include "rewards/CouponStates.h"

namespace shopdesk::rewards {

namespace {

struct Claim
{
    CouponId coupon;
    CouponCodeId code;
    members::MemberId member;
    qint64 turn = 1;
    bool used = false;
    bool releaseOnRefund = false;
};

std::vector<Claim> claimsOf(store::Connection &connection, qint64 order)
{
    std::vector<Claim> claims;
    store::Query rows = connection.query(R"(
        SELECT a.coupon_id, a.code_id, a.member_id, a.turn, a.state = 'used', c.release_on_refund
        FROM coupon_claims a JOIN coupons c ON c.id = a.coupon_id WHERE a.order_id = ? ORDER BY a.coupon_id)",
                                         order);
    while (rows.next()) {
        claims.push_back({rows.get<CouponId>(0), rows.get<CouponCodeId>(1), rows.get<members::MemberId>(2),
                          rows.get<qint64>(3), rows.get<bool>(4), rows.get<bool>(5)});
    }
    return claims;
}

/// Under which id it is written, and when it happened.
struct Written
{
    qint64 id = 0;
    Instant at;
};

Written byThisDevice(store::UnitOfWork &work)
{
    return {work.newId<Id<struct CouponUseTag>>().value, work.now()};
}

/// Where an order was paid in parts on several devices, each of them finds that it is paid, and writes the same.
Written byPayment(store::UnitOfWork &work, qint64 order, const Claim &claim)
{
    const auto paidAt = work.connection().value<Instant>("SELECT max(paid_at) FROM payments WHERE order_id = ?", order);
    if (!paidAt)
        return byThisDevice(work);
    const qint64 id = sharedId({QStringLiteral("couponUsed"), claim.coupon.text(), claim.code.text(), idToText(order),
                                claim.member.text(), QString::number(claim.turn)},
                               *paidAt);
    const bool isTaken = work.connection().value<int>("SELECT 1 FROM coupon_uses WHERE id = ?", id).has_value();
    return isTaken ? byThisDevice(work) : Written{id, *paidAt};
}

/// Writes what happened, and what it makes of a code that is good once.
void append(store::UnitOfWork &work, qint64 order, const Claim &claim, CouponStep step)
{
    const Written written = step == CouponStep::Use ? byPayment(work, order, claim) : byThisDevice(work);
    const char *event = step == CouponStep::Reserve ? "reserved" : step == CouponStep::Use ? "used" : "released";
    work.execute(R"(
        INSERT INTO coupon_uses (id, coupon_id, code_id, order_id, member_id, turn, event, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 written.id, claim.coupon, claim.code, order, claim.member ? std::optional(claim.member) : std::nullopt,
                 claim.turn, QString::fromLatin1(event), written.at);
    store::Query row = work.connection().query(
        "SELECT state, good_once, void_reason <> '' FROM coupon_codes WHERE id = ?", claim.code);
    row.next();
    const auto kept = codeStateFrom(row.get<QString>(0)).value_or(CodeState::Void);
    CodeState next = row.get<bool>(1) ? after(kept, step).value_or(kept) : kept;
    if (next == CodeState::Issued && row.get<bool>(2)) // it was made void while an order had it
        next = CodeState::Void;
    const bool isGoodOnce = row.get<bool>(1);
    row.reset();
    if (step == CouponStep::Release && isGoodOnce) {
        // Two devices that did not know of each other may have given it to an order each: the other one still has it.
        const auto other =
            work.connection().value<QString>("SELECT max(state) FROM coupon_claims WHERE code_id = ?", claim.code);
        if (other)
            next = codeStateFrom(*other).value_or(next);
    }
    work.execute("UPDATE coupon_codes SET state = ?, updated_at = ? WHERE id = ?", keyOf(next), work.now(), claim.code);
    work.execute("UPDATE coupons SET updated_at = ? WHERE id = ?", work.now(), claim.coupon);
}

} // namespace

void reserveCoupon(store::UnitOfWork &work, const CouponCode &code, qint64 order, members::MemberId member)
{
    for (const Claim &claim : claimsOf(work.connection(), order)) {
        if (claim.coupon == code.coupon)
            return;
    }
    const qint64 turns =
        work.connection()
            .value<qint64>("SELECT max(turn) FROM coupon_uses WHERE coupon_id = ? AND order_id = ?", code.coupon, order)
            .value_or(0);
    append(work, order, {.coupon = code.coupon, .code = code.id, .member = member, .turn = turns + 1},
           CouponStep::Reserve);
}

void useCoupons(store::UnitOfWork &work, qint64 order)
{
    for (const Claim &claim : claimsOf(work.connection(), order)) {
        if (!claim.used)
            append(work, order, claim, CouponStep::Use);
    }
}

void releaseCoupons(store::UnitOfWork &work, qint64 order)
{
    for (const Claim &claim : claimsOf(work.connection(), order))
        append(work, order, claim, CouponStep::Release);
}

void releaseCoupon(store::UnitOfWork &work, qint64 order, CouponId coupon)
{
    for (const Claim &claim : claimsOf(work.connection(), order)) {
        if (claim.coupon == coupon)
            append(work, order, claim, CouponStep::Release);
    }
}

void releaseRefunded(store::UnitOfWork &work, qint64 order)
{
    for (const Claim &claim : claimsOf(work.connection(), order)) {
        if (claim.releaseOnRefund)
            append(work, order, claim, CouponStep::Release);
    }
}

} // namespace shopdesk::rewards
