// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Pictures.h"
#include "catalog/CatalogCheck.h"
#include "catalog/CatalogShop.h"
#include "catalog/PictureBytes.h"
#include "catalog/PictureOperations.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <random>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

class PictureShop : public CatalogShop
{
public:
    Result<PictureId> tryAdd(ProductId product, const QByteArray &bytes, std::optional<int> position = {},
                             const QString &altText = {})
    {
        return write([&](store::UnitOfWork &work) { return addPicture(work, {product, bytes, altText, position}); });
    }
    PictureId show(ProductId product, const QByteArray &bytes, std::optional<int> position = {})
    {
        return must(tryAdd(product, bytes, position));
    }
    std::vector<Picture> pictures(ProductId product)
    {
        return must(read([&](store::Connection &c) { return picturesOf(c, product); }));
    }
    /// Their widths, by which the tests know them.
    QList<int> widths(ProductId product)
    {
        QList<int> widths;
        for (const Picture &picture : pictures(product))
            widths << picture.format.width;
        return widths;
    }
    PictureDraft remove(PictureId id)
    {
        return must(write([&](store::UnitOfWork &work) { return removePicture(work, id); }));
    }
    void move(PictureId id, int position)
    {
        must(write([&](store::UnitOfWork &work) { return movePicture(work, id, position); }));
    }
    std::vector<QString> wrong() { return must(read(catalog::check)); }
    void script(const char *sql)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            work.connection().executeScript(sql);
            return {};
        }));
    }
    qint64 blobs() { return number("SELECT count(*) FROM pictures"); }
};

} // namespace

class PicturesTest : public QObject
{
    Q_OBJECT
private slots:
    void theSamePictureIsKeptOnce();
    void whatNothingShowsGoes();
    void theyStandInOrder();
    void removingIsUndoneExactly();
    void badPicturesAreRefused();
    void atMostTwentyOfAProduct();
    void aChangeTouchesItsProduct();
    void listsGetTheFirstOne();
    void verifyReadsEveryPicture();
    void randomStepsKeepTheOrder();
    void changesNeedPermission();
    void byNameAsTheCommandLineCallsThem();
};

void PicturesTest::theSamePictureIsKeptOnce()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto pot = shop.add(QStringLiteral("Pot"), QStringLiteral("POT"));
    const QByteArray bytes = png(640, 480);
    shop.show(cup, bytes);
    shop.show(pot, bytes);
    QCOMPARE(shop.blobs(), 1);
    const Picture picture = shop.pictures(cup).front();
    QCOMPARE(picture.sha256, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    QCOMPARE(picture.format, (PictureFormat{QStringLiteral("image/png"), 640, 480}));
    QCOMPARE(picture.size, bytes.size());
    QCOMPARE(must(shop.read([&](store::Connection &c) { return pictureBytes(c, picture.sha256); })), bytes);
    QCOMPARE(codeOf(shop.tryAdd(cup, bytes)), QStringLiteral("catalog.pictureTwice"));
}

void PicturesTest::whatNothingShowsGoes()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto pot = shop.add(QStringLiteral("Pot"), QStringLiteral("POT"));
    const auto ofCup = shop.show(cup, png(640, 480));
    const auto ofPot = shop.show(pot, png(640, 480));
    shop.remove(ofCup);
    QCOMPARE(shop.blobs(), 1);
    shop.remove(ofPot);
    QCOMPARE(shop.blobs(), 0);
    QCOMPARE(shop.wrong(), std::vector<QString>());
}

void PicturesTest::theyStandInOrder()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto first = shop.show(cup, png(1, 1));
    shop.show(cup, png(2, 1));
    const auto third = shop.show(cup, png(3, 1));
    QCOMPARE(shop.widths(cup), QList<int>({1, 2, 3}));
    shop.show(cup, png(4, 1), 1);
    QCOMPARE(shop.widths(cup), QList<int>({1, 4, 2, 3}));
    shop.move(third, 0);
    QCOMPARE(shop.widths(cup), QList<int>({3, 1, 4, 2}));
    shop.move(third, 99); // beyond the end is the end
    QCOMPARE(shop.widths(cup), QList<int>({1, 4, 2, 3}));
    shop.move(third, -5);
    QCOMPARE(shop.widths(cup), QList<int>({3, 1, 4, 2}));
    shop.move(first, 1); // where it is already
    QCOMPARE(shop.widths(cup), QList<int>({3, 1, 4, 2}));
}

void PicturesTest::removingIsUndoneExactly()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    shop.show(cup, png(1, 1));
    const auto second = must(shop.tryAdd(cup, png(2, 1), {}, QStringLiteral("  From \n above ")));
    shop.show(cup, png(3, 1));
    const PictureDraft removed = shop.remove(second);
    QCOMPARE(shop.widths(cup), QList<int>({1, 3}));
    must(shop.write([&](store::UnitOfWork &work) { return addPicture(work, removed); }));
    QCOMPARE(shop.widths(cup), QList<int>({1, 2, 3}));
    QCOMPARE(shop.pictures(cup)[1].altText, QStringLiteral("From above"));
}

void PicturesTest::badPicturesAreRefused()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto refused = [&](const QByteArray &bytes) { return codeOf(shop.tryAdd(cup, bytes)); };
    QCOMPARE(refused({}), QStringLiteral("catalog.notAPicture"));
    QCOMPARE(refused("%PDF-1.7"), QStringLiteral("catalog.notAPicture"));
    QCOMPARE(refused(png(longestPictureSide + 1, 1)), QStringLiteral("catalog.pictureTooLarge"));
    QCOMPARE(refused(png(1, 60'000)), QStringLiteral("catalog.pictureTooLarge"));
    QCOMPARE(refused(png(1, 1, QByteArray(largestPicture, 'x'))), QStringLiteral("catalog.pictureTooLarge"));
    QCOMPARE(codeOf(shop.tryAdd({99}, png(1, 1))), QStringLiteral("catalog.productNotFound"));
    QCOMPARE(codeOf(shop.tryAdd(cup, png(1, 1), {}, QString(201, QLatin1Char('x')))),
             QStringLiteral("catalog.textTooLong"));
    QCOMPARE(shop.blobs(), 0);
    QCOMPARE(refused(png(longestPictureSide, longestPictureSide)), QString());
    const auto gone = [&](auto change) { return codeOf(shop.write(change)); };
    const QString notFound = QStringLiteral("catalog.pictureNotFound");
    QCOMPARE(gone([](store::UnitOfWork &work) { return removePicture(work, {7}); }), notFound);
    QCOMPARE(gone([](store::UnitOfWork &work) { return movePicture(work, {7}, 0); }), notFound);
    QCOMPARE(gone([](store::UnitOfWork &work) { return describePicture(work, {7}, QStringLiteral("x")); }), notFound);
}

void PicturesTest::atMostTwentyOfAProduct()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    for (int i = 1; i <= mostPictures; ++i)
        shop.show(cup, png(static_cast<quint32>(i), 1));
    QCOMPARE(codeOf(shop.tryAdd(cup, png(500, 1))), QStringLiteral("catalog.tooManyPictures"));
}

void PicturesTest::aChangeTouchesItsProduct()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    store::Changes last;
    QObject::connect(&shop.store(), &store::Store::changed, this,
                     [&](const store::Changes &changes) { last = changes; });
    const auto changes = [&](auto step) {
        last = {};
        step();
        QCoreApplication::processEvents();
        return last.tables.value(QStringLiteral("products")).ids.contains(cup.value);
    };
    PictureId first;
    QVERIFY(changes([&] { first = shop.show(cup, png(1, 1)); }));
    shop.show(cup, png(2, 1));
    QVERIFY(changes([&] { shop.move(first, 1); }));
    QVERIFY(changes([&] {
        must(
            shop.write([&](store::UnitOfWork &work) { return describePicture(work, first, QStringLiteral("A cup")); }));
    }));
    QVERIFY(changes([&] { shop.remove(first); }));
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation LIKE 'catalog.%Picture'"), 5);
}

void PicturesTest::listsGetTheFirstOne()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto pot = shop.add(QStringLiteral("Pot"), QStringLiteral("POT"));
    const auto any = [&] { return must(shop.read(anyPictures)); };
    QVERIFY(!any());
    shop.show(pot, png(1, 1));
    shop.show(pot, png(2, 1), 0);
    QVERIFY(any());
    const std::vector<ProductId> products{cup, pot, {99}};
    const auto files = must(shop.read([&](store::Connection &c) { return firstPictures(c, products); }));
    QCOMPARE(files, std::vector<QByteArray>({{}, png(2, 1), {}}));
}

void PicturesTest::verifyReadsEveryPicture()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    shop.show(cup, png(1, 1));
    QCOMPARE(shop.wrong(), std::vector<QString>());
    // As a failing disk or a foreign program may leave it.
    shop.script("DROP TRIGGER pictures_no_update; UPDATE pictures SET bytes = x'00'");
    QCOMPARE(shop.wrong().size(), size_t(1));
    QVERIFY(shop.wrong().front().contains(QStringLiteral("“Cup” is damaged")));
    shop.script("DROP TRIGGER product_pictures_last; DELETE FROM product_pictures");
    QVERIFY(shop.wrong().front().contains(QStringLiteral("belongs to no product")));
    must(shop.write(catalog::rebuild));
    QCOMPARE(shop.blobs(), 0);
    QCOMPARE(shop.wrong(), std::vector<QString>());
}

/// Against a plain list of widths.
void PicturesTest::randomStepsKeepTheOrder()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    std::mt19937 random(11);
    const auto below = [&](qsizetype n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    QList<int> expected;
    QHash<int, PictureId> ids;
    for (int step = 1; step <= 200; ++step) {
        const int kind = below(3);
        if (expected.isEmpty() || (kind == 0 && expected.size() < mostPictures)) {
            const int place = below(expected.size() + 1);
            ids[step] = shop.show(cup, png(static_cast<quint32>(step), 1), place);
            expected.insert(place, step);
        } else if (kind == 1) {
            const int from = below(expected.size());
            const int to = below(expected.size());
            shop.move(ids[expected[from]], to);
            expected.move(from, to);
        } else {
            shop.remove(ids[expected.takeAt(below(expected.size()))]);
        }
        QCOMPARE(shop.widths(cup), expected);
    }
    QCOMPARE(shop.blobs(), expected.size());
}

void PicturesTest::changesNeedPermission()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto picture = shop.show(cup, png(1, 1));
    shop.store().setActor(stranger());
    const QString notAllowed = QStringLiteral("staff.notAllowed");
    QCOMPARE(codeOf(shop.tryAdd(cup, png(2, 1))), notAllowed);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return removePicture(work, picture); })), notAllowed);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return movePicture(work, picture, 0); })), notAllowed);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return describePicture(work, picture, {}); })),
             notAllowed);
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return picturesOf(c, cup); })), notAllowed);
    QCOMPARE(codeOf(shop.read([&](store::Connection &c) { return pictureBytes(c, {}); })), notAllowed);
    QCOMPARE(codeOf(shop.read(anyPictures)), notAllowed);
}

void PicturesTest::byNameAsTheCommandLineCallsThem()
{
    PictureShop shop;
    const auto cup = shop.add(QStringLiteral("Cup"), QStringLiteral("CUP"));
    const auto call = [&](const char *name, const QJsonObject &input) {
        const auto operations = pictureOperations();
        const auto found = std::ranges::find_if(
            operations, [&](const store::Operation &operation) { return qstrcmp(operation.name, name) == 0; });
        return shop.write([&](store::UnitOfWork &work) { return found->run(work, input); });
    };
    const QString product = cup.text();
    QJsonObject input{{QStringLiteral("product"), product},
                      {QStringLiteral("bytes"), QString::fromLatin1(png(5, 4).toBase64())},
                      {QStringLiteral("altText"), QStringLiteral("A cup")}};
    const QJsonObject made = must(call("catalog.addPicture", input));
    input.insert(QStringLiteral("bytes"), QStringLiteral("no base64!"));
    QCOMPARE(codeOf(call("catalog.addPicture", input)), QStringLiteral("operation.badInput"));
    const QJsonObject told = must(call("catalog.pictures", {{QStringLiteral("product"), product}}));
    const QJsonObject picture = told.value(QStringLiteral("pictures")).toArray().first().toObject();
    QCOMPARE(picture.value(QStringLiteral("id")), made.value(QStringLiteral("id")));
    QCOMPARE(picture.value(QStringLiteral("width")).toInt(), 5);
    QCOMPARE(picture.value(QStringLiteral("altText")).toString(), QStringLiteral("A cup"));
    const QJsonObject bytes =
        must(call("catalog.pictureBytes", {{QStringLiteral("sha256"), picture.value(QStringLiteral("sha256"))}}));
    QCOMPARE(QByteArray::fromBase64(bytes.value(QStringLiteral("bytes")).toString().toLatin1()), png(5, 4));
    must(call("catalog.removePicture", made));
    QCOMPARE(shop.blobs(), 0);
}

QTEST_GUILESS_MAIN(PicturesTest)
#include "PicturesTest.moc"
