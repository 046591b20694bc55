// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MemberTimeline.h"

#include "base/EnumKeys.h"
#include "members/ContactData.h"
#include "members/Members.h"

namespace shopdesk::loyalty {

namespace {

constexpr EnumKeys<9> kindKeys{"order",   "credit", "points", "store_credit", "tier",
                               "consent", "score",  "merge",  "change"};

/// Where one kind of event comes from. ?1 is the member, ?2 the time up to which, ?3 how many.
/// Columns: kind, id, at, what, text, order, amount, points, person.
struct Source
{
    bool isAboutOrders;
    const char *sql;
};

constexpr Source sources[] = {
    {true, R"(
        SELECT CASE o.kind WHEN 'sale' THEN 0 ELSE 1 END, o.id, o.placed_at, o.status, o.number, o.id, o.total, NULL, ''
        FROM orders o WHERE o.member_id = ?1 AND o.placed_at <= ?2 AND o.status <> 'draft'
        ORDER BY o.placed_at DESC LIMIT ?3)"},
    {false, R"(
        SELECT 2, e.id, e.occurred_at, e.reason, ifnull(n.note, ifnull(o.number, '')), e.order_id, NULL, e.points, ''
        FROM points_entries e LEFT JOIN points_notes n ON n.entry_id = e.id LEFT JOIN orders o ON o.id = e.order_id
        WHERE e.member_id IN (SELECT id FROM records) AND e.occurred_at <= ?2 ORDER BY e.occurred_at DESC LIMIT ?3)"},
    {true, R"(
        SELECT 3, e.id, e.occurred_at, e.reason, ifnull(n.note, ifnull(o.number, '')), e.order_id, e.amount, NULL, ''
        FROM store_credit_entries e LEFT JOIN store_credit_notes n ON n.entry_id = e.id
        LEFT JOIN orders o ON o.id = e.order_id
        WHERE e.member_id IN (SELECT id FROM records) AND e.occurred_at <= ?2 ORDER BY e.occurred_at DESC LIMIT ?3)"},
    {false, R"(
        SELECT 4, c.id, c.occurred_at, c.kind, ifnull(t.name, ''), NULL, NULL, NULL, ''
        FROM tier_changes c LEFT JOIN tiers t ON t.id = c.to_tier_id
        WHERE c.member_id IN (SELECT id FROM records) AND c.occurred_at <= ?2 ORDER BY c.occurred_at DESC LIMIT ?3)"},
    {false, R"(
        SELECT 5, c.id, c.occurred_at, CASE c.granted WHEN 1 THEN 'granted' ELSE 'withdrawn' END,
               c.purpose || '/' || c.channel, NULL, NULL, NULL, ''
        FROM consents c
        WHERE c.member_id IN (SELECT id FROM records) AND c.occurred_at <= ?2 ORDER BY c.occurred_at DESC LIMIT ?3)"},
    {false, R"(
        SELECT 6, s.id, s.occurred_at, s.kind, ifnull(n.note, ''), NULL, NULL, s.points, ''
        FROM member_scores s LEFT JOIN member_score_notes n ON n.score_id = s.id
        WHERE s.member_id IN (SELECT id FROM records) AND s.occurred_at <= ?2 ORDER BY s.occurred_at DESC LIMIT ?3)"},
    {false, R"(
        SELECT 7, g.id, g.merged_at, 'merged', m.number, NULL, NULL, NULL, ''
        FROM member_merges g JOIN members m ON m.id = g.merged_id
        WHERE g.kept_id IN (SELECT id FROM records) AND g.undone_at IS NULL AND g.merged_at <= ?2
        ORDER BY g.merged_at DESC LIMIT ?3)"},
    // What stands above is not told twice.
    {false, R"(
        SELECT 8, a.id, a.occurred_at, a.operation, '', NULL, NULL, NULL, a.staff_name
        FROM audit_entries a
        WHERE a.table_name = 'members' AND a.row_id IN (SELECT id FROM records) AND a.occurred_at <= ?2
            AND a.operation NOT IN ('members.recordConsent', 'members.adjustPoints', 'points.adjust', 'members.setTier',
                                    'members.recordScore', 'members.mergeMembers', 'orders.adjustStoreCredit')
        ORDER BY a.occurred_at DESC LIMIT ?3)"},
};

QByteArray statement(bool withOrders)
{
    QByteArray sql = "WITH records (id) AS (SELECT ?1 UNION ALL SELECT id FROM members WHERE merged_into = ?1) "
                     "SELECT * FROM (";
    bool first = true;
    for (const Source &source : sources) {
        if (source.isAboutOrders && !withOrders)
            continue;
        if (!first)
            sql += " UNION ALL ";
        sql += "SELECT * FROM (";
        sql += source.sql;
        sql += ')';
        first = false;
    }
    return sql + ") ORDER BY 3 DESC, 1, 2 DESC";
}

MemberEvent eventFrom(const store::Query &row, bool withOrders)
{
    MemberEvent event;
    event.kind = static_cast<EventKind>(row.get<int>(0));
    event.id = row.get<qint64>(1);
    event.at = row.get<Instant>(2);
    event.what = row.get<QString>(3);
    event.text = row.get<QString>(4);
    event.order = withOrders ? row.get<qint64>(5) : 0;
    event.amount = row.get<std::optional<Money>>(6);
    event.points = row.get<std::optional<qint64>>(7);
    event.person = row.get<QString>(8);
    return event;
}

bool isAfter(const MemberEvent &event, const EventsBefore &before)
{
    if (event.at != before.at)
        return event.at < before.at;
    if (event.kind != before.kind)
        return event.kind > before.kind;
    return event.id < before.id;
}

} // namespace

QString keyOf(EventKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<EventKind> eventKindFrom(const QString &key)
{
    return enumFrom<EventKind>(kindKeys, key);
}

Result<MemberEvents> memberEvents(store::Connection &connection, members::MemberId id,
                                  const std::optional<EventsBefore> &before, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    if (!connection.value<qint64>("SELECT 1 FROM members WHERE id = ?", id))
        return members::memberNotFound();
    const bool withOrders = connection.actor().may(Permission::SeeOrders);
    const Instant upTo = before ? before->at : Instant{std::numeric_limits<qint64>::max()};
    MemberEvents page;
    // Many events of one moment, as an import brings them, may all have been on the page before: then more are asked for.
    for (int wanted = limit + 1;; wanted *= 4) {
        page = {};
        int read = 0;
        store::Query rows = connection.query(statement(withOrders).constData(), id, upTo, wanted);
        while (rows.next()) {
            const MemberEvent event = eventFrom(rows, withOrders);
            ++read;
            if (before && !isAfter(event, *before))
                continue;
            if (std::ssize(page.events) == limit) {
                page.hasMore = true;
                break;
            }
            page.events.push_back(event);
        }
        if (page.hasMore || read < wanted || wanted > 100'000)
            return page;
    }
}

} // namespace shopdesk::loyalty
