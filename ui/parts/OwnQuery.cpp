// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/OwnQuery.h"

#include "ui/parts/OwnKey.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace shopdesk::ui {

using tables::ListQuery;

namespace {

const QString sortKey = QStringLiteral("sort");
const QString descendingKey = QStringLiteral("descending");
const QString filtersKey = QStringLiteral("filters");

QVariantList valuesFrom(const QJsonArray &array)
{
    QVariantList values;
    for (const QJsonValue &value : array)
        values << (value.isNull() ? QVariant() : value.toVariant()); // none is a choice, too
    return values;
}

} // namespace

OwnQuery::OwnQuery(Workbench &workbench, const tables::ListDefinition &list) : m_workbench(workbench), m_list(list) {}

QString OwnQuery::key() const
{
    return ownKeyOf(m_workbench.store.actor(), QStringLiteral("list/%1/query").arg(QLatin1String(m_list.name)));
}

QJsonObject OwnQuery::kept() const
{
    return QJsonDocument::fromJson(m_workbench.settings.value(key()).toString().toUtf8()).object();
}

void OwnQuery::keep(const QJsonObject &chosen) const
{
    if (chosen == kept())
        return;
    if (chosen.isEmpty())
        m_workbench.settings.remove(key());
    else
        m_workbench.settings.setValue(key(), QString::fromUtf8(QJsonDocument(chosen).toJson(QJsonDocument::Compact)));
}

QMap<QString, QVariantList> OwnQuery::chosenIn(const ListQuery &query) const
{
    QMap<QString, QVariantList> chosen;
    for (auto filter = query.filters.begin(); filter != query.filters.end(); ++filter) {
        const tables::Filter *known = m_list.filter(filter.key());
        if (known && known->kind == tables::FilterKind::Choices && !filter->isEmpty())
            chosen.insert(filter.key(), *filter);
    }
    return chosen;
}

ListQuery OwnQuery::over(const ListQuery &usual) const
{
    const QJsonObject chosen = kept();
    ListQuery query = usual;
    const QString sort = chosen[sortKey].toString();
    if (const tables::Column *column = m_list.column(sort); column && column->sortSql) {
        query.sort = sort;
        query.descending = chosen[descendingKey].toBool();
    }
    if (!chosen.contains(filtersKey))
        return query;
    const auto atFirst = chosenIn(usual);
    for (auto filter = atFirst.begin(); filter != atFirst.end(); ++filter)
        query.filters.remove(filter.key());
    const QJsonObject filters = chosen[filtersKey].toObject();
    for (auto filter = filters.begin(); filter != filters.end(); ++filter) {
        const tables::Filter *known = m_list.filter(filter.key());
        if (known && known->kind == tables::FilterKind::Choices)
            query.filters.insert(filter.key(), valuesFrom(filter->toArray()));
    }
    return query;
}

void OwnQuery::keepSort(const ListQuery &query) const
{
    QJsonObject chosen = kept();
    chosen.remove(sortKey);
    chosen.remove(descendingKey);
    if (!query.sort.isEmpty()) {
        chosen[sortKey] = query.sort;
        chosen[descendingKey] = query.descending;
    }
    keep(chosen);
}

void OwnQuery::keepFilters(const ListQuery &query, const ListQuery &usual) const
{
    QJsonObject chosen = kept();
    chosen.remove(filtersKey);
    const auto now = chosenIn(query);
    if (now != chosenIn(usual)) {
        QJsonObject filters;
        for (auto filter = now.begin(); filter != now.end(); ++filter)
            filters[filter.key()] = QJsonArray::fromVariantList(*filter);
        chosen[filtersKey] = filters;
    }
    keep(chosen);
}

} // namespace shopdesk::ui
