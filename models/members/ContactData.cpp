// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/ContactData.h"

#include "base/Text.h"
#include "members/Members.h"
#include "store/FreshProof.h"

#include <QCoreApplication>

namespace shopdesk::members {

namespace {

void dropCheck(store::UnitOfWork &work, MemberId id, const char *contact)
{
    work.execute("DELETE FROM contact_checks WHERE member_id = ? AND contact = ?", id, QString::fromLatin1(contact));
}

/// Whoever can change where a code is sent can take a member's account over.
Result<void> requireProof(const store::UnitOfWork &work)
{
    return store::requireFreshProof(
        work, Permission::EditMembers,
        QCoreApplication::translate("Members",
                                    "Changing a member's phone number or e-mail address needs your password or "
                                    "PIN, so that nobody does it at a counter that was left open."));
}

Result<void> updatePhone(store::UnitOfWork &work, MemberId id, const QString &typed)
{
    const Result<SealedPhone> phone = checkedPhone(work, id, typed);
    if (!phone)
        return Failure(phone.error());
    const auto before = work.connection().value<QByteArray>("SELECT phone_token FROM members WHERE id = ?", id);
    if (before != phone->token) {
        if (auto proved = requireProof(work); !proved)
            return proved;
    }
    work.execute("UPDATE members SET phone_sealed = ?, phone_token = ?, phone_tail_token = ? WHERE id = ?",
                 phone->sealed, phone->token, phone->tailToken, id);
    if (before != phone->token) {
        work.execute("UPDATE members SET phone_verified_at = NULL WHERE id = ?", id);
        dropCheck(work, id, "phone");
    }
    return {};
}

Result<void> updateEmail(store::UnitOfWork &work, MemberId id, const QString &typed)
{
    const Result<SealedEmail> email = checkedEmail(work, id, typed);
    if (!email)
        return Failure(email.error());
    const auto before = work.connection().value<QByteArray>("SELECT email_token FROM members WHERE id = ?", id);
    if (before != email->token) {
        if (auto proved = requireProof(work); !proved)
            return proved;
    }
    work.execute("UPDATE members SET email_sealed = ?, email_token = ? WHERE id = ?", email->sealed, email->token, id);
    if (before != email->token) {
        work.execute("UPDATE members SET email_verified_at = NULL WHERE id = ?", id);
        dropCheck(work, id, "email");
    }
    return {};
}

} // namespace

Failure memberNotFound()
{
    return fail("members.notFound", QCoreApplication::translate("Members", "This member is gone."));
}

Failure memberErased()
{
    return fail("members.erased",
                QCoreApplication::translate("Members", "This member's data was erased for good. Add a new member."));
}

Failure memberMerged(store::Connection &connection, MemberId into)
{
    return fail(
        "members.merged",
        QCoreApplication::translate("Members", "This record was merged into member %1. Undo that instead.")
            .arg(connection.value<QString>("SELECT number FROM members WHERE id = ?", into).value_or(QString())));
}

Failure tooLong(int longest, const char *field)
{
    return fail(
        "members.textTooLong",
        QCoreApplication::translate("Members", "This is longer than %1 characters. Make it shorter.").arg(longest),
        QString::fromLatin1(field));
}

Result<void> checkPhoneIsFree(store::Connection &connection, const std::optional<QByteArray> &token, MemberId self)
{
    if (!token)
        return {};
    const auto owner = connection.value<QString>(
        R"(
        SELECT h.number FROM members m JOIN members h ON h.id = ifnull(m.merged_into, m.id)
        WHERE m.phone_token = ? AND h.id <> ? AND h.archived_at IS NULL)",
        *token, self);
    if (!owner)
        return {};
    return fail("members.phoneInUse",
                QCoreApplication::translate("Members",
                                            "Member %1 has this phone number. Use that member, or enter another "
                                            "number.")
                    .arg(*owner),
                QStringLiteral("phone"));
}

Result<void> checkEmailIsFree(store::Connection &connection, const std::optional<QByteArray> &token, MemberId self)
{
    if (!token)
        return {};
    const auto owner = connection.value<QString>(
        R"(
        SELECT h.number FROM members m JOIN members h ON h.id = ifnull(m.merged_into, m.id)
        WHERE m.email_token = ? AND h.id <> ? AND h.archived_at IS NULL)",
        *token, self);
    if (!owner)
        return {};
    return fail("members.emailInUse",
                QCoreApplication::translate("Members",
                                            "Member %1 has this e-mail address. Use that member, or enter another "
                                            "address.")
                    .arg(*owner),
                QStringLiteral("email"));
}

Result<SealedPhone> checkedPhone(store::UnitOfWork &work, MemberId id, const QString &typed)
{
    Result<SealedPhone> phone = sealPhone(work.connection(), id, typed);
    if (!phone)
        return phone;
    if (auto isFree = checkPhoneIsFree(work.connection(), phone->token, id); !isFree)
        return Failure(isFree.error());
    return phone;
}

Result<SealedEmail> checkedEmail(store::UnitOfWork &work, MemberId id, const QString &typed)
{
    Result<SealedEmail> email = sealEmail(work.connection(), id, typed);
    if (!email)
        return email;
    if (auto isFree = checkEmailIsFree(work.connection(), email->token, id); !isFree)
        return Failure(isFree.error());
    return email;
}

Result<std::optional<QByteArray>> checkedAddress(store::UnitOfWork &work, MemberId id, const QString &typed)
{
    const QString address = manyLines(typed);
    if (address.size() > longestAddress)
        return tooLong(longestAddress, "address");
    return sealAddress(work.connection(), id, address);
}

Result<void> updateContact(store::UnitOfWork &work, MemberId id, const MemberDraft &draft)
{
    if (draft.phone) {
        if (auto done = updatePhone(work, id, *draft.phone); !done)
            return done;
    }
    if (draft.email) {
        if (auto done = updateEmail(work, id, *draft.email); !done)
            return done;
    }
    if (draft.address) {
        const auto address = checkedAddress(work, id, *draft.address);
        if (!address)
            return Failure(address.error());
        work.execute("UPDATE members SET address_sealed = ? WHERE id = ?", *address, id);
    }
    return {};
}

Result<Contact> revealContact(store::UnitOfWork &work, MemberId id)
{
    if (auto allowed = work.require(Permission::RevealPersonalData); !allowed)
        return Failure(allowed.error());
    Result<Contact> contact = openContact(work.connection(), id);
    if (contact)
        work.audit("members.revealContact", "members", id.value);
    return contact;
}

Result<Contact> openContact(store::Connection &connection, MemberId id)
{
    store::Query row =
        connection.query("SELECT phone_sealed, email_sealed, address_sealed FROM members WHERE id = ?", id);
    if (!row.next())
        return memberNotFound();
    const Result<QString> phone = openPhone(connection, id, row.get<QByteArray>(0));
    if (!phone)
        return Failure(phone.error());
    const Result<QString> email = openEmail(connection, id, row.get<QByteArray>(1));
    if (!email)
        return Failure(email.error());
    const Result<QString> address = openAddress(connection, id, row.get<QByteArray>(2));
    if (!address)
        return Failure(address.error());
    return Contact{*phone, *email, *address};
}

} // namespace shopdesk::members
