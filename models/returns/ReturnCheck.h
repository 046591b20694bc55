// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::returns {

/// What does not add up in returns, a sentence each: states against their last steps, findings against what came, stock
/// against the findings, credits and exchanges against what was given back, more asked for than was sold; the same of repairs
/// and compensation. Empty where all is well.
Result<std::vector<QString>> check(store::Connection &connection);

} // namespace shopdesk::returns
