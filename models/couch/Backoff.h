// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Remote.h"

#include <optional>

namespace shopdesk::couch {

inline constexpr qint64 firstWaitMs = 1'000;
inline constexpr qint64 longestWaitMs = 5 * 60'000;
/// A server that asks for more than this is not believed.
inline constexpr qint64 longestRetryAfterMs = 60 * 60'000;

/// How long to wait before the next try after @p failures in a row (1 and more): a second, then twice as long each time, up
/// to five minutes; never less than what the server asked for. @p dice from 0 to 1 takes off up to half of it, so that
/// a hundred tills do not come back in the same second.
///
/// Nothing: not to be tried again by itself, since a person has to do something first. After five wrong passwords CouchDB
/// would refuse the right one too.
std::optional<qint64> waitBeforeRetry(const sync::RemoteError &error, int failures, double dice);

} // namespace shopdesk::couch
