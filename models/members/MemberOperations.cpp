// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberOperations.h"

#include "members/ContactChecks.h"
#include "members/Erasure.h"
#include "members/MemberExport.h"
#include "members/MemberJson.h"
#include "members/Members.h"
#include "store/Answers.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

using store::idObject;
using store::onId;
using store::Outcome;

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
        return QJsonObject{{QStringLiteral("phone"), contact.phone},
                           {QStringLiteral("email"), contact.email},
                           {QStringLiteral("address"), contact.address}};
    });
}

/// What has no default that anybody could mean. After the permission, so that nobody learns anything who may not.
Result<void> need(const store::UnitOfWork &work, store::JsonInput &input, std::initializer_list<const char *> fields)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    for (const char *field : fields) {
        if (!input.has(field)) {
            return fail(
                "operation.badInput",
                QCoreApplication::translate("Members", "The field “%1” is missing.").arg(QString::fromLatin1(field)),
                QString::fromLatin1(field));
        }
    }
    return {};
}

Outcome runFinishContactCheck(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const auto kind = input.word("contact", contactKindFrom, ContactKind::Phone);
    const QString code = input.text("code");
    if (auto whole = need(work, input, {"contact"}); !whole)
        return Failure(whole.error());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return finishContactCheck(work, id, kind, code).map([](const ContactCheckAnswer &answer) {
        return QJsonObject{{QStringLiteral("verified"), answer.verified},
                           {QStringLiteral("triesLeft"), answer.triesLeft}};
    });
}

Outcome runRecordConsent(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    ConsentDraft draft;
    draft.purpose = input.word("purpose", consentPurposeFrom, draft.purpose);
    draft.channel = input.word("channel", consentChannelFrom, draft.channel);
    draft.granted = input.flag("granted");
    draft.source = input.text("source");
    draft.occurredAt = input.instant("occurredAt");
    if (auto whole = need(work, input, {"purpose", "channel", "granted"}); !whole)
        return Failure(whole.error());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return recordConsent(work, id, draft).map(idObject<ConsentId>);
}

QJsonArray toArray(const std::vector<Consent> &found)
{
    QJsonArray array;
    for (const Consent &consent : found)
        array << toJson(consent);
    return array;
}

Outcome runConsents(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return consents(work.connection(), id).map([](const Consents &found) {
        return QJsonObject{{QStringLiteral("present"), toArray(found.present)},
                           {QStringLiteral("history"), toArray(found.history)}};
    });
}

Outcome runExportMember(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<MemberId>("id");
    const QString path = input.text("path");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return exportMember(work, id, path).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"members.createMember",
     "Creates a member: number (else the next one), name, tier, phone, email, address, country, birthday, language, "
     "note, tags, referrer, joinedAt; gives its id.",
     runCreateMember, Permission::EditMembers},
    {"members.updateMember",
     "Changes the fields given of the member id; an empty phone, email or address takes it away; as members.createMember.",
     runUpdateMember, Permission::EditMembers},
    {"members.archiveMember", "Archives the member id.", onId<MemberId, archiveMember>, Permission::EditMembers},
    {"members.restoreMember", "Takes the member id out of the archive.", onId<MemberId, restoreMember>,
     Permission::EditMembers},
    {"members.member", "Gives the member id, contact data masked.", runMember, Permission::SeeMembers},
    {"members.findByContact",
     "Gives the ids of the members with the contact: a phone number, its last four digits, or an e-mail address.",
     runFindByContact, Permission::SeeMembers},
    {"members.revealContact",
     "Gives phone, email and address of the member id in clear, and writes it to the audit trail.", runRevealContact,
     Permission::RevealPersonalData},
    {"members.finishContactCheck",
     "Takes the code that the member id gave back for contact; gives whether it is verified, else triesLeft.",
     runFinishContactCheck, Permission::EditMembers},
    {"members.recordConsent",
     "Notes what the member id has agreed to: purpose (service, marketing, profiling, sharing), channel (phone, sms, "
     "email, post, chat), granted, source, occurredAt (else now).",
     runRecordConsent, Permission::EditMembers},
    {"members.consents", "Gives what the member id agrees to now (present), and all it ever said (history).",
     runConsents, Permission::SeeMembers},
    {"members.exportMember",
     "Writes all that is held about the member id to the JSON file path; also needs the permission to reveal.",
     runExportMember, Permission::ExportData},
    {"members.eraseMember",
     "Erases the member id for good: name, contact data, birthday, note; points and orders stay.",
     onId<MemberId, eraseMember>, Permission::EraseMembers},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::members
