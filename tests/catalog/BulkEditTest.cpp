// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/BulkEdit.h"
#include "catalog/BulkOperations.h"
#include "catalog/BulkValues.h"
#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"
#include "catalog/TaxClasses.h"
#include "store/AuditTrail.h"

#include <QJsonArray>

#include <random>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

using Ids = std::vector<ProductId>;

BulkChange byPercent(qint64 basisPoints, PriceEnding ending = PriceEnding::Exact)
{
    BulkChange change;
    change.price = PriceChange{PriceChange::By::Percent, basisPoints, ending};
    return change;
}

BulkChange byAmount(qint64 minor)
{
    BulkChange change;
    change.price = PriceChange{PriceChange::By::Amount, minor, {}};
    return change;
}

class BulkShop : public CatalogShop
{
public:
    Result<BulkPreview> tryPreview(const Ids &ids, const BulkChange &change, int most = 100)
    {
        return read([&](store::Connection &c) { return previewBulkEdit(c, ids, change, most); });
    }
    Result<BulkDone> tryEdit(const Ids &ids, const BulkChange &change, const Progress &progress = {})
    {
        return write([&](store::UnitOfWork &work) { return bulkEdit(work, ids, change, progress); });
    }
    BulkDone edit(const Ids &ids, const BulkChange &change) { return must(tryEdit(ids, change)); }
    Result<BulkUndone> tryUndo(BulkEditId id)
    {
        return write([&](store::UnitOfWork &work) { return undoBulkEdit(work, id); });
    }
    BulkUndone undo(BulkEditId id) { return must(tryUndo(id)); }
    std::optional<BulkProduct> now(ProductId id)
    {
        return must(
            read([&](store::Connection &c) -> Result<std::optional<BulkProduct>> { return bulkProduct(c, id); }));
    }
    TaxClassId addTax(const QString &name)
    {
        return must(write([&](store::UnitOfWork &work) { return createTaxClass(work, {name, 2'000, true}); }));
    }
    void archive(ProductId id)
    {
        must(write([&](store::UnitOfWork &work) { return archiveProduct(work, id); }));
    }
    /// In one transaction, because each would wait for the disk.
    Ids addMany(int count)
    {
        return must(write([&](store::UnitOfWork &work) -> Result<Ids> {
            Ids ids;
            for (int i = 0; i < count; ++i) {
                const QString name = QString::number(i);
                ids.push_back(must(createProduct(work, productDraft(name, QStringLiteral("S-") + name, 100 + i))));
            }
            return ids;
        }));
    }
};

} // namespace

class BulkEditTest : public QObject
{
    Q_OBJECT
private slots:
    void changesEverythingAtOnce();
    void previewIsWhatHappens();
    void everyVariantChangesItsPrice();
    void archivedProductsAreRefused();
    void refusalsAreCountedByReason();
    void nothingToDoIsSaid();
    void bundlesFollowWhatTheyHold();
    void undoPutsBackExactly();
    void undoLeavesWhatWasChangedSince();
    void undoMindsOnlyWhatItChanged();
    void undoLeavesACategoryThatIsGone();
    void undoneOnce();
    void cancelledNothingIsChanged();
    void fiveThousandProducts();
    void randomEditsAndUndos();
    void permissionIsNeeded();
    void everyProductTellsItsHistory();
    void byNameAsTheCommandLineCallsIt();
    void oldEditsAreForgotten();
};

void BulkEditTest::changesEverythingAtOnce()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"), 1'000);
    const auto pot = shop.add(QStringLiteral("Pot"), QStringLiteral("POT"), 2'000);
    BulkChange change = byPercent(1'000, PriceEnding::Ninety);
    change.category = shop.addCategory(QStringLiteral("Tea"));
    change.taxClass = shop.addTax(QStringLiteral("Standard"));
    change.onShelf = false;
    const BulkDone done = shop.edit({cup, pot, cup}, change); // named twice counts once
    QCOMPARE(done.counts.changed, 2);
    QCOMPARE(shop.product(cup).variants.front().price, Money{1'090});
    QCOMPARE(shop.product(pot).variants.front().price, Money{2'190});
    QCOMPARE(shop.product(pot).categoryName, QStringLiteral("Tea"));
    QCOMPARE(shop.product(pot).taxClassName, QStringLiteral("Standard"));
    QVERIFY(!shop.product(pot).onShelf);
    // What lists show followed.
    QCOMPARE(shop.number("SELECT sum(first_price) FROM products"), 3'280);
    QCOMPARE(must(shop.read(catalog::check)), std::vector<QString>());
}

void BulkEditTest::previewIsWhatHappens()
{
    BulkShop shop;
    const Ids ids = shop.addMany(150);
    const BulkChange change = byAmount(-110); // 1.00 to 1.09 would fall below 0
    const BulkPreview preview = must(shop.tryPreview(ids, change, 20));
    QCOMPARE(preview.counts.changed, 140);
    QCOMPARE(preview.counts.refused, 10);
    QCOMPARE(preview.rows.size(), size_t(30)); // the first ten are refused, then twenty that change
    QCOMPARE(shop.number("SELECT count(*) FROM bulk_edits"), 0);
    const BulkDone done = shop.edit(ids, change);
    QCOMPARE(done.counts.changed, preview.counts.changed);
    QCOMPARE(done.counts.reasons, preview.counts.reasons);
    for (const BulkPreview::Row &row : preview.rows)
        QCOMPARE(shop.now(row.before.id)->prices, row.result.after.prices);
}

void BulkEditTest::everyVariantChangesItsPrice()
{
    BulkShop shop;
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("CUP-S"), 1'000);
    draft.variants.push_back({{}, QStringLiteral("large"), QStringLiteral("CUP-L"), Money{1'500}, {}, {}});
    const auto cup = shop.add(draft);
    // One that is offered no longer keeps its price.
    draft = draftOf(shop.product(cup));
    draft.variants.push_back({{}, QStringLiteral("huge"), QStringLiteral("CUP-XL"), Money{9'000}, {}, {}});
    must(shop.update(cup, draft));
    draft = draftOf(shop.product(cup));
    draft.variants.pop_back();
    must(shop.update(cup, draft));
    shop.edit({cup}, byPercent(-1'000));
    QCOMPARE(shop.product(cup).variants[0].price, Money{900});
    QCOMPARE(shop.product(cup).variants[1].price, Money{1'350});
    QCOMPARE(shop.number("SELECT price FROM variants WHERE sku = 'CUP-XL'"), 9'000);
}

void BulkEditTest::archivedProductsAreRefused()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto pot = shop.add(QStringLiteral("Pot"), QStringLiteral("POT"));
    shop.archive(cup);
    const BulkDone priced = shop.edit({cup, pot}, byPercent(1'000));
    QCOMPARE(priced.counts.changed, 1);
    QCOMPARE(priced.counts.refused, 1);
    QCOMPARE(shop.product(cup).variants.front().price, Money{1'000});

    BulkChange archive;
    archive.archived = true;
    const BulkDone archived = shop.edit({cup, pot}, archive);
    QCOMPARE(archived.counts.changed, 1);
    QCOMPARE(archived.counts.unchanged, 1); // archived already
    BulkChange back = byPercent(1'000);
    back.archived = false;
    QCOMPARE(shop.edit({cup}, back).counts.changed, 1); // back, and then it may change
    QCOMPARE(shop.product(cup).variants.front().price, Money{1'100});
    QVERIFY(!shop.product(cup).archivedAt);
}

void BulkEditTest::refusalsAreCountedByReason()
{
    BulkShop shop;
    const auto cheap = shop.add(QStringLiteral("Cheap"), QStringLiteral("CHEAP"), 50);
    const auto dear = shop.add(QStringLiteral("Dear"), QStringLiteral("DEAR"), 500);
    const auto old = shop.add(QStringLiteral("Old"), QStringLiteral("OLD"), 500);
    shop.archive(old);
    const BulkPreview preview = must(shop.tryPreview({cheap, dear, old, {99}}, byAmount(-100)));
    QCOMPARE(preview.counts.changed, 1);
    QCOMPARE(preview.counts.refused, 3);
    QCOMPARE(preview.counts.reasons.value(QStringLiteral("The price would fall below 0.")), 1);
    QCOMPARE(preview.counts.reasons.size(), 3);
}

void BulkEditTest::nothingToDoIsSaid()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto code = [&](const Ids &ids, const BulkChange &change) { return codeOf(shop.tryEdit(ids, change)); };
    QCOMPARE(code({}, byPercent(1)), QStringLiteral("catalog.noProducts"));
    QCOMPARE(code({cup}, {}), QStringLiteral("catalog.nothingToChange"));
    BulkChange change;
    change.category = CategoryId{99};
    QCOMPARE(code({cup}, change), QStringLiteral("catalog.categoryNotFound"));
    change = {};
    change.taxClass = TaxClassId{99};
    QCOMPARE(code({cup}, change), QStringLiteral("catalog.taxClassNotFound"));
    QCOMPARE(code({cup}, byPercent(-10'000)), QStringLiteral("catalog.badPercent"));
    // As it is already.
    change = {};
    change.onShelf = true;
    const BulkDone done = shop.edit({cup}, change);
    QCOMPARE(done.counts.unchanged, 1);
    QVERIFY(!done.id);
}

void BulkEditTest::bundlesFollowWhatTheyHold()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"), 500);
    const auto pot = shop.add(QStringLiteral("Pot"), QStringLiteral("POT"), 2'000);
    ProductDraft draft = productDraft(QStringLiteral("Gift set"), QStringLiteral("SET"));
    draft.kind = ProductKind::Bundle;
    draft.components = {{shop.firstVariant(pot), 1}, {shop.firstVariant(cup), 4}};
    draft.priceIsSum = true;
    const auto set = shop.add(draft);
    QCOMPARE(shop.product(set).variants.front().price, Money{4'000});
    const BulkDone done = shop.edit({set, cup, pot}, byPercent(1'000));
    QCOMPARE(done.counts.changed, 2);
    QCOMPARE(done.counts.reasons.value(QStringLiteral("Its price follows from what it holds.")), 1);
    QCOMPARE(shop.product(set).variants.front().price, Money{4'400});
    QCOMPARE(must(shop.read(catalog::check)), std::vector<QString>());
    QCOMPARE(shop.undo(done.id).restored, 2);
    QCOMPARE(shop.product(set).variants.front().price, Money{4'000});
    // What a bundle holds is not archived.
    BulkChange archive;
    archive.archived = true;
    const BulkDone archived = shop.edit({cup}, archive);
    QCOMPARE(archived.counts.refused, 1);
    QVERIFY(archived.counts.reasons.firstKey().contains(QStringLiteral("“Gift set”")));
    // Nor by an undo, where it came into the bundle only since.
    const auto spoon = shop.add(QStringLiteral("Spoon"), QStringLiteral("SPOON"), 100);
    shop.archive(spoon);
    BulkChange back;
    back.archived = false;
    const BulkDone returned = shop.edit({spoon}, back);
    draft = draftOf(shop.product(set));
    draft.components.push_back({shop.firstVariant(spoon), 1});
    must(shop.update(set, draft));
    QCOMPARE(shop.undo(returned.id).left, 1);
    QVERIFY(!shop.product(spoon).archivedAt);
    QCOMPARE(must(shop.read(catalog::check)), std::vector<QString>());
}

void BulkEditTest::undoPutsBackExactly()
{
    BulkShop shop;
    const Ids ids = shop.addMany(20);
    shop.archive(ids[3]);
    std::vector<BulkProduct> before;
    for (const ProductId id : ids)
        before.push_back(*shop.now(id));
    BulkChange change = byPercent(777, PriceEnding::NinetyNine);
    change.category = shop.addCategory(QStringLiteral("Tea"));
    change.taxClass = shop.addTax(QStringLiteral("Standard"));
    change.onShelf = false;
    change.archived = false;
    const BulkDone done = shop.edit(ids, change);
    QCOMPARE(done.counts.changed, 20);
    const BulkUndone undone = shop.undo(done.id);
    QCOMPARE(undone.restored, 20);
    QCOMPARE(undone.left, 0);
    for (size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(*shop.now(ids[i]), before[i]); // also when the fourth one was archived
    QCOMPARE(must(shop.read(catalog::check)), std::vector<QString>());
}

void BulkEditTest::undoLeavesWhatWasChangedSince()
{
    BulkShop shop;
    const Ids ids = shop.addMany(5);
    const BulkDone done = shop.edit(ids, byAmount(1'000));
    ProductDraft draft = draftOf(shop.product(ids[2]));
    draft.variants.front().price = Money{7'777};
    must(shop.update(ids[2], draft));
    const BulkUndone undone = shop.undo(done.id);
    QCOMPARE(undone.restored, 4);
    QCOMPARE(undone.left, 1);
    QCOMPARE(shop.product(ids[2]).variants.front().price, Money{7'777});
    QCOMPARE(shop.product(ids[4]).variants.front().price, Money{104});
}

void BulkEditTest::undoMindsOnlyWhatItChanged()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"), 1'000);
    const BulkDone done = shop.edit({cup}, byAmount(100));
    ProductDraft draft = draftOf(shop.product(cup));
    draft.name = QStringLiteral("Tea cup");
    draft.variants.push_back({{}, QStringLiteral("large"), QStringLiteral("CUP-L"), Money{1'500}, {}, {}});
    must(shop.update(cup, draft));
    QCOMPARE(shop.undo(done.id).restored, 1);
    const Product now = shop.product(cup);
    QCOMPARE(now.name, QStringLiteral("Tea cup"));
    QCOMPARE(now.variants[0].price, Money{1'000});
    QCOMPARE(now.variants[1].price, Money{1'500});
}

void BulkEditTest::undoLeavesACategoryThatIsGone()
{
    BulkShop shop;
    const auto tea = shop.addCategory(QStringLiteral("Tea"));
    ProductDraft draft = productDraft(QStringLiteral("Cup"), QStringLiteral("CUP"));
    draft.category = tea;
    const auto cup = shop.add(draft);
    BulkChange change;
    change.category = CategoryId{}; // without one
    const BulkDone done = shop.edit({cup}, change);
    QVERIFY(!shop.product(cup).category);
    must(shop.write([&](store::UnitOfWork &work) { return archiveCategory(work, tea); }));
    const BulkUndone undone = shop.undo(done.id);
    QCOMPARE(undone.left, 1);
    QVERIFY(!shop.product(cup).category);
}

void BulkEditTest::undoneOnce()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const BulkDone done = shop.edit({cup}, byAmount(100));
    QCOMPARE(shop.undo(done.id).restored, 1);
    QCOMPARE(codeOf(shop.tryUndo(done.id)), QStringLiteral("catalog.bulkEditUndone"));
    QCOMPARE(codeOf(shop.tryUndo({99})), QStringLiteral("catalog.bulkEditNotFound"));
}

void BulkEditTest::cancelledNothingIsChanged()
{
    BulkShop shop;
    const Ids ids = shop.addMany(50);
    const auto stopped =
        shop.tryEdit(ids, byAmount(100), [](qint64 done, qint64 total) { return total == 50 && done < 30; });
    QCOMPARE(codeOf(stopped), QStringLiteral("base.cancelled"));
    QCOMPARE(shop.product(ids.front()).variants.front().price, Money{100});
    QCOMPARE(shop.number("SELECT count(*) FROM bulk_edit_values"), 0);
}

void BulkEditTest::fiveThousandProducts()
{
    BulkShop shop;
    const Ids ids = shop.addMany(5'000);
    const qint64 before = shop.number("SELECT sum(price) FROM variants");
    QElapsedTimer timer;
    timer.start();
    const BulkPreview preview = must(shop.tryPreview(ids, byPercent(1'000, PriceEnding::NinetyFive)));
    const qint64 previewMs = timer.restart();
    const BulkDone done = shop.edit(ids, byPercent(1'000, PriceEnding::NinetyFive));
    const qint64 editMs = timer.restart();
    QCOMPARE(done.counts.changed, preview.counts.changed);
    QCOMPARE(done.counts.changed + done.counts.unchanged, 5'000);
    QCOMPARE(shop.number("SELECT count(*) FROM variants WHERE price % 100 <> 95"), 0);
    QCOMPARE(shop.undo(done.id).restored, done.counts.changed);
    qInfo("5,000 products: preview %lld ms, change %lld ms, undo %lld ms", previewMs, editMs, timer.elapsed());
    QCOMPARE(shop.number("SELECT sum(price) FROM variants"), before);
    QCOMPARE(must(shop.read(store::checkTrail)), std::vector<QString>());
}

/// Whatever was done and undone: undoing in the reverse order gives back the beginning.
void BulkEditTest::randomEditsAndUndos()
{
    BulkShop shop;
    const Ids ids = shop.addMany(12);
    const CategoryId categories[] = {{}, shop.addCategory(QStringLiteral("A")), shop.addCategory(QStringLiteral("B"))};
    std::vector<BulkProduct> before;
    for (const ProductId id : ids)
        before.push_back(*shop.now(id));
    std::mt19937 random(5);
    std::vector<BulkEditId> made;
    for (int step = 0; step < 60; ++step) {
        BulkChange change;
        if (random() % 2)
            change.category = categories[random() % 3];
        if (random() % 3 == 0)
            change.onShelf = random() % 2 == 0;
        if (random() % 4 == 0)
            change.archived = random() % 2 == 0;
        if (change.isEmpty() || random() % 2)
            change.price = PriceChange{PriceChange::By::Percent, static_cast<qint64>(random() % 4'000) - 2'000,
                                       static_cast<PriceEnding>(random() % 5)};
        Ids some;
        for (const ProductId id : ids) {
            if (random() % 2)
                some.push_back(id);
        }
        if (some.empty())
            continue;
        if (const BulkDone done = shop.edit(some, change); done.id)
            made.push_back(done.id);
    }
    QVERIFY(made.size() > 30);
    for (auto id = made.rbegin(); id != made.rend(); ++id)
        QCOMPARE(shop.undo(*id).left, 0);
    for (size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(*shop.now(ids[i]), before[i]);
    QCOMPARE(must(shop.read(catalog::check)), std::vector<QString>());
}

void BulkEditTest::permissionIsNeeded()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const BulkDone done = shop.edit({cup}, byAmount(100));
    shop.store().setActor(stranger());
    const QString notAllowed = QStringLiteral("staff.notAllowed");
    QCOMPARE(codeOf(shop.tryEdit({cup}, byAmount(100))), notAllowed);
    QCOMPARE(codeOf(shop.tryPreview({cup}, byAmount(100))), notAllowed);
    QCOMPARE(codeOf(shop.tryUndo(done.id)), notAllowed);
    shop.store().setActor(Actor::owner());
    QCOMPARE(shop.product(cup).variants.front().price, Money{1'100});
}

void BulkEditTest::everyProductTellsItsHistory()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"), 1'000);
    shop.edit({cup}, byAmount(100));
    const auto trail = must(
        shop.read([&](store::Connection &c) { return store::auditTrail(c, QStringLiteral("products"), cup.value); }));
    QCOMPARE(trail.front().operation, QStringLiteral("catalog.bulkEdit"));
    const QJsonArray variants = trail.front().changes.value(QStringLiteral("variants")).toArray();
    QCOMPARE(variants.at(0).toArray().first().toObject().value(QStringLiteral("price")).toInt(), 1'000);
    QCOMPARE(variants.at(1).toArray().first().toObject().value(QStringLiteral("price")).toInt(), 1'100);
    QCOMPARE(trail.front().changes.size(), 1); // nothing else
}

void BulkEditTest::byNameAsTheCommandLineCallsIt()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Tea cup"), QStringLiteral("CUP"), 1'000);
    const auto pot = shop.add(QStringLiteral("Tea pot"), QStringLiteral("POT"), 2'000);
    shop.add(QStringLiteral("Spoon"), QStringLiteral("SPOON"), 300);
    const auto call = [&](const char *name, const QJsonObject &input) {
        const auto operations = bulkOperations();
        const auto found = std::ranges::find_if(
            operations, [&](const store::Operation &operation) { return qstrcmp(operation.name, name) == 0; });
        return shop.write([&](store::UnitOfWork &work) { return found->run(work, input); });
    };
    const auto numberIn = [](const QJsonObject &object, const char *key) {
        return object.value(QLatin1String(key)).toInt(-1);
    };
    const QJsonObject tea{{QStringLiteral("search"), QStringLiteral("tea")}, {QStringLiteral("priceBy"), 50}};
    const QJsonObject preview = must(call("catalog.previewBulkEdit", tea));
    QCOMPARE(numberIn(preview, "changed"), 2);
    QCOMPARE(preview.value(QStringLiteral("rows")).toArray().size(), 2);
    const QJsonObject made = must(call("catalog.bulkEdit", tea));
    QCOMPARE(numberIn(made, "changed"), 2);
    QCOMPARE(shop.product(cup).variants.front().price, Money{1'050});
    const QJsonObject undone =
        must(call("catalog.undoBulkEdit", {{QStringLiteral("id"), made.value(QStringLiteral("id"))}}));
    QCOMPARE(numberIn(undone, "restored"), 2);
    const QJsonObject ending{{QStringLiteral("products"), QJsonArray{pot.text(), QStringLiteral("no id")}},
                             {QStringLiteral("priceEnding"), QStringLiteral("99")}};
    const QJsonObject ended = must(call("catalog.bulkEdit", ending));
    QCOMPARE(numberIn(ended, "changed"), 1);
    QCOMPARE(numberIn(ended, "refused"), 1);
    QCOMPARE(shop.product(pot).variants.front().price, Money{1'999});
    QCOMPARE(codeOf(call("catalog.bulkEdit", {{QStringLiteral("everything"), true}})),
             QStringLiteral("catalog.nothingToChange"));
    QCOMPARE(codeOf(call("catalog.bulkEdit", {{QStringLiteral("priceby"), 5}})), QStringLiteral("operation.badInput"));
}

void BulkEditTest::oldEditsAreForgotten()
{
    BulkShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const BulkDone old = shop.edit({cup}, byAmount(100));
    must(shop.write([](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE bulk_edits SET occurred_at = ?", Instant{work.now().ms - 31LL * 86'400'000});
        return {};
    }));
    const BulkDone fresh = shop.edit({cup}, byAmount(100));
    QCOMPARE(codeOf(shop.tryUndo(old.id)), QStringLiteral("catalog.bulkEditNotFound"));
    QCOMPARE(shop.undo(fresh.id).restored, 1);
}

QTEST_GUILESS_MAIN(BulkEditTest)
#include "BulkEditTest.moc"
