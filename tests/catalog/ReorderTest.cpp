// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Reorder.h"

#include "catalog/CatalogShop.h"
#include "catalog/StockLedger.h"
#include "support/ListProbe.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

class ReorderTest : public QObject
{
    Q_OBJECT
private slots:
    void thePointIsTheDemandOfTheLeadTimeAndTheSafetyStock();
    void whatToOrder();
    void rulesAreCheckedAndKept();
    void theListProposesWhatTheRuleSays();
    void theFileReckonsAsTheFunctionsDo();
};

void ReorderTest::thePointIsTheDemandOfTheLeadTimeAndTheSafetyStock()
{
    QCOMPARE(reorderPoint(4 * demandDays, 5, 6), 26); // 4 a day × 5 days + 6
    QCOMPARE(reorderPoint(0, 5, 6), 6);
    QCOMPARE(reorderPoint(4 * demandDays, 0, 6), 6);
    QCOMPARE(reorderPoint(1, 5, 0), 1); // a piece begun is a piece
    QCOMPARE(reorderPoint(demandDays + 1, 1, 0), 2);
}

void ReorderTest::whatToOrder()
{
    const qint64 sold = 4 * demandDays;
    QCOMPARE(reorderQuantity(27, 0, 26, sold, 14), 0);
    QCOMPARE(reorderQuantity(26, 0, 26, sold, 14), 56); // up to 26 + 4 × 14
    QCOMPARE(reorderQuantity(20, 6, 26, sold, 14), 56);
    QCOMPARE(reorderQuantity(20, 7, 26, sold, 14), 0); // what is on its way counts
    QCOMPARE(reorderQuantity(-4, 0, 26, sold, 14), 86);
    QCOMPARE(reorderQuantity(0, 0, 0, 0, 14), 0);
}

void ReorderTest::rulesAreCheckedAndKept()
{
    CatalogShop shop;
    const ProductId product = shop.add(QStringLiteral("Cup"), QStringLiteral("A"));
    const ReorderRule good{shop.firstVariant(product), shop.firstStore(), 5, 6, 14};
    const auto set = [&](const ReorderRule &rule) {
        return shop.write([&](store::UnitOfWork &work) { return setReorderRule(work, rule); });
    };
    const auto with = [&](auto change) {
        ReorderRule rule = good;
        change(rule);
        return set(rule);
    };
    QCOMPARE(fieldOf(with([](ReorderRule &rule) { rule.leadDays = -1; })), QStringLiteral("leadDays"));
    QCOMPARE(fieldOf(with([](ReorderRule &rule) { rule.leadDays = 366; })), QStringLiteral("leadDays"));
    QCOMPARE(fieldOf(with([](ReorderRule &rule) { rule.coverDays = 0; })), QStringLiteral("coverDays"));
    QCOMPARE(fieldOf(with([](ReorderRule &rule) { rule.safety = 1'000'001; })), QStringLiteral("safety"));
    QCOMPARE(codeOf(with([](ReorderRule &rule) { rule.variant = {5}; })), QStringLiteral("catalog.variantNotFound"));
    QCOMPARE(codeOf(with([](ReorderRule &rule) { rule.store = {5}; })), QStringLiteral("catalog.storeNotFound"));
    must(with([](ReorderRule &rule) { rule.safety = 1; }));
    must(set(good)); // said anew
    const auto rules = [&] { return must(shop.read([&](store::Connection &c) { return reorderRules(c, product); })); };
    QCOMPARE(rules(), std::vector{good});
    const auto drop = [&] {
        return shop.write([&](store::UnitOfWork &work) { return dropReorderRule(work, good.variant, good.store); });
    };
    must(drop());
    must(drop());
    QVERIFY(rules().empty());
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(set(good)), QStringLiteral("staff.notAllowed"));
}

void ReorderTest::theListProposesWhatTheRuleSays()
{
    CatalogShop shop;
    const VariantId cup = shop.firstVariant(shop.add(QStringLiteral("Cup"), QStringLiteral("A")));
    const VariantId pot = shop.firstVariant(shop.add(QStringLiteral("Pot"), QStringLiteral("B")));
    const StoreId store = shop.firstStore();
    shop.receive(cup, 4 * demandDays + 26);
    shop.receive(pot, 100);
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        // Long ago, and no demand of now.
        appendStockEntry(work, {store, pot, -50, StockReason::Sale, {}, Instant{work.now().ms - 29 * 86'400'000LL}}, 0);
        appendStockEntry(work, {store, cup, -4 * demandDays - 3, StockReason::Sale}, 0);
        appendStockEntry(work, {store, cup, 3, StockReason::Return}, 0);
        if (auto set = setReorderRule(work, {pot, store, 5, 6, 14}); !set)
            return set;
        return setReorderRule(work, {cup, store, 5, 6, 14});
    }));
    const auto column = [&](const char *key, const tables::ListQuery &query) {
        return listColumn(shop, reorderList(), QString::fromLatin1(key), query);
    };
    QCOMPARE(column("sku", toReorder()), QStringList{QStringLiteral("A")});
    QCOMPARE(column("available", toReorder()), QStringList{QStringLiteral("26")});
    QCOMPARE(column("point", toReorder()), QStringList{QStringLiteral("26")});
    QCOMPARE(column("proposal", toReorder()), QStringList{QStringLiteral("56")});
    QCOMPARE(column("sku", {.search = QStringLiteral("pot")}), QStringList{QStringLiteral("B")});
    QCOMPARE(slowSorts(shop, reorderList()), QStringList());
    const qint64 id = shop.number("SELECT r.id FROM reorder_rules r JOIN variants v ON v.id = r.variant_id "
                                  "WHERE v.sku = 'A'");
    const Reorder cups = must(shop.read([&](store::Connection &c) { return reorder(c, id); }));
    QCOMPARE(cups.title, QStringLiteral("Cup"));
    QCOMPARE(cups.sold, 4 * demandDays);
    QCOMPARE(cups.proposal, 56);
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return reorder(c, 5); })),
             QStringLiteral("catalog.reorderNotFound"));
}

void ReorderTest::theFileReckonsAsTheFunctionsDo()
{
    std::mt19937 random(7);
    CatalogShop shop;
    const StoreId store = shop.firstStore();
    for (int i = 0; i < 30; ++i) {
        const VariantId variant = shop.firstVariant(shop.add(QString::number(i), QString::number(i)));
        const auto below = [&](unsigned n) { return static_cast<qint64>(random() % n); };
        const qint64 received = 1 + below(120);
        const qint64 sold = 1 + below(80);
        const ReorderRule rule{variant, store, static_cast<int>(below(20)), below(10), static_cast<int>(1 + below(30))};
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            appendStockEntry(work, {store, variant, received, StockReason::Receipt}, 0);
            appendStockEntry(work, {store, variant, -sold, StockReason::Sale}, 0);
            return setReorderRule(work, rule);
        }));
        const qint64 point = reorderPoint(sold, rule.leadDays, rule.safety);
        const auto kept = must(shop.read([&](store::Connection &c) -> Result<std::pair<qint64, qint64>> {
            store::Query row = c.query("SELECT point, proposal FROM reorder_figures WHERE variant_id = ?", variant);
            row.next();
            return std::pair(row.get<qint64>(0), row.get<qint64>(1));
        }));
        QCOMPARE(kept.first, point);
        QCOMPARE(kept.second, reorderQuantity(received - sold, 0, point, sold, rule.coverDays));
    }
}

QTEST_GUILESS_MAIN(ReorderTest)
#include "ReorderTest.moc"
