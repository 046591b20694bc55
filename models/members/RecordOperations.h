// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::members {

/// The operations on how records of members belong together: duplicates and households.
std::span<const store::Operation> recordOperations();

} // namespace shopdesk::members
