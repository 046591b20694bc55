// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"

#include <span>

namespace shopdesk::rewards {

/// What happens to a code that is good once.
enum class CouponStep {
    Reserve, ///< an order is placed with it
    Use,     ///< the order is paid
    Release, ///< the order is off, or was taken back where the coupon's rules give it back
    Void,    ///< somebody takes it out of use
    Expire,  ///< its time is over
};

/// One row of the table of transitions.
struct CouponTransition
{
    CouponStep step;
    std::vector<CodeState> from;
    CodeState to;
};
std::span<const CouponTransition> couponTransitions();

/// The state after the step; nothing where the step is closed.
std::optional<CodeState> after(CodeState state, CouponStep step);

/// What the file keeps of a code, and the moment: only what nobody has used expires.
CodeState stateAt(CodeState kept, std::optional<Instant> expiresAt, Instant at);

} // namespace shopdesk::rewards
