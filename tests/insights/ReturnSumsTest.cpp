// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/ReturnSums.h"
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

constexpr int dayCount = 75; // two whole months and ragged ends
const BusinessDay firstDay = BusinessDay::fromDate(QDate(2026, 1, 20));
constexpr qint64 msPerHour = 3'600'000;

/// What a statement gives, as text; ?1 to ?3 are the days and the store, ?4 and ?5 the instants of the days.
QStringList rowsOf(store::Connection &connection, const char *sql, const Scope &scope)
{
    const ShopZone &zone = connection.shop().zone;
    auto row = connection.query(sql, scope.days.first, scope.days.last, scope.store, zone.startOf(scope.days.first),
                                zone.startOf(scope.days.last.plus(1)));
    QStringList rows;
    while (row.next()) {
        QStringList cells;
        for (int column = 0; column < row.columnCount(); ++column)
            cells << row.get<QString>(column);
        rows << cells.join(QLatin1Char('|'));
    }
    rows.sort();
    return rows;
}

constexpr char counted[] = "o.status NOT IN ('draft', 'cancelled') AND o.business_day BETWEEN ?1 AND ?2 "
                           "AND (?3 IS NULL OR o.store_id = ?3) AND ?4 < ?5";
constexpr char asked[] =
    "r.requested_at >= ?4 AND r.requested_at < ?5 AND (?3 IS NULL OR r.store_id = ?3) AND ?1 <= ?2";

QString line(const QString &name, qint64 a, qint64 b, qint64 c)
{
    return QStringLiteral("%1|%2|%3|%4").arg(name).arg(a).arg(b).arg(c);
}

template<typename T>
QStringList sorted(const std::vector<T> &all, QString (*asLine)(const T &))
{
    QStringList lines;
    for (const T &each : all)
        lines << asLine(each);
    lines.sort();
    return lines;
}

QString rateLine(const ReturnSums::Rate &rate)
{
    return line(rate.name, rate.sold, rate.cameBack, rate.givenBack.minor);
}

QString partLine(const ReturnSums::Part &part)
{
    return QStringLiteral("%1|%2|%3").arg(part.word).arg(part.count).arg(part.amount);
}

QString returnerLine(const ReturnSums::Returner &each)
{
    return line(QString::number(each.member), each.orders, each.returns, each.givenBack.minor);
}

/// Compares with the long way round, over the tables themselves.
void verifyScope(store::Connection &connection, const Scope &scope)
{
    const ReturnSums sums = returnSums(connection, scope, 1'000, 2);
    const QByteArray rates = QByteArray(", coalesce(sum(l.quantity) FILTER (WHERE o.kind = 'sale'), 0), "
                                        "coalesce(-sum(l.quantity) FILTER (WHERE o.kind = 'credit'), 0) AS back, "
                                        "coalesce(-sum(l.total) FILTER (WHERE o.kind = 'credit'), 0) "
                                        "FROM orders o JOIN order_lines l ON l.order_id = o.id "
                                        "JOIN variants v ON v.id = l.variant_id JOIN products p ON p.id = v.product_id "
                                        "WHERE ")
                             + counted;
    QCOMPARE(sorted(sums.products, rateLine),
             rowsOf(connection, ("SELECT p.name" + rates + " GROUP BY p.id HAVING back > 0").constData(), scope));
    QCOMPARE(
        sorted(sums.suppliers, rateLine),
        rowsOf(connection,
               ("SELECT p.supplier" + rates + " AND p.supplier <> '' GROUP BY p.supplier HAVING back > 0").constData(),
               scope));
    const QByteArray channels =
        QByteArray("SELECT o.channel, coalesce(sum(o.units) FILTER (WHERE o.kind = 'sale'), 0), "
                   "coalesce(-sum(o.units) FILTER (WHERE o.kind = 'credit'), 0), "
                   "coalesce(-sum(o.total) FILTER (WHERE o.kind = 'credit'), 0) "
                   "FROM orders o WHERE ")
        + counted + " GROUP BY o.channel";
    QCOMPARE(sorted(sums.channels, rateLine), rowsOf(connection, channels.constData(), scope));
    const QByteArray credits =
        QByteArray("SELECT count(*), coalesce(sum((SELECT count(*) FROM order_lines WHERE order_id = o.id)), 0), "
                   "coalesce(-sum(o.total), 0) FROM orders o WHERE o.kind = 'credit' AND ")
        + counted;
    QCOMPARE(QStringList(QStringLiteral("%1|%2|%3").arg(sums.credits).arg(sums.creditLines).arg(sums.givenBack.minor)),
             rowsOf(connection, credits.constData(), scope));
    const QByteArray reasons = QByteArray("SELECT l.reason, count(*), sum(l.quantity) FROM return_lines l "
                                          "JOIN returns r ON r.id = l.return_id WHERE r.status <> 'cancelled' AND ")
                               + asked + " GROUP BY l.reason";
    QCOMPARE(sorted(sums.reasons, partLine), rowsOf(connection, reasons.constData(), scope));
    const QByteArray steps =
        QByteArray("WITH taken AS (SELECT s.step, s.at - lag(s.at) OVER (PARTITION BY s.return_id ORDER BY s.at, s.id) "
                   "AS took FROM return_steps s JOIN returns r ON r.id = s.return_id WHERE ")
        + asked + ") SELECT step, count(*), sum(took) FROM taken WHERE took IS NOT NULL GROUP BY step";
    QCOMPARE(sorted(sums.steps, partLine), rowsOf(connection, steps.constData(), scope));
    const QByteArray returners =
        QByteArray(
            "SELECT r.member_id, (SELECT count(*) FROM orders o WHERE o.member_id = r.member_id "
            "AND o.kind = 'sale' AND o.status NOT IN ('draft', 'cancelled') AND o.business_day BETWEEN ?1 AND ?2), "
            "count(*), sum(r.given_back) FROM returns r WHERE r.member_id IS NOT NULL AND r.status <> 'cancelled' "
            "AND ")
        + asked + " GROUP BY r.member_id HAVING count(*) >= 2";
    QCOMPARE(sorted(sums.returners, returnerLine), rowsOf(connection, returners.constData(), scope));
    const ReturnTotals totals = returnTotals(connection, scope, 1'000);
    QCOMPARE(sorted(totals.products, rateLine), sorted(sums.products, rateLine));
    const QByteArray all = QByteArray("SELECT coalesce(sum(o.total) FILTER (WHERE o.kind = 'sale'), 0), "
                                      "coalesce(sum(o.units) FILTER (WHERE o.kind = 'sale'), 0), "
                                      "coalesce(-sum(o.units) FILTER (WHERE o.kind = 'credit'), 0), "
                                      "coalesce(-sum(o.total) FILTER (WHERE o.kind = 'credit'), 0) "
                                      "FROM orders o WHERE ")
                           + counted;
    QCOMPARE(QStringList(line(QString::number(totals.soldFor.minor), totals.all.sold, totals.all.cameBack,
                              totals.all.givenBack.minor)),
             rowsOf(connection, all.constData(), scope));
    const std::vector<QString> problems = check(connection).value();
    QVERIFY2(problems.empty(), qPrintable(problems.empty() ? QString() : problems.front()));
}

class Changer
{
public:
    Changer(SketchedShop &shop, quint32 seed) : m_shop(shop), m_random(seed)
    {
        for (int i = 0; i < 8; ++i)
            m_variants.push_back(shop.variant(QStringLiteral("product %1").arg(i)));
        for (int i = 0; i < 5; ++i)
            m_members.push_back(shop.member(QStringLiteral("member %1").arg(i)));
    }

    void change()
    {
        switch (m_random.bounded(9)) {
        case 0:
        case 1:
            return order();
        case 2:
        case 3:
            return returned();
        case 4:
            return step();
        case 5:
            return m_shop.change("UPDATE returns SET status = CASE status WHEN 'cancelled' THEN 'requested' ELSE "
                                 "'cancelled' END, given_back = given_back + 7 WHERE id = ?",
                                 any(m_returns));
        case 6:
            return m_shop.change("UPDATE returns SET member_id = ?, store_id = ? WHERE id = ?", any(m_members),
                                 anyStore(), any(m_returns));
        case 7:
            return m_shop.change("UPDATE return_lines SET reason = ?, quantity = quantity + 1 WHERE return_id = ?",
                                 anyReason(), any(m_returns));
        default:
            return m_shop.change(
                "UPDATE products SET supplier = ? WHERE id = ?",
                QStringList{QString(), QStringLiteral("Kiln"), QStringLiteral("Mill 磨坊")}.at(m_random.bounded(3)),
                m_shop.productOf(any(m_variants)));
        }
    }

    Scope anyScope()
    {
        const int first = m_random.bounded(-5, dayCount + 5);
        Scope scope{{firstDay.plus(first), firstDay.plus(m_random.bounded(first, dayCount + 6))}};
        if (oneIn(3))
            scope.store = StoreId{anyStore()};
        return scope;
    }
    bool oneIn(int n) { return m_random.bounded(n) == 0; }

private:
    qint64 any(const std::vector<qint64> &from)
    {
        return from.empty() ? 0 : from[m_random.bounded(static_cast<quint32>(from.size()))];
    }
    qint64 anyStore() { return oneIn(2) ? m_shop.mainStore() : m_shop.harbourStore(); }
    QString anyReason()
    {
        return oneIn(2) ? QStringLiteral("faulty") : oneIn(2) ? QStringLiteral("late") : QStringLiteral("unwanted");
    }

    void order()
    {
        SketchedOrder order;
        order.at = firstDay.plus(m_random.bounded(dayCount)).text() + QStringLiteral(" 12:30");
        const bool isCredit = oneIn(2);
        const int sign = isCredit ? -1 : 1;
        order.kind = isCredit ? QStringLiteral("credit") : QStringLiteral("sale");
        order.channel = oneIn(2) ? QStringLiteral("web") : QStringLiteral("counter");
        order.status = oneIn(8) ? QStringLiteral("cancelled") : QStringLiteral("paid");
        order.member = any(m_members);
        order.store = anyStore();
        for (int line = m_random.bounded(1, 4); line > 0; --line)
            order.lines.push_back(
                {any(m_variants), sign * m_random.bounded(1, 9), sign * m_random.bounded(100, 9'000)});
        m_shop.order(order);
    }

    void returned()
    {
        const qint64 id = ++m_id;
        const qint64 at =
            firstDay.plus(m_random.bounded(dayCount)).days * 24 * msPerHour + m_random.bounded(24) * msPerHour;
        m_shop.change(
            "INSERT INTO returns (id, number, store_id, member_id, status, wish, is_within, way_back, photos, "
            "money_from, reasons, units, requested_at, given_back, updated_at) VALUES (?, ?, ?, ?, 'requested', "
            "'refund', 1, 'shop', 0, 'inspected', '[]', 2, ?, ?, 0)",
            id, QString::number(id), anyStore(), oneIn(4) ? std::nullopt : std::optional(any(m_members)), at,
            m_random.bounded(5'000));
        for (int line = m_random.bounded(1, 3); line > 0; --line)
            m_shop.change(
                "INSERT INTO return_lines (id, return_id, position, variant_id, quantity, reason, fee, unit_price) "
                "VALUES (?, ?, ?, ?, ?, ?, 0, 100)",
                ++m_id, id, line, any(m_variants), m_random.bounded(1, 5), anyReason());
        m_returns.push_back(id);
        m_at[id] = at;
        addStep(id, QStringLiteral("request"), 0);
    }

    void step()
    {
        if (m_returns.empty())
            return;
        const qint64 id = any(m_returns);
        addStep(id, oneIn(2) ? QStringLiteral("approve") : QStringLiteral("decline"), m_random.bounded(90));
    }

    void addStep(qint64 id, const QString &step, int hours)
    {
        m_at[id] += hours * msPerHour;
        m_shop.change("INSERT INTO return_steps (id, return_id, step, to_status, at, staff_name) "
                      "VALUES (?, ?, ?, 'requested', ?, '')",
                      ++m_id, id, step, m_at[id]);
    }

    SketchedShop &m_shop;
    QRandomGenerator m_random;
    std::vector<qint64> m_variants, m_members, m_returns;
    std::map<qint64, qint64> m_at;
    qint64 m_id = 1;
};

} // namespace

class ReturnSumsTest : public QObject
{
    Q_OBJECT

    static void verify(SketchedShop &shop, const std::vector<Scope> &scopes)
    {
        const Result<int> done = shop.shop().read([&](store::Connection &connection) -> Result<int> {
            for (const Scope &scope : scopes)
                verifyScope(connection, scope);
            return 0;
        });
        QVERIFY2(done, qPrintable(done ? QString() : done.error().message + done.error().detail));
    }

    static QStringList contents(SketchedShop &shop)
    {
        return shop.shop()
            .read([](store::Connection &connection) -> Result<QStringList> {
                const Scope whole{{firstDay, firstDay}};
                return rowsOf(connection,
                              "SELECT grain, start, store_id, what, word, count, amount FROM rollup_returns "
                              "WHERE ?1 <= ?2 AND ?3 IS NULL AND ?4 < ?5",
                              whole);
            })
            .value();
    }

private slots:
    void randomChangesKeepTheSumsTrue_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1U, 2U, 3U})
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomChangesKeepTheSumsTrue()
    {
        QFETCH(quint32, seed);
        SketchedShop shop;
        Changer changer(shop, seed);
        test::changeAndVerify(shop, changer, verify, contents, [&] {
            return std::vector<Scope>{changer.anyScope(), {{firstDay.plus(-1), firstDay.plus(dayCount + 1)}}};
        });
    }

    void checkTellsWhatIsWrong()
    {
        SketchedShop shop;
        const qint64 cup = shop.variant(QStringLiteral("cup"));
        shop.change("UPDATE products SET supplier = 'Kiln'");
        shop.order({QStringLiteral("2026-03-10 12:00"), {{cup, 2, 200}}});
        SketchedOrder credit{QStringLiteral("2026-03-10 13:00"), {{cup, -1, -100}}};
        credit.kind = QStringLiteral("credit");
        shop.order(credit);
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return refresh(work); }));
        const auto problems = [&] { return shop.shop().read([](store::Connection &c) { return check(c); }).value(); };
        QVERIFY(problems().empty());
        shop.change("UPDATE rollup_sales SET credit_units = 2 WHERE grain = 'day'");
        QCOMPARE(problems().size(), size_t(1));
        shop.change("DELETE FROM rollup_entries WHERE subject = 'returned' AND grain = 'month'");
        QCOMPARE(problems().size(), size_t(2));
        shop.change("DELETE FROM rollup_attributes WHERE subject = 'supplier'");
        QCOMPARE(problems().size(), size_t(3));
        shop.change("INSERT INTO rollup_returns VALUES ('day', 1, 1, 'reason', 'faulty', 1, 1)");
        QCOMPARE(problems().size(), size_t(4));
        QVERIFY(shop.shop().write([](store::UnitOfWork &work) { return rebuild(work); }));
        QVERIFY(problems().empty());
    }
};

QTEST_GUILESS_MAIN(ReturnSumsTest)
#include "ReturnSumsTest.moc"
