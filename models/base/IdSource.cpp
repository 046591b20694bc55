// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/IdSource.h"

#include <algorithm>
#include <stdexcept>

namespace shopdesk {

namespace {

constexpr qint64 lastSequence = (1 << IdSource::sequenceBits) - 1;
constexpr qint64 maximumTime = (qint64(1) << 41) - 1;

} // namespace

IdSource::IdSource(int device, qint64 lastId, Clock clock) : m_device(device), m_last(lastId), m_clock(std::move(clock))
{
    if (device < 0 || device > maximumDevice)
        throw std::invalid_argument("a device number has 16 bits");
}

qint64 IdSource::next()
{
    const qint64 lastTime = m_last >> (deviceBits + sequenceBits);
    const qint64 lastSequenceGiven = m_last & lastSequence;
    qint64 time = std::max<qint64>(m_clock() - epoch, 0);
    qint64 sequence = 0;
    if (time <= lastTime) {
        const bool sameDevice = deviceOf(m_last) == m_device;
        time = lastTime;
        sequence = sameDevice ? lastSequenceGiven + 1 : 0;
        if (sequence > lastSequence || !sameDevice) {
            ++time;
            sequence = 0;
        }
    }
    if (time > maximumTime)
        throw std::out_of_range("the clock is beyond the last id, in the year 2089");
    m_last = (time << (deviceBits + sequenceBits)) | (qint64(m_device) << sequenceBits) | sequence;
    return m_last;
}

} // namespace shopdesk
