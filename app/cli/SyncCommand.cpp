// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SyncRound.h"
#include "cli/Command.h"
#include "company/Link.h"
#include "couch/Backoff.h"

#include <QRandomGenerator>
#include <QThread>

namespace shopdesk::cli {

namespace {

constexpr qint64 betweenRoundsMs = 5'000; // of --watch

void answer(const Call &call, const sync::RoundReport &report)
{
    call.out.answer(QStringLiteral("%1 documents taken, %2 sent; %3 set aside, %4 refused.")
                        .arg(report.pulled)
                        .arg(report.pushed)
                        .arg(report.setAside)
                        .arg(report.refused),
                    {{QStringLiteral("pulled"), report.pulled},
                     {QStringLiteral("pushed"), report.pushed},
                     {QStringLiteral("setAside"), report.setAside},
                     {QStringLiteral("refused"), report.refused},
                     {QStringLiteral("closed"), QJsonArray::fromStringList(report.closed)}});
}

/// Waits until the next round is due; whether it is to be.
bool waitForNext(const Progress &progress, qint64 ms)
{
    const auto seconds = static_cast<int>(ms / 1'000);
    for (int second = 0; second < seconds; ++second) {
        if (!progress(second, seconds))
            return false;
        QThread::sleep(1);
    }
    return true;
}

/// When a server that failed may be asked again; nothing: a person has to do something first.
std::optional<qint64> waitAfter(const sync::RemoteError &error, int failures)
{
    const auto wait = couch::waitBeforeRetry(error, failures, QRandomGenerator::global()->generateDouble());
    return wait ? std::optional(std::max(*wait, betweenRoundsMs)) : std::nullopt;
}

} // namespace

Result<void> runSync(const Call &call, const app::RemoteFactory &makeRemote)
{
    auto shop = call.openShop(store::Store::Access::ReadWrite);
    if (!shop)
        return Failure(shop.error());
    auto remote = makeRemote(**shop);
    if (!remote)
        return Failure(remote.error());
    const bool watches = call.options.isSet(QStringLiteral("watch"));
    const Progress progress = call.progress(QStringLiteral("sync"));
    int failures = 0;
    std::optional<qint64> wait;
    do {
        const auto report = app::syncRound(**shop, **remote, [&](const sync::RoundProgress &state) {
            return progress(state.done, state.left < 0 ? 0 : state.done + state.left);
        });
        if (!report)
            return Failure(report.error());
        if (report->remoteError) {
            const Error error = company::toError(*report->remoteError);
            wait = waitAfter(*report->remoteError, ++failures);
            if (!watches || !wait)
                return Failure(error);
            call.out.error(error); // the next round may find the server again
        } else {
            failures = 0;
            wait = betweenRoundsMs;
            answer(call, *report);
        }
    } while (watches && waitForNext(progress, *wait));
    return {};
}

} // namespace shopdesk::cli
