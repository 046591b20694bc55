// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Ledger.h"

/// What moves of points (moveAll) bring with them where devices did not know of each other. Everything that is booked here has
/// an id made of what it says: devices that know the same book the same. One that knew less is set right when the rest comes.
namespace shopdesk::points {

/// What was booked on @p from elsewhere after everything had been moved to @p to: what is left goes over, what was taken that
/// had gone over already is taken there, and a debt goes along. Then @p from has nothing any more. @p cause and @p at are the
/// move's. Books come from other devices one after the other: what is older than @p move waits until it is known what went
/// over at once, which the device that moved it knows (@p isOwn).
void followMove(store::UnitOfWork &work, members::MemberId from, members::MemberId to, const QString &cause, Instant at,
                qint64 move, bool isOwn);

/// A move that does not hold, since another device moved the same points elsewhere: all of it goes back, also what is spent.
/// Who has it by now may be left below 0 (raiseOverdraft).
void partMove(store::UnitOfWork &work, const QString &cause);

} // namespace shopdesk::points
