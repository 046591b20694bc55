// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QImage>
#include <QSize>

namespace shopdesk::ui {

/// A picture as the catalogue takes it.
struct PreparedPicture
{
    QByteArray bytes;
    QSize original; ///< pixels, as it came
    QSize kept; ///< smaller where it was scaled down, and written anew: what a camera adds to a photo stays behind then

    bool wasScaled() const { return original != kept; }
};

/// The most that is read of a file, and the most pixels that are decoded. Both are checked before memory is given to it.
inline constexpr qint64 largestPictureFile = 64 * 1024 * 1024;
inline constexpr qint64 mostPixels = 120'000'000;

/// Makes a PNG, JPEG or WebP file ready to be added: as it is where it fits, else scaled down to what is kept at most. It is
/// decoded whole, so that one that is broken in its middle is refused. Takes up to a second or so: not for the UI thread.
/// Errors "catalog.notAPicture", "ui.pictureTooHuge", "ui.pictureNotReadable", "ui.pictureKindMissing" (WebP, where Qt came
/// without it).
Result<PreparedPicture> preparedPicture(const QByteArray &file);
/// The same of a file on disk. Errors also "ui.fileNotReadable".
Result<PreparedPicture> preparedPictureFile(const QString &path);
/// The same of what was copied from another program.
Result<PreparedPicture> preparedPicture(const QImage &image);

/// The picture as large as it fits into a square of @p side pixels; null where it cannot be decoded on this computer.
QImage thumbnailOf(const QByteArray &file, int side);

} // namespace shopdesk::ui
