// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::sync {

/// A document that could not be taken, or that the server did not take. It stops nothing: it is tried again when it or this
/// program changes, or when a person asks for it.
struct SetAsideDocument
{
    QString id; ///< "orders:0C2J4QF8M1A00", or whatever the server calls it
    bool isOutgoing = false;
    QString database;
    QString reason; ///< a word: "badContent", "entryChanged", "tooLarge", "file"
    QString detail; ///< for people
    Instant at;
};

/// The newest first, without those that wait for another one and come in by themselves. Needs Permission::ManageShop.
Result<std::vector<SetAsideDocument>> setAsideDocuments(store::Connection &connection, int limit = 100);

/// Everything that was set aside is tried again in the next round. How many these are. Needs Permission::ManageShop.
Result<int> retrySetAside(store::UnitOfWork &work);

/// How far this device is with one database of the backend.
struct DatabaseState
{
    QString name;
    std::optional<Instant> pulledAt;
    std::optional<Instant> pushedAt;
};

struct Status
{
    std::vector<DatabaseState> databases;
    qint64 toSend = 0;    ///< records
    qint64 conflicts = 0; ///< open
    qint64 setAside = 0;
    qint64 files = 0;   ///< pictures and files that are to be sent, fetched or taken back
    qint64 waiting = 0; ///< documents that refer to something that has not come yet
};

/// Needs Permission::ManageShop.
Result<Status> status(store::Connection &connection);

} // namespace shopdesk::sync
