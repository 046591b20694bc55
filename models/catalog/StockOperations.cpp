// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StockOperations.h"

#include "catalog/LowStock.h"
#include "catalog/NegativeStock.h"
#include "catalog/Reorder.h"
#include "catalog/Reservations.h"
#include "catalog/StockJson.h"
#include "store/Answers.h"

namespace shopdesk::catalog {

namespace {

using store::idObject;
using store::listObject;
using store::Outcome;

Outcome runBookStock(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    StockDraft draft;
    draft.store = input.id<StoreId>("store");
    draft.variant = input.id<VariantId>("variant");
    draft.quantity = input.integer("quantity");
    draft.reason = input.word("reason", stockReasonFrom, StockReason::Adjustment);
    draft.note = input.text("note");
    draft.occurredAt = input.instant("occurredAt");
    if (const auto cost = input.optionalMoney("cost"))
        draft.unitCost = UnitCost::of(qBound(Money{-1}, *cost, highestCost + Money{1}));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return bookStock(work, draft).map(idObject<StockEntryId>);
}

Outcome runStock(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("product");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("levels", stockOf(work.connection(), id), [](const StockLevel &level) { return toJson(level); });
}

Outcome runStockHistory(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("product");
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 200), qint64(100'000)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("entries", stockHistory(work.connection(), id, limit),
                      [](const StockEntry &entry) { return toJson(entry); });
}

Outcome runStockValue(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto store = input.id<StoreId>("store");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return stockValue(work.connection(), store).map([](Money value) {
        return QJsonObject{{QStringLiteral("value"), value.minor}};
    });
}

Outcome runSetLowStock(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const qint64 pieces = input.integer("pieces", usualLowStock);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setLowStock(work, static_cast<int>(std::clamp<qint64>(pieces, -1, highestLowStock + 1))).map([] {
        return QJsonObject();
    });
}

Outcome runAllowNegativeStock(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool allowed = input.flag("allowed");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return allowNegativeStock(work, allowed).map([] { return QJsonObject(); });
}

Outcome runReleaseExpired(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto allowed = work.require(Permission::AdjustStock); !allowed)
        return Failure(allowed.error());
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return releaseExpired(work).map([](int released) { return QJsonObject{{QStringLiteral("released"), released}}; });
}

Outcome runSetReorderRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    ReorderRule rule;
    rule.variant = input.id<VariantId>("variant");
    rule.store = input.id<StoreId>("store");
    rule.leadDays = static_cast<int>(qBound(qint64(-1), input.integer("leadDays", rule.leadDays), qint64(1'000)));
    rule.safety = input.integer("safety", rule.safety);
    rule.coverDays = static_cast<int>(qBound(qint64(-1), input.integer("coverDays", rule.coverDays), qint64(1'000)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setReorderRule(work, rule).map([] { return QJsonObject(); });
}

Outcome runDropReorderRule(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto variant = input.id<VariantId>("variant");
    const auto store = input.id<StoreId>("store");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return dropReorderRule(work, variant, store).map([] { return QJsonObject(); });
}

constexpr store::Operation all[] = {
    {"catalog.bookStock",
     "Books goods in or out: store, variant, quantity, reason (receipt, adjustment, damage, stocktake), note, "
     "occurredAt, and for what comes in cost, of one piece; gives the entry's id.",
     runBookStock, Permission::AdjustStock},
    {"catalog.stock",
     "Gives what there is of the product in each store: onHand, allocated, available, and for those who see costs "
     "averageCost (ten-thousandths of a minor unit) and value.",
     runStock, Permission::SeeProducts},
    {"catalog.stockHistory", "Gives the newest stock entries of the product, at most limit.", runStockHistory,
     Permission::SeeProducts},
    {"catalog.stockValue", "Gives what the goods on hand cost, in the store or in all.", runStockValue,
     Permission::SeeCosts},
    {"catalog.setLowStock", "From how many pieces on hand down a product counts as low.", runSetLowStock,
     Permission::ManageShop},
    {"catalog.allowNegativeStock", "Whether the shop sells what is not there: allowed.", runAllowNegativeStock,
     Permission::ManageShop},
    {"catalog.setReorderRule",
     "Says when the variant is to be ordered again in the store: leadDays, safety (pieces), coverDays. The list reorder "
     "tells what to order.",
     runSetReorderRule, Permission::AdjustStock},
    {"catalog.dropReorderRule", "The variant is no longer proposed for reordering in the store.", runDropReorderRule,
     Permission::AdjustStock},
    {"catalog.releaseExpired", "Lets go of reservations whose time is over; gives how many were released.",
     runReleaseExpired, Permission::AdjustStock},
};

} // namespace

std::span<const store::Operation> stockOperations()
{
    return all;
}

} // namespace shopdesk::catalog
