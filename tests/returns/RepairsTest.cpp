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
