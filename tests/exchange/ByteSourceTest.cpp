// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ByteSource.h"

#include "exchange/ImportFiles.h"

#include <QTest>

using namespace shopdesk;
using exchange::ByteSource;

class ByteSourceTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString file(const char *name, const QByteArray &bytes)
    {
        return test::fileIn(m_folder.path(), QString::fromLatin1(name), bytes);
    }

    /// The bytes of a file, read in pieces of @p piece; the code of the error instead.
    static QByteArray readAll(const QString &path, size_t piece = 1000)
    {
        auto source = ByteSource::open(path);
        if (!source)
            return source.error().code.toUtf8();
        QByteArray all;
        std::vector<char> buffer(piece);
        while (true) {
            const auto got = source->read(buffer);
            if (!got)
                return got.error().code.toUtf8();
            if (*got == 0)
                return all;
            all.append(buffer.data(), qsizetype(*got));
        }
    }

private slots:
    void readsPlainAndPacked()
    {
        QByteArray text;
        for (int i = 0; i < 60'000; ++i)
            text += QByteArray::number(i * 7919) + ' ';
        const QByteArray packed = test::packedWithXz(text);
        QCOMPARE(readAll(file("plain.csv", text)), text);
        QCOMPARE(readAll(file("plain.csv", text), 100'000), text);
        QCOMPARE(readAll(file("packed.csv.xz", packed)), text);
        QCOMPARE(readAll(file("packed-by-another-name.csv", packed), 1), text);
        QCOMPARE(readAll(file("plain-with-that-name.xz", text)), text);
        // xz files may be joined, and unpack to the joined text.
        QCOMPARE(readAll(file("joined.xz", packed + test::packedWithXz("tail"))), text + "tail");
        QCOMPARE(readAll(file("empty.csv", {})), QByteArray());
        QCOMPARE(readAll(file("empty.csv.xz", test::packedWithXz({}))), QByteArray());
        QCOMPARE(readAll(file("short.csv", "\xfd"
                                           "7z")),
                 QByteArray("\xfd"
                            "7z"));
    }

    void tellsHowFarItIs()
    {
        const QByteArray text(1'000'000, 'x');
        const QByteArray packed = test::packedWithXz(text);
        auto source = ByteSource::open(file("progress.xz", packed));
        QVERIFY(source);
        QCOMPARE(source->fileSize(), packed.size());
        std::vector<char> buffer(2'000'000);
        while (source->read(buffer).value_or(0) > 0) {}
        QCOMPARE(source->bytesTaken(), packed.size());
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("code");

        QByteArray text;
        for (int i = 0; i < 60'000; ++i)
            text += QByteArray::number(i * 7919);
        const QByteArray packed = test::packedWithXz(text);
        QByteArray flipped = packed;
        flipped[packed.size() / 2] = char(flipped[packed.size() / 2] ^ 0x55);
        QByteArray wrongCheck = packed;
        wrongCheck[packed.size() - 40] = char(wrongCheck[packed.size() - 40] ^ 0x01);

        QTest::newRow("missing") << m_folder.filePath(QStringLiteral("nowhere.csv"))
                                 << QByteArray("exchange.fileMissing");
        QTest::newRow("no name") << QString() << QByteArray("exchange.fileMissing");
        QTest::newRow("folder") << m_folder.path() << QByteArray("exchange.isFolder");
        QTest::newRow("truncated") << file("truncated.xz", packed.left(packed.size() / 2))
                                   << QByteArray("exchange.truncated");
        QTest::newRow("end missing") << file("end.xz", packed.chopped(1)) << QByteArray("exchange.truncated");
        QTest::newRow("nothing but the beginning")
            << file("magic.xz", packed.left(6)) << QByteArray("exchange.truncated");
        QTest::newRow("flipped") << file("flipped.xz", flipped) << QByteArray("exchange.damaged");
        QTest::newRow("wrong check") << file("check.xz", wrongCheck) << QByteArray("exchange.damaged");
        QTest::newRow("garbage behind") << file("garbage.xz", packed + QByteArray(100, '!'))
                                        << QByteArray("exchange.damaged");
    }
    void saysWhatIsWrong()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, code);
        QCOMPARE(readAll(path), code);
    }

    /// Whichever byte of a packed file is wrong, it is noticed.
    void noticesEveryWrongByte()
    {
        const QByteArray text = QByteArray("InvoiceNo,StockCode\n").repeated(20);
        const QByteArray packed = test::packedWithXz(text);
        for (qsizetype i = 6; i < packed.size(); ++i) { // before, it is no xz file any more
            QByteArray wrong = packed;
            wrong[i] = char(wrong[i] ^ 0xff);
            const QByteArray code = readAll(file("wrong.xz", wrong));
            QVERIFY2(code.startsWith("exchange."), QByteArray::number(i).constData());
        }
    }

    void saysThatAFileMayNotBeRead()
    {
        const QString path = file("locked.csv", "a");
        QFile::setPermissions(path, QFileDevice::WriteOwner);
        QFile probe(path);
        if (probe.open(QIODevice::ReadOnly))
            QSKIP("this user may read every file");
        QCOMPARE(readAll(path), QByteArray("exchange.notReadable"));
    }

    /// A file may say in its header that unpacking it takes gigabytes.
    void refusesToUseUpTheMemory()
    {
        lzma_options_lzma options;
        lzma_lzma_preset(&options, 0);
        options.dict_size = 1u << 30;
        lzma_filter filters[] = {{LZMA_FILTER_LZMA2, &options}, {LZMA_VLI_UNKNOWN, nullptr}};
        // The header alone says what unpacking takes; an encoder for it would take that memory itself.
        lzma_stream_flags flags{};
        flags.check = LZMA_CHECK_CRC32;
        QByteArray bytes(LZMA_STREAM_HEADER_SIZE, Qt::Uninitialized);
        QCOMPARE(lzma_stream_header_encode(&flags, reinterpret_cast<uint8_t *>(bytes.data())), LZMA_OK);
        lzma_block block{};
        block.check = LZMA_CHECK_CRC32;
        block.filters = filters;
        block.compressed_size = LZMA_VLI_UNKNOWN;
        block.uncompressed_size = LZMA_VLI_UNKNOWN;
        QCOMPARE(lzma_block_header_size(&block), LZMA_OK);
        QByteArray header(qsizetype(block.header_size), Qt::Uninitialized);
        QCOMPARE(lzma_block_header_encode(&block, reinterpret_cast<uint8_t *>(header.data())), LZMA_OK);
        QCOMPARE(readAll(file("huge.xz", bytes + header + QByteArray(100, '\1'))),
                 QByteArray("exchange.needsTooMuchMemory"));
    }

    void namesTheFileInItsSentence()
    {
        const auto source = ByteSource::open(m_folder.filePath(QStringLiteral("nowhere.csv")));
        QVERIFY(!source);
        QVERIFY2(source.error().message.contains(QStringLiteral("nowhere.csv")), qPrintable(source.error().message));
        QCOMPARE(source.error().field, QStringLiteral("path"));
    }
};

QTEST_GUILESS_MAIN(ByteSourceTest)
#include "ByteSourceTest.moc"
