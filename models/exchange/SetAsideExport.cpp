// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvWriter.h"
#include "exchange/ListExport.h"
#include "exchange/OnlineRetailFormat.h"
#include "exchange/SetAsideRows.h"
#include "tables/ListReader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::exchange {

namespace {

constexpr qint64 rowsBetweenLooks = 1'000;

struct SetAsideRow
{
    qint64 line = 0;
    QString reason;
    QJsonArray fields;
};

SetAsideRow readRow(store::Connection &connection, qint64 id)
{
    store::Query row = connection.query("SELECT line_number, reason, fields FROM set_aside_rows WHERE id = ?", id);
    if (!row.next())
        return {};
    return {row.get<qint64>(0), row.get<QString>(1), QJsonDocument::fromJson(row.get<QString>(2).toUtf8()).array()};
}

void writeHeader(CsvWriter &csv)
{
    for (const QString &name : onlineRetailColumnNames())
        csv.plain(name);
    csv.plain(QStringLiteral("Line"));
    csv.plain(QStringLiteral("Reason"));
    csv.endRow();
}

void writeRow(CsvWriter &csv, const SetAsideRow &row)
{
    constexpr auto known = qsizetype(onlineRetailColumnCount);
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
    const Result<std::vector<qint64>> ids = tables::readIds(connection, setAsideList(), query);
    if (!ids)
        return Failure(ids.error());
    Result<CsvWriter> csv = CsvWriter::create(path);
    if (!csv)
        return Failure(csv.error());
    writeHeader(*csv);
    qint64 written = 0;
    for (const qint64 id : *ids) {
        writeRow(*csv, readRow(connection, id));
        ++written;
        const bool look = progress && written % rowsBetweenLooks == 0;
        if (look && !progress(written, qint64(ids->size())))
            return exportCancelled();
    }
    return csv->commit().map([&] { return written; });
}

} // namespace shopdesk::exchange
