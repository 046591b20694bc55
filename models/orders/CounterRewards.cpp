// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/CounterRewards.h"

#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"

namespace shopdesk::orders {

namespace {

/// What the sale's rewards come to as they stand, or the first that does not apply.
Result<void> tried(store::Connection &connection, const CounterSale &sale)
{
    const Result<OrderDraft> draft = orderDraftOf(connection, sale);
    if (!draft)
        return Failure(draft.error());
    Result<PricedOrder> order = withoutRewards(connection, *draft);
    if (!order)
        return Failure(order.error());
    return takeRewards(connection, *draft, {}, *order);
}

/// The sale with what already applies of it, so that an older coupon is not what is complained about.
Result<CounterSale> applying(store::Connection &connection, const CounterSale &sale)
{
    const Result<CounterSums> sums = sumsOf(connection, sale);
    if (!sums)
        return Failure(sums.error());
    return withRewards(sale, sums->rewards);
}

} // namespace

Result<void> addCoupon(store::Connection &connection, CounterSale &sale, const QString &typed)
{
    const auto code = rewards::findCode(connection, typed, Instant::now());
    if (!code)
        return Failure(code.error());
    if (sale.coupons.contains(code->code))
        return {};
    if (sale.lines.empty()) {
        sale.coupons << code->code;
        return {};
    }
    Result<CounterSale> with = applying(connection, sale);
    if (!with)
        return Failure(with.error());
    with->points = 0; // come after the coupons, and are then as many as still may be
    with->coupons << code->code;
    CounterSale result = sale;
    Result<void> applies = tried(connection, *with);
    if (!applies && applies.error().code == QLatin1String("rewards.giftMissing")) {
        const auto coupon = rewards::findCoupon(connection, code->coupon);
        result.add(coupon->rules.gift, 1);
        with->add(coupon->rules.gift, 1);
        applies = tried(connection, *with);
    }
    if (!applies)
        return applies;
    result.coupons << code->code;
    sale = result;
    return {};
}

void removeCoupon(CounterSale &sale, const QString &code)
{
    sale.coupons.removeAll(code);
}

Result<void> setPoints(store::Connection &connection, CounterSale &sale, qint64 points)
{
    Result<CounterSale> with = applying(connection, sale);
    if (!with)
        return Failure(with.error());
    with->points = points;
    if (points != 0) {
        if (auto applies = tried(connection, *with); !applies)
            return applies;
    }
    sale.points = points;
    return {};
}

} // namespace shopdesk::orders
