// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/Repairs.h"
#include "catalog/Serials.h"
#include "returns/Compensation.h"
#include "returns/RepairShop.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;
using orders::PaymentKind;

/// Pieces by their serial numbers, their warranty, and what is given for being late.
class RepairsTest : public QObject
{
    Q_OBJECT
private slots:
    void onDay400Of365ItIsQuoted();
    void withinTheWarrantyItIsFree();
    void whatIsDeclinedIsPickedUpUnpaid();
    void refusesWhatNobodyKnows();
    void piecesComeBackByTheirNumber();
    void aReturnForRepairGoesItsWay();
    void aPieceOfAnotherReturnIsNotTakenIn();
    void whatIsDeclinedIsTheCustomersAgain();
    void goodsWithoutNumbersAreRepairedByTheirLine();
    void twoDaysLateIsOneCouponOnce();
};

/// R4: a chargeable quote, and no refund.
void RepairsTest::onDay400Of365ItIsQuoted()
{
    RepairShop shop(400);
    const SoldPiece piece = must(shop.read([](store::Connection &c) { return soldPiece(c, QStringLiteral("P1")); }));
    QVERIFY(!piece.isInWarranty);
    QCOMPARE(piece.order, shop.sale.id);
    QCOMPARE(piece.line, shop.sale.lines.front().id);
    const RepairId id = must(shop.takeIn(QStringLiteral("P1")));
    QVERIFY(shop.repair(id).isChargeable);
    QCOMPARE(shop.step([&](auto &work) { return approveQuote(work, id); }), QStringLiteral("returns.stepClosed"));
    QCOMPARE(shop.step([&](auto &work) { return quote(work, id, Money{-1}); }), QStringLiteral("returns.badPrice"));
    must(shop.write([&](auto &work) { return quote(work, id, Money{8'000}); }));
    must(shop.write([&](auto &work) { return quote(work, id, Money{7'500}); })); // thought again
    must(shop.write([&](auto &work) { return approveQuote(work, id, QStringLiteral("by phone")); }));
    QCOMPARE(shop.step([&](auto &work) { return noteWork(work, id, {}); }), QStringLiteral("returns.noteMissing"));
    must(shop.write([&](auto &work) { return noteWork(work, id, QStringLiteral("new battery")); }));
    must(shop.write([&](auto &work) { return finishRepair(work, id); }));
    QCOMPARE(shop.step([&](auto &work) { return pickUp(work, id); }), QStringLiteral("returns.serviceMissing"));
    QCOMPARE(shop.step([&](auto &work) { return pickUp(work, id, {.service = shop.service}); }),
             QStringLiteral("orders.paymentMismatch"));
    must(shop.write([&](auto &work) {
        return pickUp(work, id, {.service = shop.service, .payments = {{PaymentKind::Card, Money{7'500}}}});
    }));
    const Repair done = shop.repair(id);
    QCOMPARE(done.status, RepairStatus::PickedUp);
    QCOMPARE(shop.order(done.charged).total, Money{7'500});
    QCOMPARE(shop.number("SELECT count(*) FROM payments WHERE amount < 0"), 0);
    QCOMPARE(done.steps.size(), size_t(7));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void RepairsTest::withinTheWarrantyItIsFree()
{
    for (const int days : {0, 364}) {
        RepairShop shop(days);
        const RepairId id = must(shop.takeIn(QStringLiteral("P1")));
        QVERIFY(!shop.repair(id).isChargeable);
        QCOMPARE(shop.step([&](auto &work) { return quote(work, id, Money{100}); }),
                 QStringLiteral("returns.inWarranty"));
        QCOMPARE(shop.step([&](auto &work) { return quote(work, id, Money{100}, {}, true); }),
                 QStringLiteral("returns.noteMissing"));
        must(shop.write([&](auto &work) { return approveQuote(work, id); }));
        must(shop.write([&](auto &work) { return finishRepair(work, id); }));
        must(shop.write([&](auto &work) { return pickUp(work, id); }));
        QCOMPARE(shop.repair(id).charged, orders::OrderId());
    }
    RepairShop shop;
    const RepairId dropped = must(shop.takeIn(QStringLiteral("P1")));
    must(shop.write([&](auto &work) { return quote(work, dropped, Money{100}, QStringLiteral("water"), true); }));
    QVERIFY(shop.repair(dropped).isChargeable);
}

void RepairsTest::whatIsDeclinedIsPickedUpUnpaid()
{
    RepairShop shop(400);
    const RepairId id = must(shop.takeIn(QStringLiteral("P1")));
    must(shop.write([&](auto &work) { return quote(work, id, Money{8'000}); }));
    must(shop.write([&](auto &work) { return declineQuote(work, id); }));
    QCOMPARE(shop.step([&](auto &work) { return finishRepair(work, id); }), QStringLiteral("returns.stepClosed"));
    must(shop.write([&](auto &work) { return pickUp(work, id); }));
    QCOMPARE(shop.number("SELECT count(*) FROM orders"), 1);
    QCOMPARE(must(shop.read([](store::Connection &c) { return repairs(c); })).size(), size_t(0));
}

void RepairsTest::refusesWhatNobodyKnows()
{
    RepairShop shop;
    QCOMPARE(codeOf(shop.takeIn(QStringLiteral("P9"))), QStringLiteral("returns.serialUnknown"));
    QCOMPARE(codeOf(shop.takeIn({})), QStringLiteral("returns.serialUnknown"));
    must(shop.takeIn(QStringLiteral("P1")));
    QCOMPARE(codeOf(shop.takeIn(QStringLiteral("P1"))), QStringLiteral("returns.inRepair"));
    must(shop.takeIn(QStringLiteral("P2")));
    QCOMPARE(shop.step([&](auto &work) { return finishRepair(work, {99}); }), QStringLiteral("returns.repairNotFound"));
}

void RepairsTest::piecesComeBackByTheirNumber()
{
    RepairShop shop;
    const ReturnId id = shop.approved(shop.draftOf(shop.sale));
    const LineId line = shop.found(id).lines.front().id;
    QCOMPARE(codeOf(shop.receive(id)), QStringLiteral("catalog.serialMissing"));
    const auto with = [&](const char *serial) {
        return shop.receive(id, {}, {{line, 1, {QString::fromLatin1(serial)}}});
    };
    const auto unknown = with("P9");
    QCOMPARE(codeOf(unknown), QStringLiteral("catalog.serialNotSold"));
    QCOMPARE(fieldOf(unknown), QStringLiteral("lines[0].serials"));
    must(with("P2"));
    must(shop.inspect(id));
    must(shop.settle(id));
    const auto found = must(shop.read([](store::Connection &c) -> Result<std::vector<catalog::Serial>> {
        return catalog::serialsNumbered(c, QStringLiteral("P2"));
    }));
    QCOMPARE(found.front().state, catalog::SerialState::InStock);
    QCOMPARE(shop.onHand(shop.phone), -1);
    // The same piece does not come back twice.
    const ReturnId other = shop.approved(shop.draftOf(shop.sale));
    const LineId second = shop.found(other).lines.front().id;
    QCOMPARE(codeOf(shop.receive(other, {}, {{second, 1, {QStringLiteral("P2")}}})),
             QStringLiteral("catalog.serialNotSold"));
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// From the slip to the customer's hands: received, repaired while it is here, picked up, and nothing given for it.
void RepairsTest::aReturnForRepairGoesItsWay()
{
    RepairShop shop;
    const auto state = [&] {
        return must(shop.read([](store::Connection &c) -> Result<std::vector<catalog::Serial>> {
                   return catalog::serialsNumbered(c, QStringLiteral("P1"));
               }))
            .front()
            .state;
    };
    ReturnDraft draft = shop.draftOf(shop.sale);
    draft.wish = Wish::Repair;
    draft.lines.front().reason = Reason::Faulty;
    draft.lines.front().serials = {QStringLiteral("P1")};
    const ReturnId id = shop.approved(draft);
    must(shop.receive(id));
    QCOMPARE(state(), catalog::SerialState::Returned);
    QCOMPARE(codeOf(shop.settle(id)), QStringLiteral("returns.stepClosed"));
    const RepairId repair = must(shop.takeIn(QStringLiteral("P1"))); // the return is known by its piece
    QCOMPARE(shop.repair(repair).ofReturn, id);
    QCOMPARE(codeOf(shop.takeIn(QStringLiteral("P1"), id)), QStringLiteral("returns.inRepair"));
    // Whoever has the piece in the workshop neither declines nor closes.
    QCOMPARE(shop.step([&](auto &work) { return decline(work, id, QStringLiteral("no")); }),
             QStringLiteral("returns.stepClosed"));
    must(shop.inspect(id, Disposition::ToCustomer, false));
    QCOMPARE(state(), catalog::SerialState::Returned); // it is here still
    must(shop.settle(id));
    QCOMPARE(shop.found(id).wish, Wish::Repair);
    QCOMPARE(codeOf(shop.close(id)), QStringLiteral("returns.stepClosed"));
    must(shop.write([&](auto &work) { return approveQuote(work, repair); }));
    must(shop.write([&](auto &work) { return noteWork(work, repair, QStringLiteral("new screen")); }));
    must(shop.write([&](auto &work) { return finishRepair(work, repair); }));
    must(shop.write([&](auto &work) { return pickUp(work, repair); }));
    QCOMPARE(state(), catalog::SerialState::Sold);
    must(shop.close(id));
    QCOMPARE(shop.found(id).status, Status::Closed);
    QCOMPARE(shop.found(id).givenBack, Money{});
    QCOMPARE(shop.onHand(shop.phone), -2);
    QCOMPARE(shop.left(shop.sale), 2);
    QCOMPARE(shop.number("SELECT count(*) FROM orders"), 1);
    QCOMPARE(shop.allComplaints(), QStringList());
    // It is as it was when it was sold: it comes back once more, and its warranty runs on.
    const ReturnId again = shop.approved(shop.draftOf(shop.sale));
    const LineId line = shop.found(again).lines.front().id;
    must(shop.receive(again, {}, {{line, 1, {QStringLiteral("P1")}}}));
    must(shop.inspect(again));
    must(shop.settle(again));
    QCOMPARE(shop.found(again).givenBack, Money{50'000});
    QCOMPARE(shop.allComplaints(), QStringList());
}

void RepairsTest::aPieceOfAnotherReturnIsNotTakenIn()
{
    RepairShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order other = shop.place(shop.ReturnShop::sale({{cup, 1}}));
    const ReturnId ofCup = shop.approved(shop.draftOf(other));
    const auto foreign = shop.takeIn(QStringLiteral("P1"), ofCup);
    QCOMPARE(codeOf(foreign), QStringLiteral("returns.foreignPiece"));
    QCOMPARE(fieldOf(foreign), QStringLiteral("serial"));
    ReturnDraft draft = shop.draftOf(shop.sale);
    draft.lines.front().serials = {QStringLiteral("P1")};
    const ReturnId first = shop.approved(draft);
    must(shop.receive(first));
    const ReturnId second = shop.approved(shop.draftOf(shop.sale));
    QCOMPARE(codeOf(shop.takeIn(QStringLiteral("P1"), second)), QStringLiteral("returns.foreignPiece"));
    // What was put into stock belongs to the shop.
    must(shop.inspect(first));
    QCOMPARE(codeOf(shop.takeIn(QStringLiteral("P1"), first)), QStringLiteral("returns.serialUnknown"));
}

void RepairsTest::whatIsDeclinedIsTheCustomersAgain()
{
    RepairShop shop;
    ReturnDraft draft = shop.draftOf(shop.sale);
    draft.lines.front().serials = {QStringLiteral("P1")};
    const ReturnId id = shop.approved(draft);
    must(shop.receive(id));
    const auto piece = [&] {
        return codeOf(shop.read([](store::Connection &c) { return soldPiece(c, QStringLiteral("P1")); }));
    };
    QCOMPARE(piece(), QStringLiteral("returns.serialUnknown"));
    must(shop.write([&](auto &work) { return decline(work, id, QStringLiteral("worn")); }));
    QCOMPARE(piece(), QString());
    // Looked at again, it is here; found not to be accepted, it goes back.
    must(shop.write([&](auto &work) { return reopen(work, id); }));
    QCOMPARE(shop.found(id).status, Status::Received);
    QCOMPARE(piece(), QStringLiteral("returns.serialUnknown"));
    must(shop.inspect(id, Disposition::ToCustomer, false));
    QCOMPARE(piece(), QString());
    must(shop.settle(id));
    must(shop.close(id));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void RepairsTest::goodsWithoutNumbersAreRepairedByTheirLine()
{
    RepairShop shop;
    const auto lamp = shop.addProduct(QStringLiteral("Lamp"), 1'000);
    const orders::Order sale = shop.place(shop.ReturnShop::sale({{lamp, 3}}, shop.clara));
    ReturnDraft draft = shop.draftOf(sale, 2);
    draft.wish = Wish::Repair;
    const ReturnId id = shop.approved(draft);
    must(shop.receive(id));
    const LineId line = shop.found(id).lines.front().id;
    const auto takeIn = [&](LineId of) {
        return shop.write([&](store::UnitOfWork &work) {
            return returns::takeIn(work, {.store = shop.firstStore(),
                                          .serial = {},
                                          .fault = QStringLiteral("flickers"),
                                          .ofReturn = id,
                                          .line = of});
        });
    };
    QCOMPARE(codeOf(takeIn({77})), QStringLiteral("returns.lineNotFound"));
    must(shop.inspect(id, Disposition::ToCustomer, false));
    const RepairId first = must(takeIn(line));
    QCOMPARE(codeOf(shop.settle(id)), QStringLiteral("returns.noRepair")); // there are two
    const RepairId second = must(takeIn(line));
    QCOMPARE(codeOf(takeIn(line)), QStringLiteral("returns.inRepair"));
    QVERIFY(shop.repair(first).isChargeable); // this product has no warranty
    QCOMPARE(shop.repair(first).member, shop.clara);
    must(shop.settle(id));
    for (const RepairId repair : {first, second}) {
        must(shop.write([&](auto &work) { return quote(work, repair, Money{0}); }));
        must(shop.write([&](auto &work) { return approveQuote(work, repair); }));
        must(shop.write([&](auto &work) { return finishRepair(work, repair); }));
        must(shop.write([&](auto &work) { return pickUp(work, repair); }));
    }
    must(shop.close(id));
    QCOMPARE(shop.left(sale), 3);
    QCOMPARE(shop.allComplaints(), QStringList());
}

/// R5: one coupon, only once.
void RepairsTest::twoDaysLateIsOneCouponOnce()
{
    ReturnShop shop;
    const auto coupon = must(shop.write([](store::UnitOfWork &work) {
        return rewards::createCoupon(work, {.name = QStringLiteral("Sorry"), .amount = Money{1'000}});
    }));
    const auto rule = must(shop.write([&](store::UnitOfWork &work) {
        return createRule(work, {QStringLiteral("Two days late"), 2, coupon});
    }));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 1}}, shop.clara));
    const orders::Order strange = shop.place(shop.sale({{cup, 1}}));
    const auto late = [&](const orders::Order &order, int days) {
        return shop.write([&](store::UnitOfWork &work) { return compensateLate(work, order.id, days); });
    };
    QCOMPARE(codeOf(late(strange, 2)), QStringLiteral("returns.memberMissing"));
    QCOMPARE(codeOf(late(sale, 0)), QStringLiteral("returns.badDays"));
    QCOMPARE(codeOf(late(sale, 1)), QStringLiteral("returns.noRule"));
    const Compensation first = must(late(sale, 2));
    QVERIFY(first.isNew);
    const Compensation again = must(late(sale, 5));
    QVERIFY(!again.isNew);
    QCOMPARE(again.code, first.code);
    QCOMPARE(shop.number("SELECT count(*) FROM coupon_codes"), 1);
    must(shop.write([&](store::UnitOfWork &work) { return archiveRule(work, rule); }));
    const orders::Order next = shop.place(shop.sale({{cup, 1}}, shop.clara));
    QCOMPARE(codeOf(late(next, 2)), QStringLiteral("returns.noRule"));
    // In use again, from three days on.
    const auto update = [&](RuleId id, const RuleDraft &draft) {
        return codeOf(shop.write([&](store::UnitOfWork &work) { return updateRule(work, id, draft); }));
    };
    must(shop.write([&](store::UnitOfWork &work) { return restoreRule(work, rule); }));
    QCOMPARE(update({1}, {QStringLiteral("None"), 2, coupon}), QStringLiteral("returns.notFound"));
    QCOMPARE(update(rule, {QStringLiteral("Late"), 366, coupon}), QStringLiteral("returns.badDays"));
    QCOMPARE(update(rule, {QStringLiteral("Two days late"), 3, coupon}), QString());
    QCOMPARE(codeOf(late(next, 2)), QStringLiteral("returns.noRule"));
    QVERIFY(must(late(next, 3)).isNew);
    must(shop.write([&](store::UnitOfWork &work) { return createRule(work, {QStringLiteral("Late"), 9, coupon}); }));
    QCOMPARE(update(rule, {QStringLiteral("Late"), 3, coupon}), QStringLiteral("returns.nameInUse"));
}

QTEST_GUILESS_MAIN(RepairsTest)
#include "RepairsTest.moc"
