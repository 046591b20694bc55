// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/GiftCards.h"
#include "orders/OrderShop.h"
#include "orders/Shifts.h"
#include "orders/StoreCredit.h"

#include <QRegularExpression>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

/// Money: coins, shifts, gift cards, store credit, and the numbers on receipts.
class TillTest : public QObject
{
    Q_OBJECT
private slots:
    void cashIsDueInCoins_data();
    void cashIsDueInCoins();
    void roundedCashAddsUp();
    void aRestBelowTheSmallestCoin();
    void roundedCashComesBackExactly();
    void settingsAreChecked();
    void aShiftCountsItsMoney();
    void aShiftListsWhatIsMissing();
    void cashNeedsAShiftWhereTheShopSaysSo();
    void shiftsAreRefusedBadInput();
    void giftCardsPayWhatIsOnThem();
    void giftCardsAreRefusedBadInput();
    void giftCardsGetTheirRefund();
    void storeCreditBelongsToAMember();
    void ledgersOnlyGrow();
    void everyDeviceHasItsNumbers();
    void verifyFindsGapsAndDoubles();
};

void TillTest::cashIsDueInCoins_data()
{
    QTest::addColumn<qint64>("amount");
    QTest::addColumn<qint64>("coin");
    QTest::addColumn<qint64>("due");
    QTest::newRow("no coin") << qint64(1793) << qint64(1) << qint64(1793);
    QTest::newRow("down") << qint64(1792) << qint64(5) << qint64(1790);
    QTest::newRow("up") << qint64(1793) << qint64(5) << qint64(1795);
    QTest::newRow("half up") << qint64(1795) << qint64(10) << qint64(1800);
    QTest::newRow("to nothing") << qint64(2) << qint64(5) << qint64(0);
    QTest::newRow("back") << qint64(-1793) << qint64(5) << qint64(-1795);
}

void TillTest::cashIsDueInCoins()
{
    QFETCH(qint64, amount);
    QFETCH(qint64, coin);
    QFETCH(qint64, due);
    QCOMPARE(inCoins(Money{amount}, Money{coin}), Money{due});
}

void TillTest::roundedCashAddsUp()
{
    OrderShop shop;
    shop.setTill({.smallestCoin = Money{5}});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1793);
    OrderDraft draft;
    draft.store = shop.firstStore();
    draft.lines = {{cup}};
    // Not in coins, less than is due, more than is due.
    draft.payments = {{PaymentKind::Cash, Money{1793}}};
    const auto refused = shop.tryPlace(draft);
    QCOMPARE(codeOf(refused), QStringLiteral("orders.badPayment"));
    QVERIFY(messageOf(refused).contains(QStringLiteral("17.95")));
    draft.payments = {{PaymentKind::Cash, Money{1790}}};
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.paymentMismatch"));
    draft.payments = {{PaymentKind::Cash, Money{1800}}};
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.badPayment"));
    draft.payments = {{PaymentKind::Cash, Money{1795}, Money{2000}}};
    const Order sale = shop.place(draft);
    QCOMPARE(sale.paidTotal, Money{1795});
    QCOMPARE(sale.roundingTotal, Money{-2});
    QCOMPARE(sale.open(), Money{});
    QCOMPARE(sale.payments.size(), size_t(2));
    QCOMPARE(sale.payments[0].change(), Money{205});
    QCOMPARE(sale.payments[1].kind, PaymentKind::Rounding);
    // Cards pay to the penny; only the rest is rounded.
    draft.payments = {{PaymentKind::Card, Money{1000}}, {PaymentKind::Cash, Money{795}}};
    QCOMPARE(shop.place(draft).roundingTotal, Money{-2});
    draft.payments = {{PaymentKind::Card, Money{1793}}};
    QCOMPARE(shop.place(draft).roundingTotal, Money{});
    draft.payments = {{PaymentKind::Rounding, Money{1793}}};
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.badPayment"));
    QVERIFY(shop.wrong().isEmpty());
}

void TillTest::aRestBelowTheSmallestCoin()
{
    OrderShop shop;
    shop.setTill({.smallestCoin = Money{5}});
    OrderDraft draft;
    draft.store = shop.firstStore();
    draft.lines = {{shop.addProduct(QStringLiteral("Cup"), 1002)}};
    draft.payments = {{PaymentKind::Card, Money{1000}}, {PaymentKind::Cash, Money{}}};
    const Order sale = shop.place(draft);
    QCOMPARE(sale.roundingTotal, Money{2});
    QCOMPARE(sale.open(), Money{});
    // A card may pay it as well; cash of 0 for more than that is no payment.
    draft.payments = {{PaymentKind::Card, Money{999}}, {PaymentKind::Cash, Money{}}};
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.badPayment"));
    QVERIFY(shop.wrong().isEmpty());
}

void TillTest::roundedCashComesBackExactly()
{
    OrderShop shop;
    shop.setTill({.smallestCoin = Money{5}});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1793);
    OrderDraft draft;
    draft.store = shop.firstStore();
    draft.lines = {{cup, 7}}; // 125.51
    draft.payments = {{PaymentKind::Cash, Money{12'550}}};
    const Order sale = shop.place(draft);
    QCOMPARE(sale.roundingTotal, Money{1});
    for (int i = 0; i < 7; ++i)
        QCOMPARE(shop.place(shop.creditOf(sale, {{cup, 1}})).open(), Money{});
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments WHERE kind = 'cash'"), 0);
    QCOMPARE(shop.number("SELECT sum(amount) FROM payments WHERE kind = 'rounding'"), 0);
    QCOMPARE(shop.number("SELECT count(*) FROM payments WHERE kind = 'cash' AND amount % 5 <> 0"), 0);
    QVERIFY(shop.wrong().isEmpty());
}

void TillTest::settingsAreChecked()
{
    OrderShop shop;
    const auto set = [&](const TillSettings &settings) {
        return codeOf(shop.write([&](store::UnitOfWork &work) { return setTillSettings(work, settings); }));
    };
    QCOMPARE(set({.smallestCoin = Money{0}}), QStringLiteral("orders.badSetting"));
    QCOMPARE(set({.smallestCoin = Money{10'001}}), QStringLiteral("orders.badSetting"));
    QCOMPARE(set({.reservationHours = 0}), QStringLiteral("orders.badSetting"));
    const TillSettings wanted{Money{10}, true, 24};
    QCOMPARE(set(wanted), QString());
    QVERIFY(must(shop.read([](store::Connection &c) -> Result<TillSettings> { return tillSettings(c); })) == wanted);
}

void TillTest::aShiftCountsItsMoney()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto open = [&](Money cash) {
        return shop.write([&](store::UnitOfWork &work) { return openShift(work, shop.firstStore(), cash); });
    };
    shop.place(shop.sale({{cup, 9}})); // before the shift
    const ShiftId id = must(open(Money{10'000}));
    QCOMPARE(codeOf(open(Money{})), QStringLiteral("orders.shiftOpen"));
    OrderDraft draft = shop.sale({{cup, 3}});
    draft.payments = {{PaymentKind::Cash, Money{2'000}, Money{5'000}}, {PaymentKind::Card, Money{1'000}}};
    const Order sale = shop.place(draft);
    shop.place(shop.creditOf(sale, {{cup, 1}}));
    const auto move = [&](Money amount, const QString &note) {
        return shop.write([&](store::UnitOfWork &work) { return moveCash(work, id, amount, note); });
    };
    must(move(Money{-500}, QStringLiteral("milk")));
    QCOMPARE(codeOf(move(Money{-500}, {})), QStringLiteral("orders.noteMissing"));
    must(shop.write([&](store::UnitOfWork &work) {
        return issueGiftCard(work, {shop.firstStore(), Money{700}, {{PaymentKind::Cash, Money{700}}}});
    }));
    const auto report = [&] { return must(shop.read([&](store::Connection &c) { return shiftReport(c, id); })); };
    ShiftReport now = report();
    QCOMPARE(now.sales, 1);
    QCOMPARE(now.salesTotal, Money{3'000});
    QCOMPARE(now.creditsTotal, Money{-1'000});
    QCOMPARE(now.cardsSold, Money{700});
    QCOMPARE(now.kinds[0].kind, PaymentKind::Cash);
    QCOMPARE(now.kinds[0].expected, Money{10'000 + 2'000 - 1'000 - 500 + 700});
    const auto close = [&](const ShiftClose &counted) {
        return shop.write([&](store::UnitOfWork &work) { return closeShift(work, id, counted); });
    };
    // What is missing is named, and a difference wants a word; nothing is half closed.
    QCOMPARE(codeOf(close({{{PaymentKind::Cash, Money{11'150}}}, QStringLiteral("?")})),
             QStringLiteral("orders.notCounted"));
    const std::vector<Count> counts{{PaymentKind::Cash, Money{11'150}}, {PaymentKind::Card, Money{1'000}}};
    QCOMPARE(codeOf(close({counts, {}})), QStringLiteral("orders.noteMissing"));
    QCOMPARE(shop.number("SELECT count(*) FROM shift_counts"), 0);
    must(close({counts, QStringLiteral("a coin fell")}));
    now = report();
    QCOMPARE(now.kinds[0].difference(), Money{-50});
    QCOMPARE(now.movements.back().amount, Money{-50});
    QCOMPARE(codeOf(close({counts, {}})), QStringLiteral("orders.shiftClosed"));
    QCOMPARE(codeOf(move(Money{1}, QStringLiteral("x"))), QStringLiteral("orders.shiftClosed"));
    shop.place(shop.sale({{cup, 1}}));
    QCOMPARE(report().sales, 1);
    must(open(Money{}));
    QCOMPARE(must(shop.read([](store::Connection &c) { return shifts(c); })).size(), size_t(2));
    QVERIFY(shop.wrong().isEmpty());
}

void TillTest::aShiftListsWhatIsMissing()
{
    OrderShop shop;
    const ShiftId id =
        must(shop.write([&](store::UnitOfWork &work) { return openShift(work, shop.firstStore(), Money{}); }));
    OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 1000)}});
    draft.payments.clear();
    draft.payLater = true;
    const Order sale = shop.place(draft);
    const ShiftReport report = must(shop.read([&](store::Connection &c) { return shiftReport(c, id); }));
    QCOMPARE(report.missing.size(), size_t(1));
    QCOMPARE(report.missing[0].number, sale.number);
    QCOMPARE(report.missing[0].open, Money{1000});
    // It does not keep the till from closing.
    must(shop.write([&](store::UnitOfWork &work) {
        return closeShift(work, id, {{{PaymentKind::Cash, Money{}}}, {}});
    }));
}

void TillTest::cashNeedsAShiftWhereTheShopSaysSo()
{
    OrderShop shop;
    shop.setTill({.cashNeedsShift = true});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    OrderDraft draft = shop.sale({{cup}});
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.shiftNeeded"));
    draft.payments[0].kind = PaymentKind::Card;
    shop.place(draft);
    must(shop.write([&](store::UnitOfWork &work) { return openShift(work, shop.firstStore(), Money{}); }));
    draft.payments[0].kind = PaymentKind::Cash;
    shop.place(draft);
    QCOMPARE(shop.number("SELECT count(*) FROM orders WHERE shift_id IS NOT NULL"), 1);
}

void TillTest::shiftsAreRefusedBadInput()
{
    OrderShop shop;
    const auto open = [&](StoreId store, Money cash) {
        return codeOf(shop.write([&](store::UnitOfWork &work) { return openShift(work, store, cash); }));
    };
    QCOMPARE(open(shop.firstStore(), Money{-1}), QStringLiteral("orders.badAmount"));
    QCOMPARE(open(StoreId{7}, Money{}), QStringLiteral("catalog.storeNotFound"));
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return shiftReport(c, ShiftId{7}); })),
             QStringLiteral("orders.shiftNotFound"));
    const ShiftId id =
        must(shop.write([&](store::UnitOfWork &work) { return openShift(work, shop.firstStore(), Money{}); }));
    const auto close = [&](const std::vector<Count> &counts) {
        return codeOf(shop.write([&](store::UnitOfWork &work) {
            return closeShift(work, id, {counts, QStringLiteral("x")});
        }));
    };
    QCOMPARE(close({}), QStringLiteral("orders.notCounted"));
    QCOMPARE(close({{PaymentKind::Cash, Money{1}}, {PaymentKind::Cash, Money{2}}}), QStringLiteral("orders.badAmount"));
    QCOMPARE(close({{PaymentKind::Cash, Money{99'999'999'999 + 1}}}), QStringLiteral("orders.badAmount"));
}

void TillTest::giftCardsPayWhatIsOnThem()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const IssuedGiftCard card = must(shop.write([&](store::UnitOfWork &work) {
        return issueGiftCard(work,
                             {shop.firstStore(), Money{5'000}, {{PaymentKind::Cash, Money{5'000}, Money{6'000}}}});
    }));
    QCOMPARE(card.code.size(), 19);
    QCOMPARE(card.change, Money{1'000});
    // Only the code's token is kept.
    const QString plain = QString(card.code).remove(QLatin1Char('-'));
    QVERIFY(!must(shop.read([](store::Connection &c) -> Result<QString> {
                 return c.value<QString>("SELECT group_concat(quote(code_token) || code_tail) FROM gift_cards").value();
             })).contains(plain));
    const auto balance = [&] {
        return must(shop.read([&](store::Connection &c) { return findGiftCard(c, card.code); })).balance;
    };
    OrderDraft draft = shop.sale({{cup, 3}});
    draft.payments = {{PaymentKind::GiftCard, Money{3'000}, {}, QStringLiteral(" ") + plain.toLower()}};
    const Order sale = shop.place(draft);
    QCOMPARE(sale.payments[0].reference, plain.right(4));
    QCOMPARE(balance(), Money{2'000});
    // What is left cannot be spent twice in one go.
    draft.payments = {{PaymentKind::GiftCard, Money{1'500}, {}, card.code},
                      {PaymentKind::GiftCard, Money{1'500}, {}, card.code}};
    const auto over = shop.tryPlace(draft);
    QCOMPARE(codeOf(over), QStringLiteral("orders.notEnoughOnCard"));
    QVERIFY(messageOf(over).contains(QStringLiteral("5.00")));
    const auto entries = must(shop.read([&](store::Connection &c) { return giftCardHistory(c, card.id); }));
    QCOMPARE(entries.size(), size_t(2));
    QCOMPARE(entries[0].orderNumber, sale.number);
    QVERIFY(shop.wrong().isEmpty());
}

void TillTest::giftCardsAreRefusedBadInput()
{
    OrderShop shop;
    const auto issue = [&](const GiftCardDraft &draft) {
        return shop.write([&](store::UnitOfWork &work) { return issueGiftCard(work, draft); });
    };
    const StoreId store = shop.firstStore();
    QCOMPARE(codeOf(issue({store, Money{0}})), QStringLiteral("orders.badAmount"));
    QCOMPARE(codeOf(issue({StoreId{7}, Money{100}})), QStringLiteral("catalog.storeNotFound"));
    QCOMPARE(codeOf(issue({store, Money{100}, {{PaymentKind::Cash, Money{99}}}})),
             QStringLiteral("orders.paymentMismatch"));
    QCOMPARE(codeOf(issue({store, Money{100}, {{PaymentKind::StoreCredit, Money{100}}}})),
             QStringLiteral("orders.badPayment"));
    QCOMPARE(codeOf(issue({store, Money{100}, {}, {}, QStringLiteral("AB-12")})), QStringLiteral("orders.badCode"));
    must(issue({store, Money{100}, {}, {}, QStringLiteral("CARD-0001")}));
    QCOMPARE(codeOf(issue({store, Money{100}, {}, {}, QStringLiteral("card oool")})),
             QStringLiteral("orders.giftCardInUse")); // the letter O and the digit 0 are one
    QCOMPARE(codeOf(shop.read([](store::Connection &c) { return findGiftCard(c, QStringLiteral("nothing")); })),
             QStringLiteral("orders.giftCardNotFound"));
    // Given away is a refund by its limits.
    Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
    tom.limits.largestRefund = Money{99};
    shop.store().setActor(tom);
    QCOMPARE(codeOf(issue({store, Money{100}})), QStringLiteral("staff.overLimit"));
}

void TillTest::giftCardsGetTheirRefund()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const IssuedGiftCard card = must(shop.write([&](store::UnitOfWork &work) {
        return issueGiftCard(work, {shop.firstStore(), Money{1'500}});
    }));
    OrderDraft draft = shop.sale({{cup, 2}});
    draft.payments = {{PaymentKind::GiftCard, Money{1'500}, {}, card.code}, {PaymentKind::Card, Money{500}}};
    const Order sale = shop.place(draft);
    must(shop.write([&](store::UnitOfWork &work) { return blockGiftCard(work, card.id, QStringLiteral("lost")); }));
    draft.payments = {{PaymentKind::GiftCard, Money{1'500}, {}, card.code}};
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.giftCardNotGood"));
    // No money goes back to it either: it is given back in another way.
    OrderDraft credit = shop.creditOf(sale, {{cup, 2}});
    QCOMPARE(codeOf(shop.tryPlace(credit)), QStringLiteral("orders.giftCardNotGood"));
    credit.payments = {{PaymentKind::Card, Money{2'000}}};
    shop.place(credit);
    QCOMPARE(must(shop.read([&](store::Connection &c) { return giftCard(c, card.id); })).balance, Money{});
    QVERIFY(shop.wrong().isEmpty());
}

void TillTest::storeCreditBelongsToAMember()
{
    OrderShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1000);
    const auto member = shop.addMember(QStringLiteral("Clara"));
    const auto adjust = [&](Money amount, const QString &note) {
        return shop.write([&](store::UnitOfWork &work) { return adjustStoreCredit(work, member, amount, note); });
    };
    QCOMPARE(codeOf(adjust(Money{-1}, QStringLiteral("x"))), QStringLiteral("orders.badAmount"));
    QCOMPARE(codeOf(adjust(Money{1'200}, {})), QStringLiteral("orders.noteMissing"));
    must(adjust(Money{1'200}, QStringLiteral("apology")));
    OrderDraft draft = shop.sale({{cup, 1}});
    draft.payments = {{PaymentKind::StoreCredit, Money{1'000}}};
    QCOMPARE(codeOf(shop.tryPlace(draft)), QStringLiteral("orders.memberMissing"));
    draft.member = member;
    shop.place(draft);
    const auto over = shop.tryPlace(draft);
    QCOMPARE(codeOf(over), QStringLiteral("orders.notEnoughCredit"));
    QVERIFY(messageOf(over).contains(QStringLiteral("2.00")));
    QCOMPARE(must(shop.read([&](store::Connection &c) { return storeCreditHistory(c, member); })).size(), size_t(2));
    QVERIFY(shop.wrong().isEmpty());
}

void TillTest::ledgersOnlyGrow()
{
    OrderShop shop;
    const auto member = shop.addMember(QStringLiteral("Clara"));
    must(shop.write([&](store::UnitOfWork &work) {
        must(issueGiftCard(work, {shop.firstStore(), Money{1'500}}));
        const ShiftId shift = must(openShift(work, shop.firstStore(), Money{}));
        must(moveCash(work, shift, Money{5}, QStringLiteral("found")));
        return adjustStoreCredit(work, member, Money{5}, QStringLiteral("x"));
    }));
    for (const char *table : {"gift_card_entries", "store_credit_entries", "cash_movements"}) {
        for (const char *sql : {"UPDATE %1 SET amount = 1", "DELETE FROM %1"}) {
            const QByteArray damage = QString::fromLatin1(sql).arg(QLatin1String(table)).toLatin1();
            QVERIFY(!shop.write([&](store::UnitOfWork &work) -> Result<void> {
                work.execute(damage.constData());
                return {};
            }));
        }
    }
    shop.change("UPDATE gift_card_balances SET balance = 1");
    shop.change("UPDATE store_credit_balances SET balance = 1");
    QCOMPARE(shop.wrong().size(), 2);
}

void TillTest::everyDeviceHasItsNumbers()
{
    OrderShop shop;
    OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 1000)}});
    draft.placedAt = londonTime("2026-03-02 10:00");
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-0001"));
    shop.change("UPDATE device SET number = 7");
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-7-0001"));
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-7-0002"));
    shop.change("UPDATE device SET number = 1");
    QCOMPARE(shop.place(draft).number, QStringLiteral("S01-260302-0002"));
    QVERIFY2(shop.wrong().isEmpty(), qPrintable(shop.wrong().join(QLatin1Char('\n'))));
}

void TillTest::verifyFindsGapsAndDoubles()
{
    OrderShop shop;
    const OrderDraft draft = shop.sale({{shop.addProduct(QStringLiteral("Cup"), 1000)}});
    for (int i = 0; i < 3; ++i)
        shop.place(draft);
    QVERIFY(shop.wrong().isEmpty());
    // A cancelled order keeps its number.
    must(shop.tryCancel(shop.place(draft).id));
    QVERIFY(shop.wrong().isEmpty());
    const QString last = shop.place(draft).number; // S01-261122-0005
    const QString block = last.chopped(1).remove(QRegularExpression(QStringLiteral("0+$")));
    shop.change("UPDATE orders SET number = substr(number, 1, 11) || '0009' WHERE number LIKE '%0002'");
    QVERIFY2(shop.wrong().contains(QStringLiteral("The numbers %1… go up to 9, but there are 5 orders.").arg(block)),
             qPrintable(shop.wrong().join(QLatin1Char('\n'))));
    // 0002 is where it was, and 0005 is borne by two.
    shop.change("UPDATE orders SET number = substr(number, 1, 11) || '0002' WHERE number LIKE '%0009'");
    QCOMPARE(shop.wrong(), QStringList());
    shop.change("UPDATE orders SET number = substr(number, 1, 11) || '0005' WHERE number LIKE '%0003'");
    QVERIFY2(shop.wrong().contains(QStringLiteral("The number %1 is borne by two orders.").arg(last)),
             qPrintable(shop.wrong().join(QLatin1Char('\n'))));
    // One that is gone altogether leaves fewer orders than numbers were given out.
    shop.change("UPDATE orders SET number = '', status = 'draft' WHERE number LIKE '%0005'");
    const QString all = shop.wrong().join(QLatin1Char('\n'));
    QVERIFY2(all.contains(QStringLiteral("Store S01 gave out 5 order numbers on ")), qPrintable(all));
    QVERIFY2(all.contains(QStringLiteral(", but has 3 orders.")), qPrintable(all));
}

QTEST_GUILESS_MAIN(TillTest)
#include "TillTest.moc"
