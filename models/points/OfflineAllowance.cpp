// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/OfflineAllowance.h"

#include "base/IdSource.h"
#include "points/Policy.h"

#include <QCoreApplication>
#include <QLocale>

namespace shopdesk::points {

namespace {

constexpr qint64 msPerHour = 3'600'000;

/// What was spent on this device since the server was seen. Ids tell the device that made them.
qint64 spentSince(store::Connection &connection, Instant seen)
{
    return connection
        .value<qint64>("SELECT -sum(points) FROM points_entries WHERE id >= ? AND reason = 'redemption' AND points < 0 "
                       "AND (id >> ?) & ? = (SELECT number FROM device WHERE id = 1)",
                       (seen.ms - IdSource::epoch) << (IdSource::deviceBits + IdSource::sequenceBits),
                       IdSource::sequenceBits, IdSource::maximumDevice)
        .value_or(0);
}

} // namespace

std::optional<qint64> offlineAllowance(store::Connection &connection, Instant at)
{
    const auto seen =
        connection.value<qint64>("SELECT coalesce((SELECT max(pulled_at) FROM sync_databases), connected_at) "
                                 "FROM company_link WHERE id = 1");
    if (!seen)
        return std::nullopt;
    const Policy rules = policy(connection);
    if (at.ms - *seen < rules.offlineHours * msPerHour)
        return std::nullopt;
    return std::max<qint64>(0, rules.offlineAllowance - spentSince(connection, Instant{*seen}));
}

QString offlineLimitWords(qint64 left)
{
    return QCoreApplication::translate("Points",
                                       "This device has not reached the company's server for long. Until it does, it "
                                       "can spend %1 more points.")
        .arg(QLocale().toString(left));
}

} // namespace shopdesk::points
