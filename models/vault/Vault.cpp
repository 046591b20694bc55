// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Vault.h"

#include "vault/Aead.h"

#include <QCoreApplication>
#include <QtEndian>

#include <sodium.h>

#include <stdexcept>

namespace shopdesk::vault {

namespace {

constexpr qsizetype tokenSize = 16;

/// What the data key is used for. The numbers are part of the file format.
enum class Use : quint64 { Sealing = 1, Tokens = 2 };

SecretKey derived(const SecretKey &dataKey, Use use)
{
    static_assert(crypto_kdf_KEYBYTES == SecretKey::size);
    std::array<char, SecretKey::size> bytes{};
    crypto_kdf_derive_from_key(reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), static_cast<quint64>(use),
                               "shopdesk", dataKey.data());
    SecretKey key{QByteArrayView(bytes.data(), SecretKey::size)};
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

/// Names end with a zero byte, which no name contains, and the row has 8 bytes: two places never look alike.
QByteArray contextOf(const Place &place)
{
    QByteArray context;
    context.append(place.table).append('\0').append(place.column).append('\0');
    const qint64 row = qToLittleEndian(place.row);
    return context.append(reinterpret_cast<const char *>(&row), sizeof row);
}

} // namespace

SecretKey SecretKey::random()
{
    aead::prepare();
    SecretKey key;
    randombytes_buf(key.m_bytes.data(), key.m_bytes.size());
    return key;
}

SecretKey::SecretKey(QByteArrayView bytes)
{
    aead::prepare();
    if (bytes.size() != size)
        throw std::invalid_argument("a secret key has 32 bytes");
    std::copy(bytes.begin(), bytes.end(), m_bytes.begin());
}

SecretKey::SecretKey(SecretKey &&other) noexcept : m_bytes(other.m_bytes)
{
    sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
}

SecretKey &SecretKey::operator=(SecretKey &&other) noexcept
{
    if (this != &other) {
        m_bytes = other.m_bytes;
        sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
    }
    return *this;
}

SecretKey::~SecretKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

Vault::Vault(const SecretKey &dataKey)
    : m_dataKey(QByteArrayView(reinterpret_cast<const char *>(dataKey.data()), SecretKey::size))
    , m_sealingKey(derived(dataKey, Use::Sealing))
    , m_tokenKey(derived(dataKey, Use::Tokens))
{
}

QByteArray Vault::seal(const Place &place, const QString &text) const
{
    return sealBytes(place, text.toUtf8());
}

Result<QString> Vault::open(const Place &place, QByteArrayView sealed) const
{
    return openBytes(place, sealed).map([](QByteArray plain) {
        const QString text = QString::fromUtf8(plain);
        sodium_memzero(plain.data(), static_cast<size_t>(plain.size()));
        return text;
    });
}

QByteArray Vault::sealBytes(const Place &place, const QByteArray &bytes) const
{
    return aead::encrypt(m_sealingKey.data(), contextOf(place), bytes);
}

Result<QByteArray> Vault::openBytes(const Place &place, QByteArrayView sealed) const
{
    auto plain = aead::decrypt(m_sealingKey.data(), contextOf(place), sealed);
    if (!plain) {
        return fail("vault.notAuthentic",
                    QCoreApplication::translate("Vault",
                                                "A protected value cannot be read: it was damaged or belongs "
                                                "to another shop. Restore it from a backup or enter it again."),
                    {}, QStringLiteral("%1.%2").arg(QLatin1String(place.table), QLatin1String(place.column)));
    }
    return *std::move(plain);
}

QByteArray Vault::token(const char *purpose, const QString &normalisedText) const
{
    static_assert(tokenSize >= crypto_generichash_BYTES_MIN);
    const QByteArray message = QByteArray(purpose).append('\0').append(normalisedText.toUtf8());
    QByteArray token(tokenSize, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char *>(token.data()), tokenSize,
                       reinterpret_cast<const unsigned char *>(message.constData()),
                       static_cast<quint64>(message.size()), m_tokenKey.data(), SecretKey::size);
    return token;
}

} // namespace shopdesk::vault
