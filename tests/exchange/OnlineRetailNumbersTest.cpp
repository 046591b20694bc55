// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailImport.h"

#include "exchange/ImportFiles.h"
#include "returns/ReturnFigures.h"

#include <QTest>

using namespace shopdesk;
using test::number;

/// A real year of business, half a million rows: its numbers are known from outside.
class OnlineRetailNumbersTest : public QObject
{
    Q_OBJECT

    static constexpr char name[] = "online-retail/online-retail.csv.xz";
    test::TestShop m_shop;
    QString m_path;

    Result<exchange::ImportReport> import()
    {
        return m_shop.write([&](store::UnitOfWork &work) { return exchange::importOnlineRetail(work, m_path); });
    }

private slots:
    void initTestCase()
    {
        m_path = test::realData(QString::fromLatin1(name));
        if (m_path.isEmpty())
            QSKIP("the data set online-retail/online-retail.csv.xz is not here");
        const auto report = import();
        QVERIFY2(report, report ? "" : qPrintable(report.error().message + report.error().detail));
        QCOMPARE(report->rows, 541'909);
        QCOMPARE(report->orderLines, 530'103);
        QCOMPARE(report->creditLines, 9'288);
        QCOMPARE(report->stockAdjustments, 2'515);
        QCOMPARE(report->setAside, 3);
        QCOMPARE(report->alreadyThere, 0);
        QCOMPARE(report->newOrders, 19'959);
        QCOMPARE(report->newCredits, 3'836);
        QCOMPARE(report->newProducts, 4'069);
        QCOMPARE(report->newMembers, 4'372);
    }

    void yearOfSales()
    {
        QCOMPARE(number(m_shop, "SELECT sum(total) FROM orders WHERE kind = 'sale'"), 1'065'562'248);
        QCOMPARE(number(m_shop, "SELECT sum(total) FROM orders WHERE kind = 'credit'"), -89'681'249);
        QCOMPARE(number(m_shop, "SELECT sum(total) FROM orders"), 975'880'999);
        QCOMPARE(number(m_shop, "SELECT sum(total) FROM order_lines"), 975'880'999);
        QCOMPARE(number(m_shop, "SELECT sum(amount) FROM payments"), 975'880'999);
        QCOMPARE(number(m_shop, "SELECT count(DISTINCT business_day) FROM orders"), 305);
    }

    /// What came back counts in the figures of returns, whichever system knew of it.
    void creditsAreInTheFiguresOfReturns()
    {
        const auto found = m_shop.read([](store::Connection &connection) {
            return returns::figures(connection, *BusinessDay::fromText(QStringLiteral("2010-01-01")),
                                    *BusinessDay::fromText(QStringLiteral("2011-12-31")));
        });
        QVERIFY(found);
        QCOMPARE(found->credits, 3'836);
        QCOMPARE(found->creditLines, 9'288);
        QCOMPARE(found->givenBack, Money{89'681'249});
        QVERIFY(found->reasons.empty()); // nobody asked for them here
    }

    void decemberOf2010()
    {
        const auto december = [&](const char *what) {
            return number(
                m_shop,
                (QByteArray("SELECT ") + what + " FROM orders WHERE business_day BETWEEN 14944 AND 14974").constData());
        };
        QCOMPARE(december("sum(total) FILTER (WHERE kind = 'sale')"), 82'374'614);
        QCOMPARE(december("sum(total)"), 74'895'702);
        QCOMPARE(december("count(*) FILTER (WHERE kind = 'sale')"), 1'559);
        QCOMPARE(december("count(DISTINCT member_id) FILTER (WHERE kind = 'sale')"), 885);
    }

    void addsNothingTheSecondTime()
    {
        const auto report = import();
        QVERIFY(report);
        QCOMPARE(report->rows, 541'909);
        QCOMPARE(report->alreadyThere, 541'909);
        QCOMPARE(number(m_shop, "SELECT count(*) FROM order_lines"), 539'391);
        QCOMPARE(number(m_shop, "SELECT count(*) FROM orders"), 23'795);
        QCOMPARE(number(m_shop, "SELECT sum(total) FROM order_lines"), 975'880'999);
    }
};

QTEST_GUILESS_MAIN(OnlineRetailNumbersTest)
#include "OnlineRetailNumbersTest.moc"
