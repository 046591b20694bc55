// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

/// "tickets": columns number, subject, status, deadline (overdue, due_soon: within two hours, running, paused), due, member, kind, priority, assignee, channel, category, opened, updated,
/// reopened, store; filters status, priority, kind, assignee (0 for nobody), category, channel, waits (pending for customer,
/// internal, date), due ("overdue", "today" – within the next 24 hours), and hidden: member, order (ids).
///
/// Sorted by due, what has no deadline comes last.
tables::ListDefinition ticketList();

/// New, open and pending ones, what is due first coming first.
tables::ListQuery atWork();

} // namespace shopdesk::tickets
