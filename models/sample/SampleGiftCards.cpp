// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleGiftCards.h"

#include "orders/GiftCards.h"

#include <algorithm>

namespace shopdesk::sample {

namespace {

using catalog::VariantId;
using orders::GiftCardId;

QString codeOf(int number)
{
    return QStringLiteral("SAMPLE-GIFT-%1").arg(number);
}

Result<GiftCardId> sold(store::UnitOfWork &work, StoreId store, int number, Money amount,
                        std::optional<BusinessDay> expires)
{
    orders::GiftCardDraft draft;
    draft.store = store;
    draft.amount = amount;
    draft.payments = {{orders::PaymentKind::Card, amount}};
    draft.expiresOn = expires;
    draft.code = codeOf(number);
    return orders::issueGiftCard(work, draft).map([](const orders::IssuedGiftCard &card) { return card.id; });
}

/// One of an article that there is plenty of, paid by the card.
Result<void> spend(store::UnitOfWork &work, StoreId store, VariantId article, int number, Money price, Instant at)
{
    orders::OrderDraft sale;
    sale.store = store;
    sale.country = QStringLiteral("China");
    sale.placedAt = std::min(at, work.now());
    sale.lines = {{article, 1, price}};
    const auto totals = orders::totalsOf(work.connection(), sale);
    if (!totals)
        return Failure(totals.error());
    orders::PaymentDraft payment{orders::PaymentKind::GiftCard, totals->total};
    payment.giftCard = codeOf(number);
    sale.payments = {payment};
    return orders::place(work, sale).map([](orders::OrderId) {});
}

} // namespace

Result<void> makeGiftCards(store::UnitOfWork &work, StoreId store, BusinessDay today)
{
    const auto article = work.connection().value<VariantId>("SELECT variant_id FROM stock_levels WHERE store_id = ? "
                                                            "ORDER BY on_hand DESC, variant_id LIMIT 1",
                                                            store);
    const auto price =
        article ? work.connection().value<Money>("SELECT price FROM variants WHERE id = ?", *article) : std::nullopt;
    if (!price)
        return {};
    const ShopZone &zone = work.shop().zone;
    const BusinessDay inTwoYears = zone.dayOf(work.now()).plus(730);
    const Money amounts[] = {Money{20'000}, *price + Money{10'000}, *price, Money{30'000}};
    GiftCardId last;
    for (int number = 1; number <= 4; ++number) {
        const auto card =
            sold(work, store, number, amounts[number - 1], number == 1 ? std::nullopt : std::optional(inTwoYears));
        if (!card)
            return Failure(card.error());
        last = *card;
    }
    const Instant noon = zone.fromLocal(today.toDate(), QTime(12, 10));
    for (const int number : {2, 3}) {
        if (auto done = spend(work, store, *article, number, *price, noon); !done)
            return done;
    }
    return orders::blockGiftCard(work, last, QString::fromUtf8("Lost on the way home 回家路上丢失"));
}

} // namespace shopdesk::sample
