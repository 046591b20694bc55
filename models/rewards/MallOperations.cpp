// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Mall.h"
#include "rewards/NamedFields.h"
#include "rewards/RewardOperations.h"
#include "store/Answers.h"

#include <QJsonArray>

#include <algorithm>

namespace shopdesk::rewards {

namespace {

using store::onId;
using store::Outcome;

QJsonObject none()
{
    return {};
}

/// What is not given stays as it is in @p base; null clears a limit or a time.
OfferDraft draftFrom(store::JsonInput &input, const OfferDraft &base = {})
{
    OfferDraft draft = base;
    draft.name = input.text("name", base.name);
    draft.kind = input.word("kind", offerKindFrom, base.kind);
    draft.variant = input.id("variant", base.variant);
    draft.coupon = input.id("coupon", base.coupon);
    draft.worth = input.money("worth", base.worth);
    draft.points = input.integer("points", base.points);
    draft.price = input.money("price", base.price);
    takeNamed(input, "memberLimit", draft.memberLimit);
    takeNamed(input, "startsAt", draft.startsAt);
    takeNamed(input, "endsAt", draft.endsAt);
    return draft;
}

Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const OfferDraft draft = draftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createOffer(work, draft).map([](OfferId id) { return QJsonObject{{QStringLiteral("id"), id.text()}}; });
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OfferId>("id");
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const auto all = offers(work.connection(), true);
    if (!all)
        return Failure(all.error());
    const auto before = std::ranges::find(*all, id, &Offer::id);
    const OfferDraft draft = draftFrom(input, before == all->end() ? OfferDraft() : before->rules);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateOffer(work, id, draft).map(none);
}

Outcome runStock(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<OfferId>("id");
    const qint64 quantity = input.integer("quantity");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return stockOffer(work, id, quantity).map(none);
}

Outcome runOffers(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool withArchived = input.flag("withArchived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return offers(work.connection(), withArchived).map([](const std::vector<Offer> &found) {
        QJsonArray array;
        for (const Offer &offer : found) {
            QJsonObject each = toJson(offer.rules);
            each.insert(QStringLiteral("id"), offer.id.text());
            each.insert(QStringLiteral("stock"), offer.stock);
            each.insert(QStringLiteral("taken"), offer.taken);
            each.insert(QStringLiteral("archived"), offer.archivedAt.has_value());
            array << each;
        }
        return QJsonObject{{QStringLiteral("offers"), array}};
    });
}

constexpr store::Operation all[] = {
    {"rewards.createOffer",
     "Creates an offer of the points mall: name, kind (goods, coupon, store_credit), variant, coupon, worth (of store credit), "
     "points, price (in money beside them, of goods), memberLimit, startsAt, endsAt. Its stock is 0.",
     runCreate, Permission::EditCatalog},
    {"rewards.updateOffer",
     "Changes the fields given of the offer id, as rewards.createOffer; null takes a limit or a time away.", runUpdate,
     Permission::EditCatalog},
    {"rewards.archiveOffer", "Takes the offer id out of use.", onId<OfferId, archiveOffer>, Permission::EditCatalog},
    {"rewards.restoreOffer", "Takes the offer id into use again.", onId<OfferId, restoreOffer>,
     Permission::EditCatalog},
    {"rewards.stockOffer", "Adds quantity to the stock of the offer id, or takes it away with a minus; never below 0.",
     runStock, Permission::EditCatalog},
    {"rewards.offers", "Gives the offers of the points mall with their stock; also archived ones: withArchived.",
     runOffers, Permission::SeeProducts},
};

} // namespace

std::span<const store::Operation> mallOperations()
{
    return all;
}

} // namespace shopdesk::rewards
