// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Bundles.h"
#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

class BundleShop : public CatalogShop
{
public:
    VariantId addGoods(const char *sku, qint64 price)
    {
        return firstVariant(add(QString::fromLatin1(sku), QString::fromLatin1(sku), price));
    }
    static ProductDraft bundle(std::vector<Component> components, bool priceIsSum = false, qint64 price = 1)
    {
        ProductDraft draft = productDraft(QStringLiteral("Gift set"), QStringLiteral("SET"), price);
        draft.kind = ProductKind::Bundle;
        draft.components = std::move(components);
        draft.priceIsSum = priceIsSum;
        return draft;
    }
    std::optional<qint64> available(VariantId variant)
    {
        return must(read([&](store::Connection &c) -> Result<std::optional<qint64>> {
            return bundlesOnHand(c, variant, firstStoreOn(c));
        }));
    }

private:
    static StoreId firstStoreOn(store::Connection &c) { return must(stores(c)).front().id; }
};

} // namespace

class BundlesTest : public QObject
{
    Q_OBJECT
private slots:
    void keepsItsComponentsInOrder()
    {
        BundleShop shop;
        const VariantId cup = shop.addGoods("CUP", 500);
        const VariantId pot = shop.addGoods("POT", 2'000);
        const ProductId id = shop.add(BundleShop::bundle({{pot, 1}, {cup, 4}}, false, 3'500));
        const Product set = shop.product(id);
        QCOMPARE(set.kind, ProductKind::Bundle);
        QCOMPARE(set.components.size(), size_t(2));
        QCOMPARE(set.components[0].sku, QStringLiteral("POT"));
        QCOMPARE(set.components[1].quantity, 4);
        QCOMPARE(set.variants.front().price, Money{3'500});
        const auto components = must(shop.read([&](store::Connection &c) -> Result<std::vector<Component>> {
            return componentsOf(c, set.variants.front().id);
        }));
        QCOMPARE(components, set.components);
        QVERIFY(must(shop.read([&](store::Connection &c) -> Result<std::vector<Component>> {
                    return componentsOf(c, cup);
                })).empty());
        // Back to a plain thing: what it held is forgotten.
        ProductDraft plain = draftOf(set);
        plain.kind = ProductKind::Service;
        must(shop.update(id, plain));
        QCOMPARE(shop.number("SELECT count(*) FROM bundle_components"), 0);
    }

    void aSumFollowsTheComponents()
    {
        BundleShop shop;
        const ProductId cupId = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"), 500);
        const VariantId cup = shop.firstVariant(cupId);
        const VariantId pot = shop.addGoods("POT", 2'000);
        const ProductId id = shop.add(BundleShop::bundle({{pot, 1}, {cup, 4}}, true, 77));
        QCOMPARE(shop.product(id).variants.front().price, Money{4'000});
        ProductDraft dearer = draftOf(shop.product(cupId));
        dearer.variants.front().price = Money{600};
        must(shop.update(cupId, dearer));
        QCOMPARE(shop.product(id).variants.front().price, Money{4'400});
        QCOMPARE(shop.number("SELECT first_price FROM products WHERE name = 'Gift set'"), 4'400);
        QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
        // A price that somebody else wrote is found, and put right.
        must(shop.write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE variants SET price = 1 WHERE sku = 'SET'");
            return {};
        }));
        QCOMPARE(must(shop.read([](store::Connection &c) { return check(c); })).size(), size_t(2)); // and the list's
        must(shop.write([](store::UnitOfWork &work) { return rebuild(work); }));
        QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
        QCOMPARE(shop.product(id).variants.front().price, Money{4'400});
        ProductDraft own = draftOf(shop.product(id));
        own.priceIsSum = false;
        own.variants.front().price = Money{3'000};
        must(shop.update(id, own));
        dearer.variants.front().price = Money{900};
        must(shop.update(cupId, dearer));
        QCOMPARE(shop.product(id).variants.front().price, Money{3'000});
    }

    void asManyAsTheScarcestComponentAllows()
    {
        BundleShop shop;
        const VariantId cup = shop.addGoods("CUP", 500);
        const VariantId pot = shop.addGoods("POT", 2'000);
        ProductDraft wrapping = productDraft(QStringLiteral("Wrapping"), QStringLiteral("WRAP"));
        wrapping.kind = ProductKind::Service;
        const VariantId wrap = shop.firstVariant(shop.add(wrapping));
        const VariantId set = shop.firstVariant(shop.add(BundleShop::bundle({{pot, 1}, {cup, 4}, {wrap, 1}})));
        QCOMPARE(shop.available(set), std::optional<qint64>(0));
        shop.receive(pot, 10);
        shop.receive(cup, 11);
        QCOMPARE(shop.available(set), std::optional<qint64>(2));
        shop.receive(cup, 1);
        QCOMPARE(shop.available(set), std::optional<qint64>(3));
        shop.receive(cup, 1'000);
        QCOMPARE(shop.available(set), std::optional<qint64>(10));
        ProductDraft services = BundleShop::bundle({{wrap, 1}});
        services.variants.front().sku = QStringLiteral("SET-2");
        QCOMPARE(shop.available(shop.firstVariant(shop.add(services))), std::nullopt);
        QCOMPARE(shop.available(cup), std::nullopt);
    }

    void componentsAreWrittenByTheirCodes()
    {
        BundleShop shop;
        const VariantId cup = shop.addGoods("CUP", 500);
        const VariantId odd = shop.addGoods("12 x CUP", 700);
        shop.add(QStringLiteral("Pot"), QStringLiteral("POT"), 1, {QStringLiteral("6291041500213")});
        const auto read = [&](const char *text) {
            return shop.read([&](store::Connection &c) { return componentsFrom(c, QString::fromUtf8(text)); });
        };
        const auto found = must(read("4 × CUP\n\n 6291041500213 \n3*CUP\n12 x CUP"));
        QCOMPARE(found.size(), size_t(4));
        QCOMPARE(found[0].variant, cup);
        QCOMPARE(found[0].quantity, 4);
        QCOMPARE(found[1].sku, QStringLiteral("POT"));
        QCOMPARE(found[2].quantity, 3);
        QCOMPARE(found[3].variant, odd); // a whole code goes before a number and a code
        QCOMPARE(componentsText(found), QStringLiteral("4 × CUP\n1 × POT\n3 × CUP\n1 × 12 x CUP"));
        QCOMPARE(codeOf(read("4 × CAP")), QStringLiteral("catalog.variantNotFound"));
        QVERIFY(must(read(" \n")).empty());
    }

    void refusesWhatNoBundleMayBe()
    {
        BundleShop shop;
        const VariantId cup = shop.addGoods("CUP", 500);
        const auto refused = [&](ProductDraft draft) {
            const auto outcome = shop.tryAdd(draft);
            return codeOf(outcome) + QLatin1Char(' ') + fieldOf(outcome);
        };
        QCOMPARE(refused(BundleShop::bundle({})), QStringLiteral("catalog.componentsMissing components"));
        QCOMPARE(refused(BundleShop::bundle({{cup, 0}})), QStringLiteral("catalog.badQuantity components[0].quantity"));
        QCOMPARE(refused(BundleShop::bundle({{cup, 10'001}})),
                 QStringLiteral("catalog.badQuantity components[0].quantity"));
        QCOMPARE(refused(BundleShop::bundle({{cup, 1}, {cup, 2}})),
                 QStringLiteral("catalog.componentTwice components[1].variant"));
        QCOMPARE(refused(BundleShop::bundle({{VariantId{7}, 1}})),
                 QStringLiteral("catalog.variantNotFound components[0].variant"));
        QCOMPARE(refused(BundleShop::bundle(std::vector<Component>(101, {cup, 1}))),
                 QStringLiteral("catalog.tooManyComponents components"));
        ProductDraft two = BundleShop::bundle({{cup, 1}});
        two.variants.push_back({{}, QStringLiteral("large"), QStringLiteral("SET-L"), Money{1}, {}, {}});
        QCOMPARE(refused(two), QStringLiteral("catalog.bundleVariants variants"));
        const VariantId gold = shop.addGoods("GOLD", 99'999'999'999);
        QCOMPARE(refused(BundleShop::bundle({{gold, 1}, {cup, 1}}, true)),
                 QStringLiteral("catalog.badPrice components"));
        QVERIFY(shop.tryAdd(BundleShop::bundle({{cup, 10'000}})).has_value());
    }

    void noBundleHoldsABundle()
    {
        BundleShop shop;
        const ProductId cupId = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"), 500);
        const VariantId cup = shop.firstVariant(cupId);
        const ProductId setId = shop.add(BundleShop::bundle({{cup, 2}}));
        ProductDraft outer = BundleShop::bundle({{shop.firstVariant(setId), 1}});
        outer.variants.front().sku = QStringLiteral("OUTER");
        QCOMPARE(codeOf(shop.tryAdd(outer)), QStringLiteral("catalog.bundleInBundle"));
        // Nor itself, nor what already lies in one.
        ProductDraft self = draftOf(shop.product(setId));
        self.components = {{shop.firstVariant(setId), 1}};
        QCOMPARE(codeOf(shop.update(setId, self)), QStringLiteral("catalog.bundleInBundle"));
        ProductDraft cupAsBundle = draftOf(shop.product(cupId));
        cupAsBundle.kind = ProductKind::Bundle;
        cupAsBundle.components = {{shop.addGoods("POT", 1), 1}};
        QCOMPARE(codeOf(shop.update(cupId, cupAsBundle)), QStringLiteral("catalog.inBundle"));
    }

    void whatABundleHoldsStays()
    {
        BundleShop shop;
        ProductDraft cups = productDraft(QStringLiteral("Cup"), QStringLiteral("CUP-S"), 500);
        cups.variants.push_back({{}, QStringLiteral("large"), QStringLiteral("CUP-L"), Money{700}, {}, {}});
        const ProductId cupId = shop.add(cups);
        const VariantId large = shop.product(cupId).variants[1].id;
        const ProductId setId = shop.add(BundleShop::bundle({{large, 2}}));
        const auto archive = [&](ProductId id) {
            return shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, id); });
        };
        const auto refused = archive(cupId);
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.inBundle"));
        QVERIFY(messageOf(refused).contains(QStringLiteral("“Gift set”")));
        ProductDraft fewer = draftOf(shop.product(cupId));
        fewer.variants.pop_back();
        QCOMPARE(codeOf(shop.update(cupId, fewer)), QStringLiteral("catalog.inBundle"));
        ProductDraft other = draftOf(shop.product(cupId));
        other.variants.erase(other.variants.begin());
        must(shop.update(cupId, other)); // the small one is in no bundle
        must(archive(setId));
        must(archive(cupId));
    }

    void goodsWithStockStayGoods()
    {
        BundleShop shop;
        const ProductId cupId = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"), 500);
        shop.receive(shop.firstVariant(cupId), 1);
        ProductDraft draft = draftOf(shop.product(cupId));
        draft.kind = ProductKind::Bundle;
        draft.components = {{shop.addGoods("POT", 1), 1}};
        QCOMPARE(codeOf(shop.update(cupId, draft)), QStringLiteral("catalog.hasStock"));
    }
};

QTEST_GUILESS_MAIN(BundlesTest)
#include "BundlesTest.moc"
