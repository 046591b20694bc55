// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Members.h"

#include "base/Text.h"
#include "members/Contact.h"
#include "members/ContactData.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

template<typename T>
std::optional<T> orNull(T id)
{
    return id ? std::optional(id) : std::nullopt;
}

/// What of a draft is neither contact data nor number.
Result<MemberDraft> checkedDetails(store::UnitOfWork &work, MemberDraft draft)
{
    draft.number = oneLine(draft.number);
    draft.name = oneLine(draft.name);
    draft.country = oneLine(draft.country);
    draft.note = manyLines(draft.note);
    if (draft.name.isEmpty()) {
        return fail("members.nameMissing", QCoreApplication::translate("Members", "Give the member a name."),
                    QStringLiteral("name"));
    }
    if (draft.name.size() > longestName)
        return tooLong(longestName, "name");
    if (draft.number.size() > longestCode)
        return tooLong(longestCode, "number");
    if (draft.country.size() > longestName)
        return tooLong(longestName, "country");
    if (draft.note.size() > longestNote)
        return tooLong(longestNote, "note");
    if (draft.tier && !work.connection().value<qint64>("SELECT 1 FROM tiers WHERE id = ?", draft.tier)) {
        return fail("members.tierNotFound",
                    QCoreApplication::translate("Members", "This tier is gone. Choose another."),
                    QStringLiteral("tier"));
    }
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    if (draft.birthday && (*draft.birthday > today || draft.birthday->toDate().year() < 1900)) {
        return fail("members.badBirthday",
                    QCoreApplication::translate("Members", "Enter a birthday from 1900 to today."),
                    QStringLiteral("birthday"));
    }
    return draft;
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

/// What the trail keeps: that personal data changed, never what it is.
QJsonObject auditOf(const MemberDraft &before, const MemberDraft &after)
{
    const QString changed = QStringLiteral("changed");
    QJsonObject entry;
    if (before.number != after.number)
        entry.insert(QStringLiteral("number"), QJsonArray{before.number, after.number});
    if (before.tier != after.tier) {
        const auto text = [](TierId id) { return id ? QJsonValue(id.text()) : QJsonValue(); };
        entry.insert(QStringLiteral("tier"), QJsonArray{text(before.tier), text(after.tier)});
    }
    if (before.country != after.country)
        entry.insert(QStringLiteral("country"), QJsonArray{before.country, after.country});
    if (before.name != after.name)
        entry.insert(QStringLiteral("name"), changed);
    if (before.birthday != after.birthday)
        entry.insert(QStringLiteral("birthday"), changed);
    if (before.note != after.note)
        entry.insert(QStringLiteral("note"), changed);
    if (after.phone)
        entry.insert(QStringLiteral("phone"), changed);
    if (after.email)
        entry.insert(QStringLiteral("email"), changed);
    if (after.address)
        entry.insert(QStringLiteral("address"), changed);
    return entry;
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
    work.execute(R"(
        INSERT INTO members (id, number, name, tier_id, phone_sealed, phone_token, phone_tail_token, email_sealed,
                             email_token, address_sealed, country, birthday, note, search_text, joined_at, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, details->number, details->name, orNull(details->tier), phone->sealed, phone->token,
                 phone->tailToken, email->sealed, email->token, *address, details->country, details->birthday,
                 details->note, searchTextOf(details->name, details->number), details->joinedAt.value_or(work.now()),
                 work.now());
    work.audit("members.createMember", "members", id.value, auditOf({}, *details));
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
    Result<MemberDraft> details = checkedDetails(work, draft);
    if (!details)
        return Failure(details.error());
    if (details->number.isEmpty())
        details->number = before->number;
    if (auto isFree = checkNumberIsFree(work.connection(), details->number, id); !isFree)
        return isFree;
    if (auto contact = updateContact(work, id, *details); !contact)
        return contact;
    work.execute(R"(
        UPDATE members SET number = ?, name = ?, tier_id = ?, country = ?, birthday = ?, note = ?, search_text = ?,
            updated_at = ? WHERE id = ?)",
                 details->number, details->name, orNull(details->tier), details->country, details->birthday,
                 details->note, searchTextOf(details->name, details->number), work.now(), id);
    work.audit("members.updateMember", "members", id.value, auditOf(draftOf(*before), *details));
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
        "SELECT phone_token, email_token, archived_at, erased_at FROM members WHERE id = ?", id);
    if (!row.next())
        return memberNotFound();
    if (row.isNull(2))
        return {};
    if (!row.isNull(3))
        return memberErased();
    if (auto isFree = checkPhoneIsFree(work.connection(), row.get<std::optional<QByteArray>>(0), id); !isFree)
        return isFree;
    if (auto isFree = checkEmailIsFree(work.connection(), row.get<std::optional<QByteArray>>(1), id); !isFree)
        return isFree;
    work.execute("UPDATE members SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
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
               m.phone_verified_at, m.email_verified_at, m.erased_at
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

Result<MemberId> findByNumber(store::Connection &connection, const QString &number)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    if (const auto id = connection.value<MemberId>("SELECT id FROM members WHERE number = ?", number.trimmed()))
        return *id;
    return fail("members.notFound",
                QCoreApplication::translate("Members", "There is no member %1.").arg(number.left(longestCode)));
}

Result<std::vector<MemberId>> findByContact(store::Connection &connection, const QString &typed)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    std::vector<MemberId> found;
    const auto add = [&](const char *sql, const QByteArray &token) {
        store::Query rows = connection.query(sql, token);
        while (rows.next())
            found.push_back(rows.get<MemberId>(0));
    };
    const vault::Vault &vault = connection.vault();
    if (const auto tail = phoneTailIn(typed)) {
        add("SELECT id FROM members WHERE phone_tail_token = ? AND archived_at IS NULL ORDER BY id",
            vault.token(phoneTailPurpose, *tail));
    } else if (const auto phone = normalisedPhone(typed, connection.shop().zone)) {
        add("SELECT id FROM members WHERE phone_token = ? AND archived_at IS NULL ORDER BY id",
            vault.token(phonePurpose, *phone));
    } else if (const auto email = normalisedEmail(typed)) {
        add("SELECT id FROM members WHERE email_token = ? AND archived_at IS NULL ORDER BY id",
            vault.token(emailPurpose, *email));
    }
    return found;
}

} // namespace shopdesk::members
