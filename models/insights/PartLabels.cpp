// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/PartLabels.h"

#include <QCoreApplication>
#include <QLocale>

namespace shopdesk::insights {

namespace {

struct Word
{
    const char *key;
    const char *text;
};

// The order list calls them the same, in the same translation context.
constexpr std::array channels{
    Word{"counter", QT_TRANSLATE_NOOP("List", "Counter")},
    Word{"web", QT_TRANSLATE_NOOP("List", "Web")},
    Word{"phone", QT_TRANSLATE_NOOP("List", "By phone")},
    Word{"marketplace", QT_TRANSLATE_NOOP("List", "Marketplace")},
    Word{"imported", QT_TRANSLATE_NOOP("List", "Imported")},
};
constexpr std::array buyerKinds{
    Word{"new", QT_TRANSLATE_NOOP("Insights", "New buyers")},
    Word{"returning", QT_TRANSLATE_NOOP("Insights", "Returning buyers")},
    Word{"creditsOnly", QT_TRANSLATE_NOOP("Insights", "Members with credits alone")},
    Word{"unknown", QT_TRANSLATE_NOOP("Insights", "Without a member")},
};

template<size_t N>
QString word(const std::array<Word, N> &words, const char *context, const QString &key)
{
    for (const Word &each : words) {
        if (key == QLatin1String(each.key))
            return QCoreApplication::translate(context, each.text);
    }
    return key;
}

/// "3-14" in the shape of the user's language: Wednesday 14:00.
QString weekHour(const QString &key)
{
    const QLocale locale;
    const int day = key.section(QLatin1Char('-'), 0, 0).toInt();
    const int hour = key.section(QLatin1Char('-'), 1, 1).toInt();
    return QCoreApplication::translate("Insights", "%1 %2", "weekday, hour")
        .arg(locale.standaloneDayName(day), locale.toString(QTime(hour, 0), QStringLiteral("HH:mm")));
}

} // namespace

PartLabels::PartLabels(store::Connection &connection, Dimension dimension)
    : m_connection(connection), m_dimension(dimension)
{
}

QString PartLabels::of(const QString &key)
{
    switch (m_dimension) {
    case Dimension::Channel:
        return word(channels, "List", key);
    case Dimension::Country:
        return key.isEmpty() ? QCoreApplication::translate("Insights", "No country") : key;
    case Dimension::Category:
        return ofCategory(key);
    case Dimension::Product: {
        const qint64 id = idFromText(key).value_or(0);
        return m_connection.value<QString>("SELECT name FROM products WHERE id = ?", id).value_or(key);
    }
    case Dimension::Store:
        return m_connection.value<QString>("SELECT name FROM stores WHERE id = ?", key.toLongLong()).value_or(key);
    case Dimension::WeekdayHour:
        return weekHour(key);
    case Dimension::BuyerKind:
        return word(buyerKinds, "Insights", key);
    }
    Q_UNREACHABLE();
}

QString PartLabels::ofCategory(const QString &key)
{
    if (key == QLatin1String("none"))
        return QCoreApplication::translate("Insights", "No category");
    return m_connection
        .value<QString>(R"(
            WITH RECURSIVE path (parent_id, name, depth) AS (
                SELECT parent_id, name, 0 FROM categories WHERE id = ?
                UNION ALL
                SELECT c.parent_id, c.name || ' › ' || p.name, p.depth + 1
                FROM path p JOIN categories c ON c.id = p.parent_id WHERE p.depth < 20)
            SELECT name FROM path ORDER BY depth DESC LIMIT 1)",
                        idFromText(key).value_or(0))
        .value_or(key);
}

QString PartLabels::rest() const
{
    switch (m_dimension) {
    case Dimension::Country:
        return QCoreApplication::translate("Insights", "Other countries");
    case Dimension::Category:
        return QCoreApplication::translate("Insights", "Other categories");
    case Dimension::Product:
        return QCoreApplication::translate("Insights", "Other products");
    default:
        return QCoreApplication::translate("Insights", "Others");
    }
}

QString PartLabels::reconciliation(const QString &key)
{
    return key == QLatin1String("orderDiscounts")
               ? QCoreApplication::translate("Insights", "Discounts on whole orders")
               : QCoreApplication::translate("Insights", "Taxes and other amounts on whole orders");
}

} // namespace shopdesk::insights
