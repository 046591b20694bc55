// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/OrderShop.h"
#include "points/Points.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "rewards/RedeemRule.h"

namespace shopdesk::test {

/// A shop with the shortest ways to coupons and points.
class RewardShop : public OrderShop
{
public:
    /// A coupon with one code that everybody may know: its name.
    rewards::CouponId addCoupon(const rewards::CouponDraft &draft)
    {
        const auto id = must(write([&](store::UnitOfWork &work) { return rewards::createCoupon(work, draft); }));
        must(write([&](store::UnitOfWork &work) {
            return rewards::issueCode(work, {.coupon = id, .code = draft.name, .goodOnce = false});
        }));
        return id;
    }
    /// Takes an amount off.
    rewards::CouponId addAmount(const QString &name, qint64 amount)
    {
        return addCoupon({.name = name, .amount = Money{amount}});
    }
    QString issue(const rewards::CodeDraft &draft)
    {
        return must(write([&](store::UnitOfWork &work) { return rewards::issueCode(work, draft); })).code;
    }
    rewards::Coupon coupon(rewards::CouponId id)
    {
        return must(read([&](store::Connection &c) { return rewards::coupon(c, id); }));
    }
    rewards::CodeState stateOf(const QString &code)
    {
        return must(read([&](store::Connection &c) { return rewards::findCode(c, code, Instant::now()); })).state;
    }
    void setRule(const rewards::RedeemRule &rule)
    {
        must(write([&](store::UnitOfWork &work) { return rewards::setRedeemRule(work, rule); }));
    }
    void givePoints(members::MemberId member, qint64 points)
    {
        must(write(
            [&](store::UnitOfWork &work) { return points::adjust(work, member, points, QStringLiteral("a test")); }));
    }
    /// An unpaid order of the web with coupons.
    orders::OrderDraft webWith(const std::vector<orders::LineDraft> &lines, const QStringList &coupons,
                               members::MemberId member = {})
    {
        orders::OrderDraft draft = webOrder(lines, member);
        draft.coupons = coupons;
        return draft;
    }
    /// A paid sale at the counter with coupons.
    orders::OrderDraft saleWith(const std::vector<orders::LineDraft> &lines, const QStringList &coupons,
                                members::MemberId member = {}, qint64 points = 0)
    {
        orders::OrderDraft draft;
        draft.store = firstStore();
        draft.member = member;
        draft.lines = lines;
        draft.coupons = coupons;
        draft.points = points;
        return paid(draft);
    }
};

} // namespace shopdesk::test
