// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample/Dice.h"
#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// What customers asked in the last two weeks: categories, deadlines, canned replies, and tickets in every state about orders
/// that there are. Nothing after `work.now()`.
Result<void> makeTickets(store::UnitOfWork &work, Dice &dice, BusinessDay today);

/// Once there are people: who takes tickets and what they know; routing gives them what is open.
Result<void> giveTickets(store::UnitOfWork &work);

} // namespace shopdesk::sample
