// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace shopdesk::catalog {

/// What a picture says of itself at its beginning.
struct PictureFormat
{
    QString mediaType; ///< "image/jpeg", "image/png", "image/webp"
    int width = 0;     ///< pixels
    int height = 0;

    bool operator==(const PictureFormat &) const = default;
};

/// Told by the file's own signature and header, never by its name, and without decoding anything: a picture that claims to
/// be huge is known as such before memory is given to it. Nothing where it is none of the three, or ends too soon.
/// Sources: PNG 2nd ed. 5.2 and 11.2.2; ITU-T T.81 B.1 and B.2; RFC 9649.
std::optional<PictureFormat> pictureFormatOf(QByteArrayView bytes);

} // namespace shopdesk::catalog
