// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Shifts.h"

#include "base/IdSource.h"
#include "base/Text.h"
#include "catalog/Premises.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::orders {

namespace {

constexpr Money mostCash{99'999'999'999};

Failure badAmount(const QString &field)
{
    return fail("orders.badAmount", QCoreApplication::translate("Orders", "Enter an amount that a till can hold."),
                field);
}

Shift shiftIn(const store::Query &row)
{
    Shift shift;
    shift.id = row.get<ShiftId>(0);
    shift.store = row.get<StoreId>(1);
    shift.storeName = row.get<QString>(2);
    shift.device = row.get<int>(3);
    shift.openedAt = row.get<Instant>(4);
    shift.openedBy = row.get<QString>(5);
    shift.openingFloat = row.get<Money>(6);
    shift.closedAt = row.get<std::optional<Instant>>(7);
    shift.closedBy = row.get<QString>(8);
    shift.note = row.get<QString>(9);
    return shift;
}

constexpr const char *selectShift = R"(
    SELECT h.id, h.store_id, s.name, h.device, h.opened_at, h.opened_by, h.opening_float, h.closed_at, h.closed_by,
           h.note
    FROM shifts h JOIN stores s ON s.id = h.store_id )";

/// A shift whose money may still move.
Result<Shift> stillOpen(store::UnitOfWork &work, ShiftId id)
{
    Result<Shift> found = shift(work.connection(), id);
    if (!found)
        return found;
    if (auto allowed = work.requireIn(found->store); !allowed)
        return Failure(allowed.error());
    if (found->closedAt)
        return fail("orders.shiftClosed", QCoreApplication::translate("Orders", "This shift is closed already."));
    return found;
}

void appendMovement(store::UnitOfWork &work, ShiftId shift, Money amount, const char *reason, const QString &note,
                    Instant at)
{
    work.execute(
        "INSERT INTO cash_movements (id, shift_id, amount, reason, note, occurred_at) VALUES (?, ?, ?, ?, ?, ?)",
        work.newId<Id<struct CashMovementTag>>(), shift, amount, QString::fromLatin1(reason), note, at);
    work.execute("UPDATE shifts SET updated_at = ? WHERE id = ?", work.now(), shift);
}

Money expectedOf(const ShiftReport &report, PaymentKind kind)
{
    const auto found = std::ranges::find(report.kinds, kind, &ShiftKind::kind);
    return found == report.kinds.end() ? Money{} : found->expected;
}

/// Every kind that something is expected of was counted, cash always, and each once.
Result<void> checkCounts(const store::ShopInfo &shop, const ShiftReport &report, const ShiftClose &close)
{
    for (size_t i = 0; i < close.counts.size(); ++i) {
        const Money counted = close.counts[i].counted;
        const bool twice = std::ranges::count(close.counts, close.counts[i].kind, &Count::kind) > 1;
        if (twice || counted < -mostCash || counted > mostCash)
            return badAmount(QStringLiteral("counts[%1].counted").arg(i));
    }
    for (const ShiftKind &kind : report.kinds) {
        const bool wasCounted = std::ranges::find(close.counts, kind.kind, &Count::kind) != close.counts.end();
        if (wasCounted || (kind.kind != PaymentKind::Cash && kind.expected == Money{}))
            continue;
        return fail("orders.notCounted",
                    QCoreApplication::translate("Orders",
                                                "Count every kind of payment: %1 more is expected of one that was "
                                                "not counted.")
                        .arg(toPlainText(kind.expected, shop.currency)),
                    QStringLiteral("counts"));
    }
    return {};
}

} // namespace

ShiftId openShift(store::Connection &connection, StoreId store)
{
    return connection
        .value<ShiftId>("SELECT id FROM shifts WHERE store_id = ? AND closed_at IS NULL "
                        "AND device = (SELECT number FROM device WHERE id = 1)",
                        store)
        .value_or(ShiftId{});
}

Result<ShiftId> openShift(store::UnitOfWork &work, StoreId store, Money openingFloat, std::optional<Instant> openedAt)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(store); !allowed)
        return Failure(allowed.error());
    if (auto premises = catalog::storeById(work.connection(), store); !premises)
        return Failure(premises.error());
    if (openingFloat < Money{} || openingFloat > mostCash)
        return badAmount(QStringLiteral("openingFloat"));
    if (const ShiftId open = openShift(work.connection(), store)) {
        const Result<Shift> found = shift(work.connection(), open);
        return fail("orders.shiftOpen",
                    QCoreApplication::translate("Orders", "%1 opened this till already, on %2. Close that shift first.")
                        .arg(found ? found->openedBy : QString(),
                             found ? work.shop().zone.dayOf(found->openedAt).text() : QString()));
    }
    const auto id = work.newId<ShiftId>();
    work.execute(R"(
        INSERT INTO shifts (id, store_id, device, opened_at, opened_by, opening_float, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?))",
                 id, store, IdSource::deviceOf(id.value), openedAt.value_or(work.now()), work.actor().name,
                 openingFloat, work.now());
    work.audit("orders.openShift", "shifts", id.value,
               {{QStringLiteral("float"), QJsonArray{QJsonValue(), openingFloat.minor}}});
    return id;
}

Result<void> moveCash(store::UnitOfWork &work, ShiftId id, Money amount, const QString &typed)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    if (const Result<Shift> open = stillOpen(work, id); !open)
        return Failure(open.error());
    if (amount == Money{} || amount > mostCash || amount < -mostCash)
        return badAmount(QStringLiteral("amount"));
    const QString note = oneLine(typed).left(longestNote);
    if (note.isEmpty()) {
        return fail("orders.noteMissing", QCoreApplication::translate("Orders", "Say why cash comes in or leaves."),
                    QStringLiteral("note"));
    }
    appendMovement(work, id, amount, amount > Money{} ? "pay_in" : "pay_out", note, work.now());
    work.audit("orders.moveCash", "shifts", id.value,
               {{QStringLiteral("amount"), QJsonArray{QJsonValue(), amount.minor}}});
    return {};
}

Result<void> closeShift(store::UnitOfWork &work, ShiftId id, const ShiftClose &close)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return allowed;
    const Result<Shift> open = stillOpen(work, id);
    if (!open)
        return Failure(open.error());
    const Result<ShiftReport> report = shiftReport(work.connection(), id);
    if (!report)
        return Failure(report.error());
    if (auto good = checkCounts(work.shop(), *report, close); !good)
        return good;
    const QString note = manyLines(close.note).left(longestNote);
    const Money difference = std::ranges::find(close.counts, PaymentKind::Cash, &Count::kind)->counted
                             - expectedOf(*report, PaymentKind::Cash);
    if (difference != Money{} && note.isEmpty()) {
        return fail("orders.noteMissing",
                    QCoreApplication::translate("Orders", "The cash differs by %1. Say what is known about it.")
                        .arg(toPlainText(difference, work.shop().currency)),
                    QStringLiteral("note"));
    }
    for (const Count &count : close.counts) {
        work.execute("INSERT INTO shift_counts (shift_id, kind, expected, counted) VALUES (?, ?, ?, ?)", id,
                     keyOf(count.kind), expectedOf(*report, count.kind), count.counted);
    }
    // A clock that was put back does not keep a till from closing.
    const Instant closedAt = std::max(close.closedAt.value_or(work.now()), open->openedAt);
    if (difference != Money{})
        appendMovement(work, id, difference, "difference", note, closedAt);
    work.execute("UPDATE shifts SET closed_at = ?, closed_by = ?, note = ?, updated_at = ? WHERE id = ?", closedAt,
                 work.actor().name, note, work.now(), id);
    work.audit("orders.closeShift", "shifts", id.value,
               {{QStringLiteral("difference"), QJsonArray{QJsonValue(), difference.minor}}});
    return {};
}

Result<Shift> shift(store::Connection &connection, ShiftId id)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(selectShift) + "WHERE h.id = ?";
    store::Query row = connection.query(sql.constData(), id);
    if (!row.next() || !connection.actor().mayIn(row.get<StoreId>(1)))
        return fail("orders.shiftNotFound", QCoreApplication::translate("Orders", "This shift is gone."));
    return shiftIn(row);
}

Result<std::vector<Shift>> shifts(store::Connection &connection, int limit)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    static const QByteArray sql = QByteArray(selectShift) + "ORDER BY h.opened_at DESC, h.id DESC";
    std::vector<Shift> found;
    store::Query rows = connection.query(sql.constData());
    while (static_cast<int>(found.size()) < limit && rows.next()) {
        if (connection.actor().mayIn(rows.get<StoreId>(1)))
            found.push_back(shiftIn(rows));
    }
    return found;
}

} // namespace shopdesk::orders
