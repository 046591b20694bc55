// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/AuditTrail.h"
#include "tables/List.h"

namespace shopdesk::staff {

/// The trail as a list, the newest entry first. Needs Permission::SeeTrail. Of a record that the person who reads may not
/// see, an entry tells that something was done, by whom and when, but neither the record's name nor what changed.
///
/// @p zone is the shop's: days begin when they begin there.
tables::ListDefinition trailList(const ShopZone &zone);

/// An entry of the trail, with what the list does not show.
struct TrailEntry
{
    store::AuditEntry entry;
    QString recordName;  ///< empty: gone, without a name, or not to be seen by whoever reads
    bool isWhole = true; ///< false: what changed is not to be seen by whoever reads
    int device = 0;
};

/// Needs Permission::SeeTrail. Error "staff.entryNotFound".
Result<TrailEntry> trailEntry(store::Connection &connection, qint64 id);

} // namespace shopdesk::staff
