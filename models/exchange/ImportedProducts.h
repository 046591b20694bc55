// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "exchange/BulkStatement.h"
#include "exchange/FieldText.h"
#include "exchange/ImportReport.h"
#include "exchange/OnlineRetailFormat.h"
#include "store/UnitOfWork.h"

namespace shopdesk::exchange {

/// The products of an import: each stock code is the SKU of one. Those that the catalogue has already stay as they are.
///
/// A new product is called what the first sale line with a description calls it (else what any row does, else by its
/// code) and costs what it was sold for last.
class ImportedProducts
{
public:
    ImportedProducts(store::UnitOfWork &work, ImportReport &report);

    /// The variant with the row's stock code, made where there is none.
    catalog::VariantId variantFor(const OnlineRetailRow &row);
    /// Gives the new products the names and prices that became known after they were made.
    void finish();

private:
    /// Where a name comes from; a better source replaces a worse one.
    enum class NameFrom { Code, AnyRow, SaleLine };
    struct Product
    {
        catalog::ProductId id;
        catalog::VariantId variant;
        bool isNew = false;
        bool hasChanged = false;
        NameFrom nameFrom = NameFrom::Code;
        std::string name;
        Money price;
        Instant pricedAt{std::numeric_limits<qint64>::min()};
    };

    Product &productFor(const OnlineRetailRow &row);
    void create(Product &product, std::string_view code);
    void learn(Product &product, const OnlineRetailRow &row) const;
    QString searchText(const Product &product, std::string_view code) const;

    store::UnitOfWork &m_work;
    ImportReport &m_report;
    FieldMap<Product> m_products;
    BulkStatement m_find;
    BulkStatement m_insertProduct;
    BulkStatement m_insertVariant;
};

/// Codes that stand for postage, fees, discounts, vouchers and the like, and not for goods.
bool isServiceCode(std::string_view code);

} // namespace shopdesk::exchange
