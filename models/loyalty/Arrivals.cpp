// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/Arrivals.h"

#include "loyalty/MergeCredit.h"
#include "points/Arrivals.h"
#include "points/FollowMoves.h"

namespace shopdesk::loyalty {

namespace {

using members::MemberId;

/// Whose records of a table are. The members of one row, by its id.
struct Owner
{
    const char *table;
    const char *sql;
};
constexpr Owner owners[] = {
    {"member_merges", "SELECT merged_id FROM member_merges WHERE id = ?1 "
                      "UNION ALL SELECT kept_id FROM member_merges WHERE id = ?1"},
    {"members", "SELECT id FROM members WHERE id = ?1 UNION ALL SELECT referrer_id FROM members WHERE id = ?1"},
    {"tasks", "SELECT row_id FROM tasks WHERE id = ? AND table_name = 'members'"},
    {"points_entries", "SELECT member_id FROM points_entries WHERE id = ?"},
    {"points_uses", "SELECT e.member_id FROM points_uses u JOIN points_entries e ON e.id IN (u.entry_id, u.batch_id) "
                    "WHERE u.id = ?"},
    {"store_credit_entries", "SELECT member_id FROM store_credit_entries WHERE id = ?"},
    {"orders", "SELECT member_id FROM orders WHERE id = ?"},
    {"held_sales", "SELECT member_id FROM held_sales WHERE id = ?"},
    {"tickets", "SELECT member_id FROM tickets WHERE id = ?"},
    {"coupon_codes", "SELECT member_id FROM coupon_codes WHERE id = ?"},
    {"returns", "SELECT member_id FROM returns WHERE id = ?"},
    {"repairs", "SELECT member_id FROM repairs WHERE id = ?"},
    {"compensations", "SELECT member_id FROM compensations WHERE id = ?"},
    {"survey_asks", "SELECT member_id FROM survey_asks WHERE id = ?"},
};

/// Records that were merged once, of which something came.
std::set<MemberId> touched(store::Connection &connection, const std::map<QString, std::set<qint64>> &rows)
{
    std::set<MemberId> merged;
    {
        store::Query all = connection.query("SELECT merged_id FROM member_merges");
        while (all.next())
            merged.insert(all.get<MemberId>(0));
    }
    std::set<MemberId> found;
    if (merged.empty())
        return found;
    for (const Owner &owner : owners) {
        const auto came = rows.find(QLatin1String(owner.table));
        if (came == rows.end())
            continue;
        for (const qint64 row : came->second) {
            store::Query members = connection.query(owner.sql, row);
            while (members.next()) {
                if (const auto member = members.get<MemberId>(0); merged.contains(member))
                    found.insert(member);
            }
        }
    }
    return found;
}

/// Of a record, the earliest first.
std::vector<NotedMerge> mergesOfRecord(store::Connection &connection, MemberId merged)
{
    std::vector<NotedMerge> merges;
    store::Query rows = connection.query("SELECT id, kept_id, merged_at, undone_at, store_credit FROM member_merges "
                                         "WHERE merged_id = ? ORDER BY id",
                                         merged);
    while (rows.next()) {
        merges.push_back({{rows.get<MergeId>(0), rows.get<MemberId>(1), merged},
                          rows.get<Instant>(2),
                          rows.get<std::optional<Instant>>(3),
                          rows.get<Money>(4)});
    }
    return merges;
}

QString causeOf(const NotedMerge &merge)
{
    return QStringLiteral("merge/") + merge.pair.merge.text();
}

/// What a merge no longer has, although it was moved by a device that did not know so.
void part(store::UnitOfWork &work, const NotedMerge &merge)
{
    moveRowsBack(work, merge.pair, std::nullopt);
    if (!merge.endedAtOnce())
        return; // whoever undid it has looked after the rest
    partStoreCredit(work, merge);
    points::partMove(work, causeOf(merge));
    points::raiseOverdraft(work, merge.pair.kept);
}

void follow(store::UnitOfWork &work, const NotedMerge &merge)
{
    const auto moved = [&] {
        return work.connection().value<qint64>("SELECT count(*) FROM member_merge_rows WHERE merge_id = ?",
                                               merge.pair.merge);
    };
    const auto before = moved();
    moveRows(work, merge.pair, std::nullopt);
    if (moved() != before) // the rows of a merge are a part of it, and are sent with it
        work.execute("UPDATE member_merges SET merged_at = merged_at WHERE id = ?", merge.pair.merge);
    followStoreCredit(work, merge);
    const qint64 id = merge.pair.merge.value;
    points::followMove(work, merge.pair.merged, merge.pair.kept, causeOf(merge), merge.mergedAt, id,
                       IdSource::deviceOf(id)
                           == work.connection().value<int>("SELECT number FROM device WHERE id = 1").value_or(0));
    for (const MemberId record : {merge.pair.merged, merge.pair.kept})
        points::raiseOverdraft(work, record);
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    std::vector<MemberId> records;
    for (const MemberId record : touched(work.connection(), rows)) {
        const std::vector<NotedMerge> merges = mergesOfRecord(work.connection(), record);
        const bool isApart =
            std::ranges::all_of(merges, [](const NotedMerge &merge) { return merge.undoneAt.has_value(); });
        records.push_back(record);
        for (const NotedMerge &merge : merges) {
            if (merge.undoneAt && (isApart || merge.endedAtOnce())) {
                part(work, merge);
                records.push_back(merge.pair.kept);
            }
        }
    }
    // From each to the one that remains: what goes over goes on from there. followMerges has opened the circles.
    for (const MemberId first : records) {
        std::set<MemberId> seen;
        for (MemberId record = first; seen.insert(record).second;) {
            const std::vector<NotedMerge> merges = mergesOfRecord(work.connection(), record);
            const auto inForce =
                std::ranges::find_if(merges, [](const NotedMerge &merge) { return !merge.undoneAt.has_value(); });
            if (inForce == merges.end())
                break;
            follow(work, *inForce);
            record = inForce->pair.kept;
        }
    }
}

} // namespace shopdesk::loyalty
