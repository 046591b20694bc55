// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnGoods.h"

#include "catalog/Serials.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::returns {

namespace {

void moveStock(store::UnitOfWork &work, ReturnId id, StoreId in, const GoodsLine &line, qint64 quantity,
               catalog::StockReason reason)
{
    for (const orders::Piece &piece : line.pieces) {
        catalog::StockDraft entry;
        entry.store = in;
        entry.variant = piece.variant;
        entry.quantity = piece.quantity * quantity;
        entry.reason = reason;
        entry.occurredAt = work.now();
        catalog::appendStockEntry(work, entry, catalog::StockCause{.returned = id.value});
    }
}

void claim(store::UnitOfWork &work, ReturnId id, const GoodsLine &line, qint64 quantity)
{
    const auto supplier = work.connection().value<QString>(
        "SELECT p.supplier FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?", line.variant);
    work.execute("INSERT INTO supplier_claims (id, return_id, variant_id, supplier, quantity, cost, status, made_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, 'open', ?)",
                 work.newId<Id<struct SupplierClaimTag>>(), id, line.variant, supplier.value_or(QString()), quantity,
                 line.cost ? std::optional(*line.cost * quantity) : std::nullopt, work.now());
}

/// A piece that is being repaired goes to its customer when it is picked up.
QStringList notInRepair(store::Connection &connection, catalog::VariantId variant, QStringList serials)
{
    serials.removeIf([&](const QString &serial) {
        return connection
            .value<qint64>("SELECT 1 FROM repairs WHERE serial = ? AND variant_id = ? AND status <> 'picked_up'",
                           serial, variant)
            .has_value();
    });
    return serials;
}

} // namespace

std::vector<GoodsLine> goodsLinesOf(store::Connection &connection, ReturnId id)
{
    std::vector<GoodsLine> lines;
    store::Query rows = connection.query(R"(
        SELECT l.id, l.variant_id, coalesce(o.description, p.name), l.quantity, coalesce(l.received, 0), l.serials,
               l.order_line_id, p.kind, v.serialised, v.cost
        FROM return_lines l JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id
        LEFT JOIN order_lines o ON o.id = l.order_line_id
        WHERE l.return_id = ? ORDER BY l.position)",
                                         id);
    while (rows.next()) {
        GoodsLine line;
        line.id = rows.get<LineId>(0);
        line.variant = rows.get<catalog::VariantId>(1);
        line.description = rows.get<QString>(2);
        line.quantity = rows.get<qint64>(3);
        line.received = rows.get<qint64>(4);
        line.serials = fromJsonText(rows.get<QString>(5));
        const auto kind = catalog::productKindFrom(rows.get<QString>(7)).value_or(catalog::ProductKind::Goods);
        const auto orderLine = rows.get<orders::OrderLineId>(6);
        line.needsSerials = rows.get<bool>(8);
        line.pieces = kind == catalog::ProductKind::Bundle && orderLine
                          ? orders::soldPiecesOf(connection, orderLine)
                          : orders::piecesOf(connection, line.variant, kind, line.needsSerials);
        line.cost = rows.get<std::optional<Money>>(9);
        lines.push_back(std::move(line));
    }
    return lines;
}

void moveGoods(store::UnitOfWork &work, ReturnId id, StoreId in, const GoodsLine &line, const GoodsMove &move)
{
    if (move.disposition == Disposition::Supplier)
        claim(work, id, line, move.quantity);
    if (move.disposition == Disposition::ToCustomer)
        catalog::handBackSerials(work, in, line.variant, notInRepair(work.connection(), line.variant, move.serials));
    if (move.disposition != Disposition::Resell && move.disposition != Disposition::Scrap)
        return;
    moveStock(work, id, in, line, move.quantity, catalog::StockReason::Return);
    if (move.disposition == Disposition::Scrap)
        moveStock(work, id, in, line, -move.quantity, catalog::StockReason::Damage);
    else if (!move.serials.isEmpty())
        catalog::restockSerials(work, in, line.variant, move.serials);
}

QString toJsonText(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList fromJsonText(const QString &json)
{
    QStringList texts;
    for (const QJsonValue &text : QJsonDocument::fromJson(json.toUtf8()).array())
        texts << text.toString();
    return texts;
}

} // namespace shopdesk::returns
