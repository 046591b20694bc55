// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/AuditWords.h"

#include "ui/parts/States.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace shopdesk::ui {

namespace {

QString inHistory(const char *text)
{
    return QCoreApplication::translate("History", text);
}

struct KnownOperation
{
    const char *name;
    const char *title;
    const char *iconName;
};

constexpr KnownOperation knownOperations[] = {
    {"catalog.createProduct", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"catalog.updateProduct", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"catalog.archiveProduct", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"catalog.restoreProduct", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"members.createMember", QT_TRANSLATE_NOOP("History", "Created"), "plus"},
    {"members.updateMember", QT_TRANSLATE_NOOP("History", "Edited"), "edit"},
    {"members.archiveMember", QT_TRANSLATE_NOOP("History", "Archived"), "archive"},
    {"members.restoreMember", QT_TRANSLATE_NOOP("History", "Taken back from the archive"), "restore"},
    {"members.revealContact", QT_TRANSLATE_NOOP("History", "Contact data looked at"), "eye"},
    {"members.adjustPoints", QT_TRANSLATE_NOOP("History", "Points adjusted"), "points"},
    {"orders.place", QT_TRANSLATE_NOOP("History", "Placed"), "orders"},
};

enum class FieldKind { Text, Flag, State, Reference, Money };

struct KnownField
{
    const char *key;
    const char *label;
    FieldKind kind;
};

constexpr KnownField knownFields[] = {
    {"name", QT_TRANSLATE_NOOP("History", "Name"), FieldKind::Text},
    {"number", QT_TRANSLATE_NOOP("History", "Number"), FieldKind::Text},
    {"kind", QT_TRANSLATE_NOOP("History", "Kind"), FieldKind::State},
    {"category", QT_TRANSLATE_NOOP("History", "Category"), FieldKind::Reference},
    {"taxClass", QT_TRANSLATE_NOOP("History", "Tax class"), FieldKind::Reference},
    {"description", QT_TRANSLATE_NOOP("History", "Description"), FieldKind::Text},
    {"onShelf", QT_TRANSLATE_NOOP("History", "On the shelf"), FieldKind::Flag},
    {"tier", QT_TRANSLATE_NOOP("History", "Tier"), FieldKind::Reference},
    {"phone", QT_TRANSLATE_NOOP("History", "Phone"), FieldKind::Reference},
    {"email", QT_TRANSLATE_NOOP("History", "E-mail"), FieldKind::Reference},
    {"country", QT_TRANSLATE_NOOP("History", "Country"), FieldKind::Text},
    {"birthday", QT_TRANSLATE_NOOP("History", "Birthday"), FieldKind::Text},
    {"note", QT_TRANSLATE_NOOP("History", "Note"), FieldKind::Text},
    {"points", QT_TRANSLATE_NOOP("History", "Points"), FieldKind::Text},
    {"sku", QT_TRANSLATE_NOOP("History", "SKU"), FieldKind::Text},
    {"price", QT_TRANSLATE_NOOP("History", "Price"), FieldKind::Money},
    {"cost", QT_TRANSLATE_NOOP("History", "Cost"), FieldKind::Money},
    {"barcodes", QT_TRANSLATE_NOOP("History", "Barcodes"), FieldKind::Text},
};

const KnownField *fieldFor(const QString &key)
{
    const auto found =
        std::ranges::find_if(knownFields, [&](const KnownField &field) { return key == QLatin1String(field.key); });
    return found == std::end(knownFields) ? nullptr : found;
}

/// Texts of a line or two are told whole; longer ones by how they begin.
constexpr int longestShown = 60;

QString shown(const QJsonValue &value, FieldKind kind, const Formats &formats)
{
    if (value.isNull() || value.isUndefined())
        return QStringLiteral("–");
    if (value.isArray()) {
        QStringList parts;
        for (const QJsonValue &part : value.toArray())
            parts << part.toVariant().toString();
        return parts.isEmpty() ? QStringLiteral("–") : parts.join(QStringLiteral(", "));
    }
    switch (kind) {
    case FieldKind::Flag:
        return value.toBool() ? QCoreApplication::translate("History", "yes")
                              : QCoreApplication::translate("History", "no");
    case FieldKind::State:
        return stateLook(value.toString()).word;
    case FieldKind::Money:
        return formats.money({value.toInteger()});
    case FieldKind::Text:
    case FieldKind::Reference:
        break;
    }
    if (value.isDouble())
        return formats.number(value.toInteger());
    const QString text = value.toVariant().toString().simplified();
    if (text.isEmpty())
        return QStringLiteral("–");
    return text.size() > longestShown ? text.left(longestShown - 1) + QStringLiteral("…") : text;
}

QString changeLine(const KnownField &field, const QString &owner, const QJsonValue &old, const QJsonValue &now,
                   const Formats &formats)
{
    const QString name = inHistory(field.label);
    const QString label = owner.isEmpty() ? name : QCoreApplication::translate("History", "%1 of %2").arg(name, owner);
    if (field.kind == FieldKind::Reference)
        return QCoreApplication::translate("History", "%1 changed").arg(label);
    return QCoreApplication::translate("History", "%1: %2 → %3")
        .arg(label, shown(old, field.kind, formats), shown(now, field.kind, formats));
}

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

QStringList variantLines(const QJsonArray &old, const QJsonArray &now, const Formats &formats)
{
    QStringList lines;
    for (const QJsonValue &value : now) {
        const QJsonObject variant = value.toObject();
        const QString sku = variant.value(QStringLiteral("sku")).toString();
        const QJsonObject before = counterpart(variant, old);
        if (before.isEmpty()) {
            lines << QCoreApplication::translate("History", "Variant %1 added").arg(sku);
            continue;
        }
        for (const char *key : {"sku", "name", "price", "cost", "barcodes"}) {
            const QJsonValue was = before.value(QLatin1String(key));
            const QJsonValue is = variant.value(QLatin1String(key));
            if (was != is)
                lines << changeLine(*fieldFor(QLatin1String(key)), sku, was, is, formats);
        }
    }
    for (const QJsonValue &value : old) {
        if (counterpart(value.toObject(), now).isEmpty())
            lines << QCoreApplication::translate("History", "Variant %1 no longer offered")
                         .arg(value.toObject().value(QStringLiteral("sku")).toString());
    }
    return lines;
}

QStringList detailLines(const QJsonObject &changes, const Formats &formats)
{
    QStringList lines;
    for (const KnownField &field : knownFields) {
        const QJsonArray pair = changes.value(QLatin1String(field.key)).toArray();
        if (pair.size() == 2)
            lines << changeLine(field, {}, pair.at(0), pair.at(1), formats);
        else if (changes.contains(QLatin1String(field.key)))
            lines << QCoreApplication::translate("History", "%1 changed").arg(inHistory(field.label));
    }
    const QJsonArray variants = changes.value(QStringLiteral("variants")).toArray();
    if (variants.size() == 2)
        lines << variantLines(variants.at(0).toArray(), variants.at(1).toArray(), formats);
    return lines;
}

} // namespace

std::vector<TimelineEntry> inWords(const std::vector<store::AuditEntry> &entries, const Formats &formats)
{
    std::vector<TimelineEntry> words;
    words.reserve(entries.size());
    for (const store::AuditEntry &entry : entries) {
        TimelineEntry told{entry.occurredAt, QCoreApplication::translate("History", "Changed"), {}, entry.person};
        const auto known = std::ranges::find_if(knownOperations, [&](const KnownOperation &operation) {
            return entry.operation == QLatin1String(operation.name);
        });
        if (known != std::end(knownOperations)) {
            told.title = inHistory(known->title);
            told.iconName = QString::fromLatin1(known->iconName);
        }
        // What a record was created with is on the page beside.
        const bool created = told.iconName == QLatin1String("plus") || told.iconName == QLatin1String("orders");
        if (!created)
            told.details = detailLines(entry.changes, formats);
        words.push_back(std::move(told));
    }
    return words;
}

} // namespace shopdesk::ui
