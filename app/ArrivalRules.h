// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Arrivals.h"

namespace shopdesk::app {

/// What the areas do after documents have come from other devices, in the order in which they do it.
std::vector<sync::ArrivalRule> arrivalRules();

} // namespace shopdesk::app
