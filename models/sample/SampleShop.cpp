// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleShop.h"

#include "catalog/Premises.h"
#include "orders/DeliveryFee.h"
#include "sample/SampleGiftCards.h"
#include "sample/SampleRewards.h"
#include "sample/SampleSpecials.h"
#include "sample/SampleStock.h"
#include "sample/SampleTrade.h"

#include <QCoreApplication>

namespace shopdesk::sample {

namespace {

bool isEmpty(store::Connection &connection)
{
    return !connection.value<qint64>(
        "SELECT 1 FROM products UNION ALL SELECT 1 FROM members UNION ALL SELECT 1 FROM orders");
}

Result<std::vector<StoreId>> makeStores(store::UnitOfWork &work)
{
    const auto present = catalog::stores(work.connection());
    if (!present)
        return Failure(present.error());
    const StoreId first = present->front().id;
    if (auto renamed = catalog::renameStore(work, first, sampleShop().storeName); !renamed)
        return Failure(renamed.error());
    const auto second = catalog::openStore(work, QStringLiteral("Station 车站店"));
    if (!second)
        return Failure(second.error());
    return std::vector<StoreId>{first, *second};
}

/// After the trade: the fee of its orders is what has been charged all along.
Result<void> setDelivery(store::UnitOfWork &work, const Offer &delivery)
{
    const auto tax = work.connection().value<catalog::TaxClassId>(
        "SELECT p.tax_class_id FROM variants v JOIN products p ON p.id = v.product_id WHERE v.id = ?",
        delivery.variant);
    return orders::setDeliveryTerms(
        work, {delivery.price, freeDelivery, tax.value_or(catalog::TaxClassId()), delivery.variant});
}

Result<void> fillAll(store::UnitOfWork &work, quint32 seed, BusinessDay today, const Progress &progress)
{
    if (!isEmpty(work.connection())) {
        return fail(
            "sample.notEmpty",
            QCoreApplication::translate("Sample", "This shop has data of its own. Create a new shop for the sample."));
    }
    Dice dice(seed);
    const auto stores = makeStores(work);
    if (!stores)
        return Failure(stores.error());
    const auto offers = makeCatalog(work, dice);
    if (!offers)
        return Failure(offers.error());
    const auto customers = makeMembers(work, dice, today);
    if (!customers)
        return Failure(customers.error());
    if (auto traded = trade(work, dice, *offers, *customers, *stores, today, progress); !traded)
        return traded;
    if (auto stocked = stockRooms(work, *stores); !stocked)
        return stocked;
    if (auto rewarded = makeRewards(work, today); !rewarded)
        return rewarded;
    if (auto special = makeSpecials(work, stores->front(), today); !special)
        return special;
    if (auto made = makeGiftCards(work, stores->front(), today); !made)
        return made;
    return setDelivery(work, offers->delivery);
}

} // namespace

store::NewShop sampleShop()
{
    return {QStringLiteral("Lantern & Leaf 灯叶小铺"), QStringLiteral("CNY"), QStringLiteral("Asia/Shanghai"),
            QStringLiteral("Riverside 河畔店")};
}

Result<void> fill(store::Store &store, quint32 seed, BusinessDay today, const Progress &progress)
{
    return store.writeNow([&](store::UnitOfWork &work) { return fillAll(work, seed, today, progress); });
}

} // namespace shopdesk::sample
