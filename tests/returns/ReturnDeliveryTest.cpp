// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DeliveryFee.h"
#include "returns/ReturnShop.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;
using orders::PaymentKind;

/// What was paid for the delivery comes back with the last goods of an order, or where somebody says so; to the minor unit, with
/// its tax.
class ReturnDeliveryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<ReturnShop> m_shop;
    catalog::VariantId m_cup;

    /// Cups of 33.35 sent for 9.99, paid by card, and received.
    orders::Order sold(qint64 cups, const QStringList &coupons = {})
    {
        orders::OrderDraft draft = m_shop->webOrder({{m_cup, cups}});
        draft.usualDelivery = true;
        draft.coupons = coupons;
        const auto id = must(m_shop->tryPlace(draft));
        m_shop->pay(id, {{PaymentKind::Card, m_shop->order(id).total}});
        const auto shipment = m_shop->ship(id);
        must(m_shop->write([&](store::UnitOfWork &work) { return orders::deliverShipment(work, shipment); }));
        return m_shop->order(id);
    }
    /// Inspected, and not settled yet.
    ReturnId inspected(const orders::Order &sale, qint64 cups)
    {
        const ReturnId id = m_shop->approved(m_shop->draftOf(sale, cups));
        must(m_shop->receive(id));
        must(m_shop->inspect(id));
        return id;
    }
    Postings settled(const orders::Order &sale, qint64 cups, const SettleDraft &draft = {})
    {
        const ReturnId id = inspected(sale, cups);
        const Postings seen = must(m_shop->preview(id, draft));
        must(m_shop->settle(id, draft));
        const Postings written = m_shop->postings(id);
        if (seen.givenBack != written.givenBack || seen.delivery != written.delivery)
            QTest::qFail("the preview is not what was written", __FILE__, __LINE__);
        return written;
    }
    bool hasLeft(ReturnId id)
    {
        return must(m_shop->read([&](store::Connection &c) -> Result<bool> { return hasDeliveryLeft(c, id); }));
    }
    qint64 credited(const orders::Order &sale, const char *column)
    {
        const QByteArray sql = QByteArray("SELECT -sum(") + column + ") FROM orders WHERE credit_of = ?";
        return must(m_shop->read([&](store::Connection &c) -> Result<qint64> {
            return c.value<qint64>(sql.constData(), sale.id).value_or(0);
        }));
    }

private slots:
    void init()
    {
        m_shop = std::make_unique<ReturnShop>();
        const auto tax = m_shop->addTax(QStringLiteral("VAT"), 1'900, true);
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 3'335, tax);
        m_shop->receive(m_cup, 20);
        must(m_shop->write([&](store::UnitOfWork &work) {
            return orders::setDeliveryTerms(work, {Money{999}, {}, tax});
        }));
    }

    void aPartKeepsItAndTheLastGivesItBack()
    {
        const orders::Order sale = sold(3);
        QCOMPARE(sale.total, Money{3 * 3'335 + 999});
        const Postings first = settled(sale, 2);
        QCOMPARE(first.givenBack, Money{2 * 3'335});
        QCOMPARE(first.delivery, Money{});
        const Postings last = settled(sale, 1);
        QCOMPARE(last.givenBack, Money{3'335 + 999});
        QCOMPARE(last.delivery, Money{999});
        QCOMPARE(credited(sale, "total"), sale.total.minor);
        QCOMPARE(credited(sale, "tax_total"), sale.taxTotal.minor);
        QCOMPARE(m_shop->order(sale.id).lines.back().takenBack, 1);
        QCOMPARE(m_shop->allComplaints(), QStringList());
    }

    void theWholeGivesItBack()
    {
        const orders::Order sale = sold(2);
        const Postings all = settled(sale, 2);
        QCOMPARE(all.givenBack, sale.total);
        QCOMPARE(all.money.size(), size_t(1));
        QCOMPARE(all.money.front().amount, -sale.total);
        QCOMPARE(m_shop->allComplaints(), QStringList());
    }

    /// Which article stands for the fee by now is nothing to an order of before.
    void itComesBackThoughAnotherArticleStandsForIt()
    {
        const orders::Order sale = sold(2);
        const auto postage = m_shop->addProduct(QStringLiteral("Postage"), 500, {}, catalog::ProductKind::Service);
        must(m_shop->write([&](store::UnitOfWork &work) {
            return orders::setDeliveryTerms(work, {.fee = Money{500}, .article = postage});
        }));
        QVERIFY(m_shop->order(sale.id).lines.back().isDelivery);
        const auto lines = must(m_shop->read([&](store::Connection &c) { return returnable(c, sale.id); }));
        QCOMPARE(lines.size(), size_t(1));
        const Postings all = settled(sale, 2);
        QCOMPARE(all.givenBack, sale.total);
        QCOMPARE(all.delivery, Money{999});
        QCOMPARE(m_shop->allComplaints(), QStringList());
    }

    void theClerkMayGiveItWithAPart()
    {
        const orders::Order sale = sold(2);
        const ReturnId id = inspected(sale, 1);
        QVERIFY(hasLeft(id));
        must(m_shop->settle(id, {.givesDelivery = true}));
        QCOMPARE(m_shop->postings(id).givenBack, Money{3'335 + 999});
        QVERIFY(!hasLeft(id));
        // Once.
        QCOMPARE(settled(sale, 1, {.givesDelivery = true}).givenBack, Money{3'335});
        QCOMPARE(credited(sale, "total"), sale.total.minor);
        QCOMPARE(m_shop->allComplaints(), QStringList());
    }

    void whatIsExchangedWasDelivered()
    {
        const orders::Order sale = sold(1);
        const Postings swapped = settled(sale, 1, {.as = Wish::Exchange, .goods = {{m_cup, 1}}});
        QCOMPARE(swapped.delivery, Money{});
        QCOMPARE(swapped.givenBack, Money{3'335});
        QCOMPARE(swapped.open, Money{});
        QCOMPARE(m_shop->allComplaints(), QStringList());
    }

    void whatACouponPaidIsNotGivenBack()
    {
        must(m_shop->write([&](store::UnitOfWork &work) {
            return rewards::createCoupon(
                       work, {.name = QStringLiteral("FREEPOST"), .kind = rewards::CouponKind::FreeDelivery})
                .and_then([&](rewards::CouponId id) {
                    return rewards::issueCode(work,
                                              {.coupon = id, .code = QStringLiteral("FREEPOST"), .goodOnce = false});
                });
        }));
        const orders::Order sale = sold(1, {QStringLiteral("FREEPOST")});
        QCOMPARE(sale.total, Money{3'335});
        const Postings back = settled(sale, 1);
        QCOMPARE(back.givenBack, Money{3'335});
        QCOMPARE(back.delivery, Money{});
        QCOMPARE(credited(sale, "total"), sale.total.minor);
        QCOMPARE(m_shop->allComplaints(), QStringList());
    }

    /// A fee that is kept keeps no coupon back that its rules give back with the last goods.
    void aFeeThatIsKeptKeepsNoCoupon()
    {
        const auto coupon = must(m_shop->write([](store::UnitOfWork &work) {
            return rewards::createCoupon(
                work, {.name = QStringLiteral("ONCE"), .amount = Money{100}, .releaseOnRefund = true});
        }));
        must(m_shop->write([&](store::UnitOfWork &work) {
            return rewards::issueCode(work, {.coupon = coupon, .code = QStringLiteral("ONCE")});
        }));
        const auto state = [&] {
            return must(m_shop->read([](store::Connection &c) {
                       return rewards::findCode(c, QStringLiteral("ONCE"), Instant::now());
                   }))
                .state;
        };
        const orders::Order sale = sold(1, {QStringLiteral("ONCE")});
        QCOMPARE(state(), rewards::CodeState::Used);
        const orders::Order credit = m_shop->place(m_shop->creditOf(sale, {{m_cup, 1}}));
        QCOMPARE(credit.total, Money{-3'235});
        QCOMPARE(state(), rewards::CodeState::Issued);
        QCOMPARE(m_shop->allComplaints(), QStringList());
    }

    void itIsNoGoodsThatComeBack()
    {
        const orders::Order sale = sold(1);
        const auto lines = must(m_shop->read([&](store::Connection &c) { return returnable(c, sale.id); }));
        QCOMPARE(lines.size(), size_t(1));
        QCOMPARE(lines.front().variant, m_cup);
    }
};

QTEST_GUILESS_MAIN(ReturnDeliveryTest)
#include "ReturnDeliveryTest.moc"
