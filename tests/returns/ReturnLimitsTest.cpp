// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PictureBytes.h"
#include "orders/GiftCards.h"
#include "orders/StoreCredit.h"
#include "returns/ReturnFigures.h"
#include "returns/ReturnList.h"
#include "returns/ReturnShop.h"
#include "tables/ListReader.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;
using orders::PaymentKind;

namespace {

constexpr qint64 msPerDay = 86'400'000;

/// Somebody who works in one store alone.
Actor clerkIn(StoreId store, Permissions permissions = allPermissions())
{
    Actor clerk{StaffId{7}, QStringLiteral("Bea"), std::move(permissions)};
    clerk.stores = QSet<StoreId>{store};
    return clerk;
}

} // namespace

/// What returns must not do, whoever asks: give twice, give to nobody, look elsewhere.
class ReturnLimitsTest : public QObject
{
    Q_OBJECT
private slots:
    void noMoneyOntoACardThatIsNoGood_data();
    void noMoneyOntoACardThatIsNoGood();
    void hintsMissNobody();
    void figuresAreOfOnesOwnStores();
    void whatIsToSettleIsListed();
};

void ReturnLimitsTest::noMoneyOntoACardThatIsNoGood_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("blocked") << QByteArray("UPDATE gift_cards SET blocked_at = 1, note = 'lost'")
                             << QStringLiteral("is blocked. Give the money back in another way.");
    QTest::newRow("expired") << QByteArray("UPDATE gift_cards SET expires_on = 1")
                             << QStringLiteral("has expired. Give the money back in another way.");
}

void ReturnLimitsTest::noMoneyOntoACardThatIsNoGood()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, says);
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const auto card = must(shop.write([&](store::UnitOfWork &work) {
        return orders::issueGiftCard(work, {shop.firstStore(), Money{1'500}, {{PaymentKind::Cash, Money{1'500}}}});
    }));
    orders::OrderDraft draft = shop.sale({{cup, 2}}, shop.clara);
    draft.payments = {{PaymentKind::Card, Money{500}}, {PaymentKind::GiftCard, Money{1'500}, {}, card.code}};
    const orders::Order sale = shop.place(draft);
    const ReturnId id = shop.approved(shop.draftOf(sale, 2));
    must(shop.receive(id));
    must(shop.inspect(id));
    shop.change(change.constData());
    const auto balance = [&] {
        return must(shop.read([&](store::Connection &c) { return orders::giftCard(c, card.id); })).balance;
    };
    // Over the payments as they came.
    const auto back = shop.settle(id);
    QCOMPARE(codeOf(back), QStringLiteral("orders.giftCardNotGood"));
    QVERIFY2(messageOf(back).endsWith(says), qPrintable(messageOf(back)));
    // Onto it by choice.
    const auto chosen = shop.settle(id, {.as = Wish::GiftCard, .giftCard = card.code});
    QCOMPARE(codeOf(chosen), QStringLiteral("orders.giftCardNotGood"));
    QCOMPARE(fieldOf(chosen), QStringLiteral("payments[0].giftCard"));
    QCOMPARE(balance(), Money{});
    must(shop.settle(id, {.as = Wish::StoreCredit}));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return orders::storeCredit(c, shop.clara); })), Money{2'000});
    QCOMPARE(balance(), Money{});
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnLimitsTest::hintsMissNobody()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    ReturnDraft draft;
    draft.store = shop.firstStore();
    draft.member = shop.clara;
    draft.wish = Wish::StoreCredit;
    draft.lines.push_back({{}, cup, 1});
    for (int i = 0; i < 3; ++i)
        shop.through(draft);
    const auto today = shop.store().shop().zone.dayOf(Instant::now());
    const auto found = must(shop.read([&](store::Connection &c) { return figures(c, today.plus(-1), today); }));
    QCOMPARE(found.hints.size(), size_t(1));
    QCOMPARE(found.hints.front().member, shop.clara);
    QCOMPARE(found.hints.front().orders, 0);
    QCOMPARE(found.hints.front().returns, 3);
    QCOMPARE(found.hints.front().givenBack, Money{3'000});
}

void ReturnLimitsTest::figuresAreOfOnesOwnStores()
{
    ReturnShop shop;
    const StoreId harbour = shop.openStore(QStringLiteral("Harbour"));
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.through(shop.draftOf(shop.place(shop.sale({{cup, 2}}))));
    const auto today = shop.store().shop().zone.dayOf(Instant::now());
    const auto as = [&](const Actor &actor, StoreId in, BusinessDay from) {
        return shop.store().read([&](store::Connection &c) { return figures(c, from, today, in); }, {}, actor).result();
    };
    const Actor clerk = clerkIn(harbour);
    QCOMPARE(codeOf(as(clerk, {}, today)), QStringLiteral("returns.chooseStore"));
    QCOMPARE(codeOf(as(clerk, shop.firstStore(), today)), QStringLiteral("staff.otherStore"));
    const ReturnFigures own = must(as(clerk, harbour, today));
    QCOMPARE(own.credits, 0);
    QVERIFY(own.reasons.empty() && own.products.empty() && own.steps.empty());
    const ReturnFigures first = must(as(clerkIn(shop.firstStore()), shop.firstStore(), today));
    QCOMPARE(first.credits, 1);
    QCOMPARE(first.givenBack, Money{1'000});
    const auto reversed = as(clerk, harbour, today.plus(1));
    QCOMPARE(codeOf(reversed), QStringLiteral("returns.badRange"));
    QCOMPARE(fieldOf(reversed), QStringLiteral("to"));
}

/// What the policy lets be paid on approval, or on receipt, is to be settled then.
void ReturnLimitsTest::whatIsToSettleIsListed()
{
    ReturnShop shop;
    const auto series = shop.addPolicy({.moneyFrom = MoneyFrom::Approved, .validFrom = Instant{0}});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 5);
    const auto toSettle = [&] {
        return must(shop.read([](store::Connection &c) {
                   return tables::readTotals(c, returnList(),
                                             {.filters = {{QStringLiteral("todo"), {QStringLiteral("settle")}}}});
               }))
            .count;
    };
    const ReturnId first = shop.request(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    QCOMPARE(toSettle(), 0);
    must(shop.approve(first));
    QCOMPARE(toSettle(), 1);
    must(shop.settle(first));
    QCOMPARE(toSettle(), 0);
    must(shop.write([&](store::UnitOfWork &work) {
        return changePolicy(work, series,
                            {.name = QStringLiteral("R"), .moneyFrom = MoneyFrom::Received, .validFrom = Instant{1}});
    }));
    const ReturnId second = shop.approved(shop.draftOf(shop.place(shop.sale({{cup, 1}}))));
    QCOMPARE(toSettle(), 0);
    must(shop.receive(second));
    QCOMPARE(toSettle(), 1);
    must(shop.inspect(second));
    QCOMPARE(toSettle(), 1);
    must(shop.settle(second));
    QCOMPARE(toSettle(), 0);
}

QTEST_GUILESS_MAIN(ReturnLimitsTest)
#include "ReturnLimitsTest.moc"
