// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponCodes.h"
#include "rewards/CouponJson.h"
#include "rewards/Coupons.h"
#include "rewards/RewardOperations.h"
#include "store/Answers.h"

#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

using store::onId;
using store::Outcome;

QJsonObject none()
{
    return {};
}

Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const CouponDraft draft = couponDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createCoupon(work, draft).map([](CouponId id) { return QJsonObject{{QStringLiteral("id"), id.text()}}; });
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CouponId>("id");
    const Result<Coupon> before = coupon(work.connection(), id);
    const CouponDraft draft = couponDraftFrom(input, before ? before->rules : CouponDraft());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateCoupon(work, id, draft).map(none);
}

Outcome runCoupons(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool withArchived = input.flag("withArchived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return coupons(work.connection(), withArchived).map([](const std::vector<Coupon> &found) {
        QJsonArray array;
        for (const Coupon &coupon : found)
            array << toJson(coupon);
        return QJsonObject{{QStringLiteral("coupons"), array}};
    });
}

Outcome runIssue(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    CodeDraft draft;
    draft.coupon = input.id<CouponId>("coupon");
    draft.code = input.text("code");
    draft.goodOnce = input.flag("goodOnce", true);
    draft.member = input.id<members::MemberId>("member");
    draft.expiresAt = input.instant("expiresAt");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return issueCode(work, draft).map([](const IssuedCode &issued) {
        return QJsonObject{{QStringLiteral("id"), issued.id.text()}, {QStringLiteral("code"), issued.code}};
    });
}

QJsonObject batchJson(const IssuedBatch &batch)
{
    return {{QStringLiteral("id"), batch.id.text()},
            {QStringLiteral("codes"), QJsonArray::fromStringList(batch.codes)}};
}

Outcome runBatch(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto coupon = input.id<CouponId>("coupon");
    const QString name = input.text("name");
    const qint64 count = input.integer("count");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return issueBatch(work, coupon, name, count).map(batchJson);
}

Outcome runImport(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto coupon = input.id<CouponId>("coupon");
    const QString name = input.text("name");
    const QStringList codes = input.texts("codes");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return importCodes(work, coupon, name, codes).map(batchJson);
}

Outcome codesJson(const Result<std::vector<CouponCode>> &found)
{
    return found.map([](const std::vector<CouponCode> &codes) {
        QJsonArray array;
        for (const CouponCode &code : codes)
            array << toJson(code);
        return QJsonObject{{QStringLiteral("codes"), array}};
    });
}

Outcome runCodes(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto coupon = input.id<CouponId>("coupon");
    const qint64 limit = input.integer("limit", 200);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return codesJson(codesOf(work.connection(), coupon, static_cast<int>(std::clamp<qint64>(limit, 1, mostCodes))));
}

Outcome runMemberCodes(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto member = input.id<members::MemberId>("member");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return codesJson(codesOfMember(work.connection(), member));
}

Outcome runCsv(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto coupon = input.id<CouponId>("coupon");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return codesAsCsv(work.connection(), coupon).map([](const QByteArray &csv) {
        return QJsonObject{{QStringLiteral("csv"), QString::fromUtf8(csv)}};
    });
}

constexpr store::Operation all[] = {
    {"rewards.createCoupon",
     "Creates a coupon: name, kind (amount, percentage, gift, free_delivery), amount (off, or the cap of a percentage), share "
     "(basis points), gift (variant), minimum, products, categories, startsAt, endsAt, channels, stores, totalLimit, "
     "memberLimit, membersOnly, stackingGroup, position, releaseOnRefund.",
     runCreate, Permission::EditCatalog},
    {"rewards.updateCoupon",
     "Changes the fields given of the coupon id, as rewards.createCoupon; null takes a list, a limit or a time away.",
     runUpdate, Permission::EditCatalog},
    {"rewards.archiveCoupon", "Takes the coupon id out of use.", onId<CouponId, archiveCoupon>,
     Permission::EditCatalog},
    {"rewards.restoreCoupon", "Takes the coupon id into use again.", onId<CouponId, restoreCoupon>,
     Permission::EditCatalog},
    {"rewards.coupons", "Gives the coupons with how often each is used; also archived ones: withArchived.", runCoupons,
     Permission::SeeProducts},
    {"rewards.issueCode",
     "Issues one code of a coupon: code (else one is made), goodOnce, member (nobody else may use it), expiresAt.",
     runIssue, Permission::EditCatalog},
    {"rewards.issueBatch", "Makes count codes of a coupon, each good once, as the batch name.", runBatch,
     Permission::EditCatalog},
    {"rewards.importCodes",
     "Takes a list of codes that are printed already, each good once: coupon, name, codes. Refuses duplicates by name.",
     runImport, Permission::EditCatalog},
    {"rewards.voidCode", "Takes the code id out of use.", onId<CouponCodeId, voidCode>, Permission::EditCatalog},
    {"rewards.codes", "Gives the newest codes of a coupon, at most limit.", runCodes, Permission::SeeProducts},
    {"rewards.memberCodes", "Gives the codes that belong to a member.", runMemberCodes, Permission::SeeMembers},
    {"rewards.exportCodes", "Gives all codes of a coupon as CSV.", runCsv, Permission::ExportData},
};

} // namespace

std::span<const store::Operation> couponOperations()
{
    return all;
}

} // namespace shopdesk::rewards
