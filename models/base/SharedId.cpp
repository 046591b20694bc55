// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SharedId.h"

#include "base/IdSource.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <algorithm>

namespace shopdesk {

namespace {

constexpr quint64 msPerDay = 86'400'000;
constexpr int bitsBelowTime = IdSource::deviceBits + IdSource::sequenceBits;

} // namespace

qint64 sharedId(const QStringList &content, Instant at)
{
    const QByteArray hash =
        QCryptographicHash::hash(content.join(QLatin1Char('\n')).toUtf8(), QCryptographicHash::Sha256);
    const auto bits = qFromBigEndian<quint64>(hash.constData());
    const auto back = static_cast<qint64>((bits >> bitsBelowTime) % msPerDay);
    const qint64 time = std::max<qint64>(at.ms - IdSource::epoch - back, 1);
    return (time << bitsBelowTime) | static_cast<qint64>(bits & ((quint64(1) << bitsBelowTime) - 1));
}

} // namespace shopdesk
