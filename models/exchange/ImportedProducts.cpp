// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ImportedProducts.h"

#include "base/Text.h"
#include "catalog/Products.h"

namespace shopdesk::exchange {

namespace {

std::string nameFrom(std::string_view description)
{
    return toUtf8(oneLine(toText(description)).left(longestName).trimmed());
}

} // namespace

bool isServiceCode(std::string_view code)
{
    using namespace std::string_view_literals;
    constexpr std::array codes{"POST"sv, "D"sv,  "M"sv,    "m"sv, "DOT"sv, "BANK CHARGES"sv, "AMAZONFEE"sv,
                               "CRUK"sv, "C2"sv, "PADS"sv, "S"sv, "B"sv,   "ADJUST"sv,       "ADJUST2"sv};
    return code.starts_with("gift_"sv) || std::ranges::find(codes, code) != codes.end();
}

ImportedProducts::ImportedProducts(store::UnitOfWork &work, ImportReport &report)
    : m_work(work)
    , m_report(report)
    , m_find(work.connection(), "SELECT id, product_id FROM variants WHERE sku = ?")
    , m_insertProduct(work.connection(), R"(
          INSERT INTO products (id, name, kind, first_sku, first_price, search_text, created_at, updated_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?))")
    , m_insertVariant(work.connection(), "INSERT INTO variants (id, product_id, sku, price) VALUES (?, ?, ?, ?)")
{
}

catalog::VariantId ImportedProducts::variantFor(const OnlineRetailRow &row)
{
    Product &product = productFor(row);
    if (product.isNew)
        learn(product, row);
    return product.variant;
}

ImportedProducts::Product &ImportedProducts::productFor(const OnlineRetailRow &row)
{
    const auto seen = m_products.find(row.code);
    if (seen != m_products.end())
        return seen->second;
    Product &product = m_products.try_emplace(std::string(row.code)).first->second;
    if (m_find.find(row.code)) {
        product.variant.value = m_find.integer(0);
        product.id.value = m_find.integer(1);
    } else {
        product.isNew = true;
        product.name = row.code;
        learn(product, row);
        create(product, row.code);
        product.hasChanged = false;
    }
    return product;
}

void ImportedProducts::learn(Product &product, const OnlineRetailRow &row) const
{
    const bool sold = row.kind == OnlineRetailRow::Kind::OrderLine;
    const NameFrom source = sold ? NameFrom::SaleLine : NameFrom::AnyRow;
    if (source > product.nameFrom && !row.description.empty()) {
        product.nameFrom = source;
        std::string name = nameFrom(row.description);
        if (!name.empty() && name != product.name) {
            product.name = std::move(name);
            product.hasChanged = true;
        }
    }
    if (sold && row.at >= product.pricedAt) {
        product.pricedAt = row.at;
        const Money price = row.price.times(1, m_work.shop().currency.exponent);
        product.hasChanged |= price != product.price;
        product.price = price;
    }
}

QString ImportedProducts::searchText(const Product &product, std::string_view code) const
{
    catalog::Variant variant;
    variant.sku = toText(code);
    return catalog::searchTextOf(toText(product.name), {variant});
}

void ImportedProducts::create(Product &product, std::string_view code)
{
    product.id = m_work.newId<catalog::ProductId>();
    product.variant = m_work.newId<catalog::VariantId>();
    const std::string kind =
        toUtf8(keyOf(isServiceCode(code) ? catalog::ProductKind::Service : catalog::ProductKind::Goods));
    const std::string search = toUtf8(searchText(product, code));
    m_insertProduct.run(product.id, product.name, kind, code, product.price, search, m_work.now(), m_work.now());
    m_insertVariant.run(product.variant, product.id, code, product.price);
    ++m_report.newProducts;
}

void ImportedProducts::finish()
{
    BulkStatement updateProduct(m_work.connection(), R"(
        UPDATE products SET name = ?, first_price = ?, search_text = ? WHERE id = ?)");
    BulkStatement updateVariant(m_work.connection(), "UPDATE variants SET price = ? WHERE id = ?");
    for (const auto &[code, product] : m_products) {
        if (!product.hasChanged)
            continue;
        const std::string search = toUtf8(searchText(product, code));
        updateProduct.run(product.name, product.price, search, product.id);
        updateVariant.run(product.price, product.variant);
    }
}

} // namespace shopdesk::exchange
