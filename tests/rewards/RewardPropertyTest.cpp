// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/PointsCheck.h"
#include "rewards/RewardCheck.h"
#include "rewards/RewardShop.h"

#include <QRandomGenerator>

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::rewards;
using namespace shopdesk::test;

namespace {

constexpr int steps = 10'000;
constexpr int checkedEach = 1'000;
constexpr qint64 limit = 12;

} // namespace

/// Orders with coupons and points, placed, paid, changed, called off and taken back in any order, good and bad alike: coupons
/// are never used more often than they may be, what is taken off is what the ledgers say, and what is refused changes nothing.
class RewardPropertyTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void anySequenceAddsUp();

private:
    int below(int n) { return static_cast<int>(m_random.bounded(n)); }
    QStringList someCoupons();
    void place();
    void pay();
    void cancel();
    void credit();
    void change();
    void checkRules();
    void checkAll();
    OrderId some() { return m_orders.empty() ? OrderId{1} : m_orders[size_t(below(int(m_orders.size())))]; }
    /// What was refused has changed nothing.
    template<typename T>
    void counted(const Result<T> &done, qint64 before)
    {
        ++(done ? m_done : m_refused);
        if (!done)
            QCOMPARE(writes(), before);
    }
    qint64 writes()
    {
        return m_shop->number("SELECT (SELECT count(*) FROM coupon_uses) + (SELECT count(*) FROM points_entries) "
                              "+ (SELECT count(*) FROM payments) + (SELECT count(*) FROM orders)");
    }

    QRandomGenerator m_random{20261127};
    std::unique_ptr<RewardShop> m_shop;
    std::vector<catalog::VariantId> m_goods;
    std::vector<members::MemberId> m_members;
    QStringList m_codes;
    std::vector<OrderId> m_orders;
    int m_done = 0;
    int m_refused = 0;
};

void RewardPropertyTest::initTestCase()
{
    m_shop = std::make_unique<RewardShop>();
    RewardShop &shop = *m_shop;
    const auto in = shop.addTax(QStringLiteral("In"), 2'000, true);
    const auto on = shop.addTax(QStringLiteral("On"), 725, false);
    m_goods = {shop.addProduct(QStringLiteral("A"), 333, in), shop.addProduct(QStringLiteral("B"), 9'999, on),
               shop.addProduct(QStringLiteral("C"), 12'345)};
    for (const char *name : {"Clara", "Tom", "Li"}) {
        m_members.push_back(shop.addMember(QString::fromLatin1(name)));
        shop.givePoints(m_members.back(), 50'000);
    }
    const auto product =
        must(shop.read([](store::Connection &c) { return catalog::findBySku(c, QStringLiteral("A")); })).product;
    shop.setRule({.isOn = true, .minimum = 10, .largestShare = 5'000});
    shop.addCoupon({.name = QStringLiteral("AMOUNT"), .amount = Money{777}, .totalLimit = limit});
    shop.addCoupon({.name = QStringLiteral("SHARE"),
                    .kind = CouponKind::Percentage,
                    .amount = Money{5'000},
                    .share = 3'333,
                    .minimum = Money{5'000},
                    .memberLimit = limit,
                    .position = -1});
    shop.addCoupon({.name = QStringLiteral("SCOPE"),
                    .kind = CouponKind::Percentage,
                    .share = 5'000,
                    .scope = {.products = {product}},
                    .totalLimit = limit,
                    .releaseOnRefund = true});
    m_codes = {QStringLiteral("AMOUNT"), QStringLiteral("SHARE"), QStringLiteral("SCOPE"), QStringLiteral("NONE")};
    const CouponId once = shop.addCoupon({.name = QStringLiteral("ONCE"), .amount = Money{50}});
    m_codes << must(shop.write([&](store::UnitOfWork &work) { return issueBatch(work, once, {}, 8); })).codes;
}

QStringList RewardPropertyTest::someCoupons()
{
    QStringList coupons;
    for (int i = below(3); i > 0; --i)
        coupons << m_codes[below(int(m_codes.size()))];
    return coupons;
}

void RewardPropertyTest::place()
{
    OrderDraft draft;
    draft.store = m_shop->firstStore();
    draft.channel = below(2) ? Channel::Web : Channel::Counter;
    draft.payLater = true;
    if (below(4))
        draft.member = m_members[size_t(below(3))];
    for (int i = 1 + below(3); i > 0; --i)
        draft.lines.push_back({m_goods[size_t(below(3))], 1 + below(4)});
    if (below(5) == 0)
        draft.discounts = {{DiscountKind::Promotion, QStringLiteral("P"), Money{1 + below(200)}}};
    draft.coupons = someCoupons();
    draft.points = below(3) == 0 ? below(3'000) : 0;
    if (const auto totals = m_shop->totals(draft); totals && totals->total > Money{} && below(2))
        draft.payments = {{PaymentKind::Card, totals->total}};
    const qint64 before = writes();
    const auto placed = m_shop->tryPlace(draft);
    counted(placed, before);
    if (placed)
        m_orders.push_back(*placed);
}

void RewardPropertyTest::pay()
{
    const OrderId id = some();
    const qint64 before = writes();
    counted(m_shop->tryPay(id, {{PaymentKind::Card, Money{1 + below(20'000)}}}), before);
}

void RewardPropertyTest::cancel()
{
    const OrderId id = some();
    const qint64 before = writes();
    const auto done = m_shop->tryCancel(id);
    counted(done, before);
    // Once more changes nothing.
    const qint64 after = writes();
    QVERIFY(!m_shop->tryCancel(id));
    QCOMPARE(writes(), after);
}

void RewardPropertyTest::credit()
{
    const OrderId id = some();
    OrderDraft draft;
    draft.store = m_shop->firstStore();
    draft.kind = OrderKind::Credit;
    draft.creditOf = id;
    draft.lines = {{m_goods[size_t(below(3))], 1 + below(2)}};
    const qint64 before = writes();
    counted(m_shop->tryPlace(draft), before);
}

void RewardPropertyTest::change()
{
    const OrderId id = some();
    const auto order = m_shop->read([&](store::Connection &c) { return orders::order(c, id); });
    if (!order)
        return;
    OrderChange wanted;
    for (const OrderLine &line : order->lines) {
        if (below(4))
            wanted.lines.push_back({.line = line.id, .quantity = 1 + below(5)});
    }
    if (below(3) == 0)
        wanted.lines.push_back({.variant = m_goods[size_t(below(3))], .quantity = 1});
    if (below(2))
        wanted.coupons = someCoupons();
    if (below(3) == 0)
        wanted.points = below(2'000);
    const qint64 before = writes();
    counted(m_shop->tryChange(id, wanted), before);
}

void RewardPropertyTest::checkRules()
{
    QCOMPARE(m_shop->number("SELECT count(*) FROM coupons c JOIN coupon_counts n ON n.coupon_id = c.id "
                            "WHERE n.claims > c.total_limit"),
             0);
    QCOMPARE(m_shop->number("SELECT count(*) FROM (SELECT a.member_id FROM coupon_claims a JOIN coupons c "
                            "ON c.id = a.coupon_id AND c.member_limit IS NOT NULL "
                            "GROUP BY a.coupon_id, a.member_id HAVING count(*) > max(c.member_limit))"),
             0);
    QCOMPARE(m_shop->number("SELECT count(*) FROM orders WHERE kind = 'sale' AND total < 0"), 0);
    QCOMPARE(m_shop->number("SELECT count(*) FROM points_balances WHERE balance < 0"), 0);
}

void RewardPropertyTest::checkAll()
{
    for (const auto check : {orders::check, rewards::check, points::check}) {
        const auto wrong = must(m_shop->write([&](store::UnitOfWork &work) { return check(work.connection()); }));
        QVERIFY2(wrong.empty(), wrong.empty() ? "" : qPrintable(wrong.front()));
    }
}

void RewardPropertyTest::anySequenceAddsUp()
{
    for (int step = 1; step <= steps; ++step) {
        switch (below(10)) {
        case 0:
        case 1:
        case 2:
            place();
            break;
        case 3:
        case 4:
            pay();
            break;
        case 5:
        case 6:
            cancel();
            break;
        case 7:
            change();
            break;
        default:
            credit();
        }
        if (QTest::currentTestFailed())
            return;
        if (step % 50 == 0)
            checkRules();
        if (step % checkedEach == 0)
            checkAll();
        if (QTest::currentTestFailed()) {
            qWarning("at step %d", step);
            return;
        }
    }
    QVERIFY2(m_done > steps / 5 && m_refused > steps / 10,
             qPrintable(QStringLiteral("%1 done, %2 refused").arg(m_done).arg(m_refused)));
    QVERIFY(m_shop->number("SELECT count(*) FROM coupon_uses WHERE event = 'released'") > 50);
    QVERIFY(m_shop->number("SELECT count(*) FROM points_entries WHERE reason = 'redemption'") > 50);
}

QTEST_GUILESS_MAIN(RewardPropertyTest)
#include "RewardPropertyTest.moc"
