// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Ledger.h"

/// Two devices that do not know of each other may both give points for one thing: the friend's first order, an order that was
/// paid in parts, an activity that was reported twice. The ledger keeps both entries; the one with the smallest id counts, and
/// each other one is taken back by an entry that is one and the same on all devices.
namespace shopdesk::points {

/// After @p entry has come from another device. Nothing happens where no other entry has its cause.
void takeTwinsBack(store::UnitOfWork &work, EntryId entry);

/// After an activity (points_activities) has come whose key another one has as well: nobody has to look after that.
void settleTwinActivity(store::UnitOfWork &work, qint64 activity);

} // namespace shopdesk::points
