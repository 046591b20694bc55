// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/TierMeasures.h"

namespace shopdesk::members {

namespace {

TierHolding holdingFrom(const store::Query &row, int first)
{
    return {row.get<TierId>(first), row.get<bool>(first + 1), row.get<std::optional<BusinessDay>>(first + 2),
            row.get<std::optional<BusinessDay>>(first + 3)};
}

} // namespace

TierMeasure measureOf(store::Connection &connection, MemberId id, DaySpan days)
{
    TierMeasure measure;
    measure.spend = connection
                        .value<Money>(R"(
        SELECT sum(o.paid_total + o.rounding_total) FROM orders o LEFT JOIN orders s ON s.id = o.credit_of
        WHERE o.member_id = ? AND o.status NOT IN ('draft', 'cancelled')
            AND ifnull(s.business_day, o.business_day) BETWEEN ? AND ?)",
                                      id, days.first, days.last)
                        .value_or(Money{});
    // Scores stay with the record that they were written for, also where it has been merged into another one.
    store::Query scores = connection.query(R"(
        SELECT ifnull(sum(points) FILTER (WHERE kind = 'activity'), 0), ifnull(sum(points) FILTER (WHERE kind = 'review'), 0)
        FROM member_scores
        WHERE member_id IN (SELECT ?1 UNION ALL SELECT id FROM members WHERE merged_into = ?1)
            AND business_day BETWEEN ?2 AND ?3)",
                                           id, days.first, days.last);
    scores.next();
    measure.activity = scores.get<qint64>(0);
    measure.review = scores.get<qint64>(1);
    return measure;
}

std::optional<TierHolding> holdingOf(store::Connection &connection, MemberId id)
{
    store::Query row = connection.query("SELECT tier_id, tier_pinned, tier_pinned_until, tier_kept_until FROM members "
                                        "WHERE id = ? AND archived_at IS NULL AND erased_at IS NULL",
                                        id);
    return row.next() ? std::optional(holdingFrom(row, 0)) : std::nullopt;
}

// A sum is only looked up by an index of its own where its key is known to be an integer; hence the cast.
void measureAll(store::Connection &connection, DaySpan days, const std::function<void(const MeasuredMember &)> &take)
{
    store::Query rows = connection.query(R"(
        WITH spent AS MATERIALIZED (
            SELECT o.member_id, sum(o.paid_total + o.rounding_total) AS spend
            FROM orders o NOT INDEXED LEFT JOIN orders s ON s.id = o.credit_of
            WHERE o.member_id IS NOT NULL AND o.status NOT IN ('draft', 'cancelled')
                AND ifnull(s.business_day, o.business_day) BETWEEN ?1 AND ?2
            GROUP BY o.member_id),
        scored AS MATERIALIZED (
            SELECT CAST(ifnull(m.merged_into, c.member_id) AS INTEGER) AS member_id,
                   ifnull(sum(c.points) FILTER (WHERE c.kind = 'activity'), 0) AS activity,
                   ifnull(sum(c.points) FILTER (WHERE c.kind = 'review'), 0) AS review
            FROM member_scores c JOIN members m ON m.id = c.member_id
            WHERE c.business_day BETWEEN ?1 AND ?2
            GROUP BY 1)
        SELECT m.id, m.tier_id, m.tier_pinned, m.tier_pinned_until, m.tier_kept_until, ifnull(spent.spend, 0),
               ifnull(scored.activity, 0), ifnull(scored.review, 0)
        FROM members m LEFT JOIN spent ON spent.member_id = m.id LEFT JOIN scored ON scored.member_id = m.id
        WHERE m.archived_at IS NULL AND m.erased_at IS NULL)",
                                         days.first, days.last);
    while (rows.next()) {
        take({rows.get<MemberId>(0), holdingFrom(rows, 1),
              TierMeasure{rows.get<Money>(5), rows.get<qint64>(6), rows.get<qint64>(7)}});
    }
}

} // namespace shopdesk::members
