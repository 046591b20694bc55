// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Connection.h"
#include "store/Migrations.h"

#include <SQLiteCpp/Exception.h>

#include <QTemporaryDir>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::store;

/// Stock as schema 2 kept it, brought up to date.
class StockMigrationTest : public QObject
{
    Q_OBJECT
private slots:
    void transfersAreToldApartAndLevelsStay()
    {
        QTemporaryDir folder;
        Connection connection(folder.filePath(QStringLiteral("old.shopdesk")), Connection::Mode::Create);
        migrate(connection, 2);
        connection.executeScript(R"(
            INSERT INTO stores (id, code, name, updated_at) VALUES (1, 'S01', 'Main', 0);
            INSERT INTO products (id, name, kind, created_at, updated_at) VALUES (1, 'Cup', 'goods', 0, 0);
            INSERT INTO variants (id, product_id, sku, price) VALUES (1, 1, 'A', 100), (2, 1, 'B', 100);
            INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, historic, note, source_key, occurred_at)
            VALUES (1, 1, 1, 10, 'receipt', 0, '', NULL, 1), (2, 1, 1, -3, 'transfer', 0, 'to the fair', NULL, 2),
                   (3, 1, 1, 2, 'transfer', 0, '', NULL, 3), (4, 1, 1, -9, 'adjustment', 1, 'old', 'row 7', 0),
                   (5, 1, 2, -4, 'sale', 0, '', NULL, 4);)");
        migrate(connection, newestSchema());
        const auto text = [&](const char *sql) { return connection.value<QString>(sql).value_or(QString()); };
        QCOMPARE(text("SELECT group_concat(reason || quantity, ' ') FROM (SELECT * FROM stock_entries ORDER BY id)"),
                 QStringLiteral("receipt10 transfer_out-3 transfer_in2 adjustment-9 sale-4"));
        QCOMPARE(text("SELECT group_concat(note || source_key) FROM stock_entries WHERE historic = 1"),
                 QStringLiteral("oldrow 7"));
        // What was only sold has been counted by nobody; nobody knows what the goods cost.
        QCOMPARE(text("SELECT group_concat(variant_id || ': ' || on_hand || ' ' || allocated || ' ' || is_counted || "
                      "coalesce(average_cost, '-'), ', ') FROM stock_levels"),
                 QStringLiteral("1: 9 0 1-, 2: -4 0 0-"));
        // The ledger goes on as it was: levels follow, and nothing is changed.
        connection.executeScript("INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, unit_cost, "
                                 "occurred_at) VALUES (6, 1, 1, 1, 'receipt', 20000, 5)");
        QCOMPARE(connection.value<qint64>("SELECT on_hand FROM stock_levels WHERE variant_id = 1").value_or(0), 10);
        QCOMPARE(connection.value<qint64>("SELECT average_cost FROM stock_levels WHERE variant_id = 1").value_or(0),
                 20'000);
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, connection.executeScript("UPDATE stock_entries SET quantity = 2"));
        QVERIFY_THROWS_EXCEPTION(SQLite::Exception, connection.executeScript("DELETE FROM stock_entries"));
        QCOMPARE(text("SELECT group_concat(parent) FROM pragma_foreign_key_check"), QString());
    }
};

QTEST_GUILESS_MAIN(StockMigrationTest)
#include "StockMigrationTest.moc"
