// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/ProductSheet.h"

#include "catalog/Bundles.h"
#include "catalog/Shelf.h"
#include "ui/catalog/PicturesPage.h"
#include "ui/catalog/PricesPage.h"
#include "ui/catalog/SerialsPage.h"
#include "ui/catalog/StockPage.h"
#include "ui/catalog/VariantCard.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/States.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

const QString overviewTab = QStringLiteral("overview");
const QString variantsTab = QStringLiteral("variants");
const QString pricesTab = QStringLiteral("prices");
const QString picturesTab = QStringLiteral("pictures");
const QString stockTab = QStringLiteral("stock");
const QString serialsTab = QStringLiteral("serials");
const QString historyTab = QStringLiteral("history");

std::vector<tables::Column> variantColumns()
{
    return {{"variant", QT_TRANSLATE_NOOP("List", "Variant"), ColumnKind::Text, ""},
            {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, ""},
            {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Money, ""},
            {"cost", QT_TRANSLATE_NOOP("List", "Cost"), ColumnKind::Money, ""},
            {"barcodes", QT_TRANSLATE_NOOP("List", "Barcodes"), ColumnKind::Text, ""},
            {"packs", QT_TRANSLATE_NOOP("List", "Cases"), ColumnKind::Text, ""}};
}

/// What belongs to selling: prices, serial numbers, what a bundle can be made of.
Result<void> readSale(store::Connection &connection, ProductRecord &record)
{
    auto attributes = catalog::attributesOf(connection, record.product.id);
    if (!attributes)
        return Failure(attributes.error());
    record.attributes = std::move(*attributes);
    auto prices = catalog::pricesOf(connection, record.product.id);
    auto lists = prices ? catalog::priceLists(connection) : Failure(prices.error());
    if (!lists)
        return Failure(lists.error());
    auto serials = catalog::serialsOf(connection, record.product.id);
    auto stores = serials ? catalog::stores(connection) : Failure(serials.error());
    if (!stores)
        return Failure(stores.error());
    record.prices = std::move(*prices);
    record.priceLists = std::move(*lists);
    record.serials = std::move(*serials);
    record.stores = std::move(*stores);
    if (record.product.kind != catalog::ProductKind::Bundle || record.product.variants.empty())
        return {};
    for (const catalog::Premises &store : record.stores)
        record.bundles.push_back(catalog::bundlesOnHand(connection, record.product.variants.front().id, store.id));
    return {};
}

} // namespace

qint64 ProductRecord::onHand() const
{
    qint64 sum = 0;
    for (const catalog::StockLevel &level : levels)
        sum += level.onHand;
    return sum;
}

Result<ProductRecord> readProductRecord(store::Connection &connection, catalog::ProductId id)
{
    const auto product = catalog::product(connection, id);
    if (!product)
        return Failure(product.error());
    auto levels = catalog::stockOf(connection, id);
    auto entries = levels ? catalog::stockHistory(connection, id) : Failure(levels.error());
    if (!entries)
        return Failure(entries.error());
    auto history = store::auditTrail(connection, QStringLiteral("products"), id.value);
    if (!history)
        return Failure(history.error());
    ProductRecord record{*product, std::move(*levels), std::move(*entries), std::move(*history), {}, {}, {}, {}, {},
                         {}};
    if (auto rest = readSale(connection, record); !rest)
        return Failure(rest.error());
    return record;
}

QString stateOf(const catalog::Product &product)
{
    if (product.archivedAt)
        return QStringLiteral("archived");
    const catalog::ShelfTime shelf{product.onShelf, product.shelfFrom, product.shelfUntil};
    return shelf.covers(Instant::now()) ? QStringLiteral("active") : QStringLiteral("off");
}

ProductSheet::ProductSheet(Workbench &workbench, DetailDrawer &drawer, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_drawer(drawer)
    , m_facts(new FactSheet)
    , m_variants(new ListView(workbench.formats))
    , m_variantRows(new RowsModel(variantColumns(), this))
    , m_prices(new PricesPage(workbench))
    , m_stock(new StockPage(workbench))
    , m_serials(new SerialsPage(workbench))
    , m_pictures(new PicturesPage(workbench))
    , m_history(new Timeline(workbench.formats))
{
    m_variants->show(m_variantRows->columns(), m_variantRows);
    m_variants->setSortable(false);
    m_variants->remember(workbench.settings, QStringLiteral("product-variants"), workbench.store.actor());
    drawer.addTab(overviewTab, {}, m_facts);
    drawer.addTab(variantsTab, {}, m_variants);
    drawer.addTab(pricesTab, {}, m_prices);
    drawer.addTab(picturesTab, {}, m_pictures);
    m_pictures->takeDropsOn(drawer);
    connect(m_pictures, &PicturesPage::wanted, this, [&drawer] { drawer.showTab(picturesTab); });
    drawer.addTab(stockTab, {}, m_stock);
    drawer.addTab(serialsTab, {}, m_serials);
    drawer.addTab(historyTab, {}, m_history);
}

void ProductSheet::retranslate()
{
    m_drawer.setTabTitle(overviewTab, tr("Overview"));
    m_drawer.setTabTitle(variantsTab, tr("Variants"));
    m_drawer.setTabTitle(pricesTab, tr("Prices"));
    m_drawer.setTabTitle(picturesTab, tr("Pictures"));
    m_drawer.setTabTitle(stockTab, tr("Stock"));
    m_drawer.setTabTitle(serialsTab, tr("Serials"));
    m_pictures->retranslate();
    m_drawer.setTabTitle(historyTab, tr("History"));
    m_variants->setAccessibleName(tr("Variants and barcodes"));
    if (m_record)
        show(*m_record);
}

void ProductSheet::setPagesVisible(bool visible)
{
    for (const QString &tab : {overviewTab, variantsTab, pricesTab, picturesTab, stockTab, historyTab})
        m_drawer.setTabVisible(tab, visible);
    m_pagesVisible = visible;
    m_drawer.setTabVisible(serialsTab, visible && m_record && hasSerials(m_record->product));
}

void ProductSheet::show(const ProductRecord &record)
{
    m_record = record;
    showFacts(record);
    showVariants(record.product);
    m_prices->showPrices(record.product, record.prices, record.priceLists);
    m_pictures->showProduct(record.product);
    m_stock->showStock(record.product, record.levels, record.entries);
    m_serials->showSerials(record.product, record.serials, record.stores);
    m_drawer.setTabVisible(serialsTab, m_pagesVisible && hasSerials(record.product));
    m_history->showEntries(inWords(record.history, m_workbench.formats), tr("Nothing has been changed here yet."));
}

void ProductSheet::showFacts(const ProductRecord &record)
{
    const catalog::Product &product = record.product;
    const Formats &formats = m_workbench.formats;
    m_facts->clear();
    m_facts->addFact(tr("Price"), priceText(product));
    if (product.kind == catalog::ProductKind::Goods)
        m_facts->addFact(tr("On hand"), formats.number(record.onHand()));
    m_facts->addFact(tr("Category"), product.categoryName);
    m_facts->addFact(tr("Kind"), stateLook(catalog::keyOf(product.kind)).word);
    m_facts->addFact(tr("Tax class"), product.taxClassName.isEmpty() ? tr("No tax") : product.taxClassName);
    showShelf(product);
    if (product.warrantyMonths > 0)
        m_facts->addFact(tr("Warranty"), tr("%Ln month(s)", nullptr, product.warrantyMonths));
    if (!product.supplier.isEmpty())
        m_facts->addFact(tr("Supplier"), product.supplier);
    showComponents(record);
    for (const catalog::AttributeValue &each : record.attributes) {
        const bool isFlag = each.kind == catalog::AttributeKind::YesNo;
        m_facts->addFact(each.name, !isFlag ? each.value : each.value == QLatin1String("yes") ? tr("yes") : tr("no"));
    }
    if (!product.description.isEmpty())
        m_facts->addFact(tr("Description"), product.description);
    m_facts->addFact(tr("Created"), formats.relative(product.createdAt), formats.instant(product.createdAt));
    m_facts->addFact(tr("Changed"), formats.relative(product.updatedAt), formats.instant(product.updatedAt));
    auto *orders = new LinkButton(tr("Orders with this product"), m_facts);
    connect(orders, &LinkButton::clicked, this, [this, id = product.id] { emit ordersWanted(id); });
    m_facts->addWide(orders);
}

void ProductSheet::showShelf(const catalog::Product &product)
{
    const catalog::ShelfTime shelf{product.onShelf, product.shelfFrom, product.shelfUntil};
    m_facts->addState(tr("On the shelf"), shelf.covers(Instant::now()) ? QStringLiteral("on") : QStringLiteral("off"));
    if (product.onShelf && product.shelfFrom)
        m_facts->addFact(tr("From"), m_workbench.formats.instant(*product.shelfFrom));
    if (product.onShelf && product.shelfUntil)
        m_facts->addFact(tr("Until"), m_workbench.formats.instant(*product.shelfUntil));
}

void ProductSheet::showComponents(const ProductRecord &record)
{
    if (record.product.components.empty())
        return;
    QStringList lines;
    for (const catalog::Component &component : record.product.components)
        lines << tr("%1 × %2 (%3)").arg(component.quantity).arg(component.title, component.sku);
    m_facts->addFact(tr("The bundle holds"), lines.join(QLatin1Char('\n')));
    for (size_t i = 0; i < record.bundles.size(); ++i) {
        if (record.bundles[i]) {
            m_facts->addFact(tr("Can be made in %1").arg(record.stores[i].name),
                             m_workbench.formats.number(*record.bundles[i]));
        }
    }
}

void ProductSheet::showVariants(const catalog::Product &product)
{
    std::vector<tables::Row> rows;
    for (const catalog::Variant &variant : product.variants) {
        rows.push_back({variant.name.isEmpty() ? product.name : variant.name, variant.sku, variant.price.minor,
                        variant.cost ? QVariant(variant.cost->minor) : QVariant(),
                        variant.barcodes.join(QStringLiteral(", ")), packsText(variant.packs)});
    }
    // A product with one variant has its name in the heading.
    m_variants->setColumnHidden(0, product.variants.size() < 2);
    constexpr int costColumn = 3;
    m_variants->setColumnHidden(costColumn, !m_workbench.may(Permission::SeeCosts));
    m_variantRows->setRows(std::move(rows));
}

QString ProductSheet::priceText(const catalog::Product &product) const
{
    if (product.variants.empty())
        return {};
    const auto [lowest, highest] = std::ranges::minmax(product.variants, {}, &catalog::Variant::price);
    const QString from = m_workbench.formats.moneyWithSymbol(lowest.price);
    return lowest.price == highest.price ? from
                                         : tr("%1 to %2").arg(from, m_workbench.formats.moneyWithSymbol(highest.price));
}

} // namespace shopdesk::ui
