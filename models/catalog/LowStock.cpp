// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/LowStock.h"

#include "store/Settings.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

const QString settingKey = QStringLiteral("catalog.lowStock");

/// The condition on a product's levels, grouped by product.
QString conditionFor(const QString &value)
{
    if (value == QLatin1String("negative"))
        return QStringLiteral("min(l.on_hand) < 0");
    if (value == QLatin1String("out"))
        return QStringLiteral("sum(l.on_hand) = 0");
    if (value == QLatin1String("low")) {
        return QStringLiteral("sum(l.on_hand) BETWEEN 1 AND coalesce((SELECT CAST(value AS INTEGER) FROM settings "
                              "WHERE key = '%1'), %2)")
            .arg(settingKey)
            .arg(usualLowStock);
    }
    return {};
}

} // namespace

int lowStock(store::Connection &connection)
{
    bool isNumber = false;
    const int pieces = store::setting(connection, settingKey).toInt(&isNumber);
    return isNumber ? pieces : usualLowStock;
}

Result<void> setLowStock(store::UnitOfWork &work, int pieces)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    if (pieces < 0 || pieces > highestLowStock) {
        return fail(
            "catalog.badQuantity",
            QCoreApplication::translate("Catalog", "Enter a number of pieces from 0 to %1.").arg(highestLowStock),
            QStringLiteral("lowStock"));
    }
    return store::setSetting(work, settingKey, QString::number(pieces));
}

tables::Predicate withStock(const QVariantList &values)
{
    QStringList conditions;
    for (const QVariant &value : values)
        if (const QString condition = conditionFor(value.toString()); !condition.isEmpty())
            conditions << condition;
    if (conditions.isEmpty())
        return {QStringLiteral("0")};
    return {QStringLiteral("p.kind = 'goods' AND p.id IN (SELECT v.product_id FROM variants v JOIN stock_levels l "
                           "ON l.variant_id = v.id WHERE v.archived_at IS NULL GROUP BY v.product_id HAVING %1)")
                .arg(conditions.join(QStringLiteral(" OR ")))};
}

} // namespace shopdesk::catalog
