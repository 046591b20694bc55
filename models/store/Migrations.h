// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

namespace shopdesk::store {

/// Marks a SQLite file as a shop of Shopdesk: "SHDK".
inline constexpr int applicationId = 0x5348444B;

/// The schema that this program works with.
int newestSchema();
/// The schema of a file; 0 for one without tables.
int schemaOf(Connection &connection);

/// Error "store.notAShop" for another program's database, "store.newer" for a schema that a newer Shopdesk made.
Result<void> checkSchema(Connection &connection);

/// Brings a file up to @p target step by step, all in one transaction.
void migrate(Connection &connection, int target = newestSchema());

} // namespace shopdesk::store
