// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PictureFormat.h"
#include "catalog/PictureBytes.h"

#include <QtTest>

#include <random>

using namespace shopdesk::catalog;
using namespace shopdesk::test;

class PictureFormatTest : public QObject
{
    Q_OBJECT
private slots:
    void readsTypeAndSize_data();
    void readsTypeAndSize();
    void whatWasCutOffIsNoPicture();
    void otherFilesAreNone_data();
    void otherFilesAreNone();
    void anyBytesAreRead();
};

void PictureFormatTest::readsTypeAndSize_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("mediaType");
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("height");
    const QString webpType = QStringLiteral("image/webp");
    QTest::newRow("png") << png(640, 480) << QStringLiteral("image/png") << 640 << 480;
    QTest::newRow("png that claims to be huge")
        << png(0x7fff'ffff, 70'000) << QStringLiteral("image/png") << 0x7fff'ffff << 70'000;
    QTest::newRow("jpeg, not its thumbnail") << jpeg(4'000, 3'000) << QStringLiteral("image/jpeg") << 4'000 << 3'000;
    QTest::newRow("webp, lossy") << webp("VP8 ", QByteArray("\x00\x00\x00\x9d\x01\x2a", 6) + littleEndian(640, 2)
                                                     + littleEndian(480 | 0x4000, 2) + QByteArray(8, 'x'))
                                 << webpType << 640 << 480;
    QTest::newRow("webp, lossless") << webp("VP8L",
                                            QByteArray("\x2f") + littleEndian(639 | 479 << 14) + QByteArray(8, 'x'))
                                    << webpType << 640 << 480;
    QTest::newRow("webp, extended") << webp("VP8X", littleEndian(0) + littleEndian(639, 3) + littleEndian(479, 3))
                                    << webpType << 640 << 480;
}

void PictureFormatTest::readsTypeAndSize()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, mediaType);
    QFETCH(int, width);
    QFETCH(int, height);
    const auto format = pictureFormatOf(bytes);
    QVERIFY(format);
    QCOMPARE(format->mediaType, mediaType);
    QCOMPARE(format->width, width);
    QCOMPARE(format->height, height);
}

void PictureFormatTest::whatWasCutOffIsNoPicture()
{
    const QByteArray whole = png(640, 480);
    for (qsizetype length = 0; length < whole.size() - 4; ++length)
        QVERIFY2(!pictureFormatOf(QByteArrayView(whole).first(length)), qPrintable(QString::number(length)));
    const QByteArray photo = jpeg(640, 480);
    const qsizetype scan = photo.indexOf(QByteArray("\xff\xda"));
    for (qsizetype length = 0; length < scan; ++length)
        QVERIFY2(!pictureFormatOf(QByteArrayView(photo).first(length)), qPrintable(QString::number(length)));
    const QByteArray web = webp("VP8X", littleEndian(0) + littleEndian(639, 3) + littleEndian(479, 3));
    QVERIFY(!pictureFormatOf(QByteArrayView(web).chopped(1)));
}

void PictureFormatTest::otherFilesAreNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("This is not a picture, whatever its name says.");
    QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>");
    QTest::newRow("gif") << QByteArray("GIF89a\x01\x00\x01\x00\x80\x00\x00;", 14);
    QTest::newRow("png of no width") << png(0, 480);
    QTest::newRow("png of more than 31 bits") << png(0x8000'0000, 480);
    QTest::newRow("sound") << webp("WAVE", QByteArray(32, 'x')).replace("WEBP", "WAVE");
}

void PictureFormatTest::otherFilesAreNone()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!pictureFormatOf(bytes));
}

/// Broken anywhere, a picture is read or refused, and never beyond its end.
void PictureFormatTest::anyBytesAreRead()
{
    std::mt19937 random(7);
    const QByteArray whole[] = {png(64, 48), jpeg(64, 48),
                                webp("VP8L", QByteArray("\x2f") + littleEndian(63 | 47 << 14) + QByteArray(8, 'x'))};
    for (int round = 0; round < 20'000; ++round) {
        QByteArray bytes = whole[random() % 3];
        for (int i = 0; i < 4; ++i)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        bytes.truncate(static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size() + 1)));
        const auto format = pictureFormatOf(bytes);
        QVERIFY(!format || (format->width > 0 && format->height > 0));
    }
}

QTEST_GUILESS_MAIN(PictureFormatTest)
#include "PictureFormatTest.moc"
