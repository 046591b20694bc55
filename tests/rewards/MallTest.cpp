// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/MallOrders.h"
#include "orders/StoreCredit.h"
#include "rewards/RewardShop.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::rewards;
using namespace shopdesk::test;

class MallTest : public QObject
{
    Q_OBJECT
private slots:
    void theLastOneGoesOnce();
    void pointsAndMoney();
    void aCouponAndStoreCredit();
    void whatComesBackIsOfferedAgain();
    void onlySoManyForAMember();
    void itsStockIsNeverBelowNothing();

private:
    OfferId addOffer(RewardShop &shop, const OfferDraft &draft, qint64 stock)
    {
        const OfferId id = must(shop.write([&](store::UnitOfWork &work) { return createOffer(work, draft); }));
        must(shop.write([&](store::UnitOfWork &work) { return stockOffer(work, id, stock); }));
        return id;
    }
    Result<Redeemed> redeem(RewardShop &shop, OfferId offer, members::MemberId member, Money paid = {})
    {
        MallOrder wanted{.offer = offer, .member = member, .store = shop.firstStore()};
        if (paid > Money{})
            wanted.payments = {{PaymentKind::Cash, paid}};
        return shop.write([&](store::UnitOfWork &work) { return redeemOffer(work, wanted); });
    }
    Offer offer(RewardShop &shop)
    {
        return must(shop.read([](store::Connection &c) { return offers(c, true); })).front();
    }
};

/// The last 800-point item: the second member gets "sold out" and loses 0 points.
void MallTest::theLastOneGoesOnce()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'500);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    const auto tom = shop.addMember(QStringLiteral("Tom"));
    shop.givePoints(clara, 1'000);
    shop.givePoints(tom, 1'000);
    const OfferId last = addOffer(shop, {.name = QStringLiteral("A cup"), .variant = cup, .points = 800}, 1);
    const Redeemed got = must(redeem(shop, last, clara));
    QCOMPARE(got.points, 800);
    const Order order = shop.order(got.order);
    QCOMPARE(order.total, Money{});
    QCOMPARE(order.discounts[0].label, QStringLiteral("A cup"));
    QCOMPARE(shop.onHand(cup), -1);
    QCOMPARE(shop.points(clara), 200);
    const auto late = redeem(shop, last, tom);
    QCOMPARE(codeOf(late), QStringLiteral("rewards.soldOut"));
    QCOMPARE(messageOf(late), QStringLiteral("“A cup” is sold out."));
    QCOMPARE(shop.points(tom), 1'000);
    must(shop.tryCancel(got.order));
    QCOMPARE(shop.points(clara), 1'000);
    QCOMPARE(offer(shop).stock, 1);
    must(redeem(shop, last, tom));
    QCOMPARE(shop.wrong(), QStringList());
}

void MallTest::pointsAndMoney()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'500, shop.addTax(QStringLiteral("VAT"), 2'000, true));
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 500);
    const OfferId id =
        addOffer(shop, {.name = QStringLiteral("A cup"), .variant = cup, .points = 500, .price = Money{600}}, 9);
    QCOMPARE(codeOf(redeem(shop, id, clara)), QStringLiteral("orders.paymentMismatch"));
    QCOMPARE(shop.points(clara), 500);
    QCOMPARE(offer(shop).stock, 9);
    const Order order = shop.order(must(redeem(shop, id, clara, Money{600})).order);
    QCOMPARE(order.total, Money{600});
    QCOMPARE(order.taxTotal, Money{100});
    QCOMPARE(codeOf(redeem(shop, id, clara, Money{600})), QStringLiteral("rewards.notEnoughPoints"));
    QCOMPARE(codeOf(redeem(shop, id, {}, Money{600})), QStringLiteral("rewards.memberNeeded"));
    OrderChange change;
    change.lines = {{.line = order.lines[0].id, .quantity = 1}};
    QVERIFY(!shop.tryChange(order.id, change));
    QCOMPARE(shop.wrong(), QStringList());
}

void MallTest::aCouponAndStoreCredit()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'500);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 1'000);
    const CouponId five = shop.addAmount(QStringLiteral("FIVE"), 500);
    const OfferId coupon = addOffer(
        shop, {.name = QStringLiteral("5.00 off"), .kind = OfferKind::Coupon, .coupon = five, .points = 300}, 5);
    const QString code = must(redeem(shop, coupon, clara)).code;
    QCOMPARE(must(shop.totals(shop.webWith({{cup, 1}}, {code}, clara))).total, Money{2'000});
    QCOMPARE(codeOf(shop.totals(shop.webWith({{cup, 1}}, {code}))), QStringLiteral("rewards.memberNeeded"));
    const OfferId voucher = addOffer(
        shop, {.name = QStringLiteral("A voucher"), .kind = OfferKind::StoreCredit, .worth = Money{700}, .points = 700},
        5);
    QCOMPARE(must(redeem(shop, voucher, clara)).storeCredit, Money{700});
    QCOMPARE(must(shop.read([&](store::Connection &c) { return storeCredit(c, clara); })), Money{700});
    QCOMPARE(shop.points(clara), 0);
}

void MallTest::whatComesBackIsOfferedAgain()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'500);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 500);
    const OfferId id =
        addOffer(shop, {.name = QStringLiteral("A cup"), .variant = cup, .points = 500, .price = Money{600}}, 3);
    const Order sale = shop.order(must(redeem(shop, id, clara, Money{600})).order);
    QCOMPARE(offer(shop).stock, 2);
    const Order credit = shop.place(shop.creditOf(sale, {{cup, 1}}));
    QCOMPARE(credit.total, Money{-600});
    QCOMPARE(offer(shop).stock, 3);
    QCOMPARE(shop.points(clara), 500);
    QCOMPARE(shop.wrong(), QStringList());
}

void MallTest::onlySoManyForAMember()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'500);
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    shop.givePoints(clara, 1'000);
    const OfferId id =
        addOffer(shop, {.name = QStringLiteral("A cup"), .variant = cup, .points = 100, .memberLimit = 1}, 5);
    const OrderId first = must(redeem(shop, id, clara)).order;
    QCOMPARE(codeOf(redeem(shop, id, clara)), QStringLiteral("rewards.limitReached"));
    must(shop.tryCancel(first));
    must(redeem(shop, id, clara));
}

void MallTest::itsStockIsNeverBelowNothing()
{
    RewardShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 2'500);
    const OfferId id = addOffer(shop, {.name = QStringLiteral("A cup"), .variant = cup, .points = 100}, 5);
    const auto stock = [&](qint64 change) {
        return codeOf(shop.write([&](store::UnitOfWork &work) { return stockOffer(work, id, change); }));
    };
    QCOMPARE(stock(-6), QStringLiteral("rewards.badQuantity"));
    QCOMPARE(stock(0), QStringLiteral("rewards.badQuantity"));
    QCOMPARE(stock(-5), QString());
    QCOMPARE(offer(shop).stock, 0);
    const auto made = [&](const OfferDraft &draft) {
        return fieldOf(shop.write([&](store::UnitOfWork &work) { return createOffer(work, draft); }));
    };
    QCOMPARE(made({.name = QStringLiteral("X"), .variant = cup}), QStringLiteral("points"));
    QCOMPARE(made({.name = QStringLiteral("X"), .points = 1}), QStringLiteral("variant"));
    QCOMPARE(made({.name = QStringLiteral("X"), .kind = OfferKind::Coupon, .points = 1}), QStringLiteral("coupon"));
    QCOMPARE(made({.name = QStringLiteral("X"), .kind = OfferKind::StoreCredit, .points = 1}), QStringLiteral("worth"));
}

QTEST_GUILESS_MAIN(MallTest)
#include "MallTest.moc"
