// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/RecordOperations.h"

#include "members/Duplicates.h"
#include "members/Households.h"
#include "members/MemberJson.h"

#include <QJsonArray>

namespace shopdesk::members {

namespace {

using Outcome = Result<QJsonObject>;

QJsonObject toJson(const DuplicateSide &side)
{
    QJsonObject object = toJson(side.member);
    object.insert(QStringLiteral("orders"), side.orders ? QJsonValue(*side.orders) : QJsonValue());
    object.insert(QStringLiteral("lastOrder"),
                  side.lastOrder ? QJsonValue(store::toText(*side.lastOrder)) : QJsonValue());
    return object;
}

Outcome runDuplicates(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 100), qint64(10'000)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return duplicates(work.connection(), limit).map([](const std::vector<DuplicatePair> &pairs) {
        QJsonArray array;
        for (const DuplicatePair &pair : pairs) {
            QJsonArray likenesses;
            for (const Likeness likeness : pair.likenesses)
                likenesses << keyOf(likeness);
            array << QJsonObject{{QStringLiteral("keep"), toJson(pair.keep)},
                                 {QStringLiteral("other"), toJson(pair.other)},
                                 {QStringLiteral("same"), likenesses}};
        }
        return QJsonObject{{QStringLiteral("pairs"), array}};
    });
}

template<Result<void> (*change)(store::UnitOfWork &, MemberId, MemberId)>
Outcome onTwo(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const auto other = input.id<MemberId>("other");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return change(work, id, other).map([] { return QJsonObject(); });
}

Outcome runLeave(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return leaveHousehold(work, id).map([] { return QJsonObject(); });
}

Outcome runHousehold(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return household(work.connection(), id).map([](const std::vector<HouseholdMember> &found) {
        QJsonArray array;
        for (const HouseholdMember &each : found) {
            array << QJsonObject{{QStringLiteral("id"), each.id.text()},
                                 {QStringLiteral("number"), each.number},
                                 {QStringLiteral("name"), each.name}};
        }
        return QJsonObject{{QStringLiteral("members"), array}};
    });
}

constexpr store::Operation all[] = {
    {"members.duplicates",
     "Gives pairs of records that may be of one person, at most limit: which to keep, and what is the same (phone, email, "
     "name_and_birthday).",
     runDuplicates, Permission::SeeMembers},
    {"members.tellApart", "Says that the members id and other are different people.", onTwo<tellApart>,
     Permission::EditMembers},
    {"members.mayBeTheSame", "Takes back members.tellApart of id and other.", onTwo<mayBeTheSame>,
     Permission::EditMembers},
    {"members.joinHousehold", "The member id moves in with the member other.", onTwo<joinHousehold>,
     Permission::EditMembers},
    {"members.leaveHousehold", "The member id leaves its household.", runLeave, Permission::EditMembers},
    {"members.household", "Gives the members who live together with the member id.", runHousehold,
     Permission::SeeMembers},
};

} // namespace

std::span<const store::Operation> recordOperations()
{
    return all;
}

} // namespace shopdesk::members
