// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/StepMessages.h"

namespace shopdesk::returns {

// Parts of the operation that takes the step, in its transaction: what the shop wants to be said of it (StepMessages.h) goes out
// once, from the computer on which it was taken, and not at all where the step is taken back.
//
// It becomes a mail in the ticket of the return, or in a new one, which waits for the customer. A refusal of messages about orders by
// e-mail holds; who was never asked is told where they write to us by mail themselves. Without a mailbox or an address nobody is
// told, and nothing is written.

void tellCustomer(store::UnitOfWork &work, ReturnId id, Step step, const QString &note);
void tellCustomer(store::UnitOfWork &work, RepairId id, RepairStatus to, const QString &note);

} // namespace shopdesk::returns
