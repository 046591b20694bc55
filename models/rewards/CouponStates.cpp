// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/CouponStates.h"

#include <algorithm>
#include <array>

namespace shopdesk::rewards {

std::span<const CouponTransition> couponTransitions()
{
    using enum CodeState;
    static const std::array table{
        CouponTransition{CouponStep::Reserve, {Issued}, Reserved},
        CouponTransition{CouponStep::Use, {Reserved}, Used},
        CouponTransition{CouponStep::Release, {Reserved, Used}, Issued},
        CouponTransition{CouponStep::Void, {Issued, Expired}, Void},
        CouponTransition{CouponStep::Expire, {Issued}, Expired},
    };
    return table;
}

std::optional<CodeState> after(CodeState state, CouponStep step)
{
    for (const CouponTransition &transition : couponTransitions()) {
        if (transition.step == step && std::ranges::find(transition.from, state) != transition.from.end())
            return transition.to;
    }
    return std::nullopt;
}

CodeState stateAt(CodeState kept, std::optional<Instant> expiresAt, Instant at)
{
    const bool isOver = expiresAt && at >= *expiresAt;
    return isOver ? after(kept, CouponStep::Expire).value_or(kept) : kept;
}

} // namespace shopdesk::rewards
