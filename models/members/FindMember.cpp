// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "members/Contact.h"
#include "members/Members.h"

#include <QCoreApplication>

namespace shopdesk::members {

namespace {

/// Who has a token: active members, and those into whom a record that has it was merged.
std::vector<MemberId> whoHas(store::Connection &connection, const char *sql, const QByteArray &token)
{
    std::vector<MemberId> found;
    store::Query rows = connection.query(sql, token);
    while (rows.next())
        found.push_back(rows.get<MemberId>(0));
    return found;
}

} // namespace

MemberId headOf(store::Connection &connection, MemberId id)
{
    return connection.value<MemberId>("SELECT merged_into FROM members WHERE id = ?", id).value_or(id);
}

Result<MemberId> findByNumber(store::Connection &connection, const QString &number)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    if (const auto id = connection.value<MemberId>("SELECT ifnull(merged_into, id) FROM members WHERE number = ?",
                                                   number.trimmed()))
        return *id;
    return fail("members.notFound",
                QCoreApplication::translate("Members", "There is no member %1.").arg(number.left(longestCode)));
}

Result<std::vector<MemberId>> findByContact(store::Connection &connection, const QString &typed)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    const vault::Vault &vault = connection.vault();
    if (const auto tail = phoneTailIn(typed)) {
        return whoHas(connection, R"(
            SELECT DISTINCT h.id FROM members m JOIN members h ON h.id = ifnull(m.merged_into, m.id)
            WHERE m.phone_tail_token = ? AND h.archived_at IS NULL ORDER BY h.id)",
                      vault.token(phoneTailPurpose, *tail));
    }
    if (const auto phone = normalisedPhone(typed, connection.shop().zone)) {
        return whoHas(connection, R"(
            SELECT DISTINCT h.id FROM members m JOIN members h ON h.id = ifnull(m.merged_into, m.id)
            WHERE m.phone_token = ? AND h.archived_at IS NULL ORDER BY h.id)",
                      vault.token(phonePurpose, *phone));
    }
    if (const auto email = normalisedEmail(typed)) {
        return whoHas(connection, R"(
            SELECT DISTINCT h.id FROM members m JOIN members h ON h.id = ifnull(m.merged_into, m.id)
            WHERE m.email_token = ? AND h.archived_at IS NULL ORDER BY h.id)",
                      vault.token(emailPurpose, *email));
    }
    return std::vector<MemberId>();
}

} // namespace shopdesk::members
