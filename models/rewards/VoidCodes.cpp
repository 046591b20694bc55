// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/VoidCodes.h"

#include "base/Text.h"
#include "rewards/CodeRows.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

/// It stands on the code, for nobody could erase a name from the trail.
Result<QString> reasonFrom(const QString &typed)
{
    QString reason = oneLine(typed);
    if (!reason.isEmpty() && reason.size() <= longestName)
        return reason;
    return fail("rewards.reasonMissing",
                QCoreApplication::translate("Rewards", "Say why, in at most %1 characters.").arg(longestName),
                QStringLiteral("reason"));
}

} // namespace

Result<void> voidCode(store::UnitOfWork &work, CouponCodeId id, const QString &typed)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<CouponCode> code = codeById(work.connection(), id, work.now());
    if (!code) {
        return fail("rewards.codeNotFound", QCoreApplication::translate("Rewards", "This code is gone."),
                    QStringLiteral("id"));
    }
    if (code->state == CodeState::Void || !code->voidReason.isEmpty())
        return {};
    if (code->state == CodeState::Used) {
        return fail("rewards.codeClosed",
                    QCoreApplication::translate("Rewards", "Order %1 has used this code.").arg(code->orderNumber),
                    QStringLiteral("id"));
    }
    const Result<QString> reason = reasonFrom(typed);
    if (!reason)
        return Failure(reason.error());
    work.execute(R"(
        UPDATE coupon_codes SET void_reason = ?, state = CASE state WHEN 'issued' THEN 'void' ELSE state END, updated_at = ?
        WHERE id = ?)",
                 *reason, work.now(), id);
    work.audit("rewards.voidCode", "coupon_codes", id.value,
               {{QStringLiteral("coupon"), QJsonArray{code->couponName, code->couponName}}});
    return {};
}

Result<VoidedBatch> voidBatch(store::UnitOfWork &work, CouponBatchId id, const QString &typed)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const auto coupon = work.connection().value<CouponId>("SELECT coupon_id FROM coupon_batches WHERE id = ?", id);
    if (!coupon) {
        return fail("rewards.batchNotFound", QCoreApplication::translate("Rewards", "These codes are gone."),
                    QStringLiteral("id"));
    }
    const Result<QString> reason = reasonFrom(typed);
    if (!reason)
        return Failure(reason.error());
    constexpr const char *countOf =
        "SELECT count(*) FROM coupon_codes WHERE batch_id = ? AND void_reason = '' AND state = ?";
    const auto count = [&](CodeState state) {
        return work.connection().value<qint64>(countOf, id, keyOf(state)).value_or(0);
    };
    const VoidedBatch done{count(CodeState::Issued), count(CodeState::Reserved)};
    work.execute(R"(
        UPDATE coupon_codes SET void_reason = ?, state = CASE state WHEN 'issued' THEN 'void' ELSE state END, updated_at = ?
        WHERE batch_id = ? AND void_reason = '' AND state <> 'void')",
                 *reason, work.now(), id);
    if (done.voided + done.reserved > 0) {
        work.audit("rewards.voidBatch", "coupons", coupon->value,
                   {{QStringLiteral("codesVoided"), QJsonArray{QJsonValue(), done.voided}},
                    {QStringLiteral("codesReserved"), QJsonArray{QJsonValue(), done.reserved}}});
    }
    return done;
}

} // namespace shopdesk::rewards
