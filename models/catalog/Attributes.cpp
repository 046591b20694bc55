// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Attributes.h"

#include "base/EnumKeys.h"
#include "base/Text.h"
#include "catalog/AttributeValues.h"
#include "catalog/Options.h"
#include "store/Difference.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr EnumKeys<4> kindKeys{"text", "number", "yes_no", "choice"};
constexpr qsizetype mostChoices = 100;

Failure attributeNotFound()
{
    return fail("catalog.attributeNotFound",
                QCoreApplication::translate("Catalog", "This attribute is gone. Choose another."));
}

std::vector<Attribute> readAttributes(store::Connection &connection, AttributeId id, bool withArchived)
{
    std::vector<Attribute> found;
    store::Query rows = connection.query(R"(
        SELECT id, name, kind, choices, archived_at FROM attributes
        WHERE (?1 = 0 OR id = ?1) AND (?2 OR archived_at IS NULL) ORDER BY name, id)",
                                         id, withArchived);
    while (rows.next()) {
        found.push_back({rows.get<AttributeId>(0),
                         {rows.get<QString>(1), attributeKindFrom(rows.get<QString>(2)).value_or(AttributeKind::Text),
                          choicesFromStored(rows.get<QString>(3))},
                         rows.get<std::optional<Instant>>(4)});
    }
    return found;
}

std::optional<Attribute> find(store::Connection &connection, AttributeId id)
{
    const std::vector<Attribute> found = id ? readAttributes(connection, id, true) : std::vector<Attribute>();
    return found.empty() ? std::nullopt : std::optional(found.front());
}

Result<AttributeDraft> checked(store::Connection &connection, AttributeDraft draft, AttributeId self)
{
    draft.name = oneLine(draft.name);
    const QString nameField = QStringLiteral("name");
    if (draft.name.isEmpty() || draft.name.contains(QLatin1Char(':'))) {
        return fail("catalog.nameMissing",
                    QCoreApplication::translate("Catalog", "Give the attribute a name without a colon."), nameField);
    }
    if (draft.name.size() > longestCode) {
        return fail("catalog.textTooLong",
                    QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestCode),
                    nameField);
    }
    if (connection.value<qint64>("SELECT 1 FROM attributes WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail(
            "catalog.nameInUse",
            QCoreApplication::translate("Catalog", "There is an attribute “%1”. Enter another name.").arg(draft.name),
            nameField);
    }
    QStringList choices;
    for (const QString &typed : draft.choices) {
        if (const QString choice = oneLine(typed).left(longestCode); !choice.isEmpty() && !choices.contains(choice))
            choices << choice;
    }
    draft.choices = draft.kind == AttributeKind::Choice ? choices : QStringList();
    if (draft.kind == AttributeKind::Choice && (choices.isEmpty() || choices.size() > mostChoices)) {
        return fail("catalog.badChoices",
                    QCoreApplication::translate("Catalog", "Say what there is to choose from: 1 to %1 values.")
                        .arg(mostChoices),
                    QStringLiteral("choices"));
    }
    return draft;
}

/// Whether every value that products have would still be allowed.
Result<void> checkValuesStay(store::Connection &connection, AttributeId id, const AttributeDraft &draft)
{
    store::Query values = connection.query("SELECT DISTINCT value FROM product_attributes WHERE attribute_id = ?", id);
    while (values.next()) {
        const QString value = values.get<QString>(0);
        if (const auto kept = allowedValue(draft, value); kept && *kept == value)
            continue;
        return fail("catalog.attributeInUse",
                    QCoreApplication::translate("Catalog",
                                                "Products have the value “%1”, which would not be allowed any "
                                                "more. Change them first.")
                        .arg(value),
                    draft.kind == AttributeKind::Choice ? QStringLiteral("choices") : QStringLiteral("kind"));
    }
    return {};
}

QJsonObject toJson(const AttributeDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("kind"), keyOf(draft.kind)},
            {QStringLiteral("choices"), QJsonArray::fromStringList(draft.choices)}};
}

Result<void> setArchived(store::UnitOfWork &work, AttributeId id, bool archived)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const auto before = find(work.connection(), id);
    if (!before)
        return attributeNotFound();
    if (before->archivedAt.has_value() == archived)
        return {};
    work.execute("UPDATE attributes SET archived_at = ?, updated_at = ? WHERE id = ?",
                 archived ? std::optional(work.now()) : std::nullopt, work.now(), id);
    work.audit(archived ? "catalog.archiveAttribute" : "catalog.restoreAttribute", "attributes", id.value);
    return {};
}

} // namespace

QString keyOf(AttributeKind kind)
{
    return enumKey(kindKeys, kind);
}

std::optional<AttributeKind> attributeKindFrom(const QString &key)
{
    return enumFrom<AttributeKind>(kindKeys, key);
}

Result<AttributeId> createAttribute(store::UnitOfWork &work, const AttributeDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<AttributeDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<AttributeId>();
    work.execute("INSERT INTO attributes (id, name, kind, choices, updated_at) VALUES (?, ?, ?, ?, ?)", id, good->name,
                 keyOf(good->kind), toStored(good->choices), work.now());
    work.audit("catalog.createAttribute", "attributes", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateAttribute(store::UnitOfWork &work, AttributeId id, const AttributeDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const std::optional<Attribute> before = find(work.connection(), id);
    if (!before)
        return attributeNotFound();
    const Result<AttributeDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    if (auto kept = checkValuesStay(work.connection(), id, *good); !kept)
        return kept;
    work.execute("UPDATE attributes SET name = ?, kind = ?, choices = ?, updated_at = ? WHERE id = ?", good->name,
                 keyOf(good->kind), toStored(good->choices), work.now(), id);
    work.audit("catalog.updateAttribute", "attributes", id.value,
               store::difference(toJson(before->rules), toJson(*good)));
    return {};
}

Result<void> archiveAttribute(store::UnitOfWork &work, AttributeId id)
{
    return setArchived(work, id, true);
}

Result<void> restoreAttribute(store::UnitOfWork &work, AttributeId id)
{
    return setArchived(work, id, false);
}

Result<std::vector<Attribute>> attributes(store::Connection &connection, bool withArchived)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return readAttributes(connection, {}, withArchived);
}

} // namespace shopdesk::catalog
