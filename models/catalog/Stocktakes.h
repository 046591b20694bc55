// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Stock.h"

namespace shopdesk::catalog {

/// Counting what is there.
///
///     counting ──► recounting ──► counted ──► posted          (cancelled from each of the first three)
///
/// Counting is blind: until it is over nobody is told what is expected. Lines whose count is not what was on hand are
/// counted a second time, and the second count is the one that holds. Then differences can be seen, and are booked.
///
/// What is expected is what was on hand at the moment when a line was last counted. Sales go on meanwhile: what leaves
/// after the count is in the count and in what was expected, so the difference stays what it is, and posting books it on
/// top of whatever is on hand by then. (Goods that leave while one line is being counted in several parts are taken as
/// having left before its last part.)
enum class StocktakeStatus { Counting, Recounting, Counted, Posted, Cancelled };
enum class StocktakeScope { All, Category, Chosen };

QString keyOf(StocktakeStatus status);
QString keyOf(StocktakeScope scope);
std::optional<StocktakeScope> stocktakeScopeFrom(const QString &key);

struct StocktakeDraft
{
    StoreId store;
    StocktakeScope scope = StocktakeScope::All;
    CategoryId category = {};             ///< with those in it, for StocktakeScope::Category
    std::vector<VariantId> variants = {}; ///< for StocktakeScope::Chosen
    QString note = {};
};

/// Begins to count: all goods of the store, those of a category, or the chosen ones. Goods are counted in one stocktake of
/// a store at a time. Errors "catalog.storeNotFound", "catalog.categoryNotFound", "catalog.linesMissing" (nothing to
/// count), "catalog.variantNotFound", "catalog.noStockKept", "catalog.stocktakeOpen" (names the other), "catalog.textTooLong".
Result<StocktakeId> startStocktake(store::UnitOfWork &work, const StocktakeDraft &draft);

enum class Counting { Add, Set };
/// Counts pieces of a variant: adds to what was counted (a scan adds 1), or says how many there are altogether. It is the
/// first count or the second, by how far the stocktake is. The count that holds now.
/// Errors "catalog.stocktakeNotFound", "catalog.badStocktakeStatus", "catalog.badQuantity", "catalog.notInStocktake" (and
/// not to be counted a second time), "catalog.stocktakeOpen".
Result<qint64> countStock(store::UnitOfWork &work, StocktakeId id, VariantId variant, qint64 quantity,
                          Counting how = Counting::Add);

/// The first count is over: what differs is to be counted again, and where nothing does the stocktake is counted. The second
/// time: it is counted. With @p missingAreGone, what nobody has counted counts as 0; else it is left as it is.
/// Errors "catalog.badStocktakeStatus", "catalog.nothingCounted", "catalog.recountMissing" (says how many lines).
Result<StocktakeStatus> finishCount(store::UnitOfWork &work, StocktakeId id, bool missingAreGone = false);
/// Books the differences, an entry "stocktake" for each. How many there were. Error "catalog.badStocktakeStatus".
Result<int> postStocktake(store::UnitOfWork &work, StocktakeId id);
/// Error "catalog.badStocktakeStatus".
Result<void> cancelStocktake(store::UnitOfWork &work, StocktakeId id);

struct Stocktake
{
    StocktakeId id;
    QString number;
    StoreId store;
    QString storeName;
    StocktakeStatus status = StocktakeStatus::Counting;
    StocktakeScope scope = StocktakeScope::All;
    QString categoryName;
    QString note;
    Instant startedAt;
    std::optional<Instant> postedAt;
    qint64 lines = 0;
    qint64 counted = 0;   ///< lines that were counted
    qint64 toRecount = 0; ///< lines that wait for their second count
    /// Of what is over: what was found too much and too little, in pieces. Nothing while counting is blind.
    std::optional<qint64> surplus;
    std::optional<qint64> missing;
};

/// Error "catalog.stocktakeNotFound".
Result<Stocktake> stocktake(store::Connection &connection, StocktakeId id);

struct StocktakeLine
{
    VariantId variant;
    QString title; ///< product and variant
    QString sku;
    std::optional<qint64> counted;
    std::optional<qint64> recounted;
    std::optional<qint64> expected; ///< nothing while counting is blind
    std::optional<qint64> difference() const
    {
        const auto holds = recounted ? recounted : counted;
        return expected && holds ? std::optional(*holds - *expected) : std::nullopt;
    }
};

enum class StocktakeLines { LatestCounted, NotCounted, ToRecount, Different };
/// Lines of a stocktake, at most @p limit; none that differ while counting is blind.
Result<std::vector<StocktakeLine>> stocktakeLines(store::Connection &connection, StocktakeId id, StocktakeLines which,
                                                  int limit = 200);

} // namespace shopdesk::catalog
