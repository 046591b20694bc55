// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/PictureFormat.h"

namespace shopdesk::catalog {

namespace {

quint32 byteAt(QByteArrayView bytes, qsizetype place)
{
    return static_cast<quint8>(bytes[place]);
}

quint32 bigEndian(QByteArrayView bytes, qsizetype place, int count)
{
    quint32 value = 0;
    for (int i = 0; i < count; ++i)
        value = value << 8 | byteAt(bytes, place + i);
    return value;
}

quint32 littleEndian(QByteArrayView bytes, qsizetype place, int count)
{
    quint32 value = 0;
    for (int i = count - 1; i >= 0; --i)
        value = value << 8 | byteAt(bytes, place + i);
    return value;
}

std::optional<PictureFormat> sized(const char *mediaType, quint32 width, quint32 height)
{
    constexpr quint32 most = 0x7fff'ffff;
    if (width == 0 || height == 0 || width > most || height > most)
        return std::nullopt;
    return PictureFormat{QString::fromLatin1(mediaType), static_cast<int>(width), static_cast<int>(height)};
}

/// Chunk by chunk up to the last one, so that a file that was cut off is not taken for whole.
std::optional<PictureFormat> pngFormat(QByteArrayView bytes)
{
    constexpr qsizetype signature = 8;
    constexpr qsizetype frame = 12; // length, type and checksum of a chunk
    constexpr qsizetype headerEnd = signature + frame + 13;
    if (bytes.size() < headerEnd || bytes.sliced(signature + 4, 4) != QByteArrayView("IHDR"))
        return std::nullopt;
    for (qsizetype place = signature; place + frame <= bytes.size();) {
        if (bytes.sliced(place + 4, 4) == QByteArrayView("IEND"))
            return sized("image/png", bigEndian(bytes, signature + 8, 4), bigEndian(bytes, signature + 12, 4));
        place += frame + static_cast<qsizetype>(bigEndian(bytes, place, 4));
    }
    return std::nullopt;
}

/// C4, C8 and CC lie among the frame headers and are none.
bool isFrameHeader(quint32 marker)
{
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
}

std::optional<PictureFormat> jpegFormat(QByteArrayView bytes)
{
    constexpr quint32 startOfScan = 0xda;
    constexpr quint32 filler = 0xff;
    std::optional<PictureFormat> found;
    qsizetype place = 2;
    while (place + 4 <= bytes.size() && byteAt(bytes, place) == 0xff) {
        const quint32 marker = byteAt(bytes, place + 1);
        if (marker == filler) {
            ++place;
            continue;
        }
        if (marker == startOfScan)
            return found; // from here on there is the picture itself
        const auto length = static_cast<qsizetype>(bigEndian(bytes, place + 2, 2));
        if (isFrameHeader(marker) && place + 9 <= bytes.size())
            found = sized("image/jpeg", bigEndian(bytes, place + 7, 2), bigEndian(bytes, place + 5, 2));
        place += 2 + length;
    }
    return std::nullopt;
}

std::optional<PictureFormat> webpFormat(QByteArrayView bytes)
{
    constexpr char type[] = "image/webp";
    constexpr quint32 fourteenBits = 0x3fff;
    const auto length = static_cast<qsizetype>(littleEndian(bytes, 4, 4));
    if (bytes.size() < 30 || bytes.size() < length + 8)
        return std::nullopt;
    const QByteArrayView chunk = bytes.sliced(12, 4);
    if (chunk == QByteArrayView("VP8X"))
        return sized(type, littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1);
    if (chunk == QByteArrayView("VP8L") && byteAt(bytes, 20) == 0x2f) {
        const quint32 packed = littleEndian(bytes, 21, 4);
        return sized(type, (packed & fourteenBits) + 1, (packed >> 14 & fourteenBits) + 1);
    }
    if (chunk == QByteArrayView("VP8 ") && bytes.sliced(23, 3) == QByteArrayView("\x9d\x01\x2a"))
        return sized(type, littleEndian(bytes, 26, 2) & fourteenBits, littleEndian(bytes, 28, 2) & fourteenBits);
    return std::nullopt;
}

} // namespace

std::optional<PictureFormat> pictureFormatOf(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\x89PNG\r\n\x1a\n")))
        return pngFormat(bytes);
    if (bytes.startsWith(QByteArrayView("\xff\xd8\xff")))
        return jpegFormat(bytes);
    if (bytes.size() > 12 && bytes.startsWith("RIFF") && bytes.sliced(8, 4) == QByteArrayView("WEBP"))
        return webpFormat(bytes);
    return std::nullopt;
}

} // namespace shopdesk::catalog
