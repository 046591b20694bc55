// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/HiddenFilterWords.h"

#include "catalog/Categories.h"
#include "catalog/Products.h"
#include "members/Members.h"
#include "ui/parts/FilterBar.h"

namespace shopdesk::ui {

namespace {

QString nameKey(const QString &filter, const QVariant &value)
{
    return filter + QLatin1Char('/') + value.toString();
}

/// What the members, products and categories of a query are called.
QMap<QString, QString> namesFor(store::Connection &connection, const tables::ListQuery &query)
{
    QMap<QString, QString> names;
    const QString member = QStringLiteral("member");
    const QString product = QStringLiteral("product");
    const QString category = QStringLiteral("category");
    for (const QVariant &id : query.filters.value(member))
        if (const auto found = members::member(connection, {id.toLongLong()}))
            names.insert(nameKey(member, id), found->name);
    for (const QVariant &id : query.filters.value(product))
        if (const auto found = catalog::product(connection, {id.toLongLong()}))
            names.insert(nameKey(product, id), found->name);
    const QVariantList wanted = query.filters.value(category);
    if (wanted.isEmpty())
        return names;
    if (const auto all = catalog::categories(connection, true)) {
        for (const catalog::Category &each : *all)
            if (wanted.contains(each.id.value))
                names.insert(nameKey(category, each.id.value), each.path);
    }
    return names;
}

} // namespace

HiddenFilterWords::HiddenFilterWords(Workbench &workbench, FilterBar &bar, QObject *parent)
    : QObject(parent), m_workbench(workbench), m_bar(bar)
{
}

void HiddenFilterWords::readNames(const tables::ListQuery &query)
{
    m_workbench.store
        .read([query](store::Connection &connection) -> Result<QMap<QString, QString>> {
            return namesFor(connection, query);
        })
        .then(this, [this](const Result<QMap<QString, QString>> &names) {
            if (!names || names->isEmpty())
                return;
            m_names.insert(*names);
            retranslate();
        });
}

void HiddenFilterWords::retranslate()
{
    m_bar.setHiddenWords([this](const QString &filter, const QVariantList &values) { return words(filter, values); });
}

QString HiddenFilterWords::nameOf(const QString &filter, const QVariantList &values) const
{
    QStringList names;
    for (const QVariant &value : values) {
        if (value.toString() == QLatin1String("none"))
            names << tr("none");
        else if (const QString name = m_names.value(nameKey(filter, value)); !name.isEmpty())
            names << name;
    }
    return names.join(QStringLiteral(", "));
}

QString HiddenFilterWords::words(const QString &filter, const QVariantList &values) const
{
    const QLocale locale;
    QStringList shown;
    if (filter == QLatin1String("weekday")) {
        for (const QVariant &day : values)
            shown << locale.standaloneDayName(day.toInt());
        return shown.join(QStringLiteral(", "));
    }
    if (filter == QLatin1String("hour")) {
        for (const QVariant &hour : values)
            shown << QStringLiteral("%1:00–%2:00")
                         .arg(hour.toInt(), 2, 10, QLatin1Char('0'))
                         .arg(hour.toInt() + 1, 2, 10, QLatin1Char('0'));
        return shown.join(QStringLiteral(", "));
    }
    if (filter == QLatin1String("buyer"))
        return values.value(0).toString() == QLatin1String("new") ? tr("new") : tr("returning");
    if (filter == QLatin1String("counted"))
        return {};
    if (filter == QLatin1String("supplier"))
        return values.value(0).toString();
    return nameOf(filter, values);
}

} // namespace shopdesk::ui
