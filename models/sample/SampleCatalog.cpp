// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleCatalog.h"

#include "catalog/Categories.h"
#include "catalog/Products.h"
#include "catalog/TaxClasses.h"

#include <QHash>
#include <QStringList>

namespace shopdesk::sample {

namespace {

constexpr int fenPerYuan = 100;

/// Codes for use inside one shop (GS1 prefix 20), which no product of the world bears.
QString inStoreBarcode(int number)
{
    const QString digits = QStringLiteral("2%1").arg(number, 11, 10, QLatin1Char('0'));
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return digits + QString::number((10 - sum % 10) % 10);
}

/// Whom a category is bought from.
QString supplierOf(const QString &category)
{
    static const QStringList names{QStringLiteral("Jingdezhen Kilns 景德镇窑"),
                                   QStringLiteral("Hangzhou Trade 杭州商行"), QStringLiteral("Ningbo Goods 宁波百货")};
    return category.isEmpty() ? QString() : names.at(category.size() % names.size());
}

class CatalogMaker
{
public:
    CatalogMaker(store::UnitOfWork &work, Dice &dice) : m_work(work), m_dice(dice) {}

    Result<Offers> make()
    {
        if (auto done = makeTaxes(); !done)
            return Failure(done.error());
        if (auto done = makeCategories(); !done)
            return Failure(done.error());
        for (const SampleProduct &product : sampleProducts()) {
            if (auto done = makeProduct(product); !done)
                return Failure(done.error());
        }
        return m_offers;
    }

private:
    Result<void> makeTaxes();
    Result<void> makeCategories();
    Result<void> makeProduct(const SampleProduct &product);
    std::vector<catalog::Variant> variantsOf(const SampleProduct &product);

    store::UnitOfWork &m_work;
    Dice &m_dice;
    QHash<Tax, catalog::TaxClassId> m_taxes;
    QHash<QString, catalog::CategoryId> m_categories;
    QHash<QString, Tax> m_taxOfCategory;
    QHash<QString, int> m_countInCategory;
    int m_barcodes = 0;
    Offers m_offers;
};

Result<void> CatalogMaker::makeTaxes()
{
    const std::pair<Tax, catalog::TaxClassDraft> classes[] = {
        {Tax::Standard, {QStringLiteral("VAT 13% 增值税"), 1300, true}},
        {Tax::Food, {QStringLiteral("VAT 9% 增值税"), 900, true}},
        {Tax::Service, {QStringLiteral("VAT 6% 增值税"), 600, true}},
    };
    for (const auto &[tax, draft] : classes) {
        const auto id = catalog::createTaxClass(m_work, draft);
        if (!id)
            return Failure(id.error());
        m_taxes.insert(tax, *id);
    }
    return {};
}

Result<void> CatalogMaker::makeCategories()
{
    int position = 0;
    for (const SampleCategory &category : sampleCategories()) {
        const QString key = QString::fromLatin1(category.key);
        const auto id =
            catalog::createCategory(m_work, {QString::fromUtf8(category.name),
                                             m_categories.value(QString::fromLatin1(category.parent)), ++position});
        if (!id)
            return Failure(id.error());
        m_categories.insert(key, *id);
        m_taxOfCategory.insert(key, category.tax);
    }
    return {};
}

std::vector<catalog::Variant> CatalogMaker::variantsOf(const SampleProduct &product)
{
    const QString category = QString::fromLatin1(product.category);
    const QString prefix = category.isEmpty() ? QStringLiteral("SRV") : category.left(3).toUpper();
    const QString sku = QStringLiteral("%1-%2").arg(prefix).arg(++m_countInCategory[category], 3, 10, QLatin1Char('0'));
    std::vector<catalog::Variant> variants;
    Money price{product.price * fenPerYuan};
    Money cost{product.cost * fenPerYuan};
    const QStringList names = QString::fromUtf8(product.variants).split(QLatin1Char('|'));
    for (const QString &name : names) {
        catalog::Variant variant;
        variant.name = name;
        variant.sku = names.size() == 1 ? sku : QStringLiteral("%1-%2").arg(sku).arg(variants.size() + 1);
        variant.price = price;
        variant.cost = cost;
        // A few things have no label, as everywhere.
        if (!product.service && !m_dice.perMille(30))
            variant.barcodes << inStoreBarcode(++m_barcodes);
        variants.push_back(variant);
        // Sizes cost more, colours do not: a name with a digit or a size in it is a size.
        const bool isSize = name.contains(QLatin1Char('0')) || name.contains(QStringLiteral("号"));
        if (isSize) {
            price = Money{(price.minor * 3 / 2 + 50) / fenPerYuan * fenPerYuan};
            cost = Money{cost.minor * 3 / 2};
        }
    }
    return variants;
}

Result<void> CatalogMaker::makeProduct(const SampleProduct &product)
{
    const QString category = QString::fromLatin1(product.category);
    catalog::ProductDraft draft;
    draft.name = QString::fromUtf8(product.name);
    draft.kind = product.service ? catalog::ProductKind::Service : catalog::ProductKind::Goods;
    draft.category = m_categories.value(category);
    draft.taxClass = m_taxes.value(product.service ? Tax::Service : m_taxOfCategory.value(category));
    draft.variants = variantsOf(product);
    draft.supplier = supplierOf(category);
    const auto id = catalog::createProduct(m_work, draft);
    if (!id)
        return Failure(id.error());
    const auto made = catalog::product(m_work.connection(), *id);
    if (!made)
        return Failure(made.error());
    for (const catalog::Variant &variant : made->variants) {
        const Offer offer{variant.id, variant.price, product.popularity, product.season, product.service};
        if (!product.service)
            m_offers.goods.push_back(offer);
        else if (!m_offers.delivery.variant)
            m_offers.delivery = offer;
        else if (!m_offers.giftWrapping.variant)
            m_offers.giftWrapping = offer;
    }
    return {};
}

} // namespace

Result<Offers> makeCatalog(store::UnitOfWork &work, Dice &dice)
{
    return CatalogMaker(work, dice).make();
}

} // namespace shopdesk::sample
