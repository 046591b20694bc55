// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/PointsOperations.h"

#include "points/Points.h"
#include "points/PointsJson.h"
#include "points/Policy.h"
#include "points/Statement.h"
#include "store/JsonInput.h"

#include <QJsonArray>

namespace shopdesk::points {

namespace {

using Outcome = Result<QJsonObject>;

Outcome runAdjust(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<members::MemberId>("id");
    const qint64 points = input.integer("points");
    const QString note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return adjust(work, id, points, note).map([](EntryId entry) {
        return QJsonObject{{QStringLiteral("id"), entry.text()}};
    });
}

template<typename T>
QJsonArray toArray(const std::vector<T> &values)
{
    QJsonArray array;
    for (const T &value : values)
        array << toJson(value);
    return array;
}

Outcome runHistory(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<members::MemberId>("id");
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 200), qint64(100'000)));
    const Instant at = input.instant("at").value_or(work.now());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const auto entries = history(work.connection(), id, limit);
    if (!entries)
        return Failure(entries.error());
    const auto parts = batches(work.connection(), id, at, limit);
    if (!parts)
        return Failure(parts.error());
    QJsonObject answer = toJson(wealthOf(work.connection(), id, at));
    answer.insert(QStringLiteral("entries"), toArray(*entries));
    answer.insert(QStringLiteral("batches"), toArray(*parts));
    return answer;
}

Outcome runStatement(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<members::MemberId>("id");
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    const BusinessDay last = input.day("last").value_or(today);
    const BusinessDay first = input.day("first").value_or(BusinessDay::fromDate(last.toDate().addYears(-1)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return statementOf(work.connection(), id, first, last, work.now()).map([](const Statement &statement) {
        QJsonArray lines;
        for (const Statement::Line &line : statement.lines) {
            QJsonObject entry = toJson(line.entry);
            entry.insert(QStringLiteral("balance"), line.balance);
            lines << entry;
        }
        QJsonObject answer = toJson(statement.wealth);
        answer.insert(QStringLiteral("first"), statement.first.text());
        answer.insert(QStringLiteral("last"), statement.last.text());
        answer.insert(QStringLiteral("before"), statement.before);
        answer.insert(QStringLiteral("after"), statement.after);
        answer.insert(QStringLiteral("entries"), lines);
        answer.insert(QStringLiteral("batches"), toArray(statement.batches));
        return answer;
    });
}

Outcome runPolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    const Policy found = policy(work.connection());
    return QJsonObject{{QStringLiteral("pendingDays"), found.pendingDays},
                       {QStringLiteral("validMonths"), found.validMonths},
                       {QStringLiteral("goodUntil"), keyOf(found.goodUntil)},
                       {QStringLiteral("returnedDays"), found.returnedDays},
                       {QStringLiteral("noticeDays"), found.noticeDays},
                       {QStringLiteral("offlineHours"), found.offlineHours},
                       {QStringLiteral("offlineAllowance"), found.offlineAllowance},
                       {QStringLiteral("tellsMembers"), found.tellsMembers}};
}

Outcome runSetPolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    Policy wanted = policy(work.connection());
    const auto number = [&](const char *field, int &value) {
        value = static_cast<int>(qBound(qint64(-1), input.integer(field, value), qint64(largestOfflineAllowance + 1)));
    };
    number("pendingDays", wanted.pendingDays);
    number("validMonths", wanted.validMonths);
    wanted.goodUntil = input.word<GoodUntil>("goodUntil", goodUntilFrom, wanted.goodUntil);
    number("returnedDays", wanted.returnedDays);
    number("noticeDays", wanted.noticeDays);
    number("offlineHours", wanted.offlineHours);
    number("offlineAllowance", wanted.offlineAllowance);
    wanted.tellsMembers = input.flag("tellsMembers", wanted.tellsMembers);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setPolicy(work, wanted).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"points.adjust", "Adds points to the member id, or takes them if negative, for the reason in note.", runAdjust,
     Permission::AdjustPoints},
    {"points.history",
     "Gives balance, available, pending and debt of the member id, its newest entries and its batches (at most limit), as "
     "they are at the time at (else now).",
     runHistory, Permission::SeeMembers},
    {"points.statement",
     "Gives the points of the member id from the day first to the day last (else the last year): what there was before and "
     "after, each entry with its balance, and what is left.",
     runStatement, Permission::SeeMembers},
    {"points.policy", "Gives for how long points are pending and good, and how early expiry is announced.", runPolicy,
     Permission::SeeMembers},
    {"points.setPolicy",
     "Changes the fields given: pendingDays, validMonths (0: points stay), goodUntil (day, month_end, year_end), "
     "returnedDays, noticeDays, tellsMembers (by mail, before points expire), and of a device that does not reach the server "
     "offlineHours and offlineAllowance.",
     runSetPolicy, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::points
