// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "members/MemberCheck.h"
#include "orders/OrderCheck.h"
#include "orders/OrderShop.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

namespace {

/// A shop in which anything may be asked for, also what is not allowed.
class Chaos
{
public:
    explicit Chaos(quint32 seed) : m_random(seed)
    {
        const catalog::TaxClassId taxes[] = {
            {}, m_shop.addTax(QStringLiteral("Incl"), 2000, true), m_shop.addTax(QStringLiteral("Excl"), 725, false)};
        for (int i = 0; i < 6; ++i) {
            const bool service = i == 5;
            m_variants.push_back(
                m_shop.addProduct(QStringLiteral("P%1").arg(i), below(5'000), taxes[i % 3],
                                  service ? catalog::ProductKind::Service : catalog::ProductKind::Goods));
        }
        m_members = {{}, m_shop.addMember(QStringLiteral("A")), m_shop.addMember(QStringLiteral("B"))};
    }

    OrderShop &shop() { return m_shop; }

    void step()
    {
        const OrderDraft draft = !m_sales.empty() && below(3) == 0 ? anyCredit() : anySale();
        const bool failAfterwards = below(10) == 0;
        const auto placed = m_shop.write([&](store::UnitOfWork &work) -> Result<OrderId> {
            const auto id = place(work, draft);
            return failAfterwards ? Result<OrderId>(fail("test.failed", {})) : id;
        });
        if (placed)
            ++m_placed;
        if (placed && draft.kind == OrderKind::Sale)
            m_sales.push_back(m_shop.order(*placed));
    }
    int placed() const { return m_placed; }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }

    std::vector<LineDraft> anyLines()
    {
        std::vector<LineDraft> lines;
        for (int i = below(5); i >= 0; --i) {
            LineDraft line{m_variants[static_cast<size_t>(below(6))], below(12)};
            if (below(4) == 0)
                line.unitPrice = Money{below(10'000) - 100};
            if (below(4) == 0)
                line.discount = Money{below(2'000)};
            lines.push_back(line);
        }
        return lines;
    }

    void addPayments(OrderDraft &draft)
    {
        const auto totals = m_shop.totals(draft);
        if (!totals || totals->total <= Money{})
            return;
        const Money total = below(10) == 0 ? totals->total - Money{1} : totals->total;
        const Money first = total.minor > 1 && below(2) == 0 ? Money{total.minor / 3 + 1} : total;
        draft.payments.push_back({PaymentKind::Card, first});
        if (first < total)
            draft.payments.push_back({PaymentKind::Wallet, total - first});
    }

    OrderDraft anySale()
    {
        OrderDraft draft;
        draft.store = m_shop.firstStore();
        draft.member = m_members[static_cast<size_t>(below(3))];
        draft.channel = static_cast<Channel>(below(4));
        draft.placedAt = Instant{Instant::now().ms - qint64(below(1'000)) * 3'600'000};
        draft.lines = anyLines();
        for (int i = below(3); i > 0; --i)
            draft.discounts.push_back({DiscountKind::Coupon, QStringLiteral("C"), Money{below(3'000)}});
        addPayments(draft);
        return draft;
    }

    OrderDraft anyCredit()
    {
        const Order &sale = m_sales[static_cast<size_t>(below(static_cast<int>(m_sales.size())))];
        OrderDraft draft;
        draft.store = sale.store;
        draft.kind = OrderKind::Credit;
        draft.creditOf = sale.id;
        const OrderLine &line = sale.lines[static_cast<size_t>(below(static_cast<int>(sale.lines.size())))];
        draft.lines = {{line.variant, below(static_cast<int>(line.quantity) + 2)}};
        addPayments(draft);
        return draft;
    }

    OrderShop m_shop;
    std::mt19937 m_random;
    std::vector<catalog::VariantId> m_variants;
    std::vector<members::MemberId> m_members;
    std::vector<Order> m_sales;
    int m_placed = 0;
};

} // namespace

class OrderProperties : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensItAddsUp_data();
    void whateverHappensItAddsUp();
};

void OrderProperties::whateverHappensItAddsUp_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void OrderProperties::whateverHappensItAddsUp()
{
    QFETCH(quint32, seed);
    Chaos chaos(seed);
    for (int i = 0; i < 80; ++i)
        chaos.step();
    OrderShop &shop = chaos.shop();
    QVERIFY(chaos.placed() > 15);
    QCOMPARE(shop.number("SELECT count(*) FROM orders"), chaos.placed());
    for (const auto check : {catalog::check, members::check, orders::check}) {
        const auto wrong = must(shop.write([&](store::UnitOfWork &work) { return check(work.connection()); }));
        QVERIFY2(wrong.empty(), wrong.empty() ? "" : qPrintable(wrong.front()));
    }
    // Stock is exactly what goods went out and came back.
    QCOMPARE(shop.number("SELECT sum(on_hand) FROM stock_levels"),
             shop.number(R"(SELECT -sum(l.quantity) FROM order_lines l JOIN variants v ON v.id = l.variant_id
                            JOIN products p ON p.id = v.product_id WHERE p.kind = 'goods')"));
    // Nobody got back more than was paid, and points are those of what was kept.
    QCOMPARE(shop.number(R"(SELECT count(*) FROM orders o WHERE o.kind = 'sale' AND o.total +
                            (SELECT coalesce(sum(total), 0) FROM orders WHERE credit_of = o.id) < 0)"),
             0);
    QCOMPARE(shop.number("SELECT coalesce(sum(points), 0) FROM points_entries"),
             shop.number(
                 R"(SELECT coalesce(sum((o.total + (SELECT coalesce(sum(total), 0) FROM orders WHERE credit_of = o.id))
                            / 100), 0) FROM orders o WHERE o.kind = 'sale' AND o.member_id IS NOT NULL)"));
}

QTEST_GUILESS_MAIN(OrderProperties)
#include "OrderPropertyTest.moc"
