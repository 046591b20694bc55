// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/AttributeOperations.h"

#include "catalog/AttributeValues.h"
#include "catalog/Options.h"
#include "catalog/Products.h"
#include "store/Answers.h"

namespace shopdesk::catalog {

namespace {

using store::idObject;
using store::listObject;
using store::onId;
using store::Outcome;

AttributeDraft attributeDraftFrom(store::JsonInput &input, const AttributeDraft &base = {})
{
    AttributeDraft draft = base;
    draft.name = input.text("name", base.name);
    draft.kind = input.word("kind", attributeKindFrom, base.kind);
    if (input.has("choices"))
        draft.choices = input.texts("choices");
    return draft;
}

Outcome runCreateAttribute(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const AttributeDraft draft = attributeDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createAttribute(work, draft).map(idObject<AttributeId>);
}

Outcome runUpdateAttribute(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<AttributeId>("id");
    AttributeDraft base;
    if (const auto known = attributes(work.connection(), true)) {
        if (const auto found = std::ranges::find(*known, id, &Attribute::id); found != known->end())
            base = found->rules;
    }
    const AttributeDraft draft = attributeDraftFrom(input, base);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateAttribute(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runAttributes(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("attributes", attributes(work.connection(), archived), [](const Attribute &attribute) {
        return QJsonObject{{QStringLiteral("id"), attribute.id.text()},
                           {QStringLiteral("name"), attribute.rules.name},
                           {QStringLiteral("kind"), keyOf(attribute.rules.kind)},
                           {QStringLiteral("choices"), QJsonArray::fromStringList(attribute.rules.choices)},
                           {QStringLiteral("archived"), attribute.archivedAt.has_value()}};
    });
}

Outcome runSetAttributes(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("product");
    std::vector<AttributeValue> values;
    for (store::JsonInput &each : input.objects("attributes"))
        values.push_back({each.id<AttributeId>("attribute"), each.text("value")});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setAttributes(work, id, values).map([] { return QJsonObject(); });
}

Outcome runAttributesOf(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("product");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return listObject("attributes", attributesOf(work.connection(), id), [](const AttributeValue &each) {
        return QJsonObject{{QStringLiteral("attribute"), each.attribute.text()},
                           {QStringLiteral("name"), each.name},
                           {QStringLiteral("kind"), keyOf(each.kind)},
                           {QStringLiteral("value"), each.value}};
    });
}

Outcome runAddMissingVariants(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<ProductId>("product");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return addMissingVariants(work, id).map([](qint64 added) { return QJsonObject{{QStringLiteral("added"), added}}; });
}

constexpr store::Operation all[] = {
    {"catalog.createAttribute",
     "Creates an attribute: name, kind (text, number, yes_no, choice), choices; gives its id.", runCreateAttribute,
     Permission::EditCatalog},
    {"catalog.updateAttribute", "Changes the fields given of the attribute id: name, kind, choices.",
     runUpdateAttribute, Permission::EditCatalog},
    {"catalog.archiveAttribute", "Archives the attribute id: it is offered no longer.",
     onId<AttributeId, archiveAttribute>, Permission::EditCatalog},
    {"catalog.restoreAttribute", "Takes the attribute id out of the archive.", onId<AttributeId, restoreAttribute>,
     Permission::EditCatalog},
    {"catalog.attributes", "Gives the attributes; with archived: true also those in the archive.", runAttributes,
     Permission::SeeProducts},
    {"catalog.setAttributes", "Makes the attributes of the product these: each with attribute and value.",
     runSetAttributes, Permission::EditCatalog},
    {"catalog.attributesOf", "Gives the attributes of the product.", runAttributesOf, Permission::SeeProducts},
    {"catalog.addMissingVariants", "Adds the variants that the options of the product still lack; gives how many.",
     runAddMissingVariants, Permission::EditCatalog},
};

} // namespace

std::span<const store::Operation> attributeOperations()
{
    return all;
}

} // namespace shopdesk::catalog
