// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ExtraGoods.h"
#include "returns/ReturnShop.h"
#include "returns/SupplierClaims.h"
#include "tasks/Tasks.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;

/// What comes with a return though nobody had announced it.
class ExtraGoodsTest : public QObject
{
    Q_OBJECT
private slots:
    void morePiecesAreTakenDownAndGiveNothing();
    void anotherProductGoesWhereItIsSaid();
    void refusesWhatCannotBe();
};

namespace {

Result<ExtraId> note(ReturnShop &shop, ReturnId id, const ExtraDraft &draft)
{
    return shop.write([&](store::UnitOfWork &work) { return noteExtra(work, id, draft); });
}

} // namespace

void ExtraGoodsTest::morePiecesAreTakenDownAndGiveNothing()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 10);
    const orders::Order sale = shop.place(shop.sale({{cup, 5}}));
    const ReturnId id = shop.approved(shop.draftOf(sale, 2));
    must(shop.receive(id));
    must(note(shop, id, {cup, 1, Condition::AsNew, Disposition::Resell}));
    QCOMPARE(shop.onHand(cup), 6); // the third one; the two that were announced are not inspected yet
    must(shop.inspect(id));
    must(shop.settle(id));
    const Return found = shop.found(id);
    QCOMPARE(found.givenBack, Money{2'000}); // for two, not three
    QCOMPARE(found.extras.size(), size_t(1));
    QCOMPARE(found.extras.front().quantity, 1);
    QCOMPARE(found.extras.front().description, QStringLiteral("Cup"));
    QCOMPARE(shop.onHand(cup), 8);
    const auto tasks = must(shop.read([](store::Connection &c) { return tasks::openTasks(c); }));
    QCOMPARE(tasks.size(), size_t(1));
    QCOMPARE(tasks.front().kind, QStringLiteral("returnExtra"));
    QCOMPARE(tasks.front().row, id.value);
    QVERIFY2(tasks.front().text.contains(found.number) && tasks.front().text.contains(QStringLiteral("1 × Cup")),
             qPrintable(tasks.front().text));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ExtraGoodsTest::anotherProductGoesWhereItIsSaid()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto mug = shop.addProduct(QStringLiteral("Mug"), 500);
    shop.receive(cup, 5);
    shop.receive(mug, 1);
    const ReturnId id = shop.approved(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    must(shop.receive(id));
    must(note(shop, id, {mug, 2, Condition::Damaged, Disposition::Scrap}));
    QCOMPARE(shop.onHand(mug), 1); // in, and out again as damage
    must(note(shop, id, {mug, 3, Condition::Opened, Disposition::Supplier}));
    must(note(shop, id, {mug, 4}));
    QCOMPARE(shop.onHand(mug), 1);
    const auto claims = must(shop.read([](store::Connection &c) { return openClaims(c); }));
    QCOMPARE(claims.size(), size_t(1));
    QCOMPARE(claims.front().quantity, 3);
    // One task for all of it.
    const auto tasks = must(shop.read([](store::Connection &c) { return tasks::openTasks(c); }));
    QCOMPARE(tasks.size(), size_t(1));
    QVERIFY(tasks.front().text.contains(QStringLiteral("2 × Mug, 3 × Mug, 4 × Mug")));
    must(shop.write([&](store::UnitOfWork &work) { return tasks::settle(work, tasks.front().id); }));
    must(shop.inspect(id));
    must(shop.settle(id));
    QCOMPARE(shop.found(id).givenBack, Money{1'000});
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'returns.noteExtra'"), 3);
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ExtraGoodsTest::refusesWhatCannotBe()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto postage = shop.addProduct(QStringLiteral("Postage"), 500, {}, catalog::ProductKind::Service);
    shop.receive(cup, 5);
    const ReturnId id = shop.approved(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    QCOMPARE(codeOf(note(shop, id, {cup})), QStringLiteral("returns.stepClosed")); // nothing is here yet
    must(shop.receive(id));
    QCOMPARE(codeOf(note(shop, id, {{77}})), QStringLiteral("catalog.variantNotFound"));
    QCOMPARE(codeOf(note(shop, id, {postage})), QStringLiteral("returns.notGoods"));
    QCOMPARE(codeOf(note(shop, id, {cup, 0})), QStringLiteral("returns.badQuantity"));
    QCOMPARE(codeOf(note(shop, id, {cup, 1, Condition::AsNew, Disposition::Missing})),
             QStringLiteral("returns.badDisposition"));
    QCOMPARE(codeOf(note(shop, id, {cup, 1, Condition::AsNew, Disposition::Refurbish})),
             QStringLiteral("returns.badDisposition"));
    QVERIFY(must(shop.read([](store::Connection &c) { return tasks::openTasks(c); })).empty());
    QVERIFY(shop.found(id).extras.empty());
}

QTEST_GUILESS_MAIN(ExtraGoodsTest)
#include "ExtraGoodsTest.moc"
