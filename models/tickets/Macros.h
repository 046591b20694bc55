// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/CannedReplies.h"
#include "tickets/Messages.h"

namespace shopdesk::tickets {

using MacroId = Id<struct TicketMacroTag>;

/// Steps that are often done together, in this order; what is not given is not done.
struct MacroDraft
{
    QString name;
    CategoryId category = {};
    std::optional<Priority> priority = {};
    StaffId assignee = {};
    CannedReplyId reply = {}; ///< answered by the channel of the ticket
    bool resolves = false;

    bool operator==(const MacroDraft &) const = default;
};

struct Macro
{
    MacroId id;
    MacroDraft draft;
    bool isArchived = false;
};

// Those that change macros need Permission::ManageTickets. Errors "tickets.nameMissing", "tickets.nameInUse",
// "tickets.textTooLong", "tickets.macroEmpty" for one without a step, "tickets.macroNotFound".

Result<MacroId> createMacro(store::UnitOfWork &work, const MacroDraft &draft);
Result<void> updateMacro(store::UnitOfWork &work, MacroId id, const MacroDraft &draft);
Result<void> archiveMacro(store::UnitOfWork &work, MacroId id);
Result<void> restoreMacro(store::UnitOfWork &work, MacroId id);

/// By name; with @p archived also those in the archive. Needs Permission::SeeTickets.
Result<std::vector<Macro>> macros(store::Connection &connection, bool archived = false);

/// Does all steps on a ticket, or none. @p seen: as of MessageDraft. Needs Permission::AnswerTickets, in the ticket's store.
/// Errors "tickets.macroNotFound", those of updateTicket, assign, addMessage, resolve.
Result<void> runMacro(store::UnitOfWork &work, TicketId ticket, MacroId id, std::optional<MessageId> seen = {});

} // namespace shopdesk::tickets
