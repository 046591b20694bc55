// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/Backoff.h"

namespace shopdesk::couch {

std::optional<qint64> waitBeforeRetry(const sync::RemoteError &error, int failures, double dice)
{
    using sync::RemoteFailure;
    if (error.failure == RemoteFailure::WrongPassword)
        return std::nullopt;
    // What only somebody at the server can put right is asked for rarely.
    const bool isLasting = error.failure == RemoteFailure::Untrusted || error.failure == RemoteFailure::Forbidden
                           || error.failure == RemoteFailure::NotFound;
    constexpr int enoughDoublings = 9;
    const qint64 doubled = firstWaitMs << std::clamp(failures - 1, 0, enoughDoublings);
    const qint64 most = isLasting ? longestWaitMs : std::min(doubled, longestWaitMs);
    const auto wait = most - static_cast<qint64>(static_cast<double>(most) / 2 * std::clamp(dice, 0.0, 1.0));
    return std::max(wait, std::clamp<qint64>(error.retryAfterMs.value_or(0), 0, longestRetryAfterMs));
}

} // namespace shopdesk::couch
