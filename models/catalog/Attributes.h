// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

using AttributeId = Id<struct AttributeTag>;

enum class AttributeKind { Text, Number, YesNo, Choice };

/// "text", "number", "yes_no", "choice": as the file and JSON write it.
QString keyOf(AttributeKind kind);
std::optional<AttributeKind> attributeKindFrom(const QString &key);

/// Something that the shop says of its products: Material, Weight in g, Dishwasher-safe.
struct AttributeDraft
{
    QString name;
    AttributeKind kind = AttributeKind::Text;
    QStringList choices = {}; ///< what there is to choose from; of kind Choice alone
};

struct Attribute
{
    AttributeId id;
    AttributeDraft rules;
    std::optional<Instant> archivedAt;
};

/// Errors "catalog.nameMissing", "catalog.nameInUse", "catalog.textTooLong", "catalog.badChoices" (none, or too many);
/// fields "name", "choices".
Result<AttributeId> createAttribute(store::UnitOfWork &work, const AttributeDraft &draft);
/// What products have is kept as it is. Errors as createAttribute, "catalog.attributeNotFound", and "catalog.attributeInUse"
/// where products have a value that the attribute would no longer allow (field "kind" or "choices").
Result<void> updateAttribute(store::UnitOfWork &work, AttributeId id, const AttributeDraft &draft);
/// An archived attribute is shown where a product has it, and offered no longer.
Result<void> archiveAttribute(store::UnitOfWork &work, AttributeId id);
Result<void> restoreAttribute(store::UnitOfWork &work, AttributeId id);

/// By name. Without @p withArchived only those in use.
Result<std::vector<Attribute>> attributes(store::Connection &connection, bool withArchived = false);

} // namespace shopdesk::catalog
