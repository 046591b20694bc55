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

/// What was spent on this device since the server was seen, less what of that came back. Ids tell the device that made them.
qint64 spentSince(store::Connection &connection, Instant seen)
{
    return connection
        .value<qint64>(R"(
            WITH spent AS (SELECT id, points FROM points_entries
                           WHERE id >= ? AND reason IN ('redemption', 'lottery') AND points < 0
                               AND (id >> ?) & ? = (SELECT number FROM device WHERE id = 1))
            SELECT -sum(points) - coalesce((SELECT sum(b.points) FROM points_entries b JOIN spent s ON s.id = b.of_entry_id
                                            WHERE b.reason = 'redemption' AND b.points > 0), 0)
            FROM spent)",
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
