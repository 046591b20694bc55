// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::members {

/// The operations on tiers, their rules and what counts for them, as the command line calls them.
std::span<const store::Operation> tierOperations();

} // namespace shopdesk::members
