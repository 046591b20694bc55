// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JsonInput.h"
#include "tickets/Agents.h"
#include "tickets/Assignment.h"
#include "tickets/Deadlines.h"
#include "tickets/Messages.h"
#include "tickets/OpenTicket.h"
#include "tickets/SlaPolicies.h"

/// Tickets as the operations of the command line read and write them.
namespace shopdesk::tickets {

/// What the object leaves out stays as in @p otherwise.
TicketFields fieldsFrom(store::JsonInput &input, TicketFields otherwise = {});
TicketDraft ticketDraftFrom(store::JsonInput &input);
PolicyDraft policyDraftFrom(store::JsonInput &input, PolicyDraft otherwise = {});

QJsonObject toJson(const Ticket &ticket);
QJsonObject toJson(const Message &message);
QJsonObject toJson(const Deadline &deadline);
QJsonObject toJson(const Decision &decision);
QJsonObject toJson(const Agent &agent);
QJsonObject toJson(const Policy &policy);

} // namespace shopdesk::tickets
