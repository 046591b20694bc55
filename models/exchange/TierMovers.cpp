// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/TierMovers.h"

#include "exchange/CsvWriter.h"
#include "exchange/ListExport.h"
#include "rewards/TierCost.h"
#include "store/FreshProof.h"

namespace shopdesk::exchange {

namespace {

constexpr size_t rowsAtOnce = 1'000;

void writeRow(CsvWriter &csv, const rewards::NamedMover &mover, const Currency &currency)
{
    csv.text(mover.number);
    csv.text(mover.name);
    csv.text(mover.fromName);
    csv.text(mover.toName);
    csv.plain(mover.mover.up ? QStringLiteral("up") : QStringLiteral("down"));
    csv.plain(toPlainText(mover.mover.spend, currency));
    csv.plain(toPlainText(mover.mover.turnover, currency));
    csv.plain(QString::number(mover.mover.points));
    csv.plain(mover.worth ? toPlainText(*mover.worth, currency) : QString());
    csv.endRow();
}

} // namespace

Result<qint64> exportTierMovers(store::Connection &connection, const members::TierRules &rules, Instant now,
                                const QString &path, const Progress &progress)
{
    if (auto allowed = connection.require(Permission::ExportData); !allowed)
        return Failure(allowed.error());
    if (auto proved = store::requireSecondFactor(connection, Permission::ExportData); !proved)
        return Failure(proved.error());
    const Result<rewards::TierCost> cost = rewards::costOfTierRules(connection, rules, now);
    if (!cost)
        return Failure(cost.error());
    Result<CsvWriter> csv = CsvWriter::create(path);
    if (!csv)
        return Failure(csv.error());
    for (const char *column : {"number", "name", "from", "to", "direction", "spend", "turnover", "points", "worth"})
        csv->plain(QString::fromLatin1(column));
    csv->endRow();
    const size_t all = cost->simulation.movers.size();
    qint64 written = 0;
    for (size_t first = 0; first < all; first += rowsAtOnce) {
        const auto movers = rewards::namedMovers(connection, *cost, first, rowsAtOnce);
        if (!movers)
            return Failure(movers.error());
        for (const rewards::NamedMover &mover : *movers)
            writeRow(*csv, mover, connection.shop().currency);
        written += std::ssize(*movers);
        if (progress && !progress(qint64(std::min(all, first + rowsAtOnce)), qint64(all)))
            return exportCancelled();
    }
    return csv->commit().map([&] { return written; });
}

} // namespace shopdesk::exchange
