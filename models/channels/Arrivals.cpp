// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/Arrivals.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "tasks/Tasks.h"

namespace shopdesk::channels {

namespace {
constexpr EnumKeys<4> outcomes{"opened", "added", "bounced", "own"};
} // namespace

QString keyOf(Outcome outcome)
{
    return enumKey(outcomes, outcome);
}

bool hasArrived(store::Connection &connection, const QByteArray &token)
{
    return connection.value<int>("SELECT 1 FROM arrivals WHERE id_token = ?", token).has_value();
}

void noteArrival(store::UnitOfWork &work, const QByteArray &token, const QByteArray &sender, Outcome outcome)
{
    work.execute("INSERT INTO arrivals (id_token, at, sender_token, outcome) VALUES (?, ?, ?, ?)", token, work.now(),
                 sender.isEmpty() ? std::nullopt : std::optional(sender), keyOf(outcome));
}

qint64 arrivalsSince(store::Connection &connection, const QByteArray &sender, Instant since)
{
    return connection.value<qint64>("SELECT count(*) FROM arrivals WHERE sender_token = ? AND at >= ?", sender, since)
        .value_or(0);
}

void setAside(store::UnitOfWork &work, const QString &name, const QString &reason)
{
    const QString named = oneLine(name).left(longestName);
    tasks::raise(work, {"arrivalSetAside",
                        named + QLatin1Char('\n') + reason, // the same again is the same task
                        "arrivals",
                        0,
                        {},
                        {{QStringLiteral("name"), named}, {QStringLiteral("reason"), reason}}});
}

Result<void> byItself(store::UnitOfWork &work, const std::function<Result<void>()> &part)
{
    work.execute("SAVEPOINT arrival");
    Result<void> done = part();
    if (!done)
        work.execute("ROLLBACK TO arrival");
    work.execute("RELEASE arrival");
    return done;
}

} // namespace shopdesk::channels
