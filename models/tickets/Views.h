// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "tables/List.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

using ViewId = Id<struct TicketViewTag>;

/// A query of the ticket list by name.
struct View
{
    ViewId id;   ///< none: one that every shop has
    QString key; ///< of those: "mine", "unassigned", "overdue", "customer", "watched", "mail", "all"
    QString name;
    bool isShared = true;
    tables::ListQuery query;
    qint64 count = 0; ///< tickets that it finds now, as the list shows them
};

/// Those that every shop has (that of mails only while one waits or was not sent), then the shared ones and one's own, by name; each with its count. Needs Permission::SeeTickets.
Result<std::vector<View>> views(store::Connection &connection);

/// Keeps a query by name, for oneself or for everybody (which needs Permission::ManageTickets). One of the same name and kind
/// is replaced. Errors "tickets.nameMissing", "tables.unknownFilter".
Result<ViewId> saveView(store::UnitOfWork &work, const QString &name, const tables::ListQuery &query, bool shared);
/// Error "tickets.viewNotFound", also for somebody else's.
Result<void> dropView(store::UnitOfWork &work, ViewId id);

QJsonObject toJson(const tables::ListQuery &query);
tables::ListQuery queryFrom(const QJsonObject &object);

} // namespace shopdesk::tickets
