// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

using CannedReplyId = Id<struct CannedReplyTag>;

/// Words that are often needed. Placeholders are filled in for a ticket: {customer}, {ticket}, {subject}, {order} (the number
/// of the last one linked), {agent} and {shop}. What a ticket does not have is left out, with one blank before it.
struct CannedReplyDraft
{
    QString name;
    QString body;
    QString language = {}; ///< "zh"; empty: any
};

struct CannedReply
{
    CannedReplyId id;
    CannedReplyDraft draft;
    bool isArchived = false;
};

// All that change something need Permission::ManageTickets. Errors "tickets.nameMissing", "tickets.nameInUse",
// "tickets.messageMissing" (field "body"), "tickets.textTooLong", "tickets.unknownPlaceholder" (field "body"),
// "tickets.replyNotFound".

Result<CannedReplyId> createReply(store::UnitOfWork &work, const CannedReplyDraft &draft);
Result<void> updateReply(store::UnitOfWork &work, CannedReplyId id, const CannedReplyDraft &draft);
Result<void> archiveReply(store::UnitOfWork &work, CannedReplyId id);
Result<void> restoreReply(store::UnitOfWork &work, CannedReplyId id);

/// By name. Needs Permission::SeeTickets.
Result<std::vector<CannedReply>> cannedReplies(store::Connection &connection, bool archived = false);
/// With the placeholders filled in for a ticket. Needs Permission::SeeTickets, in the ticket's store.
Result<QString> filledReply(store::Connection &connection, CannedReplyId id, TicketId ticket);

} // namespace shopdesk::tickets
