// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ExchangeOperations.h"

#include "exchange/ListExport.h"
#include "exchange/OnlineRetailImport.h"
#include "exchange/SetAsideRows.h"
#include "exchange/TicketImports.h"
#include "exchange/TierMovers.h"
#include "members/TierJson.h"
#include "store/JsonInput.h"

#include <array>

namespace shopdesk::exchange {

namespace {

using Outcome = Result<QJsonObject>;

template<Result<ImportReport> (*import)(store::UnitOfWork &, const QString &, const Progress &)>
Outcome runImport(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString path = input.text("path");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return import(work, path, {}).map(toJson);
}

/// An operation on rows that were set aside: `{"rows": ["…", …]}`, answered by how many it changed.
template<Result<qint64> (*change)(store::UnitOfWork &, std::span<const SetAsideId>)>
Outcome onRows(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QStringList texts = input.texts("rows");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    std::vector<SetAsideId> rows;
    for (const QString &text : texts) {
        const auto row = SetAsideId::fromText(text);
        if (!row)
            return Failure(row.error());
        rows.push_back(*row);
    }
    return change(work, rows).map([](qint64 count) { return QJsonObject{{QStringLiteral("changed"), count}}; });
}

Outcome runExportMovers(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString path = input.text("path");
    const members::TierRules rules = members::tierRulesFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const Result<qint64> rows = exportTierMovers(work.connection(), rules, work.now(), path);
    if (!rows)
        return Failure(rows.error());
    return noteExport(work, "tierMovers", {}, *rows).map([&] { return QJsonObject{{QStringLiteral("rows"), *rows}}; });
}

Outcome runReveal(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto row = input.id<SetAsideId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return revealSetAside(work, row).map([](const SetAsideWords &words) {
        return QJsonObject{{QStringLiteral("reason"), words.reason}, {QStringLiteral("fields"), words.fields}};
    });
}

constexpr std::array table{
    store::Operation{"exchange.exportTierMovers",
                     "Writes the members whom rules would move as a CSV file: path, and the rules as "
                     "members.simulateTierRules has them. Answers with rows.",
                     runExportMovers, Permission::ExportData},
    store::Operation{
        "exchange.importOnlineRetail",
        "Imports a file in the Online Retail format in one piece: path. Answers with the counts of the import.",
        runImport<importOnlineRetail>, Permission::ImportData},
    store::Operation{"exchange.importIncidentLog",
                     "Imports an incident log, a row for each change of a ticket: path. Answers with the counts.",
                     runImport<importIncidentLog>, Permission::ImportData},
    store::Operation{"exchange.importSupportTickets",
                     "Imports support tickets, a row each: path. Answers with the counts.",
                     runImport<importSupportTickets>, Permission::ImportData},
    store::Operation{"exchange.dismissSetAside",
                     "Marks rows that an import set aside as dealt with: rows (ids). Answers with changed.",
                     onRows<dismissSetAside>, Permission::ImportData},
    store::Operation{
        "exchange.revealSetAside",
        "Gives what stands in the row id that an import set aside: reason, fields; the trail tells who looked.",
        runReveal, Permission::RevealPersonalData},
    store::Operation{"exchange.restoreSetAside",
                     "Opens rows again that were dismissed: rows (ids). Answers with changed.", onRows<restoreSetAside>,
                     Permission::ImportData},
};

} // namespace

std::span<const store::Operation> operations()
{
    return table;
}

} // namespace shopdesk::exchange
