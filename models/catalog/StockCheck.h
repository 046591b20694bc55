// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// What of the levels does not follow from the entries and the reservations, a sentence each.
void checkLevels(store::Connection &connection, std::vector<QString> &wrong);
/// Makes the levels anew: on hand, allocated and average cost, from the entries in the order of their ids and from the
/// reservations.
void rebuildLevels(store::UnitOfWork &work);

} // namespace shopdesk::catalog
