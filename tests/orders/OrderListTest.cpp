// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderList.h"
#include "catalog/Categories.h"
#include "orders/LineList.h"
#include "orders/OrderShop.h"
#include "support/ListProbe.h"

using namespace shopdesk;
using namespace shopdesk::orders;
using namespace shopdesk::test;

class OrderListing : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_shop.reset(); }
    void newestFirst();
    void sumsUnitsAndTotal();
    void filters_data();
    void filters();
    void hiddenFilters();
    void buyers_data();
    void buyers();
    void search_data();
    void search();
    void aWebOrderIsFoundByThePhoneOfItsMember();
    void whatIsFetchedHereIsSeenHere();
    void everySortHasAnIndex();
    void linesAddUpToWhatAProductBrought();
    void linesAreFoundAsOrdersAre();

private:
    /// The orders found, by their totals in pounds, from the oldest: "1 2 -1".
    QString found(tables::ListQuery query);
    QString with(const char *filter, const QVariantList &values);

    std::unique_ptr<OrderShop> m_shop;
    catalog::CategoryId m_tea;
    catalog::VariantId m_cup;
    catalog::VariantId m_longjing;
    members::MemberId m_clara;
    members::MemberId m_ben;
};

/// Six orders, told apart by their totals: on Sunday 1 March 1 (Clara) and 2 (nobody, web), on Monday 4 (Clara) and
/// 8 (Ben, with tea), on Tuesday −1 (of the first) and 16 (cancelled, Ben).
void OrderListing::init()
{
    m_shop = std::make_unique<OrderShop>();
    m_tea = must(
        m_shop->write([](store::UnitOfWork &work) { return catalog::createCategory(work, {QStringLiteral("Tea")}); }));
    m_cup = m_shop->addProduct(QStringLiteral("Cup"), 100);
    m_longjing = m_shop->addProduct(QStringLiteral("Longjing"), 400, {}, catalog::ProductKind::Goods, m_tea);
    m_clara = m_shop->addMember(QString::fromUtf8("Clara 克拉拉"), QStringLiteral("07700 901234"));
    m_ben = m_shop->addMember(QStringLiteral("Ben"));
    const auto place = [&](const std::vector<LineDraft> &lines, members::MemberId member, const char *at,
                           Channel channel) {
        OrderDraft draft = m_shop->sale(lines, member);
        draft.placedAt = londonTime(at);
        draft.channel = channel;
        if (!member)
            draft.country = QStringLiteral("France");
        return m_shop->place(draft);
    };
    const Order first = place({{m_cup, 1}}, m_clara, "2026-03-01 09:30", Channel::Counter);
    place({{m_cup, 2}}, {}, "2026-03-01 23:59", Channel::Web);
    place({{m_cup, 4}}, m_clara, "2026-03-02 00:00", Channel::Counter);
    place({{m_longjing, 1}, {m_cup, 4}}, m_ben, "2026-03-02 12:00", Channel::Counter);
    OrderDraft credit = m_shop->creditOf(first, {{m_cup, 1}});
    credit.placedAt = londonTime("2026-03-03 10:00");
    m_shop->place(credit);
    place({{m_cup, 16}}, m_ben, "2026-03-03 11:00", Channel::Counter);
    m_shop->change("UPDATE orders SET status = 'cancelled' WHERE total = 1600");
}

QString OrderListing::found(tables::ListQuery query)
{
    query.sort = QStringLiteral("placed");
    QStringList totals;
    for (const QString &total : listColumn(*m_shop, orderList(), QStringLiteral("total"), query))
        totals << QString::number(total.toInt() / 100);
    return totals.join(QLatin1Char(' '));
}

QString OrderListing::with(const char *filter, const QVariantList &values)
{
    tables::ListQuery query;
    query.filters.insert(QString::fromLatin1(filter), values);
    return found(query);
}

void OrderListing::newestFirst()
{
    QCOMPARE(listColumn(*m_shop, orderList(), QStringLiteral("total"), {}).first(), QStringLiteral("1600"));
    QCOMPARE(listColumn(*m_shop, orderList(), QStringLiteral("member"), {}).value(4), QString());
    tables::ListQuery byTotal;
    byTotal.sort = QStringLiteral("total");
    QCOMPARE(listColumn(*m_shop, orderList(), QStringLiteral("total"), byTotal).first(), QStringLiteral("-100"));
}

void OrderListing::sumsUnitsAndTotal()
{
    const auto totals = must(m_shop->read([](store::Connection &c) { return tables::readTotals(c, orderList(), {}); }));
    QCOMPARE(totals.count, 6);
    QCOMPARE(totals.sums.value(QStringLiteral("total")), 3000);
    QCOMPARE(totals.sums.value(QStringLiteral("units")), 1 + 2 + 4 + 5 - 1 + 16);
}

void OrderListing::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QVariantList>("values");
    QTest::addColumn<QString>("totals");
    const auto row = [](const char *filter, const QVariantList &values, const char *totals) {
        QTest::addRow("%s %s", filter, qPrintable(values.value(0).toString()))
            << QString::fromLatin1(filter) << values << QString::fromLatin1(totals);
    };
    const qint64 sunday = BusinessDay::fromDate(QDate(2026, 3, 1)).days;
    row("dates", {sunday, sunday}, "1 2");
    row("dates", {sunday + 1, sunday + 1}, "4 8");
    row("dates", {sunday + 2, sunday + 99}, "-1 16");
    row("status", {QStringLiteral("cancelled")}, "16");
    row("status", {QStringLiteral("paid"), QStringLiteral("cancelled")}, "2 16");
    row("kind", {QStringLiteral("credit")}, "-1");
    row("channel", {QStringLiteral("web")}, "2");
    row("country", {QStringLiteral("France")}, "2");
    row("country", {QStringLiteral("United Kingdom")}, "1 4 8 -1 16");
    row("weekday", {7}, "1 2");
    row("weekday", {1, 2}, "4 8 -1 16");
    row("hour", {0, 23}, "2 4");
    row("counted", {1}, "1 2 4 8 -1");
}

void OrderListing::filters()
{
    QFETCH(QString, filter);
    QFETCH(QVariantList, values);
    QFETCH(QString, totals);
    QCOMPARE(with(filter.toLatin1().constData(), values), totals);
}

void OrderListing::hiddenFilters()
{
    QCOMPARE(with("member", {m_clara.value}), QStringLiteral("1 4 -1"));
    QCOMPARE(with("store", {m_shop->firstStore().value}), QStringLiteral("1 2 4 8 -1 16"));
    QCOMPARE(with("store", {qint64(7)}), QString());
    QCOMPARE(with("category", {m_tea.value}), QStringLiteral("8"));
    QCOMPARE(with("category", {QStringLiteral("none")}), QStringLiteral("1 2 4 8 -1 16"));
    QCOMPARE(with("category", {QStringLiteral("none"), m_tea.value}), QStringLiteral("1 2 4 8 -1 16"));
    const qint64 longjing = m_shop->number("SELECT id FROM products WHERE name = 'Longjing'");
    QCOMPARE(with("product", {longjing}), QStringLiteral("8"));
}

void OrderListing::buyers_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("last");
    QTest::addColumn<QString>("totals");
    const auto row = [](const char *kind, int first, int last, const char *totals) {
        QTest::addRow("%s %d to %d", kind, first, last)
            << QString::fromLatin1(kind) << first << last << QString::fromLatin1(totals);
    };
    row("new", 1, 1, "1");
    row("returning", 1, 1, "");
    row("unknown", 1, 1, "2");
    row("new", 2, 2, "8");
    row("returning", 2, 2, "4");
    row("unknown", 2, 2, "");
    row("creditsOnly", 2, 2, "");
    row("new", 1, 3, "1 4 8 -1 16");
    // On the third Clara only gave back and Ben's order was cancelled.
    row("new", 3, 3, "");
    row("returning", 3, 3, "");
    row("creditsOnly", 3, 3, "-1 16");
    row("returning", 2, 3, "4 -1");
}

void OrderListing::buyers()
{
    QFETCH(QString, kind);
    QFETCH(int, first);
    QFETCH(int, last);
    QFETCH(QString, totals);
    const qint64 before = BusinessDay::fromDate(QDate(2026, 3, 1)).days - 1;
    QCOMPARE(with("buyer", {kind, before + first, before + last}), totals);
    QCOMPARE(with("buyer", {kind, before + first, before + last, m_shop->firstStore().value}), totals);
    QCOMPARE(with("buyer", {kind, before + first, before + last, qint64(7)}), QString());
}

void OrderListing::search_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("totals");
    const auto row = [](const char *typed, const char *totals) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromLatin1(totals);
    };
    row("S01-260301-0001", "1");
    row("260301", "1 2");
    row("0302", "4 8");
    row("s01", "1 2 4 8 -1 16");
    row("clar", "1 4 -1");
    row("克拉", "1 4 -1");
    row("1234", "1 4 -1");
    row("+44 7700 901234", "1 4 -1");
    row("M000002", "8 16");
    row("nobody", "");
}

void OrderListing::search()
{
    QFETCH(QString, typed);
    QFETCH(QString, totals);
    tables::ListQuery query;
    query.search = typed;
    QCOMPARE(found(query), totals);
}

void OrderListing::aWebOrderIsFoundByThePhoneOfItsMember()
{
    const auto dora = m_shop->addMember(QStringLiteral("Dora"), QStringLiteral("07700 905678"));
    OrderDraft draft = m_shop->webOrder({{m_cup, 32}});
    draft.member = dora;
    m_shop->place(draft);
    tables::ListQuery query;
    // As the customer says it, with the country's code, and by what the screen shows of it.
    for (const char *typed : {"07700 905678", "07700905678", "+44 7700 905678", "5678"}) {
        query.search = QString::fromLatin1(typed);
        QVERIFY2(found(query) == QLatin1String("32"), typed);
    }
    query.search = QStringLiteral("07700 905679");
    QCOMPARE(found(query), QString());
    query.search = QStringLiteral("07700 905678");
    query.filters.insert(QStringLiteral("channel"), {QStringLiteral("web")});
    QCOMPARE(found(query), QStringLiteral("32"));
    query.filters.insert(QStringLiteral("channel"), {QStringLiteral("counter")});
    QCOMPARE(found(query), QString());
}

void OrderListing::whatIsFetchedHereIsSeenHere()
{
    const StoreId harbour = m_shop->openStore(QStringLiteral("Harbour"));
    const StoreId fair = m_shop->openStore(QStringLiteral("Fair"));
    OrderDraft draft = m_shop->webOrder({{m_cup, 32}});
    draft.collectIn = harbour;
    const Order order = m_shop->place(draft);
    const auto seenIn = [&](StoreId store) {
        Actor tom{StaffId{1}, QStringLiteral("Tom"), allPermissions()};
        tom.stores = QSet<StoreId>{store};
        m_shop->store().setActor(tom);
        const QString all = found({});
        const bool byNumber =
            m_shop->read([&](store::Connection &c) { return findByNumber(c, order.number); }).has_value();
        const auto lines = listColumn(*m_shop, lineList(), QStringLiteral("quantity"), {});
        m_shop->store().setActor(Actor::owner());
        return QStringLiteral("%1; %2; %3").arg(all).arg(byNumber).arg(lines.join(QLatin1Char(' ')));
    };
    QCOMPARE(seenIn(harbour), QStringLiteral("32; 1; 32"));
    QCOMPARE(seenIn(fair), QStringLiteral("; 0; "));
    QVERIFY(seenIn(draft.store).contains(QStringLiteral(" 32; 1; ")));
}

void OrderListing::everySortHasAnIndex()
{
    QCOMPARE(slowSorts(*m_shop, orderList()), QStringList());
}

void OrderListing::linesAddUpToWhatAProductBrought()
{
    const auto sums = [&](const QMap<QString, QVariantList> &filters) {
        tables::ListQuery query;
        query.filters = filters;
        const auto totals =
            must(m_shop->read([&](store::Connection &c) { return tables::readTotals(c, lineList(), query); }));
        return QStringLiteral("%1 lines, %2 units, %3")
            .arg(totals.count)
            .arg(totals.sums.value(QStringLiteral("quantity")))
            .arg(totals.sums.value(QStringLiteral("total")));
    };
    QCOMPARE(sums({}), QStringLiteral("7 lines, 27 units, 3000"));
    // The order that had the tea in it had cups too: only the tea counts here.
    const qint64 longjing = m_shop->number("SELECT id FROM products WHERE name = 'Longjing'");
    QCOMPARE(sums({{QStringLiteral("product"), {longjing}}}), QStringLiteral("1 lines, 1 units, 400"));
    QCOMPARE(sums({{QStringLiteral("category"), {m_tea.value}}}), QStringLiteral("1 lines, 1 units, 400"));
    QCOMPARE(sums({{QStringLiteral("category"), {QStringLiteral("none")}}, {QStringLiteral("counted"), {1}}}),
             QStringLiteral("5 lines, 10 units, 1000"));
    QCOMPARE(sums({{QStringLiteral("category"), {QStringLiteral("none"), m_tea.value}}}),
             QStringLiteral("7 lines, 27 units, 3000"));
    QCOMPARE(sums({{QStringLiteral("kind"), {QStringLiteral("credit")}}}), QStringLiteral("1 lines, -1 units, -100"));
    const qint64 monday = BusinessDay::fromDate(QDate(2026, 3, 2)).days;
    QCOMPARE(sums({{QStringLiteral("dates"), {monday, monday}}}), QStringLiteral("3 lines, 9 units, 1200"));
}

void OrderListing::linesAreFoundAsOrdersAre()
{
    const auto items = [&](const char *typed) {
        tables::ListQuery query;
        query.search = QString::fromUtf8(typed);
        query.sort = QStringLiteral("placed");
        return listColumn(*m_shop, lineList(), QStringLiteral("item"), query).join(QLatin1Char(' '));
    };
    QCOMPARE(items("longj"), QStringLiteral("Longjing"));
    QCOMPARE(items("S01-260302-0002"), QStringLiteral("Longjing Cup"));
    QCOMPARE(items("1234"), QStringLiteral("Cup Cup Cup"));
    QCOMPARE(items("nothing"), QString());
    QCOMPARE(listColumn(*m_shop, lineList(), QStringLiteral("total"), {}).first(), QStringLiteral("1600"));
}

QTEST_GUILESS_MAIN(OrderListing)
#include "OrderListTest.moc"
