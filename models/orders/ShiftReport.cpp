// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Shifts.h"

#include <algorithm>

namespace shopdesk::orders {

namespace {

ShiftKind &kindOf(ShiftReport &report, PaymentKind kind)
{
    const auto found = std::ranges::find(report.kinds, kind, &ShiftKind::kind);
    if (found != report.kinds.end())
        return *found;
    report.kinds.push_back({kind});
    return report.kinds.back();
}

void readPayments(store::Connection &connection, ShiftReport &report)
{
    kindOf(report, PaymentKind::Cash).expected = report.shift.openingFloat;
    store::Query rows = connection.query(R"(
        SELECT kind, count(*), coalesce(sum(amount) FILTER (WHERE amount > 0), 0),
               coalesce(-sum(amount) FILTER (WHERE amount < 0), 0),
               coalesce(sum(amount) FILTER (WHERE order_id IS NULL), 0)
        FROM payments WHERE shift_id = ? GROUP BY kind ORDER BY kind)",
                                         report.shift.id);
    while (rows.next()) {
        const PaymentKind kind = paymentKindFrom(rows.get<QString>(0)).value_or(PaymentKind::External);
        const Money taken = rows.get<Money>(2);
        const Money givenBack = rows.get<Money>(3);
        if (kind == PaymentKind::Rounding) {
            report.rounding = taken - givenBack;
            continue;
        }
        ShiftKind &state = kindOf(report, kind);
        state.payments = rows.get<qint64>(1);
        state.taken = taken;
        state.givenBack = givenBack;
        state.expected += taken - givenBack;
        report.cardsSold += rows.get<Money>(4);
    }
}

void readMovements(store::Connection &connection, ShiftReport &report)
{
    store::Query rows = connection.query(
        "SELECT amount, reason, note, occurred_at FROM cash_movements WHERE shift_id = ? ORDER BY occurred_at, id",
        report.shift.id);
    while (rows.next()) {
        report.movements.push_back(
            {rows.get<Money>(0), rows.get<QString>(1), rows.get<QString>(2), rows.get<Instant>(3)});
        // What the close booked is not expected before it.
        if (report.movements.back().reason != QLatin1String("difference"))
            kindOf(report, PaymentKind::Cash).expected += report.movements.back().amount;
    }
}

void readCounts(store::Connection &connection, ShiftReport &report)
{
    store::Query rows = connection.query("SELECT kind, counted FROM shift_counts WHERE shift_id = ?", report.shift.id);
    while (rows.next()) {
        const PaymentKind kind = paymentKindFrom(rows.get<QString>(0)).value_or(PaymentKind::External);
        kindOf(report, kind).counted = rows.get<Money>(1);
    }
}

void readOrders(store::Connection &connection, ShiftReport &report)
{
    store::Query rows = connection.query(R"(
        SELECT id, number, kind, total, total - paid_total - rounding_total, channel FROM orders
        WHERE shift_id = ? AND status NOT IN ('draft', 'cancelled') ORDER BY placed_at, id)",
                                         report.shift.id);
    while (rows.next()) {
        const bool isSale = rows.get<QString>(2) == keyOf(OrderKind::Sale);
        (isSale ? report.sales : report.credits) += 1;
        (isSale ? report.salesTotal : report.creditsTotal) += rows.get<Money>(3);
        const Money open = rows.get<Money>(4);
        if (isSale && open > Money{} && rows.get<QString>(5) == keyOf(Channel::Counter))
            report.missing.push_back({rows.get<OrderId>(0), rows.get<QString>(1), open});
    }
}

} // namespace

Result<ShiftReport> shiftReport(store::Connection &connection, ShiftId id)
{
    const Result<Shift> found = shift(connection, id);
    if (!found)
        return Failure(found.error());
    ShiftReport report;
    report.shift = *found;
    readPayments(connection, report);
    readMovements(connection, report);
    readCounts(connection, report);
    readOrders(connection, report);
    return report;
}

} // namespace shopdesk::orders
