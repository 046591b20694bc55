// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::staff {

using RoleId = Id<struct RoleTag>;

/// What people of one kind may do, and how far.
struct RoleDraft
{
    QString name;
    Permissions permissions;
    Limits limits = {};
};

struct Role
{
    RoleId id;
    QString key; ///< "owner", "manager" …; empty for a role that the shop made itself
    QString name;
    Permissions permissions;
    Limits limits;
    int people = 0; ///< who have it, without those in the archive
};

inline constexpr char ownerKey[] = "owner";

/// The roles that every shop begins with, by their keys: owner, manager, cashier, agent, warehouse, marketer, auditor.
struct StandardRole
{
    const char *key;
    const char *name; ///< English source of the context "Role"
    Permissions permissions;
    Limits limits;
};
std::vector<StandardRole> standardRoles(const Currency &currency);

/// In the order in which they were made. Needs Permission::ManageStaff.
Result<std::vector<Role>> roles(store::Connection &connection);

// Nobody gives more than they have: what a role may do, and up to which limits, its maker may too. What one permission needs
// comes with it: whoever edits members sees them. The role of the owners is as it is.

/// Errors "staff.nameMissing", "staff.nameInUse", "staff.moreThanOwn", "staff.badLimit" (below 0, or a discount of more than
/// all); fields "name", "permissions", "largestRefund", "largestDiscount", "largestPoints".
Result<RoleId> createRole(store::UnitOfWork &work, const RoleDraft &draft);
/// Errors as createRole, "staff.roleNotFound", "staff.ownerRole".
Result<void> updateRole(store::UnitOfWork &work, RoleId id, const RoleDraft &draft);
/// Errors "staff.roleInUse", "staff.roleNotFound", "staff.ownerRole".
Result<void> archiveRole(store::UnitOfWork &work, RoleId id);

/// With what each of the permissions needs.
Permissions withNeeds(Permissions permissions);

/// Makes the standard roles in a shop that has none.
void writeStandardRoles(store::UnitOfWork &work);

/// Error "staff.moreThanOwn" where the acting person does not have all of it.
Result<void> requireAllOf(const Actor &actor, const Permissions &permissions, const Limits &limits);

} // namespace shopdesk::staff
