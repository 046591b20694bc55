// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderShop.h"

#include <random>

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
    void tenSingleUnitsComeToTheWhole();
    void partsComeToTheWholeWhateverTheyAre();
    void moneyGoesBackAsItCame();
    void whatIsOpenIsSetOffFirst();
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
    // A price of its own gives back what it says: all of one cup, though the coupon took off a part.
    shop.place(shop.creditOf(sale, {{cup, 1, Money{1000}}}));
    const auto over = shop.tryPlace(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(codeOf(over), QStringLiteral("orders.overRefund"));
    QVERIFY(messageOf(over).contains(QStringLiteral("5.00")));
    shop.place(shop.creditOf(sale, {{cup, 1, Money{500}}}));
    QVERIFY(shop.wrong().isEmpty());
}

void Credits::tenSingleUnitsComeToTheWhole()
{
    // 10 × 23.90 less 25 % is 179.25, as ten credits of one and as one of ten, whichever way the quarter was taken off.
    for (const bool onTheLine : {true, false}) {
        OrderShop shop;
        const auto cup = shop.addProduct(QStringLiteral("Cup"), 2390, shop.addTax(QStringLiteral("T"), 700, true));
        OrderDraft draft = shop.sale({{cup, 10}});
        const Money quarter = shareOf(Money{23'900}, 2'500);
        if (onTheLine)
            draft.lines[0].discount = quarter;
        else
            draft.discounts = {{DiscountKind::Manual, {}, quarter}};
        const Order sale = shop.place(shop.paid(draft));
        QCOMPARE(sale.total, Money{17'925});
        Money total;
        Money tax;
        Money discounts;
        for (int i = 0; i < 10; ++i) {
            const Order credit = shop.place(shop.creditOf(sale, {{cup, 1}}));
            QVERIFY(credit.total == Money{-1792} || credit.total == Money{-1793});
            total += credit.total;
            tax += credit.taxTotal;
            discounts += credit.discountTotal + credit.lines[0].discount;
            QCOMPARE(credit.open(), Money{});
        }
        QCOMPARE(total, Money{-17'925});
        QCOMPARE(tax, -sale.taxTotal);
        QCOMPARE(discounts, quarter);
        QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sale, {{cup, 1}}))), QStringLiteral("orders.overReturn"));
        QVERIFY2(shop.wrong().isEmpty(), qPrintable(shop.wrong().join(QLatin1Char('\n'))));
    }
}

void Credits::partsComeToTheWholeWhateverTheyAre()
{
    std::mt19937 random(20'261'122);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    for (int round = 0; round < 12; ++round) {
        OrderShop shop;
        const catalog::TaxClassId taxes[] = {
            {}, shop.addTax(QStringLiteral("In"), 1900, true), shop.addTax(QStringLiteral("On"), 725, false)};
        OrderDraft draft;
        draft.store = shop.firstStore();
        for (int i = 0; i <= below(3); ++i) {
            LineDraft line{shop.addProduct(QStringLiteral("P%1").arg(i), 1 + below(3'000), taxes[i % 3]), 1 + below(9)};
            line.discount = Money{below(2)};
            draft.lines.push_back(line);
        }
        const Money lines = must(shop.totals(draft)).lines;
        if (lines.minor > 3)
            draft.discounts = {{DiscountKind::Coupon, QStringLiteral("A"), Money{lines.minor / 3}},
                               {DiscountKind::Manual, {}, Money{1}}};
        const Order sale = shop.place(shop.paid(draft));
        // One unit after the other, of any line that has one left.
        std::vector<OrderLineId> left;
        for (const OrderLine &line : sale.lines)
            left.insert(left.end(), static_cast<size_t>(line.quantity), line.id);
        std::ranges::shuffle(left, random);
        Money total;
        for (const OrderLineId id : left) {
            LineDraft line{std::ranges::find(sale.lines, id, &OrderLine::id)->variant};
            line.takesBack = id;
            total += shop.place(shop.creditOf(sale, {line})).total;
        }
        QCOMPARE(total, -sale.total);
        QCOMPARE(shop.number("SELECT sum(tax_total) FROM orders"), 0);
        QCOMPARE(
            shop.number("SELECT sum(CASE kind WHEN 'sale' THEN discount_total ELSE -discount_total END) FROM orders"),
            0);
        QVERIFY2(shop.wrong().isEmpty(), qPrintable(shop.wrong().join(QLatin1Char('\n'))));
    }
}

void Credits::moneyGoesBackAsItCame()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 5'000);
    OrderDraft draft = shop.sale({{cup, 2}});
    draft.payments = {{PaymentKind::Cash, Money{6'000}, Money{7'000}}, {PaymentKind::Wallet, Money{4'000}}};
    const Order sale = shop.place(draft);
    // First the first payment, never more than its price, whatever was handed over for it.
    const Order first = shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(first.payments.size(), size_t(1));
    QCOMPARE(first.payments[0].kind, PaymentKind::Cash);
    QCOMPARE(first.payments[0].amount, Money{-5'000});
    const Order second = shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(second.payments.size(), size_t(2));
    QCOMPARE(second.payments[0].amount + second.payments[1].amount, Money{-5'000});
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments WHERE kind = 'cash'"), 0);
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments WHERE kind = 'wallet'"), 0);
}

void Credits::whatIsOpenIsSetOffFirst()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    OrderDraft draft = shop.sale({{cup, 3}});
    draft.payLater = true;
    draft.payments = {{PaymentKind::Card, Money{500}}};
    const Order sale = shop.place(draft); // 25.00 open
    const Order credit = shop.place(shop.creditOf(sale, {{cup, 1}}));
    QVERIFY(credit.payments.empty());
    QCOMPARE(shop.step(sale.id, Step::Pay).amount, Money{1'500});
    QCOMPARE(shop.place(shop.creditOf(sale, {{cup, 2}})).payments[0].amount, Money{-500});
    QVERIFY(!shop.step(sale.id, Step::Pay).isOpen());
    QVERIFY2(shop.wrong().isEmpty(), qPrintable(shop.wrong().join(QLatin1Char('\n'))));
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
    credit.payments = {{PaymentKind::Cash, Money{680}, Money{1000}}};
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
