// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/MergeMembers.h"

#include "loyalty/MergeCredit.h"
#include "loyalty/MergeParts.h"
#include "members/ContactData.h"
#include "members/Members.h"
#include "points/Ledger.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::loyalty {

namespace {

using members::Member;
using members::MemberId;

QString causeOf(MergeId id)
{
    return QStringLiteral("merge/") + id.text();
}

QString toText(const QJsonArray &array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString toText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<Member> mergeable(store::Connection &connection, MemberId id)
{
    Result<Member> found = members::member(connection, id);
    if (!found)
        return found;
    if (found->erasedAt)
        return members::memberErased();
    if (found->mergedInto)
        return members::memberMerged(connection, found->mergedInto);
    return found;
}

/// The kept one and the merged one.
Result<std::pair<Member, Member>> mergeablePair(store::Connection &connection, MemberId keptId, MemberId mergedId)
{
    if (keptId == mergedId) {
        return fail("members.mergedIntoItself",
                    QCoreApplication::translate("Members", "This is one and the same member. Choose another one."),
                    QStringLiteral("merged"));
    }
    const Result<Member> kept = mergeable(connection, keptId);
    if (!kept)
        return Failure(kept.error());
    if (kept->archivedAt) {
        return fail("members.archived",
                    QCoreApplication::translate("Members",
                                                "Member %1 is archived. Keep the other record, or take this one "
                                                "back first.")
                        .arg(kept->number),
                    QStringLiteral("kept"));
    }
    const Result<Member> merged = mergeable(connection, mergedId);
    if (!merged)
        return Failure(merged.error());
    return std::pair(*kept, *merged);
}

void archive(store::UnitOfWork &work, const Pair &pair)
{
    work.execute("UPDATE members SET archived_at = ifnull(archived_at, ?1), merged_into = ?2, updated_at = ?1 "
                 "WHERE id = ?3",
                 work.now(), pair.kept, pair.merged);
    // Those who were merged into this record before lead to the one that remains now.
    work.execute("UPDATE members SET merged_into = ?, updated_at = ? WHERE merged_into = ?", pair.kept, work.now(),
                 pair.merged);
    work.execute("DELETE FROM contact_checks WHERE member_id = ?", pair.merged);
    work.execute("UPDATE members SET updated_at = ? WHERE id = ?", work.now(), pair.kept);
}

void bringBack(store::UnitOfWork &work, const Pair &pair, bool wasArchived)
{
    work.execute("UPDATE members SET merged_into = NULL, updated_at = ? WHERE id = ?", work.now(), pair.merged);
    if (!wasArchived)
        work.execute("UPDATE members SET archived_at = NULL WHERE id = ?", pair.merged);
    work.execute(R"(
        UPDATE members SET merged_into = ?1, updated_at = ?2 WHERE id IN (
            WITH RECURSIVE chain (id) AS (
                SELECT merged_id FROM member_merges WHERE kept_id = ?1 AND undone_at IS NULL
                UNION SELECT m.merged_id FROM member_merges m JOIN chain ON m.kept_id = chain.id
                    WHERE m.undone_at IS NULL)
            SELECT id FROM chain))",
                 pair.merged, work.now());
    work.execute("UPDATE members SET updated_at = ? WHERE id = ?", work.now(), pair.kept);
}

void auditBoth(store::UnitOfWork &work, const char *operation, const Member &kept, const Member &merged, bool together)
{
    const auto change = [together](const QString &number) {
        return together ? QJsonArray{QJsonValue(), number} : QJsonArray{number, QJsonValue()};
    };
    work.audit(operation, "members", kept.id.value, {{QStringLiteral("mergedMember"), change(merged.number)}});
    work.audit(operation, "members", merged.id.value, {{QStringLiteral("mergedInto"), change(kept.number)}});
}

/// The contact data of the record that comes back must not have become another member's.
Result<void> checkContactIsFree(store::Connection &connection, MemberId id)
{
    store::Query row = connection.query("SELECT phone_token, email_token FROM members WHERE id = ?", id);
    row.next();
    if (auto isFree = members::checkPhoneIsFree(connection, row.get<std::optional<QByteArray>>(0), id); !isFree)
        return isFree;
    return members::checkEmailIsFree(connection, row.get<std::optional<QByteArray>>(1), id);
}

Result<std::vector<Merge>> read(store::Query rows)
{
    std::vector<Merge> merges;
    while (rows.next()) {
        merges.push_back({rows.get<MergeId>(0), rows.get<MemberId>(1), rows.get<MemberId>(2), rows.get<QString>(3),
                          rows.get<QString>(4), rows.get<QString>(5), rows.get<Instant>(6), rows.get<qint64>(7)});
    }
    return merges;
}

} // namespace

Result<void> checkMerge(store::Connection &connection, MemberId keptId, MemberId mergedId)
{
    return mergeablePair(connection, keptId, mergedId).map([](const std::pair<Member, Member> &) {});
}

Result<MergeId> mergeMembers(store::UnitOfWork &work, MemberId keptId, MemberId mergedId)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return Failure(allowed.error());
    const auto members = mergeablePair(work.connection(), keptId, mergedId);
    if (!members)
        return Failure(members.error());
    const auto &[kept, merged] = *members;
    const Pair pair{work.newId<MergeId>(), keptId, mergedId};
    work.execute("INSERT INTO member_merges (id, kept_id, merged_id, was_archived, filled, tiers, merged_at) "
                 "VALUES (?, ?, ?, ?, '[]', '{}', ?)",
                 pair.merge, keptId, mergedId, merged.archivedAt.has_value(), work.now());
    const Result<QStringList> filled = fillDetails(work, pair);
    if (!filled)
        return Failure(filled.error());
    moveRows(work, pair, work.now());
    const Money credit = moveStoreCredit(work, pair);
    points::moveAll(work, mergedId, keptId, causeOf(pair.merge));
    archive(work, pair);
    const QJsonObject tiers = joinTiers(work, pair);
    work.execute("UPDATE member_merges SET filled = ?, tiers = ?, store_credit = ? WHERE id = ?",
                 toText(QJsonArray::fromStringList(*filled)), toText(tiers), credit, pair.merge);
    auditBoth(work, "members.mergeMembers", kept, merged, true);
    return pair.merge;
}

Result<void> undoMerge(store::UnitOfWork &work, MergeId id)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    store::Query row = work.connection().query("SELECT kept_id, merged_id, was_archived, filled, tiers, store_credit, "
                                               "merged_at FROM member_merges WHERE id = ? AND undone_at IS NULL",
                                               id);
    if (!row.next()) {
        return fail("members.mergeNotFound",
                    QCoreApplication::translate("Members", "These records are apart already."));
    }
    const Pair pair{id, row.get<MemberId>(0), row.get<MemberId>(1)};
    const Result<Member> kept = mergeable(work.connection(), pair.kept);
    if (!kept)
        return Failure(kept.error());
    const Result<Member> merged = members::member(work.connection(), pair.merged);
    if (!merged)
        return Failure(merged.error());
    if (merged->erasedAt)
        return members::memberErased();
    QStringList filled;
    for (const QJsonValue &field : QJsonDocument::fromJson(row.get<QString>(3).toUtf8()).array())
        filled << field.toString();
    emptyDetails(work, pair, filled);
    bringBack(work, pair, row.get<bool>(2));
    if (!row.get<bool>(2)) {
        if (auto isFree = checkContactIsFree(work.connection(), pair.merged); !isFree)
            return isFree;
    }
    moveRowsBack(work, pair, work.now());
    moveStoreCreditBack(work, pair,
                        row.get<Money>(5) + followedStoreCredit(work.connection(), pair, row.get<Instant>(6)));
    points::moveBack(work, causeOf(id));
    work.execute("UPDATE member_merges SET undone_at = ? WHERE id = ?", work.now(), id);
    partTiers(work, pair, QJsonDocument::fromJson(row.get<QString>(4).toUtf8()).object());
    auditBoth(work, "members.undoMerge", *kept, *merged, false);
    return {};
}

Result<std::vector<Merge>> mergesOf(store::Connection &connection, MemberId id)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    return read(connection.query(R"(
        SELECT g.id, g.kept_id, g.merged_id, k.number, m.number, m.name, g.merged_at,
               (SELECT count(*) FROM member_merge_rows r WHERE r.merge_id = g.id AND r.table_name = 'orders')
        FROM member_merges g JOIN members k ON k.id = g.kept_id JOIN members m ON m.id = g.merged_id
        WHERE (g.kept_id = ?1 OR g.merged_id = ?1) AND g.undone_at IS NULL ORDER BY g.merged_at DESC, g.id DESC)",
                                 id));
}

Result<std::vector<Merge>> latestMerges(store::Connection &connection, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    return read(connection.query(R"(
        SELECT g.id, g.kept_id, g.merged_id, k.number, m.number, m.name, g.merged_at,
               (SELECT count(*) FROM member_merge_rows r WHERE r.merge_id = g.id AND r.table_name = 'orders')
        FROM member_merges g JOIN members k ON k.id = g.kept_id JOIN members m ON m.id = g.merged_id
        WHERE g.undone_at IS NULL ORDER BY g.merged_at DESC, g.id DESC LIMIT ?)",
                                 limit));
}

} // namespace shopdesk::loyalty
