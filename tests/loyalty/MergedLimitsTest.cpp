// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MergeMembers.h"
#include "orders/MallOrders.h"
#include "points/Activities.h"
#include "rewards/Lottery.h"
#include "rewards/RewardShop.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::rewards;
using namespace shopdesk::test;
using members::MemberId;

/// Whoever is in the shop twice does not get twice what a member may have once: what the merged record had counts.
class MergedLimitsTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<RewardShop>();
        m_kept = m_shop->addMember(QStringLiteral("Li Wei"));
        m_other = m_shop->addMember(QStringLiteral("Li Wei again"));
        m_shop->givePoints(m_kept, 1'000);
        m_shop->givePoints(m_other, 1'000);
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 2'500);
    }

    void ofACoupon()
    {
        CouponDraft once{.name = QStringLiteral("ONCE"), .amount = Money{100}};
        once.memberLimit = 1;
        m_shop->addCoupon(once);
        const auto use = [&] { return m_shop->totals(m_shop->webWith({{m_cup, 1}}, {once.name}, m_kept)); };
        m_shop->place(m_shop->saleWith({{m_cup, 1}}, {once.name}, m_other));
        QVERIFY(use());
        const loyalty::MergeId merge = mergeBoth();
        QCOMPARE(codeOf(use()), QStringLiteral("rewards.limitReached"));
        must(m_shop->write([&](store::UnitOfWork &work) { return loyalty::undoMerge(work, merge); }));
        QVERIFY(use());
    }

    void ofThePointsMall()
    {
        const OfferId offer = must(m_shop->write([&](store::UnitOfWork &work) {
            return createOffer(work,
                               {.name = QStringLiteral("A cup"), .variant = m_cup, .points = 100, .memberLimit = 1});
        }));
        must(m_shop->write([&](store::UnitOfWork &work) { return stockOffer(work, offer, 5); }));
        const auto redeem = [&](MemberId member) {
            return m_shop->write([&](store::UnitOfWork &work) {
                return orders::redeemOffer(work, {.offer = offer, .member = member, .store = m_shop->firstStore()});
            });
        };
        must(redeem(m_other));
        mergeBoth();
        QCOMPARE(codeOf(redeem(m_kept)), QStringLiteral("rewards.limitReached"));
    }

    void ofALottery()
    {
        LotteryDraft draft{.name = QStringLiteral("Spring"), .points = 100, .memberLimit = 1};
        draft.prizes = {{.name = QStringLiteral("Points"), .kind = PrizeKind::Points, .points = 7, .weight = 10'000}};
        const LotteryId lottery =
            must(m_shop->write([&](store::UnitOfWork &work) { return createLottery(work, draft); }));
        must(m_shop->write([&](store::UnitOfWork &work) { return activateLottery(work, lottery); }));
        const auto draw = [&](MemberId member) {
            return m_shop->write([&](store::UnitOfWork &work) { return rewards::draw(work, lottery, member); });
        };
        must(draw(m_other));
        mergeBoth();
        QCOMPARE(codeOf(draw(m_kept)), QStringLiteral("rewards.limitReached"));
    }

    void ofRedeemingOnADay()
    {
        m_shop->setRule({.isOn = true, .timesPerDay = 1});
        m_shop->place(m_shop->saleWith({{m_cup, 1}}, {}, m_other, 100));
        OrderDraft again = m_shop->webOrder({{m_cup, 1}}, m_kept);
        again.points = 100;
        QVERIFY(m_shop->totals(again));
        mergeBoth();
        QCOMPARE(codeOf(m_shop->totals(again)), QStringLiteral("rewards.pointsNotRedeemed"));
    }

    void ofAnActivityOnADay()
    {
        points::RuleDraft rule;
        rule.kind = points::RuleKind::Share;
        rule.name = QStringLiteral("Share");
        rule.points = 10;
        rule.perDay = 1;
        must(m_shop->write([&](store::UnitOfWork &work) { return points::createRule(work, rule); }));
        const auto share = [&](MemberId member) {
            return must(m_shop->write([&](store::UnitOfWork &work) {
                       return points::recordActivity(work, {.member = member, .kind = points::RuleKind::Share});
                   }))
                .points;
        };
        QCOMPARE(share(m_other), 10);
        mergeBoth();
        QCOMPARE(share(m_kept), 0);
    }

private:
    loyalty::MergeId mergeBoth()
    {
        return must(
            m_shop->write([&](store::UnitOfWork &work) { return loyalty::mergeMembers(work, m_kept, m_other); }));
    }

    std::unique_ptr<RewardShop> m_shop;
    MemberId m_kept;
    MemberId m_other;
    catalog::VariantId m_cup;
};

QTEST_GUILESS_MAIN(MergedLimitsTest)
#include "MergedLimitsTest.moc"
