// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/CatalogCheck.h"
#include "exchange/ImportFiles.h"
#include "exchange/OnlineRetailImport.h"
#include "members/MemberCheck.h"
#include "orders/OrderCheck.h"
#include "points/PointsCheck.h"

#include <QTest>

namespace QTest {
template<>
inline char *toString(const shopdesk::exchange::ImportReport &report)
{
    return qstrdup(QJsonDocument(shopdesk::exchange::toJson(report)).toJson(QJsonDocument::Compact).constData());
}
} // namespace QTest

namespace shopdesk::test {

/// Imports a file; of the report what does not change from run to run.
inline exchange::ImportReport import(TestShop &shop, const QString &path)
{
    auto report = shop.write([&](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, path); });
    if (!report)
        qFatal("%s %s", qPrintable(report.error().message), qPrintable(report.error().detail));
    report->run = {};
    report->seconds = 0;
    return *report;
}

inline exchange::ImportReport importRows(TestShop &shop, const QByteArray &rows)
{
    return import(shop, fileIn(shop.folder(), QStringLiteral("rows.csv"), onlineRetailHeader + rows));
}

inline exchange::ImportReport importSlice(TestShop &shop)
{
    return import(shop, testData(QStringLiteral("online-retail-slice.csv")));
}

/// What the areas themselves find wrong with what was imported.
inline QStringList complaints(TestShop &shop)
{
    const auto found = shop.read([](store::Connection &connection) -> Result<QStringList> {
        QStringList all;
        for (const auto &check : {catalog::check(connection), members::check(connection), points::check(connection),
                                  orders::check(connection)}) {
            if (!check)
                return Failure(check.error());
            all << QStringList(check->begin(), check->end());
        }
        return all;
    });
    return found ? *found : QStringList{found.error().message + found.error().detail};
}

} // namespace shopdesk::test
