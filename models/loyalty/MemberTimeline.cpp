// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MemberTimeline.h"

#include "base/EnumKeys.h"
#include "members/ContactData.h"
#include "members/Members.h"

namespace shopdesk::loyalty {

namespace {

constexpr EnumKeys<17> kindKeys{"order",  "credit",       "points", "store_credit", "tier",    "consent",
                                "score",  "merge",        "change", "ticket",       "message", "return",
                                "repair", "compensation", "survey", "coupon",       "benefit"};

/// What somebody has to see, to be shown events of a source.
enum class About { Members, Orders, Tickets };

/// Where one kind of event comes from. ?1 is the member, ?2 the time up to which, ?3 how many.
/// Columns: kind, id, at, what, text, order, amount, points, person; of what is about tickets then ticket and channel;
/// {stores} stands for what stores somebody sees.
struct Source
{
    About about;
    const char *sql;
};

constexpr Source sources[] = {
    {About::Orders, R"(
        SELECT CASE o.kind WHEN 'sale' THEN 0 ELSE 1 END, o.id, o.placed_at, o.status, o.number, o.id, o.total, NULL, ''
        FROM orders o WHERE o.member_id = ?1 AND o.placed_at <= ?2 AND o.status <> 'draft'
        ORDER BY o.placed_at DESC LIMIT ?3)"},
    {About::Members, R"(
        SELECT 2, e.id, e.occurred_at, e.reason, ifnull(n.note, ifnull(o.number, '')), e.order_id, NULL, e.points, ''
        FROM points_entries e LEFT JOIN points_notes n ON n.entry_id = e.id LEFT JOIN orders o ON o.id = e.order_id
        WHERE e.member_id IN (SELECT id FROM records) AND e.occurred_at <= ?2 ORDER BY e.occurred_at DESC LIMIT ?3)"},
    {About::Orders, R"(
        SELECT 3, e.id, e.occurred_at, e.reason, ifnull(n.note, ifnull(o.number, '')), e.order_id, e.amount, NULL, ''
        FROM store_credit_entries e LEFT JOIN store_credit_notes n ON n.entry_id = e.id
        LEFT JOIN orders o ON o.id = e.order_id
        WHERE e.member_id IN (SELECT id FROM records) AND e.occurred_at <= ?2 ORDER BY e.occurred_at DESC LIMIT ?3)"},
    {About::Members, R"(
        SELECT 4, c.id, c.occurred_at, c.kind, ifnull(t.name, ''), NULL, NULL, NULL, ''
        FROM tier_changes c LEFT JOIN tiers t ON t.id = c.to_tier_id
        WHERE c.member_id IN (SELECT id FROM records) AND c.occurred_at <= ?2 ORDER BY c.occurred_at DESC LIMIT ?3)"},
    {About::Members, R"(
        SELECT 5, c.id, c.occurred_at, CASE c.granted WHEN 1 THEN 'granted' ELSE 'withdrawn' END,
               c.purpose || '/' || c.channel, NULL, NULL, NULL, ''
        FROM consents c
        WHERE c.member_id IN (SELECT id FROM records) AND c.occurred_at <= ?2 ORDER BY c.occurred_at DESC LIMIT ?3)"},
    {About::Members, R"(
        SELECT 6, s.id, s.occurred_at, s.kind, ifnull(n.note, ''), NULL, NULL, s.points, ''
        FROM member_scores s LEFT JOIN member_score_notes n ON n.score_id = s.id
        WHERE s.member_id IN (SELECT id FROM records) AND s.occurred_at <= ?2 ORDER BY s.occurred_at DESC LIMIT ?3)"},
    {About::Members, R"(
        SELECT 7, g.id, g.merged_at, 'merged', m.number, NULL, NULL, NULL, ''
        FROM member_merges g JOIN members m ON m.id = g.merged_id
        WHERE g.kept_id IN (SELECT id FROM records) AND g.undone_at IS NULL AND g.merged_at <= ?2
        ORDER BY g.merged_at DESC LIMIT ?3)"},
    // What stands above is not told twice.
    {About::Members, R"(
        SELECT 8, a.id, a.occurred_at, a.operation, '', NULL, NULL, NULL, a.staff_name
        FROM audit_entries a
        WHERE a.table_name = 'members' AND a.row_id IN (SELECT id FROM records) AND a.occurred_at <= ?2
            AND a.operation NOT IN ('members.recordConsent', 'members.adjustPoints', 'points.adjust', 'members.setTier',
                                    'members.recordScore', 'members.mergeMembers', 'orders.adjustStoreCredit')
        ORDER BY a.occurred_at DESC LIMIT ?3)"},
    {About::Tickets, R"(
        SELECT 9, t.id, t.opened_at,
               CASE t.status WHEN 'pending' THEN 'waits_' || t.pending_for ELSE 'ticket_' || t.status END, t.subject, NULL,
               NULL, NULL, '', t.id, t.channel
        FROM tickets t WHERE t.member_id IN (SELECT id FROM records) AND t.store_id {stores} AND t.opened_at <= ?2
        ORDER BY t.opened_at DESC LIMIT ?3)"},
    // What was said; notes for colleagues and copies of what was split off say nothing new.
    {About::Tickets, R"(
        SELECT 10, m.id, m.at, m.author, substr(coalesce(w.body, ''), 1, 200), NULL, NULL, NULL,
               CASE m.author WHEN 'staff' THEN m.staff_name ELSE '' END, t.id, m.channel
        FROM tickets t JOIN ticket_messages m ON coalesce(m.through_id, m.ticket_id) = t.id
        LEFT JOIN ticket_words w ON w.message_id = m.id
        WHERE t.member_id IN (SELECT id FROM records) AND t.store_id {stores} AND m.visibility = 'public'
            AND m.author <> 'program' AND m.copy_of IS NULL AND m.at <= ?2 ORDER BY m.at DESC LIMIT ?3)"},
    {About::Orders, R"(
        SELECT 11, r.id, r.requested_at, 'return_' || r.status, r.number, r.order_id, NULL, NULL, '' FROM returns r
        WHERE r.member_id IN (SELECT id FROM records) AND r.requested_at <= ?2
        ORDER BY r.requested_at DESC LIMIT ?3)"},
    {About::Orders, R"(
        SELECT 12, p.id, p.taken_in_at, 'repair_' || p.status, p.number, p.order_id, NULL, NULL, '' FROM repairs p
        WHERE p.member_id IN (SELECT id FROM records) AND p.taken_in_at <= ?2
        ORDER BY p.taken_in_at DESC LIMIT ?3)"},
    {About::Orders, R"(
        SELECT 13, c.id, c.given_at, c.cause, o.number, c.order_id, NULL, NULL, ''
        FROM compensations c JOIN orders o ON o.id = c.order_id
        WHERE c.member_id IN (SELECT id FROM records) AND c.given_at <= ?2 ORDER BY c.given_at DESC LIMIT ?3)"},
    // An anonymous answer is nobody's: of it only the asking is known.
    {About::Tickets, R"(
        SELECT 14, a.id, coalesce(r.at, a.asked_at), CASE WHEN r.id IS NOT NULL THEN 'answered'
               WHEN a.outcome = 'declined' THEN 'declined' ELSE 'asked' END, s.name, NULL, NULL, r.score, '', a.ticket_id,
               a.channel
        FROM survey_asks a JOIN surveys s ON s.id = a.survey_id LEFT JOIN survey_replies r ON r.ask_id = a.id
        WHERE a.member_id IN (SELECT id FROM records) AND a.store_id {stores}
            AND coalesce(r.at, a.asked_at) <= ?2 ORDER BY 3 DESC LIMIT ?3)"},
    {About::Members, R"(
        SELECT 15, k.id, k.issued_at, k.state, u.name, NULL, NULL, NULL, ''
        FROM coupon_codes k JOIN coupons u ON u.id = k.coupon_id
        WHERE k.member_id IN (SELECT id FROM records) AND k.issued_at <= ?2 ORDER BY k.issued_at DESC LIMIT ?3)"},
    {About::Members, R"(
        SELECT 16, e.id, e.reported_at, CASE e.honoured WHEN 1 THEN 'given' ELSE 'missed' END, b.name, NULL, NULL, NULL, ''
        FROM benefit_reports e JOIN benefits b ON b.version_id = e.version_id AND b.position = e.position
        WHERE e.member_id IN (SELECT id FROM records) AND e.reported_at <= ?2
        ORDER BY e.reported_at DESC LIMIT ?3)"},
};

bool maySee(const Actor &actor, About about)
{
    switch (about) {
    case About::Members:
        return true;
    case About::Orders:
        return actor.may(Permission::SeeOrders);
    case About::Tickets:
        return actor.may(Permission::SeeTickets);
    }
    return false;
}

/// The stores whose tickets somebody sees, as the end of a condition on a store's id.
QByteArray ofStores(const Actor &actor)
{
    if (!actor.stores)
        return "IS NOT NULL";
    QStringList ids;
    for (const StoreId store : *actor.stores)
        ids << QString::number(store.value);
    ids.sort(); // the same statement each time
    return "IN (" + ids.join(QLatin1Char(',')).toUtf8() + ')';
}

QByteArray statement(const Actor &actor)
{
    QByteArray sql = "WITH records (id) AS (SELECT ?1 UNION ALL SELECT id FROM members WHERE merged_into = ?1), "
                     "none (ticket, channel) AS (SELECT NULL, '') SELECT * FROM (";
    bool first = true;
    for (const Source &source : sources) {
        if (!maySee(actor, source.about))
            continue;
        if (!first)
            sql += " UNION ALL ";
        sql += "SELECT * FROM (" + QByteArray(source.sql).replace("{stores}", ofStores(actor)) + ')';
        if (source.about != About::Tickets)
            sql += ", none";
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
    event.ticket = row.get<qint64>(9);
    event.channel = row.get<QString>(10);
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
        store::Query rows = connection.query(statement(connection.actor()).constData(), id, upTo, wanted);
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
