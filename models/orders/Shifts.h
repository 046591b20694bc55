// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/Order.h"
#include "store/UnitOfWork.h"

namespace shopdesk::orders {

/// Money that one device takes and gives in one store between opening and closing the till.
struct Shift
{
    ShiftId id;
    StoreId store;
    QString storeName;
    int device = 0;
    Instant openedAt;
    QString openedBy;
    Money openingFloat; ///< cash that was in the drawer
    std::optional<Instant> closedAt;
    QString closedBy;
    QString note;
};

/// Opens the till of this device in a store, at @p openedAt (now, if not given). Errors "orders.shiftOpen" (who opened it, and
/// when), "orders.badAmount", "catalog.storeNotFound".
Result<ShiftId> openShift(store::UnitOfWork &work, StoreId store, Money openingFloat,
                          std::optional<Instant> openedAt = {});

/// The shift that is open on this device in a store; none: 0.
ShiftId openShift(store::Connection &connection, StoreId store);

/// Cash that comes into the drawer (positive) or leaves it without an order: change fetched, money taken to the bank.
/// Errors "orders.badAmount", "orders.noteMissing", "orders.shiftClosed", "orders.shiftNotFound".
Result<void> moveCash(store::UnitOfWork &work, ShiftId id, Money amount, const QString &note);

/// What was counted of one kind of payment.
struct Count
{
    PaymentKind kind = PaymentKind::Cash;
    Money counted;
};

struct ShiftClose
{
    std::vector<Count> counts;            ///< of every kind that the report expects something of; cash always
    QString note;                         ///< why cash differs, where it does
    std::optional<Instant> closedAt = {}; ///< now, if not given
};

/// Closes a shift in one transaction, whatever differs: what cash is more or less than expected is booked, with the note.
/// Errors "orders.notCounted" (names what is missing; field "counts"), "orders.noteMissing", "orders.badAmount",
/// "orders.shiftClosed", "orders.shiftNotFound".
Result<void> closeShift(store::UnitOfWork &work, ShiftId id, const ShiftClose &close);

/// One kind of payment in a shift. Cash holds the float and what was moved by hand.
struct ShiftKind
{
    PaymentKind kind = PaymentKind::Cash;
    qint64 payments = 0; ///< how many, both ways
    Money taken = {};
    Money givenBack = {}; ///< positive
    Money expected = {};
    std::optional<Money> counted = {};
    Money difference() const { return counted ? *counted - expected : Money{}; }
};

struct CashMovement
{
    Money amount;
    QString reason; ///< "pay_in", "pay_out", "difference"
    QString note;
    Instant occurredAt;
};

/// What somebody should look at before the till closes.
struct ShiftMissing
{
    OrderId order;
    QString number;
    Money open;
};

struct ShiftReport
{
    Shift shift;
    qint64 sales = 0;
    Money salesTotal;
    qint64 credits = 0;
    Money creditsTotal; ///< negative
    Money rounding;     ///< lost (positive) or won by the smallest coin
    Money cardsSold;    ///< gift cards, which are no sales
    std::vector<ShiftKind> kinds;
    std::vector<CashMovement> movements;
    std::vector<ShiftMissing> missing; ///< orders of the counter that were placed in the shift and are not paid in full
};

/// Error "orders.shiftNotFound".
Result<Shift> shift(store::Connection &connection, ShiftId id);
/// As it stands while the shift is open, and as it was closed. Errors "orders.shiftNotFound".
Result<ShiftReport> shiftReport(store::Connection &connection, ShiftId id);
/// The newest first, of the stores that the person may see.
Result<std::vector<Shift>> shifts(store::Connection &connection, int limit = 100);

} // namespace shopdesk::orders
