// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Serials.h"
#include "orders/PricedOrder.h"

namespace shopdesk::orders {

// Lines of variants whose pieces have serial numbers say which pieces leave and which come back.

/// How many numbers one unit of a line names.
qint64 serialsPerUnit(const Pieces &pieces);

/// A line of which some is to leave, with the numbers that were typed or scanned for it.
struct LeavingLine
{
    const Pieces *pieces = nullptr; ///< of one unit
    qint64 quantity = 0;
    QStringList serials;
    QString description; ///< by which a complaint names it
    QString field;       ///< of the input that names the numbers
};

/// The numbers of one variant in a line.
struct NamedPieces
{
    catalog::VariantId variant;
    QStringList serials;
};
using NamedLine = std::vector<NamedPieces>;

/// What leaves @p store: each line with its numbers by variant: a bundle's are told apart by what was entered of them, and one that nobody entered
/// belongs to the part that still lacks some. Errors as catalog::sellableSerials, "catalog.serialMissing" also where lines
/// need none and name some, "orders.serialTwice".
Result<std::vector<NamedLine>> serialsToLeave(store::Connection &connection, StoreId store,
                                              const std::vector<LeavingLine> &lines);
/// Binds them, after they were checked, in the same transaction.
void sellLine(store::UnitOfWork &work, StoreId store, const catalog::SerialSale &sale, const NamedLine &line);

/// The pieces that a credit takes back, line by line. Of an order as many as come back, as far as it named them; without
/// one, all or none. Errors "catalog.serialCount" (names those that can come back), "catalog.serialNotSold".
Result<std::vector<NamedLine>> serialsToTakeBack(store::Connection &connection, const OrderDraft &draft,
                                                 const PricedOrder &priced);
void takeLineBack(store::UnitOfWork &work, StoreId store, OrderId order, OrderLineId creditLine, const NamedLine &line);

/// A number that a line sold or took back.
struct LineSerial
{
    OrderLineId line;
    ShipmentId shipment; ///< that it left with, where it left with one
    QString serial;
};
/// Those of all lines of an order or credit.
std::vector<LineSerial> serialsIn(store::Connection &connection, OrderId order);

} // namespace shopdesk::orders
