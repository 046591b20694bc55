// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleShop.h"

#include "catalog/CatalogCheck.h"
#include "members/MemberCheck.h"
#include "orders/OrderCheck.h"
#include "points/PointsCheck.h"
#include "support/TestShop.h"
#include "tickets/TicketCheck.h"

#include <QtTest>

using namespace shopdesk;

namespace {

const BusinessDay lastDay = BusinessDay::fromDate(QDate(2026, 3, 1));

/// The sample shop itself, in a temporary folder.
class FilledShop
{
public:
    explicit FilledShop(quint32 seed = 1)
    {
        auto made = store::Store::create(m_folder.filePath(QStringLiteral("sample.shopdesk")), sample::sampleShop());
        if (!made)
            qFatal("%s", qPrintable(made.error().message));
        m_store = std::move(*made);
        m_filled = sample::fill(*m_store, seed, lastDay, {});
    }
    store::Store &store() { return *m_store; }
    const Result<void> &filled() const { return m_filled; }
    qint64 number(const char *sql)
    {
        return m_store
            ->readNow([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); })
            .value();
    }
    QStringList texts(const char *sql)
    {
        return m_store
            ->readNow([&](store::Connection &c) -> Result<QStringList> {
                QStringList found;
                store::Query rows = c.query(sql);
                while (rows.next())
                    found << rows.get<QString>(0);
                return found;
            })
            .value();
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
    Result<void> m_filled;
};

/// Everything about the trade that must be the same for the same seed; ids and times of writing are not.
const char *const story = R"(
    SELECT o.number || ' ' || o.placed_at || ' ' || o.total || ' ' || coalesce(m.number || m.name, '') || ' '
        || (SELECT group_concat(v.sku || '*' || l.quantity) FROM order_lines l JOIN variants v ON v.id = l.variant_id
            WHERE l.order_id = o.id)
    FROM orders o LEFT JOIN members m ON m.id = o.member_id ORDER BY o.placed_at, o.number)";

} // namespace

class SampleShop : public QObject
{
    Q_OBJECT
private slots:
    void fillsAYearOfBusiness();
    void hasOneOfEachKind();
    void tillsAreOpenedAndCounted();
    void isTheSameForASeed();
    void addsUp();
    void neverSellsWhatIsNotThere();
    void stopsWithoutATrace();
    void refusesAShopWithData();
    void nothingHappensInTheFuture();
};

void SampleShop::fillsAYearOfBusiness()
{
    QElapsedTimer timer;
    timer.start();
    FilledShop shop;
    qInfo("filled in %lld ms", timer.elapsed());
    QVERIFY2(shop.filled(), shop.filled() ? "" : qPrintable(shop.filled().error().message));
    QCOMPARE(shop.number("SELECT count(*) FROM stores"), 2);
    const qint64 products = shop.number("SELECT count(*) FROM products");
    QVERIFY2(products >= 140 && products <= 160, qPrintable(QString::number(products)));
    QCOMPARE(shop.number("SELECT count(*) FROM members"), 600);
    const qint64 orders = shop.number("SELECT count(*) FROM orders");
    qInfo("%lld orders", orders);
    QVERIFY2(orders >= 6'000 && orders <= 9'000, qPrintable(QString::number(orders)));
    const qint64 credits = shop.number("SELECT count(*) FROM orders WHERE kind = 'credit'");
    qInfo("%lld credits", credits);
    QVERIFY(credits * 1000 >= orders * 30 && credits * 1000 <= orders * 50);
    QCOMPARE(shop.number("SELECT count(*) FROM orders WHERE kind = 'credit' AND credit_of IS NULL"), 0);
    QCOMPARE(shop.number("SELECT max(business_day) FROM orders"), lastDay.days);
    QVERIFY(shop.number("SELECT count(DISTINCT business_day) FROM orders") >= 360);
    // Growth: the second half of the year brings more than the first.
    QVERIFY(
        shop.number("SELECT sum(total) FROM orders WHERE business_day > (SELECT max(business_day) - 182 FROM orders)")
            * 100
        > shop.number(
              "SELECT sum(total) FROM orders WHERE business_day <= (SELECT max(business_day) - 182 FROM orders)")
              * 110);
}

void SampleShop::hasOneOfEachKind()
{
    FilledShop shop;
    QCOMPARE(shop.number("SELECT count(*) FROM bundle_components"), 2);
    QVERIFY(shop.number("SELECT price FROM variants WHERE sku = 'BOX-001'") > 0);
    QCOMPARE(shop.number("SELECT count(*) FROM price_lists WHERE tier_id IS NOT NULL"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM serial_numbers WHERE state = 'in_stock'"), 4);
    QCOMPARE(shop.number("SELECT count(*) FROM serial_numbers WHERE state = 'sold'"), 2);
    QCOMPARE(shop.number("SELECT count(*) FROM gift_cards"), 4);
    QCOMPARE(shop.number("SELECT count(*) FROM gift_card_balances WHERE balance = 0"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM gift_cards WHERE blocked_at IS NOT NULL"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM gift_card_entries WHERE reason = 'redemption'"), 2);
    QCOMPARE(shop.number("SELECT on_hand FROM stock_levels l JOIN variants v ON v.id = l.variant_id "
                         "WHERE v.sku = 'RICE-001'"),
             4);
}

/// Closed shifts of the last days, of which one is short of cash, and one that is open at the counter; goods are on their way.
void SampleShop::tillsAreOpenedAndCounted()
{
    FilledShop shop;
    QCOMPARE(shop.number("SELECT count(*) FROM shifts WHERE closed_at IS NOT NULL"), 27);
    QCOMPARE(shop.number("SELECT count(*) FROM shifts WHERE closed_at IS NULL"), 1);
    QCOMPARE(shop.number("SELECT count(*) FROM shifts h JOIN stores s ON s.id = h.store_id "
                         "WHERE h.closed_at IS NULL AND s.code = 'S01'"),
             1);
    QCOMPARE(shop.number("SELECT count(*) FROM shift_counts WHERE kind = 'cash'"), 27);
    QCOMPARE(shop.number("SELECT count(*) FROM shift_counts WHERE counted <> expected"), 1);
    QCOMPARE(shop.number("SELECT sum(counted - expected) FROM shift_counts WHERE kind = 'cash'"), -350);
    QCOMPARE(shop.number("SELECT sum(amount) FROM cash_movements WHERE reason = 'difference'"), -350);
    QVERIFY(shop.number("SELECT count(*) FROM payments p JOIN shifts h ON h.id = p.shift_id "
                        "WHERE h.closed_at IS NULL")
            > 0);
    // A till takes what comes between its opening and its closing.
    QCOMPARE(shop.number("SELECT count(*) FROM orders o JOIN shifts h ON h.id = o.shift_id "
                         "WHERE o.placed_at < h.opened_at OR o.placed_at > h.closed_at"),
             0);
    QCOMPARE(shop.number("SELECT count(*) FROM transfers WHERE status = 'sent'"), 1);
}

void SampleShop::isTheSameForASeed()
{
    FilledShop one(7);
    FilledShop same(7);
    FilledShop other(8);
    QVERIFY(one.filled() && same.filled() && other.filled());
    QCOMPARE(one.texts(story), same.texts(story));
    QVERIFY(one.texts(story) != other.texts(story));
}

void SampleShop::addsUp()
{
    FilledShop shop;
    QVERIFY(sample::addPeople(shop.store()));
    QCOMPARE(shop.number("SELECT count(DISTINCT status) FROM tickets"), 5); // all but merged
    QCOMPARE(shop.number("SELECT count(*) FROM tickets WHERE opened_at > updated_at"), 0);
    for (const auto check : {catalog::check, members::check, points::check, orders::check, tickets::check}) {
        const auto wrong = shop.store().writeNow(
            [&](store::UnitOfWork &work) -> Result<std::vector<QString>> { return check(work.connection()); });
        QVERIFY(wrong);
        QVERIFY2(wrong->empty(), wrong->empty() ? "" : qPrintable(wrong->front()));
    }
}

void SampleShop::neverSellsWhatIsNotThere()
{
    FilledShop shop;
    QCOMPARE(shop.number("SELECT count(*) FROM stock_levels WHERE on_hand < 0"), 0);
    // Not only at the end: at no moment was anything below nothing.
    QCOMPARE(shop.number(R"(
        SELECT count(*) FROM (SELECT sum(quantity) OVER (PARTITION BY variant_id, store_id
                                                         ORDER BY occurred_at, quantity DESC)
                              AS level FROM stock_entries) WHERE level < 0)"),
             0);
}

void SampleShop::stopsWithoutATrace()
{
    test::TestShop shop;
    const auto filled = sample::fill(shop.store(), 1, lastDay, [](qint64 done, qint64) { return done < 20; });
    QVERIFY(!filled);
    QCOMPARE(filled.error().code, QStringLiteral("base.cancelled"));
    const auto rows = shop.read([](store::Connection &c) -> Result<qint64> {
        return *c.value<qint64>(
            "SELECT (SELECT count(*) FROM orders) + (SELECT count(*) FROM products) + (SELECT count(*) FROM "
            "members) + (SELECT count(*) FROM stores)");
    });
    QCOMPARE(*rows, 1); // the store that the shop was made with
}

void SampleShop::refusesAShopWithData()
{
    FilledShop shop;
    const auto again = sample::fill(shop.store(), 1, lastDay, {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, QStringLiteral("sample.notEmpty"));
}

void SampleShop::nothingHappensInTheFuture()
{
    test::TestShop shop;
    const Instant now = Instant::now();
    const BusinessDay tomorrow = shop.store().shop().zone.dayOf(now).plus(1);
    QVERIFY(sample::fill(shop.store(), 1, tomorrow, {}));
    const auto latest = shop.read(
        [](store::Connection &c) -> Result<qint64> { return *c.value<qint64>("SELECT max(placed_at) FROM orders"); });
    QVERIFY(*latest <= Instant::now().ms);
}

QTEST_GUILESS_MAIN(SampleShop)
#include "SampleShopTest.moc"
