// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/SyncOperations.h"

#include "store/Answers.h"
#include "sync/Conflicts.h"
#include "sync/SetAside.h"

namespace shopdesk::sync {

namespace {

using store::Outcome;

constexpr qint64 mostListed = 100'000;

QJsonValue orNull(std::optional<Instant> instant)
{
    return instant ? QJsonValue(store::toText(*instant)) : QJsonValue();
}

QJsonObject toJson(const Author &author)
{
    return {{QStringLiteral("name"), author.name}, {QStringLiteral("at"), store::toText(Instant{author.at})}};
}

QJsonObject toJson(const Conflict &conflict)
{
    const auto orNothing = [](const QJsonValue &value) { return value.isUndefined() ? QJsonValue() : value; };
    return {{QStringLiteral("id"), conflict.id.text()},
            {QStringLiteral("table"), conflict.table},
            {QStringLiteral("row"), idToText(conflict.row)},
            {QStringLiteral("deleted"), conflict.isDeleted},
            {QStringLiteral("path"), conflict.path},
            {QStringLiteral("kept"), orNothing(conflict.kept)},
            {QStringLiteral("keptBy"), toJson(conflict.keptBy)},
            {QStringLiteral("other"), orNothing(conflict.other)},
            {QStringLiteral("otherBy"), toJson(conflict.otherBy)}};
}

QJsonObject toJson(const SetAsideDocument &document)
{
    return {{QStringLiteral("id"), document.id},
            {QStringLiteral("outgoing"), document.isOutgoing},
            {QStringLiteral("database"), document.database},
            {QStringLiteral("reason"), document.reason},
            {QStringLiteral("detail"), document.detail},
            {QStringLiteral("at"), store::toText(document.at)}};
}

/// The input of the lists: how many at most.
Result<int> limitOf(const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 100), mostListed));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return limit;
}

Outcome runStatus(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return status(work.connection()).map([](const Status &state) {
        QJsonArray databases;
        for (const DatabaseState &database : state.databases)
            databases.append(QJsonObject{{QStringLiteral("name"), database.name},
                                         {QStringLiteral("pulledAt"), orNull(database.pulledAt)},
                                         {QStringLiteral("pushedAt"), orNull(database.pushedAt)}});
        return QJsonObject{{QStringLiteral("databases"), databases},       {QStringLiteral("toSend"), state.toSend},
                           {QStringLiteral("conflicts"), state.conflicts}, {QStringLiteral("setAside"), state.setAside},
                           {QStringLiteral("waiting"), state.waiting},     {QStringLiteral("files"), state.files}};
    });
}

Outcome runConflicts(store::UnitOfWork &work, const QJsonObject &object)
{
    return limitOf(object).and_then([&](int limit) {
        return store::listObject("conflicts", openConflicts(work.connection(), limit),
                                 [](const Conflict &conflict) { return toJson(conflict); });
    });
}

std::optional<Choice> choiceFrom(const QString &word)
{
    if (word == QLatin1String("kept"))
        return Choice::Kept;
    return word == QLatin1String("other") ? std::optional(Choice::Other) : std::nullopt;
}

Outcome runSettle(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ConflictId>("id");
    const Choice choice = input.word("choice", choiceFrom, Choice::Kept);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return settle(work, Shapes(work.connection()), id, choice).map([] { return QJsonObject(); });
}

Outcome runSetAside(store::UnitOfWork &work, const QJsonObject &object)
{
    return limitOf(object).and_then([&](int limit) {
        return store::listObject("documents", setAsideDocuments(work.connection(), limit),
                                 [](const SetAsideDocument &document) { return toJson(document); });
    });
}

Outcome runRetry(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return retrySetAside(work).map([](int documents) { return QJsonObject{{QStringLiteral("documents"), documents}}; });
}

constexpr store::Operation all[] = {
    {"sync.status", "Gives how far this device is with each database, and how much waits to be sent or settled.",
     runStatus, Permission::ManageShop},
    {"sync.conflicts", "Gives what two people changed without knowing of each other, the newest first, at most limit.",
     runConflicts, Permission::ManageShop},
    {"sync.settle",
     "Settles the conflict id: choice (kept: as it is in force; other: the other value takes its place).", runSettle,
     Permission::ManageShop},
    {"sync.setAside", "Gives the documents that could not be taken or were refused, the newest first, at most limit.",
     runSetAside, Permission::ManageShop},
    {"sync.retry", "Lets everything that was set aside be tried again in the next round; gives how many documents.",
     runRetry, Permission::ManageShop},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::sync
