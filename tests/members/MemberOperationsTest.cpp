// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberOperations.h"
#include "members/MemberShop.h"
#include "members/TierOperations.h"

#include <QJsonArray>

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

Result<QJsonObject> call(TestShop &shop, const char *name, const QJsonObject &input)
{
    for (const auto &table : {members::operations(), members::tierOperations()}) {
        for (const store::Operation &operation : table) {
            if (qstrcmp(operation.name, name) == 0)
                return shop.write([&](store::UnitOfWork &work) { return operation.run(work, input); });
        }
    }
    qFatal("no operation %s", name);
}

QJsonObject with(QJsonObject object, const char *field, const QJsonValue &value)
{
    object.insert(QString::fromLatin1(field), value);
    return object;
}

} // namespace

class MemberOperations : public QObject
{
    Q_OBJECT
private slots:
    void makesAndChangesAMember();
    void contactIsMaskedUnlessRevealed();
    void tiers();
    void refusesWhatItDoesNotUnderstand();
    void changesNeedPermission();
    void anotherPhoneNumberNeedsAFreshProof();
};

void MemberOperations::anotherPhoneNumberNeedsAFreshProof()
{
    MemberShop shop;
    const auto id =
        shop.add(QStringLiteral("Clara"), QStringLiteral("138 0000 1234"), QStringLiteral("clara@example.com"));
    const Actor tom{StaffId{5}, QStringLiteral("Tom"), {Permission::SeeMembers, Permission::EditMembers}};
    const auto change = [&](const Actor &actor, const members::MemberDraft &draft) {
        return shop.store().writeNow([&](store::UnitOfWork &work) { return members::updateMember(work, id, draft); },
                                     actor);
    };
    for (const auto &draft : {memberDraft(QStringLiteral("Clara"), QStringLiteral("138 0000 9999")),
                              memberDraft(QStringLiteral("Clara"), {}, QStringLiteral("other@example.com"))}) {
        const auto refused = change(tom, draft);
        QCOMPARE(codeOf(refused), QStringLiteral("staff.proofNeeded"));
        QCOMPARE(refused.error().permission, QStringLiteral("members.edit"));
    }
    QCOMPARE(shop.member(id).phoneMasked, QStringLiteral("138****1234"));
    // The same number again, in another form, is no change; neither is anything else.
    must(change(tom, memberDraft(QStringLiteral("Clara B"), QStringLiteral("13800001234"))));
    // Proved by oneself or by another one, for this action.
    must(change(tom.approved(tom, Permission::EditMembers),
                memberDraft(QStringLiteral("Clara"), QStringLiteral("138 0000 9999"))));
    Actor mei = tom;
    mei.id = StaffId{6};
    must(change(tom.approved(mei, Permission::EditMembers),
                memberDraft(QStringLiteral("Clara"), {}, QStringLiteral("other@example.com"))));
    QCOMPARE(shop.member(id).phoneMasked, QStringLiteral("138****9999"));
    QVERIFY(!shop.member(id).phoneVerifiedAt);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE approved_by_id IS NOT NULL"), 2);
    // Where nobody signs in there is nothing to prove with.
    must(shop.update(id, memberDraft(QStringLiteral("Clara"), QStringLiteral("138 0000 1111"))));
}

void MemberOperations::makesAndChangesAMember()
{
    MemberShop shop;
    const QJsonObject made = must(call(shop, "members.createMember",
                                       {{QStringLiteral("name"), QStringLiteral("Clara")},
                                        {QStringLiteral("birthday"), QStringLiteral("1990-02-28")},
                                        {QStringLiteral("country"), QStringLiteral("France")}}));
    must(call(shop, "members.updateMember", with(made, "name", QStringLiteral("Clara B"))));
    QJsonObject member = must(call(shop, "members.member", made));
    QCOMPARE(member.value(QStringLiteral("name")).toString(), QStringLiteral("Clara B"));
    QCOMPARE(member.value(QStringLiteral("country")).toString(), QStringLiteral("France"));
    QCOMPARE(member.value(QStringLiteral("birthday")).toString(), QStringLiteral("1990-02-28"));
    must(call(shop, "members.updateMember", with(made, "birthday", QString())));
    member = must(call(shop, "members.member", made));
    QVERIFY(member.value(QStringLiteral("birthday")).isNull());
    must(call(shop, "members.archiveMember", made));
    QVERIFY(must(call(shop, "members.member", made)).value(QStringLiteral("archivedAt")).isString());
    must(call(shop, "members.restoreMember", made));
}

void MemberOperations::contactIsMaskedUnlessRevealed()
{
    MemberShop shop;
    const QJsonObject made = must(call(shop, "members.createMember",
                                       {{QStringLiteral("name"), QStringLiteral("Clara")},
                                        {QStringLiteral("phone"), QStringLiteral("138 0000 1234")},
                                        {QStringLiteral("email"), QStringLiteral("clara@example.com")}}));
    const QJsonObject member = must(call(shop, "members.member", made));
    QCOMPARE(member.value(QStringLiteral("phone")).toString(), QStringLiteral("138****1234"));
    QCOMPARE(member.value(QStringLiteral("email")).toString(), QStringLiteral("c***@example.com"));
    const QJsonObject clear = must(call(shop, "members.revealContact", made));
    QCOMPARE(clear.value(QStringLiteral("phone")).toString(), QStringLiteral("138 0000 1234"));
    const QJsonObject ids =
        must(call(shop, "members.findByContact", {{QStringLiteral("contact"), QStringLiteral("1234")}}));
    QCOMPARE(ids.value(QStringLiteral("ids")).toArray(), QJsonArray{made.value(QStringLiteral("id"))});
    must(call(shop, "members.updateMember", with(made, "phone", QString())));
    QCOMPARE(must(call(shop, "members.member", made)).value(QStringLiteral("phone")).toString(), QString());
}

void MemberOperations::tiers()
{
    MemberShop shop;
    const QJsonObject tier = must(call(
        shop, "members.createTier", {{QStringLiteral("name"), QStringLiteral("Gold")}, {QStringLiteral("rank"), 3}}));
    must(call(shop, "members.updateTier", with(tier, "rank", 4)));
    const QJsonObject first =
        must(call(shop, "members.tiers", {})).value(QStringLiteral("tiers")).toArray().first().toObject();
    QCOMPARE(first.value(QStringLiteral("name")).toString(), QStringLiteral("Gold"));
    QCOMPARE(first.value(QStringLiteral("rank")).toInt(), 4);
    must(call(shop, "members.createMember",
              {{QStringLiteral("name"), QStringLiteral("Clara")},
               {QStringLiteral("tier"), tier.value(QStringLiteral("id"))}}));
}

void MemberOperations::refusesWhatItDoesNotUnderstand()
{
    MemberShop shop;
    const auto refused = [&](const QJsonObject &input) {
        const auto outcome = call(shop, "members.createMember", input);
        return codeOf(outcome) + QLatin1Char(' ') + fieldOf(outcome);
    };
    const QJsonObject good{{QStringLiteral("name"), QStringLiteral("A")}};
    QCOMPARE(refused(with(good, "birthday", QStringLiteral("1990-02-30"))),
             QStringLiteral("operation.badInput birthday"));
    QCOMPARE(refused(with(good, "joinedAt", QStringLiteral("yesterday"))),
             QStringLiteral("operation.badInput joinedAt"));
    QCOMPARE(refused(with(good, "joinedAt", QStringLiteral("2026-01-01T10:00:00"))),
             QStringLiteral("operation.badInput joinedAt"));
    QCOMPARE(refused(with(good, "tier", 7)), QStringLiteral("operation.badInput tier"));
    QCOMPARE(refused(with(good, "points", 7)), QStringLiteral("operation.badInput points"));
    QCOMPARE(refused({}), QStringLiteral("members.nameMissing name"));
}

void MemberOperations::changesNeedPermission()
{
    MemberShop shop;
    const QJsonObject tier = must(call(
        shop, "members.createTier", {{QStringLiteral("name"), QStringLiteral("Gold")}, {QStringLiteral("rank"), 3}}));
    const QJsonObject member =
        must(call(shop, "members.createMember", {{QStringLiteral("name"), QStringLiteral("A")}}));
    shop.store().setActor(stranger());
    const QSet<QByteArray> reads{"members.member", "members.findByContact", "members.tiers"};
    for (const store::Operation &operation : members::operations()) {
        const QByteArray name(operation.name);
        QVERIFY(name.startsWith("members."));
        if (reads.contains(name))
            continue;
        const QJsonObject input = name.contains("create") ? QJsonObject() : name.contains("Tier") ? tier : member;
        QVERIFY2(codeOf(call(shop, operation.name, input)) == QLatin1String("staff.notAllowed"), operation.name);
    }
}

QTEST_GUILESS_MAIN(MemberOperations)
#include "MemberOperationsTest.moc"
