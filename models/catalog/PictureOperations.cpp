// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PictureOperations.h"

#include "catalog/Pictures.h"
#include "store/JsonInput.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

using Outcome = Result<QJsonObject>;

/// Bytes in JSON are base64. Error "operation.badInput".
Result<QByteArray> bytesFrom(store::JsonInput &input)
{
    const QByteArray text = input.text("bytes").toLatin1();
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (decoded)
        return *decoded;
    return fail("operation.badInput", QCoreApplication::translate("Catalog", "Give the picture's bytes in base64."),
                QStringLiteral("bytes"));
}

Outcome runAddPicture(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    PictureDraft draft;
    draft.product = input.id<ProductId>("product");
    const Result<QByteArray> bytes = bytesFrom(input);
    draft.altText = input.text("altText");
    if (input.has("position"))
        draft.position = static_cast<int>(std::clamp<qint64>(input.integer("position"), 0, mostPictures));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    if (!bytes)
        return Failure(bytes.error());
    draft.bytes = *bytes;
    return addPicture(work, draft).map([](PictureId id) { return QJsonObject{{QStringLiteral("id"), id.text()}}; });
}

Outcome runDescribePicture(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<PictureId>("id");
    const QString altText = input.text("altText");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return describePicture(work, id, altText).map([] { return QJsonObject(); });
}

Outcome runMovePicture(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<PictureId>("id");
    const auto position = static_cast<int>(std::clamp<qint64>(input.integer("position"), 0, mostPictures));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return movePicture(work, id, position).map([] { return QJsonObject(); });
}

Outcome runRemovePicture(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<PictureId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return removePicture(work, id).map([](const PictureDraft &) { return QJsonObject(); });
}

QJsonObject toJson(const Picture &picture)
{
    return {{QStringLiteral("id"), picture.id.text()},
            {QStringLiteral("sha256"), QString::fromLatin1(picture.sha256.toHex())},
            {QStringLiteral("mediaType"), picture.format.mediaType},
            {QStringLiteral("width"), picture.format.width},
            {QStringLiteral("height"), picture.format.height},
            {QStringLiteral("size"), picture.size},
            {QStringLiteral("altText"), picture.altText}};
}

Outcome runPictures(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto product = input.id<ProductId>("product");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return picturesOf(work.connection(), product).map([](const std::vector<Picture> &pictures) {
        QJsonArray array;
        for (const Picture &picture : pictures)
            array << toJson(picture);
        return QJsonObject{{QStringLiteral("pictures"), array}};
    });
}

Outcome runPictureBytes(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const QByteArray sha256 = QByteArray::fromHex(input.text("sha256").toLatin1());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return pictureBytes(work.connection(), sha256).map([](const QByteArray &bytes) {
        return QJsonObject{{QStringLiteral("bytes"), QString::fromLatin1(bytes.toBase64())}};
    });
}

constexpr store::Operation all[] = {
    {"catalog.addPicture",
     "Adds a PNG, JPEG or WebP picture to the product: bytes (base64; call --file bytes=FILE reads them), altText, "
     "position (0 is the first); gives its id.",
     runAddPicture, Permission::EditCatalog},
    {"catalog.describePicture", "Says in altText what can be seen on the picture id.", runDescribePicture,
     Permission::EditCatalog},
    {"catalog.movePicture", "Makes the picture id the one at position among those of its product.", runMovePicture,
     Permission::EditCatalog},
    {"catalog.removePicture", "Takes the picture id away from its product.", runRemovePicture, Permission::EditCatalog},
    {"catalog.pictures", "Gives the pictures of the product, in order, without their bytes.", runPictures,
     Permission::SeeProducts},
    {"catalog.pictureBytes", "Gives the bytes (base64) of the picture with this sha256.", runPictureBytes,
     Permission::SeeProducts},
};

} // namespace

std::span<const store::Operation> pictureOperations()
{
    return all;
}

} // namespace shopdesk::catalog
