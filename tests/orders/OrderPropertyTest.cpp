// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "catalog/NegativeStock.h"
#include "members/MemberCheck.h"
#include "orders/GiftCards.h"
#include "orders/OrderCheck.h"
#include "orders/OrderShop.h"
#include "orders/Shifts.h"
#include "orders/StoreCredit.h"
#include "points/PointsCheck.h"

#include <random>

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

/// One operation with the dice that decide its details, so that a sequence can be run again without some of them.
struct Move
{
    Kind kind = Kind::PlaceAtCounter;
    std::array<quint32, 8> dice{};
};
using Sequence = std::vector<Move>;

Sequence sequenceOf(quint32 seed)
{
    std::mt19937 random(seed);
    Sequence sequence;
    const size_t length = 4 + random() % 10;
    for (size_t i = 0; i < length; ++i) {
        Move move;
        // Most begin with an order, so that there is something to work on.
        move.kind = static_cast<Kind>(i == 0 ? random() % 2 : random() % kinds);
        for (quint32 &die : move.dice)
            die = random();
        sequence.push_back(move);
    }
    return sequence;
}

QString inWords(const Sequence &sequence)
{
    static const char *const names[kinds] = {"sell",  "order",  "pay",     "ship",   "pack",   "send",   "deliver",
                                             "fail",  "return", "fetch",   "credit", "cancel", "change", "begin",
                                             "leave", "card",   "credit+", "shift",  "close",  "receive"};
    QStringList words;
    for (const Move &move : sequence) {
        QStringList dice;
        for (const quint32 die : move.dice)
            dice << QString::number(die);
        words << QStringLiteral("%1(%2)").arg(QLatin1String(names[static_cast<int>(move.kind)]),
                                              dice.join(QLatin1Char(',')));
    }
    return words.join(QLatin1Char(' '));
}

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

/// Runs one sequence. An operation may be refused, and then leaves nothing; what it did must add up.
class Run
{
public:
    Run(World &world, store::UnitOfWork &work) : m_world(world), m_work(work) {}

    /// The first thing that does not hold after it; empty where all does.
    QString complaintAfter(const Sequence &sequence)
    {
        for (const Move &move : sequence) {
            m_work.connection().executeScript("SAVEPOINT move");
            m_dice = move.dice;
            m_next = 0;
            const bool done = make(move.kind);
            m_work.connection().executeScript(done ? "RELEASE move" : "ROLLBACK TO move; RELEASE move");
            m_done += done ? 1 : 0;
        }
        return complaint();
    }
    int done() const { return m_done; }

private:
    int below(int n)
    {
        const quint32 die = m_dice[m_next % m_dice.size()] + static_cast<quint32>(m_next / m_dice.size()) * 7919;
        ++m_next;
        return static_cast<int>(die % static_cast<quint32>(n));
    }
    template<typename T>
    T oneOf(const std::vector<T> &values)
    {
        return values.empty() ? T{} : values[static_cast<size_t>(below(static_cast<int>(values.size())))];
    }
    qint64 number(const char *sql) { return m_work.connection().value<qint64>(sql).value_or(0); }

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

    QString complaint()
    {
        for (const auto check : {catalog::check, members::check, points::check, orders::check}) {
            const auto wrong = must(check(m_work.connection()));
            if (!wrong.empty())
                return wrong.front();
        }
        struct Rule
        {
            const char *what;
            const char *broken; ///< counts what breaks it
        };
        static const Rule rules[] = {
            {"paid + open = total", R"(SELECT count(*) FROM orders o WHERE paid_total + rounding_total <>
                (SELECT coalesce(sum(amount), 0) FROM payments WHERE order_id = o.id))"},
            {"refunded <= paid", R"(SELECT count(*) FROM orders o WHERE kind = 'sale' AND 0 >
                (SELECT coalesce(sum(amount), 0) FROM payments
                 WHERE order_id = o.id OR order_id IN (SELECT id FROM orders WHERE credit_of = o.id)))"},
            {"credited <= total", R"(SELECT count(*) FROM orders o WHERE kind = 'sale' AND total <
                (SELECT coalesce(-sum(total), 0) FROM orders WHERE credit_of = o.id))"},
            {"returned <= delivered", R"(SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id
                WHERE o.kind = 'sale' AND l.quantity + (SELECT coalesce(sum(c.quantity), 0) FROM order_lines c
                                                        WHERE c.of_line_id = l.id) < 0)"},
            {"entries sum to on hand", R"(SELECT count(*) FROM stock_levels s WHERE on_hand <>
                (SELECT coalesce(sum(quantity), 0) FROM stock_entries e
                 WHERE e.variant_id = s.variant_id AND e.store_id = s.store_id AND historic = 0))"},
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
            {"no number twice", "SELECT count(*) - count(DISTINCT number) FROM orders"},
            {"nobody spends more than there is", "SELECT (SELECT count(*) FROM gift_card_balances WHERE balance < 0) "
                                                 "+ (SELECT count(*) FROM store_credit_balances WHERE balance < 0)"},
        };
        for (const Rule &rule : rules) {
            if (number(rule.broken) != 0)
                return QString::fromLatin1(rule.what);
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
    store::UnitOfWork &m_work;
    std::array<quint32, 8> m_dice{};
    size_t m_next = 0;
    std::vector<OrderId> m_orders;
    std::vector<ShipmentId> m_shipments;
    QString m_code;
    int m_done = 0;
};

/// What does not hold after a sequence; the shop is afterwards as before.
QString complaintAfter(World &world, const Sequence &sequence, int *done = nullptr)
{
    QString complaint;
    const auto rolledBack = world.shop.write([&](store::UnitOfWork &work) -> Result<void> {
        Run run(world, work);
        complaint = run.complaintAfter(sequence);
        if (done)
            *done += run.done();
        return fail("test.rollBack", {});
    });
    return codeOf(rolledBack) == QLatin1String("test.rollBack") ? complaint : messageOf(rolledBack);
}

/// Leaves out move after move as long as something still does not hold.
Sequence shrunk(World &world, Sequence sequence)
{
    for (bool smaller = true; smaller;) {
        smaller = false;
        for (size_t i = 0; i < sequence.size(); ++i) {
            Sequence without = sequence;
            without.erase(without.begin() + static_cast<ptrdiff_t>(i));
            if (complaintAfter(world, without).isEmpty())
                continue;
            sequence = without;
            smaller = true;
            break;
        }
    }
    return sequence;
}

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
    int done = 0;
    for (quint32 seed = 1; seed <= sequences; ++seed) {
        const Sequence sequence = sequenceOf(seed);
        const QString complaint = complaintAfter(world, sequence, &done);
        if (complaint.isEmpty())
            continue;
        const Sequence smallest = shrunk(world, sequence);
        QFAIL(qPrintable(QStringLiteral("seed %1: %2\n%3\n%4")
                             .arg(seed)
                             .arg(complaint, complaintAfter(world, smallest), inWords(smallest))));
    }
    QVERIFY2(done > static_cast<int>(sequences) * 2, qPrintable(QString::number(done)));
}

QTEST_GUILESS_MAIN(OrderProperties)
#include "OrderPropertyTest.moc"
