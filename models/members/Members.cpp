// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Members.h"

#include "base/Text.h"
#include "members/Contact.h"
#include "members/ContactData.h"
#include "members/MemberDetails.h"
#include "members/TierMoves.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

template<typename T>
std::optional<T> orNull(T id)
{
    return id ? std::optional(id) : std::nullopt;
}

Result<void> checkNumberIsFree(store::Connection &connection, const QString &number, MemberId self)
{
    if (!connection.value<qint64>("SELECT 1 FROM members WHERE number = ? AND id <> ?", number, self))
        return {};
    return fail(
        "members.numberInUse",
        QCoreApplication::translate("Members", "Another member has the number %1. Enter another one.").arg(number),
        QStringLiteral("number"));
}

QString memberNumber(qint64 counted)
{
    return QStringLiteral("M%1").arg(counted, 6, 10, QLatin1Char('0'));
}

bool isTaken(store::Connection &connection, const QString &number)
{
    return connection.value<qint64>("SELECT 1 FROM members WHERE number = ?", number).has_value();
}

/// Numbers are counted at the shop's first store; one that an import has brought already is passed over.
QString nextMemberNumber(store::UnitOfWork &work)
{
    QString number;
    do {
        const auto counted = work.connection().value<qint64>(R"(
            INSERT INTO number_sequences (store_id, kind, day, next)
            SELECT min(id), 'member', 0, 2 FROM stores WHERE true
            ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1)");
        number = memberNumber(counted.value());
    } while (isTaken(work.connection(), number));
    return number;
}

} // namespace

QString searchTextOf(const QString &name, const QString &number)
{
    return name + QLatin1Char('\n') + number;
}

Result<MemberId> createMember(store::UnitOfWork &work, const MemberDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    Result<MemberDraft> details = checkedDetails(work, draft);
    if (!details)
        return Failure(details.error());
    const auto id = work.newId<MemberId>();
    const Result<SealedPhone> phone = checkedPhone(work, id, draft.phone.value_or(QString()));
    if (!phone)
        return Failure(phone.error());
    const Result<SealedEmail> email = checkedEmail(work, id, draft.email.value_or(QString()));
    if (!email)
        return Failure(email.error());
    const auto address = checkedAddress(work, id, draft.address.value_or(QString()));
    if (!address)
        return Failure(address.error());
    if (details->number.isEmpty())
        details->number = nextMemberNumber(work);
    if (auto isFree = checkNumberIsFree(work.connection(), details->number, id); !isFree)
        return Failure(isFree.error());
    const TierId tier = details->tier.value_or(TierId{});
    work.execute(R"(
        INSERT INTO members (id, number, name, tier_id, phone_sealed, phone_token, phone_tail_token, email_sealed,
                             email_token, address_sealed, country, birthday, language, note, referrer_id, search_text,
                             joined_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, details->number, details->name, orNull(tier), phone->sealed, phone->token, phone->tailToken,
                 email->sealed, email->token, *address, details->country, details->birthday, details->language,
                 details->note, orNull(details->referrer), searchTextOf(details->name, details->number),
                 details->joinedAt.value_or(work.now()), work.now());
    if (auto good = checkReferrer(work.connection(), id, details->referrer); !good)
        return Failure(good.error());
    writeTags(work, id, details->tags);
    if (tier)
        noteTierByHand(work, id, {}, tier);
    else
        reviewTier(work, id);
    work.audit("members.createMember", "members", id.value, detailsAudit({}, *details));
    return id;
}

Result<void> updateMember(store::UnitOfWork &work, MemberId id, const MemberDraft &draft)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    const Result<Member> before = member(work.connection(), id);
    if (!before)
        return Failure(before.error());
    if (before->erasedAt)
        return memberErased();
    if (before->mergedInto)
        return memberMerged(work.connection(), before->mergedInto);
    Result<MemberDraft> details = checkedDetails(work, draft);
    if (!details)
        return Failure(details.error());
    if (details->number.isEmpty())
        details->number = before->number;
    if (auto isFree = checkNumberIsFree(work.connection(), details->number, id); !isFree)
        return isFree;
    if (details->referrer == id)
        return selfReferral(before->number);
    if (auto contact = updateContact(work, id, *details); !contact)
        return contact;
    // What is not given stays what it is by now: the rules may have moved the member since the form was opened.
    const TierId tier = details->tier.value_or(before->tier);
    work.execute(R"(
        UPDATE members SET number = ?, name = ?, tier_id = ?, country = ?, birthday = ?, language = ?, note = ?,
            referrer_id = ?, search_text = ?, updated_at = ? WHERE id = ?)",
                 details->number, details->name, orNull(tier), details->country, details->birthday, details->language,
                 details->note, orNull(details->referrer), searchTextOf(details->name, details->number), work.now(),
                 id);
    if (before->referrer != details->referrer || details->phone || details->email) {
        if (auto good = checkReferrer(work.connection(), id, details->referrer); !good)
            return good;
    }
    if (before->tags != details->tags)
        writeTags(work, id, details->tags);
    noteTierByHand(work, id, before->tier, tier);
    MemberDraft was = draftOf(*before);
    was.tier = before->tier;
    work.audit("members.updateMember", "members", id.value, detailsAudit(was, *details));
    return {};
}

Result<void> archiveMember(store::UnitOfWork &work, MemberId id)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    const Result<Member> found = member(work.connection(), id);
    if (!found)
        return Failure(found.error());
    if (found->archivedAt)
        return {};
    work.execute("UPDATE members SET archived_at = ?, updated_at = ? WHERE id = ?", work.now(), work.now(), id);
    work.audit("members.archiveMember", "members", id.value);
    return {};
}

Result<void> restoreMember(store::UnitOfWork &work, MemberId id)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    store::Query row = work.connection().query(
        "SELECT phone_token, email_token, archived_at, erased_at, merged_into FROM members WHERE id = ?", id);
    if (!row.next())
        return memberNotFound();
    if (row.isNull(2))
        return {};
    if (!row.isNull(3))
        return memberErased();
    if (!row.isNull(4))
        return memberMerged(work.connection(), row.get<MemberId>(4));
    if (auto isFree = checkPhoneIsFree(work.connection(), row.get<std::optional<QByteArray>>(0), id); !isFree)
        return isFree;
    if (auto isFree = checkEmailIsFree(work.connection(), row.get<std::optional<QByteArray>>(1), id); !isFree)
        return isFree;
    work.execute("UPDATE members SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    reviewTier(work, id);
    work.audit("members.restoreMember", "members", id.value);
    return {};
}

Result<Member> member(store::Connection &connection, MemberId id)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT m.number, m.name, m.tier_id, t.name, m.phone_sealed, m.email_sealed, m.country, m.birthday, m.note,
               coalesce(b.balance, 0), m.joined_at, m.updated_at, m.archived_at, m.address_sealed IS NOT NULL,
               m.phone_verified_at, m.email_verified_at, m.erased_at, m.language, m.referrer_id,
               (SELECT number FROM members WHERE id = m.referrer_id), m.household_id, m.merged_into,
               (SELECT number FROM members WHERE id = m.merged_into)
        FROM members m LEFT JOIN tiers t ON t.id = m.tier_id LEFT JOIN points_balances b ON b.member_id = m.id
        WHERE m.id = ?)",
                                        id);
    if (!row.next())
        return memberNotFound();
    Member found;
    found.id = id;
    found.number = row.get<QString>(0);
    found.name = row.get<QString>(1);
    found.tier = row.get<TierId>(2);
    found.tierName = row.get<QString>(3);
    found.phoneMasked = maskedPhoneOf(connection, id, row.get<QByteArray>(4));
    found.emailMasked = maskedEmailOf(connection, id, row.get<QByteArray>(5));
    found.country = row.get<QString>(6);
    found.birthday = row.get<std::optional<BusinessDay>>(7);
    found.note = row.get<QString>(8);
    found.points = row.get<qint64>(9);
    found.joinedAt = row.get<Instant>(10);
    found.updatedAt = row.get<Instant>(11);
    found.archivedAt = row.get<std::optional<Instant>>(12);
    found.hasAddress = row.get<bool>(13);
    found.phoneVerifiedAt = row.get<std::optional<Instant>>(14);
    found.emailVerifiedAt = row.get<std::optional<Instant>>(15);
    found.erasedAt = row.get<std::optional<Instant>>(16);
    found.language = row.get<QString>(17);
    found.referrer = row.get<MemberId>(18);
    found.referrerNumber = row.get<QString>(19);
    found.household = row.get<HouseholdId>(20);
    found.mergedInto = row.get<MemberId>(21);
    found.mergedIntoNumber = row.get<QString>(22);
    found.tags = tagsOf(connection, id);
    return found;
}

QString suggestedNumber(store::Connection &connection)
{
    qint64 next = connection
                      .value<qint64>("SELECT next FROM number_sequences WHERE kind = 'member' AND day = 0 "
                                     "ORDER BY store_id LIMIT 1")
                      .value_or(1);
    while (isTaken(connection, memberNumber(next)))
        ++next;
    return memberNumber(next);
}

} // namespace shopdesk::members
