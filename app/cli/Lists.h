// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "tables/List.h"

namespace shopdesk::cli {

/// The lists that the program knows, by name. Days are those of @p zone, which is the shop's. Error "cli.usage".
Result<tables::ListDefinition> listByName(const QString &name, const ShopZone &zone = {});

/// --search, --sort and --filter as a query. Error "cli.usage".
Result<tables::ListQuery> listQueryOf(const Call &call);

} // namespace shopdesk::cli
