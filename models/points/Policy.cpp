// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Policy.h"

#include "base/EnumKeys.h"
#include "points/Rules.h"
#include "store/Settings.h"

#include <QCoreApplication>

namespace shopdesk::points {

namespace {

constexpr EnumKeys<3> untilKeys{"day", "month_end", "year_end"};

const QString pendingKey = QStringLiteral("points.pendingDays");
const QString validKey = QStringLiteral("points.validMonths");
const QString untilKey = QStringLiteral("points.goodUntil");
const QString returnedKey = QStringLiteral("points.returnedDays");
const QString noticeKey = QStringLiteral("points.noticeDays");
const QString hoursKey = QStringLiteral("points.offlineHours");
const QString allowanceKey = QStringLiteral("points.offlineAllowance");
const QString tellsKey = QStringLiteral("points.tellsMembers");

Result<void> checkRange(int value, int least, int most, const QString &sentence, const char *field)
{
    if (value >= least && value <= most)
        return {};
    return fail("points.badSetting", sentence.arg(least).arg(most), QLatin1String(field));
}

} // namespace

QString keyOf(GoodUntil until)
{
    return enumKey(untilKeys, until);
}

std::optional<GoodUntil> goodUntilFrom(const QString &key)
{
    return enumFrom<GoodUntil>(untilKeys, key);
}

Policy policy(store::Connection &connection)
{
    Policy found;
    store::Query rows = connection.query("SELECT key, value FROM settings WHERE key >= 'points.' AND key < 'points/'");
    while (rows.next()) {
        const QString key = rows.get<QString>(0);
        const QString text = rows.get<QString>(1);
        const int value = std::max(text.toInt(), 0);
        if (key == pendingKey)
            found.pendingDays = value;
        else if (key == validKey)
            found.validMonths = value;
        else if (key == untilKey)
            found.goodUntil = goodUntilFrom(text).value_or(found.goodUntil);
        else if (key == returnedKey && value > 0)
            found.returnedDays = value;
        else if (key == noticeKey && value > 0)
            found.noticeDays = value;
        else if (key == hoursKey)
            found.offlineHours = value;
        else if (key == allowanceKey)
            found.offlineAllowance = value;
        else if (key == tellsKey)
            found.tellsMembers = value > 0;
    }
    return found;
}

Result<void> setPolicy(store::UnitOfWork &work, const Policy &wanted)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    for (const auto &good :
         {checkRange(wanted.pendingDays, 0, longestPending,
                     QCoreApplication::translate("Points", "Points can wait for %1 to %2 days."), "pendingDays"),
          checkRange(wanted.validMonths, 0, longestValidity,
                     QCoreApplication::translate("Points", "Points are good for %1 (they stay) to %2 months."),
                     "validMonths"),
          checkRange(wanted.returnedDays, 1, longestNotice,
                     QCoreApplication::translate("Points", "Points that come back are good for %1 to %2 days."),
                     "returnedDays"),
          checkRange(wanted.noticeDays, 1, longestNotice,
                     QCoreApplication::translate("Points", "Members are listed %1 to %2 days before."), "noticeDays"),
          checkRange(wanted.offlineHours, 0, longestOffline,
                     QCoreApplication::translate("Points", "The server can be out of reach for %1 to %2 hours."),
                     "offlineHours"),
          checkRange(wanted.offlineAllowance, 0, largestOfflineAllowance,
                     QCoreApplication::translate("Points", "Without the server, %1 to %2 points can be spent."),
                     "offlineAllowance")}) {
        if (!good)
            return good;
    }
    const Policy before = policy(work.connection());
    const std::tuple<bool, QString, QString> settings[] = {
        {before.pendingDays != wanted.pendingDays, pendingKey, QString::number(wanted.pendingDays)},
        {before.validMonths != wanted.validMonths, validKey, QString::number(wanted.validMonths)},
        {before.goodUntil != wanted.goodUntil, untilKey, keyOf(wanted.goodUntil)},
        {before.returnedDays != wanted.returnedDays, returnedKey, QString::number(wanted.returnedDays)},
        {before.noticeDays != wanted.noticeDays, noticeKey, QString::number(wanted.noticeDays)},
        {before.offlineHours != wanted.offlineHours, hoursKey, QString::number(wanted.offlineHours)},
        {before.offlineAllowance != wanted.offlineAllowance, allowanceKey, QString::number(wanted.offlineAllowance)},
        {before.tellsMembers != wanted.tellsMembers, tellsKey, QString::number(wanted.tellsMembers ? 1 : 0)}};
    for (const auto &[isChanged, key, value] : settings) {
        if (isChanged)
            touchShop(work);
        if (auto done = isChanged ? store::setSetting(work, key, value) : Result<void>(); !done)
            return done;
    }
    return {};
}

std::optional<Instant> expiryOf(const Policy &policy, const ShopZone &zone, Instant from)
{
    if (policy.validMonths == 0)
        return std::nullopt;
    QDate last = zone.dayOf(from).toDate().addMonths(policy.validMonths);
    if (policy.goodUntil == GoodUntil::MonthEnd)
        last = QDate(last.year(), last.month(), last.daysInMonth());
    else if (policy.goodUntil == GoodUntil::YearEnd)
        last = QDate(last.year(), 12, 31);
    return zone.startOf(BusinessDay::fromDate(last).plus(1));
}

std::optional<Instant> expiryOf(store::Connection &connection, Instant from)
{
    return expiryOf(policy(connection), connection.shop().zone, from);
}

Instant returnedExpiry(store::Connection &connection, Instant at)
{
    const ShopZone &zone = connection.shop().zone;
    return zone.startOf(zone.dayOf(at).plus(policy(connection).returnedDays + 1));
}

std::optional<Instant> pendingUntil(const Policy &policy, const ShopZone &zone, Instant earned)
{
    if (policy.pendingDays == 0)
        return std::nullopt;
    return zone.startOf(zone.dayOf(earned).plus(policy.pendingDays + 1));
}

} // namespace shopdesk::points
