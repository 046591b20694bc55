// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/List.h"

namespace shopdesk::tickets {

/// The filters of the ticket list by which it shows what stands behind a figure of customer service: opened (from, to as
/// instants, the latter not included), backlog (an instant: at work then), answered, sla (kept, broken), reopened, queue (ids
/// of categories without those below; 0: none), product, word, store, came (how it came in: "resolved_before_response").
std::vector<tables::Filter> figureFilters();

} // namespace shopdesk::tickets
