// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "store/UnitOfWork.h"

/// A rule of the shop: its owners need a second factor. Who has none yet is let in to set one up, and no further
/// (staff::enrol); the owner who makes the shop or recovers it with the sheet does so when they sign in next.
namespace shopdesk::staff {

bool ownersNeedSecondFactor(store::Connection &connection);
/// For owners. To give it up takes the second factor of whoever has one. Needs Permission::ManageStaff and ManageShop. Errors
/// "staff.ownersOnly", "staff.proofNeeded".
Result<void> setOwnersNeedSecondFactor(store::UnitOfWork &work, bool needed);

/// Whether the rule is about this person.
bool needsSecondFactor(store::Connection &connection, StaffId id);

} // namespace shopdesk::staff
