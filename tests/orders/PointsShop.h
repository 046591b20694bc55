// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Tiers.h"
#include "orders/OrderPoints.h"
#include "orders/OrderShop.h"
#include "points/Earning.h"
#include "points/Ledger.h"
#include "points/PointsCheck.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "rewards/RedeemRule.h"

namespace shopdesk::test {

/// A shop with a member of a tier that multiplies points by 1.2.
class PointsShop : public OrderShop
{
public:
    PointsShop()
    {
        const auto gold = must(write([](store::UnitOfWork &work) {
            return members::createTier(work, {QStringLiteral("Gold"), 3});
        }));
        change("UPDATE tiers SET points_multiplier = 120");
        members::MemberDraft draft;
        draft.name = QStringLiteral("Clara");
        draft.tier = gold;
        clara = must(write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
    }
    points::Wealth wealth()
    {
        return must(read([&](store::Connection &c) -> Result<points::Wealth> {
            return points::wealthOf(c, clara, Instant::now());
        }));
    }
    void grant(qint64 points)
    {
        must(write([&](store::UnitOfWork &work) -> Result<points::EntryId> {
            return points::book(work, {clara, points, points::Reason::Bonus, work.now()});
        }));
    }
    /// 100 points take off 1.00, up to a share of the goods.
    void letRedeem(int largestShare = 10'000)
    {
        must(write([&](store::UnitOfWork &work) {
            return rewards::setRedeemRule(work, {.isOn = true, .largestShare = largestShare});
        }));
    }
    QString addCoupon(const QString &name, Money amount)
    {
        return must(write([&](store::UnitOfWork &work) -> Result<rewards::IssuedCode> {
                   const auto coupon = rewards::createCoupon(work, {.name = name, .amount = amount});
                   if (!coupon)
                       return Failure(coupon.error());
                   return rewards::issueCode(work, {.coupon = *coupon, .code = name, .goodOnce = false});
               }))
            .code;
    }
    QStringList complaints()
    {
        const auto of = must(read([](store::Connection &c) { return points::check(c); }));
        return QStringList(of.begin(), of.end()) + wrong();
    }
    /// Everything that settles the points of an order, once more.
    void replay(const orders::Order &sale, const orders::Order &cause)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            const orders::PointsOf of{sale.id, cause.id, clara, work.now()};
            orders::settlePoints(work, of);
            orders::returnSpentPoints(work, of);
            return {};
        }));
    }

    members::MemberId clara;
};

} // namespace shopdesk::test
