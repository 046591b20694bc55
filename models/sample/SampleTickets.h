// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// What tickets are worked with: categories, deadlines, canned replies.
Result<void> makeDesk(store::UnitOfWork &work);

/// What customers asked in the last two weeks, as the acting person answered it: tickets in every state about orders that
/// there are, the same ones for the same orders. Nothing after `work.now()`.
Result<void> makeTickets(store::UnitOfWork &work);

/// Who takes tickets and what they know; routing gives them what is open.
Result<void> giveTickets(store::UnitOfWork &work);

} // namespace shopdesk::sample
