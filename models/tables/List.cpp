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

Filter stateFilter(const char *archivedColumn, const char *activeTitle)
{
    const auto predicate = [column = QString::fromLatin1(archivedColumn)](const QVariantList &values) -> Predicate {
        const bool active = values.contains(QStringLiteral("active"));
        const bool archived = values.contains(QStringLiteral("archived"));
        if (active && archived)
            return {};
        if (!active && !archived)
            return {QStringLiteral("0"), {}};
        return {column + (active ? QLatin1String(" IS NULL") : QLatin1String(" IS NOT NULL")), {}};
    };
    const auto choices = [activeTitle](store::Connection &) -> std::vector<FilterChoice> {
        return {{QStringLiteral("active"), QString::fromUtf8(activeTitle), true},
                {QStringLiteral("archived"), QString::fromUtf8(QT_TRANSLATE_NOOP("List", "Archived")), true}};
    };
    return {"state", QT_TRANSLATE_NOOP("List", "State"), FilterKind::Choices, predicate, choices};
}

ListQuery inUse()
{
    ListQuery query;
    query.filters.insert(QStringLiteral("state"), {QStringLiteral("active")});
    return query;
}

std::function<Predicate(const QVariantList &)> onDays(const char *dayColumn, const char *instantColumn)
{
    constexpr qint64 msPerDay = 86'400'000;
    // Up to so many days are better sought even where the list is sorted otherwise. Of more, SQLite is told that they may
    // be nearly all, so that it rather goes through the index behind the sort than sort them anew.
    constexpr qint64 fewDays = 92;
    return [day = QString::fromLatin1(dayColumn),
            instant = QString::fromLatin1(instantColumn)](const QVariantList &values) {
        const QVariant first = values.value(0);
        const QVariant last = values.value(1);
        const bool areFew = first.isValid() && last.isValid() && last.toLongLong() - first.toLongLong() < fewDays;
        const QString sought = areFew ? QStringLiteral("%1 %2 ?") : QStringLiteral("likely(%1 %2 ?)");
        QStringList parts;
        Predicate predicate;
        const auto bound = [&](const QVariant &value, QLatin1String comparison, qint64 margin) {
            if (!value.isValid())
                return;
            // The plus keeps SQLite from an index on the day, which would have to be sorted and looked up.
            parts << QLatin1Char('+') + day + comparison + QLatin1Char('?') << sought.arg(instant, comparison);
            predicate.values << value << (value.toLongLong() + margin) * msPerDay;
        };
        // A day begins up to 14 hours before that of UTC and ends up to 12 after it; one day more is on the safe side.
        bound(first, QLatin1String(" >= "), -1);
        bound(last, QLatin1String(" <= "), 2);
        predicate.sql = parts.join(QLatin1String(" AND "));
        return predicate;
    };
}

} // namespace shopdesk::tables
