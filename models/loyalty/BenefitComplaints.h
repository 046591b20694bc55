// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/BenefitReports.h"
#include "tickets/Ticket.h"

/// What a member says about a benefit. One that was not given becomes a ticket, so that somebody looks after it.
namespace shopdesk::loyalty {

struct ReportedBenefit
{
    members::BenefitReportId report;
    tickets::TicketId ticket;  ///< none where the benefit was given
    QString ticketNumber = {}; ///< "TK-S01-261127-0001"
};

/// Notes whether a member was given a benefit; for one that was not, opens a ticket with the member and the order, of kind
/// Benefit. What is said in the draft of a ticket is not looked at. Errors as members::checkedBenefitReport. Needs
/// Permission::EditMembers, and for a ticket Permission::AnswerTickets, in the store.
Result<ReportedBenefit> reportBenefit(store::UnitOfWork &work, members::BenefitReportDraft draft);

} // namespace shopdesk::loyalty
