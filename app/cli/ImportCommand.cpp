// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Approval.h"
#include "cli/Command.h"
#include "cli/Lists.h"
#include "exchange/ListExport.h"
#include "exchange/OnlineRetailImport.h"
#include "exchange/SetAsideRows.h"
#include "exchange/TicketImports.h"
#include "insights/Rollups.h"

#include <QDir>

namespace shopdesk::cli {

namespace {

QString inWords(const exchange::ImportReport &report)
{
    return QStringLiteral(
               "%1 rows = %2 order lines + %3 credit lines + %4 stock adjustments + %5 set aside + %6 already there\n"
               "New: %7 orders, %8 credits, %9 products, %10 members. %11 s.")
        .arg(report.rows)
        .arg(report.orderLines)
        .arg(report.creditLines)
        .arg(report.stockAdjustments)
        .arg(report.setAside)
        .arg(report.alreadyThere)
        .arg(report.newOrders)
        .arg(report.newCredits)
        .arg(report.newProducts)
        .arg(report.newMembers)
        .arg(report.seconds, 0, 'f', 1);
}

QString ticketsInWords(const exchange::ImportReport &report)
{
    return QStringLiteral("%1 rows = %2 of tickets + %3 set aside + %4 already there\n"
                          "New: %5 tickets, %6 of them resolved before the first answer. %7 s.")
        .arg(report.rows)
        .arg(report.ticketRows)
        .arg(report.setAside)
        .arg(report.alreadyThere)
        .arg(report.newTickets)
        .arg(report.flaggedTickets)
        .arg(report.seconds, 0, 'f', 1);
}

struct Format
{
    const char *name;
    Result<exchange::ImportReport> (*import)(store::UnitOfWork &, const QString &, const Progress &);
    QString (*inWords)(const exchange::ImportReport &);
};
constexpr Format formats[] = {{"online-retail", exchange::importOnlineRetail, inWords},
                              {"incident-log", exchange::importIncidentLog, ticketsInWords},
                              {"support-tickets", exchange::importSupportTickets, ticketsInWords}};

} // namespace

Result<void> runImport(const Call &call)
{
    const auto format = std::ranges::find_if(formats, [&](const Format &each) {
        return call.arguments.size() == 2 && call.arguments[0] == QLatin1String(each.name);
    });
    if (format == std::end(formats))
        return usage(QStringLiteral("Say what to import: online-retail, incident-log or support-tickets, and FILE."));
    auto shop = call.openShop(store::Store::Access::ReadWrite);
    if (!shop)
        return Failure(shop.error());
    const auto approval = Approval::of(call);
    if (!approval)
        return Failure(approval.error());
    const auto report = approval->allow(**shop, [&](const std::optional<Actor> &instead) {
        return (*shop)->writeNow(
            [&](store::UnitOfWork &work) {
                return format->import(work, call.arguments[1], call.progress(QStringLiteral("Importing")));
            },
            instead);
    });
    if (!report)
        return Failure(report.error());
    // Figures are right without this; it only makes them quick.
    if (auto refreshed = (*shop)->writeNow(insights::refresh); !refreshed)
        return refreshed;
    call.out.progress({});
    call.out.answer(format->inWords(*report), exchange::toJson(*report));
    return {};
}

Result<void> runExport(const Call &call)
{
    if (call.arguments.size() != 2)
        return usage(QStringLiteral("Say what to export, and to which file."));
    auto list = listByName(call.arguments[0]);
    if (!list)
        return Failure(list.error());
    const auto query = listQueryOf(call);
    if (!query)
        return Failure(query.error());
    // That somebody allowed it is written into the trail.
    const bool isAllowed = call.options.isSet(QStringLiteral("approved-by"));
    auto shop = isAllowed ? call.openShop(store::Store::Access::ReadWrite) : call.openShopToNote();
    if (!shop)
        return Failure(shop.error());
    const auto approval = Approval::of(call);
    if (!approval)
        return Failure(approval.error());
    list = listByName(call.arguments[0], (*shop)->shop().zone);
    const QString path = call.arguments[1];
    const auto rows = approval->allow(**shop, [&](const std::optional<Actor> &instead) {
        const auto write = [&](store::Connection &connection) {
            const Progress progress = call.progress(QStringLiteral("Exporting"));
            // As they came, to be corrected: in the list they are hidden.
            return qstrcmp(list->name, "setAside") == 0
                       ? exchange::exportSetAside(connection, *query, path, progress)
                       : exchange::exportList(connection, *list, *query, path, {}, progress);
        };
        return (*shop)->read(write, {}, instead).result();
    });
    if (!rows)
        return Failure(rows.error());
    if (!(*shop)->isReadOnly()) {
        const auto noted = (*shop)->writeNow(
            [&](store::UnitOfWork &work) { return exchange::noteExport(work, list->name, *query, *rows); });
        if (!noted)
            return noted;
    }
    call.out.progress({});
    call.out.answer(QStringLiteral("Wrote %1 rows to %2.").arg(*rows).arg(QDir::toNativeSeparators(path)),
                    {{QStringLiteral("rows"), *rows}, {QStringLiteral("file"), path}});
    return {};
}

} // namespace shopdesk::cli
