// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/KeySlot.h"

#include "vault/Aead.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <new>
#include <optional>

namespace shopdesk::vault {

namespace {

// Part of the file format: what is wrapped, so that the bytes open as nothing else.
constexpr char slotContext[] = "shopdesk key slot";
constexpr qsizetype saltSize = crypto_pwhash_argon2id_SALTBYTES;

using Clock = std::chrono::steady_clock;

QByteArrayView context()
{
    return {slotContext, sizeof slotContext - 1};
}

// All the work that a slot may ask for: libsodium's costliest setting. The most passes of create() come to the same.
constexpr quint64 mostWork =
    quint64(crypto_pwhash_argon2id_OPSLIMIT_SENSITIVE) * crypto_pwhash_argon2id_MEMLIMIT_SENSITIVE;
static_assert(KeySlot::mostOperations * crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE <= mostWork);

/// The numbers come from a file: beyond what create() may ever write, they are damage or an attempt to stop the program.
bool isSane(const KeySlot &slot)
{
    return slot.salt.size() == saltSize && slot.operations >= crypto_pwhash_argon2id_OPSLIMIT_MIN
           && slot.operations <= KeySlot::mostOperations && slot.memoryBytes >= crypto_pwhash_argon2id_MEMLIMIT_MIN
           && slot.memoryBytes <= crypto_pwhash_argon2id_MEMLIMIT_SENSITIVE
           && slot.operations * slot.memoryBytes <= mostWork;
}

/// Nothing where the memory for it cannot be had.
std::optional<SecretKey> wrappingKey(const KeySlot &slot, const QByteArray &secret)
{
    aead::prepare();
    std::array<char, SecretKey::size> bytes{};
    const int status = crypto_pwhash_argon2id(
        reinterpret_cast<unsigned char *>(bytes.data()), bytes.size(), secret.constData(),
        static_cast<quint64>(secret.size()), reinterpret_cast<const unsigned char *>(slot.salt.constData()),
        slot.operations, static_cast<size_t>(slot.memoryBytes), crypto_pwhash_argon2id_ALG_ARGON2ID13);
    if (status != 0)
        return std::nullopt;
    std::optional<SecretKey> key{std::in_place, QByteArrayView(bytes.data(), SecretKey::size)};
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

SecretKey mustDerive(const KeySlot &slot, const QByteArray &secret)
{
    auto key = wrappingKey(slot, secret);
    if (!key)
        throw std::bad_alloc();
    return *std::move(key);
}

struct TimedKey
{
    SecretKey key;
    Clock::duration taken;
};

TimedKey timedKey(const KeySlot &slot, const QByteArray &secret)
{
    const auto begin = Clock::now();
    SecretKey key = mustDerive(slot, secret);
    return {std::move(key), Clock::now() - begin};
}

/// Raises the passes of @p slot until deriving takes its time here. A machine that is busy with something else looks
/// slower than it is, so long enough only counts when it is so twice.
SecretKey interactiveKey(KeySlot &slot, const QByteArray &secret)
{
    for (;;) {
        TimedKey derived = timedKey(slot, secret);
        if (derived.taken >= KeySlot::leastInteractiveTime)
            derived.taken = std::min(derived.taken, timedKey(slot, secret).taken);
        if (derived.taken >= KeySlot::leastInteractiveTime || slot.operations >= KeySlot::mostOperations)
            return std::move(derived.key);
        slot.operations = raisedOperations(slot.operations, derived.taken);
    }
}

} // namespace

quint64 raisedOperations(quint64 operations, std::chrono::nanoseconds taken)
{
    constexpr double margin = 1.15;
    const std::chrono::duration<double> least = KeySlot::leastInteractiveTime;
    const double seconds = std::max(std::chrono::duration<double>(taken).count(), 1e-6);
    const auto wanted =
        static_cast<quint64>(std::ceil(static_cast<double>(operations) * margin * least.count() / seconds));
    return std::min(std::max(wanted, operations + 1), KeySlot::mostOperations);
}

KeySlot KeySlot::create(const SecretKey &dataKey, const QByteArray &secret, Cost cost)
{
    aead::prepare();
    KeySlot slot;
    slot.salt = QByteArray(saltSize, Qt::Uninitialized);
    randombytes_buf(slot.salt.data(), static_cast<size_t>(saltSize));
    const bool interactive = cost == Cost::Interactive;
    slot.operations = interactive ? crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE : crypto_pwhash_argon2id_OPSLIMIT_MIN;
    slot.memoryBytes = interactive ? crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE : crypto_pwhash_argon2id_MEMLIMIT_MIN;

    const SecretKey key = interactive ? interactiveKey(slot, secret) : mustDerive(slot, secret);
    slot.wrappedKey =
        aead::encrypt(key.data(), context(), {reinterpret_cast<const char *>(dataKey.data()), SecretKey::size});
    return slot;
}

Result<SecretKey> KeySlot::unlock(const QByteArray &secret) const
{
    if (!isSane(*this)) {
        return fail("vault.damagedSlot",
                    QCoreApplication::translate("Vault", "The key of this shop is damaged. Restore the shop from a "
                                                         "backup."));
    }
    const auto key = wrappingKey(*this, secret);
    if (!key) {
        return fail("vault.outOfMemory",
                    QCoreApplication::translate("Vault", "There is not enough memory to check the secret. Close other "
                                                         "programs and try again."));
    }
    auto dataKey = aead::decrypt(key->data(), context(), wrappedKey);
    if (!dataKey || dataKey->size() != SecretKey::size) {
        return fail("vault.wrongSecret", QCoreApplication::translate(
                                             "Vault", "This secret does not open the shop. Check it and try again."));
    }
    SecretKey opened{*dataKey};
    sodium_memzero(dataKey->data(), static_cast<size_t>(dataKey->size()));
    return opened;
}

} // namespace shopdesk::vault
