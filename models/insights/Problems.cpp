// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Problems.h"

#include "base/EnumKeys.h"
#include "base/Words.h"
#include "insights/Insights.h"
#include "insights/ScopeValues.h"
#include "insights/ServiceReader.h"

#include <QSet>

#include <algorithm>

namespace shopdesk::insights {

namespace {

constexpr EnumKeys<3> kinds{"category", "product", "word"};
constexpr qint64 wholeShare = 10'000;
constexpr qint64 fewestInCommon = 2;

using Tally = QHash<QString, qint64>; // key → tickets

QStringList wordsOf(store::Connection &connection, qint64 ticket)
{
    QStringList words;
    store::Query texts = connection.query(R"(
        SELECT subject FROM tickets WHERE id = ?1
        UNION ALL SELECT w.body FROM ticket_messages m JOIN ticket_words w ON w.message_id = m.id
        WHERE m.ticket_id = ?1 AND m.author = 'customer')",
                                          ticket);
    while (texts.next())
        words << tellingWords(texts.get<QString>(0));
    return words;
}

QStringList productsOf(store::Connection &connection, qint64 ticket)
{
    QStringList products;
    store::Query rows = connection.query(R"(
        SELECT DISTINCT v.product_id FROM ticket_orders o JOIN order_lines l ON l.order_id = o.order_id
        JOIN variants v ON v.id = l.variant_id WHERE o.ticket_id = ?)",
                                         ticket);
    while (rows.next())
        products << QString::number(rows.get<qint64>(0));
    return products;
}

QStringList keysOf(store::Connection &connection, const CountedTicket &ticket, ProblemsBy by)
{
    switch (by) {
    case ProblemsBy::Category:
        return {QString::number(ticket.category)};
    case ProblemsBy::Product:
        return productsOf(connection, ticket.id);
    case ProblemsBy::Word:
        return wordsOf(connection, ticket.id);
    }
    Q_UNREACHABLE();
}

QString labelOf(store::Connection &connection, ProblemsBy by, const QString &key)
{
    if (by == ProblemsBy::Word)
        return key;
    const char *sql = by == ProblemsBy::Category ? "SELECT name FROM ticket_categories WHERE id = ?"
                                                 : "SELECT name FROM products WHERE id = ?";
    return connection.value<QString>(sql, key.toLongLong()).value_or(QString());
}

} // namespace

QString keyOf(ProblemsBy by)
{
    return enumKey(kinds, by);
}

std::optional<ProblemsBy> problemsByFrom(const QString &key)
{
    return enumFrom<ProblemsBy>(kinds, key);
}

Result<Problems> problems(store::Connection &connection, const ServiceScope &scope, ProblemsBy by, int most)
{
    if (auto checked = checkScope(connection, Scope{scope.days, scope.store}); !checked)
        return Failure(checked.error());
    Problems result;
    Tally tally;
    ServiceReader(connection, scope).eachOpened([&](const CountedTicket &ticket) {
        ++result.tickets;
        const QStringList keys = keysOf(connection, ticket, by);
        for (const QString &key : QSet<QString>(keys.begin(), keys.end()))
            ++tally[key];
    });
    for (auto group = tally.cbegin(); group != tally.cend(); ++group) {
        if (by != ProblemsBy::Word || *group >= fewestInCommon)
            result.groups.push_back({group.key(), {}, *group, divideRounded(*group * wholeShare, result.tickets)});
    }
    std::ranges::sort(result.groups, [](const Problem &a, const Problem &b) {
        return a.tickets != b.tickets ? a.tickets > b.tickets : a.key < b.key;
    });
    if (result.groups.size() > static_cast<size_t>(most))
        result.groups.resize(static_cast<size_t>(most));
    for (Problem &group : result.groups)
        group.label = labelOf(connection, by, group.key);
    return result;
}

} // namespace shopdesk::insights
