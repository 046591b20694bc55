// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Base32.h"

namespace shopdesk::vault {

QString Base32::encoded(QByteArrayView bytes) const
{
    QString text;
    text.reserve((bytes.size() * 8 + 4) / 5);
    quint32 held = 0;
    int heldBits = 0;
    for (const char byte : bytes) {
        held = (held << 8) | static_cast<unsigned char>(byte);
        for (heldBits += 8; heldBits >= 5; heldBits -= 5)
            text.append(QLatin1Char(alphabet[(held >> (heldBits - 5)) & 31]));
    }
    if (heldBits > 0)
        text.append(QLatin1Char(alphabet[(held << (5 - heldBits)) & 31]));
    return text;
}

std::optional<QByteArray> Base32::decoded(const QString &text) const
{
    const QLatin1String digits(alphabet, 32);
    QByteArray bytes;
    bytes.reserve(text.size() * 5 / 8);
    quint32 held = 0;
    int heldBits = 0;
    for (const QChar letter : text) {
        const qsizetype digit = digits.indexOf(letter);
        if (digit < 0)
            return std::nullopt;
        held = (held << 5) | static_cast<quint32>(digit);
        heldBits += 5;
        if (heldBits >= 8) {
            heldBits -= 8;
            bytes.append(static_cast<char>(held >> heldBits));
        }
    }
    const quint32 left = held & ((1u << heldBits) - 1);
    if (heldBits >= 5 || left != 0)
        return std::nullopt;
    return bytes;
}

} // namespace shopdesk::vault
