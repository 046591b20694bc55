// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "catalog/NegativeStock.h"
#include "members/MemberCheck.h"
#include "orders/GiftCards.h"
#include "orders/OrderCheck.h"
#include "orders/RandomOrders.h"
#include "orders/Shifts.h"
#include "orders/StoreCredit.h"
#include "points/PointsCheck.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

namespace {

enum class Kind {
    PlaceAtCounter,
    PlaceRemote,
    Pay,
    Ship,
    Prepare,
    Send,
    Deliver,
    Fail,
    Return,
    HandOver,
    Credit,
    Cancel,
    Change,
    BeginChange,
    LeaveChange,
    IssueCard,
    GiveCredit,
    OpenShift,
    CloseShift,
    Receive
};
constexpr int kinds = static_cast<int>(Kind::Receive) + 1;

const char *const names[kinds] = {"sell",  "order",  "pay",     "ship",   "pack",   "send",   "deliver",
                                  "fail",  "return", "fetch",   "credit", "cancel", "change", "begin",
                                  "leave", "card",   "credit+", "shift",  "close",  "receive"};

/// What every sequence begins with. Each runs in a transaction that is rolled back, so that all find the same shop.
struct World
{
    OrderShop shop;
    StoreId main;
    StoreId harbour;
    std::vector<catalog::VariantId> variants;
    std::vector<members::MemberId> members;

    World(Money coin, bool negativeAllowed)
    {
        main = shop.firstStore();
        harbour = shop.openStore(QStringLiteral("Harbour"));
        const catalog::TaxClassId taxes[] = {
            {}, shop.addTax(QStringLiteral("Incl"), 2000, true), shop.addTax(QStringLiteral("Excl"), 725, false)};
        const qint64 prices[] = {2390, 1, 999, 10'000, 333, 450};
        for (int i = 0; i < 6; ++i) {
            variants.push_back(shop.addProduct(QStringLiteral("P%1").arg(i), prices[i], taxes[i % 3],
                                               i == 5 ? catalog::ProductKind::Service : catalog::ProductKind::Goods));
            if (i < 3) {
                shop.receive(variants.back(), 6);
                shop.receive(variants.back(), 4, harbour);
            }
        }
        members = {{}, shop.addMember(QStringLiteral("A")), shop.addMember(QStringLiteral("B"))};
        shop.setTill({.smallestCoin = coin});
        must(shop.write([&](store::UnitOfWork &work) { return catalog::allowNegativeStock(work, negativeAllowed); }));
    }
};

class Run : public RandomRun
{
public:
    Run(World &world, store::UnitOfWork &work) : RandomRun(work), m_world(world) {}

private:
    bool make(int kind) override { return make(static_cast<Kind>(kind)); }
    bool make(Kind kind)
    {
        switch (kind) {
        case Kind::PlaceAtCounter:
        case Kind::PlaceRemote:
            return sell(kind == Kind::PlaceRemote);
        case Kind::Pay:
            return payFor(oneOf(m_orders));
        case Kind::Ship:
        case Kind::Prepare:
            return send(oneOf(m_orders), kind == Kind::Prepare);
        case Kind::Send:
            return sendShipment(m_work, oneOf(m_shipments)).has_value();
        case Kind::Deliver:
            return deliverShipment(m_work, oneOf(m_shipments)).has_value();
        case Kind::Fail:
            return failShipment(m_work, oneOf(m_shipments), QStringLiteral("lost")).has_value();
        case Kind::Return:
            return returnShipment(m_work, oneOf(m_shipments), {}).has_value();
        case Kind::HandOver:
            return handOver(m_work, oneOf(m_orders), below(2) ? m_world.main : m_world.harbour).has_value();
        case Kind::Credit:
            return credit(oneOf(m_orders));
        case Kind::Cancel:
            return cancel(m_work, oneOf(m_orders), {{}, below(2) ? RefundTo::StoreCredit : RefundTo::Original})
                .has_value();
        case Kind::Change:
            return changeLines(oneOf(m_orders));
        case Kind::BeginChange:
            return beginChange(m_work, oneOf(m_orders)).has_value();
        case Kind::LeaveChange:
            return leaveChange(m_work, oneOf(m_orders)).has_value();
        case Kind::IssueCard:
            return issueCard();
        case Kind::GiveCredit:
            return adjustStoreCredit(m_work, m_world.members[1], Money{below(3'000)}, QStringLiteral("gift"))
                .has_value();
        case Kind::OpenShift:
            return openShift(m_work, m_world.main, Money{below(5'000)}).has_value();
        case Kind::CloseShift:
            return closeShiftThatIsOpen();
        case Kind::Receive:
            return receive();
        }
        return false;
    }

    std::vector<LineDraft> anyLines()
    {
        std::vector<LineDraft> lines;
        for (int i = below(3); i >= 0; --i) {
            LineDraft line{oneOf(m_world.variants), below(5)};
            if (below(4) == 0)
                line.discount = Money{below(400)};
            lines.push_back(line);
        }
        return lines;
    }

    /// Payments of any kind for some or all of what is open.
    std::vector<PaymentDraft> anyPayments(Money open)
    {
        std::vector<PaymentDraft> payments;
        if (open > Money{1} && below(2) == 0) {
            const auto kind = static_cast<PaymentKind>(1 + below(5)); // no cash
            payments.push_back({kind, Money{open.minor / 2}, {}, m_code});
            open -= Money{open.minor / 2};
        }
        if (below(5) == 0)
            return payments;
        if (below(2) == 0)
            payments.push_back({PaymentKind::Cash, cashDue(m_work.connection(), open)});
        else
            payments.push_back({PaymentKind::Card, open});
        if (below(12) == 0)
            payments.back().amount += Money{1}; // more than is open, or no coin
        return payments;
    }

    bool sell(bool isRemote)
    {
        OrderDraft draft;
        draft.store = below(3) ? m_world.main : m_world.harbour;
        draft.channel = isRemote ? static_cast<Channel>(1 + below(3)) : Channel::Counter;
        draft.member = oneOf(m_world.members);
        draft.lines = anyLines();
        if (below(3) == 0)
            draft.discounts.push_back(
                {static_cast<DiscountKind>(below(4)), QStringLiteral("D"), Money{1 + below(500)}});
        if (isRemote && below(4) == 0)
            draft.collectIn = m_world.harbour;
        if (isRemote && below(5) == 0)
            draft.status = below(2) ? OrderStatus::Shipped : OrderStatus::Delivered;
        draft.payLater = below(3) == 0;
        if (const auto totals = totalsOf(m_work.connection(), draft); totals && (!isRemote || below(3) != 0))
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

    bool send(OrderId id, bool onlyPrepared)
    {
        const auto facts = factsOf(m_work.connection(), id);
        if (!facts)
            return false;
        ShipmentDraft draft;
        draft.onlyPrepared = onlyPrepared;
        if (below(3) == 0)
            draft.from = m_world.harbour;
        if (below(2) == 0) {
            const LineFacts line = oneOf(facts->lines);
            draft.lines = {{line.id, 1 + below(3)}};
        }
        const auto shipment = ship(m_work, id, draft);
        if (shipment)
            m_shipments.push_back(*shipment);
        return shipment.has_value();
    }

    bool credit(OrderId id)
    {
        const auto facts = factsOf(m_work.connection(), id);
        if (!facts)
            return false;
        OrderDraft draft;
        draft.store = below(2) ? m_world.main : m_world.harbour;
        draft.kind = OrderKind::Credit;
        draft.creditOf = id;
        const LineFacts line = oneOf(facts->lines);
        draft.lines = {{line.variant, 1 + below(static_cast<int>(std::abs(line.quantity)) + 1)}};
        if (below(6) == 0)
            draft.lines[0].unitPrice = Money{below(2'000)};
        if (below(6) == 0)
            draft.payments = anyPayments(Money{below(5'000)});
        const auto placed = place(m_work, draft);
        if (placed)
            m_orders.push_back(*placed);
        return placed.has_value();
    }

    bool changeLines(OrderId id)
    {
        const auto facts = factsOf(m_work.connection(), id);
        if (!facts)
            return false;
        OrderChange wanted;
        for (const LineFacts &line : facts->lines) {
            if (below(4) != 0)
                wanted.lines.push_back({.line = line.id, .quantity = 1 + below(4)});
        }
        if (below(3) == 0)
            wanted.lines.push_back({.variant = oneOf(m_world.variants), .quantity = 1 + below(2)});
        if (below(3) == 0)
            wanted.discounts.push_back({DiscountKind::Promotion, QStringLiteral("C"), Money{1 + below(300)}});
        wanted.refundTo = below(3) == 0 ? RefundTo::StoreCredit : RefundTo::Original;
        return change(m_work, id, wanted).has_value();
    }

    bool issueCard()
    {
        GiftCardDraft draft{m_world.main, Money{1 + below(5'000)}};
        if (below(2) == 0)
            draft.payments = anyPayments(draft.amount);
        const auto card = issueGiftCard(m_work, draft);
        if (card)
            m_code = card->code;
        return card.has_value();
    }

    bool closeShiftThatIsOpen()
    {
        const ShiftId id = openShift(m_work.connection(), m_world.main);
        const auto report = shiftReport(m_work.connection(), id);
        if (!report)
            return false;
        ShiftClose close{{}, below(2) ? QStringLiteral("counted twice") : QString()};
        for (const ShiftKind &kind : report->kinds)
            close.counts.push_back({kind.kind, kind.expected + Money{below(3) - 1}});
        return closeShift(m_work, id, close).has_value();
    }

    bool receive()
    {
        catalog::StockDraft entry;
        entry.store = below(2) ? m_world.main : m_world.harbour;
        entry.variant = oneOf(m_world.variants);
        entry.quantity = 1 + below(5);
        entry.reason = catalog::StockReason::Receipt;
        return catalog::bookStock(m_work, entry).has_value();
    }

    QString complaint() override
    {
        for (const auto check : {catalog::check, members::check, points::check, orders::check}) {
            const auto wrong = must(check(m_work.connection()));
            if (!wrong.empty())
                return wrong.front();
        }
        static const Rule rules[] = {
            {"what is to leave is kept back", R"(SELECT count(*) FROM orders o WHERE fulfilment = 'ship'
                AND (SELECT coalesce(sum(quantity), 0) FROM stock_reservations WHERE order_id = o.id) <>
                CASE status WHEN 'cancelled' THEN 0 ELSE
                (SELECT coalesce(sum(l.quantity), 0) FROM order_lines l JOIN variants v ON v.id = l.variant_id
                 JOIN products p ON p.id = v.product_id WHERE l.order_id = o.id AND p.kind = 'goods')
                + (SELECT coalesce(sum(quantity), 0) FROM stock_entries WHERE order_id = o.id) END)"},
            // Whole points are spread over the lines, and each line rounds down what was kept of it.
            {"points are those of what was kept", R"(
                SELECT count(*) FROM (
                    SELECT o.status, o.total, (SELECT count(*) FROM order_lines WHERE order_id = o.id) AS lines,
                        (SELECT coalesce(sum(total), 0) FROM orders WHERE credit_of = o.id) AS credited,
                        (SELECT coalesce(sum(points), 0) FROM points_entries
                         WHERE order_id = o.id OR order_id IN (SELECT id FROM orders WHERE credit_of = o.id)) AS points,
                        (SELECT coalesce(sum(amount), 0) FROM payments WHERE order_id = o.id
                             OR order_id IN (SELECT id FROM orders WHERE credit_of = o.id)) AS kept
                    FROM orders o WHERE kind = 'sale' AND member_id > 0)
                WHERE points < 0 OR points > kept / 100 + lines - 1
                    OR (kept = total + credited AND status <> 'cancelled' AND points < kept / 100 - lines))"},
        };
        for (const std::span<const Rule> some : {std::span<const Rule>(rulesOfOrders), std::span<const Rule>(rules)}) {
            if (const QString broken = brokenOf(m_work.connection(), some); !broken.isEmpty())
                return broken;
        }
        for (const OrderId id : m_orders) {
            if (isStuck(must(factsOf(m_work.connection(), id))))
                return QStringLiteral("an order is stuck");
        }
        return {};
    }

    static bool isStuck(const OrderFacts &order)
    {
        if (order.kind == OrderKind::Credit || order.status == OrderStatus::Cancelled)
            return false;
        const bool allCameBack =
            std::ranges::all_of(order.lines, [&](const LineFacts &line) { return order.canComeBack(line) <= 0; });
        return std::ranges::none_of(stepsOf(order), &StepState::isOpen)
               && !(order.status == OrderStatus::Delivered && allCameBack);
    }

    World &m_world;
    std::vector<OrderId> m_orders;
    std::vector<ShipmentId> m_shipments;
    QString m_code;
};

} // namespace

/// 10,000 random sequences of everything that can be done with orders, from fixed seeds.
class OrderProperties : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensItAddsUp_data();
    void whateverHappensItAddsUp();
};

void OrderProperties::whateverHappensItAddsUp_data()
{
    QTest::addColumn<qint64>("coin");
    QTest::addColumn<bool>("negativeAllowed");
    QTest::newRow("to the penny") << qint64(1) << false;
    QTest::newRow("to the penny, oversold") << qint64(1) << true;
    QTest::newRow("in fives") << qint64(5) << false;
    QTest::newRow("in tens, oversold") << qint64(10) << true;
}

void OrderProperties::whateverHappensItAddsUp()
{
    constexpr quint32 sequences = 2'500;
    QFETCH(qint64, coin);
    QFETCH(bool, negativeAllowed);
    World world(Money{coin}, negativeAllowed);
    QMap<int, int> done;
    for (quint32 seed = 1; seed <= sequences; ++seed) {
        const QString complaint =
            complaintOf(seed, sequenceOf(seed, kinds, 4, 10), names,
                        [&](const Sequence &sequence) { return complaintAfter<Run>(world, sequence, done); });
        QVERIFY2(complaint.isEmpty(), qPrintable(complaint));
    }
    const QList<int> counts = done.values();
    const int all = std::accumulate(counts.begin(), counts.end(), 0);
    QVERIFY2(all > static_cast<int>(sequences) * 2, qPrintable(QString::number(all)));
}

QTEST_GUILESS_MAIN(OrderProperties)
#include "OrderPropertyTest.moc"
