// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Consents.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "members/ContactData.h"
#include "members/Members.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

constexpr EnumKeys<4> purposeKeys{"service", "marketing", "profiling", "sharing"};
constexpr EnumKeys<5> channelKeys{"phone", "sms", "email", "post", "chat"};
constexpr qint64 earliestMs = -2'208'988'800'000; // 1900-01-01 UTC

Result<ConsentDraft> checked(const store::UnitOfWork &work, ConsentDraft draft)
{
    draft.source = oneLine(draft.source);
    if (draft.source.isEmpty()) {
        return fail("members.sourceMissing",
                    QCoreApplication::translate("Members", "Say where the member said so: a form, a call, a web page."),
                    QStringLiteral("source"));
    }
    if (draft.source.size() > longestName)
        return tooLong(longestName, "source");
    if (!draft.occurredAt)
        draft.occurredAt = work.now();
    if (*draft.occurredAt > work.now() || draft.occurredAt->ms < earliestMs) {
        return fail("members.badTime", QCoreApplication::translate("Members", "Enter a time that is not to come."),
                    QStringLiteral("occurredAt"));
    }
    return draft;
}

} // namespace

QString keyOf(ConsentPurpose purpose)
{
    return enumKey(purposeKeys, purpose);
}

QString keyOf(ConsentChannel channel)
{
    return enumKey(channelKeys, channel);
}

std::optional<ConsentPurpose> consentPurposeFrom(const QString &key)
{
    return enumFrom<ConsentPurpose>(purposeKeys, key);
}

std::optional<ConsentChannel> consentChannelFrom(const QString &key)
{
    return enumFrom<ConsentChannel>(channelKeys, key);
}

const Consent *Consents::find(ConsentPurpose purpose, ConsentChannel channel) const
{
    const auto found = std::ranges::find_if(
        present, [&](const Consent &consent) { return consent.purpose == purpose && consent.channel == channel; });
    return found == present.end() ? nullptr : &*found;
}

Result<ConsentId> recordConsent(store::UnitOfWork &work, MemberId id, const ConsentDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    const Result<Member> found = member(work.connection(), id);
    if (!found)
        return Failure(found.error());
    if (found->erasedAt)
        return memberErased();
    const Result<ConsentDraft> good = checked(work, draft);
    if (!good)
        return Failure(good.error());
    const Result<Consents> before = consents(work.connection(), id);
    if (!before)
        return Failure(before.error());
    const Consent *old = before->find(good->purpose, good->channel);
    const auto made = work.newId<ConsentId>();
    work.execute("INSERT INTO consents (id, member_id, purpose, channel, granted, occurred_at) "
                 "VALUES (?, ?, ?, ?, ?, ?)",
                 made, id, keyOf(good->purpose), keyOf(good->channel), good->granted, *good->occurredAt);
    // Beside the ledger, which nobody may change, so that it can be erased with the member.
    work.execute("INSERT INTO consent_sources (consent_id, source) VALUES (?, ?)", made, good->source);
    work.execute("UPDATE members SET updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("members.recordConsent", "members", id.value,
               {{QStringLiteral("consent"), keyOf(good->purpose) + QLatin1Char('/') + keyOf(good->channel)},
                {QStringLiteral("granted"), QJsonArray{old ? QJsonValue(old->granted) : QJsonValue(), good->granted}}});
    return made;
}

Result<Consents> consents(store::Connection &connection, MemberId id)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    Consents found;
    store::Query rows = connection.query(R"(
        SELECT c.id, c.purpose, c.channel, c.granted, coalesce(s.source, ''), c.occurred_at
        FROM consents c LEFT JOIN consent_sources s ON s.consent_id = c.id
        WHERE c.member_id IN (SELECT ?1 UNION ALL SELECT id FROM members WHERE merged_into = ?1)
        ORDER BY c.occurred_at DESC, c.id DESC)",
                                         id);
    while (rows.next()) {
        const auto purpose = consentPurposeFrom(rows.get<QString>(1));
        const auto channel = consentChannelFrom(rows.get<QString>(2));
        if (!purpose || !channel)
            continue;
        const Consent consent{rows.get<ConsentId>(0), *purpose, *channel, rows.get<bool>(3), rows.get<QString>(4),
                              rows.get<Instant>(5)};
        if (!found.find(*purpose, *channel))
            found.present.push_back(consent);
        found.history.push_back(consent);
    }
    return found;
}

std::optional<bool> consentTo(store::Connection &connection, MemberId id, ConsentPurpose purpose,
                              ConsentChannel channel)
{
    return connection.value<bool>(R"(
        SELECT granted FROM consents
        WHERE member_id IN (SELECT ?1 UNION ALL SELECT id FROM members WHERE merged_into = ?1)
            AND purpose = ?2 AND channel = ?3
        ORDER BY occurred_at DESC, id DESC LIMIT 1)",
                                  id, keyOf(purpose), keyOf(channel));
}

} // namespace shopdesk::members
