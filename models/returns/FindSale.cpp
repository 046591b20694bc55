// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Text.h"
#include "catalog/Serials.h"
#include "orders/OrderFacts.h"
#include "returns/Returns.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::returns {

namespace {

/// The return that has taken a piece in, and has not said yet what becomes of it.
ReturnId holderOf(store::Connection &connection, const catalog::Serial &piece)
{
    return connection
        .value<ReturnId>(R"(
            SELECT r.id FROM return_lines l JOIN returns r ON r.id = l.return_id
            WHERE l.variant_id = ? AND r.order_id = ? AND r.received_at IS NOT NULL AND r.inspected_at IS NULL
                AND r.status IN ('received', 'settled') AND EXISTS (SELECT 1 FROM json_each(l.serials) WHERE value = ?)
            ORDER BY r.received_at DESC LIMIT 1)",
                         piece.variant, piece.order, piece.serial)
        .value_or(ReturnId());
}

} // namespace

Result<SoldPiece> soldPiece(store::Connection &connection, const QString &typed, bool orReceived)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    const QString serial = oneLine(typed);
    for (const catalog::Serial &each : catalog::serialsNumbered(connection, serial)) {
        const orders::OrderId order{each.order};
        const auto sale = orders::factsInAnyStore(connection, order);
        const ReturnId holder =
            orReceived && each.state == catalog::SerialState::Returned ? holderOf(connection, each) : ReturnId();
        if ((each.state != catalog::SerialState::Sold && !holder) || !sale)
            continue;
        SoldPiece piece;
        piece.receivedWith = holder;
        piece.variant = each.variant;
        piece.serial = each.serial;
        piece.order = order;
        piece.orderNumber = sale->number;
        piece.member = sale->member;
        piece.soldAt = each.soldAt.value_or(sale->placedAt);
        piece.warrantyUntil = each.warrantyUntil;
        piece.isInWarranty = each.warrantyUntil && connection.shop().zone.dayOf(Instant::now()) <= *each.warrantyUntil;
        piece.line = {
            connection
                .value<orders::OrderLineId>("SELECT line_id FROM serial_events WHERE serial_id = ? AND event = "
                                            "'sold' AND line_id IS NOT NULL ORDER BY id DESC LIMIT 1",
                                            each.id)
                .value_or(orders::OrderLineId())};
        const auto line = std::ranges::find(sale->lines, piece.line, &orders::LineFacts::id);
        piece.description = line == sale->lines.end() ? each.variantName : line->description;
        return piece;
    }
    return fail("returns.serialUnknown",
                QCoreApplication::translate("Returns", "No customer has a piece with the serial number %1. Compare it "
                                                       "with the label.")
                    .arg(serial.left(64)),
                QStringLiteral("serial"));
}

Result<SaleOfPiece> saleOfCode(store::Connection &connection, const QString &typed)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    if (const auto order = connection.value<orders::OrderId>(
            "SELECT id FROM orders WHERE number = ? ORDER BY placed_at DESC, id DESC LIMIT 1", oneLine(typed)))
        return SaleOfPiece{*order};
    return soldPiece(connection, typed).map([](const SoldPiece &piece) {
        return SaleOfPiece{piece.order, piece.line, piece.serial};
    });
}

Result<std::vector<SaleFound>> findSales(store::Connection &connection, const SaleSought &sought, int limit)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    std::vector<SaleFound> found;
    const QString card = oneLine(sought.card);
    if (!sought.member && card.isEmpty() && !sought.from && !sought.to && !sought.variant)
        return found;
    const auto orNull = [](qint64 id) { return id != 0 ? std::optional(id) : std::nullopt; };
    store::Query rows =
        connection.query(R"(
        SELECT o.id, o.number, o.placed_at, o.total, m.name, o.store_id
        FROM orders o LEFT JOIN members m ON m.id = o.member_id
        WHERE o.kind = 'sale' AND o.status NOT IN ('draft', 'cancelled')
            AND (?1 IS NULL OR o.member_id = ?1)
            AND (?2 = '' OR EXISTS (SELECT 1 FROM payments p WHERE p.order_id = o.id
                                    AND substr(p.reference, -length(?2)) = ?2))
            AND (?3 IS NULL OR o.business_day >= ?3) AND (?4 IS NULL OR o.business_day <= ?4)
            AND (?5 IS NULL OR EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.variant_id = ?5))
        ORDER BY o.placed_at DESC, o.id DESC)",
                         orNull(sought.member.value), card, sought.from, sought.to, orNull(sought.variant.value));
    while (static_cast<int>(found.size()) < limit && rows.next()) {
        if (!connection.actor().mayIn(rows.get<StoreId>(5)))
            continue;
        found.push_back({rows.get<orders::OrderId>(0), rows.get<QString>(1), rows.get<Instant>(2), rows.get<Money>(3),
                         connection.actor().may(Permission::SeeMembers) ? rows.get<QString>(4) : QString()});
    }
    return found;
}

} // namespace shopdesk::returns
