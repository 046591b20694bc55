// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Options.h"
#include "catalog/CatalogShop.h"

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

const QString cup = QStringLiteral("CUP");

std::vector<ProductOption> sizesAndColours()
{
    return *optionsFrom(QStringLiteral("Size: S, M, L\nColour：red、blue"));
}

QString told(const std::vector<Variant> &variants)
{
    QStringList texts;
    for (const Variant &variant : variants)
        texts << QStringLiteral("%1=%2").arg(variant.sku, variant.name);
    return texts.join(QLatin1Char(' '));
}

std::vector<ProductOption> numbers(int options, int values)
{
    std::vector<ProductOption> made;
    for (int i = 0; i < options; ++i) {
        made.push_back({QStringLiteral("O%1").arg(i), {}});
        for (int v = 0; v < values; ++v)
            made.back().values << QString::number(v);
    }
    return made;
}

} // namespace

class OptionsTest : public QObject
{
    Q_OBJECT
private slots:
    void makesTheMissingCombinations()
    {
        Variant only;
        only.sku = cup;
        only.price = Money{500};
        only.cost = Money{200};
        const auto all = must(withAllCombinations(sizesAndColours(), {only}, cup));
        QCOMPARE(told(all), QStringLiteral("CUP=S, red CUP-S-BLUE=S, blue CUP-M-RED=M, red CUP-M-BLUE=M, blue "
                                           "CUP-L-RED=L, red CUP-L-BLUE=L, blue"));
        for (const Variant &variant : all) {
            QCOMPARE(variant.price, Money{500});
            QCOMPARE(variant.cost, std::optional(Money{200}));
            QCOMPARE(variant.choices.size(), 2);
        }
        // Once more changes nothing; one that was taken out comes back, one with a name of its own stays.
        QCOMPARE(must(withAllCombinations(sizesAndColours(), all, cup)), all);
        std::vector<Variant> fewer = all;
        fewer.erase(fewer.begin() + 1);
        Variant own;
        own.sku = QStringLiteral("GIFT");
        own.name = QStringLiteral("Gift box");
        fewer.push_back(own);
        const auto again = must(withAllCombinations(sizesAndColours(), fewer, cup));
        QCOMPARE(again.size(), size_t(7));
        QCOMPARE(again[5].sku, QStringLiteral("GIFT"));
        QCOMPARE(again[6].sku, QStringLiteral("CUP-S-BLUE"));
    }

    void anotherValueKeepsWhatIsThere()
    {
        Variant small;
        small.sku = cup;
        small.name = QStringLiteral("S"); // from before there were options
        Variant large = small;
        large.sku = QStringLiteral("OLD-L");
        large.name = QStringLiteral("L");
        large.price = Money{900};
        const auto all = must(withAllCombinations(*optionsFrom(QStringLiteral("Size: S, M, L")), {small, large}, cup));
        QCOMPARE(told(all), QStringLiteral("CUP=S OLD-L=L CUP-M=M"));
        QCOMPARE(all[1].choices, QStringList{QStringLiteral("L")});
        QCOMPARE(all[1].price, Money{900});
    }

    void skusNeverClash()
    {
        Variant first;
        first.sku = QStringLiteral("CUP-RED");
        first.name = QStringLiteral("Old");
        const auto all =
            must(withAllCombinations(*optionsFrom(QStringLiteral("Colour: red, r-ed, 红色")), {first, first}, cup));
        QCOMPARE(told(all), QStringLiteral("CUP-RED=Old CUP-RED=Old CUP-RED-2=red CUP-RED-3=r-ed CUP-红色=红色"));
    }

    void isBounded()
    {
        QCOMPARE(must(withAllCombinations(numbers(2, 14), {}, cup)).size(), size_t(196));
        QCOMPARE(codeOf(withAllCombinations(numbers(3, 6), {}, cup)), QStringLiteral("catalog.tooManyVariants"));
        QCOMPARE(codeOf(withAllCombinations(numbers(5, 50), {}, cup)), QStringLiteral("catalog.tooManyVariants"));
        QCOMPARE(codeOf(withAllCombinations(numbers(6, 1), {}, cup)), QStringLiteral("catalog.badOptions"));
        QCOMPARE(codeOf(withAllCombinations(numbers(1, 51), {}, cup)), QStringLiteral("catalog.badOptions"));
        std::vector<Variant> others(5);
        for (Variant &each : others)
            each.name = QStringLiteral("own");
        QCOMPARE(codeOf(withAllCombinations(numbers(2, 14), others, cup)), QStringLiteral("catalog.tooManyVariants"));
        QVERIFY(must(withAllCombinations({}, {}, cup)).empty());
    }

    void areWrittenALineEach()
    {
        QCOMPARE(sizesAndColours(),
                 (std::vector<ProductOption>{
                     {QStringLiteral("Size"), {QStringLiteral("S"), QStringLiteral("M"), QStringLiteral("L")}},
                     {QStringLiteral("Colour"), {QStringLiteral("red"), QStringLiteral("blue")}}}));
        QCOMPARE(optionsText(sizesAndColours()), QStringLiteral("Size: S, M, L\nColour: red, blue"));
        QCOMPARE(optionsFromStored(toStored(sizesAndColours())), sizesAndColours());
        QVERIFY(optionsFrom(QString())->empty());
        for (const char *bad : {"Size", "Size:", ": S", "Size: ,", "Size: S\nSize: M"})
            QVERIFY2(!optionsFrom(QString::fromLatin1(bad)), bad);
    }

    void aProductKeepsThem()
    {
        CatalogShop shop;
        ProductDraft draft = productDraft(QStringLiteral("Cup"), cup);
        draft.options = sizesAndColours();
        draft.variants = must(withAllCombinations(draft.options, draft.variants, cup));
        const Product made = shop.product(shop.add(draft));
        QCOMPARE(made.options, draft.options);
        QCOMPARE(made.variants.size(), size_t(6));
        QCOMPARE(made.variants[1].choices, QStringList({QStringLiteral("S"), QStringLiteral("blue")}));
        QCOMPARE(made.variants[1].name, QStringLiteral("S, blue"));
        ProductDraft without = draftOf(made);
        without.options.clear();
        must(shop.update(made.id, without));
        QVERIFY(shop.product(made.id).variants[1].choices.isEmpty());
        QCOMPARE(shop.product(made.id).variants[1].name, QStringLiteral("S, blue"));
    }

    void refusesWhatIsNoCombination()
    {
        CatalogShop shop;
        ProductDraft draft = productDraft(QStringLiteral("Cup"), cup);
        draft.options = sizesAndColours();
        draft.variants = must(withAllCombinations(draft.options, draft.variants, cup));
        ProductDraft wrong = draft;
        wrong.variants[2].choices = {QStringLiteral("S"), QStringLiteral("green")};
        QCOMPARE(codeOf(shop.tryAdd(wrong)), QStringLiteral("catalog.badChoice"));
        QCOMPARE(fieldOf(shop.tryAdd(wrong)), QStringLiteral("variants[2].name"));
        wrong.variants[2].choices = {QStringLiteral("S")};
        QCOMPARE(codeOf(shop.tryAdd(wrong)), QStringLiteral("catalog.badChoice"));
        wrong.variants[2].choices = wrong.variants[1].choices;
        QCOMPARE(codeOf(shop.tryAdd(wrong)), QStringLiteral("catalog.badChoice"));
        ProductDraft many = productDraft(QStringLiteral("Many"), QStringLiteral("M"));
        many.variants.assign(201, many.variants.front());
        QCOMPARE(codeOf(shop.tryAdd(many)), QStringLiteral("catalog.tooManyVariants"));
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "OptionsTest.moc"
