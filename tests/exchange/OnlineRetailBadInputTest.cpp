// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailImport.h"

#include "exchange/ImportFiles.h"

#include <QTest>

using namespace shopdesk;
using exchange::ImportReport;

/// Whatever is wrong with a file: one sentence, and the shop is as it was, row for row.
class OnlineRetailBadInputTest : public QObject
{
    Q_OBJECT

    test::TestShop m_shop;
    QStringList m_before;

    Result<ImportReport> import(const QString &path, const Progress &progress = {})
    {
        return m_shop.write(
            [&](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, path, progress); });
    }
    QString file(const char *name, const QByteArray &bytes)
    {
        return test::fileIn(m_shop.folder(), QString::fromLatin1(name), bytes);
    }
    /// Enough good rows that the trouble comes when much is written already.
    static QByteArray manyRows(int count)
    {
        QByteArray rows = test::onlineRetailHeader;
        for (int i = 0; i < count; ++i) {
            const QByteArray n = QByteArray::number(i);
            rows += QByteArray::number(800'000 + i / 10) + ",S" + n + ",THING " + n + ",3,2011-05-03 10:00:00,4.25,"
                    + QByteArray::number(30'000 + i / 20) + ".0,United Kingdom\n";
        }
        return rows;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(import(test::testData(QStringLiteral("online-retail-slice.csv"))));
        m_before = test::everyRow(m_shop);
        QVERIFY(m_before.size() > 300);
    }

    void leavesTheShopAsItWas_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("code");

        const QByteArray many = manyRows(5'000);
        const QByteArray packed = test::packedWithXz(many);
        QByteArray flipped = packed;
        flipped[packed.size() * 3 / 4] = char(flipped[packed.size() * 3 / 4] ^ 0x55);
        const auto row = [&](const char *name, const QString &path, const char *code) {
            QTest::newRow(name) << path << QString::fromLatin1(code);
        };
        row("missing", m_shop.folder() + QStringLiteral("/nowhere.csv"), "exchange.fileMissing");
        row("folder", m_shop.folder(), "exchange.isFolder");
        row("empty", file("empty.csv", {}), "exchange.emptyFile");
        row("only blank lines", file("blank.csv", "\n\n\n"), "exchange.missingColumns");
        row("workbook", file("book.csv", QByteArray("PK\x03\x04\x14\0\x06\0", 8)), "exchange.wrongFileType");
        row("a shop", m_shop.path(), "exchange.wrongFileType");
        row("another table", file("other.csv", "a,b\n1,2\n"), "exchange.missingColumns");
        row("a column less",
            file("less.csv", "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,CustomerID,Country\n"),
            "exchange.missingColumns");
        row("semicolons", file("semi.csv", QByteArray(many).replace(',', ';')), "exchange.wrongSeparator");
        row("Latin-1 at the end", file("latin1.csv", many + "1,2,CAF\xc9,1,2011-05-03 10:00:00,1,,F\n"),
            "exchange.wrongEncoding");
        row("UTF-16",
            file("utf16.csv", QByteArray("\xff\xfe"
                                         "I\0n\0",
                                         6)),
            "exchange.wrongEncoding");
        row("truncated xz", file("truncated.xz", packed.left(packed.size() * 9 / 10)), "exchange.truncated");
        row("damaged xz", file("damaged.xz", flipped), "exchange.damaged");
        row("quote never closed", file("quote.csv", many + "1,2,\"CUP,1,2011-05-03 10:00:00,1,,F\n"),
            "exchange.openQuote");
        row("quote closed elsewhere",
            file("quote2.csv", many + "1,2,\"CUP,1\n1,2,\"CUP\",1,2011-05-03 10:00:00,1,,F\n"),
            "exchange.misplacedQuote");
        row("20 MB line", file("long.csv", many + QByteArray(20'000'000, 'x')), "exchange.rowTooLong");
        row("zero bytes", file("zero.csv", many + QByteArray("1,2,\0,1\n", 8)), "exchange.wrongFileType");
        row("no good row", file("us.csv", QByteArray(many).replace("2011-05-03 10", "5/3/2011 10")),
            "exchange.nothingReadable");
    }
    void leavesTheShopAsItWas()
    {
        QFETCH(QString, path);
        QFETCH(QString, code);
        const auto report = import(path);
        QVERIFY(!report);
        QCOMPARE(report.error().code, code);
        QVERIFY2(report.error().message.endsWith(QLatin1Char('.')), qPrintable(report.error().message));
        QCOMPARE(test::everyRow(m_shop), m_before);
    }

    void setsAsideWhatIsWrongInARow()
    {
        test::TestShop shop;
        const QString path = test::fileIn(
            shop.folder(), QStringLiteral("rows.csv"),
            test::onlineRetailHeader + test::goodRow
                + "1,30101,CUP,1,2011-02-30 10:00:00,4.25,,F\n1,30101,CUP,1,2011-02-03 10:00:00,1e9999,,F\n");
        const auto report =
            shop.write([&](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, path); });
        QVERIFY(report);
        QCOMPARE(report->orderLines, 1);
        QCOMPARE(report->setAside, 2);
        QCOMPARE(test::textOf(shop, "SELECT group_concat(line_number || reason_code) FROM set_aside_rows"),
                 QStringLiteral("3badDate,4badPrice"));
    }

    void canBeCancelledMidway()
    {
        const QString path = file("many.csv", manyRows(20'000));
        qint64 lastDone = -1;
        int calls = 0;
        const auto report = import(path, [&](qint64 done, qint64 total) {
            [&] { QVERIFY(done >= lastDone && done <= total && total == QFileInfo(path).size()); }();
            lastDone = done;
            return ++calls < 10;
        });
        QVERIFY(!report);
        QCOMPARE(report.error().code, QStringLiteral("base.cancelled"));
        QCOMPARE(calls, 10);
        QCOMPARE(test::everyRow(m_shop), m_before);
    }

    void leavesTheShopAsItWasWhenTheDiskIsFull()
    {
        const QString path = file("many.csv", manyRows(20'000));
        const auto limit = [&](const char *pages) {
            return m_shop.write([&](store::UnitOfWork &work) -> Result<void> {
                work.connection().executeScript(QByteArray("PRAGMA max_page_count = ") + pages);
                return {};
            });
        };
        const qint64 pages = test::number(m_shop, "PRAGMA page_count");
        QVERIFY(limit(QByteArray::number(pages + 300).constData()));
        const auto report = import(path);
        QVERIFY(!report);
        QCOMPARE(report.error().code, QStringLiteral("store.full"));
        QCOMPARE(test::everyRow(m_shop), m_before);
        // With room again, the same import works: nothing of the failed one is in its way.
        QVERIFY(limit("1073741823"));
        const auto again = import(path);
        QVERIFY(again);
        QCOMPARE(again->orderLines, 20'000);
    }
};

QTEST_GUILESS_MAIN(OnlineRetailBadInputTest)
#include "OnlineRetailBadInputTest.moc"
