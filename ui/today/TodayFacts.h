// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "insights/Kpi.h"
#include "store/Connection.h"
#include "tables/List.h"
#include "tasks/Tasks.h"

namespace shopdesk::ui {

/// What the Today page tells, read in one go. What the person who asks may not see is left out, as if there were none.
struct TodayFacts
{
    BusinessDay today;
    insights::KpiValues soFar;          ///< today
    insights::KpiValues weekAgo;        ///< the same weekday last week, the whole day
    std::vector<tasks::Task> openTasks; ///< the newest of them
    qint64 openTaskCount = 0;
    qint64 transfersComing = 0; ///< on their way to the stores of the person who asks
    tables::ListQuery coming;   ///< these transfers
    qint64 losingPoints = 0;    ///< members of whose points some expire soon
    tables::ListQuery losers;   ///< these members
    qint64 rowsSetAside = 0;
    qint64 stockNegative = 0; ///< products, as the others
    qint64 stockOut = 0;
    qint64 stockLow = 0;
    bool hasProducts = false;
    bool hasOrders = false;
    std::optional<Instant> latestBackup;
    std::vector<qint64> recentOrders;
    std::vector<tables::Row> recentRows; ///< number, placed, member, status, total
};

Result<TodayFacts> readTodayFacts(store::Connection &connection, const QString &shopPath, BusinessDay today);

/// The columns of TodayFacts::recentRows.
std::vector<tables::Column> recentOrderColumns();
/// The products list behind a count of stock: "negative", "out" or "low".
tables::ListQuery productsWithStock(const Actor &actor, const char *stock);
/// The orders behind a figure of a day.
tables::ListQuery ordersOfDay(BusinessDay day);

} // namespace shopdesk::ui
