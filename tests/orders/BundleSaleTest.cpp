// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PriceLists.h"
#include "members/Tiers.h"
#include "orders/OrderShop.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

namespace {

/// Ten pots and twenty cups, and a set of a pot and four cups with its wrapping.
class SetShop : public OrderShop
{
public:
    const catalog::VariantId pot = addProduct(QStringLiteral("Pot"), 2'000);
    const catalog::VariantId cup = addProduct(QStringLiteral("Cup"), 500);
    const catalog::VariantId wrapping = addProduct(QStringLiteral("Wrapping"), 100, {}, catalog::ProductKind::Service);
    const catalog::VariantId set = addSet();

    SetShop()
    {
        receive(pot, 10);
        receive(cup, 20);
    }

    /// From now on a set holds so many cups.
    void changeSet(qint64 cups)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            const auto product =
                work.connection().value<catalog::ProductId>("SELECT product_id FROM variants WHERE id = ?", set);
            catalog::ProductDraft draft = catalog::draftOf(must(catalog::product(work.connection(), *product)));
            draft.components = {{pot, 1}, {cup, cups}};
            return catalog::updateProduct(work, *product, draft);
        }));
    }
    QPair<qint64, qint64> potsAndCups() { return {onHand(pot), onHand(cup)}; }

private:
    catalog::VariantId addSet()
    {
        catalog::ProductDraft draft;
        draft.name = QStringLiteral("Tea set");
        draft.kind = catalog::ProductKind::Bundle;
        draft.variants.push_back({{}, {}, QStringLiteral("SET"), Money{3'500}, {}, {}});
        draft.components = {{pot, 1}, {cup, 4}, {wrapping, 1}};
        const auto id = must(write([&](store::UnitOfWork &work) { return catalog::createProduct(work, draft); }));
        return must(read([&](store::Connection &c) { return catalog::product(c, id); })).variants.front().id;
    }
};

} // namespace

/// What is sold by one name and leaves the stock under others, and what it costs by the shop's price lists.
class BundleSaleTest : public QObject
{
    Q_OBJECT
private slots:
    void aBundleTakesWhatItHolds()
    {
        SetShop shop;
        const Order sale = shop.place(shop.sale({{shop.set, 2}, {shop.cup, 1}}));
        QCOMPARE(sale.total, Money{7'500});
        QCOMPARE(sale.units, 3);
        QCOMPARE(shop.potsAndCups(), qMakePair(qint64(8), qint64(11)));
        QCOMPARE(shop.onHand(shop.set), 0);
        QCOMPARE(shop.wrong(), QStringList());
    }

    void whatIsMissingOfItIsNamed()
    {
        SetShop shop;
        const auto refused = shop.tryPlace(shop.sale({{shop.set, 5}, {shop.cup, 1}})); // 21 cups
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.notEnoughStock"));
        QVERIFY2(messageOf(refused).contains(QStringLiteral("Cup: 20 available, 21 wanted")),
                 qPrintable(messageOf(refused)));
        QCOMPARE(shop.potsAndCups(), qMakePair(qint64(10), qint64(20)));
    }

    void whatComesBackIsWhatWasSold()
    {
        SetShop shop;
        const Order sale = shop.place(shop.sale({{shop.set, 2}}));
        shop.changeSet(6);
        const Order back = shop.place(shop.creditOf(sale, {{shop.set, 1}}));
        QCOMPARE(back.total, Money{-3'500});
        QCOMPARE(shop.potsAndCups(), qMakePair(qint64(9), qint64(16))); // four cups, not six
        QCOMPARE(codeOf(shop.tryPlace(shop.creditOf(sale, {{shop.set, 2}}))), QStringLiteral("orders.overReturn"));
        shop.place(shop.sale({{shop.set, 1}}));
        QCOMPARE(shop.potsAndCups(), qMakePair(qint64(8), qint64(10)));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void piecesAreKeptBackAndLeaveWithShipments()
    {
        SetShop shop;
        const OrderId id = must(shop.tryPlace(shop.webOrder({{shop.set, 3}})));
        QCOMPARE(shop.allocated(shop.cup), 12);
        QCOMPARE(shop.allocated(shop.pot), 3);
        QCOMPARE(shop.allocated(shop.set), 0);
        shop.changeSet(1);
        shop.ship(id, {{shop.order(id).lines.front().id, 2}});
        QCOMPARE(shop.potsAndCups(), qMakePair(qint64(8), qint64(12)));
        QCOMPARE(shop.allocated(shop.cup), 4);
        QCOMPARE(shop.order(id).status, OrderStatus::PartiallyShipped);
        QCOMPARE(shop.wrong(), QStringList());
        shop.ship(id);
        QCOMPARE(shop.potsAndCups(), qMakePair(qint64(7), qint64(8)));
        QCOMPARE(shop.allocated(shop.cup), 0);
        QCOMPARE(shop.wrong(), QStringList());
    }

    void cancellingAndChangingLetPiecesGo()
    {
        SetShop shop;
        const OrderId id = must(shop.tryPlace(shop.webOrder({{shop.set, 3}})));
        const OrderLineId line = shop.order(id).lines.front().id;
        must(shop.tryChange(id, {.lines = {{.line = line, .quantity = 1}, {.variant = shop.set, .quantity = 1}}}));
        QCOMPARE(shop.allocated(shop.cup), 8);
        must(shop.tryChange(id, {.lines = {{.line = line, .quantity = 1}}}));
        QCOMPARE(shop.allocated(shop.cup), 4);
        QCOMPARE(shop.wrong(), QStringList());
        QVERIFY(shop.tryCancel(id));
        QCOMPARE(shop.allocated(shop.cup), 0);

        const Order sale = shop.place(shop.sale({{shop.set, 1}}));
        QVERIFY(shop.tryCancel(sale.id)); // at the counter, on its day
        QCOMPARE(shop.potsAndCups(), qMakePair(qint64(10), qint64(20)));
        QCOMPARE(shop.wrong(), QStringList());
    }

    void priceListsSayWhatIsCharged()
    {
        SetShop shop;
        const auto gold = must(shop.write([](store::UnitOfWork &work) {
            return members::createTier(work, {QStringLiteral("Gold"), 3});
        }));
        const auto member = shop.addMember(QStringLiteral("Li Wei"));
        shop.change("UPDATE members SET tier_id = (SELECT id FROM tiers WHERE name = 'Gold')");
        must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
            catalog::PriceListDraft list;
            list.name = QStringLiteral("Gold in spring");
            list.tier = gold;
            list.channel = QStringLiteral("counter");
            list.firstDay = BusinessDay::fromDate(QDate(2026, 3, 29)); // clocks go forward in London
            list.lastDay = BusinessDay::fromDate(QDate(2026, 3, 30));
            list.percentOff = 1'250;
            return catalog::createPriceList(work, list).map([](catalog::PriceListId) {});
        }));
        const auto priceAt = [&](const char *time, members::MemberId buyer, Channel channel = Channel::Counter) {
            OrderDraft draft;
            draft.store = shop.firstStore();
            draft.member = buyer;
            draft.channel = channel;
            draft.placedAt = londonTime(time);
            draft.lines = {{shop.cup, 1}};
            return must(shop.totals(draft)).total;
        };
        QCOMPARE(priceAt("2026-03-28 23:59", member), Money{500});
        QCOMPARE(priceAt("2026-03-29 00:00", member), Money{438}); // 437.50
        QCOMPARE(priceAt("2026-03-30 23:59", member), Money{438});
        QCOMPARE(priceAt("2026-03-31 00:00", member), Money{500});
        QCOMPARE(priceAt("2026-03-29 12:00", {}), Money{500});
        QCOMPARE(priceAt("2026-03-29 12:00", member, Channel::Web), Money{500});
    }
};

QTEST_GUILESS_MAIN(BundleSaleTest)
#include "BundleSaleTest.moc"
