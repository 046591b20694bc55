// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "orders/GiftCards.h"
#include "orders/Refunds.h"
#include "returns/ReturnShop.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;

namespace {

/// What every sequence begins with. Each runs in a transaction that is rolled back, so that all find the same shop.
struct World
{
    ReturnShop shop;
    StoreId main;
    StoreId harbour;
    std::vector<catalog::VariantId> variants;
    QString code;

    World()
    {
        main = shop.firstStore();
        harbour = shop.openStore(QStringLiteral("Harbour"));
        shop.setTill({.smallestCoin = Money{5}});
        shop.letRedeem(3'000);
        shop.grant(20'000);
        code = shop.addCoupon(QStringLiteral("SPRING"), Money{777});
        const catalog::TaxClassId taxes[] = {
            {}, shop.addTax(QStringLiteral("Incl"), 2'000, true), shop.addTax(QStringLiteral("Excl"), 725, false)};
        const qint64 prices[] = {2'390, 999, 10'000, 333};
        for (int i = 0; i < 4; ++i)
            variants.push_back(shop.addProduct(QStringLiteral("P%1").arg(i), prices[i], taxes[i % 3]));
        shop.addPolicy({.name = QStringLiteral("All"), .moneyFrom = MoneyFrom::Received});
        shop.addPolicy({.name = QStringLiteral("Fee"), .reason = Reason::Unwanted, .fee = 1'500});
        shop.addPolicy({.name = QStringLiteral("Gold"),
                        .tier = shop.goldTier(),
                        .reason = Reason::Faulty,
                        .isAutomatic = true,
                        .moneyFrom = MoneyFrom::Approved});
    }
};

/// Runs random operations. Each may be refused, and then leaves nothing; what it did must add up.
class Run
{
public:
    Run(World &world, store::UnitOfWork &work, quint32 seed) : m_world(world), m_work(work), m_random(seed) {}

    QString complaint()
    {
        const int length = 8 + below(14);
        for (int i = 0; i < length; ++i) {
            m_work.connection().executeScript("SAVEPOINT move");
            const bool done = i < 1 ? sell() : move();
            m_work.connection().executeScript(done ? "RELEASE move" : "ROLLBACK TO move; RELEASE move");
            m_done += done ? 1 : 0;
        }
        for (const ReturnId id : m_returns)
            m_reached.insert(static_cast<int>(factsOf(m_work.connection(), id)->status));
        return broken();
    }
    int done() const { return m_done; }
    const QSet<int> &reached() const { return m_reached; }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<quint32>(n)); }
    StoreId anyStore() { return below(2) ? m_world.main : m_world.harbour; }
    orders::OrderId anySale()
    {
        return m_sales.empty() ? orders::OrderId() : m_sales[size_t(below(int(m_sales.size())))];
    }
    ReturnId anyReturn() { return m_returns.empty() ? ReturnId() : m_returns[size_t(below(int(m_returns.size())))]; }

    /// A step that was taken is refused when it is taken again.
    template<typename F>
    bool once(F step)
    {
        if (!step())
            return false;
        if (step())
            m_wrong = QStringLiteral("a step was taken twice");
        return true;
    }

    bool move()
    {
        const ReturnId id = anyReturn();
        switch (below(14)) {
        case 0:
            return sell();
        case 1:
        case 2:
        case 3:
            return ask();
        case 4:
            return once([&] { return approve(m_work, id, QStringLiteral("fine")).has_value(); });
        case 5:
        case 6:
            return takeDelivery(id);
        case 7:
        case 8:
            return look(id);
        case 9:
        case 10:
            return settleSome(id);
        case 11:
            return below(3)   ? once([&] { return close(m_work, id).has_value(); })
                   : below(2) ? once([&] { return decline(m_work, id, QStringLiteral("no")).has_value(); })
                              : once([&] { return reopen(m_work, id).has_value(); });
        case 12:
            return below(4) ? credit() : once([&] { return cancel(m_work, id).has_value(); });
        default:
            return endOne(id);
        }
    }

    bool sell()
    {
        orders::OrderDraft draft;
        draft.store = anyStore();
        if (below(2))
            draft.member = m_world.shop.clara;
        for (int i = below(3); i >= 0; --i)
            draft.lines.push_back({m_world.variants[size_t(below(4))], 1 + below(4)});
        if (below(3) == 0)
            draft.discounts.push_back({orders::DiscountKind::Promotion, QStringLiteral("D"), Money{1 + below(300)}});
        if (below(3) == 0)
            draft.coupons = {m_world.code};
        if (draft.member && below(3) == 0)
            draft.points = 100 * (1 + below(5));
        const auto totals = orders::totalsOf(m_work.connection(), draft);
        if (!totals)
            return false;
        const Money half{totals->total.minor / 2};
        draft.payments = {{orders::PaymentKind::Card, half}, {orders::PaymentKind::Wallet, totals->total - half}};
        const auto placed = orders::place(m_work, draft);
        if (placed)
            m_sales.push_back(*placed);
        return placed.has_value();
    }

    bool ask()
    {
        const orders::OrderId sale = anySale();
        const auto lines = returnable(m_work.connection(), sale);
        if (!lines)
            return false;
        ReturnDraft draft;
        draft.store = anyStore();
        draft.order = sale;
        for (const Returnable &line : *lines) {
            if (below(3))
                draft.lines.push_back({line.line, {}, 1 + below(4), below(2) ? Reason::Unwanted : Reason::Faulty});
        }
        const auto id = request(m_work, draft);
        if (id)
            m_returns.push_back(*id);
        return id.has_value();
    }

    bool takeDelivery(ReturnId id)
    {
        const auto found = find(m_work.connection(), id);
        if (!found)
            return false;
        std::vector<Arrival> arrivals;
        for (const Line &line : found->lines) {
            if (below(4) == 0)
                arrivals.push_back({line.id, below(int(line.quantity) + 1)});
        }
        const StoreId in = anyStore();
        return once([&] { return returns::receive(m_work, id, in, arrivals).has_value(); });
    }

    bool look(ReturnId id)
    {
        const auto found = find(m_work.connection(), id);
        if (!found)
            return false;
        std::vector<FindingDraft> findings;
        for (const Line &line : found->lines) {
            for (qint64 i = 0; i < line.received.value_or(0); ++i) {
                FindingDraft finding{line.id, 1, Condition::Opened, static_cast<Disposition>(below(4))};
                finding.isAccepted = below(4) != 0;
                if (!finding.isAccepted && below(2))
                    finding.disposition = Disposition::ToCustomer;
                findings.push_back(finding);
            }
        }
        return once([&] { return returns::inspect(m_work, id, findings).has_value(); });
    }

    bool settleSome(ReturnId id)
    {
        SettleDraft draft;
        draft.as = static_cast<Wish>(below(5));
        draft.waivesFee = below(3) == 0;
        if (*draft.as == Wish::Exchange)
            draft.goods = {{m_world.variants[size_t(below(4))], 1 + below(2)}};
        const auto shown = previewSettling(m_work, id, draft);
        if (!shown)
            return false;
        if (shown->open > Money{})
            draft.payments = {{orders::PaymentKind::Card, shown->open}};
        if (!once([&] { return returns::settle(m_work, id, draft).has_value(); }))
            return false;
        const auto written = postings(m_work.connection(), id);
        if (written->givenBack != shown->givenBack || written->pointsReversed != shown->pointsReversed)
            m_wrong = QStringLiteral("the preview showed something else");
        const auto exchange =
            m_work.connection().value<orders::OrderId>("SELECT exchange_id FROM returns WHERE id = ?", id);
        if (exchange)
            m_sales.push_back(*exchange);
        return true;
    }

    bool endOne(ReturnId id)
    {
        const auto found = find(m_work.connection(), id);
        if (!found)
            return false;
        for (const Finding &finding : found->findings) {
            if (finding.isOpen)
                return once([&, to = below(2) ? Disposition::Resell : Disposition::Scrap] {
                    return endRefurbishing(m_work, finding.id, to).has_value();
                });
        }
        return false;
    }

    bool credit()
    {
        const auto facts = orders::factsOf(m_work.connection(), anySale());
        if (!facts)
            return false;
        orders::OrderDraft draft;
        draft.store = anyStore();
        draft.kind = orders::OrderKind::Credit;
        draft.creditOf = facts->id;
        draft.lines = {{facts->lines[0].variant, 1 + below(2)}};
        return orders::place(m_work, draft).has_value();
    }

    QString broken()
    {
        if (!m_wrong.isEmpty())
            return m_wrong;
        for (const auto check : {catalog::check, points::check, orders::check, returns::check}) {
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
            {"refunded <= paid, order", R"(SELECT count(*) FROM orders o WHERE kind = 'sale' AND 0 >
                (SELECT coalesce(sum(amount), 0) FROM payments
                 WHERE order_id = o.id OR order_id IN (SELECT id FROM orders WHERE credit_of = o.id)))"},
            // Each sale is paid by one payment of each kind; what exchanges set off goes on in the sale after them.
            {"refunded <= paid, each payment", R"(
                WITH RECURSIVE family (root, id) AS (
                    SELECT id, id FROM orders WHERE kind = 'sale' AND exchange_of IS NULL
                    UNION SELECT f.root, o.id FROM family f JOIN orders o ON o.credit_of = f.id OR o.exchange_of = f.id)
                SELECT count(*) FROM (SELECT 1 FROM family f JOIN payments p ON p.order_id = f.id
                    WHERE p.kind IN ('card', 'wallet') GROUP BY f.root, p.kind HAVING sum(p.amount) < 0))"},
            {"refunded <= paid, all ways together", R"(
                WITH RECURSIVE family (root, id) AS (
                    SELECT id, id FROM orders WHERE kind = 'sale' AND exchange_of IS NULL
                    UNION SELECT f.root, o.id FROM family f JOIN orders o ON o.credit_of = f.id OR o.exchange_of = f.id)
                SELECT count(*) FROM (SELECT 1 FROM family f JOIN payments p ON p.order_id = f.id
                    WHERE p.kind NOT IN ('exchange', 'rounding') GROUP BY f.root HAVING sum(p.amount) < 0))"},
            {"stock taken back <= sold", R"(SELECT count(*) FROM (
                SELECT coalesce(-sum(e.quantity) FILTER (WHERE e.reason = 'sale'), 0) AS sold,
                       coalesce(sum(e.quantity) FILTER (WHERE e.reason = 'return'), 0) AS back
                FROM orders o JOIN stock_entries e ON e.order_id = o.id
                    OR e.order_id IN (SELECT id FROM orders WHERE credit_of = o.id)
                    OR e.return_id IN (SELECT id FROM returns WHERE order_id = o.id)
                WHERE o.kind = 'sale' GROUP BY o.id, e.variant_id HAVING back > sold))"},
            {"refunded <= paid, by way, over exchanges", R"(SELECT count(*) FROM (SELECT kind FROM payments
                WHERE kind IN ('card', 'wallet', 'exchange') GROUP BY kind
                HAVING sum(amount) < 0 OR (kind = 'exchange' AND sum(amount) <> 0)))"},
            {"credited <= total", R"(SELECT count(*) FROM orders o WHERE kind = 'sale' AND total <
                (SELECT coalesce(-sum(total), 0) FROM orders WHERE credit_of = o.id))"},
            {"returned <= sold", R"(SELECT count(*) FROM order_lines l JOIN orders o ON o.id = l.order_id
                WHERE o.kind = 'sale' AND l.quantity + (SELECT coalesce(sum(c.quantity), 0) FROM order_lines c
                                                        WHERE c.of_line_id = l.id) < 0)"},
            {"what came back wholly without a fee comes to nothing", R"(SELECT count(*) FROM orders o
                WHERE kind = 'sale' AND NOT EXISTS (SELECT 1 FROM returns WHERE order_id = o.id AND fee_kept > 0)
                AND NOT EXISTS (SELECT 1 FROM order_lines l WHERE l.order_id = o.id AND l.quantity + coalesce(
                    (SELECT sum(quantity) FROM order_lines WHERE of_line_id = l.id), 0) <> 0)
                AND (SELECT sum(total) FROM orders WHERE id = o.id OR credit_of = o.id) <> 0)"},
            {"entries sum to on hand", R"(SELECT count(*) FROM stock_levels s WHERE on_hand <>
                (SELECT coalesce(sum(quantity), 0) FROM stock_entries e
                 WHERE e.variant_id = s.variant_id AND e.store_id = s.store_id AND historic = 0))"},
        };
        for (const Rule &rule : rules) {
            if (m_work.connection().value<qint64>(rule.broken).value_or(0) != 0)
                return QString::fromLatin1(rule.what);
        }
        for (const ReturnId id : m_returns) {
            const Facts facts = *factsOf(m_work.connection(), id);
            const bool isOver = facts.status == Status::Closed || facts.status == Status::Cancelled;
            const auto steps = stepsOf(facts);
            const bool isOpen = std::ranges::any_of(steps, &StepState::isOpen) || facts.isRefurbishing;
            if (isOver == isOpen)
                return QStringLiteral("a return is stuck");
        }
        return {};
    }

    World &m_world;
    store::UnitOfWork &m_work;
    std::mt19937 m_random;
    std::vector<orders::OrderId> m_sales;
    std::vector<ReturnId> m_returns;
    QSet<int> m_reached;
    QString m_wrong;
    int m_done = 0;
};

} // namespace

/// Random sequences over orders, points, coupons and returns, from fixed seeds: 10,000, or as many as SHOPDESK_SEQUENCES says.
class ReturnProperties : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensItAddsUp()
    {
        bool isSet = false;
        const int wanted = qEnvironmentVariableIntValue("SHOPDESK_SEQUENCES", &isSet);
        const quint32 sequences = isSet ? static_cast<quint32>(wanted) : 10'000;
        World world;
        QSet<int> reached;
        int done = 0;
        for (quint32 seed = 1; seed <= sequences; ++seed) {
            QString complaint;
            const auto rolledBack = world.shop.write([&](store::UnitOfWork &work) -> Result<void> {
                Run run(world, work, seed);
                complaint = run.complaint();
                reached.unite(run.reached());
                done += run.done();
                return fail("test.rollBack", {});
            });
            QCOMPARE(codeOf(rolledBack), QStringLiteral("test.rollBack"));
            QVERIFY2(complaint.isEmpty(), qPrintable(QStringLiteral("seed %1: %2").arg(seed).arg(complaint)));
        }
        QVERIFY2(done > static_cast<int>(sequences) * 3, qPrintable(QString::number(done)));
        if (sequences >= 500)
            QCOMPARE(reached.size(), static_cast<int>(Status::Cancelled) + 1);
    }
};

QTEST_GUILESS_MAIN(ReturnProperties)
#include "ReturnPropertyTest.moc"
