// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderPrice.h"

#include "base/EnumKeys.h"
#include "orders/DeliveryFee.h"
#include "rewards/CouponRules.h"
#include "rewards/Mall.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <map>

namespace shopdesk::orders {

namespace {

constexpr EnumKeys<8> stepKeys{"goods", "line_discounts", "delivery", "discount", "coupon", "points", "tax", "total"};

PriceStepKind stepKindOf(DiscountKind kind)
{
    switch (kind) {
    case DiscountKind::Coupon:
        return PriceStepKind::Coupon;
    case DiscountKind::Points:
        return PriceStepKind::Points;
    default:
        return PriceStepKind::Discount;
    }
}

/// Taxes that come on top, by rate.
void addTaxSteps(const PricedOrder &order, std::vector<PriceStep> &steps)
{
    std::map<int, Money> added;
    for (const PricedLine &line : order.lines) {
        if (!line.taxIncluded && line.tax != Money{})
            added[line.taxRate] += line.tax;
    }
    for (const auto &[rate, amount] : added) {
        const QString label =
            QCoreApplication::translate("Orders", "Tax %1 %").arg(QLocale().toString(rate / 100.0, 'g', 5));
        steps.push_back({PriceStepKind::Tax, label, amount, {}});
    }
}

void takeOff(PricedOrder &order, const rewards::TakenOff &taken, PricedDiscount discount)
{
    discount.label = taken.label;
    discount.amount = taken.amount;
    discount.explanation = taken.explanation;
    takeOff(order, std::move(discount), taken.inScope);
}

Result<void> takeOffer(store::Connection &connection, const OrderDraft &draft, PricedOrder &order)
{
    const auto taken = rewards::offerTakenOff(connection, draft.offer, basketOf(draft, order));
    if (!taken)
        return Failure(taken.error());
    const Result<rewards::Offer> offer =
        rewards::takeableOffer(connection, draft.offer, draft.member, draft.placedAt.value_or(Instant::now()));
    takeOff(
        order, *taken,
        {.kind = DiscountKind::Points, .label = {}, .amount = {}, .points = offer->rules.points, .offer = draft.offer});
    return {};
}

} // namespace

QString keyOf(PriceStepKind kind)
{
    return enumKey(stepKeys, kind);
}

QJsonObject toJson(const PriceStep &step)
{
    return {{QStringLiteral("kind"), keyOf(step.kind)},
            {QStringLiteral("label"), step.label},
            {QStringLiteral("amount"), step.amount.minor},
            {QStringLiteral("explanation"), step.explanation}};
}

std::vector<PriceStep> stepsOf(const PricedOrder &order, const Currency &currency)
{
    Money goods;
    Money lineDiscounts;
    Money delivery;
    std::vector<PriceStep> deliveries;
    for (const PricedLine &line : order.lines) {
        if (line.isDelivery) {
            delivery += line.total;
            deliveries.push_back({PriceStepKind::Delivery, line.description, line.total, {}});
            continue;
        }
        goods += line.unitPrice * line.quantity;
        lineDiscounts += line.discount;
    }
    std::vector<PriceStep> steps{{PriceStepKind::Goods, QCoreApplication::translate("Orders", "Goods"), goods, {}}};
    if (lineDiscounts != Money{}) {
        steps.push_back({PriceStepKind::LineDiscounts,
                         QCoreApplication::translate("Orders", "Discounts of lines"),
                         -lineDiscounts,
                         {}});
    }
    steps.insert(steps.end(), deliveries.begin(), deliveries.end());
    for (const PricedDiscount &discount : order.discounts)
        steps.push_back({stepKindOf(discount.kind), discount.label, -discount.amount, discount.explanation});
    addTaxSteps(order, steps);
    const auto money = [&](Money amount) { return toPlainText(amount, currency); };
    const Money off = lineDiscounts + order.discountTotal;
    const QString sum =
        deliveries.empty()
            ? QCoreApplication::translate("Orders", "%1 goods, %2 taken off").arg(money(goods), money(off))
            : QCoreApplication::translate("Orders", "%1 goods, %2 delivery, %3 taken off")
                  .arg(money(goods), money(delivery), money(off));
    steps.push_back({PriceStepKind::Total, QCoreApplication::translate("Orders", "Total"), order.total, sum});
    return steps;
}

rewards::Basket basketOf(const OrderDraft &draft, const PricedOrder &order, OrderId self)
{
    rewards::Basket basket;
    basket.store = draft.store;
    basket.channel = keyOf(draft.channel);
    basket.member = draft.member;
    basket.at = draft.placedAt.value_or(Instant::now());
    basket.order = self.value;
    // By hand is what was taken off before any coupon; later ones lessen only what is left.
    for (size_t i = 0; i < order.lines.size(); ++i) {
        const PricedLine &line = order.lines[i];
        rewards::BasketLine each{line.variant, line.quantity, line.total, line.total - line.share, line.isDelivery};
        for (const PricedDiscount &discount : order.discounts) {
            if (stepKindOf(discount.kind) == PriceStepKind::Discount)
                each.goods -= discount.shares[i];
        }
        basket.lines.push_back(each);
    }
    return basket;
}

Result<void> refuseRewardsOfCredit(const OrderDraft &draft)
{
    if (draft.kind == OrderKind::Sale || (draft.coupons.isEmpty() && draft.points == 0 && !draft.offer))
        return {};
    return fail("orders.notASale",
                QCoreApplication::translate("Orders", "Coupons and points are for sales. A credit gives back what its "
                                                      "order came to."),
                draft.points != 0 ? QStringLiteral("points") : QStringLiteral("coupons"));
}

Result<void> takeRewards(store::Connection &connection, const OrderDraft &draft, const OwnRewards &own,
                         PricedOrder &order)
{
    if (!draft.coupons.isEmpty()) {
        const auto coupons = rewards::couponsBy(connection, draft.coupons, draft.placedAt.value_or(Instant::now()));
        if (!coupons)
            return Failure(coupons.error());
        for (const rewards::GivenCoupon &coupon : *coupons) {
            const auto taken = rewards::takenOffBy(connection, coupon, basketOf(draft, order, own.order));
            if (!taken)
                return Failure(taken.error());
            takeOff(order, *taken, {.kind = DiscountKind::Coupon, .label = {}, .amount = {}, .coupon = coupon.code});
        }
    }
    if (draft.offer && draft.points != 0) {
        return fail("rewards.pointsNotRedeemed",
                    QCoreApplication::translate("Orders",
                                                "An offer for points and points that are redeemed for a discount "
                                                "do not go together. Take two orders."),
                    QStringLiteral("points"));
    }
    if (draft.offer)
        return takeOffer(connection, draft, order);
    if (draft.points == 0)
        return {};
    const auto taken = rewards::redeemed(connection, basketOf(draft, order, own.order), draft.points, own.points);
    if (!taken)
        return Failure(taken.error());
    takeOff(order, *taken, {.kind = DiscountKind::Points, .label = {}, .amount = {}, .points = draft.points});
    return {};
}

Result<ApplyingRewards> applyingRewards(store::Connection &connection, const OrderDraft &draft)
{
    OrderDraft tried = draft;
    if (auto good = addDeliveryFee(connection, tried); !good)
        return Failure(good.error());
    const Result<PricedOrder> plain = withoutRewards(connection, tried);
    if (!plain)
        return Failure(plain.error());
    ApplyingRewards applying;
    tried.points = 0;
    for (const QString &code : draft.coupons) {
        tried.coupons = applying.coupons + QStringList{code};
        PricedOrder order = *plain;
        if (auto taken = takeRewards(connection, tried, {}, order))
            applying.coupons << code;
        else
            applying.refused.push_back({code, taken.error().message});
    }
    tried.coupons = applying.coupons;
    PricedOrder order = *plain;
    if (auto taken = takeRewards(connection, tried, {}, order); !taken)
        return Failure(taken.error());
    applying.limit = rewards::redeemLimit(connection, basketOf(draft, order));
    applying.points = draft.points < applying.limit.least ? 0 : std::min(draft.points, applying.limit.most);
    return applying;
}

} // namespace shopdesk::orders
