// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Attachments.h"
#include "tickets/Contacts.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

/// A new ticket as it comes in.
struct TicketDraft
{
    StoreId store;
    Channel channel = Channel::Counter;
    TicketFields fields;
    QString message = {};  ///< the customer's words; may be empty for what was settled while talking
    QString note = {};     ///< for colleagues alone
    QString answer = {};   ///< said to the customer at once: the first response is given
    StaffId assignee = {}; ///< nobody: routing decides
    TicketId followUpOf = {};
    std::optional<Instant> openedAt = {}; ///< now, if not given: what is imported came before
    std::vector<FileDraft> files = {};    ///< that came with the message
    Contact contact = {};                 ///< under which it came; kept sealed
};

/// A ticket with a number of its own: "TK-S01-261127-0001" for the shop's first device, as catalog/Numbering.h says it for
/// orders. Needs Permission::AnswerTickets in the store. A subject that is left empty is the beginning of the message. Errors
/// as updateTicket (Tickets.h), "catalog.storeNotFound" (field "store"), those of assign (Assignment.h).
Result<TicketId> openTicket(store::UnitOfWork &work, const TicketDraft &draft);

/// A new ticket that goes on where one ended which may not be reopened any more: same customer, kind, category, orders. Error
/// "tickets.notOver" for one that is still at work. @p at: when the message was written; now, if not given.
Result<TicketId> startFollowUp(store::UnitOfWork &work, TicketId ended, const QString &message = {},
                               const std::vector<FileDraft> &files = {}, std::optional<Instant> at = {});

/// As openTicket, as a part of another operation, which has checked permission. Nobody is given the ticket.
Result<TicketId> writeTicket(store::UnitOfWork &work, const TicketDraft &draft);

} // namespace shopdesk::tickets
