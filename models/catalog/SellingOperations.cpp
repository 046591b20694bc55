// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/SellingOperations.h"

#include "catalog/Bundles.h"
#include "catalog/Prices.h"
#include "catalog/ProductJson.h"
#include "catalog/Scan.h"
#include "catalog/ScanPattern.h"
#include "catalog/Serials.h"
#include "catalog/Shelf.h"
#include "store/Answers.h"

namespace shopdesk::catalog {

namespace {

using store::idObject;
using store::listObject;
using store::onId;
using store::Outcome;

QJsonObject toJson(const ScanCandidate &candidate)
{
    QJsonObject object = toJson(candidate.found);
    object.insert(QStringLiteral("quantity"), candidate.quantity);
    object.insert(QStringLiteral("labelPrice"), candidate.price ? QJsonValue(candidate.price->minor) : QJsonValue());
    object.insert(QStringLiteral("grams"), candidate.grams ? QJsonValue(*candidate.grams) : QJsonValue());
    return object;
}

Outcome runReadScan(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QString text = input.text("text");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return readScan(work.connection(), text).map([](const ScanReading &reading) {
        QJsonArray candidates;
        for (const ScanCandidate &candidate : reading.candidates)
            candidates << toJson(candidate);
        return QJsonObject{
            {QStringLiteral("candidates"), candidates},
            {QStringLiteral("lot"), reading.lot},
            {QStringLiteral("serial"), reading.serial},
            {QStringLiteral("expiry"), reading.expiry ? QJsonValue(reading.expiry->text()) : QJsonValue()}};
    });
}

Outcome runScanPatterns(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return QJsonObject{{QStringLiteral("patterns"), QJsonArray::fromStringList(scanPatterns(work.connection()))}};
}

Outcome runSetScanPatterns(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QStringList patterns = input.texts("patterns");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setScanPatterns(work, patterns).map([] { return QJsonObject(); });
}

/// Out of the range of an int is out of the range of everything that is allowed.
int smallInteger(store::JsonInput &input, const char *field, int otherwise)
{
    return static_cast<int>(std::clamp<qint64>(input.integer(field, otherwise), -1'000'000, 1'000'000));
}

PriceListDraft priceListDraftFrom(store::JsonInput &input, const PriceListDraft &base = {})
{
    PriceListDraft draft = base;
    draft.name = input.text("name", base.name);
    // What is null is open to everybody, everywhere, always.
    if (input.names("tier"))
        draft.tier = input.id<PriceTier>("tier");
    if (input.names("channel"))
        draft.channel = input.text("channel");
    if (input.names("store"))
        draft.store = input.id<StoreId>("store");
    if (input.names("firstDay"))
        draft.firstDay = input.day("firstDay");
    if (input.names("lastDay"))
        draft.lastDay = input.day("lastDay");
    draft.priority = smallInteger(input, "priority", base.priority);
    draft.percentOff = smallInteger(input, "percentOff", base.percentOff);
    if (input.names("category"))
        draft.category = input.id<CategoryId>("category");
    return draft;
}

Outcome runCreatePriceList(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const PriceListDraft draft = priceListDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createPriceList(work, draft).map(idObject<PriceListId>);
}

Outcome runUpdatePriceList(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<PriceListId>("id");
    PriceListDraft base;
    if (const auto lists = priceLists(work.connection(), true)) {
        if (const auto found = std::ranges::find(*lists, id, &PriceList::id); found != lists->end())
            base = found->rules;
    }
    const PriceListDraft draft = priceListDraftFrom(input, base);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updatePriceList(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runSetListPrices(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<PriceListId>("list");
    std::vector<ListPrice> prices;
    for (store::JsonInput &each : input.objects("prices")) {
        ListPrice price{each.id<VariantId>("variant"), each.optionalMoney("price")};
        if (each.has("percentOff"))
            price.percentOff = smallInteger(each, "percentOff", 0);
        prices.push_back(price);
    }
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setListPrices(work, id, prices).map([] { return QJsonObject(); });
}

Outcome runPriceLists(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("priceLists", priceLists(work.connection(), archived), [](const PriceList &list) {
        QJsonObject each = toJson(list.rules);
        each.insert(QStringLiteral("id"), list.id.text());
        each.insert(QStringLiteral("prices"), list.prices);
        each.insert(QStringLiteral("archived"), list.archivedAt.has_value());
        return each;
    });
}

Outcome runListPrices(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<PriceListId>("list");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("prices", listPrices(work.connection(), id),
                      [](const ListPrice &price) { return toJson(price); });
}

Outcome runPriceOf(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    PriceQuestion question;
    question.variant = input.id<VariantId>("variant");
    question.tier = input.id<PriceTier>("tier");
    question.channel = input.text("channel");
    question.store = input.id<StoreId>("store");
    question.day = input.day("day").value_or(work.shop().zone.dayOf(work.now()));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return priceOf(work.connection(), question).map([](const PriceAnswer &answer) {
        return QJsonObject{{QStringLiteral("price"), answer.price.minor},
                           {QStringLiteral("usual"), answer.usual.minor},
                           {QStringLiteral("list"), answer.list ? QJsonValue(answer.list.text()) : QJsonValue()},
                           {QStringLiteral("listName"), answer.listName},
                           {QStringLiteral("explanation"), answer.explanation}};
    });
}

Outcome runIsOnShelf(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto variant = input.id<VariantId>("variant");
    const Instant at = input.instant("at").value_or(work.now());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return isOnShelf(work.connection(), variant, at).map([](bool on) {
        return QJsonObject{{QStringLiteral("onShelf"), on}};
    });
}

Outcome runBundlesOnHand(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto variant = input.id<VariantId>("variant");
    const auto store = input.id<StoreId>("store");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const std::optional<qint64> bundles = bundlesOnHand(work.connection(), variant, store);
    return QJsonObject{{QStringLiteral("bundles"), bundles ? QJsonValue(*bundles) : QJsonValue()}};
}

Outcome runRegisterSerials(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto store = input.id<StoreId>("store");
    const auto variant = input.id<VariantId>("variant");
    const QStringList serials = input.texts("serials");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return registerSerials(work, store, variant, serials).map([] { return QJsonObject(); });
}

Outcome runSerials(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("product");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("serials", serialsOf(work.connection(), id), [](const Serial &serial) {
        return QJsonObject{{QStringLiteral("variant"), serial.variant.text()},
                           {QStringLiteral("serial"), serial.serial},
                           {QStringLiteral("state"), keyOf(serial.state)},
                           {QStringLiteral("store"), serial.store.text()},
                           {QStringLiteral("orderNumber"), serial.orderNumber},
                           {QStringLiteral("warrantyUntil"),
                            serial.warrantyUntil ? QJsonValue(serial.warrantyUntil->text()) : QJsonValue()}};
    });
}

constexpr store::Operation all[] = {
    {"catalog.readScan",
     "Gives what the scanned text may mean: candidates with variant, quantity, labelPrice and grams; lot, serial, expiry.",
     runReadScan, Permission::SeeProducts},
    {"catalog.scanPatterns", "Gives the patterns by which labels of scales are read.", runScanPatterns,
     Permission::SeeProducts},
    {"catalog.setScanPatterns", "Sets the patterns by which labels of scales are read, such as 20-24 IIIIIPPPPPC.",
     runSetScanPatterns, Permission::ManageShop},
    {"catalog.createPriceList",
     "Creates a price list: name, tier, channel, store, firstDay, lastDay, priority, percentOff (basis points) of "
     "category; gives its id.",
     runCreatePriceList, Permission::EditCatalog},
    {"catalog.updatePriceList", "Changes the fields given of the price list id; as catalog.createPriceList.",
     runUpdatePriceList, Permission::EditCatalog},
    {"catalog.archivePriceList", "Archives the price list id: it holds nowhere.", onId<PriceListId, archivePriceList>,
     Permission::EditCatalog},
    {"catalog.restorePriceList", "Takes the price list id out of the archive.", onId<PriceListId, restorePriceList>,
     Permission::EditCatalog},
    {"catalog.setListPrices",
     "Sets prices on the list: each with variant and either price or percentOff; with neither it comes off the list.",
     runSetListPrices, Permission::EditCatalog},
    {"catalog.priceLists", "Gives the price lists; with archived: true also those in the archive.", runPriceLists,
     Permission::SeeProducts},
    {"catalog.listPrices", "Gives what the price list says of single variants.", runListPrices,
     Permission::SeeProducts},
    {"catalog.priceOf", "Gives what the variant costs for tier, channel and store on the day (today), and why.",
     runPriceOf, Permission::SeeProducts},
    {"catalog.isOnShelf", "Tells whether the variant is on the shelf at the instant at (now).", runIsOnShelf,
     Permission::SeeProducts},
    {"catalog.bundlesOnHand", "Gives how many of the bundle variant the store can make of what is on hand.",
     runBundlesOnHand, Permission::SeeProducts},
    {"catalog.registerSerials",
     "Enters serials (numbers of single pieces) of the variant that are in stock in the store.", runRegisterSerials,
     Permission::AdjustStock},
    {"catalog.serials", "Gives the serial numbers of the product, the newest entries first.", runSerials,
     Permission::SeeProducts},
};

} // namespace

std::span<const store::Operation> sellingOperations()
{
    return all;
}

} // namespace shopdesk::catalog
