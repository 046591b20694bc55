// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderCheck.h"
#include "orders/OrderShop.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

class Credits : public QObject
{
    Q_OBJECT
private slots:
    void turnsASaleAround();
    void takesBackNoMoreThanWasSold();
    void givesBackNoMoreThanWasPaid();
    void pricesAreThoseOfTheSale();
    void taxesAreTurnedAround();
    void pointsComeBackInPartsAsInOne_data();
    void pointsComeBackInPartsAsInOne();
    void worksWithoutAnOrder();
    void refusesBadReferences();
};

void Credits::turnsASaleAround()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    const Order sale = shop.place(shop.sale({{cup, 3}}, member));
    const Order credit = shop.place(shop.creditOf(sale, {{cup, 2}}));
    QCOMPARE(credit.kind, OrderKind::Credit);
    QCOMPARE(credit.units, -2);
    QCOMPARE(credit.total, Money{-1360});
    QCOMPARE(credit.paidTotal, Money{-1360});
    QCOMPARE(credit.lines[0].quantity, -2);
    QCOMPARE(credit.lines[0].total, Money{-1360});
    QCOMPARE(credit.payments[0].amount, Money{-1360});
    QCOMPARE(credit.member, member);
    QCOMPARE(credit.country, QStringLiteral("United Kingdom"));
    QCOMPARE(credit.creditOf->number, sale.number);
    QCOMPARE(credit.number.right(4), QStringLiteral("0002"));
    QCOMPARE(shop.order(sale.id).credits.size(), size_t(1));
    QCOMPARE(shop.order(sale.id).credits[0].id, credit.id);
    QCOMPARE(shop.onHand(cup), -1);
}

void Credits::takesBackNoMoreThanWasSold()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    const auto bowl = shop.addProduct(QStringLiteral("Bowl"), 680);
    const Order sale = shop.place(shop.sale({{cup, 1}, {cup, 1}}));
    // Two lines of the same count together, in the sale and in the credit.
    QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sale, {{cup, 2}, {cup, 1}}))), QStringLiteral("orders.overReturn"));
    shop.place(shop.creditOf(sale, {{cup, 1}}));
    const auto over = shop.tryPlace(shop.creditOf(sale, {{cup, 2}}));
    QCOMPARE(codeOf(over), QStringLiteral("orders.overReturn"));
    QCOMPARE(fieldOf(over), QStringLiteral("lines[0].quantity"));
    QVERIFY(messageOf(over).contains(QStringLiteral("1 can")));
    shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sale, {{cup, 1}}))), QStringLiteral("orders.overReturn"));
    QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sale, {{bowl, 1}}))), QStringLiteral("orders.overReturn"));
}

void Credits::givesBackNoMoreThanWasPaid()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    OrderDraft draft = shop.sale({{cup, 2}});
    draft.discounts = {{DiscountKind::Coupon, QStringLiteral("SPRING"), Money{500}}};
    const Order sale = shop.place(shop.paid(draft)); // 15.00
    shop.place(shop.creditOf(sale, {{cup, 1}}));     // 10.00 of it
    const auto over = shop.tryPlace(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(codeOf(over), QStringLiteral("orders.overRefund"));
    QVERIFY(messageOf(over).contains(QStringLiteral("5.00")));
    shop.place(shop.creditOf(sale, {{cup, 1, Money{500}}}));
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
}

void Credits::pricesAreThoseOfTheSale()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    const Order sale = shop.place(shop.sale({{cup, 1, Money{640}}}));
    shop.change("UPDATE variants SET price = 900");
    QCOMPARE(shop.place(shop.creditOf(sale, {{cup, 1}})).total, Money{-640});
}

void Credits::taxesAreTurnedAround()
{
    OrderShop shop;
    const auto on = shop.addProduct(QStringLiteral("On"), 1005, shop.addTax(QStringLiteral("Excl"), 1000, false));
    const Order sale = shop.place(shop.sale({{on, 1}}));
    const Order credit = shop.place(shop.creditOf(sale, {{on, 1}}));
    QCOMPARE(sale.total, Money{1106});
    QCOMPARE(credit.total, Money{-1106});
    QCOMPARE(credit.taxTotal, Money{-101});
    QVERIFY(must(shop.read([](store::Connection &c) { return check(c); })).empty());
}

void Credits::pointsComeBackInPartsAsInOne_data()
{
    QTest::addColumn<qint64>("price");
    QTest::addColumn<int>("quantity");
    QTest::newRow("round") << qint64(10'000) << 3;
    QTest::newRow("odd") << qint64(333) << 10;
    QTest::newRow("below one point each") << qint64(99) << 7;
}

void Credits::pointsComeBackInPartsAsInOne()
{
    QFETCH(qint64, price);
    QFETCH(int, quantity);
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), price);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    const Order sale = shop.place(shop.sale({{cup, quantity}}, member));
    QCOMPARE(shop.points(member), price * quantity / 100);
    for (int left = quantity - 1; left >= 0; --left) {
        shop.place(shop.creditOf(sale, {{cup, 1}}));
        QCOMPARE(shop.points(member), price * left / 100);
    }
    QCOMPARE(shop.points(member), 0);
}

void Credits::worksWithoutAnOrder()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    OrderDraft draft = shop.sale({{cup, 1}}, member);
    draft.kind = OrderKind::Credit;
    const Order credit = shop.place(draft);
    QCOMPARE(credit.total, Money{-680});
    QVERIFY(!credit.creditOf);
    QCOMPARE(shop.onHand(cup), 1);
    // What was earned then is not known: as many points go as the amount would bring, if need be below 0.
    QCOMPARE(shop.points(member), -6);
    // What is archived can still come back.
    shop.change("UPDATE products SET archived_at = 1");
    shop.change("UPDATE members SET archived_at = 1");
    shop.place(draft);
}

void Credits::refusesBadReferences()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    const Order sale = shop.place(shop.sale({{cup, 2}}, shop.addMember(QStringLiteral("Clara"))));
    OrderDraft credit = shop.creditOf(sale, {{cup, 1}});
    credit.creditOf = OrderId{7};
    QCOMPARE(codeOf(shop.tryPlace(credit)), QStringLiteral("orders.notFound"));
    credit.creditOf = sale.id;
    credit.member = shop.addMember(QStringLiteral("Ben"));
    QCOMPARE(codeOf(shop.tryPlace(credit)), QStringLiteral("orders.memberMismatch"));
    credit.member = sale.member;
    credit.payments[0].tendered = Money{1000};
    QCOMPARE(codeOf(shop.tryPlace(credit)), QStringLiteral("orders.badPayment"));
    credit.payments[0].tendered.reset();
    const OrderId placed = must(shop.tryPlace(credit));
    credit.creditOf = placed; // a credit of a credit
    QCOMPARE(codeOf(shop.tryPlace(credit)), QStringLiteral("orders.notASale"));
    credit.creditOf = sale.id;
    shop.change("UPDATE orders SET status = 'cancelled' WHERE kind = 'sale'");
    QCOMPARE(codeOf(shop.tryPlace(credit)), QStringLiteral("orders.notASale"));
}

QTEST_GUILESS_MAIN(Credits)
#include "CreditTest.moc"
