// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/ScopeReader.h"

namespace shopdesk::insights {

/// The figures that come of sums: those about buyers are left out without counts of them.
KpiValues valuesOf(const Sums &sums);
KpiValues valuesOf(const Sums &sums, const BuyerCounts &buyers);

/// Error "insights.badRange".
Result<void> checkScope(const store::Connection &connection, const Scope &scope);

} // namespace shopdesk::insights
