// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StockLedger.h"

#include "catalog/NegativeStock.h"
#include "catalog/Oversold.h"
#include "catalog/VariantTitle.h"
#include "store/OrNull.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

using store::orNull;

/// What one variant of an order needs altogether.
struct Sum
{
    VariantId variant;
    qint64 quantity = 0;
    QString field = {};
};

std::vector<Sum> sumsOf(std::span<const StockNeed> needs)
{
    std::vector<Sum> sums;
    for (const StockNeed &need : needs) {
        auto sum = std::ranges::find(sums, need.variant, &Sum::variant);
        if (sum == sums.end())
            sum = sums.insert(sums.end(), {need.variant});
        sum->quantity += need.quantity;
        sum->field = need.field;
    }
    return sums;
}

/// "Cup: 7 available, 8 wanted." where there is too little.
std::optional<QString> shortage(store::Connection &connection, StoreId store, const Sum &wanted, qint64 order)
{
    store::Query row = connection.query(R"(
        SELECT p.name, v.name, coalesce(l.on_hand - l.allocated, 0) + coalesce(
                   (SELECT quantity FROM stock_reservations
                    WHERE order_id = ?3 AND variant_id = ?1 AND store_id = ?2), 0)
        FROM variants v
        JOIN products p ON p.id = v.product_id
        LEFT JOIN stock_levels l ON l.variant_id = v.id AND l.store_id = ?2
        WHERE v.id = ?1 AND p.kind = 'goods'
            AND EXISTS (SELECT 1 FROM stock_levels c WHERE c.variant_id = ?1 AND c.is_counted = 1))",
                                        wanted.variant, store, order);
    if (!row.next() || row.get<qint64>(2) >= wanted.quantity)
        return std::nullopt;
    return QCoreApplication::translate("Catalog", "%1: %2 available, %3 wanted.")
        .arg(variantTitle(row.get<QString>(0), row.get<QString>(1)))
        .arg(qMax<qint64>(0, row.get<qint64>(2)))
        .arg(wanted.quantity);
}

/// Lists and other devices know of reservations by their order.
void touch(store::UnitOfWork &work, qint64 order)
{
    work.execute("UPDATE orders SET updated_at = ? WHERE id = ?", work.now(), order);
}

} // namespace

StockEntryId appendStockEntry(store::UnitOfWork &work, const StockDraft &entry, const StockCause &cause)
{
    const auto id = work.newId<StockEntryId>();
    work.execute(R"(
        INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, unit_cost, order_id, transfer_id,
                                   stocktake_id, return_id, note, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, entry.store, entry.variant, entry.quantity, keyOf(entry.reason),
                 entry.unitCost ? std::optional(entry.unitCost->parts) : std::nullopt,
                 cause.order == 0 ? std::nullopt : std::optional(cause.order), orNull(cause.transfer),
                 orNull(cause.stocktake), cause.returned == 0 ? std::nullopt : std::optional(cause.returned),
                 entry.note, entry.occurredAt.value_or(work.now()));
    store::Query level =
        work.connection().query("SELECT on_hand, is_counted FROM stock_levels WHERE variant_id = ? AND store_id = ?",
                                entry.variant, entry.store);
    level.next();
    const auto onHand = level.get<qint64>(0);
    if (qMin(onHand, onHand - entry.quantity) < 0)
        watchLevel(work, entry.store, entry.variant, onHand, level.get<bool>(1));
    return id;
}

StockEntryId appendStockEntry(store::UnitOfWork &work, const StockDraft &entry, qint64 order)
{
    return appendStockEntry(work, entry, StockCause{.order = order});
}

Result<void> checkAvailable(store::Connection &connection, StoreId store, std::span<const StockNeed> needs,
                            qint64 order)
{
    if (negativeStockAllowed(connection))
        return {};
    QStringList shortages;
    QString field;
    for (const Sum &wanted : sumsOf(needs)) {
        const auto sentence = shortage(connection, store, wanted, order);
        if (!sentence)
            continue;
        if (shortages.isEmpty())
            field = wanted.field;
        shortages << *sentence;
    }
    if (shortages.isEmpty())
        return {};
    return fail("catalog.notEnoughStock", shortages.join(QLatin1Char('\n')), field);
}

void reserveStock(store::UnitOfWork &work, qint64 order, StoreId store, VariantId variant, qint64 quantity,
                  std::optional<Instant> expiresAt)
{
    if (quantity <= 0)
        return;
    work.execute(R"(
        INSERT INTO stock_reservations (id, order_id, store_id, variant_id, quantity, made_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (order_id, variant_id, store_id)
            DO UPDATE SET quantity = quantity + excluded.quantity, expires_at = excluded.expires_at)",
                 work.newId<ReservationId>(), order, store, variant, quantity, work.now(), expiresAt);
    touch(work, order);
}

void releaseStock(store::UnitOfWork &work, qint64 order)
{
    if (work.execute("DELETE FROM stock_reservations WHERE order_id = ?", order) > 0)
        touch(work, order);
}

qint64 releaseStock(store::UnitOfWork &work, qint64 order, StoreId store, VariantId variant, qint64 quantity)
{
    store::Query row = work.connection().query(
        "SELECT id, quantity FROM stock_reservations WHERE order_id = ? AND variant_id = ? AND store_id = ?", order,
        variant, store);
    if (quantity <= 0 || !row.next())
        return 0;
    const auto reserved = row.get<qint64>(1);
    if (reserved <= quantity)
        work.execute("DELETE FROM stock_reservations WHERE id = ?", row.get<ReservationId>(0));
    else
        work.execute("UPDATE stock_reservations SET quantity = quantity - ? WHERE id = ?", quantity,
                     row.get<ReservationId>(0));
    touch(work, order);
    return qMin(reserved, quantity);
}

StockEntryId consumeStock(store::UnitOfWork &work, const StockDraft &entry, qint64 order)
{
    releaseStock(work, order, entry.store, entry.variant, -entry.quantity);
    return appendStockEntry(work, entry, order);
}

std::vector<StockMoved> stockMovedBy(store::Connection &connection, qint64 order)
{
    std::vector<StockMoved> moved;
    store::Query rows = connection.query(R"(
        SELECT store_id, variant_id, sum(quantity) FROM stock_entries WHERE order_id = ? AND historic = 0
        GROUP BY store_id, variant_id HAVING sum(quantity) <> 0)",
                                         order);
    while (rows.next())
        moved.push_back({rows.get<StoreId>(0), rows.get<VariantId>(1), rows.get<qint64>(2)});
    return moved;
}

} // namespace shopdesk::catalog
