// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/PointsCheck.h"

#include <QCoreApplication>

namespace shopdesk::points {

namespace {

constexpr size_t mostOfAKind = 100;

using Sentences = std::vector<QString>;

/// Batches as entries and uses make them: what an entry brought less what went back to older batches, and what is left.
/// Whatever has something left is pending or active, which time decides; of the rest, the state says what took the last by
/// its time, whichever device told it when. What all went back is no batch, unless a device spent of it that did not know so.
constexpr auto derivedBatches = R"(
    SELECT e.id, e.member_id, e.points - coalesce(g.points, 0) AS points,
           e.points - coalesce(g.points, 0) - coalesce(u.points, 0) AS remaining,
           coalesce(e.active_from, e.occurred_at) AS active_from, e.expires_at,
           CASE WHEN e.points - coalesce(g.points, 0) > coalesce(u.points, 0)
                    THEN CASE WHEN e.active_from > ?1 THEN 'pending' ELSE 'active' END
                ELSE (SELECT CASE WHEN t.reason = 'expiry' THEN 'expired' WHEN t.reason IN ('refund', 'merge') THEN 'cancelled'
                                  ELSE 'used' END
                      FROM points_uses l JOIN points_entries t ON t.id = l.entry_id
                      WHERE l.batch_id = e.id AND l.points > 0 ORDER BY t.occurred_at DESC, t.id DESC LIMIT 1)
                END AS state
    FROM points_entries e
    LEFT JOIN (SELECT entry_id, -sum(points) AS points FROM points_uses WHERE points < 0 GROUP BY entry_id) g
        ON g.entry_id = e.id
    LEFT JOIN (SELECT batch_id, sum(points) AS points FROM points_uses GROUP BY batch_id) u ON u.batch_id = e.id
    WHERE e.points > 0 AND (e.points > coalesce(g.points, 0) OR coalesce(u.points, 0) <> 0))";

/// Below 0 where two devices have set one off.
constexpr auto derivedDebts = R"(
    SELECT e.id, e.member_id, -e.points - coalesce(u.points, 0) AS open
    FROM points_entries e
    LEFT JOIN (SELECT entry_id, sum(points) AS points FROM points_uses GROUP BY entry_id) u ON u.entry_id = e.id
    WHERE e.points < 0 AND -e.points <> coalesce(u.points, 0))";

std::string sql(const char *before, const char *derived, const char *after)
{
    return std::string(before) + derived + after;
}

void addEach(store::Query rows, const QString &sentence, Sentences &wrong)
{
    for (size_t i = 0; i < mostOfAKind && rows.next(); ++i)
        wrong.push_back(sentence.arg(rows.get<QString>(0)));
}

void checkBalances(store::Connection &connection, Sentences &wrong)
{
    store::Query rows = connection.query(R"(
        WITH sums AS (SELECT member_id, sum(points) AS total FROM points_entries GROUP BY member_id)
        SELECT m.number, coalesce(b.balance, 0), coalesce(sums.total, 0)
        FROM members m
        LEFT JOIN sums ON sums.member_id = m.id
        LEFT JOIN points_balances b ON b.member_id = m.id
        WHERE coalesce(b.balance, 0) <> coalesce(sums.total, 0))");
    for (size_t i = 0; i < mostOfAKind && rows.next(); ++i) {
        wrong.push_back(
            QCoreApplication::translate("Points", "Member %1 is kept with %2 points, but the entries add up to %3.")
                .arg(rows.get<QString>(0))
                .arg(rows.get<qint64>(1))
                .arg(rows.get<qint64>(2)));
    }
    addEach(connection.query(R"(
        SELECT m.number FROM points_balances b JOIN members m ON m.id = b.member_id
        LEFT JOIN (SELECT member_id, sum(remaining) AS remaining FROM points_batches GROUP BY member_id) r
            ON r.member_id = b.member_id
        LEFT JOIN (SELECT member_id, sum(open) AS open FROM points_debts GROUP BY member_id) d
            ON d.member_id = b.member_id
        WHERE b.balance <> coalesce(r.remaining, 0) - b.debt OR b.debt <> coalesce(d.open, 0))"),
            QCoreApplication::translate("Points", "What is left of the points of member %1, less the debt, is not the "
                                                  "balance."),
            wrong);
}

void checkBatches(store::Connection &connection, Sentences &wrong)
{
    const std::string batches = sql("WITH derived AS (", derivedBatches, R"()
        SELECT m.number FROM derived d LEFT JOIN points_batches b ON b.id = d.id JOIN members m ON m.id = d.member_id
        WHERE (b.member_id, b.points, b.remaining, b.active_from) IS NOT (d.member_id, d.points, d.remaining, d.active_from)
            OR b.expires_at IS NOT d.expires_at OR (d.remaining = 0 AND b.state <> d.state)
        UNION SELECT m.number FROM points_batches b JOIN members m ON m.id = b.member_id
        WHERE b.id NOT IN (SELECT id FROM derived))");
    addEach(connection.query(batches.c_str(), Instant{}),
            QCoreApplication::translate("Points", "A batch of points of member %1 is not what was earned less what was "
                                                  "taken from it."),
            wrong);
    const std::string debts = sql("WITH derived AS (", derivedDebts, R"()
        SELECT m.number FROM derived d LEFT JOIN points_debts b ON b.entry_id = d.id JOIN members m ON m.id = d.member_id
        WHERE b.open IS NOT d.open
        UNION SELECT m.number FROM points_debts b JOIN members m ON m.id = b.member_id
        WHERE b.entry_id NOT IN (SELECT id FROM derived))");
    addEach(connection.query(debts.c_str()),
            QCoreApplication::translate("Points", "A debt of points of member %1 is not what was taken less what "
                                                  "batches gave."),
            wrong);
}

void checkUses(store::Connection &connection, Sentences &wrong)
{
    addEach(connection.query(R"(
        SELECT DISTINCT m.number FROM points_uses u
        JOIN points_entries e ON e.id = u.entry_id JOIN points_entries b ON b.id = u.batch_id
        JOIN members m ON m.id = e.member_id
        WHERE e.member_id <> b.member_id OR b.points < 0 OR (e.points < 0) <> (u.points > 0))"),
            QCoreApplication::translate("Points", "Member %1 used points of a batch that is somebody else's."), wrong);
}

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    Sentences wrong;
    checkBalances(connection, wrong);
    checkBatches(connection, wrong);
    checkUses(connection, wrong);
    return wrong;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    work.execute("DELETE FROM points_batches");
    work.execute("DELETE FROM points_debts");
    work.execute("DELETE FROM points_balances");
    work.execute(sql("INSERT INTO points_batches (id, member_id, points, remaining, active_from, expires_at, state) ",
                     derivedBatches, "")
                     .c_str(),
                 work.now());
    work.execute(sql("INSERT INTO points_debts (entry_id, member_id, open) ", derivedDebts, "").c_str());
    work.execute(R"(
        INSERT INTO points_balances (member_id, balance, debt)
        SELECT e.member_id, sum(e.points), coalesce(d.open, 0) FROM points_entries e
        LEFT JOIN (SELECT member_id, sum(open) AS open FROM points_debts GROUP BY member_id) d
            ON d.member_id = e.member_id
        GROUP BY e.member_id)");
    work.audit("points.rebuild", "shop", 1);
    return {};
}

} // namespace shopdesk::points
