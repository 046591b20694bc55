// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/Command.h"
#include "sync/Remote.h"

namespace shopdesk::cli {

/// The server of the shop, with the password that the file or this computer's keychain has. Errors "company.alone", those of
/// the keychain.
Result<std::unique_ptr<sync::Remote>> serverOf(store::Store &shop);
/// The server that --server names, with --account and the password in --account-password-file. Error "cli.usage".
struct NamedServer
{
    QString address;
    QString account;
    QString password;
    std::unique_ptr<sync::Remote> remote;
};
Result<NamedServer> namedServer(const Call &call);

} // namespace shopdesk::cli
