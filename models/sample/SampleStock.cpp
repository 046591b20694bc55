// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleStock.h"

#include "catalog/Reorder.h"
#include "catalog/Stocktakes.h"
#include "catalog/Transfers.h"

namespace shopdesk::sample {

namespace {

using catalog::VariantId;

/// Of what there is most of in a store.
std::vector<VariantId> plenty(store::Connection &connection, StoreId store, int count)
{
    std::vector<VariantId> variants;
    store::Query rows = connection.query(
        "SELECT variant_id FROM stock_levels WHERE store_id = ? ORDER BY on_hand DESC, variant_id LIMIT ?", store,
        count);
    while (rows.next())
        variants.push_back(rows.get<VariantId>(0));
    return variants;
}

Result<catalog::TransferId> send(store::UnitOfWork &work, StoreId from, StoreId to,
                                 const std::vector<catalog::TransferLineDraft> &lines)
{
    const auto id = catalog::createTransfer(work, {from, to, {}, lines});
    if (!id)
        return id;
    if (auto sent = catalog::sendTransfer(work, *id); !sent)
        return Failure(sent.error());
    return id;
}

Result<void> exchangeGoods(store::UnitOfWork &work, const std::vector<StoreId> &stores,
                           const std::vector<VariantId> &goods)
{
    const auto arrived = send(work, stores[0], stores[1], {{goods[0], 4}, {goods[1], 3}});
    if (!arrived)
        return Failure(arrived.error());
    auto received = catalog::receiveTransfer(
        work, *arrived, {{{goods[1], 2}}, catalog::StockReason::Damage, QStringLiteral("Broken on the way 途中破损")});
    if (!received)
        return received;
    return send(work, stores[0], stores[1], {{goods[2], 5}, {goods[3], 2}}).map([](catalog::TransferId) {});
}

/// Counts what is there; of the first, one is missing.
Result<void> countShelf(store::UnitOfWork &work, StoreId store, const std::vector<VariantId> &goods)
{
    const auto id = catalog::startStocktake(work, {store, catalog::StocktakeScope::Chosen, {}, goods});
    if (!id)
        return Failure(id.error());
    const auto count = [&](VariantId variant, qint64 missing) {
        const auto there = catalog::onHand(work.connection(), variant, store);
        return catalog::countStock(work, *id, variant, qMax<qint64>(0, *there - missing), catalog::Counting::Set);
    };
    for (const VariantId variant : goods) {
        if (auto counted = count(variant, variant == goods.front() ? 1 : 0); !counted)
            return Failure(counted.error());
    }
    if (auto first = catalog::finishCount(work, *id); !first)
        return Failure(first.error());
    if (auto again = count(goods.front(), 1); !again)
        return Failure(again.error());
    if (auto second = catalog::finishCount(work, *id); !second)
        return Failure(second.error());
    return catalog::postStocktake(work, *id).map([](int) {});
}

Result<void> watchBestsellers(store::UnitOfWork &work, StoreId store)
{
    constexpr int watched = 12;
    std::vector<VariantId> variants;
    store::Query rows = work.connection().query(R"(
        SELECT variant_id FROM stock_entries WHERE store_id = ? AND reason = 'sale'
        GROUP BY variant_id ORDER BY sum(quantity), variant_id LIMIT ?)",
                                                store, watched);
    while (rows.next())
        variants.push_back(rows.get<VariantId>(0));
    for (const VariantId variant : variants) {
        if (auto set = catalog::setReorderRule(work, {variant, store, 5, 6, 14}); !set)
            return set;
    }
    return {};
}

} // namespace

Result<void> stockRooms(store::UnitOfWork &work, const std::vector<StoreId> &stores)
{
    constexpr int goodsNeeded = 4;
    const std::vector<VariantId> goods = plenty(work.connection(), stores[0], goodsNeeded);
    if (auto done = exchangeGoods(work, stores, goods); !done)
        return done;
    if (auto done = countShelf(work, stores[1], plenty(work.connection(), stores[1], goodsNeeded)); !done)
        return done;
    return watchBestsellers(work, stores[0]);
}

} // namespace shopdesk::sample
