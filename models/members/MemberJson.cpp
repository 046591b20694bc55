// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberJson.h"

#include <QJsonArray>

namespace shopdesk::members {

namespace {

QJsonValue textOrNull(const std::optional<QString> &text)
{
    return text ? QJsonValue(*text) : QJsonValue();
}

QJsonValue instantOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(store::toText(*instant)) : QJsonValue();
}

} // namespace

QJsonObject toJson(const Member &member)
{
    std::optional<QString> birthday;
    if (member.birthday)
        birthday = member.birthday->text();
    return {{QStringLiteral("id"), member.id.text()},
            {QStringLiteral("number"), member.number},
            {QStringLiteral("name"), member.name},
            {QStringLiteral("tier"), member.tier ? QJsonValue(member.tier.text()) : QJsonValue()},
            {QStringLiteral("tierName"), member.tierName},
            {QStringLiteral("phone"), member.phoneMasked},
            {QStringLiteral("phoneVerifiedAt"), instantOrNull(member.phoneVerifiedAt)},
            {QStringLiteral("email"), member.emailMasked},
            {QStringLiteral("emailVerifiedAt"), instantOrNull(member.emailVerifiedAt)},
            {QStringLiteral("hasAddress"), member.hasAddress},
            {QStringLiteral("country"), member.country},
            {QStringLiteral("birthday"), textOrNull(birthday)},
            {QStringLiteral("language"), member.language},
            {QStringLiteral("note"), member.note},
            {QStringLiteral("tags"), QJsonArray::fromStringList(member.tags)},
            {QStringLiteral("referrer"), member.referrer ? QJsonValue(member.referrer.text()) : QJsonValue()},
            {QStringLiteral("household"), member.household ? QJsonValue(member.household.text()) : QJsonValue()},
            {QStringLiteral("mergedInto"), member.mergedInto ? QJsonValue(member.mergedInto.text()) : QJsonValue()},
            {QStringLiteral("points"), member.points},
            {QStringLiteral("joinedAt"), store::toText(member.joinedAt)},
            {QStringLiteral("updatedAt"), store::toText(member.updatedAt)},
            {QStringLiteral("archivedAt"), instantOrNull(member.archivedAt)},
            {QStringLiteral("erasedAt"), instantOrNull(member.erasedAt)}};
}

QJsonObject toJson(const Consent &consent)
{
    return {{QStringLiteral("id"), consent.id.text()},
            {QStringLiteral("purpose"), keyOf(consent.purpose)},
            {QStringLiteral("channel"), keyOf(consent.channel)},
            {QStringLiteral("granted"), consent.granted},
            {QStringLiteral("source"), consent.source},
            {QStringLiteral("occurredAt"), store::toText(consent.occurredAt)}};
}

MemberDraft memberDraftFrom(store::JsonInput &input, const MemberDraft &base)
{
    MemberDraft draft = base;
    draft.number = input.text("number", base.number);
    draft.name = input.text("name", base.name);
    if (input.names("tier"))
        draft.tier = input.id<TierId>("tier");
    draft.phone = input.optionalText("phone");
    draft.email = input.optionalText("email");
    draft.address = input.optionalText("address");
    draft.country = input.text("country", base.country);
    if (input.has("birthday"))
        draft.birthday = input.text("birthday").isEmpty() ? std::nullopt : input.day("birthday");
    draft.language = input.text("language", base.language);
    draft.note = input.text("note", base.note);
    if (input.has("tags"))
        draft.tags = input.texts("tags");
    draft.referrer = input.id("referrer", base.referrer);
    draft.joinedAt = input.instant("joinedAt");
    return draft;
}

} // namespace shopdesk::members
