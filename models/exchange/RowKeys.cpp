// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/RowKeys.h"

#include <QCryptographicHash>

namespace shopdesk::exchange {

std::string RowKeys::next(std::span<const std::string_view> fields)
{
    constexpr qsizetype bytesKept = 15; // 20 characters; far from any chance of two rows sharing them
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const std::string_view field : fields) {
        hash.addData(QByteArrayView(field.data(), qsizetype(field.size())));
        hash.addData(QByteArrayView("\0", 1));
    }
    const QByteArray digest = hash.result().left(bytesKept).toBase64(QByteArray::Base64UrlEncoding);
    const int occurrence = ++m_seen[digest];
    return m_source + ':' + std::string(digest.constData(), size_t(digest.size())) + ':' + std::to_string(occurrence);
}

} // namespace shopdesk::exchange
