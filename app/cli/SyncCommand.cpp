// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SyncRound.h"
#include "cli/Command.h"

#include <QThread>

namespace shopdesk::cli {

namespace {

constexpr int secondsBetweenRounds = 5; // of --watch

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
bool waitForNext(const Progress &progress)
{
    for (int second = 0; second < secondsBetweenRounds; ++second) {
        if (!progress(second, secondsBetweenRounds))
            return false;
        QThread::sleep(1);
    }
    return true;
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
    do {
        const auto report = app::syncRound(**shop, **remote, [&](const sync::RoundProgress &state) {
            return progress(state.done, state.left < 0 ? 0 : state.done + state.left);
        });
        if (report)
            answer(call, *report);
        else if (watches)
            call.out.error(report.error()); // the next round may find the server again
        else
            return Failure(report.error());
    } while (watches && waitForNext(progress));
    return {};
}

} // namespace shopdesk::cli
