// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DraftOrders.h"

#include "orders/CheckedOrder.h"
#include "orders/Delivery.h"
#include "orders/DeliveryFee.h"
#include "orders/OrderRewards.h"
#include "orders/OrderStates.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::orders {

namespace {

/// The draft as it was put by, with the pieces that its lines are to be.
OrderDraft readDraft(store::Connection &connection, const OrderFacts &facts, const std::vector<ShipmentLine> &pieces)
{
    OrderDraft draft;
    draft.store = facts.store;
    draft.channel = facts.channel;
    draft.member = facts.member;
    draft.country = facts.country;
    draft.collectIn = facts.collectIn;
    draft.note = connection.value<QString>("SELECT note FROM orders WHERE id = ?", facts.id).value_or(QString());
    store::Query lines = connection.query(
        "SELECT variant_id, quantity, unit_price, discount, description, id, is_delivery FROM order_lines "
        "WHERE order_id = ? ORDER BY position, id",
        facts.id);
    const catalog::VariantId fee = deliveryArticle(connection);
    while (lines.next()) {
        // The fee is of the article that stands for it when the order is placed.
        draft.lines.push_back({lines.get<bool>(6) && fee ? fee : lines.get<catalog::VariantId>(0), lines.get<qint64>(1),
                               lines.get<Money>(2), lines.get<Money>(3), lines.get<QString>(4)});
        const auto named = std::ranges::find(pieces, lines.get<OrderLineId>(5), &ShipmentLine::line);
        if (named != pieces.end())
            draft.lines.back().serials = named->serials;
    }
    store::Query discounts = connection.query(
        "SELECT kind, label, amount, code_id, points FROM order_discounts WHERE order_id = ? ORDER BY id", facts.id);
    while (discounts.next()) {
        // Coupons and points are reckoned anew: until now nothing was reserved and nothing was spent.
        const auto code = discounts.get<rewards::CouponCodeId>(3);
        if (code || discounts.get<qint64>(4) > 0) {
            draft.points += discounts.get<qint64>(4);
            if (code)
                draft.coupons << codeOf(connection, code);
            continue;
        }
        draft.discounts.push_back({discountKindFrom(discounts.get<QString>(0)).value_or(DiscountKind::Manual),
                                   discounts.get<QString>(1), discounts.get<Money>(2)});
    }
    return draft;
}

/// Nothing refers to a draft but its own rows.
void removeDraft(store::UnitOfWork &work, OrderId id)
{
    removeDiscounts(work, id);
    work.execute("DELETE FROM order_lines WHERE order_id = ?", id);
    work.execute("DELETE FROM orders WHERE id = ?", id);
}

Result<OrderFacts> draftOf(store::Connection &connection, OrderId id)
{
    Result<OrderFacts> facts = factsOf(connection, id);
    if (!facts)
        return facts;
    if (auto open = requireStep(*facts, Step::Place); !open)
        return Failure(open.error());
    return facts;
}

} // namespace

Result<OrderId> saveDraft(store::UnitOfWork &work, const OrderDraft &draft, OrderId id)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    if (auto allowed = work.requireIn(draft.store); !allowed)
        return Failure(allowed.error());
    if (draft.kind == OrderKind::Credit) {
        return fail("orders.notASale", QCoreApplication::translate("Orders", "A credit is given at once."),
                    QStringLiteral("kind"));
    }
    if (id) {
        if (const auto before = draftOf(work.connection(), id); !before)
            return Failure(before.error());
    }
    OrderDraft wanted = draft;
    if (id && !draft.collectIn)
        keepDelivery(work.connection(), id, wanted.deliverTo);
    const Result<CheckedOrder> order = checkedDraft(work, wanted);
    if (!order)
        return Failure(order.error());
    if (id)
        removeDraft(work, id);
    const OrderId saved = id ? id : work.newId<OrderId>();
    writeDraft(work, saved, *order);
    work.audit("orders.saveDraft", "orders", saved.value);
    return saved;
}

Result<OrderId> placeDraft(store::UnitOfWork &work, OrderId id, const std::vector<PaymentDraft> &payments,
                           bool payLater, const std::vector<ShipmentLine> &pieces)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<OrderFacts> facts = draftOf(work.connection(), id);
    if (!facts)
        return Failure(facts.error());
    OrderDraft draft = readDraft(work.connection(), *facts, pieces);
    draft.payments = payments;
    draft.payLater = payLater;
    draft.deliverTo = openDelivery(work.connection(), id).value_or(DeliveryAddress());
    removeDraft(work, id);
    return placeAs(work, id, draft);
}

Result<OrderDraft> savedDraft(store::Connection &connection, OrderId id)
{
    if (auto allowed = connection.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<OrderFacts> facts = draftOf(connection, id);
    if (!facts)
        return Failure(facts.error());
    OrderDraft saved = readDraft(connection, *facts, {});
    takeDeliveryFeeOut(connection, saved);
    return saved;
}

} // namespace shopdesk::orders
