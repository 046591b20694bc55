// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponCodes.h"
#include "rewards/CouponJson.h"
#include "rewards/Coupons.h"
#include "rewards/RewardOperations.h"
#include "rewards/VoidCodes.h"
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
    CodeFilter filter{.coupon = input.id<CouponId>("coupon")};
    filter.code = input.text("code");
    filter.batch = input.id<CouponBatchId>("batch");
    if (input.has("state"))
        filter.state = input.word("state", codeStateFrom, CodeState::Issued);
    const qint64 limit = input.integer("limit", 200);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return codesJson(codesOf(work.connection(), filter, static_cast<int>(std::clamp<qint64>(limit, 1, mostCodes))));
}

Outcome runSummary(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto coupon = input.id<CouponId>("coupon");
    const auto batch = input.id<CouponBatchId>("batch");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return codeSummary(work.connection(), coupon, batch).map([](const CodeSummary &summary) {
        QJsonObject counts;
        for (const auto &[state, count] : summary.counts)
            counts.insert(keyOf(state), count);
        QJsonArray batches;
        for (const CodeBatch &each : summary.batches) {
            batches << QJsonObject{{QStringLiteral("id"), each.id.text()},
                                   {QStringLiteral("name"), each.name},
                                   {QStringLiteral("codes"), each.codes},
                                   {QStringLiteral("createdAt"), store::toText(each.createdAt)}};
        }
        return QJsonObject{{QStringLiteral("counts"), counts}, {QStringLiteral("batches"), batches}};
    });
}

Outcome runVoidCode(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CouponCodeId>("id");
    const QString reason = input.text("reason");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return voidCode(work, id, reason).map(none);
}

Outcome runVoidBatch(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CouponBatchId>("id");
    const QString reason = input.text("reason");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return voidBatch(work, id, reason).map([](const VoidedBatch &done) {
        return QJsonObject{{QStringLiteral("voided"), done.voided}, {QStringLiteral("reserved"), done.reserved}};
    });
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
    return exportCodes(work, coupon).map([](const QByteArray &csv) {
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
    {"rewards.voidCode",
     "Takes the code id out of use, with a reason; one that an order has reserved when the order gives it back.",
     runVoidCode, Permission::EditCatalog},
    {"rewards.voidBatch",
     "Takes all codes of the batch id out of use, as rewards.voidCode; gives how many voided and reserved.",
     runVoidBatch, Permission::EditCatalog},
    {"rewards.codes",
     "Gives the newest codes of a coupon, at most limit; those of a batch, in a state (issued, reserved, used, expired, void), "
     "or with code in them.",
     runCodes, Permission::SeeProducts},
    {"rewards.codeSummary", "Gives how many codes of a coupon, or of its batch, are in each state, and its batches.",
     runSummary, Permission::SeeProducts},
    {"rewards.memberCodes", "Gives the codes that belong to a member.", runMemberCodes, Permission::SeeMembers},
    {"rewards.exportCodes", "Gives all codes of a coupon as CSV, and leaves an entry in the trail.", runCsv,
     Permission::ExportData},
};

} // namespace

std::span<const store::Operation> couponOperations()
{
    return all;
}

} // namespace shopdesk::rewards
