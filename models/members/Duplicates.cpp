// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/Duplicates.h"

#include "base/EnumKeys.h"
#include "members/ContactData.h"
#include "members/Members.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <map>

namespace shopdesk::members {

namespace {

constexpr EnumKeys<3> likenessKeys{"phone", "email", "name_and_birthday"};

using Pairs = std::map<std::pair<qint64, qint64>, std::vector<Likeness>>;

/// What stands more than once is found by one pass over an index; only that is paired.
constexpr char samePhone[] = R"(
    WITH twice AS MATERIALIZED (
        SELECT phone_token AS token FROM members WHERE phone_token IS NOT NULL GROUP BY phone_token HAVING count(*) > 1)
    SELECT a.id, b.id FROM twice JOIN members a ON a.phone_token = twice.token
    JOIN members b ON b.phone_token = twice.token AND b.id > a.id)";
constexpr char sameEmail[] = R"(
    WITH twice AS MATERIALIZED (
        SELECT email_token AS token FROM members WHERE email_token IS NOT NULL GROUP BY email_token HAVING count(*) > 1)
    SELECT a.id, b.id FROM twice JOIN members a ON a.email_token = twice.token
    JOIN members b ON b.email_token = twice.token AND b.id > a.id)";
constexpr char sameNameAndBirthday[] = R"(
    WITH twice AS MATERIALIZED (
        SELECT birthday, name FROM members WHERE birthday IS NOT NULL AND merged_into IS NULL AND erased_at IS NULL
        GROUP BY birthday, name COLLATE NOCASE HAVING count(*) > 1)
    SELECT a.id, b.id FROM twice
    JOIN members a ON a.birthday = twice.birthday AND a.name = twice.name COLLATE NOCASE
    JOIN members b ON b.birthday = twice.birthday AND b.name = twice.name COLLATE NOCASE AND b.id > a.id
    WHERE a.merged_into IS NULL AND a.erased_at IS NULL AND b.merged_into IS NULL AND b.erased_at IS NULL)";
constexpr char stillOpen[] = R"(
    AND a.erased_at IS NULL AND b.erased_at IS NULL AND a.merged_into IS NULL AND b.merged_into IS NULL
    AND (a.archived_at IS NULL OR b.archived_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM member_distinctions d WHERE d.first_id = a.id AND d.second_id = b.id)
    LIMIT ?)";

void collect(store::Connection &connection, const char *sql, Likeness likeness, int limit, Pairs &pairs)
{
    QByteArray statement = sql;
    statement += statement.contains("\n    WHERE a.merged") ? QByteArray() : QByteArray(" WHERE true");
    statement += stillOpen;
    store::Query rows = connection.query(statement.constData(), limit);
    while (rows.next())
        pairs[{rows.get<qint64>(0), rows.get<qint64>(1)}].push_back(likeness);
}

bool isBetterKept(const DuplicateSide &one, const DuplicateSide &other)
{
    if (one.member.archivedAt.has_value() != other.member.archivedAt.has_value())
        return !one.member.archivedAt;
    if (one.orders != other.orders)
        return one.orders > other.orders;
    return one.member.joinedAt < other.member.joinedAt;
}

Result<std::pair<MemberId, MemberId>> inOrder(store::Connection &connection, MemberId one, MemberId other)
{
    if (one == other) {
        return fail("members.mergedIntoItself",
                    QCoreApplication::translate("Members", "This is one and the same member. Choose another one."),
                    QStringLiteral("other"));
    }
    for (const MemberId id : {one, other}) {
        if (!connection.value<qint64>("SELECT 1 FROM members WHERE id = ?", id))
            return memberNotFound();
    }
    return one.value < other.value ? std::pair(one, other) : std::pair(other, one);
}

} // namespace

QString keyOf(Likeness likeness)
{
    return enumKey(likenessKeys, likeness);
}

Result<DuplicateSide> duplicateSide(store::Connection &connection, MemberId id)
{
    const Result<Member> found = member(connection, id);
    if (!found)
        return Failure(found.error());
    if (!connection.actor().may(Permission::SeeOrders))
        return DuplicateSide{*found, std::nullopt, std::nullopt};
    store::Query row = connection.query("SELECT count(*), max(placed_at) FROM orders WHERE member_id = ? "
                                        "AND kind = 'sale' AND status NOT IN ('draft', 'cancelled')",
                                        id);
    row.next();
    return DuplicateSide{*found, row.get<qint64>(0), row.get<std::optional<Instant>>(1)};
}

Result<std::vector<DuplicatePair>> duplicates(store::Connection &connection, int limit)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    Pairs pairs;
    collect(connection, samePhone, Likeness::Phone, limit, pairs);
    collect(connection, sameEmail, Likeness::Email, limit, pairs);
    collect(connection, sameNameAndBirthday, Likeness::NameAndBirthday, limit, pairs);
    std::vector<DuplicatePair> found;
    for (const auto &[ids, likenesses] : pairs) {
        if (std::ssize(found) == limit)
            break;
        const Result<DuplicateSide> one = duplicateSide(connection, MemberId{ids.first});
        if (!one)
            return Failure(one.error());
        const Result<DuplicateSide> other = duplicateSide(connection, MemberId{ids.second});
        if (!other)
            return Failure(other.error());
        const bool first = isBetterKept(*one, *other);
        found.push_back({first ? *one : *other, first ? *other : *one, likenesses});
    }
    return found;
}

Result<void> tellApart(store::UnitOfWork &work, MemberId one, MemberId other)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    const auto pair = inOrder(work.connection(), one, other);
    if (!pair)
        return Failure(pair.error());
    if (work.execute("INSERT INTO member_distinctions (first_id, second_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
                     pair->first, pair->second)
        == 0)
        return {};
    // Tells whoever shows the proposals.
    work.execute("UPDATE members SET updated_at = ? WHERE id IN (?, ?)", work.now(), pair->first, pair->second);
    work.audit("members.tellApart", "members", pair->first.value);
    work.audit("members.tellApart", "members", pair->second.value);
    return {};
}

Result<void> mayBeTheSame(store::UnitOfWork &work, MemberId one, MemberId other)
{
    if (auto allowed = work.require(Permission::EditMembers); !allowed)
        return allowed;
    const auto pair = inOrder(work.connection(), one, other);
    if (!pair)
        return Failure(pair.error());
    if (work.execute("DELETE FROM member_distinctions WHERE first_id = ? AND second_id = ?", pair->first, pair->second)
        == 0)
        return {};
    work.execute("UPDATE members SET updated_at = ? WHERE id IN (?, ?)", work.now(), pair->first, pair->second);
    work.audit("members.mayBeTheSame", "members", pair->first.value);
    return {};
}

} // namespace shopdesk::members
