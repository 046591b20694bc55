// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Basket.h"
#include "store/UnitOfWork.h"

namespace shopdesk::rewards {

enum class OfferKind {
    Goods,      ///< a product, for points or for points and money
    Coupon,     ///< a code of a coupon, for the member alone
    StoreCredit ///< money in the shop: a cash voucher
};
QString keyOf(OfferKind kind);
std::optional<OfferKind> offerKindFrom(const QString &key);

/// What members can have for points.
struct OfferDraft
{
    QString name;
    OfferKind kind = OfferKind::Goods;
    catalog::VariantId variant = {}; ///< of goods
    CouponId coupon = {};            ///< of a coupon
    Money worth = {};                ///< of store credit
    qint64 points = 0;
    Money price = {}; ///< of goods, in money, beside the points
    std::optional<qint64> memberLimit = {};
    std::optional<Instant> startsAt = {}; ///< from this moment on
    std::optional<Instant> endsAt = {};   ///< at this moment no longer

    bool operator==(const OfferDraft &) const = default;
};

struct Offer
{
    OfferId id;
    OfferDraft rules;
    QString what; ///< the product or the coupon by its name
    qint64 stock = 0;
    qint64 taken = 0; ///< by members, less what came back
    std::optional<Instant> archivedAt = {};
};

/// An offer has no stock yet. Errors "rewards.nameMissing", "rewards.nameInUse", "rewards.textTooLong", "rewards.badPoints",
/// "rewards.badAmount", "rewards.badLimit", "rewards.badTime", "rewards.notFound" (product or coupon); fields as in the draft.
Result<OfferId> createOffer(store::UnitOfWork &work, const OfferDraft &draft);
Result<void> updateOffer(store::UnitOfWork &work, OfferId id, const OfferDraft &draft);
Result<void> archiveOffer(store::UnitOfWork &work, OfferId id);
Result<void> restoreOffer(store::UnitOfWork &work, OfferId id);
/// Adds to the stock of an offer, or takes from it; it is a stock of its own beside that of the goods, and never below 0.
/// Errors "rewards.offerGone", "rewards.badQuantity".
Result<void> stockOffer(store::UnitOfWork &work, OfferId id, qint64 change);

/// By name. Without @p withArchived only those in use.
Result<std::vector<Offer>> offers(store::Connection &connection, bool withArchived = false);

// As parts of other operations, without a permission of their own.

/// The offer, where the member may have one of it. Errors "rewards.offerGone", "rewards.memberNeeded", "rewards.notYet",
/// "rewards.soldOut", "rewards.limitReached", "rewards.notEnoughPoints"; field "offer".
Result<Offer> takeableOffer(store::Connection &connection, OfferId id, members::MemberId member, Instant at);
/// What an offer takes off the goods that are bought with it: one piece of its variant costs its price in money.
/// Errors as takeableOffer, and "rewards.goodsMissing".
Result<TakenOff> offerTakenOff(store::Connection &connection, OfferId id, const Basket &basket);

struct OfferTaken
{
    OfferId offer;
    members::MemberId member;
    qint64 order = 0;
    CouponCodeId code = {};
    qint64 pointsEntry = 0; ///< that took the points
};
void takeOffer(store::UnitOfWork &work, const OfferTaken &taken);
/// An order is off: what it took of the mall is there again.
void putOffersBack(store::UnitOfWork &work, qint64 order);

QJsonObject toJson(const OfferDraft &draft);

} // namespace shopdesk::rewards
