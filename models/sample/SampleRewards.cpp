// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleRewards.h"

#include "members/Benefits.h"
#include "members/Tiers.h"
#include "points/BonusEvents.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"
#include "rewards/Lottery.h"
#include "rewards/Mall.h"
#include "rewards/RedeemRule.h"

namespace shopdesk::sample {

namespace {

constexpr int codesOfBatch = 40;

Result<rewards::CouponId> addCoupon(store::UnitOfWork &work, const rewards::CouponDraft &draft, const QString &word)
{
    const auto id = rewards::createCoupon(work, draft);
    if (!id || word.isEmpty())
        return id;
    return rewards::issueCode(work, {.coupon = *id, .code = word, .goodOnce = false})
        .map([&](const rewards::IssuedCode &) { return *id; });
}

Result<rewards::CouponId> makeCoupons(store::UnitOfWork &work)
{
    rewards::CouponDraft spring{
        .name = QStringLiteral("SPRING 春风券"), .amount = Money{3'000}, .minimum = Money{20'000}};
    spring.stackingGroup = QStringLiteral("seasons");
    if (auto made = addCoupon(work, spring, QStringLiteral("SPRING")); !made)
        return made;
    rewards::CouponDraft members{.name = QStringLiteral("Members' day 会员日"),
                                 .kind = rewards::CouponKind::Percentage,
                                 .amount = Money{10'000},
                                 .share = 1'000};
    members.membersOnly = true;
    members.memberLimit = 1;
    members.position = 1;
    if (auto made = addCoupon(work, members, QStringLiteral("MEMBER10")); !made)
        return made;
    const auto birthday =
        addCoupon(work, {.name = QStringLiteral("Birthday 生日券"), .amount = Money{2'000}}, QString());
    if (!birthday)
        return birthday;
    if (auto issued = rewards::issueBatch(work, *birthday, QStringLiteral("Cards 贺卡"), codesOfBatch); !issued)
        return Failure(issued.error());
    return birthday;
}

Result<void> makeMall(store::UnitOfWork &work, rewards::CouponId coupon)
{
    const auto cheapest = work.connection().value<catalog::VariantId>(
        "SELECT v.id FROM variants v JOIN products p ON p.id = v.product_id AND p.kind = 'goods' "
        "AND p.archived_at IS NULL WHERE v.price > 1000 ORDER BY v.price, v.id LIMIT 1");
    std::vector<rewards::OfferDraft> drafts{{.name = QStringLiteral("Birthday coupon 生日券"),
                                             .kind = rewards::OfferKind::Coupon,
                                             .coupon = coupon,
                                             .points = 1'500},
                                            {.name = QStringLiteral("Voucher of 50 五十元券"),
                                             .kind = rewards::OfferKind::StoreCredit,
                                             .worth = Money{5'000},
                                             .points = 5'000}};
    if (cheapest)
        drafts.push_back({.name = QStringLiteral("A small present 小礼物"), .variant = *cheapest, .points = 800});
    for (const rewards::OfferDraft &draft : drafts) {
        const auto id = rewards::createOffer(work, draft);
        if (!id)
            return Failure(id.error());
        if (auto stocked = rewards::stockOffer(work, *id, 20); !stocked)
            return stocked;
    }
    return {};
}

Result<void> makeLottery(store::UnitOfWork &work, rewards::CouponId coupon)
{
    rewards::LotteryDraft draft{.name = QStringLiteral("Lantern draw 灯会抽奖"), .points = 100, .memberLimit = 10};
    draft.prizes = {
        {.name = QStringLiteral("Birthday coupon 生日券"),
         .kind = rewards::PrizeKind::Coupon,
         .coupon = coupon,
         .weight = 500,
         .stock = 20},
        {.name = QStringLiteral("200 points"), .kind = rewards::PrizeKind::Points, .points = 200, .weight = 1'500},
        {.name = QStringLiteral("Nothing 谢谢参与"), .weight = 8'000}};
    return rewards::createLottery(work, draft).map([](rewards::LotteryId) {});
}

/// What each tier gives: better from tier to tier. Nobody can have promised it before the day on which it is promised.
Result<void> makeBenefits(store::UnitOfWork &work, BusinessDay today)
{
    const auto tiers = members::tiers(work.connection());
    if (!tiers)
        return Failure(tiers.error());
    const std::pair<const char *, std::vector<const char *>> words[] = {
        {"Delivery 配送", {"from 300 满300包邮", "from 200 满200包邮", "free 包邮", "free 包邮"}},
        {"Birthday present 生日礼", {"", "a coupon 优惠券", "a coupon 优惠券", "a tea caddy 茶叶罐"}},
        {"Returns 退货", {"14 days 14天", "14 days 14天", "30 days 30天", "60 days 60天"}},
        {"Tea tasting 品茶会", {"", "", "one guest 带一位", "two guests 带两位"}}};
    std::vector<members::Benefit> benefits;
    for (const auto &[name, cells] : words) {
        members::Benefit benefit{QString::fromUtf8(name), {}};
        for (size_t i = 0; i < std::min(cells.size(), tiers->size()); ++i) {
            if (*cells[i] != '\0')
                benefit.cells.push_back({(*tiers)[i].id, QString::fromUtf8(cells[i])});
        }
        benefits.push_back(std::move(benefit));
    }
    const BusinessDay from = std::max(today, work.shop().zone.dayOf(work.now()));
    return members::publishBenefits(work, from, benefits).map([](members::BenefitVersionId) {});
}

/// A week from now.
Result<void> makeBonusEvent(store::UnitOfWork &work, BusinessDay today)
{
    const QDate day = today.plus(7).toDate();
    return points::createBonusEvent(work, {.name = QStringLiteral("Lantern morning 灯会早市"),
                                           .multiplier = 200,
                                           .starts = {day, QTime(10, 0)},
                                           .ends = {day, QTime(12, 0)}})
        .map([](points::BonusEventId) {});
}

} // namespace

Result<void> makeRewards(store::UnitOfWork &work, BusinessDay today)
{
    if (auto made = makeBenefits(work, today); !made)
        return made;
    if (auto made = makeBonusEvent(work, today); !made)
        return made;
    const auto birthday = makeCoupons(work);
    if (!birthday)
        return Failure(birthday.error());
    rewards::RedeemRule rule;
    rule.isOn = true;
    rule.minimum = 100;
    rule.largestShare = 2'000;
    if (auto set = rewards::setRedeemRule(work, rule); !set)
        return set;
    if (auto made = makeMall(work, *birthday); !made)
        return made;
    return makeLottery(work, *birthday);
}

} // namespace shopdesk::sample
