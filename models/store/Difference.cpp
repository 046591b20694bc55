// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Difference.h"

#include <QJsonArray>
#include <QSet>

namespace shopdesk::store {

QJsonObject difference(const QJsonObject &before, const QJsonObject &after)
{
    QJsonObject changes;
    const QStringList beforeFields = before.keys();
    const QStringList afterFields = after.keys();
    QSet<QString> fields(beforeFields.begin(), beforeFields.end());
    fields.unite(QSet<QString>(afterFields.begin(), afterFields.end()));
    for (const QString &field : fields) {
        const QJsonValue old = before.value(field);
        const QJsonValue now = after.value(field);
        if (old != now)
            changes.insert(field,
                           QJsonArray{old.isUndefined() ? QJsonValue() : old, now.isUndefined() ? QJsonValue() : now});
    }
    return changes;
}

} // namespace shopdesk::store
