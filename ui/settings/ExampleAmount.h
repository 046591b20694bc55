// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"

namespace shopdesk::ui {

/// With what rules explain themselves: 100.00, or 100 of a currency without cents.
inline Money exampleAmount(const Currency &currency)
{
    Money amount{100};
    for (int i = 0; i < currency.exponent; ++i)
        amount = amount * 10;
    return amount;
}

} // namespace shopdesk::ui
