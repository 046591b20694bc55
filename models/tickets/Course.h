// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/BusinessTime.h"
#include "store/Connection.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

/// A wait of the customer for an answer.
struct Wait
{
    Instant began;
    std::optional<Instant> ended = {}; ///< answered, or resolved
};

/// How a ticket went, from its steps and messages alone: everything that is measured comes from here.
///
/// The customer waits from the beginning, and again from the first message after an answer. An answer is a public message of
/// ours; resolving ends a wait as well. The clocks stand still while the ticket is pending, resolved, closed or merged.
struct Course
{
    std::vector<Wait> waits; ///< the first is that for the first response
    std::optional<Instant> respondedAt;
    std::optional<Instant> resolvedAt;     ///< as long as it is resolved
    std::vector<calendar::Stretch> pauses; ///< those that are over
    std::optional<Instant> pausedSince;
    std::optional<Instant> waitingSince() const;
};

Course courseOf(store::Connection &connection, TicketId id);

/// The messages that make up the conversation of a ticket, as a condition on `ticket_messages m` with the ticket's id as ?1:
/// its own, those of tickets that were merged into it, and what came to them after. Unmerged, a ticket takes its own along.
extern const char conversationOf[];

} // namespace shopdesk::tickets
