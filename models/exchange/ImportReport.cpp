// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ImportReport.h"

namespace shopdesk::exchange {

QJsonObject toJson(const ImportReport &report)
{
    return {
        {QStringLiteral("run"), report.run.text()},
        {QStringLiteral("rows"), report.rows},
        {QStringLiteral("orderLines"), report.orderLines},
        {QStringLiteral("creditLines"), report.creditLines},
        {QStringLiteral("stockAdjustments"), report.stockAdjustments},
        {QStringLiteral("ticketRows"), report.ticketRows},
        {QStringLiteral("setAside"), report.setAside},
        {QStringLiteral("alreadyThere"), report.alreadyThere},
        {QStringLiteral("newOrders"), report.newOrders},
        {QStringLiteral("newCredits"), report.newCredits},
        {QStringLiteral("grownOrders"), report.grownOrders},
        {QStringLiteral("newProducts"), report.newProducts},
        {QStringLiteral("newMembers"), report.newMembers},
        {QStringLiteral("newTickets"), report.newTickets},
        {QStringLiteral("flaggedTickets"), report.flaggedTickets},
        {QStringLiteral("bytes"), report.bytes},
        {QStringLiteral("seconds"), report.seconds},
    };
}

} // namespace shopdesk::exchange
