// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvReader.h"

#include "exchange/ImportFiles.h"

#include <QTest>

using namespace shopdesk;

class CsvReaderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QStringList read(const QByteArray &bytes)
    {
        return test::recordsOf(test::fileIn(m_folder.path(), QStringLiteral("file.csv"), bytes));
    }
    /// What is said about a file that is refused.
    QString sentence(const QByteArray &bytes)
    {
        const QString path = test::fileIn(m_folder.path(), QStringLiteral("file.csv"), bytes);
        exchange::CsvReader reader(std::move(*exchange::ByteSource::open(path)));
        exchange::CsvRecord record;
        while (true) {
            const auto found = reader.next(record);
            if (!found)
                return found.error().message;
            if (!*found)
                return {};
        }
    }
    static QStringList list(std::initializer_list<const char *> texts)
    {
        QStringList result;
        for (const char *text : texts)
            result << QString::fromUtf8(text);
        return result;
    }

private slots:
    void readsFields()
    {
        QCOMPARE(read("a,b,c\n1,,3\n"), list({"1|a|b|c", "2|1||3"}));
        QCOMPARE(read("a,b"), list({"1|a|b"}));
        QCOMPARE(read("\"a,b\",\"say \"\"hi\"\"\",\"\"\n"), list({"1|a,b|say \"hi\"|"}));
        QCOMPARE(read("12\" RULER,x\ny,z\n"), list({"1|12\" RULER|x", "2|y|z"}));
        QCOMPARE(read("茶杯,£5\n"), list({"1|茶杯|£5"}));
        QCOMPARE(read("\xef\xbb\xbf"
                      "a,b\n"),
                 list({"1|a|b"}));
        QCOMPARE(read("\xef\xbb\xbf\"a\",b\n"), list({"1|a|b"}));
    }

    void countsLinesAsAnEditorDoes()
    {
        QCOMPARE(read("a\nb\nc"), list({"1|a", "2|b", "3|c"}));
        QCOMPARE(read("a\r\nb\r\nc\r\n"), list({"1|a", "2|b", "3|c"}));
        QCOMPARE(read("a\rb\rc"), list({"1|a", "2|b", "3|c"}));
        QCOMPARE(read("a\n\n\nb\n"), list({"1|a", "4|b"}));
        QCOMPARE(read("a\r\n\r\n\r\nb\r\n"), list({"1|a", "4|b"}));
        QCOMPARE(read("x,\"one\ntwo\nthree\",y\nb\n"), list({"1|x|one\ntwo\nthree|y", "4|b"}));
        QCOMPARE(read("\"one\r\ntwo\",y\r\nb\r\n"), list({"1|one\r\ntwo|y", "3|b"}));
        QCOMPARE(read("a,b\n,\n,,,\nc,d\n"), list({"1|a|b", "4|c|d"}));
    }

    /// Records that lie across the pieces in which a file is read.
    void readsAcrossPieces()
    {
        QByteArray bytes;
        QStringList expected;
        for (int i = 1; i <= 20'000; ++i) {
            const QByteArray name = QByteArray("茶杯").repeated(i % 5) + QByteArray::number(i);
            bytes += '"' + name + "\"," + QByteArray::number(i) + "\r\n";
            expected << QStringLiteral("%1|%2|%1").arg(i).arg(QString::fromUtf8(name));
        }
        QVERIFY(bytes.size() > 5 * 64 * 1024);
        QCOMPARE(read(bytes), expected);
    }

    void takesARecordOfUpToAMegabyte()
    {
        const QByteArray text(900'000, 'x');
        QCOMPARE(read("a\n" + text + "\nb\n"),
                 (QStringList{QStringLiteral("1|a"), QStringLiteral("2|") + QString::fromLatin1(text),
                              QStringLiteral("3|b")}));
    }

    /// Any mixture of the signs that mean something ends in records or in one error, and lines only grow.
    void standsAnything()
    {
        const QByteArray signs = "ab,,\"\"\r\n\n \xc3\xa9";
        QRandomGenerator random(20110704);
        for (int round = 0; round < 1'000; ++round) {
            QByteArray bytes;
            for (int i = random.bounded(40); i >= 0; --i)
                bytes += signs[random.bounded(int(signs.size()))];
            qint64 line = 0;
            const QStringList records = read(bytes);
            for (const QString &record : records) {
                if (record.startsWith(QStringLiteral("exchange.")))
                    break;
                const qint64 next = record.section(QLatin1Char('|'), 0, 0).toLongLong();
                QVERIFY2(next > line, bytes.toPercentEncoding().constData());
                line = next;
            }
            QVERIFY2(line <= bytes.count('\n') + bytes.count('\r') + 1, bytes.toPercentEncoding().constData());
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("line");

        const auto row = [](const char *name, const QByteArray &bytes, const char *code, const char *line) {
            QTest::newRow(name) << bytes << QString::fromLatin1(code) << QString::fromLatin1(line);
        };
        const QByteArray long20(20'000'000, 'x');
        row("20 MB line", "a\nb\n" + long20 + "\nc\n", "exchange.rowTooLong", "line 3 ");
        row("20 MB of fields", "a\n" + QByteArray("x,").repeated(10'000'000), "exchange.rowTooLong", "line 2 ");
        row("20 MB in quotes", "a\nb,\"" + long20, "exchange.rowTooLong", "line 2 ");
        row("quote never closed", "a,b\nc,\"d\ne,f\ng,h\n", "exchange.openQuote", "line 2 ");
        row("quote open over many lines", "a\nb\n\"c" + QByteArray("\nx,y").repeated(1'000'000), "exchange.rowTooLong",
            "line 3 ");
        row("quote closed by the next one", "a\n\"b,c\nd,\"e\"\n", "exchange.misplacedQuote", "line 2 ");
        row("text after a quote", "a\n\"b\"c,d\n", "exchange.misplacedQuote", "line 2 ");
        row("Latin-1", "a\nb\nCAF\xc9 MUG\n", "exchange.wrongEncoding", "Line 3 ");
        row("Latin-1 in a field of two lines", "a\n\"b\nc\",CAF\xc9\n", "exchange.wrongEncoding", "Line 3 ");
        row("halves of a character in two fields", "a\nx\xc3,\xa9y\n", "exchange.wrongEncoding", "Line 2 ");
        row("cut character at the end", "a\nb\xe2\x82", "exchange.wrongEncoding", "Line 2 ");
        row("surrogate", "a\n\xed\xa0\x80\n", "exchange.wrongEncoding", "Line 2 ");
        row("UTF-16, small end first",
            QByteArray("\xff\xfe"
                       "a\0,\0",
                       6),
            "exchange.wrongEncoding", "UTF-16");
        row("UTF-16, big end first", QByteArray("\xfe\xff\0a\0,", 6), "exchange.wrongEncoding", "UTF-16");
        row("zero bytes", QByteArray("a,b\nc\0d,e\n", 10), "exchange.wrongFileType", "CSV");
        row("workbook", "PK\x03\x04 and so on", "exchange.wrongFileType", "spreadsheet");
        row("old workbook", "\xd0\xcf\x11\xe0 and so on", "exchange.wrongFileType", "spreadsheet");
        row("gzip", "\x1f\x8b and so on", "exchange.wrongFileType", "Unpack");
        row("PDF", "%PDF-1.7\n", "exchange.wrongFileType", "CSV");
        row("empty", "", "exchange.emptyFile", "empty");
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, code);
        QFETCH(QString, line);
        const QStringList records = read(bytes);
        QVERIFY(!records.isEmpty());
        QCOMPARE(records.last(), code);
        const QString said = sentence(bytes);
        QVERIFY2(said.contains(line), qPrintable(said));
        QVERIFY(said.endsWith(QLatin1Char('.')));
    }
};

QTEST_GUILESS_MAIN(CsvReaderTest)
#include "CsvReaderTest.moc"
