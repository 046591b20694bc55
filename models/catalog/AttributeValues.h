// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Attributes.h"
#include "tables/List.h"

namespace shopdesk::catalog {

/// The value as it is kept, if the attribute allows it: text of one line, a number without needless zeros, "yes" or "no",
/// one of the choices. Errors "catalog.badAttribute" (says what would be right), "catalog.textTooLong"; field "attributes".
Result<QString> allowedValue(const AttributeDraft &rules, const QString &typed);

/// One attribute of a product.
struct AttributeValue
{
    AttributeId attribute;
    QString value;     ///< as the file keeps it: "yes" and "no", a number with a point; empty takes it off
    QString name = {}; ///< read alone
    AttributeKind kind = AttributeKind::Text; ///< read alone

    bool operator==(const AttributeValue &) const = default;
};
/// By name. Error "catalog.productNotFound".
Result<std::vector<AttributeValue>> attributesOf(store::Connection &connection, ProductId product);
/// Makes the product's attributes these and no others. Errors "catalog.productNotFound", "catalog.attributeNotFound",
/// "catalog.badAttribute" (says what would be right), "catalog.textTooLong"; field "attributes".
Result<void> setAttributes(store::UnitOfWork &work, ProductId product, const std::vector<AttributeValue> &values);

/// "Material: porcelain" a line, as people write it; yes and no in the words @p yes and @p no as well.
QString attributesText(const std::vector<AttributeValue> &values, const QString &yes, const QString &no);
/// The same read back. Errors "catalog.badAttribute" for a line without a colon, "catalog.attributeNotFound" (names it);
/// field "attributes".
Result<std::vector<AttributeValue>> attributesFrom(store::Connection &connection, const QString &text,
                                                   const QString &yes, const QString &no);

/// The filter "attribute" of a list over "products p": some values of attributes that have a known set of them. Values of
/// one attribute add up, different attributes narrow.
tables::Filter attributeFilter();

} // namespace shopdesk::catalog
