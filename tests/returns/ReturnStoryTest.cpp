// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnShop.h"
#include "tickets/OpenTicket.h"
#include "tickets/Tickets.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;
using orders::PaymentKind;

/// The whole story: a gold member buys in A, complains, and gives one of two back in B. Each step is taken twice, and the second
/// time changes nothing.
class ReturnStoryTest : public QObject
{
    Q_OBJECT
private slots:
    void aGoldMemberComplains();

private:
    /// Rows of all that a step could write.
    static qint64 rowsIn(ReturnShop &shop)
    {
        return shop.number(
            "SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM order_lines) + (SELECT count(*) FROM payments) "
            "+ (SELECT count(*) FROM stock_entries) + (SELECT count(*) FROM points_entries) "
            "+ (SELECT count(*) FROM coupon_uses) + (SELECT count(*) FROM returns) + (SELECT count(*) FROM return_steps) "
            "+ (SELECT count(*) FROM return_findings) + (SELECT count(*) FROM tickets) "
            "+ (SELECT count(*) FROM audit_entries) + (SELECT count(*) FROM outbox)");
    }
    template<typename F>
    static void takeTwice(ReturnShop &shop, F step)
    {
        must(step());
        const qint64 before = rowsIn(shop);
        QCOMPARE(codeOf(step()), QStringLiteral("returns.stepClosed"));
        QCOMPARE(rowsIn(shop), before);
    }
};

void ReturnStoryTest::aGoldMemberComplains()
{
    ReturnShop shop;
    shop.grant(10'000);
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto lamp = shop.addProduct(QStringLiteral("Lamp"), 15'000);
    shop.receive(lamp, 10);
    shop.receive(lamp, 1, harbour);
    // 2 × 150.00, coupon −30.00, 5,000 points = 50.00: 220.00 are paid, 264 points earned.
    orders::OrderDraft draft = shop.sale({{lamp, 2}}, shop.clara);
    shop.letRedeem(2'000);
    draft.coupons = {shop.addCoupon(QStringLiteral("SPRING"), Money{3'000})};
    draft.points = 5'000;
    const orders::Order sale = shop.place(shop.paid(draft));
    QCOMPARE(sale.total, Money{22'000});
    QCOMPARE(shop.wealth().balance, 10'000 - 5'000 + 264);
    QCOMPARE(shop.onHand(lamp), 8);
    // The complaint, from which the return begins.
    tickets::TicketDraft complaint;
    complaint.store = shop.firstStore();
    complaint.message = QStringLiteral("One of the lamps flickers.");
    complaint.fields.orders = {sale.id.value};
    const auto ticket = must(shop.write([&](store::UnitOfWork &work) { return tickets::openTicket(work, complaint); }));
    ReturnDraft wanted = shop.draftOf(sale);
    wanted.store = harbour;
    wanted.ticket = ticket;
    wanted.lines.front().reason = Reason::Faulty;
    const ReturnId id = shop.request(wanted);
    takeTwice(shop, [&] { return shop.approve(id); });
    takeTwice(shop, [&] { return shop.receive(id, harbour); });
    const LineId line = shop.found(id).lines.front().id;
    takeTwice(shop, [&] { return shop.inspect(id, {{line, 1, Condition::AsNew, Disposition::Resell}}); });
    takeTwice(shop, [&] { return shop.settle(id); });
    takeTwice(shop, [&] { return shop.close(id); });
    // Nor does asking for what is left do more than what is left allows.
    QCOMPARE(codeOf(shop.tryRequest(shop.draftOf(sale, 2))), QStringLiteral("returns.tooMany"));
    QCOMPARE(shop.found(id).givenBack, Money{11'000});
    const Postings posted = shop.postings(id);
    QCOMPARE(posted.pointsRestored, 2'500);
    QCOMPARE(posted.pointsReversed, 132);
    QCOMPARE(posted.coupons, QStringList()); // it stays used
    QCOMPARE(shop.wealth().balance, 7'632);
    QCOMPARE(shop.number("SELECT sum(total) FROM orders"), 11'000); // net sales
    QCOMPARE(shop.onHand(lamp), 8);                                 // A: 10 − 2
    QCOMPARE(shop.onHand(lamp, harbour), 2);                        // B: 1 + 1
    QCOMPARE(shop.number("SELECT count(*) FROM tickets"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM returns"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM orders WHERE kind = 'credit'"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM payments WHERE amount < 0"), 1);
    QCOMPARE(shop.found(id).ticket, ticket);
    QCOMPARE(shop.allComplaints(), QStringList());
}

QTEST_GUILESS_MAIN(ReturnStoryTest)
#include "ReturnStoryTest.moc"
