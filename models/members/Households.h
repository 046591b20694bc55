// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

/// Members who live together. A household is nothing but its members; with one left it ends.
namespace shopdesk::members {

struct HouseholdMember
{
    MemberId id;
    QString number;
    QString name;
};
/// All who live together with the member, the member included; empty for one who lives alone.
Result<std::vector<HouseholdMember>> household(store::Connection &connection, MemberId id);

/// The member moves in with another one, out of the household where they were. Errors "members.notFound",
/// "members.erased", "members.merged", "members.ownHousehold" (field "with").
Result<void> joinHousehold(store::UnitOfWork &work, MemberId id, MemberId with);
/// The member moves out. Errors "members.notFound".
Result<void> leaveHousehold(store::UnitOfWork &work, MemberId id);

} // namespace shopdesk::members
