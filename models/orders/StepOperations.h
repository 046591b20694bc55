// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Operation.h"

#include <span>

namespace shopdesk::orders {

/// What is done with an order after it was placed.
std::span<const store::Operation> stepOperations();
/// Shifts, gift cards, store credit and how the till works.
std::span<const store::Operation> tillOperations();

} // namespace shopdesk::orders
