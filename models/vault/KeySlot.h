// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/Vault.h"

#include <chrono>

namespace shopdesk::vault {

/// The data key, wrapped with a key that Argon2id derives from a secret. A shop has one slot for each secret that
/// opens it; changing a secret rewrites its slot and nothing else.
struct KeySlot
{
    QByteArray salt;         ///< 16 bytes
    quint64 operations = 0;  ///< Argon2id passes
    quint64 memoryBytes = 0; ///< Argon2id memory
    QByteArray wrappedKey;   ///< nonce, encrypted data key, tag

    /// What deriving costs whoever guesses. Interactive is libsodium's value for people who wait, with more passes where
    /// this machine is quicker than leastInteractiveTime. Fast is for secrets that nobody can guess, such as random bytes.
    enum class Cost { Interactive, Fast };
    /// What an Interactive slot costs the machine that makes it; a quicker one will open it in less.
    static constexpr std::chrono::milliseconds leastInteractiveTime{250};
    static constexpr quint64 mostOperations = 64;

    /// Interactive takes about a second, because it measures.
    static KeySlot create(const SecretKey &dataKey, const QByteArray &secret, Cost cost = Cost::Interactive);
    /// Errors "vault.wrongSecret", "vault.damagedSlot" (the numbers of the slot make no sense), "vault.outOfMemory".
    Result<SecretKey> unlock(const QByteArray &secret) const;
};

/// How many passes bring what took @p taken with @p operations passes a little over KeySlot::leastInteractiveTime: at
/// least one more, at most KeySlot::mostOperations.
quint64 raisedOperations(quint64 operations, std::chrono::nanoseconds taken);

} // namespace shopdesk::vault
