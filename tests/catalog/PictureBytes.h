// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtEndian>

namespace shopdesk::test {

inline QByteArray bigEndian(quint32 value, int bytes = 4)
{
    QByteArray four(4, '\0');
    qToBigEndian(value, four.data());
    return four.right(bytes);
}

inline QByteArray littleEndian(quint32 value, int bytes = 4)
{
    QByteArray four(4, '\0');
    qToLittleEndian(value, four.data());
    return four.left(bytes);
}

inline QByteArray chunk(const char *type, const QByteArray &content)
{
    return bigEndian(static_cast<quint32>(content.size())) + type + content + bigEndian(0);
}

/// As much of a PNG as is looked at without decoding it; other @p salt makes it another picture.
inline QByteArray png(quint32 width, quint32 height, const QByteArray &salt = {})
{
    return QByteArray("\x89PNG\r\n\x1a\n")
           + chunk("IHDR", bigEndian(width) + bigEndian(height) + QByteArray("\x08\x06\x00\x00\x00", 5))
           + chunk("tEXt", salt) + chunk("IDAT", "pixels") + chunk("IEND", {});
}

/// With a thumbnail's frame header in a segment before its own, as cameras write it.
inline QByteArray jpeg(quint32 width, quint32 height)
{
    const auto frame = [](quint32 w, quint32 h) {
        return QByteArray("\xff\xc0\x00\x0b\x08", 5) + bigEndian(h, 2) + bigEndian(w, 2)
               + QByteArray("\x01\x01\x11\x00", 4);
    };
    const QByteArray thumbnail = "Exif" + frame(160, 120);
    return QByteArray("\xff\xd8") + QByteArray("\xff\xe1") + bigEndian(static_cast<quint32>(thumbnail.size()) + 2, 2)
           + thumbnail + frame(width, height) + QByteArray("\xff\xda\x00\x08pixels\xff\xd9", 12);
}

inline QByteArray webp(const char *type, const QByteArray &content)
{
    const QByteArray body = QByteArray("WEBP") + type + littleEndian(static_cast<quint32>(content.size())) + content;
    return QByteArray("RIFF") + littleEndian(static_cast<quint32>(body.size())) + body;
}

} // namespace shopdesk::test
