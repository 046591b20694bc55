// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/Vault.h"

#include <optional>

/// Authenticated encryption, as values and key slots both use it: XChaCha20-Poly1305 with a random nonce, which is long
/// enough never to repeat by chance.
namespace shopdesk::vault::aead {

/// Nonce, encrypted bytes, tag. @p context is not kept but must be the same to decrypt.
QByteArray encrypt(const unsigned char *key, QByteArrayView context, QByteArrayView plain);
/// Nothing where key, context or bytes are not those of encrypt.
std::optional<QByteArray> decrypt(const unsigned char *key, QByteArrayView context, QByteArrayView sealed);

/// Before the first use of libsodium on any path; cheap afterwards. Throws where there is no source of randomness.
void prepare();

} // namespace shopdesk::vault::aead
