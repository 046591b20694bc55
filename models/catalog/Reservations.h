// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// Lets go of the reservations whose time is over, and says so in the histories of their orders. How many there were. To
/// be run now and again: a second run finds nothing.
Result<int> releaseExpired(store::UnitOfWork &work);
/// When the next reservation is over; nothing where none has an end.
Result<std::optional<Instant>> nextExpiry(store::Connection &connection);

} // namespace shopdesk::catalog
