// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/OnlineRetailFormat.h"

#include <QTest>

using namespace shopdesk;
using exchange::CsvRecord;
using exchange::OnlineRetailFormat;
using exchange::OnlineRetailRow;
using exchange::SetAsideReason;
using Texts = std::vector<std::string_view>;

class OnlineRetailFormatTest : public QObject
{
    Q_OBJECT

    static constexpr std::string_view names[] = {"InvoiceNo",   "StockCode", "Description", "Quantity",
                                                 "InvoiceDate", "UnitPrice", "CustomerID",  "Country"};

    static Result<OnlineRetailFormat> withHeader(const Texts &header)
    {
        return OnlineRetailFormat::fromHeader(CsvRecord{1, header},
                                              *ShopZone::fromName(QStringLiteral("Europe/London")), 2);
    }
    static OnlineRetailFormat usual() { return *withHeader(Texts(std::begin(names), std::end(names))); }

    /// Reads one row of eight fields: why it is set aside, or "".
    static QString read(OnlineRetailFormat &format, const Texts &fields, OnlineRetailRow &row)
    {
        const CsvRecord record{2, fields};
        const SetAsideReason reason = format.read(record, format.fieldsOf(record), row);
        if (reason.code && (reason.text.isEmpty() || !reason.text.endsWith(QLatin1Char('.'))))
            return QStringLiteral("no sentence for ") + QLatin1String(reason.code);
        return QLatin1String(reason.code);
    }

private slots:
    void findsColumnsByName()
    {
        OnlineRetailFormat format = *withHeader({"country", " Unit Price ", "note", "CUSTOMER_ID", "invoice date",
                                                 "Quantity", "description", "Stock Code", "invoiceno"});
        OnlineRetailRow row;
        QCOMPARE(read(format,
                      {"France", "2.5", "ignored", "17850.0", "2011-07-04 09:30:00", "3", "TEA CUP", "30101", "700001"},
                      row),
                 QString());
        QCOMPARE(row.kind, OnlineRetailRow::Kind::OrderLine);
        QCOMPARE(row.invoice, std::string_view("700001"));
        QCOMPARE(row.code, std::string_view("30101"));
        QCOMPARE(row.description, std::string_view("TEA CUP"));
        QCOMPARE(row.quantity, 3);
        QCOMPARE(row.total, Money{750});
        QCOMPARE(row.customer, std::string_view("17850"));
        QCOMPARE(row.country, std::string_view("France"));
        QCOMPARE(row.at.ms, QDateTime(QDate(2011, 7, 4), QTime(8, 30), Qt::UTC).toMSecsSinceEpoch());
    }

    void knowsTheNamesOfTheSuccessor()
    {
        QVERIFY(withHeader(
            {"Invoice", "StockCode", "Description", "Quantity", "InvoiceDate", "Price", "Customer ID", "Country"}));
    }

    void namesWhatIsMissing()
    {
        const auto format = withHeader(
            {"InvoiceNo", "StockCode", "Description", "InvoiceDate", "Price per piece", "CustomerID", "Country"});
        QVERIFY(!format);
        QCOMPARE(format.error().code, QStringLiteral("exchange.missingColumns"));
        QVERIFY2(format.error().message.contains(QStringLiteral("Quantity, UnitPrice")),
                 qPrintable(format.error().message));
        QCOMPARE(withHeader({}).error().code, QStringLiteral("exchange.missingColumns"));
    }

    void refusesHeadersThatCannotBeMeant()
    {
        Texts doubled(std::begin(names), std::end(names));
        doubled.push_back("quantity");
        const auto format = withHeader(doubled);
        QVERIFY(!format);
        QCOMPARE(format.error().code, QStringLiteral("exchange.doubledColumn"));
        QVERIFY(format.error().message.contains(QStringLiteral("Quantity")));
        QCOMPARE(withHeader({"InvoiceNo;StockCode;Description"}).error().code,
                 QStringLiteral("exchange.wrongSeparator"));
        QCOMPARE(withHeader({"InvoiceNo\tStockCode"}).error().code, QStringLiteral("exchange.wrongSeparator"));
    }

    void classifies_data()
    {
        QTest::addColumn<QString>("invoice");
        QTest::addColumn<QString>("quantity");
        QTest::addColumn<QString>("price");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<int>("kind");

        const auto good = [](const char *invoice, const char *quantity, const char *price, OnlineRetailRow::Kind kind) {
            QTest::addRow("%s %s %s", invoice, quantity, price)
                << QString::fromLatin1(invoice) << QString::fromLatin1(quantity) << QString::fromLatin1(price)
                << QString() << int(kind);
        };
        using Kind = OnlineRetailRow::Kind;
        good("536365", "6", "2.55", Kind::OrderLine);
        good("536365", "6.0", "2.55", Kind::OrderLine);
        good("536365.0", "1", "0.001", Kind::OrderLine);
        good("536365", "1000000", "1", Kind::OrderLine);
        good("536365", "6", "0", Kind::StockAdjustment);
        good("536365", "6", "-1", Kind::StockAdjustment);
        good("536365", "-6", "2.55", Kind::StockAdjustment);
        good("536365", "-6", "0.0", Kind::StockAdjustment);
        good("C536379", "-1", "27.50", Kind::CreditLine);
        good("C536379", "-1", "0", Kind::CreditLine);
        good("c536379", "-1", "27.50", Kind::CreditLine);

        const auto bad = [](const char *invoice, const char *quantity, const char *price, const char *reason) {
            QTest::addRow("%s %s %s", invoice, quantity, price)
                << QString::fromLatin1(invoice) << QString::fromLatin1(quantity) << QString::fromLatin1(price)
                << QString::fromLatin1(reason) << 0;
        };
        bad("A563185", "1", "11062.06", "notASale");
        bad("a563185", "x", "y", "notASale");
        bad("", "1", "1", "noInvoice");
        bad("536365", "", "1", "badQuantity");
        bad("536365", "six", "1", "badQuantity");
        bad("536365", "1.5", "1", "badQuantity");
        bad("536365", "1e3", "1", "badQuantity");
        bad("536365", "- 1", "1", "badQuantity");
        bad("536365", "0", "1", "noQuantity");
        bad("536365", "-0", "1", "noQuantity");
        bad("536365", "1000001", "1", "quantityTooLarge");
        bad("536365", "-1000001", "1", "quantityTooLarge");
        bad("536365", "-9223372036854775808", "1", "quantityTooLarge");
        bad("536365", "99999999999999999999", "1", "quantityTooLarge");
        bad("536365", "1", "", "badPrice");
        bad("536365", "1", "1e9999", "badPrice");
        bad("536365", "1", "NaN", "badPrice");
        bad("536365", "1", "1,5", "badPrice");
        bad("536365", "1000000", "10000.01", "amountTooLarge");
        bad("C536379", "1", "27.50", "badCredit");
        bad("C536379", "-1", "-27.50", "badCredit");
    }
    void classifies()
    {
        QFETCH(QString, invoice);
        QFETCH(QString, quantity);
        QFETCH(QString, price);
        QFETCH(QString, reason);
        QFETCH(int, kind);
        const QByteArray texts[] = {invoice.toUtf8(), quantity.toUtf8(), price.toUtf8()};
        OnlineRetailFormat format = usual();
        OnlineRetailRow row;
        QCOMPARE(read(format,
                      {texts[0].constData(), "30101", "TEA CUP", texts[1].constData(), "2011-07-04 09:30:00",
                       texts[2].constData(), "", "France"},
                      row),
                 reason);
        if (reason.isEmpty()) {
            QCOMPARE(int(row.kind), kind);
            QCOMPARE(row.invoice, invoice.startsWith(QLatin1Char('c'))   ? std::string_view("C536379")
                                  : invoice.startsWith(QLatin1Char('5')) ? std::string_view("536365")
                                                                         : std::string_view("C536379"));
        }
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc"); // empty: set aside
        const auto row = [](const char *text, const char *utc) {
            QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << QString::fromLatin1(utc);
        };
        row("2010-12-01 08:26:00", "2010-12-01T08:26:00Z");
        row("2010-12-01T08:26:00", "2010-12-01T08:26:00Z");
        row("2010-12-01 08:26", "2010-12-01T08:26:00Z");
        row("2011-07-04 09:30:15", "2011-07-04T08:30:15Z");
        row("2012-02-29 00:00:00", "2012-02-29T00:00:00Z");
        row("2011-03-27 01:30:00", "2011-03-27T01:30:00Z"); // skipped: half an hour after the change
        row("2011-10-30 01:30:00", "2011-10-30T00:30:00Z"); // comes twice: the first
        row("", "");
        row("2011-02-30 10:00:00", "");
        row("2011-02-29 10:00:00", "");
        row("2011-13-01 10:00:00", "");
        row("2011-00-01 10:00:00", "");
        row("2011-01-01 24:00:00", "");
        row("2011-01-01 10:60:00", "");
        row("2011-01-01", "");
        row("2011-01-01 ", "");
        row("2011-01-01 10", "");
        row("2011-01-01 10:00:0", "");
        row("2011-01-01 10:00:00Z", "");
        row("2011-1-1 10:00:00", "");
        row("12/1/2010 8:26", "");
        row("0011-01-01 10:00:00", "");
        row("-011-01-01 10:00:00", "");
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        const QByteArray bytes = text.toUtf8();
        OnlineRetailFormat format = usual();
        OnlineRetailRow row;
        const QString reason = read(format, {"1", "30101", "", "1", bytes.constData(), "1", "", ""}, row);
        QCOMPARE(reason, utc.isEmpty() ? QStringLiteral("badDate") : QString());
        if (!utc.isEmpty())
            QCOMPARE(QDateTime::fromMSecsSinceEpoch(row.at.ms, Qt::UTC).toString(Qt::ISODate), utc);
    }

    void cleansTexts()
    {
        OnlineRetailFormat format = usual();
        OnlineRetailRow row;
        QCOMPARE(read(format,
                      {" 1 ", " 85099B ", "  RED   CUP\nAND SAUCER ", " 1 ", " 2011-01-01 10:00:00 ", " 1 ", " ABC ",
                       " EIRE "},
                      row),
                 QString());
        QCOMPARE(row.invoice, std::string_view("1"));
        QCOMPARE(row.code, std::string_view("85099B"));
        QCOMPARE(row.description, std::string_view("RED CUP AND SAUCER"));
        QCOMPARE(row.customer, std::string_view("ABC"));
        QCOMPARE(row.country, std::string_view("EIRE"));
        QCOMPARE(read(format, {"1", "30101", "'=1+1", "'-1", "2011-01-01 10:00:00", "1", "", ""}, row),
                 QStringLiteral("badQuantity"));
        QCOMPARE(read(format, {"1", "30101", "'=1+1", "-1", "2011-01-01 10:00:00", "1", "", ""}, row), QString());
        QCOMPARE(row.description, std::string_view("=1+1"));
    }

    void setsLongTextsAside()
    {
        OnlineRetailFormat format = usual();
        OnlineRetailRow row;
        const std::string code(65, 'x'), description(10'001, 'x');
        QCOMPARE(read(format, {"1", code, "", "1", "2011-01-01 10:00:00", "1", "", ""}, row),
                 QStringLiteral("textTooLong"));
        QCOMPARE(read(format, {"1", "1", description, "1", "2011-01-01 10:00:00", "1", "", ""}, row),
                 QStringLiteral("textTooLong"));
        QCOMPARE(
            read(format, {"1", std::string_view(code).substr(1), "", "1", "2011-01-01 10:00:00", "1", "", ""}, row),
            QString());
        QCOMPARE(read(format, {"1", "", "", "1", "2011-01-01 10:00:00", "1", "", ""}, row), QStringLiteral("noCode"));
        QCOMPARE(read(format, {"1", "\xe2\x80\x8b", "", "1", "2011-01-01 10:00:00", "1", "", ""}, row),
                 QStringLiteral("noCode"));
    }

    void setsRowsOfOtherWidthAside()
    {
        OnlineRetailFormat format = usual();
        OnlineRetailRow row;
        QCOMPARE(read(format, {"1", "30101", "", "1", "2011-01-01 10:00:00", "1", ""}, row),
                 QStringLiteral("fieldCount"));
        const Texts wide{"1", "30101", "", "1", "2011-01-01 10:00:00", "1", "", "EIRE", "more", "yet more"};
        QCOMPARE(read(format, wide, row), QStringLiteral("fieldCount"));
        const CsvRecord record{2, wide};
        QCOMPARE(format.surplusOf(record).size(), size_t(2));
        QCOMPARE(format.surplusOf(record)[0], std::string_view("more"));
    }

    /// The memory of the last time must not let a bad one pass.
    void remembersOnlyGoodTimes()
    {
        OnlineRetailFormat format = usual();
        OnlineRetailRow row;
        QCOMPARE(read(format, {"1", "1", "", "1", "2011-01-01 10:00:00", "1", "", ""}, row), QString());
        QCOMPARE(read(format, {"1", "1", "", "1", "2011-02-30 10:00:00", "1", "", ""}, row), QStringLiteral("badDate"));
        QCOMPARE(read(format, {"1", "1", "", "1", "2011-02-30 10:00:00", "1", "", ""}, row), QStringLiteral("badDate"));
        QCOMPARE(read(format, {"1", "1", "", "1", "2011-01-02 10:00:00", "1", "", ""}, row), QString());
        QCOMPARE(row.at.ms, QDateTime(QDate(2011, 1, 2), QTime(10, 0), Qt::UTC).toMSecsSinceEpoch());
    }
};

QTEST_GUILESS_MAIN(OnlineRetailFormatTest)
#include "OnlineRetailFormatTest.moc"
