// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QJsonObject>

namespace shopdesk::exchange {

using ImportRunId = Id<struct ImportRunTag>;

/// What an import did with each row of the file: rows = orderLines + creditLines + stockAdjustments + ticketRows + setAside +
/// alreadyThere. All counts are of what was added now.
struct ImportReport
{
    ImportRunId run;
    qint64 rows = 0; ///< without the header and empty ones
    qint64 orderLines = 0;
    qint64 creditLines = 0;
    qint64 stockAdjustments = 0;
    qint64 ticketRows = 0; ///< of tickets: a row each, or one for each step
    qint64 setAside = 0;
    qint64 alreadyThere = 0; ///< known from an earlier import

    qint64 newOrders = 0;
    qint64 newCredits = 0;
    qint64 grownOrders = 0; ///< orders and credits of an earlier import that got further lines
    qint64 newProducts = 0;
    qint64 newMembers = 0;
    qint64 newTickets = 0;
    qint64 flaggedTickets = 0; ///< of them: resolved before the first answer

    qint64 bytes = 0; ///< of text, unpacked
    double seconds = 0;

    bool operator==(const ImportReport &) const = default;
};

QJsonObject toJson(const ImportReport &report);

} // namespace shopdesk::exchange
