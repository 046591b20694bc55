// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/TillSettings.h"

#include "store/Settings.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

const QString coinKey = QStringLiteral("orders.smallestCoin");
const QString shiftKey = QStringLiteral("orders.cashNeedsShift");
const QString reservationKey = QStringLiteral("orders.reservationHours");

} // namespace

TillSettings tillSettings(store::Connection &connection)
{
    TillSettings settings;
    store::Query rows =
        connection.query("SELECT key, value FROM settings "
                         "WHERE key IN ('orders.smallestCoin', 'orders.cashNeedsShift', 'orders.reservationHours')");
    while (rows.next()) {
        const QString key = rows.get<QString>(0);
        const qint64 value = rows.get<QString>(1).toLongLong();
        if (key == coinKey && value >= 1)
            settings.smallestCoin = Money{value};
        else if (key == shiftKey)
            settings.cashNeedsShift = value != 0;
        else if (key == reservationKey && value >= 1)
            settings.reservationHours = static_cast<int>(value);
    }
    return settings;
}

Result<void> setTillSettings(store::UnitOfWork &work, const TillSettings &settings)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (settings.smallestCoin < Money{1} || settings.smallestCoin > largestCoin) {
        return fail(
            "orders.badSetting",
            QCoreApplication::translate("Orders", "The smallest coin is worth at least %1 and at most %2.")
                .arg(toPlainText(Money{1}, work.shop().currency), toPlainText(largestCoin, work.shop().currency)),
            QStringLiteral("smallestCoin"));
    }
    if (settings.reservationHours < 1 || settings.reservationHours > longestReservation) {
        return fail(
            "orders.badSetting",
            QCoreApplication::translate("Orders", "Goods are kept back for 1 to %1 hours.").arg(longestReservation),
            QStringLiteral("reservationHours"));
    }
    const TillSettings before = tillSettings(work.connection());
    const auto write = [&](bool changed, const QString &key, qint64 value) {
        return changed ? store::setSetting(work, key, QString::number(value)) : Result<void>();
    };
    if (auto done = write(before.smallestCoin != settings.smallestCoin, coinKey, settings.smallestCoin.minor); !done)
        return done;
    if (auto done = write(before.cashNeedsShift != settings.cashNeedsShift, shiftKey, settings.cashNeedsShift); !done)
        return done;
    return write(before.reservationHours != settings.reservationHours, reservationKey, settings.reservationHours);
}

Money inCoins(Money amount, Money smallestCoin)
{
    return {divideRounded(amount.minor, smallestCoin.minor) * smallestCoin.minor};
}

} // namespace shopdesk::orders
