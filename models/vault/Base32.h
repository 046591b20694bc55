// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace shopdesk::vault {

/// Bytes as letters and digits that people can type, five bits in each.
struct Base32
{
    char alphabet[33];

    /// As many characters as are needed, no padding.
    QString encoded(QByteArrayView bytes) const;
    /// Takes the alphabet's characters alone, in its own case; nothing where there is another one, or where the text is
    /// no whole number of bytes with zero bits after it.
    std::optional<QByteArray> decoded(const QString &text) const;
};

/// RFC 4648: what authenticator programs read.
inline constexpr Base32 rfcBase32{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"};
/// Crockford's: without the letters that look like a digit, for codes on paper.
inline constexpr Base32 crockfordBase32{"0123456789ABCDEFGHJKMNPQRSTVWXYZ"};

} // namespace shopdesk::vault
