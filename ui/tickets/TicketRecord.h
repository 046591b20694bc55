// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "knowledge/ArticleSearch.h"
#include "members/Members.h"
#include "store/AuditTrail.h"
#include "surveys/Survey.h"
#include "tickets/Assignment.h"
#include "tickets/CannedReplies.h"
#include "tickets/Contacts.h"
#include "tickets/Deadlines.h"
#include "tickets/Macros.h"
#include "tickets/Messages.h"
#include "tickets/Tickets.h"

namespace shopdesk::ui {

/// A record of another list in a line: an order, an earlier ticket.
struct RelatedRecord
{
    qint64 id = 0;
    QString title; ///< number or subject
    QString state; ///< key of a pill
    Instant at;
    std::optional<Money> amount = {};
};

/// What an agent has to know of the customer, without leaving the ticket. Empty where there is none, or where the person who
/// asks may not see members or orders.
struct CustomerRecord
{
    std::optional<members::Member> member;
    std::vector<RelatedRecord> orders; ///< the latest
    qint64 orderCount = 0;
    std::vector<RelatedRecord> returns; ///< begun from the ticket, of its orders, of its member; the latest first
    std::vector<RelatedRecord> tickets; ///< others of theirs, the latest first
    qint64 ticketCount = 0;
};
/// Orders that a ticket may be about: those that it is about already, and the latest of the member. Empty for whoever may not
/// see orders.
std::vector<tickets::LinkedOrder> readOrderChoices(store::Connection &connection, members::MemberId member,
                                                   const std::vector<tickets::LinkedOrder> &linked);
Result<CustomerRecord> readCustomer(store::Connection &connection, members::MemberId id,
                                    tickets::TicketId without = {});

/// All that the drawer shows of a ticket.
struct TicketRecord
{
    tickets::Ticket ticket;
    std::vector<tickets::Message> messages;
    std::vector<tickets::Deadline> deadlines;
    std::vector<tickets::Decision> decisions;
    std::vector<store::AuditEntry> history;
    std::vector<tickets::CannedReply> replies;
    CustomerRecord customer;
    tickets::Contact contact; ///< under which it came, masked
    std::vector<tickets::Macro> macros;
    bool mayReopen = false;         ///< the grace period is not over
    surveys::Survey survey;         ///< that is asked after resolving
    std::vector<surveys::Ask> asks; ///< the latest first
    std::vector<knowledge::UsedArticle> articles;
};
Result<TicketRecord> readTicketRecord(store::Connection &connection, tickets::TicketId id);

} // namespace shopdesk::ui
