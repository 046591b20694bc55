// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/OrderBeginning.h"

#include "catalog/FindVariant.h"
#include "orders/Delivery.h"
#include "orders/DraftOrders.h"
#include "orders/VariantPrice.h"

#include <algorithm>

namespace shopdesk::ui {

Result<OrderBeginning> orderBeginning(store::Connection &connection, orders::OrderId draft, StoreId usual)
{
    OrderBeginning beginning;
    auto stores = catalog::stores(connection);
    if (!stores)
        return Failure(stores.error());
    beginning.stores = std::move(*stores);
    beginning.terms = orders::deliveryTerms(connection);
    for (const catalog::Premises &store : beginning.stores) {
        if (connection.actor().mayIn(store.id))
            beginning.own.push_back(store.id);
    }
    std::ranges::stable_partition(beginning.own, [&](StoreId id) { return id == usual; });
    if (!draft) {
        beginning.draft.channel = orders::Channel::Phone;
        beginning.draft.store = beginning.own.empty() ? StoreId() : beginning.own.front();
        return beginning;
    }
    auto saved = orders::savedDraft(connection, draft);
    if (!saved)
        return Failure(saved.error());
    beginning.draft = std::move(*saved);
    beginning.kept = orders::maskedDelivery(connection, draft);
    if (const auto fee = orders::usualDeliveryFee(connection, beginning.draft);
        fee && *fee == beginning.draft.deliveryFee)
        beginning.draft.deliveryFee.reset();
    for (orders::LineDraft &line : beginning.draft.lines) {
        const auto article = catalog::variantFound(connection, line.variant);
        if (article && orders::priceOf(connection, beginning.draft, line.variant, article->price) == line.unitPrice)
            line.unitPrice.reset();
    }
    return beginning;
}

} // namespace shopdesk::ui
