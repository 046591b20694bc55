// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::members {
struct TierTag;
}

namespace shopdesk::catalog {

using PriceListId = Id<struct PriceListTag>;
/// A tier of members, whose room this one does not look into: the same as members::TierId.
using PriceTier = Id<members::TierTag>;

/// For whom, where and when a list of prices holds, and what it takes off in general.
struct PriceListDraft
{
    QString name;
    PriceTier tier;                      ///< none: for everybody
    QString channel;                     ///< one of `priceChannels`; empty: for every channel
    StoreId store;                       ///< none: in every store
    std::optional<BusinessDay> firstDay; ///< of the shop's zone, both included; none: open
    std::optional<BusinessDay> lastDay;
    int priority = 0;   ///< where several lists hold, the higher one goes first (priceOf says how)
    int percentOff = 0; ///< basis points off everything, or off what stands in `category`; 0: only single prices
    CategoryId category;
};
/// "counter", "web", "phone", "marketplace": the channels that may have prices of their own.
QStringList priceChannels();
inline constexpr int highestPriority = 1000; ///< and the lowest with a minus

struct PriceList
{
    PriceListId id;
    PriceListDraft rules;
    QString tierName;
    QString storeName;
    QString categoryName;
    qint64 prices = 0; ///< of single variants
    std::optional<Instant> archivedAt;
};

/// Errors "catalog.nameMissing", "catalog.nameInUse", "catalog.textTooLong", "catalog.tierNotFound",
/// "catalog.storeNotFound", "catalog.categoryNotFound", "catalog.badChannel", "catalog.badDays", "catalog.badPriority",
/// "catalog.badPercent"; fields named as in the draft.
Result<PriceListId> createPriceList(store::UnitOfWork &work, const PriceListDraft &draft);
/// Errors as createPriceList, and "catalog.priceListNotFound".
Result<void> updatePriceList(store::UnitOfWork &work, PriceListId id, const PriceListDraft &draft);
/// An archived list holds nowhere. Its prices stay, and hold again when it is restored.
Result<void> archivePriceList(store::UnitOfWork &work, PriceListId id);
Result<void> restorePriceList(store::UnitOfWork &work, PriceListId id);

/// What a list says of one variant: a price, or basis points off the variant's own; neither takes it off the list.
struct ListPrice
{
    VariantId variant;
    std::optional<Money> price = {};
    std::optional<int> percentOff = {};

    bool operator==(const ListPrice &) const = default;
};
/// Errors "catalog.priceListNotFound", "catalog.variantNotFound", "catalog.badPrice", "catalog.badPercent"; fields
/// "prices[0].variant", "prices[0].price", "prices[0].percentOff".
Result<void> setListPrices(store::UnitOfWork &work, PriceListId id, const std::vector<ListPrice> &prices);

/// By priority and name. Without @p withArchived only those in use.
Result<std::vector<PriceList>> priceLists(store::Connection &connection, bool withArchived = false);
/// What a list says of single variants, by variant. Error "catalog.priceListNotFound".
Result<std::vector<ListPrice>> listPrices(store::Connection &connection, PriceListId id);

QJsonObject toJson(const PriceListDraft &draft);
QJsonObject toJson(const ListPrice &price);

} // namespace shopdesk::catalog
