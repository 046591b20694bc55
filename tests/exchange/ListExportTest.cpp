// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ListExport.h"

#include "catalog/ProductList.h"
#include "exchange/CsvWriter.h"
#include "exchange/ImportFiles.h"
#include "exchange/OnlineRetailImport.h"
#include "members/MemberList.h"
#include "orders/OrderList.h"

#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace shopdesk;

class ListExportTest : public QObject
{
    Q_OBJECT

    test::TestShop m_shop;

    QString path(const char *name) { return m_shop.folder() + QLatin1Char('/') + QString::fromLatin1(name); }

    Result<qint64> exportTo(const QString &file, const tables::ListDefinition &list,
                            const tables::ListQuery &query = {}, const QStringList &columns = {},
                            const Progress &progress = {})
    {
        return m_shop.read([&](store::Connection &connection) {
            return exchange::exportList(connection, list, query, file, columns, progress);
        });
    }

private slots:
    void initTestCase()
    {
        const QString slice = test::testData(QStringLiteral("online-retail-slice.csv"));
        QVERIFY(m_shop.write([&](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, slice); }));
    }

    void writesWhatReadersRead()
    {
        const QString file = path("writer.csv");
        auto csv = exchange::CsvWriter::create(file);
        QVERIFY(csv);
        csv->text(QStringLiteral("tea, \"green\""));
        csv->text(QStringLiteral("茶杯"));
        csv->text(QStringLiteral("two\nlines"));
        csv->text(QStringLiteral(" blank "));
        csv->text(QString());
        csv->endRow();
        csv->text(QStringLiteral("=HYPERLINK(\"x\")"));
        csv->text(QStringLiteral("-6"));
        csv->text(QStringLiteral("-6 boxes"));
        csv->plain(QStringLiteral("-6.50"));
        csv->endRow();
        QVERIFY(!QFileInfo::exists(file)); // only with commit
        QVERIFY(csv->commit());
        QCOMPARE(test::bytesOf(file),
                 QByteArray("\xef\xbb\xbf\"tea, \"\"green\"\"\",茶杯,\"two\nlines\",\" blank \",\r\n"
                            "\"'=HYPERLINK(\"\"x\"\")\",-6,'-6 boxes,-6.50\r\n"));
        QCOMPARE(test::recordsOf(file), (QStringList{QStringLiteral("1|tea, \"green\"|茶杯|two\nlines| blank |"),
                                                     QStringLiteral("3|'=HYPERLINK(\"x\")|-6|'-6 boxes|-6.50")}));
    }

    void writesAListInItsOrder()
    {
        tables::ListQuery query;
        query.sort = QStringLiteral("number");
        query.filters.insert(QStringLiteral("kind"), {QStringLiteral("credit")});
        const auto count = exportTo(
            path("orders.csv"), orders::orderList(), query,
            {QStringLiteral("number"), QStringLiteral("placed"), QStringLiteral("status"), QStringLiteral("total")});
        QVERIFY2(count, count ? "" : qPrintable(count.error().message));
        QCOMPARE(*count, 4);
        QCOMPARE(test::bytesOf(path("orders.csv")), QByteArray("\xef\xbb\xbfnumber,placed,status,total\r\n"
                                                               "C700101,2011-05-04T09:30:00+01:00,paid,-8.63\r\n"
                                                               "C700102,2011-05-05T09:30:00+01:00,paid,-1350.50\r\n"
                                                               "C700103,2011-05-06T10:00:00+01:00,paid,-16.30\r\n"
                                                               "C700104,2011-05-06T10:05:00+01:00,paid,0.00\r\n"));
    }

    void writesWholeLists()
    {
        for (const tables::ListDefinition &list :
             {catalog::productList(), members::memberList(), orders::orderList()}) {
            const auto count = exportTo(path("list.csv"), list);
            QVERIFY2(count, list.name);
            const QStringList records = test::recordsOf(path("list.csv"));
            QCOMPARE(records.size(), *count + 1);
            QCOMPARE(records.first().count(QLatin1Char('|')), qsizetype(list.columns.size()));
        }
        QCOMPARE(test::recordsOf(path("list.csv")).size(), 45);
    }

    void guardsTypedTexts()
    {
        QVERIFY(m_shop.write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE products SET name = '@SUM(A1)', updated_at = ? WHERE first_sku = '30102'", work.now());
            return {};
        }));
        tables::ListQuery query;
        query.sort = QStringLiteral("sku");
        QVERIFY(exportTo(path("products.csv"), catalog::productList(), query,
                         {QStringLiteral("sku"), QStringLiteral("name")}));
        QCOMPARE(test::recordsOf(path("products.csv")).value(2), QStringLiteral("3|30102|'@SUM(A1)"));
    }

    void leavesNoFileWhereItFails()
    {
        const QString file = test::fileIn(m_shop.folder(), QStringLiteral("kept.csv"), "the old one");
        const auto cancelled = exportTo(file, orders::orderList(), {}, {}, [](qint64, qint64) { return false; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, QStringLiteral("base.cancelled"));
        QCOMPARE(test::bytesOf(file), QByteArray("the old one"));

        const auto column = exportTo(file, orders::orderList(), {}, {QStringLiteral("nonsense")});
        QVERIFY(!column);
        QCOMPARE(column.error().code, QStringLiteral("tables.unknownColumn"));
        tables::ListQuery query;
        query.filters.insert(QStringLiteral("nonsense"), {1});
        QCOMPARE(exportTo(file, orders::orderList(), query).error().code, QStringLiteral("tables.unknownFilter"));
        QCOMPARE(exportTo(path("no/such/folder.csv"), orders::orderList()).error().code,
                 QStringLiteral("exchange.notWritable"));
        QCOMPARE(exportTo(m_shop.folder(), orders::orderList()).error().code, QStringLiteral("exchange.notWritable"));
        QCOMPARE(test::bytesOf(file), QByteArray("the old one"));
        QCOMPARE(QDir(m_shop.folder()).entryList({QStringLiteral("kept.csv*")}, QDir::Files).size(), 1);
    }

#ifdef Q_OS_UNIX
    /// A limit on the size of files looks to a program like a full disk.
    void saysThatTheDiskIsFull()
    {
        const QString file = test::fileIn(m_shop.folder(), QStringLiteral("full.csv"), "the old one");
        auto csv = exchange::CsvWriter::create(file);
        QVERIFY(csv);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit small{4096, before.rlim_max};
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        for (int row = 0; row < 20'000; ++row) {
            csv->text(QStringLiteral("anything"));
            csv->endRow();
        }
        const auto written = csv->commit();
        setrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, oldHandler);
        QVERIFY(!written);
        QCOMPARE(written.error().code, QStringLiteral("exchange.notWritten"));
        QCOMPARE(test::bytesOf(file), QByteArray("the old one"));
    }
#endif

    void needsPermission()
    {
        Actor actor = m_shop.store().actor();
        actor.permissions.remove(Permission::ExportData);
        m_shop.store().setActor(actor);
        const auto count = m_shop.read([&](store::Connection &connection) {
            return exchange::exportList(connection, orders::orderList(), {}, path("forbidden.csv"));
        });
        m_shop.store().setActor(Actor::owner());
        QVERIFY(!count);
        QCOMPARE(count.error().code, QStringLiteral("staff.notAllowed"));
        QCOMPARE(count.error().permission, QStringLiteral("data.export"));
        QVERIFY(!QFileInfo::exists(path("forbidden.csv")));
    }

    /// Lists of people leave against the second factor of whoever has one; a list of goods names nobody.
    void aSecondFactorIsAskedForWherePeopleAreNamed()
    {
        QVERIFY(m_shop.write([](store::UnitOfWork &work) -> Result<void> {
            work.execute("INSERT INTO roles (id, name, permissions, updated_at) VALUES (1, 'Manager', '', 0)");
            work.execute(
                "INSERT INTO staff (id, name, role_id, totp_sealed, updated_at) VALUES (1, 'Ana', 1, x'00', 0)");
            return {};
        }));
        const Actor ana{StaffId{1}, QStringLiteral("Ana"), allPermissions()};
        m_shop.store().setActor(ana);
        const auto refused = exportTo(path("members.csv"), members::memberList());
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("staff.proofNeeded"));
        QVERIFY(!QFileInfo::exists(path("members.csv")));
        QVERIFY(exportTo(path("goods.csv"), catalog::productList()));
        m_shop.store().setActor(ana.approved(ana, Permission::ExportData));
        QVERIFY(exportTo(path("members.csv"), members::memberList()));
        m_shop.store().setActor(Actor::owner());
    }
};

QTEST_GUILESS_MAIN(ListExportTest)
#include "ListExportTest.moc"
