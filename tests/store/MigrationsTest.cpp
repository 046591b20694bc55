// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Migrations.h"
#include "store/AuditTrail.h"
#include "store/Backup.h"
#include "store/KeyFile.h"
#include "support/TestShop.h"

#include <QDir>
#include <QtTest>

using namespace shopdesk;
using namespace shopdesk::store;
using namespace shopdesk::test;

namespace {

/// The steps of the schema since the last one that a shop may have.
constexpr int schemaSteps = 14;

/// A copy of a kept shop and its key, which may be written to; empty where it could not be made.
QString copyOf(const QString &file, const QTemporaryDir &folder)
{
    const QString path = folder.filePath(QStringLiteral("old.shopdesk"));
    const bool copied = QFile::copy(file, path) && QFile::copy(keyFilePath(file), keyFilePath(path))
                        && QFile::setPermissions(path, QFile::permissions(path) | QFileDevice::WriteOwner);
    return copied ? path : QString();
}

} // namespace

/// Every schema that was ever released is kept as a small shop in tests/data/schemas, and must come up to date.
class MigrationsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyReleasedSchemaOpens_data()
    {
        QTest::addColumn<QString>("file");
        const auto files =
            QDir(testData(QStringLiteral("schemas"))).entryInfoList({QStringLiteral("*.shopdesk")}, QDir::Files);
        for (const QFileInfo &file : files)
            QTest::newRow(qPrintable(file.fileName())) << file.filePath();
        QCOMPARE(files.size(), newestSchema() - schemaSteps);
    }

    void everyReleasedSchemaOpens()
    {
        QFETCH(QString, file);
        QTemporaryDir folder;
        const QString path = copyOf(file, folder);
        QVERIFY(!path.isEmpty());
        const auto opened = store::Store::open(path);
        QVERIFY2(opened.has_value(), qPrintable(opened ? QString() : opened.error().message + opened.error().detail));
        const auto found = (*opened)->readNow([](Connection &c) -> Result<QStringList> {
            QStringList facts = checkIntegrity(c);
            facts << QString::number(schemaOf(c))
                  << c.value<QString>("SELECT group_concat(name) FROM products").value_or(QString())
                  << c.value<QString>("SELECT group_concat(name) FROM members").value_or(QString())
                  << c.value<QString>("SELECT group_concat(unit_price) FROM order_lines").value_or(QString());
            return facts;
        });
        // The trail is linked, and tells no member's name.
        const auto trail = (*opened)->readNow([](Connection &c) -> Result<QStringList> {
            const auto broken = checkTrail(c);
            return QStringList{
                QString::number(broken->size()),
                c.value<QString>("SELECT group_concat(changes) FROM audit_entries WHERE link IS NOT NULL")
                    .value_or(QString())};
        });
        QCOMPARE(trail->first(), QStringLiteral("0"));
        QVERIFY(trail->last().contains(QStringLiteral("青瓷茶杯")));
        QVERIFY2(!trail->last().contains(QStringLiteral("王芳")), qPrintable(trail->last()));
        QCOMPARE(*found, QStringList({QString::number(newestSchema()), QStringLiteral("Celadon tea cup 青瓷茶杯"),
                                      QStringLiteral("王芳"), QStringLiteral("2390")}));
    }

    /// What schema 3 moves to another place is still there.
    void whatWasWrittenStaysWithItsEntry()
    {
        QTemporaryDir folder;
        const QString path = copyOf(testData(QStringLiteral("schemas/schema-2.shopdesk")), folder);
        QVERIFY(!path.isEmpty());
        const auto opened = store::Store::open(path);
        QVERIFY(opened);
        const auto facts = (*opened)->readNow([](Connection &c) -> Result<QStringList> {
            const auto text = [&](const char *sql) { return c.value<QString>(sql).value_or(QString()); };
            return QStringList{
                text("SELECT group_concat(e.points || ' ' || n.note) FROM points_notes n JOIN points_entries e "
                     "ON e.id = n.entry_id"),
                text("SELECT group_concat(source) FROM consent_sources"),
                text("SELECT group_concat(reason || ' ' || quantity) FROM (SELECT * FROM stock_entries ORDER BY id)"),
                text("SELECT on_hand || ' ' || is_counted FROM stock_levels"),
                text("SELECT kind || ' ' || amount || ' ' || tendered FROM payments"),
                text("SELECT fulfilment || ' ' || units_to_ship FROM orders"),
                text("SELECT group_concat(device || ' ' || next) FROM number_sequences WHERE kind = 'order'"),
            };
        });
        QCOMPARE(*facts, QStringList({QStringLiteral("50 王芳 waited long"), QStringLiteral("form at the counter"),
                                      QStringLiteral("receipt 5,transfer_out -1,sale -1"), QStringLiteral("3 1"),
                                      QStringLiteral("cash 2390 2500"), QStringLiteral("handed_over 0"),
                                      QStringLiteral("1 2")}));
    }

    /// Points that were booked before there were batches: the oldest were used first. A tier was always set by hand.
    void pointsOfOldStandInBatches()
    {
        QTemporaryDir folder;
        const QString path = copyOf(testData(QStringLiteral("schemas/schema-3.shopdesk")), folder);
        QVERIFY(!path.isEmpty());
        const auto opened = store::Store::open(path);
        QVERIFY(opened);
        const auto facts = (*opened)->readNow([](Connection &c) -> Result<QStringList> {
            const auto text = [&](const char *sql) { return c.value<QString>(sql).value_or(QString()); };
            return QStringList{
                text("SELECT group_concat(points || ' ' || remaining || ' ' || state) "
                     "FROM (SELECT * FROM points_batches ORDER BY id)"),
                text("SELECT group_concat(points) FROM (SELECT * FROM points_uses ORDER BY id)"),
                text("SELECT balance || ' ' || debt FROM points_balances"),
                text("SELECT group_concat(e.points || ' ' || n.note) FROM points_notes n JOIN points_entries e "
                     "ON e.id = n.entry_id ORDER BY e.id"),
                text("SELECT t.name || ' ' || m.tier_pinned FROM members m JOIN tiers t ON t.id = m.tier_id"),
            };
        });
        QCOMPARE(*facts,
                 QStringList({QStringLiteral("23 0 used,50 43 active"), QStringLiteral("23,7"), QStringLiteral("43 0"),
                              QStringLiteral("50 王芳 waited long,-30 counted twice"), QStringLiteral("Gold 1")}));
    }

    /// From before returns, sync and channels: the ticket with its answer, the order and its points are as they were.
    void ticketsOfOldAreWhole()
    {
        QTemporaryDir folder;
        const QString path = copyOf(testData(QStringLiteral("schemas/schema-4.shopdesk")), folder);
        QVERIFY(!path.isEmpty());
        const auto opened = store::Store::open(path);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message + opened.error().detail));
        const auto facts = (*opened)->readNow([](Connection &c) -> Result<QStringList> {
            const auto text = [&](const char *sql) { return c.value<QString>(sql).value_or(QString()); };
            return QStringList{
                text("SELECT number || ' ' || subject || ' ' || status FROM tickets"),
                text("SELECT group_concat(m.author || ' ' || w.body, ' / ') FROM (SELECT * FROM ticket_messages "
                     "ORDER BY id) m JOIN ticket_words w ON w.message_id = m.id"),
                text("SELECT group_concat(tag) FROM ticket_tags"),
                text("SELECT o.number || ' ' || o.total FROM ticket_orders t JOIN orders o ON o.id = t.order_id"),
                text("SELECT balance || ' ' || debt FROM points_balances"),
            };
        });
        QCOMPARE(*facts,
                 QStringList({QStringLiteral("TK-S01-261128-0001 A chipped cup resolved"),
                              QStringLiteral("customer One of the cups is chipped. / staff We are sorry. "
                                             "Bring it back."),
                              QStringLiteral("late"), QStringLiteral("S01-261128-0001 4780"), QStringLiteral("97 0")}));
    }

    void migratingKeepsACopyOfTheOldFile()
    {
        TestShop shop;
        shop.close();
        {
            // A file that says it is older: the step to schema 1 then fails on tables that are there already.
            SQLite::Database file(shop.path().toStdString(), SQLite::OPEN_READWRITE);
            file.exec("PRAGMA user_version = 0");
        }
        const auto opened = store::Store::open(shop.path());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("store.failed"));
        const QString copy = shop.path() + QStringLiteral(".before-schema-%1").arg(newestSchema());
        QVERIFY(QFile::exists(copy));
        // The failed step left nothing behind.
        SQLite::Database file(shop.path().toStdString(), SQLite::OPEN_READWRITE);
        QCOMPARE(file.execAndGet("PRAGMA user_version").getInt(), 0);
        file.exec("PRAGMA user_version = " + std::to_string(newestSchema()));
        shop.reopen();
    }

    void everyTableIsStrict()
    {
        TestShop shop;
        const auto loose = shop.read([](Connection &c) -> Result<QStringList> {
            QStringList names;
            Query query =
                c.query("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 "
                        "AND name NOT LIKE 'sqlite_%'");
            while (query.next())
                names << query.get<QString>(0);
            return names;
        });
        QCOMPARE(*loose, QStringList());
    }
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "MigrationsTest.moc"
