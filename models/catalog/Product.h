// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Instant.h"
#include "base/Money.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace shopdesk::catalog {

using ProductId = Id<struct ProductTag>;
using VariantId = Id<struct VariantTag>;
using BarcodeId = Id<struct BarcodeTag>;
using CategoryId = Id<struct CategoryTag>;
using TaxClassId = Id<struct TaxClassTag>;

/// Goods have stock; a service (postage, a repair, a fee) has none.
enum class ProductKind { Goods, Service };

/// "goods", "service": as the file and JSON write it.
QString keyOf(ProductKind kind);
std::optional<ProductKind> productKindFrom(const QString &key);

/// A code whose scan stands for several pieces: the case of 12.
struct Pack
{
    QString code;
    int pieces = 0;

    bool operator==(const Pack &) const = default;
};
inline constexpr int mostPieces = 10'000;

/// What is on the price tag: one size, one colour. A product has at least one.
struct Variant
{
    VariantId id;
    QString name; ///< what sets it apart: "red, L"; empty for a product with one variant
    QString sku;
    Money price;
    std::optional<Money> cost;
    QStringList barcodes; ///< of one piece
    std::vector<Pack> packs = {};

    bool operator==(const Variant &) const = default;
};

struct Product
{
    ProductId id;
    QString name;
    ProductKind kind = ProductKind::Goods;
    CategoryId category;
    QString categoryName; ///< with the categories above it: "Tea › Cups"
    TaxClassId taxClass;
    QString taxClassName;
    QString description;
    bool onShelf = true;
    std::vector<Variant> variants; ///< those still offered, in their order
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> archivedAt;
};

/// A product as a person fills it in. Variants keep their id when a product is edited; one without an id is new.
struct ProductDraft
{
    QString name;
    ProductKind kind = ProductKind::Goods;
    CategoryId category;
    TaxClassId taxClass;
    QString description;
    bool onShelf = true;
    std::vector<Variant> variants;
};

ProductDraft draftOf(const Product &product);

} // namespace shopdesk::catalog
