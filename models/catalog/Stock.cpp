// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Stock.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "catalog/Premises.h"
#include "catalog/StockLedger.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<6> reasonKeys{"sale", "return", "receipt", "adjustment", "transfer", "stocktake"};
constexpr qint64 largestQuantity = 1'000'000'000;

Result<void> checkVariant(store::Connection &connection, VariantId variant)
{
    const std::optional<QString> kind = connection.value<QString>(
        "SELECT p.kind FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?", variant);
    if (!kind) {
        return fail("catalog.variantNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."),
                    QStringLiteral("variant"));
    }
    if (*kind == keyOf(ProductKind::Service)) {
        return fail("catalog.noStockKept",
                    QCoreApplication::translate("Catalog", "This is a service: no stock is kept of it."),
                    QStringLiteral("variant"));
    }
    return {};
}

Result<void> checkEntry(const StockDraft &draft)
{
    if (draft.quantity == 0 || draft.quantity > largestQuantity || draft.quantity < -largestQuantity) {
        return fail(
            "catalog.badQuantity",
            QCoreApplication::translate("Catalog", "Enter a quantity other than 0, of at most a thousand million."),
            QStringLiteral("quantity"));
    }
    const bool byOrder = draft.reason == StockReason::Sale || draft.reason == StockReason::Return;
    const bool receiptOut = draft.reason == StockReason::Receipt && draft.quantity < 0;
    if (byOrder || receiptOut) {
        return fail(
            "catalog.badReason",
            byOrder ? QCoreApplication::translate("Catalog", "Sales and returns are booked by their orders.")
                    : QCoreApplication::translate("Catalog", "A receipt brings goods in. Use an adjustment instead."),
            QStringLiteral("reason"));
    }
    if (draft.reason == StockReason::Adjustment && draft.note.isEmpty()) {
        return fail("catalog.noteMissing",
                    QCoreApplication::translate("Catalog", "Say in the note why the stock changes."),
                    QStringLiteral("note"));
    }
    if (draft.note.size() > longestNote) {
        return fail("catalog.textTooLong",
                    QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestNote),
                    QStringLiteral("note"));
    }
    return {};
}

} // namespace

QString keyOf(StockReason reason)
{
    return enumKey(reasonKeys, reason);
}

std::optional<StockReason> stockReasonFrom(const QString &key)
{
    return enumFrom<StockReason>(reasonKeys, key);
}

StockEntryId appendStockEntry(store::UnitOfWork &work, const StockDraft &entry, qint64 order)
{
    const auto id = work.newId<StockEntryId>();
    work.execute(R"(
        INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, order_id, note, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 id, entry.store, entry.variant, entry.quantity, keyOf(entry.reason),
                 order == 0 ? std::nullopt : std::optional(order), entry.note, entry.occurredAt.value_or(work.now()));
    return id;
}

Result<StockEntryId> bookStock(store::UnitOfWork &work, const StockDraft &draft)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    StockDraft entry = draft;
    entry.note = manyLines(draft.note);
    if (auto good = checkEntry(entry); !good)
        return Failure(good.error());
    if (auto good = checkVariant(work.connection(), entry.variant); !good)
        return Failure(good.error());
    if (auto premises = storeById(work.connection(), entry.store); !premises)
        return Failure(premises.error());
    const StockEntryId id = appendStockEntry(work, entry, 0);
    work.audit("catalog.bookStock", "stock_entries", id.value,
               {{QStringLiteral("quantity"), QJsonArray{QJsonValue(), entry.quantity}},
                {QStringLiteral("reason"), QJsonArray{QJsonValue(), keyOf(entry.reason)}}});
    return id;
}

Result<std::vector<StockLevel>> stockOf(store::Connection &connection, ProductId product)
{
    std::vector<StockLevel> levels;
    store::Query rows = connection.query(R"(
        SELECT s.id, s.name, v.id, v.name, v.sku, coalesce(l.on_hand, 0)
        FROM products p
        JOIN variants v ON v.product_id = p.id
        JOIN stores s
        LEFT JOIN stock_levels l ON l.variant_id = v.id AND l.store_id = s.id
        WHERE p.id = ? AND p.kind = 'goods'
            AND ((v.archived_at IS NULL AND s.archived_at IS NULL) OR coalesce(l.on_hand, 0) <> 0)
        ORDER BY v.archived_at IS NOT NULL, v.position, v.id, s.code)",
                                         product);
    while (rows.next()) {
        levels.push_back({rows.get<StoreId>(0), rows.get<QString>(1), rows.get<VariantId>(2), rows.get<QString>(3),
                          rows.get<QString>(4), rows.get<qint64>(5)});
    }
    return levels;
}

Result<std::vector<StockEntry>> stockHistory(store::Connection &connection, ProductId product, int limit)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    std::vector<StockEntry> entries;
    store::Query rows = connection.query(R"(
        SELECT e.id, e.store_id, s.name, e.variant_id, v.sku, e.quantity, e.reason, e.historic, e.order_id, o.number,
               e.note, e.occurred_at
        FROM variants v
        JOIN stock_entries e ON e.variant_id = v.id
        JOIN stores s ON s.id = e.store_id
        LEFT JOIN orders o ON o.id = e.order_id
        WHERE v.product_id = ? ORDER BY e.occurred_at DESC, e.id DESC LIMIT ?)",
                                         product, limit);
    while (rows.next()) {
        StockEntry entry;
        entry.id = rows.get<StockEntryId>(0);
        entry.store = rows.get<StoreId>(1);
        entry.storeName = rows.get<QString>(2);
        entry.variant = rows.get<VariantId>(3);
        entry.sku = rows.get<QString>(4);
        entry.quantity = rows.get<qint64>(5);
        entry.reason = stockReasonFrom(rows.get<QString>(6)).value_or(StockReason::Adjustment);
        entry.historic = rows.get<bool>(7);
        entry.order = rows.get<qint64>(8);
        entry.orderNumber = rows.get<QString>(9);
        entry.note = rows.get<QString>(10);
        entry.occurredAt = rows.get<Instant>(11);
        entries.push_back(entry);
    }
    return entries;
}

Result<qint64> onHand(store::Connection &connection, VariantId variant, StoreId store)
{
    return connection
        .value<qint64>("SELECT on_hand FROM stock_levels WHERE variant_id = ? AND store_id = ?", variant, store)
        .value_or(0);
}

} // namespace shopdesk::catalog
