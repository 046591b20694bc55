// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/MallOrders.h"

#include "orders/StoreCredit.h"
#include "points/Ledger.h"
#include "rewards/CouponCodes.h"

#include <QJsonArray>

namespace shopdesk::orders {

namespace {

Result<Redeemed> redeemGoods(store::UnitOfWork &work, const MallOrder &wanted, const rewards::Offer &offer)
{
    OrderDraft draft;
    draft.store = wanted.store;
    draft.member = wanted.member;
    draft.lines = {{.variant = offer.rules.variant}};
    draft.offer = offer.id;
    draft.payments = wanted.payments;
    return place(work, draft).map([&](OrderId id) { return Redeemed{.order = id, .points = offer.rules.points}; });
}

} // namespace

Result<Redeemed> redeemOffer(store::UnitOfWork &work, const MallOrder &wanted)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const Result<rewards::Offer> offer =
        rewards::takeableOffer(work.connection(), wanted.offer, wanted.member, work.now());
    if (!offer)
        return Failure(offer.error());
    const rewards::OfferDraft &rules = offer->rules;
    if (rules.kind == rewards::OfferKind::Goods)
        return redeemGoods(work, wanted, *offer);
    Redeemed redeemed{.points = rules.points};
    const auto entry =
        points::spend(work, {.member = wanted.member,
                             .points = rules.points,
                             .reason = points::Reason::Redemption,
                             .cause = QStringLiteral("mall/") + work.newId<Id<struct MallCauseTag>>().text(),
                             .order = 0,
                             .at = work.now(),
                             .note = {}});
    if (!entry)
        return Failure(entry.error());
    rewards::OfferTaken taken{.offer = offer->id, .member = wanted.member, .pointsEntry = entry->value};
    if (rules.kind == rewards::OfferKind::Coupon) {
        const rewards::IssuedCode code = rewards::giveCode(work, rules.coupon, wanted.member);
        taken.code = code.id;
        redeemed.code = code.code;
    } else {
        appendStoreCredit(work, wanted.member, rules.worth, StoreCreditReason::Adjustment, std::nullopt, rules.name);
        redeemed.storeCredit = rules.worth;
    }
    rewards::takeOffer(work, taken);
    work.audit("orders.redeemOffer", "members", wanted.member.value,
               {{QStringLiteral("offer"), QJsonArray{QJsonValue(), rules.name}},
                {QStringLiteral("points"), QJsonArray{0, -rules.points}}});
    return redeemed;
}

} // namespace shopdesk::orders
