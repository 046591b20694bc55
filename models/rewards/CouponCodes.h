// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/UnitOfWork.h"

#include <map>

namespace shopdesk::rewards {

inline constexpr qint64 mostCodes = 100'000; ///< of one batch
inline constexpr int shortestCode = 3;

struct CodeDraft
{
    CouponId coupon;
    QString code = {};                     ///< empty: one is made
    bool goodOnce = true;                  ///< false: as often as the coupon allows, for everybody who knows it
    members::MemberId member = {};         ///< nobody else may use it
    std::optional<Instant> expiresAt = {}; ///< at this moment no longer; else the coupon's end
};

struct IssuedCode
{
    CouponCodeId id;
    QString code;
};

/// One code: a word that everybody may know ("SPRING"), or one for a member. Errors "rewards.couponNotFound",
/// "rewards.badCode" (fewer than 3 letters and digits, or too many), "rewards.codeInUse", "rewards.badTime",
/// "members.notFound".
Result<IssuedCode> issueCode(store::UnitOfWork &work, const CodeDraft &draft);

struct IssuedBatch
{
    CouponBatchId id;
    QStringList codes;
};
/// So many codes that are good once, made at random without letters that look alike: 50 bits each, so that nobody guesses
/// one. Errors "rewards.couponNotFound", "rewards.badCount" (1 to 100,000), "rewards.textTooLong".
Result<IssuedBatch> issueBatch(store::UnitOfWork &work, CouponId coupon, const QString &name, qint64 count);
/// A list of codes that are printed already, each good once. One code twice in the list, or one that there is already, refuses
/// the whole list and is named. Errors as issueBatch, "rewards.badCode", "rewards.duplicateCodes"; field "codes".
Result<IssuedBatch> importCodes(store::UnitOfWork &work, CouponId coupon, const QString &name,
                                const QStringList &codes);

/// By its code, as typed or scanned. Error "rewards.couponNotFound". Asks for no permission: whoever may sell must know.
Result<CouponCode> findCode(store::Connection &connection, const QString &typed, Instant at);
/// Which codes of a coupon; what is not given holds for all.
struct CodeFilter
{
    CouponId coupon;
    QString code = {}; ///< a part of it, as typed
    std::optional<CodeState> state = {};
    CouponBatchId batch = {};
};
/// The newest first, at most @p limit. Error "staff.notAllowed".
Result<std::vector<CouponCode>> codesOf(store::Connection &connection, const CodeFilter &filter, int limit = 200);

struct CodeBatch
{
    CouponBatchId id;
    QString name;
    qint64 codes = 0;
    Instant createdAt;
};
/// How a coupon's codes stand: how many are in each state, and in which batches they were issued, the newest first.
struct CodeSummary
{
    std::map<CodeState, qint64> counts; ///< every state is named
    std::vector<CodeBatch> batches;
};
/// The counts of a batch alone where one is given. Error "staff.notAllowed".
Result<CodeSummary> codeSummary(store::Connection &connection, CouponId coupon, CouponBatchId batch = {});
/// Those that belong to a member, the newest first.
Result<std::vector<CouponCode>> codesOfMember(store::Connection &connection, members::MemberId member);
/// All codes of a coupon with their states, as CSV with a heading. Whoever has them can use them: needs Permission::ExportData,
/// and leaves an audit entry. Error "rewards.couponNotFound".
Result<QByteArray> exportCodes(store::UnitOfWork &work, CouponId coupon);

/// Letters and digits alone, in capitals, and those that look alike as one.
QString codeKey(const QString &typed);

/// As a part of another operation, which has checked its permission: one code for a member, good once.
IssuedCode giveCode(store::UnitOfWork &work, CouponId coupon, members::MemberId member,
                    std::optional<Instant> expiresAt = {});

} // namespace shopdesk::rewards
