// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "members/Member.h"

#include <QStringList>

namespace shopdesk::rewards {

using CouponId = Id<struct CouponTag>;
using CouponCodeId = Id<struct CouponCodeTag>;
using CouponBatchId = Id<struct CouponBatchTag>;
using OfferId = Id<struct MallOfferTag>; ///< of the points mall (Mall.h)

enum class CouponKind {
    Amount,      ///< takes an amount off
    Percentage,  ///< takes a share off, at most an amount
    Gift,        ///< one piece of a product is free
    FreeDelivery ///< the delivery costs nothing
};
QString keyOf(CouponKind kind);
std::optional<CouponKind> couponKindFrom(const QString &key);

/// The goods that something holds for. Neither products nor categories: all of them.
struct Scope
{
    std::vector<catalog::ProductId> products = {};
    std::vector<catalog::CategoryId> categories = {}; ///< with those in them

    bool isEverything() const { return products.empty() && categories.empty(); }
    bool operator==(const Scope &) const = default;
};

/// What a coupon takes off, of what, when, where, for whom and how often.
struct CouponDraft
{
    QString name;
    CouponKind kind = CouponKind::Amount;
    Money amount = {};            ///< of a percentage the most that it takes off; 0: no cap
    int share = 0;                ///< of a percentage, basis points
    catalog::VariantId gift = {}; ///< of a gift
    Money minimum = {};           ///< what the goods in its scope must come to
    Scope scope = {};
    std::optional<Instant> startsAt = {}; ///< from this moment on
    std::optional<Instant> endsAt = {};   ///< at this moment no longer
    QStringList channels = {};            ///< keys of those where it holds; none: everywhere
    std::vector<StoreId> stores = {};     ///< none: all of them
    std::optional<qint64> totalLimit = {};
    std::optional<qint64> memberLimit = {}; ///< so often for each member, and for nobody who is not known
    bool membersOnly = false;
    QString stackingGroup = {};   ///< of one group an order takes one; empty: goes with all
    int position = 0;             ///< lower ones are taken off first
    bool releaseOnRefund = false; ///< when all of its order was taken back it can be used again

    bool operator==(const CouponDraft &) const = default;
};
inline constexpr int highestPosition = 1000; ///< and the lowest with a minus

struct Coupon
{
    CouponId id;
    CouponDraft rules;
    qint64 codes = 0;
    qint64 claims = 0; ///< orders that have it now, paid or not
    std::optional<Instant> archivedAt = {};
};

/// What became of a code. One that is not good once stays Issued however often it is used.
enum class CodeState { Issued, Reserved, Used, Expired, Void };
QString keyOf(CodeState state);
std::optional<CodeState> codeStateFrom(const QString &key);

/// A code by which a coupon is used.
struct CouponCode
{
    CouponCodeId id;
    CouponId coupon;
    QString couponName;
    QString code;             ///< as it is printed
    members::MemberId member; ///< whose it is; none: whoever has it
    QString memberNumber;
    bool goodOnce = true;
    CodeState state = CodeState::Issued;
    QString voidReason;               ///< why it is void, or will be when the order that has it gives it back
    std::optional<Instant> expiresAt; ///< its own end, or the coupon's where that is earlier
    Instant issuedAt;
    qint64 order = 0; ///< the newest that has it; 0: none
    QString orderNumber;
};

} // namespace shopdesk::rewards
