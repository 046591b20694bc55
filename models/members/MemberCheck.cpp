// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberCheck.h"

#include "members/Erasure.h"
#include "members/Members.h"
#include "members/MergedRecords.h"
#include "members/SealedContact.h"

#include <sqlite3.h>
#include <SQLiteCpp/Exception.h>

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::members {

namespace {

/// The newest change of a tier leads to the tier that the member has.
void checkTiers(store::Connection &connection, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(R"(
        SELECT m.number, ifnull(t.name, ''), ifnull(l.name, '')
        FROM members m
        JOIN tier_changes c ON c.id = (SELECT id FROM tier_changes WHERE member_id = m.id
                                       ORDER BY occurred_at DESC, id DESC LIMIT 1)
        LEFT JOIN tiers t ON t.id = m.tier_id
        LEFT JOIN tiers l ON l.id = c.to_tier_id
        WHERE m.tier_id IS NOT c.to_tier_id)");
    while (rows.next()) {
        wrong.push_back(QCoreApplication::translate(
                            "Members", "Member %1 is kept on the tier “%2”, but the newest change leads to “%3”.")
                            .arg(rows.get<QString>(0), rows.get<QString>(1), rows.get<QString>(2)));
    }
}

/// A record that was merged leads to a member, and there is a merge that can be undone.
void checkMerges(store::Connection &connection, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(R"(
        SELECT m.number FROM members m LEFT JOIN members h ON h.id = m.merged_into
        WHERE m.merged_into IS NOT NULL
            AND (m.archived_at IS NULL OR h.merged_into IS NOT NULL
                 OR NOT EXISTS (SELECT 1 FROM member_merges g WHERE g.merged_id = m.id AND g.undone_at IS NULL)))");
    while (rows.next()) {
        wrong.push_back(
            QCoreApplication::translate("Members", "Member %1 is merged into another one, but the merge is not whole.")
                .arg(rows.get<QString>(0)));
    }
}

void checkContacts(store::Connection &connection, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(R"(
        SELECT id, number, phone_sealed, phone_token, phone_tail_token, email_sealed, email_token, address_sealed
        FROM members
        WHERE phone_sealed IS NOT NULL OR email_sealed IS NOT NULL OR address_sealed IS NOT NULL)");
    while (rows.next()) {
        const auto id = rows.get<MemberId>(0);
        const Result<QString> phone = openPhone(connection, id, rows.get<QByteArray>(2));
        const Result<QString> email = openEmail(connection, id, rows.get<QByteArray>(5));
        bool good = phone && email && openAddress(connection, id, rows.get<QByteArray>(7));
        if (good) {
            const Result<SealedPhone> phoneAgain = sealPhone(connection, id, *phone);
            const Result<SealedEmail> emailAgain = sealEmail(connection, id, *email);
            good = phoneAgain && emailAgain && phoneAgain->token == rows.get<std::optional<QByteArray>>(3)
                   && phoneAgain->tailToken == rows.get<std::optional<QByteArray>>(4)
                   && emailAgain->token == rows.get<std::optional<QByteArray>>(6);
        }
        if (!good) {
            wrong.push_back(QCoreApplication::translate("Members",
                                                        "The contact data of member %1 does not open or is not found "
                                                        "by search.")
                                .arg(rows.get<QString>(1)));
        }
    }
}

/// Members whose search text is not what their name and number give.
std::vector<std::pair<MemberId, QString>> staleSearchTexts(store::Connection &connection)
{
    std::vector<std::pair<MemberId, QString>> stale;
    store::Query rows = connection.query("SELECT id, name, number, search_text FROM members");
    while (rows.next()) {
        const QString right = searchTextOf(rows.get<QString>(1), rows.get<QString>(2));
        if (rows.get<QString>(3) != right)
            stale.emplace_back(rows.get<MemberId>(0), right);
    }
    return stale;
}

void checkSearchIndex(store::Connection &connection, std::vector<QString> &wrong)
{
    if (sqlite3_db_readonly(connection.handle(), "main") != 0)
        return;
    try {
        connection.query("INSERT INTO member_search (member_search, rank) VALUES ('integrity-check', 1)").execute();
    } catch (const SQLite::Exception &problem) {
        if ((problem.getErrorCode() & 0xff) != SQLITE_CORRUPT)
            throw;
        wrong.push_back(QCoreApplication::translate("Members", "The search index of the members is out of step."));
    }
}

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    std::vector<QString> wrong;
    checkTiers(connection, wrong);
    checkMerges(connection, wrong);
    checkContacts(connection, wrong);
    if (const auto stale = staleSearchTexts(connection); !stale.empty()) {
        const int count = static_cast<int>(stale.size());
        wrong.push_back(QCoreApplication::translate("Members", "Search finds %n member(s) otherwise than they are.",
                                                    nullptr, count));
    }
    checkSearchIndex(connection, wrong);
    if (tracesMayRemain(connection)) {
        wrong.push_back(QCoreApplication::translate(
            "Members", "Traces of an erased member may still stand in the shop file: it could not be made anew yet."));
    }
    return wrong;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const auto stale = staleSearchTexts(work.connection());
    // First the index, made anew from the texts as they are: the triggers of the updates take the old ones out of it.
    work.execute("INSERT INTO member_search (member_search) VALUES ('rebuild')");
    for (const auto &[id, right] : stale)
        work.execute("UPDATE members SET search_text = ? WHERE id = ?", right, id);
    followMerges(work, astrayRecords(work.connection()));
    if (tracesMayRemain(work.connection()))
        sweepAfterCommit(work);
    work.audit("members.rebuild", "shop", 1, {{QStringLiteral("members"), QJsonArray{0, qint64(stale.size())}}});
    return {};
}

} // namespace shopdesk::members
