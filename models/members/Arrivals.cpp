// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Arrivals.h"

#include "members/Erasure.h"
#include "members/Members.h"
#include "members/MemberScores.h"
#include "members/MergedRecords.h"
#include "tasks/Tasks.h"

namespace shopdesk::members {

namespace {

void raiseDuplicate(store::UnitOfWork &work, const QString &first, MemberId firstId, const QString &second,
                    MemberId secondId)
{
    tasks::raiseOnce(work, {.kind = "duplicateMember",
                            .subject = firstId.text() + QLatin1Char('/') + secondId.text(),
                            .table = "members",
                            .row = firstId.value,
                            .data = {{QStringLiteral("first"), first}, {QStringLiteral("second"), second}}});
}

/// Other records with the same phone number or e-mail address, that nobody has told apart.
void lookForTwins(store::UnitOfWork &work, MemberId id, const QString &number)
{
    std::vector<std::pair<MemberId, QString>> twins;
    store::Query rows = work.connection().query(R"(
        SELECT t.id, t.number FROM members m
        JOIN members t ON t.id <> m.id AND (t.phone_token = m.phone_token OR t.email_token = m.email_token)
        WHERE m.id = ?1 AND m.archived_at IS NULL AND t.archived_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM member_distinctions d
                            WHERE d.first_id = min(m.id, t.id) AND d.second_id = max(m.id, t.id)))",
                                                id);
    while (rows.next())
        twins.emplace_back(rows.get<MemberId>(0), rows.get<QString>(1));
    for (const auto &[twin, twinNumber] : twins) {
        if (id < twin)
            raiseDuplicate(work, number, id, twinNumber, twin);
        else
            raiseDuplicate(work, twinNumber, twin, number, id);
    }
}

/// Members that are erased, of whom something came: the erasure itself, or an entry with words.
std::set<qint64> erasedOf(store::Connection &connection, const std::map<QString, std::set<qint64>> &rows)
{
    std::set<qint64> erased;
    for (const char *table : {"members", "consents", "points_entries", "store_credit_entries", "tier_changes",
                              "member_scores", "benefit_reports"}) {
        const auto came = rows.find(QLatin1String(table));
        if (came == rows.end())
            continue;
        const QByteArray column = std::string_view(table) == "members" ? "id" : "member_id";
        const QByteArray sql = "SELECT m.id FROM " + QByteArray(table) + " t JOIN members m ON m.id = t." + column
                               + " WHERE t.id = ? AND m.erased_at IS NOT NULL";
        for (const qint64 row : came->second) {
            if (const auto member = connection.value<qint64>(sql.constData(), row))
                erased.insert(*member);
        }
    }
    return erased;
}

/// Records that came, and those that merges are about which came.
std::set<MemberId> perhapsMerged(store::Connection &connection, const std::map<QString, std::set<qint64>> &rows)
{
    std::set<MemberId> records;
    if (const auto members = rows.find(QStringLiteral("members")); members != rows.end()) {
        for (const qint64 member : members->second)
            records.insert(MemberId{member});
    }
    if (const auto merges = rows.find(QStringLiteral("member_merges")); merges != rows.end()) {
        for (const qint64 merge : merges->second) {
            if (const auto merged =
                    connection.value<MemberId>("SELECT merged_id FROM member_merges WHERE id = ?", merge))
                records.insert(*merged);
        }
    }
    return records;
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    for (const qint64 member : erasedOf(work.connection(), rows))
        eraseHere(work, MemberId{member});
    if (const auto scores = rows.find(QStringLiteral("member_scores")); scores != rows.end()) {
        for (const qint64 score : scores->second)
            takeTwinScoresBack(work, ScoreId{score});
    }
    followMerges(work, perhapsMerged(work.connection(), rows));
    const auto members = rows.find(QStringLiteral("members"));
    if (members == rows.end())
        return;
    for (const qint64 row : members->second) {
        QString name, number;
        {
            store::Query member = work.connection().query("SELECT name, number FROM members WHERE id = ?", row);
            if (!member.next())
                continue;
            name = member.get<QString>(0);
            number = member.get<QString>(1);
        }
        work.execute("UPDATE members SET search_text = ? WHERE id = ?", searchTextOf(name, number), row);
        lookForTwins(work, MemberId{row}, number);
    }
}

} // namespace shopdesk::members
