// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Lists.h"

#include "app/Lists.h"

namespace shopdesk::cli {

namespace {

/// A filter value is a number, a day, an id or a word; each is recognised by its looks.
QVariant filterValue(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (isNumber)
        return number;
    if (const auto day = BusinessDay::fromText(text))
        return qint64(day->days);
    if (const auto id = idFromText(text))
        return *id;
    return text;
}

} // namespace

Result<tables::ListDefinition> listByName(const QString &name, const ShopZone &zone)
{
    QStringList names;
    for (const tables::ListDefinition &list : app::lists(zone)) {
        names << QString::fromLatin1(list.name);
        if (names.last() == name)
            return list;
    }
    return usage(QStringLiteral("Name one of the lists %1.").arg(names.join(QStringLiteral(", "))));
}

Result<tables::ListQuery> listQueryOf(const Call &call)
{
    tables::ListQuery query;
    query.search = call.options.value(QStringLiteral("search"));
    query.sort = call.options.value(QStringLiteral("sort"));
    query.descending = query.sort.startsWith(QLatin1Char('-'));
    if (query.descending)
        query.sort.remove(0, 1);
    for (const QString &filter : call.options.values(QStringLiteral("filter"))) {
        const qsizetype equals = filter.indexOf(QLatin1Char('='));
        if (equals < 1)
            return usage(QStringLiteral("A filter looks like channel=web or date=2026-01-01,2026-01-31."));
        QVariantList values;
        for (const QString &value : filter.mid(equals + 1).split(QLatin1Char(',')))
            values << filterValue(value);
        query.filters.insert(filter.left(equals), values);
    }
    return query;
}

} // namespace shopdesk::cli
