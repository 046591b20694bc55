// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::knowledge {

/// "articles": columns title, status, visibility, category, language, uses, helped, notHelped, updated; filters status,
/// visibility, category. Search finds words of the latest version. For Permission::SeeTickets.
tables::ListDefinition articleList();
/// What the list shows at first: what is not in the archive.
tables::ListQuery articlesInUse();

} // namespace shopdesk::knowledge
