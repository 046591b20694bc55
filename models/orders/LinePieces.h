// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/StockLedger.h"
#include "orders/PricedOrder.h"

namespace shopdesk::orders {

/// What one of a product takes out of stock, as the catalogue has it now: goods themselves, of a bundle what it holds, of a
/// service nothing.
Pieces piecesOf(store::Connection &connection, catalog::VariantId variant, catalog::ProductKind kind, bool serialised);
/// What a bundle of a line held when it was sold, whatever it has become since.
Pieces soldPiecesOf(store::Connection &connection, OrderLineId line);

/// Adds what some units of a line take out of stock. @p field: of the input that asks for it.
void addNeeds(std::vector<catalog::StockNeed> &needs, const Pieces &pieces, qint64 units, const QString &field);

/// Writes a line of an order; @p sign is −1 for one of a credit.
OrderLineId insertLine(store::UnitOfWork &work, OrderId order, qint64 position, const PricedLine &line,
                       qint64 sign = 1);

} // namespace shopdesk::orders
