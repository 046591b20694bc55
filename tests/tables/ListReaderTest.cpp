// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/ListReader.h"

#include "Shelf.h"
#include "tables/ListSql.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::tables;
using namespace shopdesk::test;
using Ids = std::vector<qint64>;

class ListReaderTest : public QObject
{
    Q_OBJECT

    static Ids ids(Shelf &shelf, const ListQuery &query, qint64 limit = 0)
    {
        const auto found =
            shelf.shop().read([&](store::Connection &c) { return readIds(c, Shelf::list(), query, limit); });
        return found ? *found : Ids{-1};
    }
    static ListQuery sorted(const char *column, bool descending)
    {
        ListQuery query;
        query.sort = QString::fromLatin1(column);
        query.descending = descending;
        return query;
    }
    static ListQuery filtered(const char *filter, const QVariantList &values)
    {
        ListQuery query;
        query.filters.insert(QString::fromLatin1(filter), values);
        return query;
    }
    static ListQuery searched(const char *text)
    {
        ListQuery query;
        query.search = QString::fromUtf8(text);
        return query;
    }
    static std::pair<qint64, qint64> total(Shelf &shelf, const ListQuery &query)
    {
        const auto totals =
            shelf.shop().read([&](store::Connection &c) { return readTotals(c, Shelf::list(), query); });
        return {totals->count, totals->sums.value(QStringLiteral("price"))};
    }
    static Error errorOf(Shelf &shelf, const ListQuery &query)
    {
        const auto found = shelf.shop().read([&](store::Connection &c) { return readIds(c, Shelf::list(), query); });
        return found ? Error{} : found.error();
    }

    /// Orders as their list reads them.
    static ListDefinition orders()
    {
        ListDefinition list;
        list.name = "orders";
        list.table = "orders";
        list.from = "orders o LEFT JOIN members m ON m.id = o.member_id";
        list.idFrom = "orders o";
        list.id = "o.id";
        Column units{"units", "Units", ColumnKind::Number, "o.units"};
        units.summed = true;
        Column total{"total", "Total", ColumnKind::Money, "o.total", "o.total"};
        total.summed = true;
        list.columns = {{"placed", "Placed", ColumnKind::Instant, "o.placed_at", "o.placed_at"},
                        {"number", "Number", ColumnKind::Text, "o.number", "o.number"},
                        units,
                        total};
        list.filters = {{"dates", "Date", FilterKind::DayRange, onDays("o.business_day", "o.placed_at")},
                        {"status", "Status", FilterKind::Choices, oneOf("o.status")},
                        {"channel", "Channel", FilterKind::Choices, oneOf("o.channel")},
                        {"country", "Country", FilterKind::Choices, oneOf("o.country")}};
        list.search = [](store::Connection &, const QString &typed) -> Predicate {
            return {QStringLiteral("SELECT rowid FROM order_search WHERE order_search MATCH ?"),
                    {store::matchExpression(typed)}};
        };
        list.defaultSort = "placed";
        list.defaultDescending = true;
        return list;
    }

    static QString planOf(store::Connection &connection, const Statement &statement)
    {
        store::Query plan = connection.prepare(QByteArray("EXPLAIN QUERY PLAN " + statement.sql).constData());
        for (int i = 0; i < statement.values.size(); ++i)
            plan.bindValue(i + 1, statement.values[i]);
        QStringList lines;
        while (plan.next())
            lines << plan.get<QString>(3);
        return lines.join(QLatin1String("; "));
    }

private slots:
    void sortsBothWaysAndByIdWhereEqual()
    {
        Shelf shelf;
        shelf.add({{QStringLiteral("cup"), 5},
                   {QStringLiteral("Bowl"), 3},
                   {QStringLiteral("apron"), 5},
                   {QStringLiteral("BOWL"), 1}});
        QCOMPARE(ids(shelf, {}), (Ids{3, 2, 4, 1}));
        QCOMPARE(ids(shelf, sorted("name", true)), (Ids{1, 4, 2, 3}));
        QCOMPARE(ids(shelf, sorted("price", false)), (Ids{4, 2, 1, 3}));
        QCOMPARE(ids(shelf, sorted("price", true)), (Ids{3, 1, 2, 4}));
        QCOMPARE(ids(shelf, sorted("price", true), 3), (Ids{3, 1, 2}));
        QCOMPARE(ids(shelf, {}, 100).size(), size_t(4));
        // Without a sort of its own, a query keeps to the list's, whatever its direction says.
        ListQuery query;
        query.descending = true;
        QCOMPARE(ids(shelf, query), (Ids{3, 2, 4, 1}));
    }

    void filtersByChoiceAndRange()
    {
        Shelf shelf;
        shelf.add(
            {{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2, QStringLiteral("service")}, {QStringLiteral("c"), 3}});
        QCOMPARE(ids(shelf, filtered("kind", {QStringLiteral("goods")})), (Ids{1, 3}));
        QCOMPARE(ids(shelf, filtered("kind", {QStringLiteral("goods"), QStringLiteral("service")})), (Ids{1, 2, 3}));
        QCOMPARE(ids(shelf, filtered("kind", {})), (Ids{1, 2, 3}));
        QCOMPARE(ids(shelf, filtered("price", {2, 3})), (Ids{2, 3}));
        QCOMPARE(ids(shelf, filtered("price", {QVariant(), 2})), (Ids{1, 2}));
        QCOMPARE(ids(shelf, filtered("price", {3, QVariant()})), (Ids{3}));
        ListQuery both = filtered("price", {1, 2});
        both.filters.insert(QStringLiteral("kind"), {QStringLiteral("service")});
        QCOMPARE(ids(shelf, both), (Ids{2}));
    }

    void nullIsAChoice()
    {
        const Predicate some = oneOf("p.x")({qint64(1), QVariant(), qint64(2)});
        QCOMPARE(some.sql, QStringLiteral("p.x IN (?,?) OR p.x IS NULL"));
        QCOMPARE(some.values, (QVariantList{qint64(1), qint64(2)}));
        QCOMPARE(oneOf("p.x")({QVariant()}).sql, QStringLiteral("p.x IS NULL"));
        QVERIFY(between("p.x")({}).sql.isEmpty());
    }

    void searchFindsFragmentsOfFewAndOfMany()
    {
        Shelf shelf;
        shelf.addMany(6'000); // more than are looked up one by one
        shelf.add({{QStringLiteral("瓷杯子"), 3}, {QStringLiteral("A cup"), 4}});
        QCOMPARE(ids(shelf, searched("杯子")), (Ids{6001}));
        QCOMPARE(ids(shelf, searched("CUP")), (Ids{6002}));
        QCOMPARE(ids(shelf, searched("thing")).size(), size_t(6'000));
        QCOMPARE(ids(shelf, searched("thing"), 3), (Ids{1, 2, 3}));
        QCOMPARE(total(shelf, searched("thing")), (std::pair<qint64, qint64>{6'000, 2'997'000}));
        QCOMPARE(ids(shelf, searched("thing 0450")),
                 (Ids{450, 4500, 4501, 4502, 4503, 4504, 4505, 4506, 4507, 4508, 4509}));
        QVERIFY(ids(shelf, searched("saucer")).empty());
        // Signs alone say nothing.
        QCOMPARE(ids(shelf, searched(" -- ")).size(), size_t(6'002));

        ListQuery query = searched("thing");
        query.filters.insert(QStringLiteral("kind"), {QStringLiteral("service")});
        query.sort = QStringLiteral("price");
        query.descending = true;
        const Ids services = ids(shelf, query);
        QCOMPARE(services.size(), size_t(600));
        QVERIFY(std::ranges::all_of(services, [](qint64 id) { return id % 10 == 0; }));
        QCOMPARE(ids(shelf, query, 50), Ids(services.begin(), services.begin() + 50));
    }

    void unknownKeysAreErrors()
    {
        Shelf shelf;
        QCOMPARE(errorOf(shelf, sorted("colour", false)).code, QStringLiteral("tables.unknownColumn"));
        QCOMPARE(errorOf(shelf, sorted("kind", false)).code, QStringLiteral("tables.unknownColumn")); // no sort for it
        const Error error = errorOf(shelf, filtered("colour", {QStringLiteral("red")}));
        QCOMPARE(error.code, QStringLiteral("tables.unknownFilter"));
        QCOMPARE(error.field, QStringLiteral("colour"));
        QVERIFY(error.message.contains(QStringLiteral("colour")));
    }

    void readsRowsInTheOrderAskedFor()
    {
        Shelf shelf;
        shelf.add({{QStringLiteral("a"), 1}, {QStringLiteral("b"), 2}, {QStringLiteral("c"), 3}});
        const Ids wanted{3, 99, 1};
        const auto rows = shelf.shop().read([&](store::Connection &c) { return readRows(c, Shelf::list(), wanted); });
        QCOMPARE(rows->size(), size_t(3));
        QCOMPARE((*rows)[0].at(0).toString(), QStringLiteral("c"));
        QCOMPARE((*rows)[0].at(1), QVariant(qint64(3)));
        QVERIFY(!(*rows)[0].at(3).isValid()); // NULL
        QVERIFY((*rows)[1].empty());
        QCOMPARE((*rows)[2].at(0).toString(), QStringLiteral("a"));
        QCOMPARE(Shelf::takeReads(), (Ids{1, 3}));
    }

    void totalsCountAndSum()
    {
        Shelf shelf;
        const auto totals = [&](const ListQuery &query) {
            return *shelf.shop().read([&](store::Connection &c) { return readTotals(c, Shelf::list(), query); });
        };
        QCOMPARE(totals({}).count, 0);
        QCOMPARE(totals({}).sums.value(QStringLiteral("price"), -1), 0);
        shelf.add({{QStringLiteral("a"), 1},
                   {QStringLiteral("b"), 20, QStringLiteral("service")},
                   {QStringLiteral("ab"), 300}});
        QCOMPARE(totals({}).count, 3);
        QCOMPARE(totals({}).sums, (QMap<QString, qint64>{{QStringLiteral("price"), 321}}));
        QCOMPARE(totals(filtered("kind", {QStringLiteral("goods")})).sums.value(QStringLiteral("price")), 301);
        QCOMPARE(totals(searched("ab")).sums.value(QStringLiteral("price")), 300);
        const Ids chosen{1, 3, 77};
        const auto some =
            shelf.shop().read([&](store::Connection &c) { return readTotalsOf(c, Shelf::list(), chosen); });
        QCOMPARE(some->count, 2);
        QCOMPARE(some->sums.value(QStringLiteral("price")), 301);
    }

    void ordersAreReadFromTheirIndexesAlone_data()
    {
        QTest::addColumn<QString>("sort");
        QTest::addColumn<bool>("descending");
        QTest::addColumn<bool>("isFiltered");
        for (const char *sort : {"placed", "total", "number"}) {
            for (const bool descending : {false, true}) {
                for (const bool isFiltered : {false, true}) {
                    QTest::addRow("%s %s%s", sort, descending ? "down" : "up", isFiltered ? ", filtered" : "")
                        << QString::fromLatin1(sort) << descending << isFiltered;
                }
            }
        }
    }

    void ordersAreReadFromTheirIndexesAlone()
    {
        QFETCH(QString, sort);
        QFETCH(bool, descending);
        QFETCH(bool, isFiltered);
        ListQuery query;
        query.sort = sort;
        query.descending = descending;
        if (isFiltered) {
            query.filters = {{QStringLiteral("status"), {QStringLiteral("paid"), QStringLiteral("shipped")}},
                             {QStringLiteral("country"), {QStringLiteral("Spain")}}};
        }
        TestShop shop;
        const auto plan = shop.read([&](store::Connection &c) -> Result<QStringList> {
            const auto sql = ListSql::of(c, orders(), query);
            return QStringList{planOf(c, sql->ids(false, 0)), planOf(c, sql->ids(false, 200))};
        });
        const QString expected = QStringLiteral("SCAN o USING COVERING INDEX orders_by_") + sort;
        QCOMPARE(*plan, (QStringList{expected, expected}));
    }

    void aSearchLooksUpFewAndSiftsMany()
    {
        TestShop shop;
        ListQuery query = searched("S01");
        const auto plans = shop.read([&](store::Connection &c) -> Result<QStringList> {
            const auto sql = ListSql::of(c, orders(), query);
            return QStringList{planOf(c, sql->ids(true, 0)), planOf(c, sql->ids(false, 0))};
        });
        QVERIFY2(plans->at(0).startsWith(QLatin1String("SEARCH o USING INTEGER PRIMARY KEY (rowid=?)")),
                 qPrintable(plans->at(0)));
        QCOMPARE(plans->at(1), QStringLiteral("SCAN o USING COVERING INDEX orders_by_placed"));
    }

    void daysAreSoughtByTheInstant()
    {
        TestShop shop;
        const auto plan = [&](const char *sort, qint64 days) {
            ListQuery query = sorted(sort, true);
            query.filters.insert(QStringLiteral("dates"), {qint64(20'000), 20'000 + days - 1});
            return *shop.read([&](store::Connection &c) -> Result<QString> {
                return planOf(c, ListSql::of(c, orders(), query)->ids(false, 0));
            });
        };
        const QString sought =
            QStringLiteral("SEARCH o USING COVERING INDEX orders_by_placed (placed_at>? AND placed_at<?)");
        QCOMPARE(plan("placed", 1), sought);
        QCOMPARE(plan("placed", 1'000), sought);
        QCOMPARE(plan("total", 92), sought + QStringLiteral("; USE TEMP B-TREE FOR ORDER BY"));
        QCOMPARE(plan("total", 93), QStringLiteral("SCAN o USING COVERING INDEX orders_by_total"));
    }

    void daysHoldInEveryZone()
    {
        Shelf shelf;
        constexpr qint64 day = 20'000;
        constexpr qint64 hour = 3'600'000;
        shelf.change([&](store::UnitOfWork &work) {
            const auto add = [&](qint64 id, qint64 placedAt) {
                work.execute(
                    "INSERT INTO orders (id, number, store_id, kind, status, channel, placed_at, business_day, "
                    "business_hour, units, lines_total, discount_total, tax_total, total, paid_total, updated_at) "
                    "SELECT ?, 'x', min(id), 'sale', 'paid', 'web', ?, ?, 0, 1, 1, 0, 0, 1, 1, 1 FROM stores",
                    id, placedAt, day);
            };
            add(1, (day * 24 - 14) * hour);           // midnight, 14 hours before that of UTC
            add(2, ((day + 1) * 24 + 12) * hour - 1); // the last moment of the day, 12 hours after UTC's
        });
        const auto found = [&](const QVariantList &days) {
            return *shelf.shop().read(
                [&](store::Connection &c) { return readIds(c, orders(), filtered("dates", days)); });
        };
        const Ids both{2, 1};
        QCOMPARE(found({day, day}), both);
        QCOMPARE(found({day, QVariant()}), both);
        QCOMPARE(found({QVariant(), day}), both);
        QCOMPARE(found({day - 200, day + 200}), both);
        QCOMPARE(found({QVariant(), QVariant()}), both);
        QCOMPARE(found({day - 1, day - 1}), Ids());
        QCOMPARE(found({day + 1, day + 1}), Ids());
        QCOMPARE(found({day + 1, QVariant()}), Ids());
        QCOMPARE(found({QVariant(), day - 1}), Ids());
    }

    void totalsOfAllOrdersNeedNoTable()
    {
        TestShop shop;
        const auto plan = shop.read([&](store::Connection &c) -> Result<QString> {
            return planOf(c, ListSql::of(c, orders(), {})->totals(false));
        });
        QVERIFY2(plan->contains(QLatin1String("COVERING INDEX")), qPrintable(*plan));
    }
};

QTEST_GUILESS_MAIN(ListReaderTest)
#include "ListReaderTest.moc"
