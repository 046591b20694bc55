// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/LinePieces.h"

namespace shopdesk::orders {

namespace {

Pieces read(store::Query rows)
{
    Pieces pieces;
    while (rows.next())
        pieces.push_back({rows.get<catalog::VariantId>(0), rows.get<qint64>(1), rows.get<bool>(2)});
    return pieces;
}

} // namespace

Pieces piecesOf(store::Connection &connection, catalog::VariantId variant, catalog::ProductKind kind, bool serialised)
{
    if (kind == catalog::ProductKind::Service)
        return {};
    if (kind == catalog::ProductKind::Goods)
        return {{variant, 1, serialised}};
    return read(connection.query(R"(
        SELECT c.component_id, c.quantity, v.serialised FROM bundle_components c
        JOIN variants v ON v.id = c.component_id JOIN products p ON p.id = v.product_id AND p.kind = 'goods'
        WHERE c.bundle_id = ? ORDER BY c.position)",
                                 variant));
}

Pieces soldPiecesOf(store::Connection &connection, OrderLineId line)
{
    return read(connection.query(R"(
        SELECT b.variant_id, b.quantity, v.serialised FROM order_line_pieces b JOIN variants v ON v.id = b.variant_id
        WHERE b.line_id = ? ORDER BY b.variant_id)",
                                 line));
}

void addNeeds(std::vector<catalog::StockNeed> &needs, const Pieces &pieces, qint64 units, const QString &field)
{
    for (const Piece &piece : pieces)
        needs.push_back({piece.variant, piece.quantity * units, field});
}

OrderLineId insertLine(store::UnitOfWork &work, OrderId order, qint64 position, const PricedLine &line, qint64 sign)
{
    const auto id = work.newId<OrderLineId>();
    work.execute(R"(
        INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, discount,
                                 tax_rate, tax_included, tax, total, of_line_id, is_delivery)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))",
                 id, order, position, line.variant, line.description, line.quantity * sign, line.unitPrice,
                 line.discount, line.taxRate, line.taxIncluded, line.tax * sign, line.total * sign,
                 line.takesBack ? std::optional(line.takesBack) : std::nullopt, line.isDelivery);
    if (line.kind == catalog::ProductKind::Bundle) {
        for (const Piece &piece : line.pieces) {
            work.execute("INSERT INTO order_line_pieces (line_id, variant_id, quantity) VALUES (?, ?, ?)", id,
                         piece.variant, piece.quantity);
        }
    }
    return id;
}

} // namespace shopdesk::orders
