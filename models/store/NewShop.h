// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

namespace shopdesk::store {

/// Error "store.nameMissing", "base.unknownCurrency", "base.unknownZone", each with its field.
Result<void> checkNewShop(const NewShop &shop);

/// The first rows of a shop: the shop itself, this device and the first store.
void writeNewShop(Connection &connection, const NewShop &shop);

/// Migrates a shop of an older schema, after keeping a copy of the file beside it. Error "store.older" for one that may
/// only be read.
Result<void> bringUpToDate(Connection &connection, const QString &path, bool readOnly);

} // namespace shopdesk::store
