// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vault/Keychain.h"

#include <QHash>

#include <optional>

namespace shopdesk::test {

/// A keychain that forgets everything with the test. Answers from the event loop, as a real one does.
class MemoryKeychain final : public vault::Keychain
{
public:
    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> take) override;
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<void>)> take) override;
    void remove(const QString &key, QObject *context, std::function<void(Result<void>)> take) override;

    /// What every call answers from now on: `failure = vault::Keychain::noKeychain()`.
    std::optional<Error> failure;
    QHash<QString, QByteArray> secrets;
};

} // namespace shopdesk::test
