// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

namespace shopdesk::orders {

/// The notes and coins of a currency from the largest down, as a drawer is counted; none below @p smallestCoin. Currencies
/// that are not known by name have notes and coins of 1, 2 and 5.
std::vector<Money> denominationsOf(const Currency &currency, Money smallestCoin);

} // namespace shopdesk::orders
