// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponJson.h"

#include "rewards/Coupons.h"
#include "rewards/NamedFields.h"

namespace shopdesk::rewards {

namespace {

/// Texts of ids; one that is none becomes an id that nothing has, and is then refused as gone.
template<typename I>
std::vector<I> idsFrom(const QStringList &texts)
{
    std::vector<I> ids;
    for (const QString &text : texts)
        ids.push_back(I::fromText(text).value_or(I{-1}));
    return ids;
}

} // namespace

CouponDraft couponDraftFrom(store::JsonInput &input, const CouponDraft &base)
{
    CouponDraft draft = base;
    draft.name = input.text("name", base.name);
    draft.kind = input.word("kind", couponKindFrom, base.kind);
    draft.amount = input.money("amount", base.amount);
    draft.share = static_cast<int>(std::clamp<qint64>(input.integer("share", base.share), -1, 1'000'000));
    draft.gift = input.id("gift", base.gift);
    draft.minimum = input.money("minimum", base.minimum);
    if (input.names("products"))
        draft.scope.products = idsFrom<catalog::ProductId>(input.texts("products"));
    if (input.names("categories"))
        draft.scope.categories = idsFrom<catalog::CategoryId>(input.texts("categories"));
    takeNamed(input, "startsAt", draft.startsAt);
    takeNamed(input, "endsAt", draft.endsAt);
    if (input.names("channels"))
        draft.channels = input.texts("channels");
    if (input.names("stores"))
        draft.stores = idsFrom<StoreId>(input.texts("stores"));
    takeNamed(input, "totalLimit", draft.totalLimit);
    takeNamed(input, "memberLimit", draft.memberLimit);
    draft.membersOnly = input.flag("membersOnly", base.membersOnly);
    draft.stackingGroup = input.text("stackingGroup", base.stackingGroup);
    draft.position =
        static_cast<int>(std::clamp<qint64>(input.integer("position", base.position), -1'000'000, 1'000'000));
    draft.releaseOnRefund = input.flag("releaseOnRefund", base.releaseOnRefund);
    return draft;
}

QJsonObject toJson(const Coupon &coupon)
{
    QJsonObject object = toJson(coupon.rules);
    object.insert(QStringLiteral("id"), coupon.id.text());
    object.insert(QStringLiteral("codes"), coupon.codes);
    object.insert(QStringLiteral("claims"), coupon.claims);
    object.insert(QStringLiteral("archived"), coupon.archivedAt.has_value());
    return object;
}

QJsonObject toJson(const CouponCode &code)
{
    return {{QStringLiteral("id"), code.id.text()},
            {QStringLiteral("coupon"), code.coupon.text()},
            {QStringLiteral("couponName"), code.couponName},
            {QStringLiteral("code"), code.code},
            {QStringLiteral("member"), code.member ? QJsonValue(code.member.text()) : QJsonValue()},
            {QStringLiteral("goodOnce"), code.goodOnce},
            {QStringLiteral("state"), keyOf(code.state)},
            {QStringLiteral("voidReason"), code.voidReason},
            {QStringLiteral("expiresAt"), code.expiresAt ? QJsonValue(store::toText(*code.expiresAt)) : QJsonValue()},
            {QStringLiteral("issuedAt"), store::toText(code.issuedAt)},
            {QStringLiteral("orderNumber"), code.orderNumber}};
}

} // namespace shopdesk::rewards
