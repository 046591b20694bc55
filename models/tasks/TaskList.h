// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::tasks {

/// All tasks, open and settled. As every kind that there is concerns goods, it is for those who may see products.
tables::ListDefinition taskList();
/// Those that wait for somebody.
tables::ListQuery openTaskQuery();

} // namespace shopdesk::tasks
