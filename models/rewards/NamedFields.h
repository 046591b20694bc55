// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/JsonInput.h"

namespace shopdesk::rewards {

/// What an update changes only where the input names it; null clears it.
inline void takeNamed(store::JsonInput &input, const char *field, std::optional<Instant> &value)
{
    if (input.names(field))
        value = input.instant(field);
}

inline void takeNamed(store::JsonInput &input, const char *field, std::optional<qint64> &value)
{
    if (input.names(field))
        value = input.has(field) ? std::optional(input.integer(field)) : std::nullopt;
}

} // namespace shopdesk::rewards
