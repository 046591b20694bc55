// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>

#include <array>
#include <memory>

namespace shopdesk::vault {

/// Where a sealed value stands. A value only opens in the place that it was sealed for.
struct Place
{
    const char *table;
    const char *column;
    qint64 row;
};

/// 32 secret bytes, wiped when they are no longer needed.
class SecretKey
{
public:
    static constexpr int size = 32;

    static SecretKey random();
    /// Exactly 32 bytes; anything else is a broken invariant.
    explicit SecretKey(QByteArrayView bytes);
    SecretKey(SecretKey &&other) noexcept;
    SecretKey &operator=(SecretKey &&other) noexcept;
    SecretKey(const SecretKey &) = delete;
    SecretKey &operator=(const SecretKey &) = delete;
    ~SecretKey();

    const unsigned char *data() const { return m_bytes.data(); }

private:
    SecretKey() = default;
    std::array<unsigned char, size> m_bytes{};
};

/// Seals personal data with the shop's data key, and makes the tokens that find a value without opening it.
/// Thread-safe: it never changes after construction.
class Vault
{
public:
    explicit Vault(const SecretKey &dataKey);

    /// XChaCha20-Poly1305 with a fresh random nonce, bound to table, column and row: 24 bytes of nonce, the
    /// encrypted text, 16 bytes of tag. Empty text is sealed like any other.
    QByteArray seal(const Place &place, const QString &text) const;
    /// Error "vault.notAuthentic" where the bytes were changed, moved or sealed with another key.
    Result<QString> open(const Place &place, QByteArrayView sealed) const;
    /// The same for what is no text.
    QByteArray sealBytes(const Place &place, const QByteArray &bytes) const;
    Result<QByteArray> openBytes(const Place &place, QByteArrayView sealed) const;

    /// 16 bytes that are equal exactly for equal @p normalisedText within one @p purpose ("phone"), and that say
    /// nothing without the key (keyed BLAKE2b).
    QByteArray token(const char *purpose, const QString &normalisedText) const;

    /// To wrap it for one more secret that opens the shop (KeySlot.h): a changed password, a new person.
    const SecretKey &dataKey() const { return m_dataKey; }

private:
    SecretKey m_dataKey;
    SecretKey m_sealingKey;
    SecretKey m_tokenKey;
};

} // namespace shopdesk::vault
