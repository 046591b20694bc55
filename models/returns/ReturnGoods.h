// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/LinePieces.h"
#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

// The goods of a return, as parts of its own operations.

/// A line as its goods are: what one of it is made of, and how far it is.
struct GoodsLine
{
    LineId id;
    catalog::VariantId variant;
    QString description;
    qint64 quantity = 0;
    qint64 received = 0;
    orders::Pieces pieces; ///< of one unit; none of a service
    bool needsSerials = false;
    QStringList serials;
    std::optional<Money> cost; ///< of one, where the catalogue knows it
};
std::vector<GoodsLine> goodsLinesOf(store::Connection &connection, ReturnId id);

/// Some pieces of a line, and what becomes of them.
struct GoodsMove
{
    qint64 quantity = 0;
    Disposition disposition = Disposition::Resell;
    QStringList serials = {};
};
/// Moves the stock of the store as the disposition says, and claims from the supplier what goes back there.
void moveGoods(store::UnitOfWork &work, ReturnId id, StoreId in, const GoodsLine &line, const GoodsMove &move);

QString toJsonText(const QStringList &texts);
QStringList fromJsonText(const QString &json);

} // namespace shopdesk::returns
