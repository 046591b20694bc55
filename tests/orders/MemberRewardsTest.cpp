// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierMoves.h"
#include "orders/OrderShop.h"
#include "points/Ledger.h"
#include "points/Referrals.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;
using members::MemberId;

namespace {

class RewardShop : public OrderShop
{
public:
    RewardShop() : cup(addProduct(QStringLiteral("Cup"), 100)) {}

    void publish()
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            const auto regular = must(members::createTier(work, {QStringLiteral("Regular"), 1}));
            const auto gold = must(members::createTier(work, {QStringLiteral("Gold"), 2, 120}));
            members::TierRules rules;
            rules.rules = {{regular}, {gold, {}, Money{500'000}}};
            must(members::publishTierRules(work, rules));
            return {};
        }));
    }
    void setPolicy(const points::ReferralPolicy &policy)
    {
        must(write([&](store::UnitOfWork &work) { return points::setReferralPolicy(work, policy); }));
    }
    members::Member member(MemberId id)
    {
        return must(read([&](store::Connection &c) { return members::member(c, id); }));
    }
    MemberId friendOf(MemberId referrer, const QString &phone = {})
    {
        members::MemberDraft draft;
        draft.name = QStringLiteral("Friend");
        draft.referrer = referrer;
        if (!phone.isEmpty())
            draft.phone = phone;
        return must(write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
    }
    /// Points that came for recommending.
    qint64 referred(MemberId id)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> {
            return c
                .value<qint64>("SELECT sum(points) FROM points_entries WHERE member_id = ? AND reason = 'referral'", id)
                .value_or(0);
        }));
    }

    catalog::VariantId cup;
};

} // namespace

class MemberRewardsTest : public QObject
{
    Q_OBJECT
private slots:
    void theOrderThatReachesGoldMakesGold();
    void aFriendsFirstPaidOrderIsRewardedOnce();
    void whatTheFriendTakesBackIsTakenBack();
    void whatWasPaidForElsewhereStays();
    void nobodyIsRewardedForThemselves();
    void refusesAmountsThatMakeNoSense();
    void whoWasMergedBuysAsTheOneThatRemains();
};

void MemberRewardsTest::theOrderThatReachesGoldMakesGold()
{
    RewardShop shop;
    shop.publish();
    const MemberId id = shop.addMember(QStringLiteral("Li Wei"));
    QCOMPARE(shop.member(id).tierName, QStringLiteral("Regular"));
    LineDraft most{shop.cup, 1};
    most.unitPrice = Money{499'999};
    const Order first = shop.place(shop.sale({most}, id));
    QCOMPARE(shop.member(id).tierName, QStringLiteral("Regular"));
    LineDraft rest{shop.cup, 1};
    rest.unitPrice = Money{1};
    // Placed it counts nothing, and paid it does.
    const Order order = shop.order(must(shop.tryPlace(shop.webOrder({rest}, id))));
    QCOMPARE(shop.member(id).tierName, QStringLiteral("Regular"));
    shop.pay(order.id, {{PaymentKind::Card, order.total}});
    QCOMPARE(shop.member(id).tierName, QStringLiteral("Gold"));
    // What is given back at once does not take it away before the period ends.
    shop.place(shop.creditOf(first, {{shop.cup, 1}}));
    must(shop.write([](store::UnitOfWork &work) { return members::evaluateTiers(work); }));
    QCOMPARE(shop.member(id).tierName, QStringLiteral("Gold"));
}

void MemberRewardsTest::aFriendsFirstPaidOrderIsRewardedOnce()
{
    RewardShop shop;
    shop.setPolicy({500, 200, Money{1'000}});
    const MemberId referrer = shop.addMember(QStringLiteral("Li Wei"));
    const MemberId friendId = shop.friendOf(referrer);
    shop.place(shop.sale({{shop.cup, 9}}, friendId)); // 9.00 is too little
    QCOMPARE(shop.referred(referrer), 0);
    const Order order = shop.order(must(shop.tryPlace(shop.webOrder({{shop.cup, 10}}, friendId))));
    QCOMPARE(shop.referred(referrer), 0); // not paid yet
    shop.pay(order.id, {{PaymentKind::Card, Money{400}}});
    QCOMPARE(shop.referred(referrer), 0); // not in full
    shop.pay(order.id, {{PaymentKind::Card, Money{600}}});
    QCOMPARE(shop.referred(referrer), 500);
    QCOMPARE(shop.referred(friendId), 200);
    shop.place(shop.sale({{shop.cup, 20}}, friendId));
    QCOMPARE(shop.referred(referrer), 500);
    // A second friend counts too; a customer of old does not become one.
    shop.place(shop.sale({{shop.cup, 20}}, shop.friendOf(referrer)));
    QCOMPARE(shop.referred(referrer), 1'000);
    const MemberId old = shop.addMember(QStringLiteral("Old"));
    shop.place(shop.sale({{shop.cup, 20}}, old));
    members::MemberDraft draft = members::draftOf(shop.member(old));
    draft.referrer = referrer;
    must(shop.write([&](store::UnitOfWork &work) { return members::updateMember(work, old, draft); }));
    shop.place(shop.sale({{shop.cup, 20}}, old));
    QCOMPARE(shop.referred(referrer), 1'000);
}

void MemberRewardsTest::whatTheFriendTakesBackIsTakenBack()
{
    RewardShop shop;
    shop.setPolicy({500, 200, Money{1'000}});
    const MemberId referrer = shop.addMember(QStringLiteral("Li Wei"));
    const MemberId friendId = shop.friendOf(referrer);
    const auto kept = [&] { return std::pair(shop.points(referrer), shop.points(friendId)); };
    const Order first = shop.place(shop.sale({{shop.cup, 20}}, friendId));
    QCOMPARE(kept(), std::pair(qint64(500), qint64(220)));
    shop.place(shop.creditOf(first, {{shop.cup, 5}})); // 15.00 are kept, which is enough
    QCOMPARE(kept(), std::pair(qint64(500), qint64(215)));
    shop.place(shop.creditOf(first, {{shop.cup, 15}}));
    QCOMPARE(kept(), std::pair(qint64(0), qint64(0)));
    // The next one is the first that counts, and pays once.
    const Order second = shop.place(shop.sale({{shop.cup, 10}}, friendId));
    QCOMPARE(kept(), std::pair(qint64(500), qint64(210)));
    shop.place(shop.sale({{shop.cup, 10}}, friendId));
    QCOMPARE(kept(), std::pair(qint64(500), qint64(220)));
    // One that is called off leaves the other.
    shop.place(shop.creditOf(second, {{shop.cup, 10}}));
    QCOMPARE(kept(), std::pair(qint64(500), qint64(210)));
    QCOMPARE(shop.wrong(), QStringList());
}

/// A computer of one store knows that a friend was paid for by an order of another one, and not what became of that order.
void MemberRewardsTest::whatWasPaidForElsewhereStays()
{
    RewardShop shop;
    shop.setPolicy({500, 200, Money{1'000}});
    const MemberId referrer = shop.addMember(QStringLiteral("Li Wei"));
    const MemberId friendId = shop.friendOf(referrer);
    constexpr qint64 elsewhere = 4'242; // an order that is not kept here
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        points::Grant reward;
        reward.reason = points::Reason::Referral;
        reward.at = Instant{work.now().ms - 86'400'000};
        reward.isShared = true;
        reward.member = referrer;
        reward.points = 500;
        reward.cause = QStringLiteral("referral/%1/referrer").arg(friendId.text());
        points::grant(work, reward);
        reward.member = friendId;
        reward.points = 200;
        reward.order = elsewhere;
        reward.cause = QStringLiteral("referral/%1/friend").arg(friendId.text());
        points::grant(work, reward);
        return {};
    }));
    const auto referrals = [&] { return std::pair(shop.referred(referrer), shop.referred(friendId)); };
    const auto balances = [&] { return std::pair(shop.points(referrer), shop.points(friendId)); };
    QCOMPARE(balances(), std::pair(qint64(500), qint64(200)));
    // An order here that does not count takes nothing away, one that does brings nothing more, and what comes back of it
    // leaves what was paid for elsewhere.
    shop.place(shop.sale({{shop.cup, 9}}, friendId));
    QCOMPARE(balances(), std::pair(qint64(500), qint64(209)));
    const Order order = shop.place(shop.sale({{shop.cup, 20}}, friendId));
    QCOMPARE(referrals(), std::pair(qint64(500), qint64(200)));
    shop.place(shop.creditOf(order, {{shop.cup, 20}}));
    QCOMPARE(referrals(), std::pair(qint64(500), qint64(200)));
    QCOMPARE(balances(), std::pair(qint64(500), qint64(209)));
    // One that is called off before anything was paid neither.
    const OrderId web = must(shop.tryPlace(shop.webOrder({{shop.cup, 10}}, friendId)));
    must(shop.tryCancel(web));
    QCOMPARE(balances(), std::pair(qint64(500), qint64(209)));
    QCOMPARE(shop.wrong(), QStringList());
}

void MemberRewardsTest::nobodyIsRewardedForThemselves()
{
    RewardShop shop;
    shop.setPolicy({500, 0, {}});
    const MemberId referrer = shop.addMember(QStringLiteral("Li Wei"), QStringLiteral("+44 20 7946 0958"));
    const MemberId friendId = shop.friendOf(referrer, QStringLiteral("020 7946 0000"));
    // The friend's record gets the referrer's own number once that one is archived.
    must(shop.write([&](store::UnitOfWork &work) { return members::archiveMember(work, referrer); }));
    members::MemberDraft draft = members::draftOf(shop.member(friendId));
    draft.phone = QStringLiteral("02079460958");
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return members::updateMember(work, friendId, draft); })),
             QStringLiteral("members.selfReferral"));
    // Even where it stands in the file already.
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE members SET phone_token = (SELECT phone_token FROM members WHERE id = ?) WHERE id = ?",
                     referrer, friendId);
        return {};
    }));
    shop.place(shop.sale({{shop.cup, 10}}, friendId));
    QCOMPARE(shop.referred(referrer), 0);
}

void MemberRewardsTest::refusesAmountsThatMakeNoSense()
{
    RewardShop shop;
    const auto set = [&](const points::ReferralPolicy &policy) {
        return shop.write([&](store::UnitOfWork &work) { return points::setReferralPolicy(work, policy); });
    };
    QCOMPARE(fieldOf(set({-1, 0, {}})), QStringLiteral("referrerPoints"));
    QCOMPARE(fieldOf(set({0, 1'000'001, {}})), QStringLiteral("friendPoints"));
    QCOMPARE(fieldOf(set({0, 0, Money{-1}})), QStringLiteral("leastPaid"));
    must(set({1'000'000, 1'000'000, {}}));
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(set({})), QStringLiteral("staff.notAllowed"));
}

void MemberRewardsTest::whoWasMergedBuysAsTheOneThatRemains()
{
    RewardShop shop;
    const MemberId kept = shop.addMember(QStringLiteral("Li Wei"));
    const MemberId other = shop.addMember(QStringLiteral("Li W"));
    const OrderDraft draft = shop.sale({{shop.cup, 1}}, other);
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE members SET merged_into = ?, archived_at = 1 WHERE id = ?", kept, other);
        return {};
    }));
    QCOMPARE(shop.place(draft).member, kept);
}

QTEST_GUILESS_MAIN(MemberRewardsTest)
#include "MemberRewardsTest.moc"
