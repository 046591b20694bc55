// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Pictures.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

/// Where a picture stands.
struct Place
{
    ProductId product;
    QByteArray sha256;
    QString altText;
    int position = 0;
};

Failure pictureNotFound()
{
    return fail("catalog.pictureNotFound",
                QCoreApplication::translate("Catalog", "This picture is gone. Look at the product again."));
}

Result<Place> placeOf(store::Connection &connection, PictureId id)
{
    store::Query row =
        connection.query("SELECT product_id, sha256, alt_text, position FROM product_pictures WHERE id = ?", id);
    if (!row.next())
        return pictureNotFound();
    return Place{row.get<ProductId>(0), row.get<QByteArray>(1), row.get<QString>(2), row.get<int>(3)};
}

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<PictureFormat> checkedFormat(const QByteArray &bytes)
{
    const QString field = QStringLiteral("bytes");
    const std::optional<PictureFormat> format = pictureFormatOf(bytes);
    if (!format) {
        return fail("catalog.notAPicture",
                    QCoreApplication::translate(
                        "Catalog", "This is no complete picture. Choose a PNG, JPEG or WebP file that can be opened."),
                    field);
    }
    if (bytes.size() > largestPicture || std::max(format->width, format->height) > longestPictureSide) {
        return fail("catalog.pictureTooLarge",
                    QCoreApplication::translate("Catalog",
                                                "The picture has %1 × %2 pixels and %3 KiB. Scale it down to at most "
                                                "%4 pixels a side and %5 KiB.")
                        .arg(format->width)
                        .arg(format->height)
                        .arg((bytes.size() + 1023) / 1024)
                        .arg(longestPictureSide)
                        .arg(largestPicture / 1024),
                    field);
    }
    return *format;
}

Result<QString> checkedAltText(const QString &typed)
{
    const QString text = oneLine(typed);
    if (text.size() <= longestName)
        return text;
    return fail(
        "catalog.textTooLong",
        QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.").arg(longestName),
        QStringLiteral("altText"));
}

Result<void> checkRoom(store::Connection &connection, ProductId product, const QByteArray &sha256)
{
    if (!connection.value<qint64>("SELECT 1 FROM products WHERE id = ?", product)) {
        return fail("catalog.productNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."));
    }
    if (connection.value<qint64>("SELECT 1 FROM product_pictures WHERE product_id = ? AND sha256 = ?", product,
                                 sha256)) {
        return fail("catalog.pictureTwice",
                    QCoreApplication::translate("Catalog", "The product has exactly this picture already."));
    }
    const auto count = connection.value<qint64>("SELECT count(*) FROM product_pictures WHERE product_id = ?", product);
    if (count.value_or(0) < mostPictures)
        return {};
    return fail("catalog.tooManyPictures",
                QCoreApplication::translate("Catalog", "A product has at most %1 pictures. Remove one first.")
                    .arg(mostPictures));
}

/// A picture belongs to its product, which lists and other devices know as the one that changed.
void touch(store::UnitOfWork &work, ProductId product)
{
    work.execute("UPDATE products SET updated_at = ? WHERE id = ?", work.now(), product);
}

QString inWords(const PictureFormat &format)
{
    return QStringLiteral("%1, %2 × %3")
        .arg(format.mediaType.section(QLatin1Char('/'), 1).toUpper())
        .arg(format.width)
        .arg(format.height);
}

PictureFormat storedFormat(store::Connection &connection, const QByteArray &sha256)
{
    store::Query row = connection.query("SELECT media_type, width, height FROM pictures WHERE sha256 = ?", sha256);
    return row.next() ? PictureFormat{row.get<QString>(0), row.get<int>(1), row.get<int>(2)} : PictureFormat{};
}

void writeFile(store::UnitOfWork &work, const QByteArray &sha256, const PictureFormat &format, const QByteArray &bytes)
{
    work.execute(
        "INSERT INTO pictures (sha256, media_type, width, height, created_at, bytes) VALUES (?, ?, ?, ?, ?, ?) "
        "ON CONFLICT DO NOTHING",
        sha256, format.mediaType, format.width, format.height, work.now(), bytes);
}

} // namespace

Result<QByteArray> keepPicture(store::UnitOfWork &work, const QByteArray &bytes)
{
    const Result<PictureFormat> format = checkedFormat(bytes);
    if (!format)
        return Failure(format.error());
    const QByteArray sha256 = hashOf(bytes);
    writeFile(work, sha256, *format, bytes);
    return sha256;
}

Result<PictureId> addPicture(store::UnitOfWork &work, const PictureDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<PictureFormat> format = checkedFormat(draft.bytes);
    if (!format)
        return Failure(format.error());
    const Result<QString> altText = checkedAltText(draft.altText);
    if (!altText)
        return Failure(altText.error());
    const QByteArray sha256 = hashOf(draft.bytes);
    if (auto room = checkRoom(work.connection(), draft.product, sha256); !room)
        return Failure(room.error());
    const qint64 count = work.connection()
                             .value<qint64>("SELECT count(*) FROM product_pictures WHERE product_id = ?", draft.product)
                             .value_or(0);
    const qint64 position = std::clamp<qint64>(draft.position.value_or(mostPictures), 0, count);
    writeFile(work, sha256, *format, draft.bytes);
    work.execute("UPDATE product_pictures SET position = position + 1 WHERE product_id = ? AND position >= ?",
                 draft.product, position);
    const auto id = work.newId<PictureId>();
    work.execute("INSERT INTO product_pictures (id, product_id, sha256, alt_text, position) VALUES (?, ?, ?, ?, ?)", id,
                 draft.product, sha256, *altText, position);
    touch(work, draft.product);
    work.audit("catalog.addPicture", "products", draft.product.value,
               {{QStringLiteral("picture"), QJsonArray{QJsonValue(), inWords(*format)}}});
    return id;
}

Result<void> describePicture(store::UnitOfWork &work, PictureId id, const QString &altText)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const Result<Place> place = placeOf(work.connection(), id);
    if (!place)
        return Failure(place.error());
    const Result<QString> text = checkedAltText(altText);
    if (!text)
        return Failure(text.error());
    if (*text == place->altText)
        return {};
    work.execute("UPDATE product_pictures SET alt_text = ? WHERE id = ?", *text, id);
    touch(work, place->product);
    work.audit("catalog.describePicture", "products", place->product.value,
               {{QStringLiteral("altText"), QJsonArray{place->altText, *text}}});
    return {};
}

Result<void> movePicture(store::UnitOfWork &work, PictureId id, int position)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const Result<Place> place = placeOf(work.connection(), id);
    if (!place)
        return Failure(place.error());
    std::vector<PictureId> order;
    store::Query rows = work.connection().query(
        "SELECT id FROM product_pictures WHERE product_id = ? AND id <> ? ORDER BY position, id", place->product, id);
    while (rows.next())
        order.push_back(rows.get<PictureId>(0));
    const auto target = std::clamp<qsizetype>(position, 0, static_cast<qsizetype>(order.size()));
    if (target == place->position)
        return {};
    order.insert(order.begin() + target, id);
    for (size_t i = 0; i < order.size(); ++i)
        work.execute("UPDATE product_pictures SET position = ? WHERE id = ?", static_cast<qint64>(i), order[i]);
    touch(work, place->product);
    work.audit("catalog.movePicture", "products", place->product.value,
               {{QStringLiteral("picturePlace"), QJsonArray{place->position + 1, static_cast<int>(target) + 1}}});
    return {};
}

Result<PictureDraft> removePicture(store::UnitOfWork &work, PictureId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<Place> place = placeOf(work.connection(), id);
    if (!place)
        return Failure(place.error());
    const Result<QByteArray> bytes = pictureBytes(work.connection(), place->sha256);
    if (!bytes)
        return Failure(bytes.error());
    const PictureFormat format = storedFormat(work.connection(), place->sha256);
    work.execute("DELETE FROM product_pictures WHERE id = ?", id);
    work.execute("UPDATE product_pictures SET position = position - 1 WHERE product_id = ? AND position > ?",
                 place->product, place->position);
    touch(work, place->product);
    work.audit("catalog.removePicture", "products", place->product.value,
               {{QStringLiteral("picture"), QJsonArray{inWords(format), QJsonValue()}}});
    return PictureDraft{place->product, *bytes, place->altText, place->position};
}

Result<std::vector<Picture>> picturesOf(store::Connection &connection, ProductId product)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    if (!connection.value<qint64>("SELECT 1 FROM products WHERE id = ?", product)) {
        return fail("catalog.productNotFound",
                    QCoreApplication::translate("Catalog", "This product is not in the catalogue."));
    }
    std::vector<Picture> pictures;
    store::Query rows = connection.query(R"(
        SELECT l.id, p.sha256, p.media_type, p.width, p.height, length(p.bytes), l.alt_text
        FROM product_pictures l JOIN pictures p USING (sha256) WHERE l.product_id = ? ORDER BY l.position, l.id)",
                                         product);
    while (rows.next()) {
        pictures.push_back({rows.get<PictureId>(0),
                            rows.get<QByteArray>(1),
                            {rows.get<QString>(2), rows.get<int>(3), rows.get<int>(4)},
                            rows.get<qint64>(5),
                            rows.get<QString>(6)});
    }
    return pictures;
}

Result<QByteArray> pictureBytes(store::Connection &connection, const QByteArray &sha256)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query("SELECT bytes FROM pictures WHERE sha256 = ?", sha256);
    if (!row.next())
        return pictureNotFound();
    return row.get<QByteArray>(0);
}

Result<std::vector<QByteArray>> firstPictures(store::Connection &connection, std::span<const ProductId> products)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    std::vector<QByteArray> files;
    for (const ProductId product : products) {
        store::Query row = connection.query(R"(
            SELECT p.bytes FROM product_pictures l JOIN pictures p USING (sha256)
            WHERE l.product_id = ? ORDER BY l.position, l.id LIMIT 1)",
                                            product);
        files.push_back(row.next() ? row.get<QByteArray>(0) : QByteArray());
    }
    return files;
}

Result<bool> anyPictures(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return connection.value<qint64>("SELECT 1 FROM product_pictures LIMIT 1").has_value();
}

void checkPictures(store::Connection &connection, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(R"(
        SELECT p.sha256, p.bytes, p.media_type, p.width, p.height,
               (SELECT pr.name FROM product_pictures l JOIN products pr ON pr.id = l.product_id
                WHERE l.sha256 = p.sha256 LIMIT 1),
               EXISTS (SELECT 1 FROM return_photos r WHERE r.sha256 = p.sha256)
        FROM pictures p)");
    while (rows.next()) {
        const QByteArray bytes = rows.get<QByteArray>(1);
        const QString owner = rows.get<QString>(5);
        const PictureFormat told{rows.get<QString>(2), rows.get<int>(3), rows.get<int>(4)};
        if (rows.isNull(5) && !rows.get<bool>(6)) {
            wrong.push_back(QCoreApplication::translate("Catalog", "The picture %1 belongs to no product.")
                                .arg(QString::fromLatin1(rows.get<QByteArray>(0).toHex())));
        } else if (hashOf(bytes) != rows.get<QByteArray>(0)) {
            wrong.push_back(
                QCoreApplication::translate("Catalog", "A picture of “%1” is damaged: it is not what its name says.")
                    .arg(owner));
        } else if (pictureFormatOf(bytes) != told) {
            wrong.push_back(
                QCoreApplication::translate("Catalog", "A picture of “%1” has another size than is kept beside it.")
                    .arg(owner));
        }
    }
}

} // namespace shopdesk::catalog
