// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/NewShop.h"

#include "store/Backup.h"
#include "store/Migrations.h"

#include <QCoreApplication>
#include <QUuid>

namespace shopdesk::store {

namespace {

/// Until a backend gives out device numbers, a shop's first device is number 1; 0 is kept for data that ships.
constexpr int firstDevice = 1;

} // namespace

Result<void> checkNewShop(const NewShop &shop)
{
    if (shop.name.trimmed().isEmpty() || shop.storeName.trimmed().isEmpty()) {
        const bool shopName = shop.name.trimmed().isEmpty();
        return fail("store.nameMissing",
                    shopName ? QCoreApplication::translate("Store", "Give the shop a name.")
                             : QCoreApplication::translate("Store", "Give the first store a name."),
                    shopName ? QStringLiteral("name") : QStringLiteral("store"));
    }
    if (auto currency = Currency::fromCode(shop.currencyCode); !currency)
        return Failure(currency.error());
    if (auto zone = ShopZone::fromName(shop.timeZone); !zone)
        return Failure(zone.error());
    return {};
}

void writeNewShop(Connection &connection, const NewShop &shop)
{
    const Instant now = Instant::now();
    IdSource ids(firstDevice, 0, [&] { return now.ms; });
    const auto storeId = ids.next<StoreId>();
    connection.executeScript("BEGIN IMMEDIATE");
    connection
        .query("INSERT INTO shop (id, uuid, name, currency, time_zone, created_at) VALUES (1, ?, ?, ?, ?, ?)",
               QUuid::createUuid().toString(QUuid::WithoutBraces), shop.name.trimmed(), shop.currencyCode,
               shop.timeZone, now)
        .execute();
    connection
        .query("INSERT INTO stores (id, code, name, updated_at) VALUES (?, 'S01', ?, ?)", storeId,
               shop.storeName.trimmed(), now)
        .execute();
    connection.query("INSERT INTO device (id, number, last_id) VALUES (1, ?, ?)", firstDevice, ids.last()).execute();
    connection.executeScript("COMMIT");
}

Result<void> bringUpToDate(Connection &connection, const QString &path, bool readOnly)
{
    const int schema = schemaOf(connection);
    if (schema == newestSchema())
        return {};
    if (readOnly) {
        return fail("store.older",
                    QCoreApplication::translate("Store", "An older Shopdesk made this shop file. Open it in "
                                                         "the window once, to bring it up to date."));
    }
    const QString copy = path + QStringLiteral(".before-schema-%1").arg(newestSchema());
    if (auto kept = copyShop(connection, copy); !kept)
        return Failure(kept.error());
    migrate(connection);
    return {};
}

} // namespace shopdesk::store
