// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/Insights.h"
#include "insights/RandomChanges.h"
#include "insights/Rollups.h"
#include "support/SketchedShop.h"

#include <QRandomGenerator>
#include <QTest>

using namespace shopdesk;
using namespace shopdesk::insights;
using test::SketchedOrder;
using test::SketchedShop;

namespace {

using Value = std::optional<qint64>;

constexpr int dayCount = 75; // two whole months and ragged ends
const BusinessDay firstDay = BusinessDay::fromDate(QDate(2026, 1, 20));

/// The figures as plain SQL over the orders, the long way round.
KpiValues fromOrders(store::Connection &connection, const Scope &scope)
{
    auto row = connection.query(R"(
        WITH counted AS (
            SELECT * FROM orders WHERE status NOT IN ('draft', 'cancelled')),
        here AS (
            SELECT * FROM counted WHERE business_day BETWEEN ?1 AND ?2 AND (?3 IS NULL OR store_id = ?3)),
        buyers AS (
            SELECT member_id, count(*) AS orders,
                (SELECT min(business_day) FROM counted c WHERE c.member_id = h.member_id AND c.kind = 'sale') AS first
            FROM here h WHERE kind = 'sale' AND member_id IS NOT NULL GROUP BY member_id)
        SELECT coalesce(sum(total) FILTER (WHERE kind = 'sale'), 0), coalesce(sum(total) FILTER (WHERE kind = 'credit'), 0),
            count(*) FILTER (WHERE kind = 'sale'), coalesce(sum(units) FILTER (WHERE kind = 'sale'), 0),
            (SELECT count(*) FROM buyers), (SELECT count(*) FROM buyers WHERE first BETWEEN ?1 AND ?2),
            (SELECT count(*) FROM buyers WHERE orders >= 2)
        FROM here)",
                                scope.days.first, scope.days.last, scope.store);
    row.next();
    KpiValues values;
    const auto gross = row.get<qint64>(0);
    const auto orders = row.get<qint64>(2);
    const auto buyers = row.get<qint64>(4);
    values[Kpi::GrossSales] = gross;
    values[Kpi::Credits] = row.get<qint64>(1);
    values[Kpi::NetSales] = gross + row.get<qint64>(1);
    values[Kpi::Orders] = orders;
    values[Kpi::AverageOrder] = orders ? Value(divideRounded(gross, orders)) : Value();
    values[Kpi::Units] = row.get<qint64>(3);
    values[Kpi::Buyers] = buyers;
    values[Kpi::NewBuyers] = row.get<qint64>(5);
    values[Kpi::ReturningBuyers] = buyers - row.get<qint64>(5);
    values[Kpi::RepeatRate] = buyers ? Value(divideRounded(row.get<qint64>(6) * 10'000, buyers)) : Value();
    return values;
}

qint64 sumOf(const Breakdown &breakdown, Kpi kpi)
{
    qint64 sum = 0;
    for (const Breakdown::Part &part : breakdown.parts)
        sum += part.values[kpi].value_or(0);
    return sum;
}

/// Gross sales of products as plain SQL over the lines.
std::map<QString, qint64> grossOfProducts(store::Connection &connection, const Scope &scope)
{
    std::map<QString, qint64> result;
    auto row = connection.query(R"(
        SELECT v.product_id, sum(l.total) FROM orders o JOIN order_lines l ON l.order_id = o.id
            JOIN variants v ON v.id = l.variant_id
        WHERE o.kind = 'sale' AND o.status NOT IN ('draft', 'cancelled') AND o.business_day BETWEEN ?1 AND ?2
            AND (?3 IS NULL OR o.store_id = ?3)
        GROUP BY v.product_id)",
                                scope.days.first, scope.days.last, scope.store);
    while (row.next())
        result[idToText(row.get<qint64>(0))] = row.get<qint64>(1);
    return result;
}

class Changer
{
public:
    explicit Changer(SketchedShop &shop, quint32 seed) : m_shop(shop), m_random(seed)
    {
        const qint64 tea = shop.category(QStringLiteral("Tea"));
        m_categories = {tea, shop.category(QStringLiteral("Cups"), tea), shop.category(QStringLiteral("Gifts"))};
        for (int i = 0; i < 12; ++i)
            m_variants.push_back(shop.variant(QStringLiteral("product %1").arg(i), i % 4 == 3 ? 0 : any(m_categories)));
        for (int i = 0; i < 15; ++i)
            m_members.push_back(shop.member(QStringLiteral("member %1").arg(i)));
    }

    /// One of the ways in which orders come and change.
    void change()
    {
        switch (m_random.bounded(12)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return place();
        case 4:
            return m_shop.change("UPDATE orders SET status = ? WHERE id = ?", anyStatus(), anyOrder());
        case 5:
            return m_shop.change("UPDATE orders SET member_id = ? WHERE id = ?", anyMember(), anyOrder());
        case 6:
            return moveToAnotherDay();
        case 7:
            return changeLine();
        case 8:
            return addLine();
        case 9:
            return removeOrder();
        case 10:
            return m_shop.change("UPDATE products SET category_id = ? WHERE id = ?", std::optional(any(m_categories)),
                                 m_shop.productOf(any(m_variants)));
        default:
            return m_shop.change("UPDATE orders SET total = total + ?, channel = ?, store_id = ?, business_hour = ? "
                                 "WHERE id = ? AND kind = 'sale'",
                                 m_random.bounded(-50, 500), anyChannel(), anyStore(), m_random.bounded(24),
                                 anyOrder());
        }
    }

    Scope anyScope()
    {
        const int first = m_random.bounded(-5, dayCount + 5);
        const int last = m_random.bounded(first, dayCount + 6);
        Scope scope{{firstDay.plus(first), firstDay.plus(last)}};
        if (m_random.bounded(3) == 0)
            scope.store = StoreId{anyStore()};
        return scope;
    }

    bool oneIn(int n) { return m_random.bounded(n) == 0; }

private:
    template<typename T>
    T any(const std::vector<T> &from)
    {
        return from[m_random.bounded(static_cast<quint32>(from.size()))];
    }
    qint64 anyOrder() { return m_orders.empty() ? 0 : any(m_orders); }
    std::optional<qint64> anyMember() { return oneIn(4) ? std::nullopt : std::optional(any(m_members)); }
    qint64 anyStore() { return oneIn(2) ? m_shop.mainStore() : m_shop.harbourStore(); }
    QString anyStatus()
    {
        return any(std::vector<QString>{QStringLiteral("draft"), QStringLiteral("cancelled"), QStringLiteral("paid"),
                                        QStringLiteral("shipped"), QStringLiteral("modifying")});
    }
    QString anyChannel()
    {
        return any(std::vector<QString>{QStringLiteral("counter"), QStringLiteral("web"), QStringLiteral("phone")});
    }
    BusinessDay anyDay() { return firstDay.plus(m_random.bounded(dayCount)); }

    void place()
    {
        std::vector<SketchedOrder> orders;
        const int count = oneIn(5) ? m_random.bounded(20, 60) : 1;
        for (int i = 0; i < count; ++i) {
            SketchedOrder order;
            order.at = anyDay().text() + QStringLiteral(" %1:30").arg(m_random.bounded(24), 2, 10, QLatin1Char('0'));
            const bool isCredit = oneIn(6);
            const int sign = isCredit ? -1 : 1;
            order.kind = isCredit ? QStringLiteral("credit") : QStringLiteral("sale");
            order.status = oneIn(4) ? anyStatus() : QStringLiteral("paid");
            order.channel = anyChannel();
            order.country = oneIn(3) ? QStringLiteral("EIRE") : QStringLiteral("France");
            order.member = anyMember().value_or(0);
            order.store = anyStore();
            const int lines = m_random.bounded(1, 5);
            for (int line = 0; line < lines; ++line)
                order.lines.push_back(
                    {any(m_variants), sign * m_random.bounded(1, 9), sign * m_random.bounded(100, 9'000)});
            order.discount = oneIn(4) ? m_random.bounded(1, 90) : 0;
            orders.push_back(order);
        }
        const std::vector<qint64> ids = m_shop.orders(orders);
        m_orders.insert(m_orders.end(), ids.begin(), ids.end());
    }

    void moveToAnotherDay() { m_shop.change("UPDATE orders SET business_day = ? WHERE id = ?", anyDay(), anyOrder()); }

    void changeLine()
    {
        m_shop.change(
            "UPDATE order_lines SET variant_id = ?, quantity = quantity * 2, total = total * 2 WHERE order_id = ?",
            any(m_variants), anyOrder());
    }

    void addLine()
    {
        if (m_orders.empty())
            return;
        m_shop.change(
            "INSERT INTO order_lines (id, order_id, position, variant_id, description, quantity, unit_price, total) "
            "VALUES (?, ?, 99, ?, '', 1, 0, 77)",
            ++m_lineId, anyOrder(), any(m_variants));
    }

    void removeOrder()
    {
        if (m_orders.empty())
            return;
        const qint64 id = anyOrder();
        m_shop.change("DELETE FROM order_lines WHERE order_id = ?", id);
        m_shop.change("DELETE FROM orders WHERE id = ?", id);
        std::erase(m_orders, id);
    }

    SketchedShop &m_shop;
    QRandomGenerator m_random;
    std::vector<qint64> m_categories;
    std::vector<qint64> m_variants;
    std::vector<qint64> m_members;
    std::vector<qint64> m_orders;
    qint64 m_lineId = 1;
};

} // namespace

class RollupTest : public QObject
{
    Q_OBJECT

    static void verifyScope(store::Connection &connection, const Scope &scope)
    {
        const KpiValues expected = fromOrders(connection, scope);
        const KpiValues values = kpis(connection, scope).value();
        for (const KpiDefinition &kpi : kpiDefinitions()) {
            QVERIFY2(values[kpi.kpi] == expected[kpi.kpi],
                     qPrintable(QStringLiteral("%1 of %2 to %3: %4, orders say %5")
                                    .arg(QLatin1String(kpi.key), scope.days.first.text(), scope.days.last.text())
                                    .arg(values[kpi.kpi].value_or(-1))
                                    .arg(expected[kpi.kpi].value_or(-1))));
        }
        for (const Grouping grouping : {Grouping::Day, Grouping::Week, Grouping::Month}) {
            const Series all = series(connection, scope, grouping).value();
            QCOMPARE(all.total, expected);
            for (const Series::Point &point : all.points)
                QCOMPARE(point.values, fromOrders(connection, {point.days, scope.store}));
        }
        for (const Dimension dimension :
             {Dimension::Channel, Dimension::Country, Dimension::Category, Dimension::Product, Dimension::WeekdayHour,
              Dimension::Store, Dimension::BuyerKind}) {
            for (const int limit : {0, 2}) {
                const Breakdown parts = breakdown(connection, scope, dimension, limit).value();
                QCOMPARE(sumOf(parts, Kpi::GrossSales), expected[Kpi::GrossSales].value());
                QCOMPARE(sumOf(parts, Kpi::Credits), expected[Kpi::Credits].value());
                QCOMPARE(sumOf(parts, Kpi::NetSales), expected[Kpi::NetSales].value());
                QCOMPARE(sumOf(parts, Kpi::Units), expected[Kpi::Units].value());
                if (dimension != Dimension::Category && dimension != Dimension::Product)
                    QCOMPARE(sumOf(parts, Kpi::Orders), expected[Kpi::Orders].value());
                if (dimension == Dimension::BuyerKind) {
                    QCOMPARE(sumOf(parts, Kpi::Buyers), expected[Kpi::Buyers].value());
                    QCOMPARE(sumOf(parts, Kpi::NewBuyers), expected[Kpi::NewBuyers].value());
                }
            }
        }
        const std::map<QString, qint64> products = grossOfProducts(connection, scope);
        const Breakdown byProduct = breakdown(connection, scope, Dimension::Product).value();
        for (const Breakdown::Part &part : byProduct.parts) {
            if (part.kind == Breakdown::Part::Kind::Value && part.values[Kpi::GrossSales] != 0)
                QCOMPARE(part.values[Kpi::GrossSales].value(), products.at(part.key));
        }
    }

    static void verify(SketchedShop &shop, const std::vector<Scope> &scopes)
    {
        const Result<int> done = shop.shop().read([&](store::Connection &connection) -> Result<int> {
            for (const Scope &scope : scopes)
                verifyScope(connection, scope);
            const std::vector<QString> problems = check(connection).value();
            [&] { QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front())); }();
            return 0;
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message + done.error().detail));
    }

    /// The rollups as text, without ordinals, which depend on the order of things.
    static QStringList contents(SketchedShop &shop)
    {
        return shop.shop()
            .read([](store::Connection &connection) -> Result<QStringList> {
                QStringList rows;
                for (const char *sql : {"SELECT * FROM rollup_sales ORDER BY 1, 2, 3, 4, 5",
                                        "SELECT * FROM rollup_hours ORDER BY 1, 2, 3, 4"}) {
                    auto row = connection.prepare(sql);
                    while (row.next()) {
                        QStringList cells;
                        for (int column = 0; column < row.columnCount(); ++column)
                            cells += row.get<QString>(column);
                        rows += cells.join(QLatin1Char('|'));
                    }
                }
                return rows;
            })
            .value();
    }

private slots:
    void randomChangesKeepTheRollupsTrue_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U, 4U})
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomChangesKeepTheRollupsTrue()
    {
        QFETCH(quint32, seed);
        SketchedShop shop;
        Changer changer(shop, seed);
        test::changeAndVerify(shop, changer, verify, contents, [&] {
            return std::vector{changer.anyScope(), changer.anyScope(), changer.anyScope()};
        });
    }

    void aRefreshInBitesComesToTheSame()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(QStringLiteral("cup"));
        std::vector<SketchedOrder> orders;
        for (int i = 0; i < 12'000; ++i) {
            orders.push_back({firstDay.plus(i % dayCount).text() + QStringLiteral(" 12:00"), {{cup, 1, i}}});
        }
        shop.orders(orders);
        const Scope scope{{firstDay, firstDay.plus(dayCount)}};
        bool isMoreLeft = true;
        int bites = 0;
        for (; isMoreLeft; ++bites) {
            isMoreLeft = shop.shop().write([](store::UnitOfWork &work) { return refreshSome(work); }).value();
            verify(shop, {scope});
        }
        QCOMPARE(bites, 2);
        // Half of the days are stale now, and hold new orders besides: more than one bite takes.
        shop.change("UPDATE orders SET total = total + 1 WHERE business_day % 2 = 0");
        shop.orders(orders);
        for (isMoreLeft = true, bites = 0; isMoreLeft; ++bites) {
            isMoreLeft = shop.shop().write([](store::UnitOfWork &work) { return refreshSome(work); }).value();
            verify(shop, {scope});
        }
        QCOMPARE(bites, 1);
    }

    void changesThatNoFigureTellsOfLeaveTheRollupsAlone()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(QStringLiteral("cup"));
        shop.order({QStringLiteral("2026-03-10 12:00"), {{cup, 1, 100}}});
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return refresh(work); }));
        shop.change("UPDATE orders SET status = 'shipped', paid_total = 5, note = 'x', updated_at = 7");
        const auto marks = shop.shop().read([](store::Connection &connection) -> Result<qint64> {
            return connection
                .value<qint64>(
                    "SELECT (SELECT count(*) FROM rollup_stale_days) + (SELECT count(*) FROM rollup_new_orders)")
                .value();
        });
        QCOMPARE(*marks, 0);
    }

    void checkTellsWhatIsWrong()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(QStringLiteral("cup"), shop.category(QStringLiteral("Tea")));
        const qint64 ann = shop.member(QStringLiteral("Ann"));
        shop.order({QStringLiteral("2026-03-10 12:00"), {{cup, 1, 100}}, ann});
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return refresh(work); }));
        const auto problems = [&] { return shop.shop().read([](store::Connection &c) { return check(c); }).value(); };
        QVERIFY(problems().empty());

        shop.change("UPDATE rollup_sales SET gross = 90 WHERE grain = 'day'");
        QCOMPARE(problems().size(), size_t(1));
        QVERIFY2(problems().front().contains(QStringLiteral("2026-03-10 in store S01")),
                 qPrintable(problems().front()));
        shop.change("UPDATE rollup_hours SET units = 2 WHERE grain = 'month'");
        QCOMPARE(problems().size(), size_t(2));
        shop.change("DELETE FROM rollup_attributes");
        QCOMPARE(problems().size(), size_t(4));

        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return rebuild(work); }));
        QVERIFY(problems().empty());
    }

    void rebuildingNeedsThePermission()
    {
        SketchedShop shop;
        Actor clerk = Actor::owner();
        clerk.permissions.remove(Permission::ManageShop);
        shop.shop().store().setActor(clerk);
        const Result<void> done = shop.shop().write([](store::UnitOfWork &work) { return rebuild(work); });
        QVERIFY(!done);
        QCOMPARE(done.error().code, QStringLiteral("staff.notAllowed"));
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return refresh(work); }));
    }

    void aDamagedRowIsToldAndMended()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(QStringLiteral("cup"));
        shop.order({QStringLiteral("2026-03-10 12:00"), {{cup, 1, 100}}});
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return refresh(work); }));
        shop.change("UPDATE rollup_entries SET packed = x'ffff'");
        const Scope scope{{firstDay, firstDay.plus(dayCount)}};
        const auto read = [&] {
            return shop.shop().read(
                [&](store::Connection &connection) { return breakdown(connection, scope, Dimension::Product); });
        };
        QVERIFY(!read());
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return rebuild(work); }));
        QVERIFY(read());
    }
};

QTEST_GUILESS_MAIN(RollupTest)
#include "RollupTest.moc"
