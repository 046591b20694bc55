// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "members/ExportRows.h"

#include "store/JsonInput.h"

#include <QStringList>

namespace shopdesk::members {

namespace {

/// What is neither a number nor a time.
const QStringList texts{
    QStringLiteral("orderNumber"), QStringLiteral("number"), QStringLiteral("kind"),     QStringLiteral("status"),
    QStringLiteral("channel"),     QStringLiteral("store"),  QStringLiteral("country"),  QStringLiteral("note"),
    QStringLiteral("description"), QStringLiteral("reason"), QStringLiteral("subject"),  QStringLiteral("author"),
    QStringLiteral("visibility"),  QStringLiteral("words"),  QStringLiteral("priority"), QStringLiteral("tier"),
    QStringLiteral("benefit"),     QStringLiteral("step"),   QStringLiteral("tracking"), QStringLiteral("ticket"),
    QStringLiteral("outcome"),     QStringLiteral("score"),  QStringLiteral("coupon"),   QStringLiteral("code"),
    QStringLiteral("state"),       QStringLiteral("event"),  QStringLiteral("offer"),    QStringLiteral("lottery"),
    QStringLiteral("prize"),       QStringLiteral("rule"),   QStringLiteral("key"),      QStringLiteral("contact"),
    QStringLiteral("question"),    QStringLiteral("name"),   QStringLiteral("mediaType")};

} // namespace

QJsonObject toObject(const store::Query &row, Columns columns)
{
    QJsonObject object;
    int place = 0;
    for (const char *column : columns) {
        const QLatin1String key(column);
        QJsonValue value;
        if (key.endsWith(QLatin1String("At")))
            value = row.isNull(place) ? QJsonValue() : QJsonValue(store::toText(row.get<Instant>(place)));
        else if (key.endsWith(QLatin1String("Day")))
            value = row.get<BusinessDay>(place).text();
        else if (texts.contains(key))
            value = row.get<QString>(place);
        else
            value = row.get<qint64>(place);
        object.insert(key, value);
        ++place;
    }
    return object;
}

QJsonArray rowsOf(store::Query rows, Columns columns)
{
    QJsonArray array;
    while (rows.next())
        array << toObject(rows, columns);
    return array;
}

} // namespace shopdesk::members
