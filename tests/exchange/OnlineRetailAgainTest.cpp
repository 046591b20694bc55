// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailImport.h"

#include "catalog/Products.h"
#include "exchange/ImportedShop.h"
#include "members/Members.h"

#include <QTest>

using namespace shopdesk;
using exchange::ImportReport;
using test::complaints;
using test::import;
using test::importRows;
using test::importSlice;
using test::number;
using test::textOf;

/// Files that come again, whole, in parts, in another order, or with more than before.
class OnlineRetailAgainTest : public QObject
{
    Q_OBJECT

private slots:
    void addsNothingTheSecondTime()
    {
        test::TestShop shop;
        importSlice(shop);
        const auto counts = [&] {
            QStringList all;
            for (const char *table :
                 {"orders", "order_lines", "payments", "products", "variants", "members", "stock_entries",
                  "set_aside_rows", "order_discounts", "points_entries", "stock_levels", "barcodes"})
                all << QString::fromLatin1(table) + QLatin1Char(' ')
                           + QString::number(number(shop, (QByteArray("SELECT count(*) FROM ") + table).constData()));
            all << QString::number(number(shop, "SELECT sum(total) + sum(paid_total) + sum(updated_at) FROM orders"));
            return all;
        };
        const QStringList before = counts();
        ImportReport expected;
        expected.rows = 167;
        expected.alreadyThere = 167;
        expected.bytes = test::bytesOf(test::testData(QStringLiteral("online-retail-slice.csv"))).size();
        QCOMPARE(importSlice(shop), expected);
        QCOMPARE(counts(), before);
        QCOMPARE(number(shop, "SELECT count(*) FROM import_runs"), 2);
    }

    void addsExactlyTheLineThatIsNew()
    {
        test::TestShop shop;
        importSlice(shop);
        const qint64 paidBefore = number(shop, "SELECT count(*) FROM payments");
        QByteArray bytes = test::bytesOf(test::testData(QStringLiteral("online-retail-slice.csv")));
        bytes += "700034,30107,TIN ROBOT,2,2011-05-03 10:00:00,12.0,20002.0,United Kingdom\n";
        const ImportReport report = import(shop, test::fileIn(shop.folder(), QStringLiteral("more.csv"), bytes));
        QCOMPARE(report.alreadyThere, 167);
        QCOMPARE(report.orderLines, 1);
        QCOMPARE(report.newOrders, 0);
        QCOMPARE(report.grownOrders, 1);
        QCOMPARE(number(shop, "SELECT total FROM orders WHERE number = '700034'"), 9'325 + 2'400);
        QCOMPARE(number(shop, "SELECT count(*) FROM payments"), paidBefore + 1);
        QCOMPARE(number(shop, "SELECT amount FROM payments ORDER BY id DESC LIMIT 1"), 2'400);
        QCOMPARE(complaints(shop), QStringList());
    }

    void countsExactRepeats()
    {
        test::TestShop shop;
        const QByteArray row = test::goodRow;
        QCOMPARE(importRows(shop, row + row + row).orderLines, 3);
        QCOMPARE(number(shop, "SELECT total FROM orders"), 2'550);
        const ImportReport again = importRows(shop, row + row + row);
        QCOMPARE(again.alreadyThere, 3);
        const ImportReport more = importRows(shop, row + row + row + row);
        QCOMPARE(more.alreadyThere, 3);
        QCOMPARE(more.orderLines, 1);
        QCOMPARE(number(shop, "SELECT total FROM orders"), 3'400);
    }

    /// Which part of an invoice comes in which file must not matter.
    void takesAnInvoiceInParts()
    {
        const QByteArray a = "1,30101,A,1,2011-05-03 10:00:00,1.00,,F\n",
                         b = "1,30102,B,2,2011-05-03 10:00:00,2.00,,F\n",
                         c = "2,30101,A,1,2011-05-03 10:00:00,1.00,,F\n";
        test::TestShop shop;
        importRows(shop, a + c);
        const ImportReport second = importRows(shop, b + c + a + b);
        QCOMPARE(second.orderLines, 2);
        QCOMPARE(second.alreadyThere, 2);
        QCOMPARE(number(shop, "SELECT total FROM orders WHERE number = '1'"), 900);
        QCOMPARE(number(shop, "SELECT units FROM orders WHERE number = '1'"), 5);
        QCOMPARE(importRows(shop, a + b + c + b).alreadyThere, 4);
        QCOMPARE(complaints(shop), QStringList());
    }

    /// Rows sorted by product: every invoice comes back many times.
    void takesRowsInAnyOrder()
    {
        test::TestShop inOrder;
        test::TestShop mixed;
        QByteArray rows, columns;
        for (int invoice = 0; invoice < 20; ++invoice) {
            for (int line = 0; line < 10; ++line)
                rows += QByteArray::number(1000 + invoice) + ",S" + QByteArray::number(line)
                        + ",X,1,2011-05-03 10:00:00,1.50,C1,F\n";
        }
        for (int line = 0; line < 10; ++line) {
            for (int invoice = 0; invoice < 20; ++invoice)
                columns += QByteArray::number(1000 + invoice) + ",S" + QByteArray::number(line)
                           + ",X,1,2011-05-03 10:00:00,1.50,C1,F\n";
        }
        QCOMPARE(importRows(inOrder, rows), importRows(mixed, columns));
        QCOMPARE(number(mixed, "SELECT count(*) FROM orders WHERE total = 1500 AND paid_total = 1500 AND units = 10"),
                 20);
        QCOMPARE(number(mixed, "SELECT count(*) FROM payments"), 20);
        QCOMPARE(complaints(mixed), QStringList());
        QCOMPARE(importRows(mixed, rows).alreadyThere, 200);
    }

    void takesAnInvoiceOfManyLines()
    {
        test::TestShop shop;
        QByteArray rows;
        for (int i = 0; i < 12'000; ++i)
            rows += "1,S" + QByteArray::number(i % 7) + ",X,1,2011-05-03 10:00:00,0.50,,F\n";
        QCOMPARE(importRows(shop, rows).orderLines, 12'000);
        QCOMPARE(number(shop, "SELECT total FROM orders"), 600'000);
        QCOMPARE(number(shop, "SELECT count(*) FROM payments"), 1);
        QCOMPARE(importRows(shop, rows).alreadyThere, 12'000);
        QCOMPARE(complaints(shop), QStringList());
    }

    void usesWhatTheShopHas()
    {
        test::TestShop shop;
        const auto made = shop.write([](store::UnitOfWork &work) -> Result<void> {
            catalog::ProductDraft product;
            product.name = QStringLiteral("Our tea cup");
            product.variants = {{{}, QStringLiteral("small"), QStringLiteral("30101"), Money{499}, {}, {}}};
            members::MemberDraft member;
            member.number = QStringLiteral("20001");
            member.name = QStringLiteral("Ann");
            if (auto id = catalog::createProduct(work, product); !id)
                return Failure(id.error());
            return members::createMember(work, member).map([](members::MemberId) {});
        });
        QVERIFY(made);
        const ImportReport report = importRows(shop, test::goodRow);
        QCOMPARE(report.newProducts, 0);
        QCOMPARE(report.newMembers, 0);
        QCOMPARE(textOf(shop, "SELECT name || '|' || first_price FROM products"), QStringLiteral("Our tea cup|499"));
        QCOMPARE(textOf(shop, "SELECT m.name FROM orders o JOIN members m ON m.id = o.member_id"),
                 QStringLiteral("Ann"));
    }

    void knowsRowsHoweverTheyAreWritten()
    {
        test::TestShop shop;
        importRows(shop, "700002,30101,wet,-7,2011-07-05 10:00:00,0.0,20001.0,France\n");
        QCOMPARE(importRows(shop, "700002.0,30101, wet ,-7.0,2011-07-05T10:00,0,20001,France\n").alreadyThere, 1);
    }
};

QTEST_GUILESS_MAIN(OnlineRetailAgainTest)
#include "OnlineRetailAgainTest.moc"
