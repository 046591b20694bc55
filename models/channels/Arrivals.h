// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <functional>

namespace shopdesk::channels {

/// What became of something that came.
enum class Outcome { Opened, Added, Bounced, Own };
QString keyOf(Outcome outcome);

// Parts of other operations.

bool hasArrived(store::Connection &connection, const QByteArray &token);
/// So that it comes once. @p sender may be empty.
void noteArrival(store::UnitOfWork &work, const QByteArray &token, const QByteArray &sender, Outcome outcome);
/// How much has come from a sender since.
qint64 arrivalsSince(store::Connection &connection, const QByteArray &sender, Instant since);
/// What could not be taken becomes a task (kind "arrivalSetAside"): somebody looks, and settles it. @p name: of the file, or the
/// number of the mail in its mailbox.
void setAside(store::UnitOfWork &work, const QString &name, const QString &reason);

/// Runs a part of a transaction that leaves nothing behind where it fails, while the rest of it stands.
Result<void> byItself(store::UnitOfWork &work, const std::function<Result<void>()> &part);

} // namespace shopdesk::channels
