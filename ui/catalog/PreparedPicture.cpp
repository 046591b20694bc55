// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalog/PreparedPicture.h"

#include "catalog/Pictures.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

namespace shopdesk::ui {

namespace {

constexpr int allocationLimitMiB = 512;
constexpr int jpegQuality = 88;
constexpr int smallestSide = 256;

Failure notReadable()
{
    return fail("ui.pictureNotReadable",
                QCoreApplication::translate("Pictures",
                                            "This picture is damaged, or of a kind that cannot be opened here. Save "
                                            "it as PNG or JPEG with another program."));
}

/// WebP comes from a plugin of Qt, without which the program runs as well.
Result<void> checkOpens(const QString &mediaType)
{
    const QByteArray format = mediaType.section(QLatin1Char('/'), 1).toLatin1();
    if (QImageReader::supportedImageFormats().contains(format))
        return {};
    return fail("ui.pictureKindMissing",
                QCoreApplication::translate(
                    "Pictures", "This computer cannot open %1 pictures. Save it as PNG or JPEG with another "
                                "program, or install the further image formats of Qt.")
                    .arg(format == "webp" ? QStringLiteral("WebP") : QString::fromLatin1(format.toUpper())));
}

Failure tooHuge()
{
    return fail("ui.pictureTooHuge",
                QCoreApplication::translate("Pictures",
                                            "This picture is too large to be opened. Scale it down with another "
                                            "program to at most %1 megapixels.")
                    .arg(mostPixels / 1'000'000));
}

QByteArray encoded(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? bytes : QByteArray();
}

/// With fewer and fewer pixels, until it is small enough.
QByteArray smallEnough(const QImage &image, QSize &kept)
{
    for (QImage each = image; std::max(each.width(), each.height()) >= smallestSide;
         each = each.scaled(each.size() * 3 / 4, Qt::KeepAspectRatio, Qt::SmoothTransformation)) {
        kept = each.size();
        const QByteArray bytes = each.hasAlphaChannel() ? encoded(each, "PNG", -1) : encoded(each, "JPEG", jpegQuality);
        if (!bytes.isEmpty() && bytes.size() <= catalog::largestPicture)
            return bytes;
    }
    return {};
}

QSize fitting(const QSize &size)
{
    const QSize most(catalog::longestPictureSide, catalog::longestPictureSide);
    const bool fits = size.width() <= most.width() && size.height() <= most.height();
    return fits ? size : size.scaled(most, Qt::KeepAspectRatio).expandedTo({1, 1});
}

/// Decodes a picture, in fewer pixels where the format can do that.
QImage decoded(const QByteArray &file, const QString &mediaType, const QSize &size)
{
    QImageReader::setAllocationLimit(allocationLimitMiB);
    QByteArray bytes = file;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    // By what its content says, never by another decoder that takes it for its own.
    QImageReader reader(&buffer, mediaType.section(QLatin1Char('/'), 1).toLatin1());
    reader.setAutoTransform(true);
    if (size.isValid())
        reader.setScaledSize(size);
    return reader.read();
}

} // namespace

Result<PreparedPicture> preparedPicture(const QByteArray &file)
{
    const auto format = catalog::pictureFormatOf(file);
    if (!format) {
        return fail("catalog.notAPicture",
                    QCoreApplication::translate("Pictures", "This is no complete PNG, JPEG or WebP picture."));
    }
    const QSize original(format->width, format->height);
    if (file.size() > largestPictureFile || qint64(original.width()) * original.height() > mostPixels)
        return tooHuge();
    if (auto opens = checkOpens(format->mediaType); !opens)
        return Failure(opens.error());
    const QSize target = fitting(original);
    const QImage image = decoded(file, format->mediaType, target == original ? QSize() : target);
    if (image.isNull())
        return notReadable();
    if (target == original && file.size() <= catalog::largestPicture)
        return PreparedPicture{file, original, original};
    PreparedPicture prepared{{}, original, {}};
    prepared.bytes = smallEnough(image, prepared.kept);
    if (prepared.bytes.isEmpty())
        return tooHuge();
    return prepared;
}

Result<PreparedPicture> preparedPictureFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail("ui.fileNotReadable",
                    QCoreApplication::translate("Pictures", "%1 could not be read.").arg(QFileInfo(path).fileName()));
    }
    if (file.size() > largestPictureFile)
        return tooHuge();
    return preparedPicture(file.readAll());
}

Result<PreparedPicture> preparedPicture(const QImage &image)
{
    if (image.isNull())
        return notReadable();
    const QSize target = fitting(image.size());
    if (target == image.size()) {
        const QByteArray png = encoded(image, "PNG", -1);
        if (!png.isEmpty() && png.size() <= catalog::largestPicture)
            return PreparedPicture{png, target, target};
    }
    PreparedPicture prepared{{}, image.size(), {}};
    prepared.bytes = smallEnough(
        target == image.size() ? image : image.scaled(target, Qt::KeepAspectRatio, Qt::SmoothTransformation),
        prepared.kept);
    if (prepared.bytes.isEmpty())
        return tooHuge();
    return prepared;
}

QImage thumbnailOf(const QByteArray &file, int side)
{
    const auto format = catalog::pictureFormatOf(file);
    if (!format)
        return {};
    const QSize original(format->width, format->height);
    const QSize square(side, side);
    const bool isSmall = original.width() <= side && original.height() <= side;
    const QSize target = isSmall ? QSize() : original.scaled(square, Qt::KeepAspectRatio).expandedTo({1, 1});
    return decoded(file, format->mediaType, target);
}

} // namespace shopdesk::ui
