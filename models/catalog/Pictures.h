// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/PictureFormat.h"
#include "catalog/Product.h"
#include "store/UnitOfWork.h"

#include <span>

namespace shopdesk::catalog {

/// A picture as one product shows it. The same picture at another product has another id and the same bytes.
using PictureId = Id<struct PictureTag>;

/// What is kept: enough for a full screen and for any web shop, and small enough to travel. The window scales larger ones
/// down before it adds them.
inline constexpr int longestPictureSide = 2'048; // pixels
inline constexpr qsizetype largestPicture = 4 * 1024 * 1024;
inline constexpr int mostPictures = 20; // of one product

/// A PNG, JPEG or WebP file as it is; nothing is taken out of it.
struct PictureDraft
{
    ProductId product;
    QByteArray bytes;
    QString altText = {};             ///< what can be seen, for whoever does not see it
    std::optional<int> position = {}; ///< 0 is the first, which lists show; at the end, if not given
};

struct Picture
{
    PictureId id;
    QByteArray sha256;
    PictureFormat format;
    qint64 size = 0; ///< bytes
    QString altText;

    bool operator==(const Picture &) const = default;
};

/// Errors "catalog.productNotFound", "catalog.notAPicture", "catalog.pictureTooLarge" (pixels or bytes),
/// "catalog.pictureTwice", "catalog.tooManyPictures", "catalog.textTooLong".
Result<PictureId> addPicture(store::UnitOfWork &work, const PictureDraft &draft);
/// Errors "catalog.pictureNotFound", "catalog.textTooLong".
Result<void> describePicture(store::UnitOfWork &work, PictureId id, const QString &altText);
/// Makes it the one at this position, 0 being the first; one beyond the end is the last. Error "catalog.pictureNotFound".
Result<void> movePicture(store::UnitOfWork &work, PictureId id, int position);
/// Gives what addPicture needs to put it back. Error "catalog.pictureNotFound".
Result<PictureDraft> removePicture(store::UnitOfWork &work, PictureId id);

/// In their order. Error "catalog.productNotFound".
Result<std::vector<Picture>> picturesOf(store::Connection &connection, ProductId product);
/// The file with this SHA-256. Error "catalog.pictureNotFound".
Result<QByteArray> pictureBytes(store::Connection &connection, const QByteArray &sha256);
/// The file of each product's first picture, empty where it has none.
Result<std::vector<QByteArray>> firstPictures(store::Connection &connection, std::span<const ProductId> products);
Result<bool> anyPictures(store::Connection &connection);

/// Keeps a picture's file by its SHA-256, once, as a part of another operation, which writes who shows it. Errors
/// "catalog.notAPicture", "catalog.pictureTooLarge".
Result<QByteArray> keepPicture(store::UnitOfWork &work, const QByteArray &bytes);

/// Says which pictures are not what their name or their row says, and which belong to nothing. For CatalogCheck.
void checkPictures(store::Connection &connection, std::vector<QString> &wrong);

} // namespace shopdesk::catalog
