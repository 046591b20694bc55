// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Coupon.h"

#include "base/EnumKeys.h"

namespace shopdesk::rewards {

namespace {

constexpr EnumKeys<4> kindKeys{"amount", "percentage", "gift", "free_delivery"};
constexpr EnumKeys<5> stateKeys{"issued", "reserved", "used", "expired", "void"};

} // namespace

QString keyOf(CouponKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<CouponKind> couponKindFrom(const QString &key)
{
    return enumFrom<CouponKind>(kindKeys, key);
}

QString keyOf(CodeState state)
{
    return enumKey(stateKeys, state);
}

std::optional<CodeState> codeStateFrom(const QString &key)
{
    return enumFrom<CodeState>(stateKeys, key);
}

} // namespace shopdesk::rewards
