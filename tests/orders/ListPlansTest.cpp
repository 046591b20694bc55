// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ProductList.h"
#include "members/MemberList.h"
#include "orders/OrderList.h"
#include "support/TestShop.h"
#include "tables/ListSql.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::tables;
using namespace shopdesk::test;

/// How SQLite reads the lists: a list of a million rows is only quick where an index gives the order and the filters.
class ListPlans : public QObject
{
    Q_OBJECT

    static std::vector<ListDefinition> lists()
    {
        return {orders::orderList(), catalog::productList(), members::memberList()};
    }

    static QString plan(store::Connection &connection, const Statement &statement)
    {
        store::Query rows = connection.prepare(QByteArray("EXPLAIN QUERY PLAN " + statement.sql).constData());
        for (int i = 0; i < statement.values.size(); ++i)
            rows.bindValue(i + 1, statement.values[i]);
        QStringList lines;
        while (rows.next())
            lines << rows.get<QString>(3);
        return lines.join(QLatin1String("; "));
    }

    /// Some values for each filter that looks at the row alone.
    static QMap<QString, QVariantList> filtersOf(const ListDefinition &list)
    {
        if (list.name == QLatin1String("orders")) {
            return {{QStringLiteral("status"), {QStringLiteral("paid"), QStringLiteral("shipped")}},
                    {QStringLiteral("kind"), {QStringLiteral("sale")}},
                    {QStringLiteral("channel"), {QStringLiteral("web")}},
                    {QStringLiteral("store"), {qint64(1)}},
                    {QStringLiteral("country"), {QStringLiteral("Spain")}},
                    {QStringLiteral("weekday"), {qint64(3)}},
                    {QStringLiteral("hour"), {qint64(14)}},
                    {QStringLiteral("counted"), {qint64(1)}}};
        }
        if (list.name == QLatin1String("products"))
            return {{QStringLiteral("kind"), {QStringLiteral("goods")}},
                    {QStringLiteral("state"), {QStringLiteral("active")}},
                    {QStringLiteral("shelf"), {QStringLiteral("on")}}};
        return {{QStringLiteral("tier"), {qint64(1), qint64(0)}},
                {QStringLiteral("country"), {QStringLiteral("Spain")}},
                {QStringLiteral("state"), {QStringLiteral("active")}}};
    }

private slots:
    void eachSortHasAnIndexThatHoldsTheFilters()
    {
        TestShop shop;
        int sorts = 0;
        for (const ListDefinition &list : lists()) {
            for (const Column &column : list.columns) {
                if (column.sortSql == nullptr)
                    continue;
                for (const bool descending : {false, true}) {
                    for (const auto &filters : {QMap<QString, QVariantList>(), filtersOf(list)}) {
                        const ListQuery query{{}, filters, QString::fromLatin1(column.key), descending};
                        const QString text = *shop.read([&](store::Connection &c) -> Result<QString> {
                            return plan(c, ListSql::of(c, list, query)->ids(false, 0));
                        });
                        QVERIFY2(text.startsWith(QLatin1String("SCAN "))
                                     && text.contains(QLatin1String("COVERING INDEX"))
                                     && !text.contains(QLatin1String("ORDER BY")),
                                 qPrintable(QString::fromLatin1(list.name) + QLatin1Char('/')
                                            + QString::fromLatin1(column.key) + QLatin1String(": ") + text));
                        ++sorts;
                    }
                }
            }
        }
        QCOMPARE(sorts, (3 + 4 + 3) * 4);
    }

    void sumsOfOrdersNeedNoTable()
    {
        TestShop shop;
        const ListDefinition list = orders::orderList();
        const ListQuery query{{}, filtersOf(list)};
        const auto plans = *shop.read([&](store::Connection &c) -> Result<QStringList> {
            const auto sql = ListSql::of(c, list, query);
            return QStringList{plan(c, sql->totals(false)), plan(c, sql->summands())};
        });
        for (const QString &text : plans)
            QVERIFY2(text.contains(QLatin1String("COVERING INDEX")), qPrintable(text));
    }

    void buyersAreSoughtByTheirDays()
    {
        TestShop shop;
        const ListDefinition list = orders::orderList();
        for (const char *kind : {"new", "returning", "creditsOnly", "unknown"}) {
            const QVariantList values{QString::fromLatin1(kind), qint64(20'000), qint64(20'030), qint64(0)};
            const ListQuery query{{}, {{QStringLiteral("buyer"), values}}};
            const auto plans = *shop.read([&](store::Connection &c) -> Result<QStringList> {
                const auto sql = ListSql::of(c, list, query);
                return QStringList{plan(c, sql->ids(false, 0)), plan(c, sql->totals(false))};
            });
            for (const QString &text : plans) {
                QVERIFY2(text.startsWith(QLatin1String("SEARCH o USING COVERING INDEX orders_by_placed (placed_at>? "
                                                       "AND placed_at<?)")),
                         qPrintable(text));
                QVERIFY2(!text.contains(QLatin1String("USING INDEX")), qPrintable(text)); // none that needs the table
            }
        }
    }
};

QTEST_GUILESS_MAIN(ListPlans)
#include "ListPlansTest.moc"
