// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

// All need Permission::AnswerTickets, in the stores of all tickets concerned. Errors "tickets.notFound", "staff.otherStore".

/// One matter in two tickets: the first becomes part of the second, in whose conversation its messages then stand, and to
/// which replies to it go. Errors "tickets.sameTicket", "tickets.isOver" (field "id" or "into") for one that is not at work,
/// "tickets.otherMember" where they are of two members.
Result<void> mergeTicket(store::UnitOfWork &work, TicketId id, TicketId into);

/// Takes a merged ticket out again, with its messages and with what came to it meanwhile. Error "tickets.notMerged".
Result<void> unmergeTicket(store::UnitOfWork &work, TicketId id);

/// Two matters in one ticket: a new ticket with copies of these messages, linked to the one that they come from and otherwise
/// as that one is: whoever has and watches that one has and watches it too. The customer has waited since the first of these
/// messages that is theirs; where none is, its time begins now. Errors "tickets.messageMissing" where none is named (field "messages"),
/// "tickets.messageNotFound", those of openTicket.
Result<TicketId> splitTicket(store::UnitOfWork &work, TicketId id, const std::vector<qint64> &messages,
                             const QString &subject);

} // namespace shopdesk::tickets
