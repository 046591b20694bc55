// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/CounterSale.h"

namespace shopdesk::orders {

using HeldSaleId = Id<struct HeldSaleTag>;

/// A sale that was put aside at the counter, in the order in which they were.
struct HeldSale
{
    HeldSaleId id;
    QString label; ///< what tells it from the others; may be empty
    Instant heldAt;
    QString person;
    QString memberName; ///< for those who may see members
    qint64 units = 0;
    Money total; ///< when it was held
};

/// Puts a sale aside. It is no order: it has no number and moves no stock. Errors "orders.noLines", "orders.textTooLong"
/// (field "label"), and those of totalsOf.
Result<HeldSaleId> holdSale(store::UnitOfWork &work, const CounterSale &sale, const QString &label);
/// The sales that wait in a store.
Result<std::vector<HeldSale>> heldSales(store::Connection &connection, StoreId store);
/// Takes a held sale up again: it waits no longer. Errors "orders.heldSaleGone" (somebody else has taken it up),
/// "orders.heldSaleBroken" (it cannot be read; it stays held).
Result<RestoredSale> recallSale(store::UnitOfWork &work, HeldSaleId id);
/// Gives a held sale up. Error "orders.heldSaleGone".
Result<void> discardHeldSale(store::UnitOfWork &work, HeldSaleId id);

} // namespace shopdesk::orders
