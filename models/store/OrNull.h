// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace shopdesk::store {

/// An id as a parameter of a statement, NULL where there is none.
template<typename I>
std::optional<I> orNull(I id)
{
    return id ? std::optional(id) : std::nullopt;
}

} // namespace shopdesk::store
