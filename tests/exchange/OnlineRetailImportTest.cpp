// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailImport.h"

#include "exchange/ImportedShop.h"
#include "exchange/SetAsideRows.h"
#include "members/Members.h"

#include <QJsonDocument>
#include <QTest>

using namespace shopdesk;
using exchange::ImportReport;
using test::complaints;
using test::import;
using test::importRows;
using test::importSlice;
using test::number;
using test::textOf;

class OnlineRetailImportTest : public QObject
{
    Q_OBJECT

private slots:
    /// The numbers were counted from the file by another program.
    void importsTheSlice()
    {
        test::TestShop shop;
        ImportReport expected;
        expected.rows = 167;
        expected.orderLines = 137;
        expected.creditLines = 5;
        expected.stockAdjustments = 10;
        expected.setAside = 15;
        expected.newOrders = 40;
        expected.newCredits = 4;
        expected.newProducts = 29;
        expected.newMembers = 9;
        expected.bytes = test::bytesOf(test::testData(QStringLiteral("online-retail-slice.csv"))).size();
        QCOMPARE(importSlice(shop), expected);

        QCOMPARE(number(shop, "SELECT count(*) FROM order_lines"), 142);
        QCOMPARE(number(shop, "SELECT sum(total) FROM orders WHERE kind = 'sale'"), 772'022);
        QCOMPARE(number(shop, "SELECT sum(total) FROM orders WHERE kind = 'credit'"), -137'543);
        QCOMPARE(number(shop, "SELECT sum(units) FROM orders WHERE kind = 'sale'"), 1'410);
        QCOMPARE(number(shop, "SELECT count(*) FROM products"), 29);
        QCOMPARE(number(shop, "SELECT count(*) FROM members"), 9);
        QCOMPARE(number(shop, "SELECT count(*) FROM stock_entries"), 10);
        QCOMPARE(number(shop, "SELECT count(*) FROM set_aside_rows"), 15);
    }

    void whatItWritesAddsUp()
    {
        test::TestShop shop;
        importSlice(shop);
        QCOMPARE(complaints(shop), QStringList());
        QCOMPARE(number(shop, R"(SELECT count(*) FROM orders o WHERE
            lines_total <> (SELECT sum(total) FROM order_lines l WHERE l.order_id = o.id)
            OR units <> (SELECT sum(quantity) FROM order_lines l WHERE l.order_id = o.id)
            OR paid_total <> (SELECT coalesce(sum(amount), 0) FROM payments p WHERE p.order_id = o.id)
            OR total <> lines_total OR paid_total <> total OR discount_total <> 0 OR tax_total <> 0)"),
                 0);
        QCOMPARE(number(shop, "SELECT count(*) FROM payments"), 43); // one each; the credit of nothing has none
        QCOMPARE(number(shop, "SELECT count(*) FROM payments WHERE kind <> 'external'"), 0);
        QCOMPARE(
            number(shop, R"(SELECT count(*) FROM orders o WHERE (SELECT count(*) FROM order_lines WHERE order_id = o.id)
            <> (SELECT max(position) + 1 FROM order_lines WHERE order_id = o.id))"),
            0);
        QCOMPARE(number(shop, "PRAGMA foreign_key_check"), -1);
    }

    void writesAnOrder()
    {
        test::TestShop shop;
        importRows(shop, "700001,30101,TEA CUP,2,2011-07-04 00:30:00,4.25,20001.0,France\n"
                         "700001,30110,PENCIL,3,2011-07-04 00:31:00,0.125,20001.0,France\n");
        QCOMPARE(
            textOf(shop,
                   R"(SELECT o.number || '|' || kind || '|' || status || '|' || channel || '|' || m.number || '|' ||
            o.country || '|' || placed_at || '|' || business_day || '|' || business_hour || '|' || units || '|' || lines_total
            || '|' || total || '|' || paid_total || '|' || source || '|' || source_key || '|' || s.name
            FROM orders o JOIN members m ON m.id = member_id JOIN stores s ON s.id = o.store_id)"),
            // Half past midnight of the shop is half past eleven of the evening before in UTC.
            QStringLiteral(
                "700001|sale|delivered|imported|20001|France|1309735800000|15159|0|5|888|888|888|online-retail|"
                "700001|Main"));
        QCOMPARE(
            textOf(
                shop,
                R"(SELECT group_concat(line, ' ') FROM (SELECT l.position || '|' || sku || '|' || description || '|' ||
            quantity || '|' || unit_price || '|' || discount || '|' || total AS line
            FROM order_lines l JOIN variants v ON v.id = variant_id ORDER BY l.position))"),
            QStringLiteral("0|30101|TEA CUP|2|425|0|850 1|30110|PENCIL|3|13|0|38"));
        QCOMPARE(textOf(shop, "SELECT kind || '|' || amount || '|' || paid_at FROM payments"),
                 QStringLiteral("external|888|1309735800000"));
        QCOMPARE(textOf(shop, "SELECT name || '|' || country || '|' || joined_at || '|' || search_text FROM members"),
                 QStringLiteral("Customer 20001|France|1309735800000|")
                     + members::searchTextOf(QStringLiteral("Customer 20001"), QStringLiteral("20001")));
    }

    void writesACredit()
    {
        test::TestShop shop;
        importRows(shop, "C700001,30101,TEA CUP,-2,2011-07-04 10:00:00,4.25,,France\n"
                         "c700001,30110,PENCIL,-1,2011-07-04 10:00:00,0.125,,France\n");
        QCOMPARE(
            textOf(
                shop,
                R"(SELECT number || '|' || kind || '|' || status || '|' || units || '|' || total || '|' || paid_total ||
            '|' || coalesce(credit_of, 'none') || '|' || coalesce(member_id, 'none') FROM orders)"),
            QStringLiteral("C700001|credit|paid|-3|-863|-863|none|none"));
        QCOMPARE(number(shop, "SELECT amount FROM payments"), -863);
    }

    void movesNoStockWithHistory()
    {
        test::TestShop shop;
        importRows(shop, "700001,30101,TEA CUP,2,2011-07-04 10:00:00,4.25,,France\n"
                         "700002,30101,  wet boxes ,-7,2011-07-05 10:00:00,0.0,,France\n"
                         "700003,30101,,10,2011-07-05 11:00:00,0,,France\n");
        QCOMPARE(
            textOf(shop, R"(SELECT group_concat(quantity || '|' || reason || '|' || historic || '|' || note || '|' ||
            occurred_at || '|' || coalesce(order_id, 'none'), ' ') FROM (SELECT * FROM stock_entries ORDER BY occurred_at))"),
            QStringLiteral("-7|adjustment|1|wet boxes|1309856400000|none 10|adjustment|1||1309860000000|none"));
        QCOMPARE(number(shop, "SELECT count(*) FROM stock_levels"), 0);
    }

    void namesAndPricesProducts()
    {
        test::TestShop shop;
        importSlice(shop);
        const auto product = [&](const char *sku) {
            const QByteArray sql =
                QByteArray("SELECT p.name || '|' || p.kind || '|' || p.first_price || '|' || v.price || '|' || "
                           "p.first_sku FROM products p JOIN variants v ON v.product_id = p.id WHERE sku = '")
                + sku + "'";
            return textOf(shop, sql.constData());
        };
        QCOMPARE(product("30113"), QStringLiteral("GLASS BELL|goods|899|899|30113")); // first name, last price
        QCOMPARE(product("30114"), QStringLiteral("found|goods|0|0|30114"));          // never sold
        QCOMPARE(product("30115"), QStringLiteral("30115|goods|0|0|30115"));          // never described either
        QCOMPARE(product("30109b"), QStringLiteral("SMALL BASKET|goods|195|195|30109b"));
        QCOMPARE(product("30109B"), QStringLiteral("LARGE BASKET|goods|495|495|30109B"));
        QCOMPARE(product("30111"), QStringLiteral("STICKER|goods|0|0|30111"));
        QCOMPARE(product("m"), QStringLiteral("Manual small|service|222|222|m"));
        QCOMPARE(number(shop, "SELECT count(*) FROM products WHERE kind = 'service'"), 12);
        QCOMPARE(number(shop, "SELECT count(*) FROM variants WHERE sku = 'B'"), 0);
        QCOMPARE(textOf(shop, "SELECT search_text FROM products WHERE first_sku = '30113'"),
                 QStringLiteral("GLASS BELL\n30113"));
        QCOMPARE(
            number(shop, "SELECT count(*) FROM product_search WHERE product_search MATCH '\"gl\" + \"la\" + \"as\"'"),
            1);
    }

    void keepsAnInvoiceTogetherThatComesBack()
    {
        test::TestShop shop;
        importSlice(shop);
        QCOMPARE(number(shop, "SELECT count(*) FROM orders WHERE number = '700034'"), 1);
        QCOMPARE(number(shop, "SELECT total FROM orders WHERE number = '700034'"), 9'325);
        QCOMPARE(
            number(shop,
                   "SELECT count(*) FROM payments WHERE order_id = (SELECT id FROM orders WHERE number = '700034')"),
            1);
        QCOMPARE(number(shop, "SELECT placed_at FROM orders WHERE number = '700034'"),
                 QDateTime(QDate(2011, 5, 3), QTime(9, 0), Qt::UTC).toMSecsSinceEpoch());
    }

    void tellsMembersTheirEarliestDay()
    {
        test::TestShop shop;
        importRows(shop,
                   "2,30101,A,1,2011-05-03 10:00:00,1.00,20001.0,F\n1,30101,A,1,2011-01-03 10:00:00,1.00,20001.0,F\n");
        QCOMPARE(number(shop, "SELECT joined_at FROM members"),
                 QDateTime(QDate(2011, 1, 3), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch());
    }

    /// An order's first row may lack the customer that the next one names.
    void findsTheMemberInAnyRow()
    {
        test::TestShop shop;
        importRows(shop, "1,30101,A,1,2011-05-03 10:00:00,1.00,,F\n1,30102,A,1,2011-05-03 10:00:00,1.00,20001.0,F\n");
        QCOMPARE(number(shop, "SELECT count(*) FROM orders WHERE member_id IS NOT NULL"), 1);
    }

    void readsColumnsInAnyOrderAndPacked()
    {
        test::TestShop shop;
        const QByteArray bytes =
            "\xef\xbb\xbf"
            "Country,customer id,Unit Price,Note,InvoiceDate,Quantity,Description,StockCode,InvoiceNo\r\n"
            "France,20001.0,4.25,!,2011-05-03 10:00:00,2,TEA CUP,30101,700001\r\n";
        QCOMPARE(
            import(shop, test::fileIn(shop.folder(), QStringLiteral("a.csv"), test::packedWithXz(bytes))).orderLines,
            1);
        QCOMPARE(importRows(shop, "700001,30101,TEA CUP,2,2011-05-03 10:00:00,4.25,20001.0,France\n").alreadyThere, 1);
    }

    void setsRowsAsideWithLineAndReason()
    {
        test::TestShop shop;
        importSlice(shop);
        QCOMPARE(textOf(shop, R"(SELECT group_concat(line_number || ' ' || reason_code, ', ') FROM
            (SELECT * FROM set_aside_rows ORDER BY id))"),
                 QStringLiteral(
                     "152 notASale, 153 notASale, 154 badDate, 155 badPrice, 156 badQuantity, 157 noQuantity, "
                     "158 quantityTooLarge, 159 noInvoice, 160 noCode, 161 fieldCount, 162 fieldCount, 163 badCredit, "
                     "164 amountTooLarge, 165 badDate, 168 badDate"));
        const QJsonArray fields = *shop.read([](store::Connection &c) -> Result<QJsonArray> {
            store::Query row = c.query("SELECT id, fields FROM set_aside_rows WHERE line_number = 162");
            return row.next() ? exchange::setAsideFields(c, row.get<qint64>(0), row.get<QString>(1)) : QJsonArray();
        });
        QCOMPARE(
            QJsonDocument(fields).toJson(QJsonDocument::Compact),
            QByteArray(
                R"(["700311","30104","SILK SCARF","LONG","1","2011-02-03 10:00:00","18.50","20001.0","United Kingdom"])"));
    }

    void remembersTheRun()
    {
        test::TestShop shop;
        importSlice(shop);
        QCOMPARE(textOf(shop, "SELECT source || '|' || file_name FROM import_runs"),
                 QStringLiteral("online-retail|online-retail-slice.csv"));
        QCOMPARE(number(shop, "SELECT json_extract(summary, '$.orderLines') FROM import_runs"), 137);
        QCOMPARE(number(shop, "SELECT finished_at >= started_at FROM import_runs"), 1);
        QCOMPARE(number(shop, R"(SELECT count(*) FROM audit_entries WHERE operation = 'exchange.importOnlineRetail'
            AND table_name = 'import_runs' AND row_id = (SELECT id FROM import_runs))"),
                 1);
        QCOMPARE(number(shop, "SELECT count(*) FROM outbox WHERE table_name = 'orders'"), 44);
    }

    void needsPermission()
    {
        test::TestShop shop;
        Actor actor = shop.store().actor();
        actor.permissions.remove(Permission::ImportData);
        shop.store().setActor(actor);
        const auto report = shop.write([](store::UnitOfWork &work) {
            return exchange::importOnlineRetail(work, test::testData(QStringLiteral("online-retail-slice.csv")));
        });
        QVERIFY(!report);
        QCOMPARE(report.error().code, QStringLiteral("staff.notAllowed"));
    }
};

QTEST_GUILESS_MAIN(OnlineRetailImportTest)
#include "OnlineRetailImportTest.moc"
