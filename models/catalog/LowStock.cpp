// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/LowStock.h"

#include "store/Settings.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

const QString settingKey = QStringLiteral("catalog.lowStock");

/// Between a word and the stores that it is about.
const QLatin1Char inStores('@');

/// The condition on one level.
QString conditionFor(const QString &word)
{
    if (word == QLatin1String("negative"))
        return QStringLiteral("l.on_hand < 0");
    if (word == QLatin1String("out"))
        return QStringLiteral("l.on_hand >= 0 AND l.on_hand <= l.allocated");
    if (word == QLatin1String("low")) {
        return QStringLiteral("l.on_hand - l.allocated BETWEEN 1 AND coalesce((SELECT CAST(value AS INTEGER) FROM "
                              "settings WHERE key = '%1'), %2)")
            .arg(settingKey)
            .arg(usualLowStock);
    }
    return {};
}

/// Nothing where the value says nothing.
QString conditionOf(const QString &value)
{
    const QString condition = conditionFor(value.section(inStores, 0, 0));
    if (condition.isEmpty() || !value.contains(inStores))
        return condition;
    QStringList stores;
    for (const QString &each : value.section(inStores, 1).split(QLatin1Char(','))) {
        if (const auto store = StoreId::fromText(each))
            stores << QString::number(store->value);
    }
    return QStringLiteral("%1 AND l.store_id IN (%2)").arg(condition, stores.join(QLatin1Char(',')));
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
        if (const QString condition = conditionOf(value.toString()); !condition.isEmpty())
            conditions << QLatin1Char('(') + condition + QLatin1Char(')');
    if (conditions.isEmpty())
        return {QStringLiteral("0")};
    return {QStringLiteral("p.kind = 'goods' AND p.id IN (SELECT v.product_id FROM variants v JOIN stock_levels l "
                           "ON l.variant_id = v.id WHERE v.archived_at IS NULL AND (%1))")
                .arg(conditions.join(QStringLiteral(" OR ")))};
}

QString stockWord(const Actor &actor, const char *word)
{
    const QString plain = QString::fromLatin1(word);
    if (!actor.stores)
        return plain;
    QStringList stores;
    for (const StoreId store : *actor.stores)
        stores << store.text();
    stores.sort();
    return plain + inStores + stores.join(QLatin1Char(','));
}

} // namespace shopdesk::catalog
