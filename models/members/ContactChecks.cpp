// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/ContactChecks.h"

#include "base/EnumKeys.h"
#include "members/ContactData.h"
#include "members/Members.h"

#include <QCoreApplication>
#include <QRandomGenerator>

namespace shopdesk::members {

namespace {

constexpr EnumKeys<2> kindKeys{"phone", "email"};
constexpr int codeDigits = 6;
constexpr quint32 codes = 1'000'000;

QString randomCode()
{
    return QStringLiteral("%1").arg(QRandomGenerator::system()->bounded(codes), codeDigits, 10, QLatin1Char('0'));
}

/// What people write between the digits does not count.
QString digitsOf(const QString &typed)
{
    QString digits = typed.normalized(QString::NormalizationForm_KC);
    return digits.removeIf([](QChar c) { return c < QLatin1Char('0') || c > QLatin1Char('9'); });
}

/// Bound to member and contact, so that a code is good for nothing else.
QByteArray tokenOf(const store::UnitOfWork &work, MemberId id, ContactKind kind, const QString &code)
{
    return work.vault().token("contact_code", id.text() + QLatin1Char('/') + keyOf(kind) + QLatin1Char('/') + code);
}

Failure noCheck()
{
    return fail("members.noContactCheck",
                QCoreApplication::translate("Members", "This code is no longer good. Send a new one."),
                QStringLiteral("code"));
}

void drop(store::UnitOfWork &work, MemberId id, ContactKind kind)
{
    work.execute("DELETE FROM contact_checks WHERE member_id = ? AND contact = ?", id, keyOf(kind));
}

Result<ContactCheckAnswer> verified(store::UnitOfWork &work, MemberId id, ContactKind kind)
{
    drop(work, id, kind);
    work.execute(kind == ContactKind::Phone ? "UPDATE members SET phone_verified_at = ?, updated_at = ? WHERE id = ?"
                                            : "UPDATE members SET email_verified_at = ?, updated_at = ? WHERE id = ?",
                 work.now(), work.now(), id);
    work.audit("members.finishContactCheck", "members", id.value, {{QStringLiteral("contact"), keyOf(kind)}});
    return ContactCheckAnswer{true, 0};
}

} // namespace

QString keyOf(ContactKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<ContactKind> contactKindFrom(const QString &key)
{
    return enumFrom<ContactKind>(kindKeys, key);
}

Result<ContactCheck> startContactCheck(store::UnitOfWork &work, MemberId id, ContactKind kind)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    const Result<Member> found = member(work.connection(), id);
    if (!found)
        return Failure(found.error());
    if (found->erasedAt)
        return memberErased();
    const bool phone = kind == ContactKind::Phone;
    if ((phone ? found->phoneMasked : found->emailMasked).isEmpty()) {
        return fail("members.noContact",
                    phone ? QCoreApplication::translate("Members", "Enter the member's phone number first.")
                          : QCoreApplication::translate("Members", "Enter the member's e-mail address first."),
                    keyOf(kind));
    }
    const ContactCheck check{randomCode(), {work.now().ms + contactCheckMs}};
    work.execute(R"(
        INSERT INTO contact_checks (member_id, contact, code_token, expires_at) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET code_token = excluded.code_token, expires_at = excluded.expires_at, attempts = 0)",
                 id, keyOf(kind), tokenOf(work, id, kind, check.code), check.expiresAt);
    work.audit("members.startContactCheck", "members", id.value, {{QStringLiteral("contact"), keyOf(kind)}});
    return check;
}

Result<ContactCheckAnswer> finishContactCheck(store::UnitOfWork &work, MemberId id, ContactKind kind,
                                              const QString &code)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    store::Query row = work.connection().query(
        "SELECT code_token, expires_at, attempts FROM contact_checks WHERE member_id = ? AND contact = ?", id,
        keyOf(kind));
    if (!row.next())
        return noCheck();
    const auto expected = row.get<QByteArray>(0);
    const int left = contactCheckTries - row.get<int>(2) - 1;
    if (row.get<Instant>(1) <= work.now() || left < 0)
        return noCheck();
    if (tokenOf(work, id, kind, digitsOf(code)) == expected)
        return verified(work, id, kind);
    work.execute("UPDATE contact_checks SET attempts = attempts + 1 WHERE member_id = ? AND contact = ?", id,
                 keyOf(kind));
    return ContactCheckAnswer{false, left};
}

} // namespace shopdesk::members
