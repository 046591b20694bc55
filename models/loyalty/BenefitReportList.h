// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::loyalty {

/// What was reported on benefits, the newest first: of which member, in which store, given or not, and the ticket that looks
/// after it. Numbers of orders and tickets are there for whoever may see those.
tables::ListDefinition benefitReportList();

} // namespace shopdesk::loyalty
