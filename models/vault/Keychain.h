// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

class QObject;

namespace shopdesk::vault {

/// Where a computer keeps the secrets of the person who is signed in to it. It may ask that person first, so every answer
/// comes later, from the event loop, in the thread of the call, which is the thread of the context; none comes once the
/// context is gone.
///
/// Errors: "vault.noKeychain" (there is none, or it does not answer), "vault.keychainRefused" (locked, and the person did
/// not unlock it), "vault.notInKeychain" (read alone: removing what is not there is fine).
class Keychain
{
public:
    virtual ~Keychain() = default;

    virtual void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> take) = 0;
    virtual void write(const QString &key, const QByteArray &secret, QObject *context,
                       std::function<void(Result<void>)> take) = 0;
    virtual void remove(const QString &key, QObject *context, std::function<void(Result<void>)> take) = 0;

    /// The system's own: Keychain of macOS, Credential Manager of Windows, Secret Service or KWallet elsewhere. Never a
    /// plain file. Where there is none, every call fails.
    static std::unique_ptr<Keychain> ofSystem();
    /// Whether the system's is there; takes no longer than a question to the session's bus.
    static bool isAvailable();

    static Error noKeychain(const QString &detail = {});
    static Error notInKeychain();
};

} // namespace shopdesk::vault
