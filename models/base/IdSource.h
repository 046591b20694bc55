// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <functional>

namespace shopdesk {

/// Makes ids that never clash with another device's and always grow.
///
/// When more than 64 are asked for in a millisecond, or the clock is set back, the source runs ahead of the
/// clock rather than repeat itself; the store keeps the last id that was given out, and starts above it.
/// Not thread-safe: it belongs to the one writer.
class IdSource
{
public:
    using Clock = std::function<qint64()>; ///< milliseconds since 1970-01-01 UTC

    static constexpr int deviceBits = 16;
    static constexpr int sequenceBits = 6;
    static constexpr int maximumDevice = (1 << deviceBits) - 1;
    static constexpr qint64 epoch = 1'577'836'800'000; ///< 2020-01-01 UTC in milliseconds since 1970

    /// @p lastId is the highest id given out before, 0 if there is none.
    IdSource(int device, qint64 lastId, Clock clock);

    qint64 next();
    template<typename I>
    I next()
    {
        return I{next()};
    }

    /// The highest id given out so far.
    qint64 last() const { return m_last; }

    static int deviceOf(qint64 id) { return static_cast<int>((id >> sequenceBits) & maximumDevice); }
    /// Milliseconds since 1970-01-01 UTC at which the id was made (or later, for a source that ran ahead).
    static qint64 timeOf(qint64 id) { return (id >> (deviceBits + sequenceBits)) + epoch; }

private:
    int m_device;
    qint64 m_last;
    Clock m_clock;
};

} // namespace shopdesk
