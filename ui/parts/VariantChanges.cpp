// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/VariantChanges.h"

#include "ui/parts/AuditValues.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace shopdesk::ui {

namespace {

/// The variant of the other list with the same id, or else the same SKU.
QJsonObject counterpart(const QJsonObject &variant, const QJsonArray &others)
{
    for (const char *key : {"id", "sku"}) {
        const QJsonValue value = variant.value(QLatin1String(key));
        if (value.isNull() || value.isUndefined())
            continue;
        for (const QJsonValue &other : others)
            if (other.toObject().value(QLatin1String(key)) == value)
                return other.toObject();
    }
    return {};
}

} // namespace

void addVariantChanges(std::vector<ChangeWords> &words, const QJsonArray &old, const QJsonArray &now,
                       const Formats &formats, TextLength length)
{
    for (const QJsonValue &value : now) {
        const QJsonObject variant = value.toObject();
        const QString sku = variant.value(QStringLiteral("sku")).toString();
        const QJsonObject before = counterpart(variant, old);
        if (before.isEmpty()) {
            words.push_back({QCoreApplication::translate("History", "Variant added"), true, {}, sku});
            continue;
        }
        for (const char *key : {"sku", "name", "price", "cost", "barcodes", "packs", "serialised"}) {
            const QJsonValue was = before.value(QLatin1String(key));
            const QJsonValue is = variant.value(QLatin1String(key));
            if (was != is)
                words.push_back(changeInWords(QLatin1String(key), sku, was, is, formats, length));
        }
    }
    for (const QJsonValue &value : old) {
        if (counterpart(value.toObject(), now).isEmpty())
            words.push_back({QCoreApplication::translate("History", "Variant no longer offered"),
                             true,
                             {},
                             value.toObject().value(QStringLiteral("sku")).toString()});
    }
}

void addListPriceChanges(std::vector<ChangeWords> &words, const QJsonArray &old, const QJsonArray &now,
                         const Formats &formats)
{
    const auto text = [&](const QJsonValue &price) {
        if (const QJsonValue amount = price[QStringLiteral("price")]; amount.isDouble())
            return formats.money({amount.toInteger()});
        const QJsonValue percent = price[QStringLiteral("percentOff")];
        return percent.isDouble() ? valueInWords(percent, FieldKind::PercentLimit, formats, TextLength::Short)
                                  : noValue();
    };
    for (qsizetype i = 0; i < now.size(); ++i)
        words.push_back({now[i][QStringLiteral("sku")].toString(), true, text(old[i]), text(now[i])});
}

} // namespace shopdesk::ui
