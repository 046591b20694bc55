// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/VariantPrice.h"

#include "catalog/Prices.h"

namespace shopdesk::orders {

Money priceOf(store::Connection &connection, const OrderDraft &draft, catalog::VariantId variant, Money ownPrice)
{
    if (!catalog::hasPriceLists(connection))
        return ownPrice;
    catalog::PriceQuestion question;
    question.variant = variant;
    if (draft.member) {
        question.tier = connection.value<catalog::PriceTier>("SELECT tier_id FROM members WHERE id = ?", draft.member)
                            .value_or(catalog::PriceTier{});
    }
    question.channel = keyOf(draft.channel);
    question.store = draft.store;
    question.day = connection.shop().zone.dayOf(draft.placedAt.value_or(Instant::now()));
    const Result<catalog::PriceAnswer> answer = catalog::priceOf(connection, question);
    return answer ? answer->price : ownPrice;
}

} // namespace shopdesk::orders
