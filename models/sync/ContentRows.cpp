// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ContentRows.h"

#include "sync/Content.h"

namespace shopdesk::sync {

namespace {

constexpr QLatin1String onlyRow("-"); // the key of a child that there is once

} // namespace

bool isOfRoot(const ChildTable &child)
{
    return *child.parent == '\0';
}

QString impliedColumn(const ChildTable &child)
{
    return isOfRoot(child) ? QString::fromLatin1(child.column) : QString();
}

QString keyOf(const TableShape &shape, const ChildTable &child, const QJsonObject &row)
{
    QStringList parts;
    for (const Column *column : shape.keyBeside(impliedColumn(child)))
        parts << row.value(column->name).toVariant().toString();
    return parts.isEmpty() ? QString(onlyRow) : parts.join(QLatin1Char(','));
}

QJsonObject childrenIn(const QJsonObject &content, const char *table)
{
    return content.value(childrenField).toObject().value(QLatin1String(table)).toObject();
}

} // namespace shopdesk::sync
