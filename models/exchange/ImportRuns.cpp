// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ImportRuns.h"

#include <QJsonDocument>

namespace shopdesk::exchange {

namespace {

ImportReport reportFrom(ImportRunId run, const QJsonObject &summary)
{
    const auto count = [&](const char *key) { return summary.value(QLatin1String(key)).toInteger(); };
    ImportReport report;
    report.run = run;
    report.rows = count("rows");
    report.orderLines = count("orderLines");
    report.creditLines = count("creditLines");
    report.stockAdjustments = count("stockAdjustments");
    report.ticketRows = count("ticketRows");
    report.setAside = count("setAside");
    report.alreadyThere = count("alreadyThere");
    report.newOrders = count("newOrders");
    report.newCredits = count("newCredits");
    report.grownOrders = count("grownOrders");
    report.newProducts = count("newProducts");
    report.newMembers = count("newMembers");
    report.newTickets = count("newTickets");
    report.flaggedTickets = count("flaggedTickets");
    report.bytes = count("bytes");
    report.seconds = summary.value(QLatin1String("seconds")).toDouble();
    return report;
}

} // namespace

Result<std::vector<ImportRun>> importRuns(store::Connection &connection, int limit)
{
    std::vector<ImportRun> runs;
    store::Query rows = connection.query(
        "SELECT id, file_name, started_at, finished_at, summary FROM import_runs ORDER BY id DESC LIMIT ?", limit);
    while (rows.next()) {
        const auto id = rows.get<ImportRunId>(0);
        runs.push_back({id, rows.get<QString>(1), rows.get<Instant>(2), rows.get<Instant>(3),
                        reportFrom(id, QJsonDocument::fromJson(rows.get<QString>(4).toUtf8()).object())});
    }
    return runs;
}

} // namespace shopdesk::exchange
