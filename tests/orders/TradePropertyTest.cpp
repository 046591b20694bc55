// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "members/MemberCheck.h"
#include "orders/OrderCheck.h"
#include "orders/TradeWorld.h"
#include "points/PointsCheck.h"
#include "rewards/RewardCheck.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

namespace {

enum class Kind {
    Sell,
    Order,
    Pay,
    Ship,
    Deliver,
    Fail,
    Return,
    Credit,
    Cancel,
    Change,
    Book,
    Enter,
    Transfer,
    MoveOn,
    Begin,
    Count,
    EndCount,
    GivePoints
};
constexpr int kinds = static_cast<int>(Kind::GivePoints) + 1;

const char *const names[kinds] = {"sell",     "order",  "pay",    "ship",   "deliver",  "fail",
                                  "return",   "credit", "cancel", "change", "book",     "enter",
                                  "transfer", "move",   "begin",  "count",  "endcount", "points"};

class Run : public RandomRun
{
public:
    Run(TradeWorld &world, store::UnitOfWork &work)
        : RandomRun(work), m_world(world), m_transfers{world.transfer}, m_stocktakes{world.stocktake}
    {
    }

private:
    bool make(int kind) override
    {
        switch (static_cast<Kind>(kind)) {
        case Kind::Sell:
        case Kind::Order:
            return sell(static_cast<Kind>(kind) == Kind::Order);
        case Kind::Pay:
            return payFor(oneOf(m_orders));
        case Kind::Ship:
            return send(oneOf(m_orders));
        case Kind::Deliver:
            return deliver(oneOf(m_shipments));
        case Kind::Fail:
            return failShipment(m_work, oneOf(m_shipments), QStringLiteral("lost")).has_value();
        case Kind::Return:
            return returnShipment(m_work, oneOf(m_shipments), {}).has_value();
        case Kind::Credit:
            return credit(oneOf(m_orders));
        case Kind::Cancel:
            return cancel(m_work, oneOf(m_orders), {{}, below(2) ? RefundTo::StoreCredit : RefundTo::Original})
                .has_value();
        case Kind::Change:
            return changeLines(oneOf(m_orders));
        case Kind::Book:
            return book();
        case Kind::Enter:
            return catalog::registerSerials(m_work, anyStore(), m_world.phone, anySerials(1)).has_value();
        case Kind::Transfer:
            return createTransfer();
        case Kind::MoveOn:
            return moveOn(oneOf(m_transfers));
        case Kind::Begin:
            return beginCount();
        case Kind::Count:
            return count(oneOf(m_stocktakes));
        case Kind::EndCount:
            return endCount(oneOf(m_stocktakes));
        case Kind::GivePoints:
            return points::adjust(m_work, m_world.members[static_cast<size_t>(1 + below(2))], below(900) - 300,
                                  QStringLiteral("why"))
                .has_value();
        }
        return false;
    }

    StoreId anyStore() { return below(3) ? m_world.main : m_world.harbour; }
    QStringList anySerials(qint64 pieces)
    {
        QStringList serials;
        const int first = below(10);
        for (qint64 i = 0; i < pieces; ++i)
            serials << QStringLiteral("S%1").arg((first + i) % 10);
        return serials;
    }
    QStringList someCoupons()
    {
        QStringList coupons;
        for (int i = below(3); i > 0; --i)
            coupons << m_world.codes[below(static_cast<int>(m_world.codes.size()))];
        return coupons;
    }
    std::vector<PaymentDraft> anyPayments(Money open)
    {
        if (open <= Money{})
            return {};
        if (below(3) == 0)
            return {{PaymentKind::Card, open}};
        const Money half{open.minor / 2};
        const PaymentDraft cash{PaymentKind::Cash, cashDue(m_work.connection(), open - half)};
        return half > Money{} ? std::vector{PaymentDraft{PaymentKind::Wallet, half}, cash} : std::vector{cash};
    }

    bool sell(bool isRemote)
    {
        OrderDraft draft;
        draft.store = anyStore();
        draft.channel = isRemote ? Channel::Web : Channel::Counter;
        draft.member = oneOf(m_world.members);
        for (int i = below(3); i >= 0; --i) {
            LineDraft line{oneOf(m_world.sold), 1 + below(2)};
            if (!isRemote && m_world.isNumbered(line.variant))
                line.serials = anySerials(line.quantity);
            draft.lines.push_back(line);
        }
        draft.coupons = someCoupons();
        if (draft.member && below(2) == 0)
            draft.points = 10 + below(400);
        if (below(5) == 0)
            draft.discounts.push_back({DiscountKind::Promotion, QStringLiteral("D"), Money{1 + below(300)}});
        draft.payLater = below(3) == 0;
        if (const auto totals = totalsOf(m_work.connection(), draft); totals && (!draft.payLater || below(2)))
            draft.payments = anyPayments(totals->total);
        const auto placed = place(m_work, draft);
        if (placed)
            m_orders.push_back(*placed);
        return placed.has_value();
    }

    bool payFor(OrderId id)
    {
        const auto facts = factsOf(m_work.connection(), id);
        return facts && pay(m_work, id, anyPayments(facts->payable())).has_value();
    }

    bool send(OrderId id)
    {
        const auto facts = factsOf(m_work.connection(), id);
        if (!facts)
            return false;
        ShipmentDraft draft;
        draft.onlyPrepared = below(3) == 0;
        draft.from = anyStore();
        for (const LineFacts &line : facts->lines) {
            if (line.left() <= 0 || below(4) == 0)
                continue;
            ShipmentLine some{line.id, 1 + below(static_cast<int>(line.left()))};
            if (m_world.isNumbered(line.variant))
                some.serials = anySerials(some.quantity);
            draft.lines.push_back(some);
        }
        const auto shipment = ship(m_work, id, draft);
        if (shipment)
            m_shipments.push_back(*shipment);
        return shipment.has_value();
    }

    bool deliver(ShipmentId id)
    {
        sendShipment(m_work, id); // where it has only been packed
        return deliverShipment(m_work, id).has_value();
    }

    bool credit(OrderId id)
    {
        const auto sale = order(m_work.connection(), id);
        if (!sale)
            return false;
        const OrderLine line = oneOf(sale->lines);
        LineDraft back{line.variant, 1 + below(2)};
        if (below(2))
            back.takesBack = line.id;
        const int first = below(2);
        for (int i = 0; i < back.quantity && i < line.serials.size(); ++i)
            back.serials << line.serials[(first + i) % line.serials.size()];
        OrderDraft draft;
        draft.store = anyStore();
        draft.kind = OrderKind::Credit;
        draft.creditOf = id;
        draft.lines = {back};
        return place(m_work, draft).has_value();
    }

    bool changeLines(OrderId id)
    {
        const auto facts = factsOf(m_work.connection(), id);
        if (!facts)
            return false;
        OrderChange wanted;
        for (const LineFacts &line : facts->lines) {
            if (below(4) != 0)
                wanted.lines.push_back({.line = line.id, .quantity = 1 + below(3)});
        }
        if (below(3) == 0)
            wanted.lines.push_back({.variant = oneOf(m_world.sold), .quantity = 1 + below(2)});
        if (below(2))
            wanted.coupons = someCoupons();
        if (below(3) == 0)
            wanted.points = below(400);
        wanted.refundTo = below(3) == 0 ? RefundTo::StoreCredit : RefundTo::Original;
        return change(m_work, id, wanted).has_value();
    }

    bool book()
    {
        const int quantity = below(8) - 3;
        return catalog::bookStock(m_work, {anyStore(), oneOf(m_world.stocked), quantity,
                                           quantity > 0 ? catalog::StockReason::Receipt : catalog::StockReason::Damage,
                                           QStringLiteral("why")})
            .has_value();
    }

    bool createTransfer()
    {
        const StoreId from = anyStore();
        const auto id = catalog::createTransfer(
            m_work, {from,
                     from == m_world.main ? m_world.harbour : m_world.main,
                     {},
                     {{oneOf(m_world.stocked), 1 + below(4)}, {oneOf(m_world.stocked), 1 + below(4)}}});
        if (id)
            m_transfers.push_back(*id);
        return id.has_value();
    }

    /// What both stores have, and what is between them.
    qint64 whole()
    {
        return number(
            "SELECT (SELECT coalesce(sum(on_hand), 0) FROM stock_levels) + (SELECT coalesce(sum(l.quantity), 0) "
            "FROM transfer_lines l JOIN transfers t ON t.id = l.transfer_id WHERE t.status = 'sent')");
    }

    bool moveOn(catalog::TransferId id)
    {
        const qint64 before = whole();
        const bool done = [&] {
            switch (below(5)) {
            case 0:
                return catalog::cancelTransfer(m_work, id).has_value();
            case 1:
            case 2:
                return catalog::sendTransfer(m_work, id).has_value();
            case 3:
                return catalog::receiveTransfer(m_work, id).has_value();
            default:
                return catalog::receiveTransfer(m_work, id, {{{oneOf(m_world.stocked), below(5)}}}).has_value();
            }
        }();
        const qint64 difference = number("SELECT coalesce(sum(quantity), 0) FROM stock_entries WHERE transfer_id = ? "
                                         "AND reason NOT IN ('transfer_out', 'transfer_in')",
                                         id);
        if (done && whole() != before + difference)
            m_wrong = QStringLiteral("on hand and in transit is not what it was before a transfer moved on");
        return done;
    }

    bool beginCount()
    {
        catalog::StocktakeDraft draft{anyStore()};
        if (below(2)) {
            draft.scope = catalog::StocktakeScope::Chosen;
            draft.variants = {oneOf(m_world.stocked)};
        }
        const auto id = catalog::startStocktake(m_work, draft);
        if (id)
            m_stocktakes.push_back(*id);
        return id.has_value();
    }

    /// What there is, and now and then one more or less.
    bool count(catalog::StocktakeId id)
    {
        const auto stocktake = catalog::stocktake(m_work.connection(), id);
        if (!stocktake)
            return false;
        bool isCounted = false;
        for (const catalog::VariantId variant : m_world.stocked) {
            const qint64 there = must(catalog::onHand(m_work.connection(), variant, stocktake->store));
            const qint64 counted = std::max<qint64>(there + below(3) - 1, 0);
            if (attempt([&] {
                    return catalog::countStock(m_work, id, variant, counted, catalog::Counting::Set).has_value();
                }))
                isCounted = true;
        }
        return isCounted;
    }

    bool endCount(catalog::StocktakeId id)
    {
        if (below(6) == 0)
            return catalog::cancelStocktake(m_work, id).has_value();
        const auto status = catalog::finishCount(m_work, id, below(2) == 0);
        // What was counted twice, or found right, is booked now or by the next move.
        const bool isPosted = (!status || *status == catalog::StocktakeStatus::Counted) && below(4) != 0
                              && catalog::postStocktake(m_work, id).has_value();
        return status.has_value() || isPosted;
    }

    QString complaint() override;

    TradeWorld &m_world;
    std::vector<OrderId> m_orders;
    std::vector<ShipmentId> m_shipments;
    std::vector<catalog::TransferId> m_transfers;
    std::vector<catalog::StocktakeId> m_stocktakes;
    QString m_wrong;
};

QString Run::complaint()
{
    if (!m_wrong.isEmpty())
        return m_wrong;
    for (const auto check : {catalog::check, members::check, points::check, rewards::check, orders::check}) {
        const auto wrong = must(check(m_work.connection()));
        if (!wrong.empty())
            return wrong.front();
    }
    const QString broken = brokenOf(m_work.connection(), rulesOfOrders);
    return broken.isEmpty() ? brokenOf(m_work.connection(), rulesOfTrade) : broken;
}

} // namespace

/// 10,000 random sequences over orders with coupons, points, bundles and serial numbers, and over the transfers and stocktakes
/// that move the same goods, from fixed seeds.
class TradePropertyTest : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensItAddsUp_data()
    {
        QTest::addColumn<qint64>("coin");
        QTest::addColumn<bool>("negativeAllowed");
        QTest::newRow("to the penny") << qint64(1) << false;
        QTest::newRow("in fives, oversold") << qint64(5) << true;
    }

    void whateverHappensItAddsUp()
    {
        constexpr quint32 sequences = 5'000;
        QFETCH(qint64, coin);
        QFETCH(bool, negativeAllowed);
        TradeWorld world(Money{coin}, negativeAllowed);
        QMap<int, int> done;
        for (quint32 seed = 1; seed <= sequences; ++seed) {
            const QString complaint =
                complaintOf(seed, sequenceOf(seed, kinds, 5, 14), names,
                            [&](const Sequence &sequence) { return complaintAfter<Run>(world, sequence, done); });
            QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
        }
        for (int kind = 0; kind < kinds; ++kind)
            QVERIFY2(done.value(kind) > 20, names[kind]);
    }
};

QTEST_GUILESS_MAIN(TradePropertyTest)
#include "TradePropertyTest.moc"
