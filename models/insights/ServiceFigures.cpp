// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/ServiceFigures.h"

#include "insights/Insights.h"
#include "insights/ScopeValues.h"
#include "insights/ServiceReader.h"

#include <algorithm>
#include <map>

namespace shopdesk::insights {

namespace {

constexpr qint64 msPerMinute = 60'000;
constexpr qint64 wholeShare = 10'000;

/// What is counted before it becomes figures.
struct Counts
{
    qint64 opened = 0, answered = 0, resolved = 0, measured = 0, backlog = 0, kept = 0, broken = 0, reopened = 0;
    qint64 responseMs = 0, resolutionMs = 0;
    Satisfaction satisfaction;

    void take(const CountedTicket &ticket)
    {
        ++opened;
        resolved += ticket.isResolved ? 1 : 0;
        reopened += ticket.wasReopened ? 1 : 0;
        if (ticket.kept)
            ++(*ticket.kept ? kept : broken);
        if (ticket.responseMs) {
            ++answered;
            responseMs += *ticket.responseMs;
        }
        if (ticket.resolutionMs) {
            ++measured;
            resolutionMs += *ticket.resolutionMs;
        }
    }
    void take(const ServiceReader::CountedAsk &ask)
    {
        ++satisfaction.asked;
        satisfaction.answered += ask.isAnswered ? 1 : 0;
        if (!ask.score)
            return;
        ++satisfaction.scores[static_cast<size_t>(*ask.score)];
        satisfaction.linked += *ask.score >= 4 ? 1 : 0;
    }
    ServiceValues values() const;
};

ServiceFigure share(qint64 part, qint64 whole)
{
    return {whole > 0 ? std::optional(divideRounded(part * wholeShare, whole)) : std::nullopt, part};
}

ServiceFigure meanMinutes(qint64 ms, qint64 tickets)
{
    return {tickets > 0 ? std::optional(divideRounded(ms, tickets * msPerMinute)) : std::nullopt, tickets};
}

ServiceValues Counts::values() const
{
    ServiceValues values;
    values[ServiceKpi::Opened] = {opened, opened};
    values[ServiceKpi::FirstResponse] = meanMinutes(responseMs, answered);
    values[ServiceKpi::ResolutionRate] = share(resolved, opened);
    values[ServiceKpi::ResolutionTime] = meanMinutes(resolutionMs, measured);
    values[ServiceKpi::Backlog] = {backlog, backlog};
    values[ServiceKpi::SlaKept] = share(kept, kept + broken);
    values[ServiceKpi::SlaBroken] = {broken, broken};
    values[ServiceKpi::Reopened] = {reopened, reopened};
    values[ServiceKpi::ResponseRate] = {satisfaction.responseRate(), satisfaction.answered};
    values[ServiceKpi::Csat] = {satisfaction.csat(), satisfaction.linked};
    return values;
}

void readUnlinked(ServiceReader &reader, Satisfaction &satisfaction)
{
    reader.eachAnonymous([&](int score) { ++satisfaction.scores[static_cast<size_t>(std::clamp(score, 1, 5))]; });
    reader.eachRecommendation([&](int score) {
        ++satisfaction.recommendAnswers;
        satisfaction.promoters += score >= 9 ? 1 : 0;
        satisfaction.detractors += score <= 6 ? 1 : 0;
    });
}

Result<void> check(const store::Connection &connection, const ServiceScope &scope)
{
    return checkScope(connection, Scope{scope.days, scope.store});
}

/// The key of the part that a ticket belongs to.
using KeyOf = std::function<QString(const CountedTicket &)>;

KeyOf keyFunction(const store::Connection &connection, ServiceDimension dimension)
{
    switch (dimension) {
    case ServiceDimension::Agent:
        return [](const CountedTicket &ticket) { return QString::number(ticket.agent); };
    case ServiceDimension::Category:
        return [](const CountedTicket &ticket) { return QString::number(ticket.category); };
    case ServiceDimension::Channel:
        return [](const CountedTicket &ticket) { return ticket.channel; };
    case ServiceDimension::Week:
        return [&connection](const CountedTicket &ticket) {
            const BusinessDay day = connection.shop().zone.dayOf(ticket.openedAt);
            return keyOf(DayRange{day, day}, Grouping::Week);
        };
    }
    Q_UNREACHABLE();
}

QString nameOf(store::Connection &connection, ServiceDimension dimension, const QString &key)
{
    if (dimension == ServiceDimension::Agent)
        return connection.value<QString>("SELECT name FROM staff WHERE id = ?", key.toLongLong()).value_or(QString());
    if (dimension == ServiceDimension::Category)
        return connection.value<QString>("SELECT name FROM ticket_categories WHERE id = ?", key.toLongLong())
            .value_or(QString());
    return key;
}

ServicePart partOf(store::Connection &connection, const ServiceScope &scope, ServiceDimension dimension,
                   const QString &key, const Counts &counts)
{
    ServicePart part{key, nameOf(connection, dimension, key), scope, counts.values()};
    if (dimension == ServiceDimension::Agent)
        part.scope.agent = key.toLongLong();
    else if (dimension == ServiceDimension::Category)
        part.scope.category = key.toLongLong();
    else if (dimension == ServiceDimension::Channel)
        part.scope.channel = key;
    return part;
}

/// Each week is a scope of its own: also what is left at its end.
Result<std::vector<ServicePart>> byWeek(store::Connection &connection, const ServiceScope &scope)
{
    std::map<QString, Counts> counts;
    ServiceReader reader(connection, scope);
    const KeyOf weekOf = keyFunction(connection, ServiceDimension::Week);
    reader.eachOpened([&](const CountedTicket &ticket) { counts[weekOf(ticket)].take(ticket); });
    reader.eachAsk([&](const ServiceReader::CountedAsk &ask) { counts[weekOf(ask.ticket)].take(ask); });
    std::vector<ServicePart> result;
    for (const DayRange week : parts(scope.days, Grouping::Week)) {
        ServiceScope narrowed = scope;
        narrowed.days = week;
        const QString key = keyOf(week, Grouping::Week);
        Counts &counted = counts[key];
        ServiceReader ofWeek(connection, narrowed);
        ofWeek.eachInBacklog([&](const CountedTicket &) { ++counted.backlog; });
        readUnlinked(ofWeek, counted.satisfaction);
        result.push_back({key, key, narrowed, counted.values()});
    }
    return result;
}

} // namespace

Result<ServiceValues> service(store::Connection &connection, const ServiceScope &scope)
{
    if (auto checked = check(connection, scope); !checked)
        return Failure(checked.error());
    Counts counts;
    ServiceReader reader(connection, scope);
    reader.eachOpened([&](const CountedTicket &ticket) { counts.take(ticket); });
    reader.eachInBacklog([&](const CountedTicket &) { ++counts.backlog; });
    reader.eachAsk([&](const ServiceReader::CountedAsk &ask) { counts.take(ask); });
    readUnlinked(reader, counts.satisfaction);
    return counts.values();
}

Result<std::vector<ServicePart>> serviceBy(store::Connection &connection, const ServiceScope &scope,
                                           ServiceDimension dimension)
{
    if (auto checked = check(connection, scope); !checked)
        return Failure(checked.error());
    if (dimension == ServiceDimension::Week)
        return byWeek(connection, scope);
    std::map<QString, Counts> counts;
    ServiceReader reader(connection, scope);
    const KeyOf keyOf = keyFunction(connection, dimension);
    reader.eachOpened([&](const CountedTicket &ticket) { counts[keyOf(ticket)].take(ticket); });
    reader.eachInBacklog([&](const CountedTicket &ticket) { ++counts[keyOf(ticket)].backlog; });
    reader.eachAsk([&](const ServiceReader::CountedAsk &ask) { counts[keyOf(ask.ticket)].take(ask); });
    std::vector<ServicePart> result;
    for (const auto &[key, counted] : counts)
        result.push_back(partOf(connection, scope, dimension, key, counted));
    std::ranges::stable_sort(result, std::ranges::greater(),
                             [](const ServicePart &part) { return part.values[ServiceKpi::Opened].count; });
    return result;
}

Result<Satisfaction> satisfaction(store::Connection &connection, const ServiceScope &scope)
{
    if (auto checked = check(connection, scope); !checked)
        return Failure(checked.error());
    Counts counts;
    ServiceReader reader(connection, scope);
    reader.eachAsk([&](const ServiceReader::CountedAsk &ask) { counts.take(ask); });
    readUnlinked(reader, counts.satisfaction);
    return counts.satisfaction;
}

} // namespace shopdesk::insights
