// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::sample {

/// How the shop takes goods back, and returns in every state: of sales of the last weeks, the same ones for the same sales.
Result<void> makeReturns(store::UnitOfWork &work);

} // namespace shopdesk::sample
