// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogShop.h"
#include "catalog/TaxClasses.h"

#include <numeric>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

const TaxPart gst{QStringLiteral("GST"), 500};
const TaxPart pst{QStringLiteral("PST"), 700};

TaxClassDraft canadian()
{
    return {QStringLiteral("BC"), 0, false, {gst, pst}};
}

} // namespace

class TaxPartsTest : public QObject
{
    Q_OBJECT
private slots:
    void theRateIsTheSumOfItsParts()
    {
        CatalogShop shop;
        const TaxClassId id =
            must(shop.write([](store::UnitOfWork &work) { return createTaxClass(work, canadian()); }));
        const auto classes = must(shop.read([](store::Connection &c) { return taxClasses(c); }));
        const auto found = std::ranges::find(classes, id, &TaxClass::id);
        QCOMPARE(found->rate, 1'200);
        QCOMPARE(found->parts, (std::vector<TaxPart>{gst, pst}));
        const auto parts = [&] {
            return must(
                shop.read([&](store::Connection &c) -> Result<std::vector<TaxPart>> { return taxPartsOf(c, id); }));
        };
        QCOMPARE(parts(), (std::vector<TaxPart>{gst, pst}));
        // Without parts it is one tax, by its own name.
        must(shop.write([&](store::UnitOfWork &work) {
            return updateTaxClass(work, id, {QStringLiteral("HST"), 1'300, false});
        }));
        QCOMPARE(parts(), (std::vector<TaxPart>{{QStringLiteral("HST"), 1'300}}));
        QCOMPARE(shop.number("SELECT count(*) FROM tax_parts"), 0);
    }

    void sharesAddUpExactly()
    {
        QCOMPARE(taxParts(Money{12}, {gst, pst}), (std::vector<Money>{Money{5}, Money{7}}));
        // 0.13 of which 5/12 are 0.0541… and 7/12 are 0.0758…: the larger remainder has the penny.
        QCOMPARE(taxParts(Money{13}, {gst, pst}), (std::vector<Money>{Money{5}, Money{8}}));
        QCOMPARE(taxParts(Money{1}, {gst, pst}), (std::vector<Money>{Money{0}, Money{1}}));
        QCOMPARE(taxParts(Money{-13}, {gst, pst}), (std::vector<Money>{Money{-5}, Money{-8}}));
        QCOMPARE(taxParts(Money{}, {gst, pst}), (std::vector<Money>{Money{}, Money{}}));
        QCOMPARE(taxParts(Money{9}, {{QStringLiteral("Free"), 0}, {QStringLiteral("Free too"), 0}}),
                 (std::vector<Money>{Money{9}, Money{}}));
        QRandomGenerator random(11);
        for (int i = 0; i < 10'000; ++i) {
            std::vector<TaxPart> parts;
            for (int n = random.bounded(1, 6); n > 0; --n)
                parts.push_back({QString(), random.bounded(0, 3'000)});
            const Money tax{random.bounded(-1'000'000, 1'000'000)};
            const std::vector<Money> shares = taxParts(tax, parts);
            QCOMPARE(shares.size(), parts.size());
            QCOMPARE(std::accumulate(shares.begin(), shares.end(), Money{}), tax);
        }
    }

    void refusesPartsThatCannotBe()
    {
        CatalogShop shop;
        const auto tried = [&](std::vector<TaxPart> parts) {
            const auto outcome = shop.write([&](store::UnitOfWork &work) {
                return createTaxClass(work, {QStringLiteral("Tax"), 0, true, parts});
            });
            return codeOf(outcome) + QLatin1Char(' ') + fieldOf(outcome);
        };
        QCOMPARE(tried({gst, {QStringLiteral(" "), 1}}), QStringLiteral("catalog.nameMissing parts[1].name"));
        QCOMPARE(tried({gst, {QStringLiteral(" GST "), 1}}), QStringLiteral("catalog.nameInUse parts[1].name"));
        QCOMPARE(tried({{QStringLiteral("A"), -1}}), QStringLiteral("catalog.badRate parts[0].rate"));
        QCOMPARE(tried({{QStringLiteral("A"), 5'000}, {QStringLiteral("B"), 5'001}}),
                 QStringLiteral("catalog.badRate parts"));
        QCOMPARE(tried(std::vector<TaxPart>(11, gst)), QStringLiteral("catalog.badRate parts"));
        QCOMPARE(tried({{QStringLiteral("A"), 5'000}, {QStringLiteral("B"), 5'000}}), QStringLiteral(" "));
    }

    void aClassInUseStays()
    {
        CatalogShop shop;
        const TaxClassId id =
            must(shop.write([](store::UnitOfWork &work) { return createTaxClass(work, canadian()); }));
        ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("CUP"));
        draft.taxClass = id;
        const ProductId product = shop.add(draft);
        const auto archive = [&] {
            return codeOf(shop.write([&](store::UnitOfWork &work) { return archiveTaxClass(work, id); }));
        };
        QCOMPARE(archive(), QStringLiteral("catalog.taxClassInUse"));
        must(shop.write([&](store::UnitOfWork &work) { return archiveProduct(work, product); }));
        QCOMPARE(archive(), QString());
        const auto inUse = [&] {
            return must(shop.read([](store::Connection &c) { return taxClasses(c); })).size() == 1;
        };
        QVERIFY(!inUse());
        must(shop.write([&](store::UnitOfWork &work) { return restoreTaxClass(work, id); }));
        QVERIFY(inUse());
        QCOMPARE(codeOf(shop.write([](store::UnitOfWork &work) { return restoreTaxClass(work, {7}); })),
                 QStringLiteral("catalog.taxClassNotFound"));
    }

    void theRefusalNamesTheProducts()
    {
        CatalogShop shop;
        const TaxClassId id =
            must(shop.write([](store::UnitOfWork &work) { return createTaxClass(work, canadian()); }));
        const auto said = [&](const char *name) {
            ProductDraft draft = productDraft(QString::fromLatin1(name), QString::fromLatin1(name));
            draft.taxClass = id;
            shop.add(draft);
            return messageOf(shop.write([&](store::UnitOfWork &work) { return archiveTaxClass(work, id); }));
        };
        QCOMPARE(said("Pot"), QStringLiteral("Products have this tax class: “Pot”. Give them another one first."));
        said("Cup");
        QCOMPARE(said("Tea"),
                 QStringLiteral("Products have this tax class: “Cup”, “Pot”, “Tea”. Give them another one first."));
        said("Urn");
        QCOMPARE(said("Jug"), QStringLiteral("Products have this tax class: “Cup”, “Jug”, “Pot” and 2 more. Give them "
                                             "another one first."));
    }
};

QTEST_GUILESS_MAIN(TaxPartsTest)
#include "TaxPartsTest.moc"
