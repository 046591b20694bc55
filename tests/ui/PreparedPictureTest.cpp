// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/PreparedPicture.h"
#include "catalog/Pictures.h"
#include "support/Outcome.h"

#include <QBuffer>
#include <QImage>
#include <QImageReader>
#include <QTemporaryDir>
#include <QtEndian>

#include <random>

using namespace shopdesk;
using namespace shopdesk::test;
using ui::PreparedPicture;

namespace {

QByteArray encoded(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

QImage plain(int width, int height, QImage::Format format = QImage::Format_RGB32)
{
    QImage image(width, height, format);
    image.fill(QColor(20, 120, 110));
    return image;
}

/// Nothing in it can be packed.
QImage noise(int width, int height)
{
    QImage image(width, height, QImage::Format_ARGB32);
    std::mt19937 random(1);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x)
            line[x] = random();
    }
    return image;
}

/// PNG 2nd ed., annex D.
quint32 checksumOf(QByteArrayView bytes)
{
    quint32 sum = 0xffff'ffff;
    for (const char byte : bytes) {
        sum ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = sum & 1 ? sum >> 1 ^ 0xedb8'8320 : sum >> 1;
    }
    return ~sum;
}

/// A small PNG that says of itself that it is large, and is right in all else.
QByteArray claiming(quint32 width, quint32 height)
{
    QByteArray bytes = encoded(plain(8, 8), "PNG");
    qToBigEndian(width, bytes.data() + 16);
    qToBigEndian(height, bytes.data() + 20);
    qToBigEndian(checksumOf(QByteArrayView(bytes).sliced(12, 17)), bytes.data() + 29);
    return bytes;
}

} // namespace

class PreparedPictureTest : public QObject
{
    Q_OBJECT
private slots:
    void whatFitsStaysAsItIs_data();
    void whatFitsStaysAsItIs();
    void webpIsTakenWhereItCanBeOpened();
    void largeOnesAreScaledDown();
    void tooManyBytesAreMadeFewer();
    void bombsAreRefused();
    void brokenOnesAreRefused();
    void otherFilesAreRefused();
    void whatWasCopiedIsTaken();
    void thumbnailsFitTheirSquare();
};

void PreparedPictureTest::whatFitsStaysAsItIs_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<int>("width");
    QTest::newRow("png") << QByteArray("PNG") << 640;
    QTest::newRow("jpeg") << QByteArray("JPEG") << 640;
    QTest::newRow("as wide as may be") << QByteArray("JPEG") << catalog::longestPictureSide;
}

void PreparedPictureTest::whatFitsStaysAsItIs()
{
    QFETCH(QByteArray, format);
    QFETCH(int, width);
    const QByteArray file = encoded(plain(width, 480), format.constData());
    const PreparedPicture prepared = must(ui::preparedPicture(file));
    QCOMPARE(prepared.bytes, file); // to the last byte, with all that stands in it
    QVERIFY(!prepared.wasScaled());
}

/// Qt opens WebP by a plugin that may not be there; then the refusal says so.
void PreparedPictureTest::webpIsTakenWhereItCanBeOpened()
{
    // One pixel, lossless.
    const QByteArray file = QByteArray::fromBase64("UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==");
    const auto prepared = ui::preparedPicture(file);
    if (QImageReader::supportedImageFormats().contains("webp")) {
        QVERIFY(prepared);
        QCOMPARE(prepared->bytes, file);
        QCOMPARE(prepared->kept, QSize(1, 1));
        QVERIFY(!ui::thumbnailOf(file, 32).isNull());
    } else {
        QCOMPARE(codeOf(prepared), QStringLiteral("ui.pictureKindMissing"));
        QVERIFY(messageOf(prepared).contains(QStringLiteral("WebP")));
        QVERIFY(ui::thumbnailOf(file, 32).isNull());
    }
}

void PreparedPictureTest::largeOnesAreScaledDown()
{
    const PreparedPicture photo = must(ui::preparedPicture(encoded(plain(4'000, 3'000), "JPEG")));
    QCOMPARE(photo.original, QSize(4'000, 3'000));
    QCOMPARE(photo.kept, QSize(2'048, 1'536));
    const auto format = catalog::pictureFormatOf(photo.bytes);
    QCOMPARE(format, (catalog::PictureFormat{QStringLiteral("image/jpeg"), 2'048, 1'536}));
    const PreparedPicture strip = must(ui::preparedPicture(encoded(plain(9'000, 2), "PNG")));
    QCOMPARE(strip.kept, QSize(2'048, 1)); // never nothing
    // What is see-through stays so.
    QImage glass = plain(3'000, 3'000, QImage::Format_ARGB32);
    glass.fill(QColor(0, 0, 0, 40));
    const auto scaled = catalog::pictureFormatOf(must(ui::preparedPicture(encoded(glass, "PNG"))).bytes);
    QCOMPARE(scaled, (catalog::PictureFormat{QStringLiteral("image/png"), 2'048, 2'048}));
}

void PreparedPictureTest::tooManyBytesAreMadeFewer()
{
    const PreparedPicture prepared = must(ui::preparedPicture(encoded(noise(1'400, 1'400), "PNG")));
    QVERIFY(prepared.wasScaled());
    QVERIFY(prepared.bytes.size() <= catalog::largestPicture);
    QVERIFY(prepared.kept.width() >= 700);
}

void PreparedPictureTest::bombsAreRefused()
{
    QCOMPARE(codeOf(ui::preparedPicture(claiming(60'000, 60'000))), QStringLiteral("ui.pictureTooHuge"));
    QCOMPARE(codeOf(ui::preparedPicture(claiming(0x7fff'ffff, 1))), QStringLiteral("ui.pictureTooHuge"));
    // Within the limit of pixels, but there is nothing behind the claim.
    QCOMPARE(codeOf(ui::preparedPicture(claiming(10'000, 10'000))), QStringLiteral("ui.pictureNotReadable"));
    QVERIFY(ui::thumbnailOf(claiming(60'000, 60'000), 64).isNull());
}

void PreparedPictureTest::brokenOnesAreRefused()
{
    QByteArray cutOff = encoded(plain(640, 480), "PNG");
    cutOff.chop(20);
    QCOMPARE(codeOf(ui::preparedPicture(cutOff)), QStringLiteral("catalog.notAPicture"));
    QByteArray broken = encoded(noise(64, 64), "PNG");
    for (qsizetype i = 100; i < 400; ++i)
        broken[i] = 'x';
    QVERIFY(!ui::preparedPicture(broken));
}

void PreparedPictureTest::otherFilesAreRefused()
{
    QCOMPARE(codeOf(ui::preparedPicture(QByteArray("%PDF-1.7"))), QStringLiteral("catalog.notAPicture"));
    QCOMPARE(codeOf(ui::preparedPicture(encoded(plain(8, 8), "BMP"))), QStringLiteral("catalog.notAPicture"));
    QCOMPARE(codeOf(ui::preparedPictureFile(QStringLiteral("/no/such/file.png"))),
             QStringLiteral("ui.fileNotReadable"));
    QTemporaryDir folder;
    QFile sparse(folder.filePath(QStringLiteral("sparse.png")));
    QVERIFY(sparse.open(QIODevice::WriteOnly));
    QVERIFY(sparse.resize(ui::largestPictureFile + 1));
    sparse.close();
    QCOMPARE(codeOf(ui::preparedPictureFile(sparse.fileName())), QStringLiteral("ui.pictureTooHuge"));
}

void PreparedPictureTest::whatWasCopiedIsTaken()
{
    QCOMPARE(must(ui::preparedPicture(plain(300, 200))).kept, QSize(300, 200));
    QCOMPARE(must(ui::preparedPicture(plain(4'096, 1'024))).kept, QSize(2'048, 512));
    QCOMPARE(codeOf(ui::preparedPicture(QImage())), QStringLiteral("ui.pictureNotReadable"));
}

void PreparedPictureTest::thumbnailsFitTheirSquare()
{
    QCOMPARE(ui::thumbnailOf(encoded(plain(2'000, 1'000), "JPEG"), 64).size(), QSize(64, 32));
    QCOMPARE(ui::thumbnailOf(encoded(plain(20, 10), "PNG"), 64).size(), QSize(20, 10)); // not blown up
    QVERIFY(ui::thumbnailOf("nothing", 64).isNull());
}

QTEST_MAIN(PreparedPictureTest)
#include "PreparedPictureTest.moc"
