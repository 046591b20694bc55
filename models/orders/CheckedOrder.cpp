// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CheckedOrder.h"

#include "base/Text.h"
#include "catalog/Premises.h"
#include "members/Members.h"
#include "orders/CreditCheck.h"
#include "orders/Delivery.h"
#include "orders/DeliveryFee.h"
#include "orders/Limits.h"
#include "orders/LinePieces.h"
#include "orders/Refunds.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::orders {

namespace {

constexpr Instant earliest{946'684'800'000}; // 2000-01-01: before it, a clock is wrong rather than a sale old
constexpr qint64 clocksMayDiffer = 86'400'000;

Result<Instant> checkedTime(store::UnitOfWork &work, const OrderDraft &draft)
{
    const Instant placedAt = draft.placedAt.value_or(work.now());
    if (placedAt >= earliest && placedAt.ms <= work.now().ms + clocksMayDiffer)
        return placedAt;
    return fail("orders.badDate",
                QCoreApplication::translate("Orders", "The time of the order must lie between the year 2000 and now."),
                QStringLiteral("placedAt"));
}

/// The member of the order and the country, which is the member's where the draft gives none.
Result<void> findMember(store::Connection &connection, CheckedOrder &order)
{
    order.country = order.draft.country;
    if (!order.member)
        return {};
    store::Query row = connection.query("SELECT country, archived_at FROM members WHERE id = ?", order.member);
    const bool found = row.next();
    if (!found || (order.draft.kind == OrderKind::Sale && !row.isNull(1))) {
        return fail("members.notFound",
                    found ? QCoreApplication::translate("Orders", "This member is archived. Restore the member first.")
                          : QCoreApplication::translate("Orders", "This member is gone."),
                    QStringLiteral("member"));
    }
    if (order.country.isEmpty())
        order.country = row.get<QString>(0);
    return {};
}

/// How the goods leave, and how far they are.
Result<void> checkStatus(CheckedOrder &order)
{
    const OrderDraft &draft = order.draft;
    const OrderStatus usual = draft.channel == Channel::Counter ? OrderStatus::Delivered : OrderStatus::Paid;
    order.status = draft.status.value_or(usual);
    if (order.status != OrderStatus::Paid && order.status != OrderStatus::Shipped
        && order.status != OrderStatus::Delivered) {
        return fail("orders.badStatus",
                    QCoreApplication::translate("Orders", "An order is placed as paid, shipped or delivered."),
                    QStringLiteral("status"));
    }
    const bool atOnce = draft.channel == Channel::Counter && order.status == OrderStatus::Delivered && !draft.collectIn;
    order.fulfilment = atOnce || !order.isSale() ? Fulfilment::HandedOver : Fulfilment::Ship;
    return {};
}

Result<void> checkStores(store::Connection &connection, const OrderDraft &draft)
{
    if (!draft.collectIn)
        return {};
    if (const auto there = catalog::storeById(connection, draft.collectIn); !there) {
        Error error = there.error();
        error.field = QStringLiteral("collectIn");
        return Failure(error);
    }
    return {};
}

Result<void> checkAddress(const store::Connection &connection, CheckedOrder &order)
{
    DeliveryAddress &address = order.draft.deliverTo;
    if (auto good = checkDelivery(connection, address); !good)
        return good;
    if (order.isSent() || address.isEmpty())
        return {};
    return fail("orders.notSent",
                QCoreApplication::translate("Orders", "Goods that are not sent need no address. Leave it empty."),
                QStringLiteral("deliveryAddress"));
}

void setOff(Taking &taking, Money exchanged)
{
    if (exchanged != Money{})
        taking.add({PaymentKind::Exchange, exchanged});
}

/// Money of a sale, which in some cases may come later.
Result<void> takePayments(store::UnitOfWork &work, CheckedOrder &order)
{
    const Money total = order.priced.total;
    Result<Taking> taking =
        planTaking(work.connection(), order.draft.payments, {total - order.draft.exchanged, order.member});
    if (!taking)
        return Failure(taking.error());
    setOff(*taking, order.draft.exchanged);
    const Money missing = total - taking->settled();
    const bool mayComeLater =
        order.draft.payLater || (order.draft.channel != Channel::Counter && order.draft.status != OrderStatus::Paid);
    if (missing != Money{} && !mayComeLater)
        return paymentMissing(work.shop(), total, missing);
    if (missing != Money{} && order.status == OrderStatus::Paid)
        order.status = taking->paid > Money{} ? OrderStatus::PartiallyPaid : OrderStatus::Placed;
    order.taking = std::move(*taking);
    return {};
}

Result<void> planMoneyBack(store::UnitOfWork &work, CheckedOrder &order, Money amount)
{
    const RefundFor refund{order.draft.creditOf, order.member, amount - order.draft.exchanged};
    const bool overTheOrder = order.draft.payments.empty() && order.draft.creditOf;
    const RefundTo to = order.draft.toStoreCredit ? RefundTo::StoreCredit : RefundTo::Original;
    Result<Taking> taking = overTheOrder ? planRefund(work.connection(), refund, to)
                                         : planGivenRefund(work.connection(), refund, order.draft.payments);
    if (!taking)
        return Failure(taking.error());
    setOff(*taking, -order.draft.exchanged);
    order.taking = std::move(*taking);
    return {};
}

Result<void> checkGoods(store::UnitOfWork &work, const CheckedOrder &order)
{
    std::vector<catalog::StockNeed> needs;
    for (const PricedLine &line : order.priced.lines)
        addNeeds(needs, line.pieces, line.quantity, QStringLiteral("lines[%1].quantity").arg(line.draftLine));
    return catalog::checkAvailable(work.connection(), order.goodsStore(), needs);
}

Result<std::vector<NamedLine>> checkedSerials(store::UnitOfWork &work, const CheckedOrder &order)
{
    if (order.draft.goodsApart)
        return std::vector<NamedLine>();
    if (!order.isSale())
        return serialsToTakeBack(work.connection(), order.draft, order.priced);
    std::vector<LeavingLine> lines;
    for (const PricedLine &line : order.priced.lines) {
        const LineDraft &draft = order.draft.lines[line.draftLine];
        const QString field = QStringLiteral("lines[%1].serials").arg(line.draftLine);
        if (!order.isToShip()) {
            lines.push_back({&line.pieces, line.quantity, draft.serials, line.description, field});
        } else if (!draft.serials.isEmpty()) {
            return fail("orders.serialsLater",
                        QCoreApplication::translate("Orders", "Serial numbers are entered when the goods leave."),
                        field);
        }
    }
    return serialsToLeave(work.connection(), order.goodsStore(), lines);
}

Result<void> checkMoney(store::UnitOfWork &work, CheckedOrder &order)
{
    Money back = order.priced.total;
    if (order.draft.creditOf) {
        const Result<Corrected> corrected = checkCredit(work.connection(), order.draft, order.priced);
        if (!corrected)
            return Failure(corrected.error());
        order.member = corrected->member;
        if (order.draft.country.isEmpty())
            order.draft.country = corrected->country;
        back = corrected->givenBack;
    }
    if (auto good = findMember(work.connection(), order); !good)
        return good;
    return order.isSale() ? takePayments(work, order) : planMoneyBack(work, order, back);
}

} // namespace

Result<void> checkTexts(OrderDraft &draft)
{
    draft.note = manyLines(draft.note);
    draft.country = oneLine(draft.country);
    bool fits = draft.note.size() <= longestNote && draft.country.size() <= longestName;
    for (DiscountDraft &discount : draft.discounts) {
        discount.label = oneLine(discount.label);
        fits = fits && discount.label.size() <= longestName;
    }
    for (const LineDraft &line : draft.lines)
        fits = fits && line.description.size() <= 2 * longestName;
    if (fits)
        return {};
    return fail("orders.textTooLong",
                QCoreApplication::translate("Orders", "A text of this order is too long. Shorten it."),
                draft.note.size() > longestNote ? QStringLiteral("note") : QString());
}

qint64 CheckedOrder::unitsThatCount() const
{
    qint64 goods = 0;
    for (const PricedLine &line : priced.lines)
        goods += line.kind == catalog::ProductKind::Service ? 0 : line.quantity;
    return goods > 0 ? goods : priced.units;
}

Result<CheckedOrder> checkedOrder(store::UnitOfWork &work, const OrderDraft &draft)
{
    CheckedOrder order;
    order.draft = draft;
    order.sign = draft.kind == OrderKind::Credit ? -1 : 1;
    // Who was merged into another member since the draft was made buys as that one.
    order.draft.member = members::headOf(work.connection(), draft.member);
    order.member = order.draft.member;
    if (auto good = checkTexts(order.draft); !good)
        return Failure(good.error());
    const Result<Instant> time = checkedTime(work, draft);
    if (!time)
        return Failure(time.error());
    order.placedAt = *time;
    order.day = work.shop().zone.dayOf(*time);
    if (auto good = checkStatus(order); !good)
        return Failure(good.error());
    if (auto good = checkStores(work.connection(), draft); !good)
        return Failure(good.error());
    if (auto good = checkAddress(work.connection(), order); !good)
        return Failure(good.error());
    if (order.isSent())
        fillDelivery(work.connection(), order.member, order.draft.deliverTo);
    if (draft.creditOf && draft.kind == OrderKind::Sale) {
        return fail("orders.notASale", QCoreApplication::translate("Orders", "Only a credit corrects another order."),
                    QStringLiteral("creditOf"));
    }
    if (auto good = addDeliveryFee(work.connection(), order.draft); !good)
        return Failure(good.error());
    Result<PricedOrder> sums = priced(work.connection(), order.draft);
    if (!sums)
        return Failure(sums.error());
    if (auto within = checkLimits(work.connection(), order.draft, *sums); !within)
        return Failure(within.error());
    order.priced = std::move(*sums);
    if (auto good = checkMoney(work, order); !good)
        return Failure(good.error());
    if (order.isSale()) {
        if (auto enough = checkGoods(work, order); !enough)
            return Failure(enough.error());
    }
    Result<std::vector<NamedLine>> serials = checkedSerials(work, order);
    if (!serials)
        return Failure(serials.error());
    order.serials = std::move(*serials);
    const Result<Till> till = tillIn(work, draft.store, order.taking);
    if (!till)
        return Failure(till.error());
    order.till = *till;
    return order;
}

Result<CheckedOrder> checkedDraft(store::UnitOfWork &work, const OrderDraft &draft)
{
    CheckedOrder order;
    order.draft = draft;
    // Who was merged into another member since the draft was made buys as that one.
    order.draft.member = members::headOf(work.connection(), draft.member);
    order.member = order.draft.member;
    order.placedAt = work.now();
    order.day = work.shop().zone.dayOf(work.now());
    order.status = OrderStatus::Draft;
    order.fulfilment = Fulfilment::Ship;
    if (auto good = checkTexts(order.draft); !good)
        return Failure(good.error());
    if (auto good = checkStores(work.connection(), draft); !good)
        return Failure(good.error());
    if (auto good = checkAddress(work.connection(), order); !good)
        return Failure(good.error());
    if (const auto premises = catalog::storeById(work.connection(), draft.store); !premises)
        return Failure(premises.error());
    if (auto good = addDeliveryFee(work.connection(), order.draft); !good)
        return Failure(good.error());
    Result<PricedOrder> sums = priced(work.connection(), order.draft);
    if (!sums)
        return Failure(sums.error());
    order.priced = std::move(*sums);
    if (auto good = findMember(work.connection(), order); !good)
        return Failure(good.error());
    return order;
}

} // namespace shopdesk::orders
