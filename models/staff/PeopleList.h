// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::staff {

/// The people of the shop as a list, by name. Needs Permission::ManageStaff. In "stores", "*" stands for all of them; "pin"
/// and "secondFactor" are "yes" or "no"; "state" is "active", "absent" (today) or "archived".
tables::ListDefinition peopleList();

} // namespace shopdesk::staff
