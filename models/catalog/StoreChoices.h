// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::catalog {

/// The stores in use, by code, as the choices of a list's filter.
std::vector<tables::FilterChoice> storeChoices(store::Connection &connection);

} // namespace shopdesk::catalog
