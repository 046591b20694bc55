// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvReader.h"
#include "support/TestShop.h"

#include <QFile>

#include <lzma.h>

namespace shopdesk::test {

inline const QByteArray onlineRetailHeader =
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\n";
inline const QByteArray goodRow = "700001,30101,TEA CUP,2,2011-05-03 10:00:00,4.25,20001.0,United Kingdom\n";

/// Writes a file into a folder; its path.
inline QString fileIn(const QString &folder, const QString &name, const QByteArray &bytes)
{
    const QString path = folder + QLatin1Char('/') + name;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
    return path;
}

inline QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return file.readAll();
}

inline QByteArray packedWithXz(const QByteArray &bytes)
{
    QByteArray packed(qsizetype(lzma_stream_buffer_bound(size_t(bytes.size()))), Qt::Uninitialized);
    size_t used = 0;
    const lzma_ret done = lzma_easy_buffer_encode(
        6, LZMA_CHECK_CRC64, nullptr, reinterpret_cast<const uint8_t *>(bytes.data()), size_t(bytes.size()),
        reinterpret_cast<uint8_t *>(packed.data()), &used, size_t(packed.size()));
    if (done != LZMA_OK)
        qFatal("cannot pack: %d", int(done));
    packed.truncate(qsizetype(used));
    return packed;
}

/// All records of a file, each as "line|field|field…"; the code of the error as the last one.
inline QStringList recordsOf(const QString &path)
{
    QStringList records;
    auto source = exchange::ByteSource::open(path);
    if (!source)
        return {source.error().code};
    exchange::CsvReader reader(std::move(*source));
    exchange::CsvRecord record;
    while (true) {
        const Result<bool> found = reader.next(record);
        if (!found)
            records << found.error().code;
        if (!found || !*found)
            return records;
        QStringList texts{QString::number(record.line)};
        for (const std::string_view field : record.fields)
            texts << QString::fromUtf8(field.data(), qsizetype(field.size()));
        records << texts.join(QLatin1Char('|'));
    }
}

/// Every row of every table, as text: what "the shop is as it was" means.
inline QStringList everyRow(store::Connection &connection)
{
    QStringList tables;
    {
        store::Query names = connection.query("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
        while (names.next())
            tables << names.get<QString>(0);
    }
    QStringList rows;
    for (const QString &table : std::as_const(tables)) {
        QStringList columns;
        {
            store::Query names = connection.query("SELECT name FROM pragma_table_info(?)", table);
            while (names.next())
                columns << QStringLiteral("quote(\"%1\")").arg(names.get<QString>(0));
        }
        const QByteArray sql = QStringLiteral("SELECT %1 FROM \"%2\" ORDER BY 1")
                                   .arg(columns.join(QStringLiteral(" || ',' || ")), table)
                                   .toUtf8();
        store::Query found = connection.prepare(sql.constData());
        while (found.next())
            rows << table + QLatin1Char(':') + found.get<QString>(0);
    }
    return rows;
}

inline QStringList everyRow(TestShop &shop)
{
    const Result<QStringList> rows =
        shop.read([](store::Connection &connection) -> Result<QStringList> { return everyRow(connection); });
    return rows ? *rows : QStringList{rows.error().code, rows.error().detail};
}

/// A number by SQL.
inline qint64 number(TestShop &shop, const char *sql)
{
    const Result<qint64> value = shop.read(
        [&](store::Connection &connection) -> Result<qint64> { return connection.value<qint64>(sql).value_or(-1); });
    return value ? *value : -2;
}

inline QString textOf(TestShop &shop, const char *sql)
{
    const Result<QString> value = shop.read([&](store::Connection &connection) -> Result<QString> {
        return connection.value<QString>(sql).value_or(QString());
    });
    return value ? *value : value.error().message + value.error().detail;
}

} // namespace shopdesk::test
