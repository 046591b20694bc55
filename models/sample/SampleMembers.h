// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "sample/Dice.h"
#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// What the trade needs to know of a member who was made.
struct Customer
{
    members::MemberId member;
    BusinessDay joined;
    int visits = 1; ///< how often this one comes, as a weight
};

/// Makes tiers and members who joined up to @p today. Phone numbers are of ranges that nobody has (Ofcom's for drama,
/// and Chinese prefixes that are not given out), e-mail addresses are at example.com.
Result<std::vector<Customer>> makeMembers(store::UnitOfWork &work, Dice &dice, BusinessDay today);

} // namespace shopdesk::sample
