// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/AttributeValues.h"
#include "catalog/Premises.h"
#include "catalog/Prices.h"
#include "catalog/Products.h"
#include "catalog/Serials.h"
#include "catalog/Stock.h"
#include "store/AuditTrail.h"
#include "ui/parts/Workbench.h"

#include <QObject>

namespace shopdesk::ui {

class DetailDrawer;
class FactSheet;
class ListView;
class PicturesPage;
class PricesPage;
class RowsModel;
class SerialsPage;
class StockPage;
class Timeline;

/// All that the drawer shows of a product.
struct ProductRecord
{
    catalog::Product product;
    std::vector<catalog::StockLevel> levels;
    std::vector<catalog::StockEntry> entries;
    std::vector<store::AuditEntry> history;
    std::vector<catalog::AttributeValue> attributes;
    std::vector<catalog::HeldPrice> prices;
    std::vector<catalog::PriceList> priceLists;
    std::vector<catalog::Serial> serials;
    std::vector<catalog::Premises> stores;
    /// Of a bundle, in the order of the stores; nothing where none of its components has stock.
    std::vector<std::optional<qint64>> bundles;

    qint64 onHand() const;
};
Result<ProductRecord> readProductRecord(store::Connection &connection, catalog::ProductId id);

/// "active", "off" or "archived": the pill of a product, now.
QString stateOf(const catalog::Product &product);

/// The pages of the drawer of a product: Overview, Variants & barcodes, Prices, Pictures, Stock, Serial numbers, History.
class ProductSheet : public QObject
{
    Q_OBJECT
public:
    ProductSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent = nullptr);
    void show(const ProductRecord &record);
    void setPagesVisible(bool visible);
    void retranslate();
    StockPage *stock() const { return m_stock; }
    PricesPage *prices() const { return m_prices; }
    SerialsPage *serials() const { return m_serials; }
    PicturesPage *pictures() const { return m_pictures; }

signals:
    /// "Orders with this product" was clicked.
    void ordersWanted(shopdesk::catalog::ProductId id);

private:
    void showFacts(const ProductRecord &record);
    void showShelf(const catalog::Product &product);
    void showComponents(const ProductRecord &record);
    void showVariants(const catalog::Product &product);
    QString priceText(const catalog::Product &product) const;

    Workbench &m_workbench;
    DetailDrawer &m_drawer;
    FactSheet *m_facts;
    ListView *m_variants;
    RowsModel *m_variantRows;
    PricesPage *m_prices;
    StockPage *m_stock;
    SerialsPage *m_serials;
    PicturesPage *m_pictures;
    Timeline *m_history;
    std::optional<ProductRecord> m_record;
};

} // namespace shopdesk::ui
