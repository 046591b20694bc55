// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/DeliveryFee.h"
#include "orders/CounterSale.h"
#include "orders/DraftOrders.h"
#include "orders/DraftSums.h"
#include "orders/OrderOperations.h"
#include "orders/OrderPrice.h"
#include "rewards/RewardShop.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;
using rewards::CouponKind;

/// What sending an order costs: a line with its own tax, usual and free by the shop's terms, that only a coupon of free
/// delivery takes off again.
class DeliveryFeeTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<RewardShop> m_shop;
    catalog::VariantId m_cup;
    catalog::TaxClassId m_tax;

    void setTerms(const DeliveryTerms &terms)
    {
        must(m_shop->write([&](store::UnitOfWork &work) { return setDeliveryTerms(work, terms); }));
    }
    /// But for the article.
    DeliveryTerms terms()
    {
        return must(m_shop->read([](store::Connection &c) -> Result<DeliveryTerms> {
            DeliveryTerms all = deliveryTerms(c);
            all.article = {};
            return all;
        }));
    }
    /// Cups of 100.00 with the usual fee.
    OrderDraft draftOf(qint64 cups, const QStringList &coupons = {})
    {
        OrderDraft draft = m_shop->webWith({{m_cup, cups}}, coupons);
        draft.usualDelivery = true;
        return draft;
    }
    std::vector<PriceStep> steps(const OrderDraft &draft)
    {
        return must(m_shop->read([&](store::Connection &c) {
            return priced(c, draft).map([&](const PricedOrder &order) { return stepsOf(order, c.shop().currency); });
        }));
    }
    qint64 total(const OrderDraft &draft) { return must(m_shop->totals(draft)).total.minor; }

private slots:
    void init()
    {
        m_shop = std::make_unique<RewardShop>();
        m_cup = m_shop->addProduct(QStringLiteral("Cup"), 10'000);
        m_tax = m_shop->addTax(QStringLiteral("VAT"), 2'000, true);
        setTerms({Money{1'200}, {}, m_tax});
    }

    void itIsALineWithItsTax()
    {
        const Order placed = m_shop->place(draftOf(2));
        QCOMPARE(placed.total, Money{21'200});
        QCOMPARE(placed.lines.size(), size_t(2));
        const OrderLine &fee = placed.lines.back();
        QVERIFY(fee.isDelivery && !fee.isGoods);
        QCOMPARE(fee.description, QStringLiteral("Delivery"));
        QCOMPARE(fee.total, Money{1'200});
        QCOMPARE(fee.tax, Money{200});
        QCOMPARE(placed.taxTotal, Money{200});
        QCOMPARE(placed.unitsToShip, 2); // nobody packs it
        QCOMPARE(m_shop->wrong(), QStringList());
        const auto all = steps(draftOf(2));
        QCOMPARE(all.size(), size_t(3));
        QCOMPARE(all[0].amount, Money{20'000});
        QCOMPARE(all[1].kind, PriceStepKind::Delivery);
        QCOMPARE(all[1].amount, Money{1'200});
        QCOMPARE(all[2].explanation, QStringLiteral("200.00 goods, 12.00 delivery, 0.00 taken off"));
        // A tax that comes on top is added at the foot.
        setTerms({Money{1'200}, {}, m_shop->addTax(QStringLiteral("On top"), 2'000, false)});
        QCOMPARE(total(draftOf(2)), 21'440);
    }

    void fromATotalOnItIsFree()
    {
        setTerms({Money{1'200}, Money{20'000}, m_tax});
        QCOMPARE(total(draftOf(1)), 11'200);
        QCOMPARE(total(draftOf(2)), 20'000);
        QCOMPARE(m_shop->place(draftOf(2)).lines.size(), size_t(1));
        // Discounts by hand count, coupons do not: what they need would hang on each other.
        OrderDraft draft = draftOf(2);
        draft.discounts = {{DiscountKind::Manual, QStringLiteral("off"), Money{1}}};
        QCOMPARE(total(draft), 21'199);
        m_shop->addAmount(QStringLiteral("TEN"), 1'000);
        QCOMPARE(total(draftOf(2, {QStringLiteral("TEN")})), 19'000);
        // Who says what it costs is asked nothing.
        draft = draftOf(2);
        draft.deliveryFee = Money{500};
        QCOMPARE(total(draft), 20'500);
    }

    void discountsCouponsAndPointsAreForGoods()
    {
        OrderDraft draft = draftOf(1);
        draft.discounts = {{DiscountKind::Manual, QStringLiteral("off"), Money{10'000}}};
        QCOMPARE(total(draft), 1'200);
        draft.discounts.front().amount = Money{10'001};
        QCOMPARE(codeOf(m_shop->totals(draft)), QStringLiteral("orders.badDiscount"));
        m_shop->addCoupon({.name = QStringLiteral("HALF"), .kind = CouponKind::Percentage, .share = 5'000});
        QCOMPARE(total(draftOf(1, {QStringLiteral("HALF")})), 6'200);
        m_shop->addCoupon({.name = QStringLiteral("OVER101"), .amount = Money{100}, .minimum = Money{10'100}});
        QCOMPARE(codeOf(m_shop->totals(draftOf(1, {QStringLiteral("OVER101")}))),
                 QStringLiteral("rewards.belowMinimum"));
        const auto member = m_shop->addMember(QStringLiteral("Ada"));
        m_shop->setRule({.isOn = true, .largestShare = 10'000});
        m_shop->givePoints(member, 1'000'000);
        draft = draftOf(1);
        draft.member = member;
        const auto applying = must(m_shop->read([&](store::Connection &c) { return applyingRewards(c, draft); }));
        QCOMPARE(applying.limit.worth, Money{10'000});
    }

    void aCouponMakesExactlyItFree()
    {
        m_shop->addCoupon({.name = QStringLiteral("FREEPOST"), .kind = CouponKind::FreeDelivery});
        const QStringList free{QStringLiteral("FREEPOST")};
        OrderDraft draft = draftOf(2, free);
        draft.discounts = {{DiscountKind::Manual, QStringLiteral("off"), Money{2'000}}};
        QCOMPARE(total(draft), 18'000);
        const auto all = steps(draft);
        const auto step = std::ranges::find(all, PriceStepKind::Coupon, &PriceStep::kind);
        QVERIFY(step != all.end());
        QCOMPARE(step->amount, Money{-1'200});
        QCOMPARE(step->label, QStringLiteral("Coupon FREEPOST"));
        QCOMPARE(step->explanation, QStringLiteral("the delivery fee of 12.00"));
        const Order placed = m_shop->place(draft);
        QCOMPARE(placed.total, Money{18'000});
        QCOMPARE(placed.lines.back().tax, Money{}); // of nothing
        QCOMPARE(m_shop->wrong(), QStringList());
        // Without a fee it says why.
        m_shop->addCoupon({.name = QStringLiteral("FREE2"), .kind = CouponKind::FreeDelivery});
        const QString why = QStringLiteral("Coupon FREE2 makes the delivery free, and this order has no delivery fee.");
        OrderDraft none = draftOf(1, {QStringLiteral("FREE2")});
        none.usualDelivery = false;
        QCOMPARE(codeOf(m_shop->totals(none)), QStringLiteral("rewards.noDelivery"));
        QCOMPARE(messageOf(m_shop->totals(none)), why);
        setTerms({Money{1'200}, Money{10'000}, m_tax});
        const auto applying = must(m_shop->read(
            [&](store::Connection &c) { return applyingRewards(c, draftOf(1, {QStringLiteral("FREE2")})); }));
        QCOMPARE(applying.refused.size(), size_t(1));
        QCOMPARE(applying.refused.front().why, why);
    }

    void whoWaivesItIsAllowedTo()
    {
        Actor clerk = Actor::owner();
        clerk.permissions.remove(Permission::GiveDiscounts);
        m_shop->store().setActor(clerk);
        OrderDraft draft = draftOf(1);
        draft.deliveryFee = Money{};
        QCOMPARE(codeOf(m_shop->tryPlace(draft)), QStringLiteral("staff.notAllowed"));
        draft.deliveryFee = Money{1'199};
        QCOMPARE(codeOf(m_shop->tryPlace(draft)), QStringLiteral("staff.notAllowed"));
        draft.deliveryFee = Money{1'500};
        QCOMPARE(m_shop->place(draft).total, Money{11'500});
        m_shop->store().setActor(Actor::owner());
        draft.deliveryFee = Money{};
        const Order waived = m_shop->place(draft);
        QCOMPARE(waived.total, Money{10'000});
        QCOMPARE(waived.lines.back().unitPrice, Money{}); // it shows
        draft.deliveryFee = Money{-1};
        QCOMPARE(codeOf(m_shop->tryPlace(draft)), QStringLiteral("orders.badPrice"));
        QCOMPARE(fieldOf(m_shop->tryPlace(draft)), QStringLiteral("deliveryFee"));
    }

    void whatIsNotSentHasNone()
    {
        OrderDraft counter;
        counter.store = m_shop->firstStore();
        counter.lines = {{m_cup, 1}};
        counter.usualDelivery = true;
        QCOMPARE(total(counter), 10'000);
        counter.deliveryFee = Money{1'200};
        QCOMPARE(codeOf(m_shop->totals(counter)), QStringLiteral("orders.notSent"));
        OrderDraft fetched = draftOf(1);
        fetched.collectIn = m_shop->firstStore();
        QCOMPARE(total(fetched), 10'000);
        setTerms({});
        QCOMPARE(total(draftOf(1)), 10'000);
        OrderDraft marketplace = draftOf(1);
        marketplace.deliveryFee = Money{300};
        QCOMPARE(codeOf(m_shop->totals(marketplace)), QStringLiteral("orders.noDeliveryFee"));
    }

    void draftsAndChangesKeepIt()
    {
        OrderDraft draft = draftOf(1);
        draft.deliveryFee = Money{700};
        const auto id = must(m_shop->write([&](store::UnitOfWork &work) { return saveDraft(work, draft); }));
        QCOMPARE(m_shop->order(id).total, Money{10'700});
        OrderDraft saved = must(m_shop->read([&](store::Connection &c) { return savedDraft(c, id); }));
        QCOMPARE(saved.lines.size(), size_t(1));
        QCOMPARE(saved.deliveryFee, std::optional(Money{700}));
        must(m_shop->write([&](store::UnitOfWork &work) { return saveDraft(work, saved, id); }));
        must(m_shop->write([&](store::UnitOfWork &work) { return placeDraft(work, id); }));
        const Order placed = m_shop->order(id);
        QCOMPARE(placed.total, Money{10'700});
        // A discount on the changed order leaves it alone as well.
        const auto changed = must(
            m_shop->tryChange(id, {.lines = {{.line = placed.lines[0].id, .quantity = 2}, {.line = placed.lines[1].id}},
                                   .discounts = {{DiscountKind::Manual, QStringLiteral("off"), Money{20'000}}}}));
        QCOMPARE(changed.total, Money{700});
        QCOMPARE(m_shop->wrong(), QStringList());
    }

    void anotherArticleLeavesOlderOrdersAlone()
    {
        const Order placed = m_shop->place(draftOf(1));
        const auto id = must(m_shop->write([&](store::UnitOfWork &work) { return saveDraft(work, draftOf(1)); }));
        const auto postage = m_shop->addProduct(QStringLiteral("Postage"), 300, {}, catalog::ProductKind::Service);
        setTerms({.fee = Money{350}, .article = postage});
        QVERIFY(m_shop->order(placed.id).lines.back().isDelivery);
        // A discount on the changed order leaves its fee alone.
        const auto changed = must(m_shop->tryChange(
            placed.id, {.lines = {{.line = placed.lines[0].id, .quantity = 1}, {.line = placed.lines[1].id}},
                        .discounts = {{DiscountKind::Manual, QStringLiteral("off"), Money{10'000}}}}));
        QCOMPARE(changed.total, Money{1'200});
        // What is not placed yet has the fee that is asked when it is, and only once.
        const OrderDraft saved = must(m_shop->read([&](store::Connection &c) { return savedDraft(c, id); }));
        QCOMPARE(saved.deliveryFee, std::optional(Money{1'200}));
        must(m_shop->write([&](store::UnitOfWork &work) { return placeDraft(work, id); }));
        const Order late = m_shop->order(id);
        QCOMPARE(late.total, Money{11'200});
        QCOMPARE(late.lines.back().variant, postage);
        QVERIFY(late.lines.back().isDelivery);
        QCOMPARE(m_shop->wrong(), QStringList());
    }

    void theTermsAreSettings()
    {
        QCOMPARE(terms(), (DeliveryTerms{Money{1'200}, {}, m_tax}));
        const Order before = m_shop->place(draftOf(1));
        setTerms({Money{900}, Money{5'000}, {}});
        QCOMPARE(terms(), (DeliveryTerms{Money{900}, Money{5'000}, {}}));
        setTerms({});
        QCOMPARE(terms(), DeliveryTerms());
        QVERIFY(m_shop->order(before.id).lines.back().isDelivery);
        setTerms({Money{1'000}, {}, m_tax});
        QCOMPARE(m_shop->place(draftOf(1)).lines.back().variant, before.lines.back().variant);
        const auto set = [&](const DeliveryTerms &wanted) {
            return m_shop->write([&](store::UnitOfWork &work) { return setDeliveryTerms(work, wanted); });
        };
        QCOMPARE(codeOf(set({Money{}})), QStringLiteral("orders.badSetting"));
        QCOMPARE(fieldOf(set({Money{100}, Money{-1}})), QStringLiteral("freeFrom"));
        QCOMPARE(fieldOf(set({.fee = Money{100}, .article = m_cup})), QStringLiteral("article"));
        // One that the shop has already.
        const auto postage = m_shop->addProduct(QStringLiteral("Postage"), 300, {}, catalog::ProductKind::Service);
        must(set({.fee = Money{350}, .article = postage}));
        const Order posted = m_shop->place(draftOf(1));
        QCOMPARE(posted.lines.back().variant, postage);
        QCOMPARE(posted.total, Money{10'350});
        Actor clerk = Actor::owner();
        clerk.permissions.remove(Permission::ManageShop);
        m_shop->store().setActor(clerk);
        QCOMPARE(codeOf(set({Money{100}})), QStringLiteral("staff.notAllowed"));
    }

    void byOperations()
    {
        const auto call = [&](const char *name, const QJsonObject &input) {
            const auto all = operations();
            const auto found =
                std::ranges::find_if(all, [&](const store::Operation &each) { return qstrcmp(each.name, name) == 0; });
            return must(m_shop->write([&](store::UnitOfWork &work) { return found->run(work, input); }));
        };
        call("orders.setDeliveryTerms", {{QStringLiteral("freeFrom"), 20'000}});
        const QJsonObject now = call("orders.deliveryTerms", {});
        QCOMPARE(now[QLatin1String("fee")].toInteger(), 1'200);
        QCOMPARE(now[QLatin1String("freeFrom")].toInteger(), 20'000);
        QCOMPARE(now[QLatin1String("taxClass")].toString(), m_tax.text());
        const QJsonObject sums =
            call("orders.totals",
                 {{QStringLiteral("store"), m_shop->firstStore().text()},
                  {QStringLiteral("channel"), QStringLiteral("web")},
                  {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("variant"), m_cup.text()}}}},
                  {QStringLiteral("usualDelivery"), true}});
        QCOMPARE(sums[QLatin1String("total")].toInteger(), 11'200);
        QCOMPARE(sums[QLatin1String("steps")][1][QLatin1String("kind")].toString(), QStringLiteral("delivery"));
        call("orders.setDeliveryTerms", {{QStringLiteral("fee"), QJsonValue()}});
        QVERIFY(call("orders.deliveryTerms", {})[QLatin1String("fee")].isNull());
        // What is not named stays, also over a time without a fee.
        call("orders.setDeliveryTerms", {{QStringLiteral("fee"), 800}});
        QCOMPARE(terms(), (DeliveryTerms{Money{800}, Money{20'000}, m_tax}));
    }

    void whatStandsAmongTheArticlesIsNotAddedAgain()
    {
        const Order first = m_shop->place(draftOf(1));
        OrderDraft typed = draftOf(1);
        typed.lines.push_back({.variant = first.lines.back().variant});
        QCOMPARE(total(typed), 11'200);
        // Nor where a draft is gone on with that has it otherwise than the fee is added.
        typed.lines.back().quantity = 2;
        const auto id = must(m_shop->write([&](store::UnitOfWork &work) { return saveDraft(work, typed); }));
        OrderDraft saved = must(m_shop->read([&](store::Connection &c) { return savedDraft(c, id); }));
        saved.usualDelivery = true;
        QCOMPARE(total(saved), 12'400);
    }

    void aShareIsTakenOffTheGoodsAlone()
    {
        const catalog::VariantId fee = m_shop->place(draftOf(1)).lines.back().variant;
        const auto afterReduction = [&](int share) {
            OrderDraft draft = draftOf(1);
            draft.lines.push_back({.variant = fee});
            draft = must(m_shop->read([&](store::Connection &c) { return withReduction(c, draft, {.share = share}); }));
            return total(draft);
        };
        QCOMPARE(afterReduction(1'000), 10'200);
        QCOMPARE(afterReduction(10'000), 1'200);
        CounterSale sale{.store = m_shop->firstStore(), .lines = {{m_cup, 1}, {fee, 1}}};
        sale.discount.share = 1'000;
        const auto sums = must(m_shop->read([&](store::Connection &c) { return sumsOf(c, sale); }));
        QCOMPARE(sums.total, Money{10'200});
    }
};

QTEST_GUILESS_MAIN(DeliveryFeeTest)
#include "DeliveryFeeTest.moc"
