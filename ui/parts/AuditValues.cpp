// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/AuditValues.h"

#include "ui/parts/States.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::ui {

namespace {

/// Texts of a line or two are told whole; longer ones by how they begin.
constexpr int longestShown = 60;

QString limitText(const QJsonValue &value, FieldKind kind, const Formats &formats)
{
    if (value.isNull() || value.isUndefined())
        return QCoreApplication::translate("History", "no limit");
    if (kind == FieldKind::MoneyLimit)
        return formats.money({value.toInteger()});
    if (kind == FieldKind::PercentLimit)
        return QCoreApplication::translate("History", "%1 %").arg(QLocale().toString(value.toDouble() / 100));
    return formats.number(value.toInteger());
}

QString plainText(const QJsonValue &value, const Formats &formats, TextLength length)
{
    if (value.isNull() || value.isUndefined())
        return noValue();
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << part.toVariant().toString();
        return parts.isEmpty() ? noValue() : parts.join(QStringLiteral(", "));
    }
    if (value.isDouble())
        return formats.number(value.toInteger());
    const QString whole = value.toVariant().toString();
    const QString text = length == TextLength::Whole ? whole.trimmed() : whole.simplified();
    if (text.isEmpty())
        return noValue();
    const bool isCut = length == TextLength::Short && text.size() > longestShown;
    return isCut ? text.left(longestShown - 1) + QStringLiteral("…") : text;
}

} // namespace

QString noValue()
{
    return QStringLiteral("–");
}

QString valueInWords(const QJsonValue &value, FieldKind kind, const Formats &formats, TextLength length)
{
    switch (kind) {
    case FieldKind::Limit:
    case FieldKind::MoneyLimit:
    case FieldKind::PercentLimit:
        return limitText(value, kind, formats);
    case FieldKind::Flag:
        if (value.isBool())
            return value.toBool() ? QCoreApplication::translate("History", "yes")
                                  : QCoreApplication::translate("History", "no");
        break;
    case FieldKind::State:
        if (value.isString())
            return stateLook(value.toString()).word;
        break;
    case FieldKind::Money:
        if (value.isDouble())
            return formats.money({value.toInteger()});
        break;
    case FieldKind::Stores:
        if (value.toString() == QLatin1String("*"))
            return QCoreApplication::translate("History", "all stores");
        break;
    case FieldKind::Text:
    case FieldKind::Reference:
    case FieldKind::Permissions:
        break;
    }
    return plainText(value, formats, length);
}

} // namespace shopdesk::ui
