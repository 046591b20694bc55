// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace shopdesk::bench {

/// The value of something that must not fail. Throws where it does.
template<typename T>
T must(Result<T> outcome)
{
    if (!outcome)
        throw std::runtime_error(
            (outcome.error().code + QStringLiteral(": ") + outcome.error().message + outcome.error().detail)
                .toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*outcome);
}

} // namespace shopdesk::bench
