// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Scan.h"
#include "catalog/Barcode.h"
#include "catalog/CatalogShop.h"
#include "catalog/ScanPattern.h"

#include <QElapsedTimer>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

ProductDraft withPack(ProductDraft draft, const QString &code, int pieces)
{
    draft.variants.front().packs.push_back({code, pieces});
    return draft;
}

/// The digits with their check digit behind them.
QString checked(const QString &digits)
{
    for (char16_t last = u'0'; last <= u'9'; ++last) {
        if (hasCheckDigit(QString(digits + QChar(last))))
            return digits + QChar(last);
    }
    Q_UNREACHABLE();
}

class Counter : public CatalogShop
{
public:
    Result<ScanReading> scan(const QString &text)
    {
        return read([&](store::Connection &c) { return readScan(c, text); });
    }
    ScanCandidate only(const QString &text)
    {
        const ScanReading reading = must(scan(text));
        if (reading.candidates.size() != 1)
            qFatal("%s gives %d candidates", qPrintable(text), int(reading.candidates.size()));
        return reading.candidates.front();
    }
    Result<void> setPatterns(const QStringList &patterns)
    {
        return write([&](store::UnitOfWork &work) { return setScanPatterns(work, patterns); });
    }
};

} // namespace

class ScanTest : public QObject
{
    Q_OBJECT
private slots:
    void findsExactMatchesOnly()
    {
        Counter counter;
        counter.add(QStringLiteral("Cup"), QStringLiteral("CUP-1"), 680, {QStringLiteral("036000291452")});
        QCOMPARE(counter.only(QStringLiteral("036000291452")).found.sku, QStringLiteral("CUP-1"));
        QCOMPARE(counter.only(QStringLiteral(" 0036000291452\r\n")).found.sku, QStringLiteral("CUP-1"));
        QCOMPARE(counter.only(QStringLiteral("CUP-1")).quantity, 1);
        QCOMPARE(counter.only(QStringLiteral("CUP-1")).price, std::nullopt);
        for (const char *text : {"cup-1", "CUP", "CUP-10", "03600029145", "", "%", "036000291453"})
            QCOMPARE(codeOf(counter.scan(QString::fromLatin1(text))), QStringLiteral("catalog.barcodeNotFound"));
        QCOMPARE(codeOf(counter.scan(QString(100'000, QLatin1Char('9')))), QStringLiteral("catalog.barcodeNotFound"));
    }

    void theCodeOfACaseCountsItsPieces()
    {
        Counter counter;
        const QString caseCode = QStringLiteral("10614141000415");
        const ProductId id =
            counter.add(withPack(productDraft(QStringLiteral("Tea"), QStringLiteral("TEA"), 300), caseCode, 12));
        QCOMPARE(counter.only(caseCode).quantity, 12);
        QCOMPARE(counter.only(QStringLiteral("(01)10614141000415")).quantity, 12);
        QCOMPARE(counter.only(QStringLiteral("(02)10614141000415(37)3")).quantity, 36);
        QCOMPARE(counter.only(QStringLiteral("TEA")).quantity, 1);
        QCOMPARE(counter.product(id).variants.front().packs, (std::vector<Pack>{{caseCode, 12}}));
        QVERIFY(counter.product(id).variants.front().barcodes.isEmpty());
        // Search finds it, and its owner is named where somebody else wants it.
        QCOMPARE(counter.number("SELECT count(*) FROM product_search WHERE product_search MATCH '\"10614141\"'"), 1);
        const auto refused = counter.tryAdd(productDraft(QStringLiteral("Other"), QStringLiteral("O"), 1, {caseCode}));
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.barcodeInUse"));
        QVERIFY(messageOf(refused).contains(QStringLiteral("“Tea” (TEA)")));
    }

    void aCaseHoldsTwoPiecesOrMore()
    {
        Counter counter;
        const auto tried = [&](int pieces) {
            return counter.tryAdd(withPack(productDraft(QStringLiteral("T"), QStringLiteral("T%1").arg(pieces)),
                                           QStringLiteral("CASE%1").arg(pieces), pieces));
        };
        QCOMPARE(codeOf(tried(1)), QStringLiteral("catalog.badPieces"));
        QCOMPARE(fieldOf(tried(10'001)), QStringLiteral("variants[0].packs"));
        QVERIFY(tried(2).has_value());
        QVERIFY(tried(10'000).has_value());
        const auto twice = withPack(productDraft(QStringLiteral("T"), QStringLiteral("T"), 1, {QStringLiteral("X")}),
                                    QStringLiteral("X"), 6);
        QCOMPARE(codeOf(counter.tryAdd(twice)), QStringLiteral("catalog.barcodeInUse"));
    }

    void severalMatchesAreAllGiven()
    {
        Counter counter;
        counter.add(QStringLiteral("Cup"), QStringLiteral("77"), 680);
        counter.add(QStringLiteral("Pot"), QStringLiteral("POT"), 900, {QStringLiteral("77")});
        const ScanReading reading = must(counter.scan(QStringLiteral("77")));
        QCOMPARE(reading.candidates.size(), size_t(2));
        QCOMPARE(reading.candidates[0].found.title, QStringLiteral("Pot"));
        QCOMPARE(reading.candidates[1].found.title, QStringLiteral("Cup"));
    }

    void whatIsArchivedIsFoundLast()
    {
        Counter counter;
        const ProductId old = counter.add(QStringLiteral("Old"), QStringLiteral("77"), 680);
        must(counter.write([&](store::UnitOfWork &work) { return archiveProduct(work, old); }));
        QVERIFY(counter.only(QStringLiteral("77")).found.archived);
        counter.add(QStringLiteral("Pot"), QStringLiteral("POT"), 900, {QStringLiteral("77")});
        QCOMPARE(counter.only(QStringLiteral("77")).found.title, QStringLiteral("Pot"));
    }

    void elementStringsFindTheirGtin()
    {
        Counter counter;
        counter.add(QStringLiteral("Milk"), QStringLiteral("MILK"), 120, {QStringLiteral("9506000134352")});
        const ScanReading reading = must(counter.scan(QStringLiteral("(01)09506000134352(17)261231(10)L7(21)S9")));
        QCOMPARE(reading.candidates.size(), size_t(1));
        QCOMPARE(reading.candidates[0].found.sku, QStringLiteral("MILK"));
        QCOMPARE(reading.lot, QStringLiteral("L7"));
        QCOMPARE(reading.serial, QStringLiteral("S9"));
        QCOMPARE(reading.expiry->text(), QStringLiteral("2026-12-31"));
    }

    /// A weight is times the price of a kilogram, for items whose measure varies alone.
    void aWeighedElementStringHasItsPrice()
    {
        Counter counter;
        const QString varying = QStringLiteral("90012345678908");
        counter.add(QStringLiteral("Ham"), QStringLiteral("HAM"), 1999, {varying});
        const ScanCandidate weighed = counter.only(QStringLiteral("(01)90012345678908(3103)001250"));
        QCOMPARE(weighed.grams, std::optional<qint64>(1250));
        QCOMPARE(weighed.price, std::optional(Money{2499})); // 19.99 × 1.25 = 24.9875
        const ScanCandidate priced = counter.only(QStringLiteral("(01)90012345678908(3103)001250(3922)2300"));
        QCOMPARE(priced.price, std::optional(Money{2300}));
        counter.add(QStringLiteral("Milk"), QStringLiteral("MILK"), 120, {QStringLiteral("9506000134352")});
        QCOMPARE(counter.only(QStringLiteral("(01)09506000134352(3103)001000")).price, std::nullopt);
    }

    void labelsOfScalesAreReadByTheirPatterns()
    {
        Counter counter;
        counter.add(QStringLiteral("Cheese"), QStringLiteral("12345"), 1500);
        const ScanCandidate priced = counter.only(checked(QStringLiteral("221234500789")));
        QCOMPARE(priced.price, std::optional(Money{789}));
        QCOMPARE(priced.quantity, 1);
        QCOMPARE(priced.grams, std::nullopt);
        const ScanCandidate weighed = counter.only(checked(QStringLiteral("251234500333")));
        QCOMPARE(weighed.grams, std::optional<qint64>(333));
        QCOMPARE(weighed.price, std::optional(Money{500})); // 15.00 × 0.333 = 4.995
        // Another item, another prefix, a wrong check digit, no value.
        QCOMPARE(codeOf(counter.scan(checked(QStringLiteral("221234600789")))),
                 QStringLiteral("catalog.barcodeNotFound"));
        QCOMPARE(codeOf(counter.scan(checked(QStringLiteral("301234500789")))),
                 QStringLiteral("catalog.barcodeNotFound"));
        QString wrong = checked(QStringLiteral("221234500789"));
        wrong.back() = wrong.back() == QLatin1Char('0') ? QLatin1Char('1') : QLatin1Char('0');
        QCOMPARE(codeOf(counter.scan(wrong)), QStringLiteral("catalog.barcodeNotFound"));
        QCOMPARE(counter.only(checked(QStringLiteral("221234500000"))).price, std::nullopt);
    }

    void aLabelMayAlsoBeKeptWithZerosForItsValue()
    {
        Counter counter;
        const QString empty = checked(QStringLiteral("220777700000"));
        counter.add(QStringLiteral("Olives"), QStringLiteral("OLIVES"), 900, {empty});
        QCOMPARE(counter.only(checked(QStringLiteral("220777701250"))).price, std::optional(Money{1250}));
    }

    void ownPatternsTakeThePlaceOfTheUsual()
    {
        Counter counter;
        counter.add(QStringLiteral("Cheese"), QStringLiteral("12345"), 1500);
        must(counter.setPatterns({QStringLiteral(" 02 IIIIIVPPPPC "), QStringLiteral("28 iiiiiwww.wwc")}));
        QCOMPARE(must(counter.read([](store::Connection &c) -> Result<QStringList> { return scanPatterns(c); })),
                 QStringList({QStringLiteral("02 IIIIIVPPPPC"), QStringLiteral("28 IIIIIWWW.WWC")}));
        // A UPC with a check digit of its price, reported with 12 digits.
        const QString upc = checked(QStringLiteral("21234590789"));
        QCOMPARE(upc.size(), 12);
        QCOMPARE(counter.only(upc).price, std::optional(Money{789}));
        QCOMPARE(counter.only(checked(QStringLiteral("281234500150"))).grams, std::optional<qint64>(1500));
        QCOMPARE(codeOf(counter.scan(checked(QStringLiteral("221234500789")))),
                 QStringLiteral("catalog.barcodeNotFound"));
        must(counter.setPatterns({}));
        QVERIFY(
            must(counter.read([](store::Connection &c) -> Result<QStringList> { return scanPatterns(c); })).isEmpty());
    }

    /// A whole code and a label may mean two things: both are given.
    void aLabelThatIsAlsoABarcodeAsks()
    {
        Counter counter;
        counter.add(QStringLiteral("Cheese"), QStringLiteral("12345"), 1500);
        const QString code = checked(QStringLiteral("221234500789"));
        counter.add(QStringLiteral("Gift set"), QStringLiteral("GIFT"), 4900, {code});
        QCOMPARE(must(counter.scan(code)).candidates.size(), size_t(2));
    }

    void refusesPatternsThatCannotBe_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"", "20", "20 IIIIIPPPPP", "20 IIIIIPPPPPPC", "20 IIIIIWPPPPC", "24-20 IIIIIPPPPPC",
                                    "2-24 IIIIIPPPPPC", "20 PPPPPPPPPPC", "20 IIIIIIIIIIC", "20 PIIIIIPPPPC",
                                    "20 IIIII.PPPPPC", "20 IIIIIPP.PP.PC", "20 IIIIIPPPPP.C", "20 IIIIIXPPPPC"})
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }

    void refusesPatternsThatCannotBe()
    {
        QFETCH(QString, pattern);
        const auto refused = scanPatternFrom(pattern);
        QCOMPARE(codeOf(refused), QStringLiteral("catalog.badScanPattern"));
        QCOMPARE(fieldOf(refused), QStringLiteral("patterns"));
    }

    /// 10,000 scans of random rubbish from a fixed seed: none is taken for goods, none stops the program.
    void rubbishIsNeverGoods()
    {
        Counter counter;
        counter.add(QStringLiteral("Cheese"), QStringLiteral("Käse 12345"), 1500, {QStringLiteral("6291041500213")});
        QRandomGenerator random(7);
        const QString letters = QStringLiteral("0123456789()]C1d2\x1d 01310392-ABü");
        for (int i = 0; i < 10'000; ++i) {
            QString text;
            for (int n = random.bounded(40); n > 0; --n)
                text += letters[random.bounded(letters.size())];
            QCOMPARE(codeOf(counter.scan(text)), QStringLiteral("catalog.barcodeNotFound"));
        }
    }

    void scanningNeedsPermission()
    {
        Counter counter;
        counter.store().setActor(stranger());
        QCOMPARE(codeOf(counter.scan(QStringLiteral("77"))), QStringLiteral("staff.notAllowed"));
        const auto refused =
            counter.store().writeNow([](store::UnitOfWork &work) { return setScanPatterns(work, {}); }, stranger());
        QCOMPARE(codeOf(refused), QStringLiteral("staff.notAllowed"));
    }
};

QTEST_GUILESS_MAIN(ScanTest)
#include "ScanTest.moc"
