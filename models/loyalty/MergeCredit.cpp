// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MergeCredit.h"

#include "base/SharedId.h"

namespace shopdesk::loyalty {

namespace {

using members::MemberId;

/// @p turn tells how many entries the merged record had.
qint64 followingId(const Pair &pair, const char *side, Money amount, qint64 turn, Instant at)
{
    return sharedId({QStringLiteral("mergeCredit"), QLatin1String(side), pair.merge.text(),
                     QString::number(amount.minor), QString::number(turn)},
                    at);
}

/// Also where the entry is there already.
void append(store::UnitOfWork &work, qint64 id, MemberId member, Money amount, Instant at)
{
    work.execute("INSERT INTO store_credit_entries (id, member_id, amount, reason, occurred_at) "
                 "VALUES (?, ?, ?, 'adjustment', ?) ON CONFLICT DO NOTHING",
                 id, member, amount, at);
}

qint64 entriesOf(store::Connection &connection, MemberId member)
{
    return connection.value<qint64>("SELECT count(*) FROM store_credit_entries WHERE member_id = ?", member)
        .value_or(0);
}

/// Whether what went over with the merges of the record has come, from whichever device made them.
bool isComplete(store::Connection &connection, MemberId merged)
{
    return !connection
                .value<int>(R"(
        SELECT 1 FROM member_merges g WHERE g.merged_id = ?1 AND g.store_credit <> 0 AND NOT EXISTS (
            SELECT 1 FROM store_credit_entries e
            WHERE e.member_id = ?1 AND e.occurred_at = g.merged_at AND e.amount = -g.store_credit) LIMIT 1)",
                            merged)
                .has_value();
}

/// Entries of the merged record by which something followed, and how much.
std::vector<std::pair<qint64, Money>> followed(store::Connection &connection, const Pair &pair, Instant mergedAt)
{
    std::vector<std::pair<qint64, Money>> found;
    const qint64 most = entriesOf(connection, pair.merged);
    store::Query rows = connection.query("SELECT id, -amount FROM store_credit_entries WHERE member_id = ? "
                                         "AND occurred_at = ? AND reason = 'adjustment' ORDER BY id",
                                         pair.merged, mergedAt);
    while (rows.next()) {
        const auto id = rows.get<qint64>(0);
        const auto amount = rows.get<Money>(1);
        for (qint64 turn = 0; turn <= most; ++turn) {
            if (followingId(pair, "out", amount, turn, mergedAt) == id) {
                found.emplace_back(id, amount);
                break;
            }
        }
    }
    return found;
}

} // namespace

void followStoreCredit(store::UnitOfWork &work, const NotedMerge &merge)
{
    const Pair &pair = merge.pair;
    const Money left = work.connection()
                           .value<Money>("SELECT balance FROM store_credit_balances WHERE member_id = ?", pair.merged)
                           .value_or(Money{});
    if (left == Money{} || !isComplete(work.connection(), pair.merged))
        return;
    const qint64 turn = entriesOf(work.connection(), pair.merged);
    append(work, followingId(pair, "out", left, turn, merge.mergedAt), pair.merged, -left, merge.mergedAt);
    append(work, followingId(pair, "in", left, turn, merge.mergedAt), pair.kept, left, merge.mergedAt);
}

Money followedStoreCredit(store::Connection &connection, const Pair &pair, Instant mergedAt)
{
    Money sum;
    for (const auto &[id, amount] : followed(connection, pair, mergedAt))
        sum += amount;
    return sum;
}

void partStoreCredit(store::UnitOfWork &work, const NotedMerge &merge)
{
    const auto back = [&](const QString &of, Money amount) {
        const auto idOf = [&](const char *side) {
            return sharedId({QStringLiteral("mergeCreditBack"), QLatin1String(side), of}, merge.mergedAt);
        };
        append(work, idOf("out"), merge.pair.kept, -amount, merge.mergedAt);
        append(work, idOf("in"), merge.pair.merged, amount, merge.mergedAt);
    };
    if (merge.credit != Money{})
        back(merge.pair.merge.text(), merge.credit);
    for (const auto &[id, amount] : followed(work.connection(), merge.pair, merge.mergedAt))
        back(idToText(id), amount);
}

} // namespace shopdesk::loyalty
