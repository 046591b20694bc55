// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

/// Under which name and address somebody writes. Empty: not known.
struct Contact
{
    QString name = {};
    QString email = {};
    QString handle = {}; ///< in a chat or a network

    bool operator==(const Contact &) const = default;
};

/// As people see it: the address masked, as those of members are. Needs Permission::SeeTickets, in the ticket's store.
Result<Contact> maskedContact(store::Connection &connection, TicketId id);
/// In clear. Needs also Permission::RevealPersonalData; the trail tells who looked.
Result<Contact> revealContact(store::UnitOfWork &work, TicketId id);

// Parts of other operations.

/// Kept sealed; what is no e-mail address is left out.
void setContact(store::UnitOfWork &work, TicketId id, const Contact &contact);
/// In clear, of the ticket alone.
Contact contactOf(store::Connection &connection, TicketId id);
/// Where an answer by mail goes: the address that was written from, else that of a ticket that was merged into it, else the
/// member's. Empty: nowhere.
Contact recipientOf(store::Connection &connection, TicketId id);
/// Whether the address is one that the ticket is with, or one that was merged with it.
bool isWith(store::Connection &connection, TicketId id, const QString &email);

} // namespace shopdesk::tickets
