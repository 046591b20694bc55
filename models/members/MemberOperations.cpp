// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberOperations.h"

#include "members/MemberJson.h"
#include "members/Members.h"
#include "members/Tiers.h"

#include <QJsonArray>

namespace shopdesk::members {

namespace {

using Outcome = Result<QJsonObject>;

template<typename I>
QJsonObject idObject(I id)
{
    return {{QStringLiteral("id"), id.text()}};
}

template<Result<void> (*change)(store::UnitOfWork &, MemberId)>
Outcome onMember(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return change(work, id).map([] { return QJsonObject(); });
}

Outcome runCreateMember(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const MemberDraft draft = memberDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createMember(work, draft).map(idObject<MemberId>);
}

Outcome runUpdateMember(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const Result<Member> before = member(work.connection(), id);
    const MemberDraft draft = memberDraftFrom(input, before ? draftOf(*before) : MemberDraft());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateMember(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runMember(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return member(work.connection(), id).map([](const Member &found) { return toJson(found); });
}

Outcome runFindByContact(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString contact = input.text("contact");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return findByContact(work.connection(), contact).map([](const std::vector<MemberId> &found) {
        QJsonArray ids;
        for (const MemberId id : found)
            ids << id.text();
        return QJsonObject{{QStringLiteral("ids"), ids}};
    });
}

Outcome runRevealContact(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return revealContact(work, id).map([](const Contact &contact) {
        return QJsonObject{{QStringLiteral("phone"), contact.phone}, {QStringLiteral("email"), contact.email}};
    });
}

Outcome runAdjustPoints(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const qint64 points = input.integer("points");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return adjustPoints(work, id, points, note).map(idObject<PointsEntryId>);
}

Outcome runPointsHistory(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 200), qint64(100'000)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<qint64> balance = pointsBalance(work.connection(), id);
    if (!balance)
        return Failure(balance.error());
    return pointsHistory(work.connection(), id, limit).map([&](const std::vector<PointsEntry> &found) {
        QJsonArray entries;
        for (const PointsEntry &entry : found)
            entries << toJson(entry);
        return QJsonObject{{QStringLiteral("balance"), *balance}, {QStringLiteral("entries"), entries}};
    });
}

/// A rank that does not fit an int is as unlikely to be free as any other that nobody meant.
int rankFrom(store::JsonInput &input, int otherwise)
{
    return static_cast<int>(qBound(qint64(-1'000'000), input.integer("rank", otherwise), qint64(1'000'000)));
}

Outcome runCreateTier(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const TierDraft draft{input.text("name"), rankFrom(input, 0)};
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createTier(work, draft).map(idObject<TierId>);
}

Outcome runUpdateTier(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<TierId>("id");
    TierDraft base;
    if (const auto all = tiers(work.connection())) {
        for (const Tier &tier : *all) {
            if (tier.id == id)
                base = {tier.name, tier.rank};
        }
    }
    const TierDraft draft{input.text("name", base.name), rankFrom(input, base.rank)};
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateTier(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runTiers(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return tiers(work.connection()).map([](const std::vector<Tier> &all) {
        QJsonArray array;
        for (const Tier &tier : all) {
            array << QJsonObject{{QStringLiteral("id"), tier.id.text()},
                                 {QStringLiteral("name"), tier.name},
                                 {QStringLiteral("rank"), tier.rank}};
        }
        return QJsonObject{{QStringLiteral("tiers"), array}};
    });
}

constexpr store::Operation all[] = {
    {"members.createMember",
     "Creates a member: number (else the next one), name, tier, phone, email, country, birthday, note, "
     "joinedAt; gives its id.",
     runCreateMember, Permission::EditMembers},
    {"members.updateMember",
     "Changes the fields given of the member id; an empty phone or email takes it away; as members.createMember.",
     runUpdateMember, Permission::EditMembers},
    {"members.archiveMember", "Archives the member id.", onMember<archiveMember>, Permission::EditMembers},
    {"members.restoreMember", "Takes the member id out of the archive.", onMember<restoreMember>,
     Permission::EditMembers},
    {"members.member", "Gives the member id, contact data masked.", runMember, Permission::SeeMembers},
    {"members.findByContact",
     "Gives the ids of the members with the contact: a phone number, its last four digits, or an e-mail address.",
     runFindByContact, Permission::SeeMembers},
    {"members.revealContact", "Gives phone and email of the member id in clear, and writes it to the audit trail.",
     runRevealContact, Permission::RevealPersonalData},
    {"members.adjustPoints", "Adds points to the member id, or takes them if negative, for the reason in note.",
     runAdjustPoints, Permission::AdjustPoints},
    {"members.points", "Gives the balance of the member id and its newest entries, at most limit.", runPointsHistory,
     Permission::SeeMembers},
    {"members.createTier", "Creates a tier: name, rank (higher is better); gives its id.", runCreateTier,
     Permission::EditMembers},
    {"members.updateTier", "Changes the fields given of the tier id: name, rank.", runUpdateTier,
     Permission::EditMembers},
    {"members.tiers", "Gives the tiers, from the lowest rank up.", runTiers, Permission::SeeMembers},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::members
