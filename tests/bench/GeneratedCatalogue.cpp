// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Generation.h"

#include "catalog/Products.h"

namespace shopdesk::bench {

namespace {

constexpr qint64 dayMs = 86'400'000;

QString textOf(std::u16string_view view)
{
    return QString::fromUtf16(view.data(), static_cast<qsizetype>(view.size()));
}

/// 13 digits with a right check digit (GS1 General Specifications, 7.9).
QString ean(qint64 number)
{
    QString digits = QStringLiteral("690%1").arg(number, 9, 10, QLatin1Char('0'));
    int sum = 0;
    for (int i = 0; i < 12; ++i)
        sum += digits[i].digitValue() * (i % 2 == 0 ? 1 : 3);
    return digits + QString::number((10 - sum % 10) % 10);
}

struct TaxClass
{
    qint64 id;
    int rate;
};

class CatalogueGeneration
{
public:
    CatalogueGeneration(store::UnitOfWork &work, Generation &shop)
        : m_work(work)
        , m_shop(shop)
        , m_start(work.shop().zone.startOf(shop.firstDay()))
        , m_product(work.connection().prepare(R"(
            INSERT INTO products (id, name, kind, category_id, tax_class_id, description, on_shelf, first_sku, first_price,
                                  search_text, created_at, updated_at, archived_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"))
        , m_variant(work.connection().prepare(
              "INSERT INTO variants (id, product_id, name, sku, price, cost, position) VALUES (?, ?, ?, ?, ?, ?, ?)"))
        , m_barcode(work.connection().prepare("INSERT INTO barcodes (id, variant_id, code) VALUES (?, ?, ?)"))
        , m_stock(work.connection().prepare(R"(
            INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, note, occurred_at)
            VALUES (?, ?, ?, ?, 'receipt', '', ?))"))
    {
        m_ids.setTime(m_start);
    }

    void write()
    {
        writeStores();
        writeCategories();
        writeTaxClasses();
        for (int number = 1; number <= m_shop.size.products; ++number)
            writeProduct(number);
    }

private:
    void writeStores()
    {
        auto first = m_work.connection().query("SELECT id, code FROM stores");
        while (first.next())
            m_shop.stores.push_back({first.get<StoreId>(0), first.get<QString>(1)});
        for (const char16_t *name : {u"Suzhou 苏州店", u"Hangzhou 杭州店", u"Web shop 网店"}) {
            const Generation::Premises store{
                {m_ids.next()}, QStringLiteral("S%1").arg(m_shop.stores.size() + 1, 2, 10, QLatin1Char('0'))};
            m_work.execute("INSERT INTO stores (id, code, name, updated_at) VALUES (?, ?, ?, ?)", store.id, store.code,
                           textOf(name), m_start);
            m_shop.stores.push_back(store);
        }
    }

    void writeCategories()
    {
        const auto put = [&](std::u16string_view name, std::optional<qint64> parent) {
            const qint64 id = m_ids.next();
            m_work.execute("INSERT INTO categories (id, parent_id, name, position, updated_at) VALUES (?, ?, ?, 0, ?)",
                           id, parent, textOf(name), m_start);
            return id;
        };
        for (const auto &[name, children] : categoryNames()) {
            const qint64 top = put(name, std::nullopt);
            for (const std::u16string_view child : children)
                m_categories.push_back(put(child, top));
        }
    }

    void writeTaxClasses()
    {
        for (const auto &[name, rate] : {std::pair{u"Standard 标准", 1'300}, std::pair{u"Reduced 低税", 900}}) {
            m_taxClasses.push_back({m_ids.next(), rate});
            m_work.execute("INSERT INTO tax_classes (id, name, rate, included, updated_at) VALUES (?, ?, ?, 1, ?)",
                           m_taxClasses.back().id, textOf(name), rate, m_start);
        }
    }

    std::vector<catalog::Variant> variantsOf(int number)
    {
        std::vector<catalog::Variant> variants;
        const int count = m_dice.below(10) < 7 ? 1 : m_dice.between(2, 3);
        const qint64 price = m_dice.between(6, 600) * 50;
        for (int i = 0; i < count; ++i) {
            catalog::Variant variant;
            variant.id = {m_ids.next()};
            variant.name = count == 1 ? QString() : QStringLiteral("%1 号").arg(i + 1);
            variant.sku = QStringLiteral("GD%1%2")
                              .arg(number, 6, 10, QLatin1Char('0'))
                              .arg(count == 1 ? QString() : QStringLiteral("-%1").arg(i + 1));
            variant.price = Money{price + i * 500};
            variant.cost = Money{price / 2};
            variant.barcodes = {ean(number * 10 + i)};
            variants.push_back(variant);
        }
        return variants;
    }

    void writeProduct(int number)
    {
        const ProductWords words = productWords(m_dice);
        const qint64 id = m_ids.next();
        const TaxClass &tax = m_taxClasses[m_dice.oneIn(8) ? 1 : 0];
        const qint64 category = m_categories[static_cast<size_t>(m_dice.below(int(m_categories.size())))];
        const bool isService = m_dice.oneIn(100);
        const bool isArchived = m_dice.oneIn(50);
        const Instant changed{m_start.ms + m_dice.below(m_shop.size.days) * dayMs};
        const std::vector<catalog::Variant> variants = variantsOf(number);
        put(m_product, id, words.name, QString::fromLatin1(isService ? "service" : "goods"),
            m_dice.oneIn(30) ? std::nullopt : std::optional(category), tax.id, words.description, !m_dice.oneIn(40),
            variants.front().sku, variants.front().price, catalog::searchTextOf(words.name, variants), m_start, changed,
            isArchived ? std::optional(changed) : std::nullopt);
        int position = 0;
        for (const catalog::Variant &variant : variants) {
            put(m_variant, variant.id, id, variant.name, variant.sku, variant.price, variant.cost, position++);
            put(m_barcode, m_ids.next(), variant.id, variant.barcodes.front());
            if (!isService) {
                put(m_stock, m_ids.next(),
                    m_shop.stores[static_cast<size_t>(m_dice.below(int(m_shop.stores.size())))].id, variant.id,
                    qint64(m_dice.between(5, 500)), m_start);
            }
            if (!isArchived) {
                m_shop.wares.push_back(
                    {variant.id, variant.name.isEmpty() ? words.name : words.name + QLatin1String(", ") + variant.name,
                     variant.price, tax.rate});
            }
        }
    }

    store::UnitOfWork &m_work;
    Generation &m_shop;
    Instant m_start;
    Dice m_dice{1};
    PastIds m_ids{1};
    std::vector<qint64> m_categories;
    std::vector<TaxClass> m_taxClasses;
    store::Query m_product;
    store::Query m_variant;
    store::Query m_barcode;
    store::Query m_stock;
};

} // namespace

void generateCatalogue(store::UnitOfWork &work, Generation &shop)
{
    CatalogueGeneration(work, shop).write();
}

} // namespace shopdesk::bench
