// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MergedRecords.h"

#include <algorithm>

namespace shopdesk::members {

namespace {

/// A record, and those that were merged into it, and into those.
std::vector<MemberId> leadingTo(store::Connection &connection, MemberId record)
{
    std::vector<MemberId> records;
    store::Query rows = connection.query(R"(
        WITH RECURSIVE leading (id) AS (
            SELECT ?1
            UNION SELECT g.merged_id FROM member_merges g JOIN leading l ON g.kept_id = l.id WHERE g.undone_at IS NULL)
        SELECT id FROM leading)",
                                         record);
    while (rows.next())
        records.push_back(rows.get<MemberId>(0));
    return records;
}

/// A record and where it leads to, by merges that are in force; in a circle, until one that stands there already.
std::vector<MemberId> chainFrom(store::Connection &connection, MemberId record)
{
    std::vector<MemberId> chain{record};
    while (std::ranges::find(chain, chain.back()) == std::prev(chain.end())) {
        const auto next = connection.value<MemberId>(
            "SELECT kept_id FROM member_merges WHERE merged_id = ? AND undone_at IS NULL", chain.back());
        if (!next)
            break;
        chain.push_back(*next);
    }
    return chain;
}

/// Nobody would find the person any more, and neither merge could be undone. The record that is kept was in use when others
/// were merged into it, and so is not archived either.
MemberId openCircle(store::UnitOfWork &work, const std::vector<MemberId> &chain)
{
    const MemberId kept = *std::min_element(std::ranges::find(chain, chain.back()), chain.end());
    work.execute("UPDATE members SET merged_into = NULL, archived_at = NULL WHERE id = ?", kept);
    work.execute("UPDATE member_merges SET undone_at = merged_at WHERE merged_id = ? AND undone_at IS NULL", kept);
    return kept;
}

} // namespace

void followMerges(store::UnitOfWork &work, const std::set<MemberId> &records)
{
    std::set<MemberId> all;
    for (const MemberId record : records) {
        const std::vector<MemberId> leading = leadingTo(work.connection(), record);
        all.insert(leading.begin(), leading.end());
    }
    for (const MemberId record : all) {
        const std::vector<MemberId> chain = chainFrom(work.connection(), record);
        const bool isCircle = std::ranges::find(chain, chain.back()) != std::prev(chain.end());
        const MemberId head = isCircle ? openCircle(work, chain) : chain.back();
        // A merge may come before the records that it changed: those say themselves when they were merged.
        if (head != record)
            work.execute("UPDATE members SET merged_into = ?1 WHERE id = ?2 AND merged_into <> ?1", head, record);
    }
}

std::set<MemberId> astrayRecords(store::Connection &connection)
{
    std::set<MemberId> astray;
    store::Query rows = connection.query("SELECT m.id FROM members m JOIN members h ON h.id = m.merged_into "
                                         "WHERE m.merged_into IS NOT NULL AND h.merged_into IS NOT NULL");
    while (rows.next())
        astray.insert(rows.get<MemberId>(0));
    return astray;
}

} // namespace shopdesk::members
