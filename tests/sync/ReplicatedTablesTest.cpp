// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AggregateRoots.h"
#include "support/TestShop.h"
#include "sync/TableShape.h"

#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::sync;
using namespace shopdesk::test;

/// No table of the schema is forgotten: it is sent, or somebody has said why not.
class ReplicatedTablesTest : public QObject
{
    Q_OBJECT

    TestShop m_shop;

    QStringList namesOf(const char *sql)
    {
        return *m_shop.read([&](store::Connection &connection) -> Result<QStringList> {
            QStringList names;
            store::Query rows = connection.query(sql);
            while (rows.next())
                names << rows.get<QString>(0);
            return names;
        });
    }

private slots:
    void everyTableIsSentOrSaidToBeLocal()
    {
        QStringList named;
        for (const ReplicatedTable &table : replicatedTables()) {
            named << QLatin1String(table.table);
            for (const ChildTable &child : table.children)
                named << QLatin1String(child.table);
        }
        for (const LocalTable &table : localTables()) {
            named << QLatin1String(table.table);
            QVERIFY2(*table.reason != '\0', table.table);
        }
        named.sort();
        QStringList tables =
            namesOf("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '%_search%' "
                    "AND name NOT LIKE 'sqlite_%' ORDER BY name");
        tables.sort();
        for (const QString &table : tables)
            QVERIFY2(named.contains(table),
                     qPrintable(table + QStringLiteral(" is neither sent nor said to be local")));
        QCOMPARE(named, tables); // and none twice, and none that is gone
    }

    void everyRootIsWatchedAndHasAnId()
    {
        for (const ReplicatedTable &table : replicatedTables()) {
            QVERIFY2(std::ranges::find(store::aggregateRoots, std::string_view(table.table))
                         != store::aggregateRoots.end(),
                     table.table);
            QVERIFY2(*m_shop.read([&](store::Connection &connection) -> Result<bool> {
                const TableShape shape = Shapes(connection).of(QString::fromLatin1(table.table));
                const Column *id = shape.column(QStringLiteral("id"));
                for (const char *derived : table.derived) {
                    if (shape.column(QString::fromLatin1(derived)) == nullptr)
                        return false;
                }
                return id != nullptr && id->isKey && id->kind == ColumnKind::Id;
            }),
                     table.table);
            QVERIFY2(table.scope == Scope::Company || table.storeOf != nullptr, table.table);
        }
    }

    /// A device of one store would wait for ever for what another store's database holds.
    void nothingOfTheCompanyNeedsARecordOfAStore()
    {
        QVERIFY(m_shop.read([&](store::Connection &connection) -> Result<void> {
            const Shapes shapes(connection);
            QStringList ofStores;
            for (const ReplicatedTable &table : replicatedTables()) {
                if (table.scope != Scope::Store)
                    continue;
                ofStores << QLatin1String(table.table);
                for (const ChildTable &child : table.children)
                    ofStores << QLatin1String(child.table);
            }
            const auto look = [&](const char *table) {
                for (const Reference &reference : shapes.of(QString::fromLatin1(table)).references) {
                    if (ofStores.contains(reference.table) && !reference.isOfStore)
                        qFatal("%s.%s needs a row of %s", table, qPrintable(reference.column),
                               qPrintable(reference.table));
                }
            };
            for (const ReplicatedTable &table : replicatedTables()) {
                if (table.scope != Scope::Company)
                    continue;
                look(table.table);
                for (const ChildTable &child : table.children)
                    look(child.table);
            }
            return {};
        }));
    }

    /// What refers to a table that stays at home would wait for ever.
    void nothingRefersToWhatStaysAtHome()
    {
        QVERIFY(m_shop.read([&](store::Connection &connection) -> Result<void> {
            const Shapes shapes(connection);
            QStringList sent;
            for (const ReplicatedTable &table : replicatedTables()) {
                sent << QLatin1String(table.table);
                for (const ChildTable &child : table.children)
                    sent << QLatin1String(child.table);
            }
            for (const QString &table : sent) {
                for (const Reference &reference : shapes.of(table).references) {
                    if (!sent.contains(reference.table))
                        qFatal("%s.%s refers to %s", qPrintable(table), qPrintable(reference.column),
                               qPrintable(reference.table));
                }
            }
            return {};
        }));
    }
};

QTEST_GUILESS_MAIN(ReplicatedTablesTest)
#include "ReplicatedTablesTest.moc"
