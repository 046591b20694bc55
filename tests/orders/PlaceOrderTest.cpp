// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderShop.h"

#include <QSignalSpy>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

class PlaceOrder : public QObject
{
    Q_OBJECT
private slots:
    void placesASaleWhole();
    void mixedPaymentsGiveChange();
    void tenLessAQuarter();
    void taxesInAndOnPrices();
    void orderDiscountsShareTheTax();
    void numbersHaveNoGap();
    void numbersBelongToStoreAndDay();
    void daysAndHoursAreTheShops();
    void statusFollowsTheChannel();
    void servicesMoveNoStock();
    void pointsForWholeUnits();
    void yenHaveNoFractions();
    void refusesBadInput_data();
    void refusesBadInput();
    void aRefusedOrderLeavesNothing();
    void announcesTheOrderAndItsEntries();
    void needsPermission();
};

void PlaceOrder::placesASaleWhole()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    const auto tea = shop.addProduct(QStringLiteral("Tea"), 1250);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    OrderDraft draft;
    draft.store = shop.firstStore();
    draft.channel = Channel::Phone;
    draft.member = member;
    draft.placedAt = londonTime("2026-03-02 14:05");
    draft.note = QStringLiteral(" gift \n");
    draft.lines = {{cup, 3, {}, Money{40}}, {tea, 1, Money{1200}, {}, QStringLiteral("Tea, opened")}};
    draft.discounts = {{DiscountKind::Coupon, QStringLiteral("SPRING"), Money{200}}};
    const Order placed = shop.place(shop.paid(draft));
    QCOMPARE(placed.number, QStringLiteral("S01-260302-0001"));
    QCOMPARE(placed.storeName, QStringLiteral("Main"));
    QCOMPARE(placed.status, OrderStatus::Paid);
    QCOMPARE(placed.memberName, QStringLiteral("Clara"));
    QCOMPARE(placed.country, QStringLiteral("United Kingdom"));
    QCOMPARE(placed.note, QStringLiteral("gift"));
    QCOMPARE(placed.units, 4);
    QCOMPARE(placed.linesTotal, Money{2000 + 1200});
    QCOMPARE(placed.discountTotal, Money{200});
    QCOMPARE(placed.total, Money{3000});
    QCOMPARE(placed.paidTotal, Money{3000});
    QCOMPARE(placed.open(), Money{});
    QCOMPARE(placed.lines.size(), size_t(2));
    QCOMPARE(placed.lines[0].description, QStringLiteral("Cup"));
    QCOMPARE(placed.lines[0].unitPrice, Money{680});
    QCOMPARE(placed.lines[0].total, Money{2000});
    QCOMPARE(placed.lines[1].description, QStringLiteral("Tea, opened"));
    QCOMPARE(placed.discounts[0].label, QStringLiteral("SPRING"));
    // The goods are kept back until they are shipped.
    QCOMPARE(placed.fulfilment, Fulfilment::Ship);
    QCOMPARE(placed.unitsToShip, 4);
    QCOMPARE(shop.onHand(cup), 0);
    QCOMPARE(shop.allocated(cup), 3);
    QCOMPARE(shop.points(member), 30);
    shop.ship(placed.id);
    QCOMPARE(shop.order(placed.id).status, OrderStatus::Shipped);
    QCOMPARE(shop.onHand(cup), -3);
    QCOMPARE(shop.onHand(tea), -1);
    QCOMPARE(shop.allocated(cup), 0);
    const auto history = must(shop.read([&](store::Connection &c) {
        return catalog::stockHistory(c, must(catalog::findBySku(c, QStringLiteral("Cup"))).product);
    }));
    QCOMPARE(history[0].reason, catalog::StockReason::Sale);
    QCOMPARE(history[0].orderNumber, placed.number);
    QCOMPARE(must(shop.read([&](store::Connection &c) { return findByNumber(c, placed.number); })), placed.id);
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return order(c, OrderId{7}); })),
             QStringLiteral("orders.notFound"));
}

void PlaceOrder::mixedPaymentsGiveChange()
{
    OrderShop shop;
    OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 10'000)}});
    draft.payments = {{PaymentKind::Cash, Money{6'000}, Money{7'000}}, {PaymentKind::Wallet, Money{4'000}}};
    const Order placed = shop.place(draft);
    QCOMPARE(placed.payments.size(), size_t(2));
    QCOMPARE(placed.payments[0].change(), Money{1'000});
    QCOMPARE(placed.payments[1].change(), Money{});
    QCOMPARE(placed.open(), Money{});
}

void PlaceOrder::tenLessAQuarter()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2390);
    const Money quarter = shareOf(Money{23'900}, 2'500);
    QCOMPARE(shop.place(shop.sale({{cup, 10, {}, quarter}})).total, Money{17'925});
}

void PlaceOrder::taxesInAndOnPrices()
{
    OrderShop shop;
    const auto in = shop.addProduct(QStringLiteral("In"), 1199, shop.addTax(QStringLiteral("Incl"), 2000, true));
    const auto on = shop.addProduct(QStringLiteral("On"), 1005, shop.addTax(QStringLiteral("Excl"), 1000, false));
    const Order placed = shop.place(shop.sale({{in, 1}, {on, 1}}));
    // 1199 contains 199.83; on 1005 come 100.5, rounded away from zero.
    QCOMPARE(placed.lines[0].tax, Money{200});
    QCOMPARE(placed.lines[0].taxIncluded, true);
    QCOMPARE(placed.lines[1].tax, Money{101});
    QCOMPARE(placed.lines[1].total, Money{1005});
    QCOMPARE(placed.taxTotal, Money{301});
    QCOMPARE(placed.linesTotal, Money{2204});
    QCOMPARE(placed.total, Money{2204 + 101});
    // A later change of the rate does not reach what was sold.
    shop.change("UPDATE tax_classes SET rate = 0");
    QCOMPARE(shop.order(placed.id).lines[0].taxRate, 2000);
}

void PlaceOrder::orderDiscountsShareTheTax()
{
    OrderShop shop;
    const auto tax = shop.addTax(QStringLiteral("Excl"), 1000, false);
    OrderDraft draft;
    draft.store = shop.firstStore();
    draft.lines = {{shop.addProduct(QStringLiteral("A"), 1000, tax), 1},
                   {shop.addProduct(QStringLiteral("B"), 2000), 1}};
    draft.discounts = {{DiscountKind::Manual, {}, Money{100}}};
    const Order placed = shop.place(shop.paid(draft));
    // A third of the discount, 33, falls on A: 10 % of 967.
    QCOMPARE(placed.lines[0].tax, Money{97});
    QCOMPARE(placed.total, Money{3000 - 100 + 97});
    // A whole discount leaves nothing to pay.
    draft.discounts = {{DiscountKind::Manual, {}, Money{3000}}};
    QCOMPARE(shop.place(shop.paid(draft)).total, Money{});
}

void PlaceOrder::numbersHaveNoGap()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    OrderDraft draft = shop.sale({{cup}});
    draft.placedAt = londonTime("2026-03-02 10:00");
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-0001"));
    // Two that fail after their number was taken.
    for (int i = 0; i < 2; ++i) {
        QVERIFY(!shop.write([&](store::UnitOfWork &work) -> Result<OrderId> {
            must(place(work, draft));
            return fail("test.failed", {});
        }));
    }
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-0002"));
    shop.change("UPDATE number_sequences SET next = 10000 WHERE kind = 'order'");
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-10000"));
}

void PlaceOrder::numbersBelongToStoreAndDay()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 680);
    const StoreId harbour =
        must(shop.write([](store::UnitOfWork &work) { return catalog::openStore(work, QStringLiteral("Harbour")); }));
    OrderDraft draft = shop.sale({{cup}});
    draft.placedAt = londonTime("2026-03-02 23:59");
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-0001"));
    draft.placedAt = londonTime("2026-03-03 00:00");
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260303-0001"));
    draft.store = harbour;
    QCOMPARE(shop.place(draft).number, QStringLiteral("S02-260303-0001"));
    draft.placedAt = londonTime("2026-03-02 12:00");
    draft.store = shop.firstStore();
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-0002"));
}

void PlaceOrder::daysAndHoursAreTheShops()
{
    OrderShop shop;
    OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 680)}});
    // In British summer, 23:30 UTC is half past midnight of the next day.
    draft.placedAt = Instant{QDateTime(QDate(2026, 7, 1), QTime(23, 30), Qt::UTC).toMSecsSinceEpoch()};
    QCOMPARE(shop.place(draft).businessDay.text(), QStringLiteral("2026-07-02"));
    QCOMPARE(shop.number("SELECT business_hour FROM orders"), 0);
}

void PlaceOrder::statusFollowsTheChannel()
{
    OrderShop shop;
    OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 680)}});
    QCOMPARE(shop.place(draft).status, OrderStatus::Delivered);
    draft.channel = Channel::Web;
    QCOMPARE(shop.place(draft).status, OrderStatus::Paid);
    draft.status = OrderStatus::Shipped;
    QCOMPARE(shop.place(draft).status, OrderStatus::Shipped);
    // Without all the money, it is only placed.
    draft.status.reset();
    draft.payments[0].amount = Money{80};
    QCOMPARE(shop.place(draft).status, OrderStatus::PartiallyPaid);
    draft.payments.clear();
    QCOMPARE(shop.place(draft).status, OrderStatus::Placed);
    draft.status = OrderStatus::Paid;
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.paymentMismatch"));
    // At the counter that is a choice.
    draft.channel = Channel::Counter;
    draft.status.reset();
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.paymentMismatch"));
    draft.payLater = true;
    const Order onAccount = shop.place(draft);
    QCOMPARE(onAccount.status, OrderStatus::Delivered);
    QCOMPARE(onAccount.open(), Money{680});
    draft.status = OrderStatus::Cancelled;
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.badStatus"));
}

void PlaceOrder::servicesMoveNoStock()
{
    OrderShop shop;
    const auto delivery = shop.addProduct(QStringLiteral("Delivery"), 500, {}, catalog::ProductKind::Service);
    shop.place(shop.sale({{delivery, 2}}));
    QCOMPARE(shop.number("SELECT count(*) FROM stock_entries"), 0);
}

void PlaceOrder::pointsForWholeUnits()
{
    OrderShop shop;
    const auto member = shop.addMember(QStringLiteral("Clara"));
    const auto pay = [&](qint64 price) {
        OrderDraft draft;
        draft.store = shop.firstStore();
        draft.member = member;
        static int count = 0;
        draft.lines = {{shop.addProduct(QStringLiteral("P%1").arg(++count), price)}};
        shop.place(shop.paid(draft));
        return shop.points(member);
    };
    QCOMPARE(pay(99), 0);
    QCOMPARE(shop.number("SELECT count(*) FROM points_entries"), 0);
    QCOMPARE(pay(100), 1);
    QCOMPARE(pay(26'599), 266);
    QCOMPARE(pay(0), 266);
    // No member, no points.
    shop.place(shop.sale({{shop.addProduct(QStringLiteral("X"), 500)}}));
    QCOMPARE(shop.number("SELECT sum(points) FROM points_entries"), 266);
}

void PlaceOrder::yenHaveNoFractions()
{
    QTemporaryDir folder;
    auto store = must(store::Store::create(
        folder.filePath(QStringLiteral("yen.shopdesk")),
        {QStringLiteral("Tokyo"), QStringLiteral("JPY"), QStringLiteral("Asia/Tokyo"), QStringLiteral("Main")}));
    const auto points = store->writeNow([](store::UnitOfWork &work) -> Result<qint64> {
        catalog::ProductDraft product;
        product.name = QStringLiteral("Cup");
        product.variants.push_back({{}, {}, QStringLiteral("C"), Money{1250}, {}, {}});
        must(catalog::createProduct(work, product));
        members::MemberDraft member;
        member.name = QStringLiteral("Sato");
        OrderDraft draft;
        draft.member = must(members::createMember(work, member));
        draft.store = must(catalog::stores(work.connection())).front().id;
        draft.lines = {{must(catalog::findBySku(work.connection(), QStringLiteral("C"))).variant}};
        draft.payments = {{PaymentKind::Cash, Money{1250}}};
        must(place(work, draft));
        return must(members::member(work.connection(), draft.member)).points;
    });
    QCOMPARE(must(points), 1250);
}

void PlaceOrder::refusesBadInput_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *code, const char *field) {
        QTest::newRow(name) << QString::fromLatin1(code) << QString::fromLatin1(field);
    };
    row("no lines", "orders.noLines", "lines");
    row("quantity 0", "orders.badQuantity", "lines[0].quantity");
    row("quantity -1", "orders.badQuantity", "lines[0].quantity");
    row("quantity 1000001", "orders.badQuantity", "lines[0].quantity");
    row("price -1", "orders.badPrice", "lines[0].unitPrice");
    row("price huge", "orders.badPrice", "lines[0].unitPrice");
    row("too large", "orders.tooLarge", "lines[0].quantity");
    row("line discount above", "orders.badDiscount", "lines[0].discount");
    row("line discount negative", "orders.badDiscount", "lines[0].discount");
    row("discount 0", "orders.badDiscount", "discounts[0].amount");
    row("discounts above", "orders.badDiscount", "discounts[1].amount");
    row("unknown variant", "catalog.variantNotFound", "lines[0].variant");
    row("archived product", "orders.productArchived", "lines[0].variant");
    row("unknown store", "catalog.storeNotFound", "store");
    row("unknown member", "members.notFound", "member");
    row("archived member", "members.notFound", "member");
    row("paid too little", "orders.paymentMismatch", "payments");
    row("paid nothing", "orders.paymentMismatch", "payments");
    row("paid too much", "orders.badPayment", "payments[0].amount");
    row("payment 0", "orders.badPayment", "payments[0].amount");
    row("payment negative", "orders.badPayment", "payments[1].amount");
    row("tendered too little", "orders.badPayment", "payments[0].tendered");
    row("tendered by card", "orders.badPayment", "payments[0].tendered");
    row("in 1999", "orders.badDate", "placedAt");
    row("in two days", "orders.badDate", "placedAt");
    row("corrects an order", "orders.notASale", "creditOf");
    row("long note", "orders.textTooLong", "note");
}

void PlaceOrder::refusesBadInput()
{
    QFETCH(QString, code);
    QFETCH(QString, field);
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    OrderDraft draft = shop.sale({{cup, 2}}, member);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    const auto is = [&](const char *tag) { return name == QLatin1String(tag); };
    if (is("no lines"))
        draft.lines.clear();
    else if (name.startsWith(QLatin1String("quantity ")))
        draft.lines[0].quantity = name.mid(9).toLongLong();
    else if (is("price -1"))
        draft.lines[0].unitPrice = Money{-1};
    else if (is("price huge"))
        draft.lines[0].unitPrice = Money{100'000'000'000};
    else if (is("too large"))
        draft.lines[0] = {cup, 1'000'000, Money{99'999'999'999}};
    else if (is("line discount above"))
        draft.lines[0].discount = Money{2001};
    else if (is("line discount negative"))
        draft.lines[0].discount = Money{-1};
    else if (is("discount 0"))
        draft.discounts = {{DiscountKind::Manual, {}, Money{0}}};
    else if (is("discounts above"))
        draft.discounts = {{DiscountKind::Manual, {}, Money{1500}}, {DiscountKind::Coupon, {}, Money{501}}};
    else if (is("unknown variant"))
        draft.lines[0].variant = catalog::VariantId{7};
    else if (is("archived product"))
        shop.change("UPDATE products SET archived_at = 1");
    else if (is("unknown store"))
        draft.store = StoreId{7};
    else if (is("unknown member"))
        draft.member = members::MemberId{7};
    else if (is("archived member"))
        shop.change("UPDATE members SET archived_at = 1");
    else if (is("paid too little"))
        draft.payments[0].amount = Money{1999};
    else if (is("paid nothing"))
        draft.payments.clear();
    else if (is("paid too much"))
        draft.payments[0].amount = Money{2001};
    else if (is("payment 0"))
        draft.payments[0].amount = Money{};
    else if (is("payment negative"))
        draft.payments = {{PaymentKind::Cash, Money{1000}}, {PaymentKind::Cash, Money{-1000}}};
    else if (is("tendered too little"))
        draft.payments[0].tendered = Money{1999};
    else if (is("tendered by card"))
        draft.payments[0] = {PaymentKind::Card, Money{2000}, Money{2500}};
    else if (is("in 1999"))
        draft.placedAt = Instant{946'684'799'999};
    else if (is("in two days"))
        draft.placedAt = Instant{Instant::now().ms + 2 * 86'400'000};
    else if (is("corrects an order"))
        draft.creditOf = shop.place(draft).id;
    else if (is("long note"))
        draft.note = QString(10'001, QLatin1Char('x'));
    const auto refused = shop.tryPlace(draft);
    QCOMPARE(codeOf(refused), code);
    QCOMPARE(fieldOf(refused), field);
    QVERIFY(!messageOf(refused).isEmpty());
}

void PlaceOrder::aRefusedOrderLeavesNothing()
{
    OrderShop shop;
    OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 1000)}});
    draft.payments[0].amount = Money{999};
    const auto refused = shop.tryPlace(draft);
    QVERIFY(messageOf(refused).contains(QStringLiteral("10.00"))
            && messageOf(refused).contains(QStringLiteral("0.01")));
    for (const char *sql :
         {"SELECT count(*) FROM orders", "SELECT count(*) FROM order_lines", "SELECT count(*) FROM payments",
          "SELECT count(*) FROM stock_entries", "SELECT count(*) FROM number_sequences WHERE kind = 'order'"})
        QCOMPARE(shop.number(sql), 0);
}

void PlaceOrder::announcesTheOrderAndItsEntries()
{
    OrderShop shop;
    const auto member = shop.addMember(QStringLiteral("Clara"));
    const OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 1000)}}, member);
    QCoreApplication::processEvents();
    QSignalSpy changed(&shop.store(), &store::Store::changed);
    const OrderId id = must(shop.tryPlace(draft));
    QTRY_COMPARE(changed.count(), 1);
    const auto changes = changed.first().first().value<store::Changes>();
    QCOMPARE(changes.tables.value(QStringLiteral("orders")).ids, QSet<qint64>{id.value});
    QVERIFY(changes.touches(QStringLiteral("stock_entries")));
    QVERIFY(changes.touches(QStringLiteral("points_entries")));
    QVERIFY(!changes.touches(QStringLiteral("products")));
    QVERIFY(!changes.touches(QStringLiteral("members")));
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'orders.place'"), 1);
}

void PlaceOrder::needsPermission()
{
    OrderShop shop;
    const OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 1000)}});
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("staff.notAllowed"));
}

QTEST_GUILESS_MAIN(PlaceOrder)
#include "PlaceOrderTest.moc"
