// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberCheck.h"
#include "members/Tiers.h"
#include "members/TierShop.h"

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

class TierNames : public QObject
{
    Q_OBJECT
private slots:
    void tiersHaveNamesAndRanks();
    void rebuildsWhatIsDerived();
    void tiersArePutAway();
    void tiersArePutInOrder();
};

void TierNames::tiersHaveNamesAndRanks()
{
    MemberShop shop;
    const auto create = [&](const TierDraft &draft) {
        return shop.write([&](store::UnitOfWork &work) { return createTier(work, draft); });
    };
    const TierId gold = must(create({QStringLiteral("Gold"), 3}));
    must(create({QStringLiteral("Silver"), 2}));
    QCOMPARE(codeOf(create({QStringLiteral(" "), 4})), QStringLiteral("members.nameMissing"));
    QCOMPARE(codeOf(create({QStringLiteral("Gold"), 4})), QStringLiteral("members.nameInUse"));
    const auto sameRank = create({QStringLiteral("Platinum"), 3});
    QCOMPARE(codeOf(sameRank), QStringLiteral("members.rankInUse"));
    QVERIFY(messageOf(sameRank).contains(QStringLiteral("Gold")));
    must(shop.write([&](store::UnitOfWork &work) { return updateTier(work, gold, {QStringLiteral("Gold"), 1}); }));
    const auto all = must(shop.read([](store::Connection &c) { return tiers(c); }));
    QCOMPARE(all.front().name, QStringLiteral("Gold"));
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) {
                 return updateTier(work, TierId{7}, {QStringLiteral("X"), 9});
             })),
             QStringLiteral("members.tierNotFound"));
}

void TierNames::rebuildsWhatIsDerived()
{
    MemberShop shop;
    shop.add(QStringLiteral("A"));
    const auto wrong = [&] {
        return must(shop.write([](store::UnitOfWork &work) { return check(work.connection()); }));
    };
    QVERIFY(wrong().empty());
    shop.change("UPDATE members SET search_text = 'nonsense'");
    QCOMPARE(wrong().size(), size_t(1));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(wrong().empty());
    shop.change("INSERT INTO member_search (member_search) VALUES ('delete-all')");
    QCOMPARE(wrong().size(), size_t(1));
    must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
    QVERIFY(wrong().empty());
}

void TierNames::tiersArePutAway()
{
    TierShop shop;
    shop.publish(shop.usual());
    const auto archive = [&](TierId id) {
        return shop.write([&](store::UnitOfWork &work) { return archiveTier(work, id); });
    };
    const auto inUse = [&] { return must(shop.read([](store::Connection &c) { return tiers(c); })).size(); };
    // The rules in force name Gold.
    const auto named = archive(shop.gold);
    QCOMPARE(codeOf(named), QStringLiteral("members.tierInRules"));
    QVERIFY(messageOf(named).contains(QStringLiteral("Gold")));
    TierRules rules = shop.usual();
    rules.rules.pop_back();
    shop.publish(rules);
    shop.change("INSERT INTO price_lists (id, name, tier_id, updated_at) SELECT 1, 'Gold prices', id, 0 FROM tiers "
                "WHERE name = 'Gold'");
    const auto priced = archive(shop.gold);
    QCOMPARE(codeOf(priced), QStringLiteral("members.tierNamed"));
    QVERIFY(messageOf(priced).contains(QStringLiteral("Gold prices")));
    shop.change("UPDATE price_lists SET archived_at = 1");
    // Somebody has it by hand, and is archived.
    MemberDraft draft = memberDraft(QStringLiteral("Li Wei"));
    draft.tier = shop.gold;
    const MemberId member = shop.add(draft);
    must(shop.archive(member));
    const auto held = archive(shop.gold);
    QCOMPARE(codeOf(held), QStringLiteral("members.tierHeld"));
    QVERIFY(messageOf(held).contains(QStringLiteral(": 1,")));
    must(shop.restore(member));
    must(shop.write([&](store::UnitOfWork &work) { return setTier(work, member, shop.silver); }));
    must(archive(shop.gold));
    QCOMPARE(inUse(), size_t(2));
    QCOMPARE(codeOf(archive(shop.gold)), QStringLiteral("members.tierNotFound"));
    // Nobody gets it any more, by hand or by rules.
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return setTier(work, member, shop.gold); })),
             QStringLiteral("members.tierNotFound"));
    draft.name = QStringLiteral("Wang Fang");
    QCOMPARE(codeOf(shop.tryAdd(draft)), QStringLiteral("members.tierNotFound"));
    QCOMPARE(codeOf(shop.tryPublish(shop.usual())), QStringLiteral("members.tierNotFound"));
    // Its name is still known; its rank is free.
    const auto create = [&](const TierDraft &tier) {
        return shop.write([&](store::UnitOfWork &work) { return createTier(work, tier); });
    };
    const auto same = create({QStringLiteral("Gold"), 9});
    QCOMPARE(codeOf(same), QStringLiteral("members.nameInUse"));
    QVERIFY(messageOf(same).contains(QStringLiteral("Take it back")));
    must(create({QStringLiteral("Platinum"), 3}));
    const auto restore = [&](TierId id) {
        return shop.write([&](store::UnitOfWork &work) { return restoreTier(work, id); });
    };
    must(restore(shop.gold));
    QCOMPARE(must(shop.read([](store::Connection &c) { return tiers(c); })).back().name, QStringLiteral("Gold"));
    QCOMPARE(must(shop.read([](store::Connection &c) { return tiers(c); })).back().rank, 4);
    QCOMPARE(codeOf(restore(shop.gold)), QStringLiteral("members.tierNotFound"));
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(archive(shop.gold)), QStringLiteral("staff.notAllowed"));
    QCOMPARE(codeOf(restore(shop.gold)), QStringLiteral("staff.notAllowed"));
}

void TierNames::tiersArePutInOrder()
{
    TierShop shop;
    const auto order = [&](const std::vector<TierId> &lowestFirst) {
        return shop.write([&](store::UnitOfWork &work) { return orderTiers(work, lowestFirst); });
    };
    const auto ranks = [&] {
        QStringList found;
        for (const Tier &tier : must(shop.read([](store::Connection &c) { return tiers(c); })))
            found << QStringLiteral("%1 %2").arg(tier.name).arg(tier.rank);
        return found.join(QStringLiteral(", "));
    };
    // Never a rank that another one has had: elsewhere it may still have it.
    must(order({shop.gold, shop.regular, shop.silver}));
    QCOMPARE(ranks(), QStringLiteral("Gold 4, Regular 5, Silver 6"));
    must(order({shop.gold, shop.silver, shop.regular}));
    QCOMPARE(ranks(), QStringLiteral("Gold 4, Silver 7, Regular 8"));
    must(order({shop.gold, shop.silver, shop.regular}));
    QCOMPARE(ranks(), QStringLiteral("Gold 4, Silver 7, Regular 8"));
    QCOMPARE(codeOf(order({shop.gold, shop.regular})), QStringLiteral("members.badOrder"));
    QCOMPARE(codeOf(order({shop.gold, shop.gold, shop.regular})), QStringLiteral("members.badOrder"));
    must(order({shop.regular, shop.silver, shop.gold}));
    QCOMPARE(ranks(), QStringLiteral("Regular 9, Silver 10, Gold 11"));
    // The rules ask more for Gold than for Silver.
    shop.publish(shop.usual());
    QCOMPARE(codeOf(order({shop.regular, shop.gold, shop.silver})), QStringLiteral("members.rulesContradict"));
    QCOMPARE(ranks(), QStringLiteral("Regular 9, Silver 10, Gold 11"));
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(order({shop.regular, shop.silver, shop.gold})), QStringLiteral("staff.notAllowed"));
}

QTEST_GUILESS_MAIN(TierNames)
#include "TierNamesTest.moc"
