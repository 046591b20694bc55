// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

/// Whom routing gives tickets to, and what they know.
struct AgentDraft
{
    bool takes = true;          ///< false: nothing comes by routing
    int mostOpen = 20;          ///< tickets at work that are not pending; no more come by routing
    QStringList skills = {};    ///< words of categories (Categories.h)
    QStringList languages = {}; ///< "zh", "en"; none: any
};

inline constexpr int mostOpenLimit = 1'000;

struct Agent
{
    Named person;
    AgentDraft draft;
    bool isKnown = false; ///< false: may answer tickets, but nobody said that routing should give them any
    int open = 0;         ///< new and open tickets that they have
};

/// Everybody who may answer tickets, by name. Needs Permission::SeeTickets.
Result<std::vector<Agent>> agents(store::Connection &connection);
/// Needs Permission::ManageTickets. Errors "tickets.notAnAgent" for somebody who may not answer tickets, "tickets.badSetting"
/// (field "mostOpen"), "tickets.textTooLong" (fields "skills", "languages").
Result<void> setAgent(store::UnitOfWork &work, StaffId id, const AgentDraft &draft);

/// Those whom routing gives tickets to, who had none for the longest time first. As a part of another operation.
std::vector<Agent> routedAgents(store::Connection &connection);

} // namespace shopdesk::tickets
