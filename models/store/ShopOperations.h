// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::store {

/// The operations of the shop as a whole.
std::span<const Operation> operations();

} // namespace shopdesk::store
