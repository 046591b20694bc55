// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Barcode.h"
#include "catalog/PriceLists.h"
#include "orders/CashCount.h"
#include "orders/CounterLookup.h"
#include "orders/CounterPayment.h"
#include "orders/CounterSale.h"
#include "orders/OrderShop.h"
#include "orders/ReceiptData.h"

#include <QRandomGenerator>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

/// A sale at the counter: what it comes to, how it is paid, and what its receipt says.
class CounterTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_store = m_shop.firstStore();
        m_tax = m_shop.addTax(QStringLiteral("VAT"), 2000, true);
        m_cup = m_shop.addProduct(QStringLiteral("CUP"), 2390, m_tax);
        m_pot = m_shop.addProduct(QStringLiteral("POT"), 10000);
        m_member = m_shop.addMember(QStringLiteral("Li Na"), QStringLiteral("+44 20 7946 0958"));
    }

    void theSameVariantRaisesTheQuantity()
    {
        CounterSale sale{.store = m_store};
        QCOMPARE(sale.add(m_cup, 1), size_t(0));
        QCOMPARE(sale.add(m_pot, 1), size_t(1));
        QCOMPARE(sale.add(m_cup, 3), size_t(0));
        QCOMPARE(sale.lines.size(), size_t(2));
        QCOMPARE(sale.lines[0].quantity, 4);
        // Beside a line at another price it is another line.
        sale.lines[0].unitPrice = Money{2000};
        QCOMPARE(sale.add(m_cup, 1), size_t(2));
    }

    /// A price that the label of a scale says is nobody's gift; one that a person says is.
    void aLabelSaysItsPrice()
    {
        const auto cheese = m_shop.addProduct(QStringLiteral("12345"), 1'890, m_tax); // a kilogram
        QString label = QStringLiteral("201234500399");
        for (int digit = 0; !catalog::hasCheckDigit(label); ++digit)
            label = label.left(12) + QString::number(digit);
        CounterSale sale{.store = m_store};
        sale.add(cheese, 1, label);
        QCOMPARE(must(sumsOf(sale)).total, Money{399});
        QCOMPARE(sale.add(cheese, 1, label), size_t(0));
        QCOMPARE(must(sumsOf(sale)).total, Money{798});

        Actor cashier = Actor::owner();
        cashier.limits.largestDiscount = 0;
        const auto allowed = [&](const CounterSale &wanted) {
            return m_shop.store().writeNow(
                [&](store::UnitOfWork &work) { return checkReductions(work.connection(), wanted); }, cashier);
        };
        QVERIFY(allowed(sale));
        sale.lines[0].unitPrice = Money{398};
        QCOMPARE(codeOf(allowed(sale)), QStringLiteral("staff.overLimit"));
        sale.lines[0] = {.variant = m_cup, .label = label};
        QCOMPARE(codeOf(allowed(sale)), QStringLiteral("orders.badLabel"));
    }

    void aShareIsTakenOfTheLineOrOfTheSale()
    {
        CounterSale sale{.store = m_store, .lines = {{.variant = m_cup, .quantity = 10}}};
        sale.lines[0].discount.share = 2500;
        CounterSums sums = must(sumsOf(sale));
        QCOMPARE(sums.lines[0].discount, Money{5975});
        QCOMPARE(sums.total, Money{17925}); // 10 × 23.90 less 25 %
        QCOMPARE(sums.taxes.front().amount, Money{2988});

        sale.lines.push_back({.variant = m_pot});
        sale.discount.share = 1000;
        sums = must(sumsOf(sale));
        QCOMPARE(sums.linesTotal, Money{27925});
        QCOMPARE(sums.discount, Money{2793}); // 27.925 rounds away from zero
        QCOMPARE(sums.total, Money{25132});
        QCOMPARE(sums.units, 11);
    }

    void aDiscountIsTypedAsAShareOrAnAmount()
    {
        const Currency pound = must(Currency::fromCode(QStringLiteral("GBP")));
        const auto parse = [&](const char *text) { return parseReduction(QString::fromUtf8(text), pound); };
        QCOMPARE(must(parse("10%")), (Reduction{1000, {}}));
        QCOMPARE(must(parse(" 12.5 % ")), (Reduction{1250, {}}));
        QCOMPARE(must(parse("１０％")), (Reduction{1000, {}})); // as a Chinese keyboard writes it
        QCOMPARE(must(parse("2.50")), (Reduction{{}, Money{250}}));
        QVERIFY(must(parse("0")).isNothing());
        QVERIFY(must(parse("0%")).isNothing());
        for (const char *bad : {"101%", "-1%", "%", "1.234", "ten"})
            QVERIFY2(!parse(bad), bad);
    }

    void whatCannotBeIsRefusedByItsField()
    {
        const auto refused = [&](const CounterSale &sale) { return fieldOf(sumsOf(sale)); };
        CounterSale sale{.store = m_store, .lines = {{.variant = m_cup}, {.variant = m_pot}}};
        sale.lines[1].quantity = 0;
        QCOMPARE(refused(sale), QStringLiteral("lines[1].quantity"));
        sale.lines[1].quantity = -2;
        QCOMPARE(refused(sale), QStringLiteral("lines[1].quantity"));
        sale.lines[1].quantity = 1'000'001;
        QCOMPARE(refused(sale), QStringLiteral("lines[1].quantity"));
        sale.lines[1] = {.variant = m_pot, .unitPrice = Money{-1}};
        QCOMPARE(refused(sale), QStringLiteral("lines[1].unitPrice"));
        sale.lines[1] = {.variant = m_pot, .discount = {.amount = Money{10001}}};
        QCOMPARE(refused(sale), QStringLiteral("lines[1].discount"));
        sale.lines[1] = {.variant = m_pot};
        sale.discount.amount = Money{12391};
        QCOMPARE(refused(sale), QStringLiteral("discounts[0].amount"));
        QCOMPARE(must(sumsOf({.store = m_store})).total, Money{});
    }

    void theOrderComesToWhatTheCounterShowed()
    {
        QRandomGenerator dice(7);
        for (int round = 0; round < 200; ++round) {
            CounterSale sale{.store = m_store};
            for (int i = dice.bounded(1, 5); i > 0; --i) {
                CounterLine line{.variant = dice.bounded(2) ? m_cup : m_pot, .quantity = dice.bounded(1, 30)};
                if (dice.bounded(3) == 0)
                    line.unitPrice = Money{dice.bounded(1, 5000)};
                if (dice.bounded(2))
                    line.discount.share = dice.bounded(0, 10'001);
                sale.lines.push_back(line);
            }
            if (dice.bounded(2))
                sale.discount.share = dice.bounded(0, 10'001);
            const CounterSums sums = must(sumsOf(sale));
            Money lines;
            for (const auto &line : sums.lines)
                lines += line.total;
            QCOMPARE(lines, sums.linesTotal);
            const OrderDraft draft = must(m_shop.read([&](store::Connection &c) { return orderDraftOf(c, sale); }));
            const Order placed = m_shop.place(m_shop.paid(draft));
            QCOMPARE(placed.total, sums.total);
            QCOMPARE(placed.discountTotal, sums.discount);
        }
    }

    void aSaleSurvivesAsJson()
    {
        CounterSale sale{.store = m_store, .member = m_member};
        sale.lines = {{.variant = m_cup, .quantity = 3, .unitPrice = Money{1999}, .discount = {.share = 500}},
                      {.variant = m_pot, .quantity = 1, .discount = {.amount = Money{100}}}};
        sale.discount.amount = Money{50};
        const auto restored = must(m_shop.read([&](store::Connection &c) { return restoredSale(c, toJson(sale)); }));
        QCOMPARE(restored.sale, sale);
        QVERIFY(restored.leftOut.isEmpty());
        // Broken, it is refused; what can no longer be sold is left out and named.
        QJsonObject broken = toJson(sale);
        broken.insert(QStringLiteral("lines"), QStringLiteral("?"));
        QCOMPARE(codeOf(m_shop.read([&](store::Connection &c) { return restoredSale(c, broken); })),
                 QStringLiteral("operation.badInput"));
        const auto gone = m_shop.addProduct(QStringLiteral("GONE"), 100);
        sale.add(gone, 1);
        m_shop.change("UPDATE products SET archived_at = 1 WHERE name = 'GONE'");
        const auto rest = must(m_shop.read([&](store::Connection &c) { return restoredSale(c, toJson(sale)); }));
        QCOMPARE(rest.sale.lines.size(), size_t(2));
        QVERIFY(rest.leftOut.join(QString()).contains(QStringLiteral("GONE")));
    }

    void anArticleIsFoundByAPartOfItsName()
    {
        const auto find = [&](const char *typed) {
            return must(
                m_shop.read([&](store::Connection &c) { return searchVariants(c, QString::fromLatin1(typed)); }));
        };
        QCOMPARE(find("cu").size(), size_t(1));
        QCOMPARE(find("cu").front().variant, m_cup);
        QVERIFY(find("").empty());
        m_shop.change("UPDATE products SET on_shelf = 0 WHERE name = 'CUP'");
        QVERIFY(find("cu").empty());
        m_shop.change("UPDATE products SET on_shelf = 1, shelf_from = 4102444800000 WHERE name = 'CUP'"); // in 2100
        QVERIFY(find("cu").empty());
        m_shop.change("UPDATE products SET shelf_from = 1000, shelf_until = 2000 WHERE name = 'CUP'"); // in 1970
        QVERIFY(find("cu").empty());
        // What is no longer sold may still come back.
        OrderDraft credit;
        credit.kind = OrderKind::Credit;
        const auto back =
            m_shop.read([&](store::Connection &c) { return searchVariants(c, QStringLiteral("cu"), credit); });
        QCOMPARE(must(back).size(), size_t(1));
        m_shop.change("UPDATE products SET shelf_until = 4102444800000 WHERE name = 'CUP'");
        QCOMPARE(find("cu").size(), size_t(1));
        m_shop.change("UPDATE products SET shelf_from = NULL, shelf_until = NULL WHERE name = 'CUP'");
    }

    void whatIsFoundSaysWhatItWillCost()
    {
        OrderShop shop;
        const auto cup = shop.addProduct(QStringLiteral("CUP"), 2'000);
        catalog::PriceListDraft list;
        list.name = QStringLiteral("Counter");
        list.channel = QStringLiteral("counter");
        list.percentOff = 1'000;
        must(shop.write([&](store::UnitOfWork &work) { return catalog::createPriceList(work, list); }));
        const auto price = [&](Channel channel) {
            const OrderDraft order{.store = shop.firstStore(), .channel = channel};
            return must(shop.read([&](store::Connection &c) { return searchVariants(c, QStringLiteral("cu"), order); }))
                .front()
                .price;
        };
        QCOMPARE(price(Channel::Counter), Money{1'800});
        QCOMPARE(price(Channel::Web), Money{2'000});
        QCOMPARE(shop.place(shop.sale({{cup, 1}})).total, Money{1'800});
    }

    /// What a receipt says of each tax adds up to the tax of the order, whatever is rounded.
    void taxesAreToldAsTheirParts()
    {
        OrderShop shop;
        const auto tax = [&](const char *name, int rate, bool included, const std::vector<catalog::TaxPart> &parts) {
            return must(shop.write([&](store::UnitOfWork &work) {
                return catalog::createTaxClass(work, {QString::fromLatin1(name), rate, included, parts});
            }));
        };
        const std::vector<catalog::TaxPart> both{{QStringLiteral("GST"), 500}, {QStringLiteral("PST"), 700}};
        const auto cup = shop.addProduct(QStringLiteral("CUP"), 333, tax("BC", 0, false, both));
        const auto pot = shop.addProduct(QStringLiteral("POT"), 1'001, tax("HST", 1'200, false, {}));
        const Order order = shop.place(shop.sale({{cup, 1}, {pot, 1}, {cup, 4}}));
        const auto receipt = [&] {
            return must(shop.read([&](store::Connection &c) { return receiptOf(c, order.id); })).taxes;
        };
        std::vector<TaxSum> taxes = receipt();
        QCOMPARE(taxes.size(), size_t(2));
        QCOMPARE(taxes[0].amount, Money{40 + 160});
        QCOMPARE(taxes[0].parts.size(), size_t(2));
        QCOMPARE(taxes[0].parts[0].name, QStringLiteral("GST"));
        QCOMPARE(taxes[0].parts[0].amount, Money{83}); // 200 × 5 / 12 = 83.33
        QCOMPARE(taxes[0].parts[1].amount, Money{117});
        QVERIFY(taxes[1].parts.empty());
        QCOMPARE(taxes[0].amount + taxes[1].amount, order.taxTotal);
        // A credit gives back the same parts.
        const Order credit = shop.place(shop.creditOf(order, {{cup, 1}}));
        const auto back = must(shop.read([&](store::Connection &c) { return receiptOf(c, credit.id); })).taxes.front();
        QCOMPARE(back.parts[0].amount + back.parts[1].amount, credit.taxTotal);
        QVERIFY(credit.taxTotal < Money{});
        // Of another rate than the line was sold with, the parts say nothing about it.
        shop.change("UPDATE tax_parts SET rate = 600 WHERE name = 'GST'");
        QVERIFY(receipt().front().parts.empty());
    }

    void aMemberIsFoundByNumberPhoneOrName()
    {
        const auto find = [&](const QString &typed) {
            return must(m_shop.read([&](store::Connection &c) { return searchMembers(c, typed); }));
        };
        const auto byPhone = find(QStringLiteral("020 7946 0958"));
        QCOMPARE(byPhone.size(), size_t(1));
        QVERIFY(byPhone.front().phoneMasked.contains(QLatin1Char('*')));
        QCOMPARE(find(QStringLiteral("0958")).size(), size_t(1));
        QCOMPARE(find(byPhone.front().number).front().id, m_member);
        QCOMPARE(find(QStringLiteral("Li")).front().name, QStringLiteral("Li Na"));
        QVERIFY(find(QStringLiteral("nobody")).empty());
    }

    void sixtyInCashAndTheRestByWallet()
    {
        CounterPayment payment(Money{10000});
        must(payment.setPart(Money{6000}));
        QCOMPARE(payment.due(), Money{6000});
        must(payment.take(PaymentKind::Cash, Money{7000}));
        QCOMPARE(payment.change(), Money{1000});
        QCOMPARE(payment.open(), Money{4000});
        QCOMPARE(payment.due(), Money{4000});
        must(payment.take(PaymentKind::Wallet, Money{4000}));
        QVERIFY(payment.isSettled());
        QCOMPARE(payment.open(), Money{});

        CounterPayment other(Money{10000});
        must(other.take(PaymentKind::Wallet, Money{4000}));
        must(other.take(PaymentKind::Cash, Money{7000}));
        QCOMPARE(other.change(), Money{1000});
        QCOMPARE(other.payments().back().amount, Money{6000});
    }

    void onlyCashMayBeMoreThanTheRest()
    {
        CounterPayment payment(Money{10000});
        const auto take = [&](PaymentKind kind, qint64 amount) { return codeOf(payment.take(kind, Money{amount})); };
        const QString bad = QStringLiteral("orders.badPayment");
        QCOMPARE(take(PaymentKind::Card, 10001), bad);
        QCOMPARE(take(PaymentKind::Card, 0), bad);
        QCOMPARE(take(PaymentKind::Cash, -1), bad);
        QCOMPARE(codeOf(payment.setPart(Money{10001})), bad);
        QCOMPARE(take(PaymentKind::Cash, 15000), QString());
        QCOMPARE(payment.change(), Money{5000});
        QCOMPARE(take(PaymentKind::Cash, 1), bad); // all is paid
        payment.takeBack();
        QCOMPARE(payment.open(), Money{10000});
    }

    void aBillIsSplitWithoutAPennyLeft()
    {
        CounterPayment payment(Money{10000});
        must(payment.splitEvenly(3));
        std::vector<qint64> parts;
        while (!payment.isSettled()) {
            parts.push_back(payment.due().minor);
            must(payment.take(PaymentKind::Card, payment.due()));
        }
        QCOMPARE(parts, (std::vector<qint64>{3334, 3333, 3333}));
        CounterPayment small(Money{1});
        QCOMPARE(codeOf(small.splitEvenly(2)), QStringLiteral("orders.badPayment"));
        QCOMPARE(codeOf(small.splitEvenly(1)), QStringLiteral("orders.badPayment"));
    }

    void cashComesInWholeCoins()
    {
        const auto cash = [](qint64 total, qint64 tendered) {
            CounterPayment payment(Money{total}, Money{5});
            must(payment.take(PaymentKind::Cash, Money{tendered}));
            return payment;
        };
        CounterPayment payment = cash(1002, 1000);
        QVERIFY(payment.isSettled());
        QCOMPARE(payment.rounding(), Money{2});
        payment = cash(1003, 1005);
        QVERIFY(payment.isSettled());
        QCOMPARE(payment.rounding(), Money{-2});
        QCOMPARE(payment.change(), Money{});
        payment = cash(1002, 2000);
        QCOMPARE(payment.change(), Money{1000});
        // Half a coin is rounded up, and a whole one is still to pay where less was given.
        CounterPayment half(Money{2390}, Money{20});
        QCOMPARE(half.due(PaymentKind::Cash), Money{2400});
        must(half.take(PaymentKind::Cash, Money{2400}));
        QVERIFY(half.isSettled());
        QCOMPARE(half.rounding(), Money{-10});
        CounterPayment mixed(Money{2390}, Money{20});
        must(mixed.take(PaymentKind::Cash, Money{1000}));
        must(mixed.take(PaymentKind::Card, Money{1380}));
        QVERIFY(!mixed.isSettled());
        QCOMPARE(mixed.due(PaymentKind::Cash), Money{20});
        // Nothing is rounded for who does not pay in cash.
        CounterPayment card(Money{1002}, Money{5});
        QCOMPARE(card.due(PaymentKind::Cash), Money{1000});
        must(card.take(PaymentKind::Card, Money{1000}));
        QCOMPARE(card.open(), Money{2});
        QVERIFY(!card.isSettled());
        must(card.take(PaymentKind::Card, Money{2}));
        QVERIFY(card.isSettled());
        // A part that does not come out in coins is refused.
        CounterPayment part(Money{1002}, Money{5});
        QCOMPARE(codeOf(part.take(PaymentKind::Cash, Money{503})), QStringLiteral("orders.badPayment"));
        must(part.take(PaymentKind::Cash, Money{500}));
        must(part.take(PaymentKind::Card, Money{500}));
        QVERIFY(part.isSettled());
        QCOMPARE(part.rounding(), Money{2});
        part.takeBack();
        QCOMPARE(part.rounding(), Money{});
        QCOMPARE(part.open(), Money{502});
    }

    void aDrawerIsCountedByItsNotesAndCoins()
    {
        const auto pieces = [](const char *code, qint64 smallest) {
            return denominationsOf(must(Currency::fromCode(QString::fromLatin1(code))), Money{smallest});
        };
        QCOMPARE(pieces("GBP", 1).front(), Money{5000});
        QCOMPARE(pieces("GBP", 1).size(), size_t(12));
        QCOMPARE(pieces("GBP", 5).back(), Money{5});
        QCOMPARE(pieces("CNY", 1).back(), Money{10});
        QCOMPARE(pieces("JPY", 1).front(), Money{10'000});
        QVERIFY(std::ranges::is_sorted(pieces("CHF", 5), std::greater()));
        QCOMPARE(pieces("CHF", 5).front(), Money{20'000});
        QCOMPARE(pieces("TND", 1).front(), Money{200'000});
    }

    void likelyTendersAreRoundSums()
    {
        const Currency pound = must(Currency::fromCode(QStringLiteral("GBP")));
        const std::vector<Money> tenders = likelyTenders(Money{6240}, pound);
        QCOMPARE(tenders, (std::vector<Money>{{6240}, {6300}, {6500}, {7000}, {8000}}));
        const Currency yen = must(Currency::fromCode(QStringLiteral("JPY")));
        QCOMPARE(likelyTenders(Money{480}, yen)[1], Money{500});
    }

    void aReceiptTellsTheOrderAndCountsItsCopies()
    {
        must(m_shop.write([](store::UnitOfWork &work) {
            return setReceiptTexts(work, {QStringLiteral("1 High Street"), QStringLiteral("Thank you")});
        }));
        OrderDraft draft = m_shop.sale({{.variant = m_cup, .quantity = 2}}, m_member);
        draft.payments = {{PaymentKind::Cash, Money{4780}, Money{5000}}};
        const Order order = m_shop.place(draft);
        const auto issue = [&] {
            return must(m_shop.write([&](store::UnitOfWork &work) { return issueReceipt(work, order.id); }));
        };
        const ReceiptData first = issue();
        QCOMPARE(first.change, Money{220});
        QCOMPARE(first.taxes.front().amount, order.taxTotal);
        QCOMPARE(first.pointsEarned, std::optional<qint64>(47));
        QVERIFY(first.pointsBalance.has_value());
        QVERIFY(!first.isCopy());
        QCOMPARE(first.texts.footer, QStringLiteral("Thank you"));
        const ReceiptData second = issue();
        QVERIFY(second.isCopy());
        QCOMPARE(second.printed, 1);
        QVERIFY(!second.pointsBalance.has_value());
        QCOMPARE(codeOf(m_shop.write([](store::UnitOfWork &work) { return issueReceipt(work, OrderId{1}); })),
                 QStringLiteral("orders.notFound"));
        QCOMPARE(fieldOf(m_shop.write([](store::UnitOfWork &work) {
                     return setReceiptTexts(work, {{}, QString(501, QLatin1Char('x'))});
                 })),
                 QStringLiteral("footer"));
    }

private:
    Result<CounterSums> sumsOf(const CounterSale &sale)
    {
        return m_shop.read([&](store::Connection &c) { return orders::sumsOf(c, sale); });
    }

    OrderShop m_shop;
    StoreId m_store;
    catalog::TaxClassId m_tax;
    catalog::VariantId m_cup;
    catalog::VariantId m_pot;
    members::MemberId m_member;
};

QTEST_GUILESS_MAIN(CounterTest)
#include "CounterTest.moc"
