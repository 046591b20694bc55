// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailImport.h"

#include "catalog/Premises.h"
#include "exchange/CsvReader.h"
#include "exchange/ImportedMembers.h"
#include "exchange/ImportedOrders.h"
#include "exchange/ImportedProducts.h"
#include "exchange/ImportedStock.h"
#include "exchange/RunningImport.h"
#include "exchange/SetAsideWriter.h"

#include <QElapsedTimer>

namespace shopdesk::exchange {

namespace {

constexpr char source[] = "online-retail";
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
    SetAsideReason take(const CsvRecord &record);
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

SetAsideReason Import::take(const CsvRecord &record)
{
    const OnlineRetailFormat::Fields fields = m_format.fieldsOf(record);
    OnlineRetailRow row;
    SetAsideReason reason = m_format.read(record, fields, row);
    if (reason.code)
        m_setAside.take(record.line, fields, m_format.surplusOf(record), reason);
    else
        takeGood(row);
    return reason;
}

Result<void> Import::takeAll(CsvReader &reader, const Progress &progress)
{
    const auto taken = eachRow(reader, m_report, progress, [this](const CsvRecord &record) { return take(record); });
    if (!taken)
        return taken;
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
    beginRun(work, source, path, report);
    Import import(work, stores->front().id, std::move(*format), report);
    if (auto taken = import.takeAll(reader, progress); !taken)
        return Failure(taken.error());
    report.bytes = reader.bytesRead();
    report.seconds = double(clock.nsecsElapsed()) / 1e9;
    endRun(work, "exchange.importOnlineRetail", report);
    return report;
}

} // namespace shopdesk::exchange
