// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/SyncWords.h"

#include <QCoreApplication>

namespace shopdesk::ui {

namespace {

using Kind = company::SyncState::Kind;

QString withWaiting(const QString &words, qint64 count)
{
    if (count == 0)
        return words;
    const int waiting = static_cast<int>(count);
    return QCoreApplication::translate("SyncWords", "%1, %2", "a state, and what waits to be sent")
        .arg(words, QCoreApplication::translate("SyncWords", "%Ln waiting to send", nullptr, waiting));
}

} // namespace

QString syncWords(const company::SyncState &state, const Formats &formats)
{
    switch (state.kind) {
    case Kind::Alone:
        return {};
    case Kind::Paused:
        return QCoreApplication::translate("SyncWords", "Sync is paused");
    case Kind::Waiting:
        return QCoreApplication::translate("SyncWords", "Sync begins soon");
    case Kind::Working:
        // The state stands still while rounds come and go.
        if (!state.progress)
            return withWaiting(QCoreApplication::translate("SyncWords", "Online"), state.waiting);
        return state.progress->step == sync::RoundProgress::Step::Pulling
                   ? QCoreApplication::translate("SyncWords", "Receiving, %1 so far")
                         .arg(formats.number(state.progress->done))
                   : QCoreApplication::translate("SyncWords", "Sending, %1 so far")
                         .arg(formats.number(state.progress->done));
    case Kind::Online:
        return withWaiting(QCoreApplication::translate("SyncWords", "Online"), state.waiting);
    case Kind::Offline:
        return withWaiting(
            QCoreApplication::translate("SyncWords", "Working offline since %1").arg(formats.time(state.since)),
            state.waiting);
    case Kind::Stopped:
        return QCoreApplication::translate("SyncWords", "Sync has stopped");
    }
    return {};
}

QString closedStoresWords(const company::SyncState &state)
{
    return QCoreApplication::translate(
               "SyncWords", "What was done for %1 waits here: the server has no place for it yet, or does not "
                            "let this computer's account in. Whoever looks after the server connects the shop "
                            "once more, with the server's own account; that makes the place.")
        .arg(state.closedStores.join(QCoreApplication::translate("SyncWords", ", ", "between names of stores")));
}

QString syncTip(const company::SyncState &state, const Formats &formats)
{
    QStringList lines;
    if (state.error)
        lines << state.error->message;
    if (!state.closedStores.isEmpty())
        lines << closedStoresWords(state);
    if (state.lastWhole)
        lines << QCoreApplication::translate("SyncWords", "What others did is here up to %1.")
                     .arg(formats.instant(*state.lastWhole));
    if (lines.isEmpty())
        lines << QCoreApplication::translate("SyncWords", "How this computer exchanges with your company's server");
    return lines.join(QLatin1Char('\n'));
}

QString syncIcon(const company::SyncState &state)
{
    switch (state.kind) {
    case Kind::Offline:
    case Kind::Stopped:
        return QStringLiteral("warning");
    case Kind::Paused:
        return QStringLiteral("stop");
    case Kind::Online:
        return state.closedStores.isEmpty() ? QStringLiteral("sync") : QStringLiteral("warning");
    default:
        return QStringLiteral("sync");
    }
}

} // namespace shopdesk::ui
