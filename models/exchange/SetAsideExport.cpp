// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvWriter.h"
#include "exchange/ListExport.h"
#include "exchange/OnlineRetailFormat.h"
#include "exchange/SetAsideRows.h"
#include "exchange/TicketRows.h"
#include "store/FreshProof.h"
#include "tables/ListReader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::exchange {

namespace {

constexpr qint64 rowsBetweenLooks = 1'000;

struct SetAsideRow
{
    QString source;
    qint64 line = 0;
    QString reason;
    QJsonArray fields;
};

SetAsideRow readRow(store::Connection &connection, qint64 id)
{
    store::Query row =
        connection.query("SELECT source, line_number, reason, fields FROM set_aside_rows WHERE id = ?", id);
    if (!row.next())
        return {};
    return {row.get<QString>(0), row.get<qint64>(1), setAsideReason(connection, id, row.get<QString>(2)),
            setAsideFields(connection, id, row.get<QString>(3))};
}

/// The columns that rows of a source are kept by.
QStringList columnsOf(const QString &source)
{
    if (source == onlineRetailSource)
        return onlineRetailColumnNames();
    QStringList names;
    for (const ColumnName &column : source == QLatin1String("incident-log") ? incidentColumns() : supportColumns())
        names << QString::fromLatin1(column.name);
    return names;
}

void writeHeader(CsvWriter &csv, const QStringList &columns)
{
    for (const QString &name : columns)
        csv.plain(name);
    csv.plain(QStringLiteral("Line"));
    csv.plain(QStringLiteral("Reason"));
    csv.endRow();
}

void writeRow(CsvWriter &csv, const SetAsideRow &row, qsizetype known)
{
    for (qsizetype i = 0; i < known; ++i)
        csv.text(row.fields.at(i).toString());
    csv.plain(QString::number(row.line));
    csv.text(row.reason);
    for (qsizetype i = known; i < row.fields.size(); ++i)
        csv.text(row.fields.at(i).toString());
    csv.endRow();
}

} // namespace

Result<qint64> exportSetAside(store::Connection &connection, const tables::ListQuery &query, const QString &path,
                              const Progress &progress)
{
    if (auto allowed = connection.require(Permission::ExportData); !allowed)
        return Failure(allowed.error());
    if (auto proved = store::requireSecondFactor(connection, Permission::ExportData); !proved)
        return Failure(proved.error());
    const Result<std::vector<qint64>> ids = tables::readIds(connection, setAsideList(), query);
    if (!ids)
        return Failure(ids.error());
    const QString source = ids->empty() ? onlineRetailSource : readRow(connection, ids->front()).source;
    if (auto allowed =
            source == onlineRetailSource ? Result<void>() : connection.require(Permission::RevealPersonalData);
        !allowed)
        return Failure(allowed.error());
    const QStringList columns = columnsOf(source);
    Result<CsvWriter> csv = CsvWriter::create(path);
    if (!csv)
        return Failure(csv.error());
    writeHeader(*csv, columns);
    qint64 written = 0;
    for (const qint64 id : *ids) {
        const SetAsideRow row = readRow(connection, id);
        if (row.source != source) {
            return fail("exchange.severalFormats",
                        QCoreApplication::translate("Exchange", "These rows are of files of different formats. Choose "
                                                                "one file by the filter and export again."));
        }
        writeRow(*csv, row, columns.size());
        ++written;
        const bool look = progress && written % rowsBetweenLooks == 0;
        if (look && !progress(written, qint64(ids->size())))
            return exportCancelled();
    }
    return csv->commit().map([&] { return written; });
}

} // namespace shopdesk::exchange
