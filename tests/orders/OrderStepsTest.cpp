// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DraftOrders.h"
#include "orders/OrderShop.h"
#include "orders/StoreCredit.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

/// An order from its draft to the end, and off.
class OrderSteps : public QObject
{
    Q_OBJECT
private slots:
    void noStateIsADeadEnd();
    void draftsCountNowhere();
    void whoCannotIsToldWhy();
    void aStepThatIsClosedIsRefused();
    void promisedGoodsAreNotSold();
    void paysInParts();
    void statusFollowsMoneyAndGoods();
    void partsAreShippedOnce();
    void fetchedInAnotherStore();
    void whatComesBackCanBeSentAgain();
    void unpaidGoodsAreKeptForAWhile();
    void cancellingPutsEverythingBack();
    void aCounterSaleIsVoidOnItsDay();
    void cancellingCanLeaveStoreCredit();
    void refundsNeedTheirPermission();
    void changesLinesAndMoney();
    void aChangeThatCostsLessGivesBack();
    void whatHasLeftStays();
    void whoeverBeganAChangeMayLeaveIt();
    void pricesOfWhatWasSoldStay();
};

void OrderSteps::noStateIsADeadEnd()
{
    for (int i = 0; i < static_cast<int>(OrderStatus::Cancelled); ++i) {
        const auto status = static_cast<OrderStatus>(i);
        const bool leads = std::ranges::any_of(transitions(), [&](const Transition &transition) {
            return std::ranges::find(transition.from, status) != transition.from.end() && !transition.to.empty();
        });
        QVERIFY2(leads, qPrintable(keyOf(status)));
    }
    // Every step that people can take is in the table once.
    for (int i = 0; i <= static_cast<int>(Step::TakeBack); ++i)
        QCOMPARE(std::ranges::count(transitions(), static_cast<Step>(i), &Transition::step), 1);
}

void OrderSteps::draftsCountNowhere()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto save = [&](const OrderDraft &draft, OrderId id = {}) {
        return shop.write([&](store::UnitOfWork &work) { return saveDraft(work, draft, id); });
    };
    OrderDraft draft = shop.webOrder({{cup, 2}});
    draft.discounts = {{DiscountKind::Promotion, QStringLiteral("Spring"), Money{100}}};
    const OrderId id = must(save(draft));
    QCOMPARE(shop.order(id).number, QString());
    QCOMPARE(shop.order(id).status, OrderStatus::Draft);
    QCOMPARE(shop.allocated(cup), 0);
    QCOMPARE(shop.number("SELECT count(*) FROM rollup_new_orders"), 0);
    QCOMPARE(codeOf(shop.tryPay(id, {{PaymentKind::Card, Money{1}}})), QStringLiteral("orders.stepClosed"));
    draft.lines[0].quantity = 3;
    QCOMPARE(must(save(draft, id)), id);
    shop.change("UPDATE variants SET price = 5000"); // what was agreed stays
    QCOMPARE(must(shop.write([&](store::UnitOfWork &work) {
                 return placeDraft(work, id, {{PaymentKind::Card, Money{2'900}}});
             })),
             id);
    const Order placed = shop.order(id);
    QVERIFY(placed.number.endsWith(QStringLiteral("-0001")));
    QCOMPARE(placed.total, Money{2'900});
    QCOMPARE(placed.status, OrderStatus::Paid);
    QCOMPARE(shop.allocated(cup), 3);
    QCOMPARE(codeOf(save(draft, id)), QStringLiteral("orders.stepClosed"));
    // One that comes to nothing leaves no gap.
    must(shop.tryCancel(must(save(draft))));
    QVERIFY(shop.place(draft).number.endsWith(QStringLiteral("-0002")));
    QVERIFY2(shop.wrong().isEmpty(), qPrintable(shop.wrong().join(QLatin1Char('\n'))));
}

void OrderSteps::whoCannotIsToldWhy()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order sale = shop.place(shop.sale({{cup, 2}}));
    const auto open = [&](OrderId id) {
        QStringList steps;
        for (const StepState &state : must(shop.read([&](store::Connection &c) { return stepsOf(c, id); }))) {
            if (state.isOpen())
                steps << keyOf(state.step);
        }
        return steps;
    };
    QCOMPARE(open(sale.id), QStringList({QStringLiteral("cancel"), QStringLiteral("take_back")}));
    QVERIFY(shop.step(sale.id, Step::Ship).whyNot.contains(QStringLiteral("at once")));
    const Order credit = shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(open(credit.id), QStringList());
    QVERIFY(shop.step(credit.id, Step::Pay).whyNot.contains(QStringLiteral("credit")));
    QCOMPARE(open(sale.id), QStringList({QStringLiteral("take_back")}));
    QCOMPARE(shop.step(sale.id, Step::TakeBack).amount, Money{1000});
    QCOMPARE(shop.step(sale.id, Step::TakeBack).units, 1);
    const Order web = shop.place(shop.webOrder({{cup, 3}}));
    QCOMPARE(open(web.id), QStringList({QStringLiteral("pay"), QStringLiteral("ship"), QStringLiteral("hand_over"),
                                        QStringLiteral("change"), QStringLiteral("cancel")}));
    QCOMPARE(shop.step(web.id, Step::Pay).amount, Money{3000});
    QCOMPARE(shop.step(web.id, Step::Ship).units, 3);
}

void OrderSteps::aStepThatIsClosedIsRefused()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order sale = shop.place(shop.sale({{cup, 2}}));
    QCOMPARE(codeOf(shop.tryPay(sale.id, {{PaymentKind::Cash, Money{1}}})), QStringLiteral("orders.stepClosed"));
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return ship(work, sale.id); })),
             QStringLiteral("orders.stepClosed"));
    QCOMPARE(codeOf(shop.tryChange(sale.id, {})), QStringLiteral("orders.stepClosed"));
    must(shop.tryCancel(sale.id));
    QCOMPARE(codeOf(shop.tryCancel(sale.id)), QStringLiteral("orders.stepClosed"));
    QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sale, {{cup, 1}}))), QStringLiteral("orders.notASale"));
    QCOMPARE(codeOf(shop.tryPay(OrderId{7}, {})), QStringLiteral("orders.notFound"));
}

void OrderSteps::promisedGoodsAreNotSold()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    shop.receive(cup, 10);
    const Order web = shop.place(shop.webOrder({{cup, 3}}));
    QCOMPARE(shop.onHand(cup), 10);
    QCOMPARE(shop.allocated(cup), 3);
    const auto refused = shop.tryPlace(shop.sale({{cup, 8}}));
    QCOMPARE(codeOf(refused), QStringLiteral("catalog.notEnoughStock"));
    QVERIFY(messageOf(refused).contains(QStringLiteral("Cup")) && messageOf(refused).contains(QStringLiteral("7")));
    shop.place(shop.sale({{cup, 7}}));
    shop.ship(web.id); // what was promised to it is there for it
    QCOMPARE(shop.onHand(cup), 0);
    QCOMPARE(shop.allocated(cup), 0);
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::paysInParts()
{
    OrderShop shop;
    const auto member = shop.addMember(QStringLiteral("Clara"));
    const Order web = shop.place(shop.webOrder({{shop.addProduct(QStringLiteral("Cup"), 10'000)}}, member));
    QCOMPARE(web.status, OrderStatus::Placed);
    QCOMPARE(shop.points(member), 0);
    Paid paid = shop.pay(web.id, {{PaymentKind::Cash, Money{6'000}, Money{7'000}}});
    QCOMPARE(paid.change, Money{1'000});
    QCOMPARE(paid.open, Money{4'000});
    QCOMPARE(paid.status, OrderStatus::PartiallyPaid);
    QCOMPARE(shop.points(member), 0); // until it is paid in full
    const auto over = shop.tryPay(web.id, {{PaymentKind::Wallet, Money{4'001}}});
    QCOMPARE(codeOf(over), QStringLiteral("orders.badPayment"));
    QCOMPARE(fieldOf(over), QStringLiteral("payments[0].amount"));
    QCOMPARE(codeOf(shop.tryPay(web.id, {})), QStringLiteral("orders.paymentMismatch"));
    paid = shop.pay(web.id, {{PaymentKind::Wallet, Money{4'000}}});
    QCOMPARE(paid.open, Money{});
    QCOMPARE(paid.status, OrderStatus::Paid);
    QCOMPARE(shop.points(member), 100);
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::statusFollowsMoneyAndGoods()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto wrapping = shop.addProduct(QStringLiteral("Wrapping"), 200, {}, catalog::ProductKind::Service);
    const Order web = shop.place(shop.webOrder({{cup, 3}, {wrapping, 1}}));
    const OrderLineId line = web.lines[0].id;
    const auto status = [&] { return shop.order(web.id).status; };
    const ShipmentId first = shop.ship(web.id, {{line, 1}});
    QCOMPARE(status(), OrderStatus::PartiallyShipped);
    QCOMPARE(shop.order(web.id).unitsToShip, 2);
    must(shop.write([&](store::UnitOfWork &work) { return deliverShipment(work, first); }));
    QCOMPARE(status(), OrderStatus::PartiallyDelivered);
    const ShipmentId rest = shop.ship(web.id);
    QCOMPARE(shop.order(web.id).shipments[1].units(), 2); // services go along
    QCOMPARE(shop.order(web.id).unitsToShip, 0);
    QCOMPARE(status(), OrderStatus::PartiallyDelivered);
    must(shop.write([&](store::UnitOfWork &work) { return deliverShipment(work, rest); }));
    QCOMPARE(status(), OrderStatus::Delivered);
    QCOMPARE(shop.step(web.id, Step::Pay).amount, Money{3'200}); // and still it can be paid
    shop.pay(web.id, {{PaymentKind::BankTransfer, Money{3'200}, {}, {}, QStringLiteral("2026-77")}});
    QCOMPARE(shop.order(web.id).payments[0].reference, QStringLiteral("2026-77"));
    QCOMPARE(status(), OrderStatus::Delivered);
    QVERIFY(shop.wrong().isEmpty());
    // An order of services alone is done in the same way.
    const Order service = shop.place(shop.webOrder({{wrapping, 2}}));
    QCOMPARE(service.unitsToShip, 2);
    shop.ship(service.id);
    QCOMPARE(shop.order(service.id).status, OrderStatus::Shipped);
    QCOMPARE(shop.number("SELECT count(*) FROM stock_reservations"), 0);
}

void OrderSteps::partsAreShippedOnce()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order web = shop.place(shop.webOrder({{cup, 3}}));
    const OrderLineId line = web.lines[0].id;
    const auto tryShip = [&](const std::vector<ShipmentLine> &lines, bool prepare = false) {
        return shop.write(
            [&](store::UnitOfWork &work) { return ship(work, web.id, {.lines = lines, .onlyPrepared = prepare}); });
    };
    QCOMPARE(codeOf(tryShip({{line, 4}})), QStringLiteral("orders.badQuantity"));
    QCOMPARE(codeOf(tryShip({{line, 0}})), QStringLiteral("orders.badQuantity"));
    QCOMPARE(codeOf(tryShip({{line, 1}, {line, 1}})), QStringLiteral("orders.lineNotFound"));
    QCOMPARE(codeOf(tryShip({{OrderLineId{7}, 1}})), QStringLiteral("orders.lineNotFound"));
    // What is packed is neither gone nor there to be packed again.
    const ShipmentId packed = must(tryShip({{line, 2}}, true));
    QCOMPARE(shop.onHand(cup), 0);
    QCOMPARE(shop.allocated(cup), 3);
    QCOMPARE(codeOf(tryShip({{line, 2}})), QStringLiteral("orders.badQuantity"));
    must(shop.write([&](store::UnitOfWork &work) {
        return sendShipment(work, packed, QStringLiteral("SF"), QStringLiteral("SF123"));
    }));
    QCOMPARE(shop.order(web.id).shipments[0].tracking, QStringLiteral("SF123"));
    QCOMPARE(shop.onHand(cup), -2);
    QCOMPARE(shop.allocated(cup), 1);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return sendShipment(work, packed); })),
             QStringLiteral("orders.badShipment"));
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::fetchedInAnotherStore()
{
    OrderShop shop;
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    shop.receive(cup, 5);
    shop.receive(cup, 5, harbour);
    const auto member = shop.addMember(QStringLiteral("Clara"), QStringLiteral("020 7946 0958"));
    OrderDraft draft = shop.webOrder({{cup, 2}}, member);
    const Order web = shop.place(draft);
    // Found by the phone number, in the list of all channels, and handed over where the customer stands.
    QCOMPARE(must(shop.read(
                 [](store::Connection &c) { return members::findByContact(c, QStringLiteral("+44 20 7946 0958")); })),
             std::vector{member});
    QCOMPARE(shop.allocated(cup), 2);
    must(shop.write([&](store::UnitOfWork &work) { return handOver(work, web.id, harbour); }));
    const Order fetched = shop.order(web.id);
    QCOMPARE(fetched.channel, Channel::Web);
    QCOMPARE(fetched.store, shop.firstStore());
    QCOMPARE(fetched.status, OrderStatus::Delivered);
    QVERIFY(fetched.shipments[0].collected);
    QCOMPARE(shop.onHand(cup), 5);
    QCOMPARE(shop.onHand(cup, harbour), 3);
    QCOMPARE(shop.allocated(cup), 0);
    QCOMPARE(shop.number("SELECT count(*) FROM stock_entries WHERE reason = 'sale'"), 1);
    // Who says so at once has the goods kept back where they are fetched.
    draft.collectIn = harbour;
    const Order later = shop.place(draft);
    QCOMPARE(shop.allocated(cup, harbour), 2);
    must(shop.write([&](store::UnitOfWork &work) { return handOver(work, later.id, {}); }));
    QCOMPARE(shop.onHand(cup, harbour), 1);
    QVERIFY(shop.wrong().isEmpty());
    // And a person of that store sees the order, though another store sold it.
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.stores = QSet<StoreId>{harbour};
    shop.store().setActor(tom);
    QCOMPARE(shop.order(later.id).number, later.number);
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return orders::order(c, web.id); })),
             QStringLiteral("orders.notFound"));
}

void OrderSteps::whatComesBackCanBeSentAgain()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order web = shop.place(shop.webOrder({{cup, 2}}));
    const ShipmentId lost = shop.ship(web.id);
    QCOMPARE(codeOf(shop.tryCancel(web.id)), QStringLiteral("orders.stepClosed"));
    QVERIFY(shop.step(web.id, Step::TakeBack).whyNot.contains(QStringLiteral("under way")));
    must(
        shop.write([&](store::UnitOfWork &work) { return returnShipment(work, lost, QStringLiteral("not at home")); }));
    QCOMPARE(shop.order(web.id).status, OrderStatus::Placed);
    QCOMPARE(shop.onHand(cup), 0);
    QCOMPARE(shop.allocated(cup), 2);
    const ShipmentId again = shop.ship(web.id);
    must(shop.write([&](store::UnitOfWork &work) { return failShipment(work, again, QStringLiteral("broken down")); }));
    QVERIFY(shop.wrong().isEmpty());
    must(shop.tryCancel(web.id));
    QCOMPARE(shop.allocated(cup), 0);
    QCOMPARE(shop.onHand(cup), 0);
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::unpaidGoodsAreKeptForAWhile()
{
    OrderShop shop;
    shop.setTill({.reservationHours = 2});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order unpaid = shop.place(shop.webOrder({{cup, 2}}));
    const qint64 left = shop.number("SELECT expires_at FROM stock_reservations") - Instant::now().ms;
    QVERIFY(left > 7'100'000 && left <= 7'200'000);
    shop.pay(unpaid.id, {{PaymentKind::Card, Money{1}}});
    QCOMPARE(shop.number("SELECT count(*) FROM stock_reservations WHERE expires_at IS NULL AND quantity = 2"), 1);
}

void OrderSteps::cancellingPutsEverythingBack()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    shop.receive(cup, 5);
    const Order web = shop.place(shop.webOrder({{cup, 3}}, member));
    shop.pay(web.id, {{PaymentKind::Card, Money{1'000}}, {PaymentKind::Wallet, Money{2'000}}});
    shop.change("INSERT INTO points_entries (id, member_id, points, reason, order_id, occurred_at) "
                "SELECT 1, member_id, -20, 'redemption', id, 0 FROM orders");
    QCOMPARE(shop.points(member), 10);
    must(shop.tryCancel(web.id));
    const Order off = shop.order(web.id);
    QCOMPARE(off.status, OrderStatus::Cancelled);
    QCOMPARE(off.number, web.number);
    QCOMPARE(off.note, QStringLiteral("changed mind"));
    QCOMPARE(off.paidTotal, Money{});
    QCOMPARE(off.open(), Money{});
    QCOMPARE(off.payments.size(), size_t(4));
    QCOMPARE(shop.number("SELECT count(*) FROM (SELECT kind FROM payments GROUP BY kind HAVING sum(amount) <> 0)"), 0);
    QCOMPARE(shop.points(member), 0);
    QCOMPARE(shop.allocated(cup), 0);
    QCOMPARE(shop.onHand(cup), 5);
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::aCounterSaleIsVoidOnItsDay()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    OrderDraft draft = shop.sale({{cup, 2}});
    const Order today = shop.place(draft);
    QCOMPARE(shop.onHand(cup), -2);
    must(shop.tryCancel(today.id));
    QCOMPARE(shop.onHand(cup), 0);
    draft.placedAt = Instant{Instant::now().ms - 86'400'000};
    const Order before = shop.place(draft);
    QCOMPARE(codeOf(shop.tryCancel(before.id)), QStringLiteral("orders.stepClosed"));
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::cancellingCanLeaveStoreCredit()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    const Order web = shop.place(shop.webOrder({{cup, 3}}, member));
    shop.pay(web.id, {{PaymentKind::Card, Money{3'000}}});
    must(shop.tryCancel(web.id, RefundTo::StoreCredit));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return storeCredit(c, member); })), Money{3'000});
    const Order stranger = shop.place(shop.webOrder({{cup, 1}}));
    shop.pay(stranger.id, {{PaymentKind::Card, Money{1'000}}});
    QCOMPARE(codeOf(shop.tryCancel(stranger.id, RefundTo::StoreCredit)), QStringLiteral("orders.memberMissing"));
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::refundsNeedTheirPermission()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order web = shop.place(shop.webOrder({{cup, 3}}));
    const Order unpaid = shop.place(shop.webOrder({{cup, 3}}));
    shop.pay(web.id, {{PaymentKind::Card, Money{3'000}}});
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.limits.largestRefund = Money{2'999};
    shop.store().setActor(tom);
    QCOMPARE(codeOf(shop.tryCancel(web.id)), QStringLiteral("staff.overLimit"));
    QCOMPARE(codeOf(shop.tryChange(web.id, {{{.variant = cup, .quantity = 0}}})), QStringLiteral("orders.badQuantity"));
    tom.permissions.remove(Permission::GiveRefunds);
    shop.store().setActor(tom);
    QCOMPARE(codeOf(shop.tryCancel(web.id)), QStringLiteral("staff.notAllowed"));
    must(shop.tryCancel(unpaid.id)); // no money moves
}

void OrderSteps::changesLinesAndMoney()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 700);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    shop.receive(cup, 5);
    shop.receive(tea, 5);
    const Order web = shop.place(shop.webOrder({{cup, 2}}, member));
    shop.pay(web.id, {{PaymentKind::Card, Money{2'000}}});
    OrderChange wanted;
    wanted.lines = {{.line = web.lines[0].id, .quantity = 3}, {.variant = tea, .quantity = 1}};
    wanted.discounts = {{DiscountKind::Promotion, QStringLiteral("Spring"), Money{200}}};
    QCOMPARE(must(shop.read([&](store::Connection &c) { return sumsOfChange(c, web.id, wanted); })).total,
             Money{3'500});
    const Changed changed = must(shop.tryChange(web.id, wanted));
    QCOMPARE(changed.total, Money{3'500});
    QCOMPARE(changed.open, Money{1'500});
    QCOMPARE(changed.status, OrderStatus::PartiallyPaid);
    const Order after = shop.order(web.id);
    QCOMPARE(after.number, web.number);
    QCOMPARE(after.lines[0].id, web.lines[0].id);
    QCOMPARE(after.units, 4);
    QCOMPARE(after.unitsToShip, 4);
    QCOMPARE(shop.allocated(cup), 3);
    QCOMPARE(shop.allocated(tea), 1);
    shop.pay(web.id, {{PaymentKind::Cash, Money{1'500}}});
    QCOMPARE(shop.points(member), 35);
    // The trail keeps what it was, by SKU: what a line was called may name somebody.
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'orders.change' "
                         "AND changes LIKE '%2 × Cup%' AND changes LIKE '%3 × Cup%'"),
             1);
    wanted.lines[0].quantity = 6;
    QCOMPARE(codeOf(shop.tryChange(web.id, wanted)), QStringLiteral("catalog.notEnoughStock"));
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::aChangeThatCostsLessGivesBack()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order web = shop.place(shop.webOrder({{cup, 3}}));
    shop.pay(web.id, {{PaymentKind::Card, Money{2'500}}, {PaymentKind::Cash, Money{500}}});
    const Changed changed = must(shop.tryChange(web.id, {{{.line = web.lines[0].id, .quantity = 2}}}));
    QCOMPARE(changed.givenBack, Money{1'000});
    QCOMPARE(changed.status, OrderStatus::Paid);
    const Order after = shop.order(web.id);
    QCOMPARE(after.payments.back().kind, PaymentKind::Card);
    QCOMPARE(after.payments.back().amount, Money{-1'000});
    QCOMPARE(shop.allocated(cup), 2);
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::whatHasLeftStays()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 700);
    const Order web = shop.place(shop.webOrder({{cup, 3}, {tea, 1}}));
    shop.ship(web.id, {{web.lines[0].id, 2}});
    QCOMPARE(codeOf(shop.tryChange(web.id, {{{.line = web.lines[0].id, .quantity = 1}}})),
             QStringLiteral("orders.badQuantity"));
    QCOMPARE(codeOf(shop.tryChange(web.id, {{{.line = web.lines[1].id, .quantity = 1}}})),
             QStringLiteral("orders.lineGone"));
    // Down to what has left: nothing is stuck.
    must(shop.tryChange(web.id, {{{.line = web.lines[0].id, .quantity = 2}}}));
    QCOMPARE(shop.order(web.id).status, OrderStatus::Shipped);
    QCOMPARE(shop.allocated(tea), 0);
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::whoeverBeganAChangeMayLeaveIt()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const Order web = shop.place(shop.webOrder({{cup, 3}}));
    must(shop.write([&](store::UnitOfWork &work) { return beginChange(work, web.id); }));
    QCOMPARE(shop.order(web.id).status, OrderStatus::Modifying);
    QCOMPARE(codeOf(shop.tryPay(web.id, {{PaymentKind::Card, Money{1}}})), QStringLiteral("orders.stepClosed"));
    QVERIFY(shop.step(web.id, Step::Ship).whyNot.contains(QStringLiteral("being changed")));
    must(shop.write([&](store::UnitOfWork &work) { return leaveChange(work, web.id); }));
    QCOMPARE(shop.order(web.id).status, OrderStatus::Placed);
    must(shop.write([&](store::UnitOfWork &work) { return beginChange(work, web.id); }));
    QCOMPARE(must(shop.tryChange(web.id, {{{.line = web.lines[0].id, .quantity = 1}}})).status, OrderStatus::Placed);
    QVERIFY(shop.wrong().isEmpty());
}

void OrderSteps::pricesOfWhatWasSoldStay()
{
    OrderShop shop;
    const auto tax = shop.addTax(QStringLiteral("T"), 1000, false);
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000, tax);
    const Order web = shop.place(shop.webOrder({{cup, 1}}));
    shop.change("UPDATE variants SET price = 1500");
    shop.change("UPDATE tax_classes SET rate = 2000");
    // What was sold keeps price and tax, what is added costs what it costs now.
    must(shop.tryChange(web.id, {{{.line = web.lines[0].id, .quantity = 2}, {.variant = cup, .quantity = 1}}}));
    const Order after = shop.order(web.id);
    QCOMPARE(after.lines[0].total, Money{2'000});
    QCOMPARE(after.lines[0].tax, Money{200});
    QCOMPARE(after.lines[1].total, Money{1'500});
    QCOMPARE(after.lines[1].tax, Money{300});
    QCOMPARE(after.total, Money{4'000});
}

QTEST_GUILESS_MAIN(OrderSteps)
#include "OrderStepsTest.moc"
