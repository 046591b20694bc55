// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ListExport.h"

#include "exchange/CsvWriter.h"
#include "store/FreshProof.h"
#include "tables/ListReader.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::exchange {

namespace {

constexpr size_t rowsAtOnce = 1'000;

/// The places in the list's columns of those to be written. Error "tables.unknownColumn".
Result<std::vector<size_t>> placesOf(const tables::ListDefinition &list, const QStringList &keys)
{
    std::vector<size_t> places;
    if (keys.isEmpty()) {
        for (size_t place = 0; place < list.columns.size(); ++place)
            places.push_back(place);
        return places;
    }
    for (const QString &key : keys) {
        const auto found =
            std::ranges::find_if(list.columns, [&](const tables::Column &c) { return key == QLatin1String(c.key); });
        if (found == list.columns.end()) {
            return fail("tables.unknownColumn",
                        QCoreApplication::translate("Exchange", "This list has no column “%1”.").arg(key));
        }
        places.push_back(size_t(found - list.columns.begin()));
    }
    return places;
}

void writeCell(CsvWriter &csv, const tables::Column &column, const QVariant &value, const store::ShopInfo &shop)
{
    using tables::ColumnKind;
    if (value.isNull())
        return csv.plain({});
    switch (column.kind) {
    case ColumnKind::Text:
        return csv.text(value.toString());
    case ColumnKind::Number:
    case ColumnKind::State:
        return csv.plain(value.toString());
    case ColumnKind::Money:
        return csv.plain(toPlainText(Money{value.toLongLong()}, shop.currency));
    case ColumnKind::Instant:
        return csv.plain(shop.zone.toLocal(Instant{value.toLongLong()}).toString(Qt::ISODate));
    case ColumnKind::Day:
        return csv.plain(BusinessDay{value.toInt()}.text());
    }
}

} // namespace

Result<void> noteExport(store::UnitOfWork &work, const char *list, const tables::ListQuery &query, qint64 rows)
{
    QStringList filters;
    for (auto filter = query.filters.begin(); filter != query.filters.end(); ++filter) {
        if (!filter.value().isEmpty())
            filters << filter.key();
    }
    if (!query.search.trimmed().isEmpty())
        filters << QStringLiteral("search");
    const auto told = [](const QJsonValue &value) { return QJsonArray{QJsonValue(), value}; };
    QJsonObject changes{{QStringLiteral("list"), told(QString::fromLatin1(list))},
                        {QStringLiteral("rows"), told(rows)}};
    if (!filters.isEmpty())
        changes.insert(QStringLiteral("filters"), told(filters.join(QLatin1String(", "))));
    work.audit("exchange.exportList", "shop", 1, changes);
    return {};
}

Failure exportCancelled()
{
    return fail("base.cancelled",
                QCoreApplication::translate("Exchange", "The export was cancelled; no file was written."));
}

Result<qint64> exportList(store::Connection &connection, const tables::ListDefinition &list,
                          const tables::ListQuery &query, const QString &path, const QStringList &columns,
                          const Progress &progress)
{
    if (auto allowed = connection.require(Permission::ExportData); !allowed)
        return Failure(allowed.error());
    // A list of goods names nobody.
    const bool isAboutGoods = list.permission == Permission::SeeProducts;
    if (auto proved = isAboutGoods ? Result<void>() : store::requireSecondFactor(connection, Permission::ExportData);
        !proved)
        return Failure(proved.error());
    const Result<std::vector<size_t>> places = placesOf(list, columns);
    if (!places)
        return Failure(places.error());
    const Result<std::vector<qint64>> ids = tables::readIds(connection, list, query);
    if (!ids)
        return Failure(ids.error());
    Result<CsvWriter> csv = CsvWriter::create(path);
    if (!csv)
        return Failure(csv.error());
    for (const size_t place : *places)
        csv->plain(QString::fromLatin1(list.columns[place].key));
    csv->endRow();

    qint64 written = 0;
    for (size_t start = 0; start < ids->size(); start += rowsAtOnce) {
        const size_t count = std::min(rowsAtOnce, ids->size() - start);
        const auto rows = tables::readRows(connection, list, std::span(*ids).subspan(start, count));
        if (!rows)
            return Failure(rows.error());
        for (const tables::Row &row : *rows) {
            if (row.empty())
                continue;
            for (const size_t place : *places)
                writeCell(*csv, list.columns[place], row[place], connection.shop());
            csv->endRow();
            ++written;
        }
        if (progress && !progress(qint64(start + count), qint64(ids->size())))
            return exportCancelled();
    }
    return csv->commit().map([&] { return written; });
}

} // namespace shopdesk::exchange
