// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::catalog {

/// Transfers between stores.
tables::ListDefinition transferList();
/// Those that wait for somebody: drafts and what is on the way.
tables::ListQuery openTransfers();
/// What is on its way to the stores of a person.
tables::ListQuery transfersToReceive(const Actor &actor);

} // namespace shopdesk::catalog
