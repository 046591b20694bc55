// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskKinds.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

#include <algorithm>

namespace shopdesk::tasks {

namespace {

/// "product", "shortBy", "orders" (their numbers).
QString oversoldText(const QJsonObject &data)
{
    QStringList orders;
    for (const QJsonValue &number : data.value(QStringLiteral("orders")).toArray())
        orders << number.toString();
    const QString shortage = QCoreApplication::translate("Tasks", "%1: %2 missing.")
                                 .arg(data.value(QStringLiteral("product")).toString())
                                 .arg(data.value(QStringLiteral("shortBy")).toInteger());
    if (orders.isEmpty())
        return shortage;
    return QCoreApplication::translate("Tasks", "%1 Sold with %2.", "a sentence, then numbers of orders")
        .arg(shortage, orders.join(QStringLiteral(", ")));
}

constexpr TaskKind kinds[] = {
    {"oversold", QT_TRANSLATE_NOOP("Tasks", "Stock below 0"), Permission::SeeProducts, Permission::AdjustStock,
     oversoldText},
};

} // namespace

std::span<const TaskKind> taskKinds()
{
    return kinds;
}

const TaskKind *taskKind(const QString &key)
{
    const auto found =
        std::ranges::find_if(kinds, [&](const TaskKind &kind) { return key == QLatin1String(kind.key); });
    return found == std::end(kinds) ? nullptr : &*found;
}

QString titleOf(const TaskKind &kind)
{
    return QCoreApplication::translate("Tasks", kind.title);
}

} // namespace shopdesk::tasks
