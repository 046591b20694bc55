// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/List.h"

namespace shopdesk::tables {

const Column *ListDefinition::column(const QString &key) const
{
    const auto found =
        std::ranges::find_if(columns, [&](const Column &each) { return key == QLatin1String(each.key); });
    return found == columns.end() ? nullptr : &*found;
}

const Filter *ListDefinition::filter(const QString &key) const
{
    const auto found =
        std::ranges::find_if(filters, [&](const Filter &each) { return key == QLatin1String(each.key); });
    return found == filters.end() ? nullptr : &*found;
}

std::function<Predicate(const QVariantList &)> oneOf(const char *sqlColumn)
{
    return [column = QString::fromLatin1(sqlColumn)](const QVariantList &values) -> Predicate {
        QStringList marks;
        QVariantList given;
        for (const QVariant &value : values) {
            if (!value.isValid())
                continue;
            marks << QStringLiteral("?");
            given << value;
        }
        QStringList parts;
        if (!given.isEmpty())
            parts << column + QLatin1String(" IN (") + marks.join(QLatin1Char(',')) + QLatin1Char(')');
        if (given.size() < values.size())
            parts << column + QLatin1String(" IS NULL");
        return {parts.join(QLatin1String(" OR ")), given};
    };
}

std::function<Predicate(const QVariantList &)> between(const char *sqlColumn)
{
    return [column = QString::fromLatin1(sqlColumn)](const QVariantList &values) -> Predicate {
        QStringList parts;
        QVariantList given;
        const auto bound = [&](int index, QLatin1String comparison) {
            if (!values.value(index).isValid())
                return;
            parts << column + comparison;
            given << values.value(index);
        };
        bound(0, QLatin1String(" >= ?"));
        bound(1, QLatin1String(" <= ?"));
        return {parts.join(QLatin1String(" AND ")), given};
    };
}

} // namespace shopdesk::tables
