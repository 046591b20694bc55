// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StocktakeOperations.h"

#include "catalog/Stocktakes.h"
#include "store/Answers.h"

namespace shopdesk::catalog {

namespace {

using store::idObject;
using store::listObject;
using store::onId;
using store::Outcome;

QJsonValue orNull(std::optional<qint64> number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonObject toJson(const Stocktake &stocktake)
{
    return {{QStringLiteral("id"), stocktake.id.text()},
            {QStringLiteral("number"), stocktake.number},
            {QStringLiteral("store"), stocktake.store.text()},
            {QStringLiteral("status"), keyOf(stocktake.status)},
            {QStringLiteral("scope"), keyOf(stocktake.scope)},
            {QStringLiteral("categoryName"), stocktake.categoryName},
            {QStringLiteral("note"), stocktake.note},
            {QStringLiteral("startedAt"), store::toText(stocktake.startedAt)},
            {QStringLiteral("postedAt"),
             stocktake.postedAt ? QJsonValue(store::toText(*stocktake.postedAt)) : QJsonValue()},
            {QStringLiteral("lines"), stocktake.lines},
            {QStringLiteral("counted"), stocktake.counted},
            {QStringLiteral("toRecount"), stocktake.toRecount},
            {QStringLiteral("surplus"), orNull(stocktake.surplus)},
            {QStringLiteral("missing"), orNull(stocktake.missing)}};
}

QJsonObject toJson(const StocktakeLine &line)
{
    return {{QStringLiteral("variant"), line.variant.text()},
            {QStringLiteral("title"), line.title},
            {QStringLiteral("sku"), line.sku},
            {QStringLiteral("counted"), orNull(line.counted)},
            {QStringLiteral("recounted"), orNull(line.recounted)},
            {QStringLiteral("expected"), orNull(line.expected)},
            {QStringLiteral("difference"), orNull(line.difference())}};
}

/// "latest", "notCounted", "toRecount", "different"
std::optional<StocktakeLines> whichFrom(const QString &key)
{
    static const QMap<QString, StocktakeLines> words{{QStringLiteral("latest"), StocktakeLines::LatestCounted},
                                                     {QStringLiteral("notCounted"), StocktakeLines::NotCounted},
                                                     {QStringLiteral("toRecount"), StocktakeLines::ToRecount},
                                                     {QStringLiteral("different"), StocktakeLines::Different}};
    const auto word = words.find(key);
    return word == words.end() ? std::nullopt : std::optional(*word);
}

std::optional<Counting> countingFrom(const QString &key)
{
    if (key == QLatin1String("add"))
        return Counting::Add;
    return key == QLatin1String("set") ? std::optional(Counting::Set) : std::nullopt;
}

Outcome runStart(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    StocktakeDraft draft;
    draft.store = input.id<StoreId>("store");
    draft.scope = input.word("scope", stocktakeScopeFrom, StocktakeScope::All);
    draft.category = input.id<CategoryId>("category");
    for (const QString &variant : input.texts("variants"))
        draft.variants.push_back(VariantId::fromText(variant).value_or(VariantId()));
    draft.note = input.text("note");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return startStocktake(work, draft).map(idObject<StocktakeId>);
}

Outcome runCount(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<StocktakeId>("id");
    const auto variant = input.id<VariantId>("variant");
    const qint64 quantity = input.integer("quantity", 1);
    const Counting how = input.word("how", countingFrom, Counting::Add);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return countStock(work, id, variant, quantity, how).map([](qint64 counted) {
        return QJsonObject{{QStringLiteral("counted"), counted}};
    });
}

Outcome runFinish(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<StocktakeId>("id");
    const bool missingAreGone = input.flag("missingAreGone");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return finishCount(work, id, missingAreGone).map([](StocktakeStatus status) {
        return QJsonObject{{QStringLiteral("status"), keyOf(status)}};
    });
}

Outcome runPost(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<StocktakeId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return postStocktake(work, id).map([](int differences) {
        return QJsonObject{{QStringLiteral("differences"), differences}};
    });
}

Outcome runStocktake(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<StocktakeId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return stocktake(work.connection(), id).map([](const Stocktake &found) { return toJson(found); });
}

Outcome runLines(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<StocktakeId>("id");
    const StocktakeLines which = input.word("which", whichFrom, StocktakeLines::LatestCounted);
    const int limit = static_cast<int>(qBound(qint64(1), input.integer("limit", 200), qint64(1'000'000)));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("lines", stocktakeLines(work.connection(), id, which, limit),
                      [](const StocktakeLine &line) { return toJson(line); });
}

constexpr store::Operation all[] = {
    {"catalog.startStocktake",
     "Begins to count in the store: scope (all, category, chosen), category, variants (ids), note; gives the stocktake's "
     "id.",
     runStart, Permission::AdjustStock},
    {"catalog.countStock",
     "Counts quantity pieces of the variant in the stocktake id; how (add, set); gives the count that holds now.",
     runCount, Permission::AdjustStock},
    {"catalog.finishCount",
     "The count of the stocktake id is over; with missingAreGone: true what nobody has counted counts as 0. Gives the "
     "status: recounting where lines must be counted again, else counted.",
     runFinish, Permission::AdjustStock},
    {"catalog.postStocktake", "Books the differences of the stocktake id; gives how many there were.", runPost,
     Permission::AdjustStock},
    {"catalog.cancelStocktake", "Gives the stocktake id up.", onId<StocktakeId, cancelStocktake>,
     Permission::AdjustStock},
    {"catalog.stocktake", "Gives the stocktake id and how far it is.", runStocktake, Permission::SeeProducts},
    {"catalog.stocktakeLines",
     "Gives lines of the stocktake id: which (latest, notCounted, toRecount, different), at most limit. What is expected "
     "is told once counting is over.",
     runLines, Permission::SeeProducts},
};

} // namespace

std::span<const store::Operation> stocktakeOperations()
{
    return all;
}

} // namespace shopdesk::catalog
