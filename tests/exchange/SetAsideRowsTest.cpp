// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/SetAsideRows.h"

#include "exchange/ExchangeOperations.h"
#include "exchange/ImportFiles.h"
#include "exchange/OnlineRetailImport.h"
#include "tables/ListReader.h"

#include <QJsonArray>
#include <QTest>

using namespace shopdesk;
using exchange::ImportReport;
using exchange::SetAsideId;
using test::number;

class SetAsideRowsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::TestShop> m_shop;

    Result<ImportReport> import(const QString &path)
    {
        return m_shop->write([&](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, path); });
    }
    std::vector<qint64> ids(const tables::ListQuery &query)
    {
        return *m_shop->read([&](store::Connection &connection) {
            return tables::readIds(connection, exchange::setAsideList(), query);
        });
    }
    static tables::ListQuery filtered(const char *filter, const QVariantList &values)
    {
        tables::ListQuery query;
        query.filters.insert(QString::fromLatin1(filter), values);
        return query;
    }
    Result<qint64> exportRows(const QString &path, const tables::ListQuery &query = {})
    {
        return m_shop->read(
            [&](store::Connection &connection) { return exchange::exportSetAside(connection, query, path); });
    }
    QString path(const char *name) { return m_shop->folder() + QLatin1Char('/') + QString::fromLatin1(name); }

private slots:
    void init()
    {
        m_shop = std::make_unique<test::TestShop>();
        QVERIFY(import(test::testData(QStringLiteral("online-retail-slice.csv"))));
    }

    void listsThem()
    {
        const std::vector<qint64> all = ids({});
        QCOMPARE(all.size(), size_t(15));
        QVERIFY(std::ranges::is_sorted(all, std::greater())); // newest first
        const auto rows = *m_shop->read([&](store::Connection &connection) {
            return tables::readRows(connection, exchange::setAsideList(), std::span(all).last(1));
        });
        const tables::ListDefinition list = exchange::setAsideList();
        const auto value = [&](const char *key) {
            const auto column =
                std::ranges::find_if(list.columns, [&](const tables::Column &c) { return qstrcmp(c.key, key) == 0; });
            return rows.front()[size_t(column - list.columns.begin())].toString();
        };
        QCOMPARE(value("line"), QStringLiteral("152"));
        QCOMPARE(value("invoice"), QStringLiteral("A700301"));
        QCOMPARE(value("price"), QStringLiteral("11062.06"));
        QCOMPARE(value("file"), QStringLiteral("online-retail-slice.csv"));
        QCOMPARE(value("state"), QStringLiteral("open"));
        QVERIFY(value("reason").startsWith(QStringLiteral("Not a sale")));
    }

    void filtersSortsAndSearches()
    {
        QCOMPARE(ids(filtered("reason", {QStringLiteral("badDate")})).size(), size_t(3));
        QCOMPARE(ids(filtered("state", {QStringLiteral("dismissed")})).size(), size_t(0));
        QCOMPARE(ids(filtered("state", {QStringLiteral("open"), QStringLiteral("dismissed")})).size(), size_t(15));
        QCOMPARE(ids(filtered("run", {number(*m_shop, "SELECT id FROM import_runs")})).size(), size_t(15));
        QCOMPARE(ids(filtered("run", {qint64(1)})).size(), size_t(0));
        tables::ListQuery query;
        query.search = QStringLiteral("bad debt");
        QCOMPARE(ids(query).size(), size_t(2));
        query.search = QStringLiteral("%");
        QCOMPARE(ids(query).size(), size_t(0));
        query.search.clear();
        query.sort = QStringLiteral("line");
        const auto byLine = ids(query);
        QVERIFY(std::ranges::is_sorted(byLine));
    }

    /// Every reason that rows are set aside for is one that people can filter by.
    void knowsEveryReason()
    {
        const auto list = exchange::setAsideList();
        const auto choices =
            m_shop->read([&](store::Connection &connection) -> Result<std::vector<tables::FilterChoice>> {
                return list.filter(QStringLiteral("reason"))->choices(connection);
            });
        size_t found = 0;
        for (const tables::FilterChoice &choice : *choices)
            found += ids(filtered("reason", {choice.value})).size();
        QCOMPARE(found, size_t(15));
    }

    void dismissesAndRestores()
    {
        const std::vector<qint64> all = ids({});
        const std::vector<SetAsideId> two{{all[0]}, {all[1]}};
        const auto dismiss = [&] {
            return m_shop->write([&](store::UnitOfWork &work) { return exchange::dismissSetAside(work, two); });
        };
        QCOMPARE(*dismiss(), 2);
        QCOMPARE(*dismiss(), 0);
        QCOMPARE(ids(exchange::setAsideOpen()).size(), size_t(13));
        QCOMPARE(number(*m_shop, "SELECT count(*) FROM audit_entries WHERE operation = 'exchange.dismissSetAside'"), 2);
        // The same file again: what was dealt with stays so.
        QCOMPARE(import(test::testData(QStringLiteral("online-retail-slice.csv")))->alreadyThere, 167);
        QCOMPARE(ids(exchange::setAsideOpen()).size(), size_t(13));
        QCOMPARE(*m_shop->write([&](store::UnitOfWork &work) { return exchange::restoreSetAside(work, two); }), 2);
        QCOMPARE(ids(exchange::setAsideOpen()).size(), size_t(15));

        const std::vector<SetAsideId> partly{{all[0]}, {12345}};
        const auto missing =
            m_shop->write([&](store::UnitOfWork &work) { return exchange::dismissSetAside(work, partly); });
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, QStringLiteral("exchange.rowNotFound"));
        QCOMPARE(ids(exchange::setAsideOpen()).size(), size_t(15));
    }

    void exportsThemForCorrection()
    {
        QCOMPARE(*exportRows(path("bad.csv"), {{}, {}, QStringLiteral("line"), false}), 15);
        QVERIFY(
            test::bytesOf(path("bad.csv"))
                .startsWith(
                    "\xef\xbb\xbfInvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country,Line,Reason\r\n"));
        const QStringList records = test::recordsOf(path("bad.csv"));
        QCOMPARE(records.size(), 16);
        QVERIFY(records[1].startsWith(QStringLiteral(
            "2|A700301|B|Adjust bad debt|1|2011-08-12 14:50:00|11062.06||United Kingdom|152|Not a sale")));
        QVERIFY(records[2].contains(QStringLiteral("|-11062.06|"))); // a number keeps its sign
        QVERIFY(records[14].contains(QStringLiteral("|'@SUM(1)|")));
        QVERIFY2(records[11].endsWith(QStringLiteral("|United Kingdom")),
                 "what was beyond the columns stands at the end");
    }

    /// Imported again as they are, they are the same rows; corrected, they are taken.
    void comesBackCorrected()
    {
        QVERIFY(exportRows(path("bad.csv")));
        const auto unchanged = import(path("bad.csv"));
        QVERIFY(unchanged);
        QCOMPARE(unchanged->rows, 15);
        QCOMPARE(unchanged->alreadyThere + unchanged->orderLines, 15);
        // A row that lacked its last field comes back with that field empty, and then nothing is wrong with it any more.
        QCOMPARE(unchanged->orderLines, 1);
        QCOMPARE(unchanged->setAside, 0);

        QByteArray bytes = test::bytesOf(path("bad.csv"));
        bytes.replace("2011-02-30", "2011-02-28")
            .replace("1e9999", "4.25")
            .replace(",six,", ",6,")
            .replace("2011-02-03 25:00:00", "2011-02-03 15:00:00");
        const auto corrected = import(test::fileIn(m_shop->folder(), QStringLiteral("good.csv"), bytes));
        QVERIFY(corrected);
        QCOMPARE(corrected->orderLines, 4);
        QCOMPARE(corrected->setAside, 0);
        QCOMPARE(
            test::textOf(
                *m_shop,
                "SELECT description FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE number = '700314'"),
            QStringLiteral("@SUM(1)"));
        QCOMPARE(import(test::fileIn(m_shop->folder(), QStringLiteral("good.csv"), bytes))->alreadyThere, 15);
    }

    void isThereForOtherPrograms()
    {
        const auto run = [&](const char *name, const QJsonObject &input) {
            for (const store::Operation &operation : exchange::operations()) {
                if (qstrcmp(operation.name, name) == 0)
                    return m_shop->write([&](store::UnitOfWork &work) { return operation.run(work, input); });
            }
            return Result<QJsonObject>(fail("test.noOperation", {}));
        };
        const QJsonObject rows{{QStringLiteral("rows"), QJsonArray{idToText(ids({}).front())}}};
        QCOMPARE(run("exchange.dismissSetAside", rows)->value(QStringLiteral("changed")).toInt(), 1);
        QCOMPARE(run("exchange.restoreSetAside", rows)->value(QStringLiteral("changed")).toInt(), 1);
        const auto imported =
            run("exchange.importOnlineRetail",
                {{QStringLiteral("path"), test::testData(QStringLiteral("online-retail-slice.csv"))}});
        QCOMPARE(imported->value(QStringLiteral("alreadyThere")).toInt(), 167);
        QVERIFY(!run("exchange.dismissSetAside", {{QStringLiteral("rows"), QJsonArray{QStringLiteral("!")}}}));
        QCOMPARE(run("exchange.importOnlineRetail", {}).error().code, QStringLiteral("exchange.fileMissing"));
    }

    void needsPermission()
    {
        const std::vector<SetAsideId> one{{ids({}).front()}};
        Actor actor = m_shop->store().actor();
        actor.permissions = {};
        m_shop->store().setActor(actor);
        QCOMPARE(
            m_shop->write([&](store::UnitOfWork &work) { return exchange::dismissSetAside(work, one); }).error().code,
            QStringLiteral("staff.notAllowed"));
        QCOMPARE(
            m_shop->write([&](store::UnitOfWork &work) { return exchange::restoreSetAside(work, one); }).error().code,
            QStringLiteral("staff.notAllowed"));
        QCOMPARE(exportRows(path("bad.csv")).error().code, QStringLiteral("staff.notAllowed"));
    }
};

QTEST_GUILESS_MAIN(SetAsideRowsTest)
#include "SetAsideRowsTest.moc"
