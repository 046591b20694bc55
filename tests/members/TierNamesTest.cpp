// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberCheck.h"
#include "members/MemberShop.h"
#include "members/Tiers.h"

using namespace shopdesk;
using namespace shopdesk::members;
using namespace shopdesk::test;

class TierNames : public QObject
{
    Q_OBJECT
private slots:
    void tiersHaveNamesAndRanks();
    void rebuildsWhatIsDerived();
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

QTEST_GUILESS_MAIN(TierNames)
#include "TierNamesTest.moc"
