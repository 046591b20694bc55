// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/AuditValues.h"

#include "ui/parts/States.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

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

/// "12 × 15012345678907"
QString piecesText(const QJsonValue &value, const QString &numberKey, const QString &whatKey)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts << QStringLiteral("%1 × %2").arg(each[numberKey].toInteger()).arg(each[whatKey].toString());
    return texts.isEmpty() ? noValue() : texts.join(QStringLiteral(", "));
}

/// "GST 5 %, PST 7 %"
QString ratesText(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray()) {
        texts << QCoreApplication::translate("History", "%1 %2 %", "a tax and its rate")
                     .arg(each[QStringLiteral("name")].toString(),
                          QLocale().toString(each[QStringLiteral("rate")].toDouble() / 100));
    }
    return texts.isEmpty() ? noValue() : texts.join(QStringLiteral(", "));
}

/// "Material: porcelain; Weight: 120"
QString pairsText(const QJsonValue &value)
{
    QStringList texts;
    const QJsonObject pairs = value.toObject();
    for (auto each = pairs.begin(); each != pairs.end(); ++each)
        texts << QStringLiteral("%1: %2").arg(each.key(), each.value().toString());
    return texts.isEmpty() ? noValue() : texts.join(QStringLiteral("; "));
}

/// "Size: S, M, L; Colour: red, blue"
QString optionsText(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray()) {
        const QStringList values = each[QStringLiteral("values")].toVariant().toStringList();
        texts << QStringLiteral("%1: %2").arg(each[QStringLiteral("name")].toString(),
                                              values.join(QStringLiteral(", ")));
    }
    return texts.isEmpty() ? noValue() : texts.join(QStringLiteral("; "));
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
    case FieldKind::Packs:
        return piecesText(value, QStringLiteral("pieces"), QStringLiteral("code"));
    case FieldKind::Components:
        return piecesText(value, QStringLiteral("quantity"), QStringLiteral("sku"));
    case FieldKind::Rates:
        return ratesText(value);
    case FieldKind::Pairs:
        return pairsText(value);
    case FieldKind::Options:
        return optionsText(value);
    case FieldKind::Instant:
        if (value.isString())
            return formats.instant({QDateTime::fromString(value.toString(), Qt::ISODateWithMs).toMSecsSinceEpoch()});
        break;
    case FieldKind::Text:
    case FieldKind::Reference:
    case FieldKind::Permissions:
        break;
    }
    return plainText(value, formats, length);
}

} // namespace shopdesk::ui
