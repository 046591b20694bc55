// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Stock.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "catalog/Premises.h"
#include "catalog/StockChecks.h"
#include "catalog/StockLedger.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<8> reasonKeys{"sale",         "return",      "receipt",   "adjustment",
                                 "transfer_out", "transfer_in", "stocktake", "damage"};

std::optional<UnitCost> costFrom(const store::Query &row, int column)
{
    const auto parts = row.get<std::optional<qint64>>(column);
    return parts ? std::optional(UnitCost{*parts}) : std::nullopt;
}

/// Which way the goods of a reason go, where that is not open: 1 in, −1 out.
int wayOf(StockReason reason)
{
    switch (reason) {
    case StockReason::Receipt:
        return 1;
    case StockReason::Damage:
        return -1;
    default:
        return 0;
    }
}

Result<void> checkReason(const StockDraft &draft)
{
    const QString field = QStringLiteral("reason");
    if (draft.reason == StockReason::Sale || draft.reason == StockReason::Return) {
        return fail("catalog.badReason",
                    QCoreApplication::translate("Catalog", "Sales and returns are booked by their orders."), field);
    }
    if (draft.reason == StockReason::TransferIn || draft.reason == StockReason::TransferOut) {
        return fail("catalog.badReason",
                    QCoreApplication::translate("Catalog",
                                                "What goes to another store is booked by its transfer: write "
                                                "one, send it, and receive it there."),
                    field);
    }
    const int way = wayOf(draft.reason);
    if (way == 0 || (way > 0) == (draft.quantity > 0))
        return {};
    return fail(
        "catalog.badReason",
        way > 0 ? QCoreApplication::translate("Catalog", "This brings goods in. Use another reason for what goes out.")
                : QCoreApplication::translate("Catalog", "This takes goods out. Use another reason for what comes in."),
        field);
}

Result<void> checkCost(const store::UnitOfWork &work, const StockDraft &draft)
{
    if (!draft.unitCost)
        return {};
    if (auto allowed = work.require(Permission::SeeCosts); !allowed)
        return allowed;
    if (draft.quantity > 0 && draft.unitCost->parts >= 0 && *draft.unitCost <= UnitCost::of(highestCost))
        return {};
    return fail("catalog.badCost",
                draft.quantity < 0
                    ? QCoreApplication::translate("Catalog", "Only what comes in has a cost. Leave it empty.")
                    : QCoreApplication::translate("Catalog", "Enter a cost from 0 to %1.")
                          .arg(toPlainText(highestCost, work.shop().currency)),
                QStringLiteral("cost"));
}

Result<void> checkEntry(const StockDraft &draft)
{
    if (draft.quantity == 0 || draft.quantity > largestQuantity || draft.quantity < -largestQuantity) {
        return fail(
            "catalog.badQuantity",
            QCoreApplication::translate("Catalog", "Enter a quantity other than 0, of at most a thousand million."),
            QStringLiteral("quantity"));
    }
    if (auto good = checkReason(draft); !good)
        return good;
    if (draft.reason == StockReason::Adjustment && draft.note.isEmpty()) {
        return fail("catalog.noteMissing",
                    QCoreApplication::translate("Catalog", "Say in the note why the stock changes."),
                    QStringLiteral("note"));
    }
    return checkNote(draft.note);
}

/// What the catalogue says that a piece costs.
std::optional<UnitCost> usualCost(store::Connection &connection, VariantId variant)
{
    const auto cost = connection.value<Money>("SELECT cost FROM variants WHERE id = ?", variant);
    return cost ? std::optional(UnitCost::of(*cost)) : std::nullopt;
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
    if (auto good = checkCost(work, entry); !good)
        return Failure(good.error());
    if (auto good = checkKeepsStock(work.connection(), entry.variant, QStringLiteral("variant")); !good)
        return Failure(good.error());
    if (auto premises = storeById(work.connection(), entry.store); !premises)
        return Failure(premises.error());
    if (entry.reason == StockReason::Receipt && !entry.unitCost)
        entry.unitCost = usualCost(work.connection(), entry.variant);
    const StockEntryId id = appendStockEntry(work, entry, 0);
    QJsonObject changes{{QStringLiteral("quantity"), QJsonArray{QJsonValue(), entry.quantity}},
                        {QStringLiteral("reason"), QJsonArray{QJsonValue(), keyOf(entry.reason)}}};
    if (entry.unitCost)
        changes.insert(QStringLiteral("cost"), QJsonArray{QJsonValue(), entry.unitCost->rounded().minor});
    work.audit("catalog.bookStock", "stock_entries", id.value, changes);
    return id;
}

Result<std::vector<StockLevel>> stockOf(store::Connection &connection, ProductId product)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    const bool seesCosts = connection.actor().may(Permission::SeeCosts);
    std::vector<StockLevel> levels;
    store::Query rows = connection.query(R"(
        SELECT s.id, s.name, v.id, v.name, v.sku, coalesce(l.on_hand, 0), coalesce(l.allocated, 0),
               (SELECT coalesce(sum(tl.quantity), 0) FROM transfer_lines tl JOIN transfers t ON t.id = tl.transfer_id
                WHERE tl.variant_id = v.id AND t.to_store_id = s.id AND t.status = 'sent'),
               l.average_cost
        FROM products p
        JOIN variants v ON v.product_id = p.id
        JOIN stores s
        LEFT JOIN stock_levels l ON l.variant_id = v.id AND l.store_id = s.id
        WHERE p.id = ? AND p.kind = 'goods'
            AND ((v.archived_at IS NULL AND s.archived_at IS NULL) OR coalesce(l.on_hand, 0) <> 0
                OR coalesce(l.allocated, 0) <> 0)
        ORDER BY v.archived_at IS NOT NULL, v.position, v.id, s.code)",
                                         product);
    while (rows.next()) {
        levels.push_back({rows.get<StoreId>(0), rows.get<QString>(1), rows.get<VariantId>(2), rows.get<QString>(3),
                          rows.get<QString>(4), rows.get<qint64>(5), rows.get<qint64>(6), rows.get<qint64>(7),
                          seesCosts ? costFrom(rows, 8) : std::nullopt});
    }
    return levels;
}

Result<std::vector<StockEntry>> stockHistory(store::Connection &connection, ProductId product, int limit)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    const bool seesCosts = connection.actor().may(Permission::SeeCosts);
    std::vector<StockEntry> entries;
    store::Query rows = connection.query(R"(
        SELECT e.id, e.store_id, s.name, e.variant_id, v.sku, e.quantity, e.reason, e.historic, e.order_id, o.number,
               e.note, e.occurred_at, e.unit_cost
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
        if (seesCosts)
            entry.unitCost = costFrom(rows, 12);
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

Result<Money> stockValue(store::Connection &connection, StoreId store)
{
    if (auto allowed = connection.require(Permission::SeeCosts); !allowed)
        return Failure(allowed.error());
    if (store) {
        if (auto allowed = connection.requireIn(store); !allowed)
            return Failure(allowed.error());
    }
    Money value;
    // Summed store by store here, for a person may see some stores alone. As UnitCost::of has it.
    store::Query rows = connection.query(R"(
        SELECT store_id, sum(on_hand * (average_cost / 10000) + (on_hand * (average_cost % 10000) + 5000) / 10000)
        FROM stock_levels WHERE on_hand > 0 AND average_cost IS NOT NULL GROUP BY store_id)");
    while (rows.next()) {
        const auto where = rows.get<StoreId>(0);
        if (store ? where == store : connection.actor().mayIn(where))
            value += rows.get<Money>(1);
    }
    return value;
}

} // namespace shopdesk::catalog
