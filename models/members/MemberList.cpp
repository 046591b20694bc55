// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/MemberList.h"

#include "members/Contact.h"
#include "members/SealedContact.h"
#include "members/Tiers.h"
#include "store/Search.h"
#include "store/Settings.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::members {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;

QVariant maskedPhoneColumn(store::Connection &connection, qint64 id, const QVariant &raw)
{
    return maskedPhoneOf(connection, MemberId{id}, raw.toByteArray());
}

Predicate inTiers(const QVariantList &values)
{
    QVariantList ids = values;
    const bool orNone = ids.removeAll(QVariant(qint64(0))) > 0;
    if (ids.isEmpty())
        return {orNone ? QStringLiteral("m.tier_id IS NULL") : QStringLiteral("0"), {}};
    Predicate some = tables::oneOf("m.tier_id")(ids);
    if (orNone)
        some.sql = QLatin1Char('(') + some.sql + QLatin1String(" OR m.tier_id IS NULL)");
    return some;
}

std::vector<FilterChoice> tierChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    if (const auto all = tiers(connection)) {
        for (const Tier &tier : *all)
            choices.push_back({tier.id.value, tier.name});
    }
    choices.push_back({qint64(0), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Without tier")), true});
    return choices;
}

std::vector<FilterChoice> countryChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    store::Query rows = connection.query("SELECT DISTINCT country FROM members ORDER BY country COLLATE NOCASE");
    while (rows.next()) {
        const QString country = rows.get<QString>(0);
        if (country.isEmpty())
            choices.push_back({country, QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Not given")), true});
        else
            choices.push_back({country, country});
    }
    return choices;
}

Predicate hasTag(const QVariantList &values)
{
    QStringList places(values.size(), QStringLiteral("?"));
    return {QStringLiteral("m.id IN (SELECT member_id FROM member_tags WHERE tag IN (%1))")
                .arg(places.join(QLatin1Char(','))),
            values};
}

std::vector<FilterChoice> tagChoices(store::Connection &connection)
{
    return tables::namedChoices(connection, "SELECT DISTINCT tag FROM member_tags ORDER BY tag COLLATE NOCASE");
}

/// Values: first day, last day, store (0: any), "all", "new" or "returning". All sales of each member are looked at in one
/// pass over the index of members' orders, which for a year costs less than looking up each sale of the year.
Predicate bought(const QVariantList &values)
{
    if (values.size() < 2)
        return {QStringLiteral("0"), {}};
    const QVariantList days = values.mid(0, 2);
    const qint64 store = values.value(2).toLongLong();
    const QString mode = values.value(3, QStringLiteral("all")).toString();
    Predicate members{
        QStringLiteral("m.id IN (SELECT member_id FROM orders WHERE member_id IS NOT NULL AND kind = 'sale' "
                       "AND status NOT IN ('draft', 'cancelled') GROUP BY member_id "
                       "HAVING max(business_day BETWEEN ? AND ?"),
        days};
    if (store != 0) {
        members.sql += QLatin1String(" AND store_id = ?");
        members.values << store;
    }
    members.sql += QLatin1Char(')');
    if (mode != QLatin1String("all")) {
        members.sql += QStringLiteral(" AND min(business_day) %1 ?")
                           .arg(mode == QLatin1String("new") ? QLatin1String(">=") : QLatin1String("<"));
        members.values << days[0];
    }
    members.sql += QLatin1Char(')');
    return members;
}

constexpr qint64 inDebt = -1;

/// Values: a number of days in which some of the points expire, or inDebt.
Predicate ofPoints(const QVariantList &values)
{
    QStringList any;
    QVariantList days;
    for (const QVariant &value : values) {
        if (value.toLongLong() == inDebt) {
            any << QStringLiteral("m.id IN (SELECT member_id FROM points_debts)");
            continue;
        }
        any << QStringLiteral("m.id IN (SELECT member_id FROM points_batches WHERE remaining > 0 "
                              "AND expires_at IS NOT NULL AND expires_at > unixepoch() * 1000 "
                              "AND expires_at <= (unixepoch() + ? * 86400) * 1000)");
        days << value;
    }
    return {QLatin1Char('(') + any.join(QStringLiteral(" OR ")) + QLatin1Char(')'), days};
}

qint64 noticeDays(store::Connection &connection)
{
    return store::setting(connection, QStringLiteral("points.noticeDays"), QStringLiteral("30")).toLongLong();
}

std::vector<FilterChoice> pointsChoices(store::Connection &connection)
{
    return {{noticeDays(connection), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Some expire soon")), true},
            {inDebt, QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Points are owed")), true}};
}

constexpr char lastOrderSql[] = R"((SELECT max(o.placed_at) FROM orders o WHERE o.member_id = m.id AND o.kind = 'sale'
    AND o.status NOT IN ('draft', 'cancelled')))";

constexpr char tagsSql[] = "(SELECT group_concat(tag, ', ') FROM member_tags WHERE member_id = m.id)";

constexpr char stateSql[] = "CASE WHEN m.archived_at IS NULL THEN 'active' ELSE 'archived' END";

} // namespace

Predicate memberIdsFor(store::Connection &connection, const QString &typed)
{
    const QString match = store::matchExpression(typed);
    // Also where orders are searched, nobody finds by a name or a phone number that they may not see.
    if (match.isEmpty() || !connection.actor().may(Permission::SeeMembers))
        return {};
    // A record that was merged into another one leads to that one too.
    Predicate ids{QStringLiteral("SELECT rowid FROM member_search WHERE member_search MATCH ? UNION ALL "
                                 "SELECT merged_into FROM members WHERE merged_into IS NOT NULL "
                                 "AND id IN (SELECT rowid FROM member_search WHERE member_search MATCH ?)"),
                  {match, match}};
    const auto addToken = [&](const char *column, const QByteArray &token) {
        ids.sql += QStringLiteral(" UNION ALL SELECT id FROM members WHERE %1 = ?"
                                  " UNION ALL SELECT merged_into FROM members WHERE %1 = ? AND merged_into IS NOT NULL")
                       .arg(QLatin1String(column));
        ids.values << token << token;
    };
    const vault::Vault &vault = connection.vault();
    if (const auto tail = phoneTailIn(typed))
        addToken("phone_tail_token", vault.token(phoneTailPurpose, *tail));
    else if (const auto phone = normalisedPhone(typed, connection.shop().zone))
        addToken("phone_token", vault.token(phonePurpose, *phone));
    else if (const auto email = normalisedEmail(typed))
        addToken("email_token", vault.token(emailPurpose, *email));
    return ids;
}

tables::ListQuery losingPointsSoon(store::Connection &connection)
{
    tables::ListQuery query = tables::inUse();
    query.filters.insert(QStringLiteral("points"), {noticeDays(connection)});
    return query;
}

tables::ListDefinition memberList()
{
    tables::ListDefinition list;
    list.name = "members";
    list.table = "members";
    list.from = "members m LEFT JOIN tiers t ON t.id = m.tier_id LEFT JOIN points_balances b ON b.member_id = m.id";
    list.idFrom = "members m";
    list.id = "m.id";
    tables::Column phone{"phone", QT_TRANSLATE_NOOP("List", "Phone"), ColumnKind::Text, "m.phone_sealed"};
    phone.decode = maskedPhoneColumn;
    list.columns = {
        {"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Text, "m.number", "m.number"},
        {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnKind::Text, "m.name", "m.name COLLATE NOCASE"},
        {"tier", QT_TRANSLATE_NOOP("List", "Tier"), ColumnKind::Text, "t.name"},
        phone,
        {"tags", QT_TRANSLATE_NOOP("List", "Tags"), ColumnKind::Text, tagsSql, nullptr, false},
        {"country", QT_TRANSLATE_NOOP("List", "Country"), ColumnKind::Text, "m.country", nullptr, false},
        {"points", QT_TRANSLATE_NOOP("List", "Points"), ColumnKind::Number, "coalesce(b.balance, 0)"},
        {"lastOrder", QT_TRANSLATE_NOOP("List", "Last order"), ColumnKind::Instant, lastOrderSql},
        {"joined", QT_TRANSLATE_NOOP("List", "Joined"), ColumnKind::Instant, "m.joined_at", "m.joined_at", false},
        {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State, stateSql, nullptr, false},
    };
    list.filters = {
        {"tier", QT_TRANSLATE_NOOP("List", "Tier"), FilterKind::Choices, inTiers, tierChoices},
        {"tag", QT_TRANSLATE_NOOP("List", "Tag"), FilterKind::Choices, hasTag, tagChoices},
        {"country", QT_TRANSLATE_NOOP("List", "Country"), FilterKind::Choices, tables::oneOf("m.country"),
         countryChoices},
        {"points", QT_TRANSLATE_NOOP("List", "Points"), FilterKind::Choices, ofPoints, pointsChoices},
        tables::stateFilter("m.archived_at", QT_TRANSLATE_NOOP("List", "In use")),
        {"bought", QT_TRANSLATE_NOOP("List", "Bought"), FilterKind::Hidden, bought},
    };
    list.search = memberIdsFor;
    list.defaultSort = "name";
    list.alsoReads = {"orders", "points_entries", "tiers"};
    list.permission = Permission::SeeMembers;
    return list;
}

} // namespace shopdesk::members
