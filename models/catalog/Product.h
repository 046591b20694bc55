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

/// Goods have stock; a service (postage, a repair, a fee) has none; a bundle is sold as one thing and taken from the stock
/// of its components.
enum class ProductKind { Goods, Service, Bundle };

/// "goods", "service", "bundle": as the file and JSON write it.
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

/// What variants of a product differ in: Size, with S, M and L.
struct ProductOption
{
    QString name;
    QStringList values;

    bool operator==(const ProductOption &) const = default;
};

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
    QStringList choices = {}; ///< one value of each option of its product; empty for a variant with a name of its own
    bool serialised = false;  ///< each piece has a serial number (Serials.h)

    bool operator==(const Variant &) const = default;
};

/// What a bundle holds.
struct Component
{
    VariantId variant;
    qint64 quantity = 1; ///< in one bundle
    QString title = {};  ///< read alone: product and variant
    QString sku = {};

    bool operator==(const Component &) const = default;
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
    bool onShelf = true; ///< false: off whatever the instants say (Shelf.h)
    std::optional<Instant> shelfFrom;
    std::optional<Instant> shelfUntil;
    std::vector<Variant> variants; ///< those still offered, in their order
    std::vector<ProductOption> options;
    std::vector<Component> components; ///< of a bundle
    bool priceIsSum = false;           ///< of a bundle: its price follows those of its components
    int warrantyMonths = 0;            ///< from the day of the sale; 0: none
    QString supplier;                  ///< whom the shop buys it from; empty: not said
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
    std::optional<Instant> shelfFrom = {};
    std::optional<Instant> shelfUntil = {};
    std::vector<ProductOption> options = {};
    std::vector<Component> components = {};
    bool priceIsSum = false;
    int warrantyMonths = 0;
    QString supplier = {};
};
inline constexpr int longestWarranty = 600; // months

ProductDraft draftOf(const Product &product);

} // namespace shopdesk::catalog
