// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/Aead.h"

#include <sodium.h>

#include <stdexcept>

namespace shopdesk::vault::aead {

namespace {

constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == SecretKey::size);

const unsigned char *bytes(const char *data)
{
    return reinterpret_cast<const unsigned char *>(data);
}

unsigned char *bytes(char *data)
{
    return reinterpret_cast<unsigned char *>(data);
}

} // namespace

QByteArray encrypt(const unsigned char *key, QByteArrayView context, QByteArrayView plain)
{
    prepare();
    QByteArray sealed(nonceSize + plain.size() + tagSize, Qt::Uninitialized);
    randombytes_buf(sealed.data(), nonceSize);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        bytes(sealed.data()) + nonceSize, nullptr, bytes(plain.data()), static_cast<quint64>(plain.size()),
        bytes(context.data()), static_cast<quint64>(context.size()), nullptr, bytes(sealed.constData()), key);
    return sealed;
}

std::optional<QByteArray> decrypt(const unsigned char *key, QByteArrayView context, QByteArrayView sealed)
{
    prepare();
    if (sealed.size() < nonceSize + tagSize)
        return std::nullopt;
    QByteArray plain(sealed.size() - nonceSize - tagSize, Qt::Uninitialized);
    const QByteArrayView encrypted = sealed.sliced(nonceSize);
    const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(
        bytes(plain.data()), nullptr, nullptr, bytes(encrypted.data()), static_cast<quint64>(encrypted.size()),
        bytes(context.data()), static_cast<quint64>(context.size()), bytes(sealed.data()), key);
    if (status != 0)
        return std::nullopt;
    return plain;
}

void prepare()
{
    static const bool ready = sodium_init() >= 0;
    if (!ready)
        throw std::runtime_error("libsodium found no source of random numbers");
}

} // namespace shopdesk::vault::aead
