// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

#include <QJsonArray>

namespace shopdesk::tickets {

/// How somebody came to have a ticket: by routing, by pulling the next one, by answering or taking it, from a colleague; or it
/// went back to where nobody has it.
enum class Way { Routed, Pulled, Taken, Given, Returned };
QString keyOf(Way way);

/// How somebody was looked at.
enum class Fit { Chosen, Busier, Full, Absent, Skill, Language, Store, Silent, Deputy, Others };
struct Weighed
{
    QString person;
    Fit fit = Fit::Chosen;
    int open = 0;        ///< tickets that they had; of Others how many more people were looked at
    QString detail = {}; ///< the skill or language that is missing; for whom a deputy stands in
};
/// "Chen Hao: 2 open, the fewest", "Su Ting: 5 open", "Zhou Kai: away today".
QString textOf(const Weighed &weighed);

/// Why somebody has a ticket, or nobody.
struct Decision
{
    Instant at;
    Way way = Way::Given;
    QString person; ///< empty: nobody
    QString by;     ///< empty: the program
    std::vector<Weighed> weighed;
};
/// The latest first. Needs Permission::SeeTickets, in the ticket's store.
Result<std::vector<Decision>> decisionsOf(store::Connection &connection, TicketId id);

/// Gives the ticket to a person, or with none back to nobody: what is typed, noted and measured stays as it is. Somebody who
/// is away today is stood in for by their deputy. Needs Permission::AnswerTickets, in the ticket's store. Errors
/// "tickets.notFound", "tickets.isOver", "tickets.notAnAgent" (field "assignee") for somebody who may not answer tickets there,
/// "tickets.allAway" where the person is away and nobody stands in.
Result<void> assign(store::UnitOfWork &work, TicketId id, StaffId person);

// Parts of other operations.

/// Whether a person may answer tickets of the store. Error "tickets.notAnAgent" (field "assignee").
Result<void> checkAgent(store::Connection &connection, StaffId person, StoreId store);
/// Writes who has the ticket, and the decision.
void give(store::UnitOfWork &work, TicketId id, Way way, StaffId person, const std::vector<Weighed> &weighed);

} // namespace shopdesk::tickets
