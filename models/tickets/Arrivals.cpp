// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Arrivals.h"

#include "tickets/Tickets.h"

namespace shopdesk::tickets {

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    const auto tickets = rows.find(QStringLiteral("tickets"));
    if (tickets == rows.end())
        return;
    for (const qint64 ticket : tickets->second) {
        TicketFields fields;
        QString number;
        {
            store::Query row = work.connection().query("SELECT number, subject FROM tickets WHERE id = ?", ticket);
            if (!row.next())
                continue;
            number = row.get<QString>(0);
            fields.subject = row.get<QString>(1);
        }
        work.execute("UPDATE tickets SET search_text = ? WHERE id = ?", searchTextOf(number, fields), ticket);
    }
}

} // namespace shopdesk::tickets
