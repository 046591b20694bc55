// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ImportReport.h"
#include "store/UnitOfWork.h"
#include "tickets/Messages.h"

#include <QHash>

namespace shopdesk::exchange {

/// A ticket of another system, with all that it went through.
struct ImportedTicket
{
    struct Step
    {
        tickets::Status to = tickets::Status::Open;
        std::optional<tickets::PendingFor> pendingFor = {};
        Instant at;
    };
    struct Words
    {
        tickets::Author author = tickets::Author::Customer;
        QString body;
        Instant at;
    };

    QString key;    ///< by which it is recognised when it comes again
    QString number; ///< as the other system shows it
    tickets::Kind kind = tickets::Kind::Question;
    tickets::Priority priority = tickets::Priority::Normal;
    tickets::Channel channel = tickets::Channel::Email;
    QString category; ///< its name; empty: none
    QString subject;
    members::MemberId member = {};
    Instant openedAt;
    std::vector<Step>
        steps; ///< after the first state, in the order of time; leading from one to the next by themselves
    std::vector<Words> words;
    std::optional<bool> slaKept; ///< what the other system says of its deadlines
    std::optional<int> score;    ///< of its survey after the resolution, 1 to 5
};

/// Writes tickets of another system: with their own numbers, without deadlines of ours, routed to nobody.
class ImportedTickets
{
public:
    ImportedTickets(store::UnitOfWork &work, const char *source, StoreId store, ImportReport &report);

    bool isThere(const QString &key);
    /// Error "exchange.numberInUse" where a ticket of ours has that number.
    Result<void> write(const ImportedTicket &ticket);

private:
    tickets::CategoryId categoryFor(const QString &name);
    void insert(tickets::TicketId id, const ImportedTicket &ticket);
    Result<void> walk(tickets::TicketId id, const ImportedTicket &ticket);
    void finish(tickets::TicketId id, const ImportedTicket &ticket);
    void writeScore(tickets::TicketId id, const ImportedTicket &ticket, Instant resolvedAt);

    store::UnitOfWork &m_work;
    const QString m_source;
    StoreId m_store;
    ImportReport &m_report;
    QHash<QString, tickets::CategoryId> m_categories;
};

} // namespace shopdesk::exchange
