// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailImport.h"

#include "catalog/Premises.h"
#include "exchange/CsvReader.h"
#include "exchange/ImportedMembers.h"
#include "exchange/ImportedOrders.h"
#include "exchange/ImportedProducts.h"
#include "exchange/ImportedStock.h"
#include "exchange/SetAsideWriter.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>

namespace shopdesk::exchange {

namespace {

constexpr char source[] = "online-retail";
// So many bad rows and no good one: it is the file that is wrong, and nobody wants them all in a list.
constexpr qint64 rowsThatShowTheFile = 1'000;
constexpr qint64 rowsBetweenLooks = 1'000;

Failure nothingReadable(qint64 line, const SetAsideReason &reason)
{
    return fail("exchange.nothingReadable",
                QCoreApplication::translate("Exchange",
                                            "None of the first %1 rows can be taken. Line %2: %3 Correct the "
                                            "file and import it again.")
                    .arg(rowsThatShowTheFile)
                    .arg(line)
                    .arg(reason.text));
}

/// One run of the import, from the first row to the last.
class Import
{
public:
    Import(store::UnitOfWork &work, StoreId store, OnlineRetailFormat format, ImportReport &report)
        : m_format(std::move(format))
        , m_report(report)
        , m_products(work, report)
        , m_members(work, report)
        , m_orders(work, source, store, report)
        , m_stock(work, source, store, report)
        , m_setAside(work, source, report)
    {
    }

    Result<void> takeAll(CsvReader &reader, const Progress &progress);

private:
    Result<void> take(const CsvRecord &record);
    void takeGood(const OnlineRetailRow &row);

    OnlineRetailFormat m_format;
    ImportReport &m_report;
    ImportedProducts m_products;
    ImportedMembers m_members;
    ImportedOrders m_orders;
    ImportedStock m_stock;
    SetAsideWriter m_setAside;
};

void Import::takeGood(const OnlineRetailRow &row)
{
    const catalog::VariantId variant = m_products.variantFor(row);
    const members::MemberId member = m_members.memberFor(row);
    if (row.kind == OnlineRetailRow::Kind::StockAdjustment)
        m_stock.take(row, variant);
    else
        m_orders.take(row, variant, member);
}

Result<void> Import::take(const CsvRecord &record)
{
    ++m_report.rows;
    const OnlineRetailFormat::Fields fields = m_format.fieldsOf(record);
    OnlineRetailRow row;
    const SetAsideReason reason = m_format.read(record, fields, row);
    if (!reason.code) {
        takeGood(row);
        return {};
    }
    m_setAside.take(record.line, fields, m_format.surplusOf(record), reason);
    if (m_report.rows == rowsThatShowTheFile && m_report.setAside == rowsThatShowTheFile)
        return nothingReadable(record.line, reason);
    return {};
}

Result<void> Import::takeAll(CsvReader &reader, const Progress &progress)
{
    CsvRecord record;
    while (true) {
        const Result<bool> found = reader.next(record);
        if (!found)
            return Failure(found.error());
        if (!*found)
            break;
        if (auto taken = take(record); !taken)
            return taken;
        const bool look = progress && m_report.rows % rowsBetweenLooks == 0;
        if (look && !progress(reader.source().bytesTaken(), reader.source().fileSize())) {
            return fail("base.cancelled",
                        QCoreApplication::translate("Exchange", "The import was cancelled; nothing was changed."));
        }
    }
    m_orders.finish();
    m_products.finish();
    m_members.finish();
    return {};
}

Result<OnlineRetailFormat> readHeader(CsvReader &reader, const store::ShopInfo &shop)
{
    CsvRecord header;
    const Result<bool> found = reader.next(header);
    if (!found)
        return Failure(found.error());
    return OnlineRetailFormat::fromHeader(*found ? header : CsvRecord{}, shop.zone, shop.currency.exponent);
}

void beginRun(store::UnitOfWork &work, const QString &path, ImportReport &report)
{
    report.run = work.newId<ImportRunId>();
    work.execute("INSERT INTO import_runs (id, source, file_name, started_at, finished_at, summary) "
                 "VALUES (?, ?, ?, ?, ?, '{}')",
                 report.run, QString::fromLatin1(source), QFileInfo(path).fileName(), work.now(), work.now());
}

void endRun(store::UnitOfWork &work, const ImportReport &report)
{
    QJsonObject summary = toJson(report);
    summary.remove(QStringLiteral("run"));
    work.execute("UPDATE import_runs SET finished_at = ?, summary = ? WHERE id = ?", Instant::now(),
                 QString::fromUtf8(QJsonDocument(summary).toJson(QJsonDocument::Compact)), report.run);
    work.audit("exchange.importOnlineRetail", "import_runs", report.run.value, summary);
}

} // namespace

Result<ImportReport> importOnlineRetail(store::UnitOfWork &work, const QString &path, const Progress &progress)
{
    if (auto allowed = work.require(Permission::ImportData); !allowed)
        return Failure(allowed.error());
    QElapsedTimer clock;
    clock.start();
    Result<ByteSource> bytes = ByteSource::open(path);
    if (!bytes)
        return Failure(bytes.error());
    CsvReader reader(std::move(*bytes));
    Result<OnlineRetailFormat> format = readHeader(reader, work.shop());
    if (!format)
        return Failure(format.error());
    const Result<std::vector<catalog::Premises>> stores = catalog::stores(work.connection());
    if (!stores)
        return Failure(stores.error());

    ImportReport report;
    beginRun(work, path, report);
    Import import(work, stores->front().id, std::move(*format), report);
    if (auto taken = import.takeAll(reader, progress); !taken)
        return Failure(taken.error());
    report.bytes = reader.bytesRead();
    report.seconds = double(clock.nsecsElapsed()) / 1e9;
    endRun(work, report);
    return report;
}

} // namespace shopdesk::exchange
