// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QString>

#include <atomic>
#include <memory>
#include <optional>

namespace shopdesk::mail {

/// Tls: encrypted from the first byte. StartTls: encrypted before anything is said that matters, or not at all. None: only for
/// a server on this computer.
enum class Security { Tls, StartTls, None };
QString keyOf(Security security);
std::optional<Security> securityFrom(const QString &key);

/// A server, and who one is there.
struct MailServer
{
    QString host;
    int port = 0;
    Security security = Security::Tls;
    QString user; ///< empty: the server wants nobody to sign in
    QString password;
    QString certificates = {}; ///< a PEM file of those to trust; empty: the computer's
};

/// Set to true to stop what runs; it fails with "base.cancelled".
using Cancel = std::shared_ptr<std::atomic_bool>;

/// For how long one waits.
struct Patience
{
    int connectSeconds = 15;
    int silentSeconds = 30; ///< without a byte
    int wholeSeconds = 300; ///< of one request
};

// What goes wrong with servers: errors "mail.noSuchServer", "mail.noAnswer", "mail.timeout", "mail.loginRefused", "mail.noTls"
// (it does not offer encryption), "mail.tlsFailed", "mail.badCertificate", "mail.connectionLost", "mail.noFolder",
// "mail.refused" (for good), "mail.later" (the server says so), "base.cancelled", "mail.failed".

} // namespace shopdesk::mail
