// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace shopdesk::tasks {

/// The tasks whose kind the person who asks may see, to stand in the place of the table: "(SELECT …)". The one predicate of
/// the list, its search, sums and export, of the count and of one task. Stores are each reader's own matter.
const std::string &visibleTasks();

} // namespace shopdesk::tasks
