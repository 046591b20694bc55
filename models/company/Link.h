// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"
#include "sync/Remote.h"

/// The company's server as one device knows it. A shop without a link works alone.
namespace shopdesk::company {

struct Link
{
    QString address; ///< of the server: "https://shop.example.com"
    QString company; ///< what its databases are called after: the shop's uuid
    QString account;
    bool isClaimed = false; ///< the number of this device is its own
    bool isPaused = false;
    int device = 0;
    Instant connectedAt;
};
std::optional<Link> link(store::Connection &connection);

/// The stores and their names, by which people know the databases.
std::vector<std::pair<StoreId, QString>> storesByName(store::Connection &connection);

/// Where the keychain of this computer has the password of the account.
QString keychainKey(const Link &link);
/// The password of the account where this computer has no keychain, sealed in the file; empty where it is not there.
QString keptPassword(store::Connection &connection);

/// Connects the file to a server. @p keptPassword empty: the keychain has it. Needs Permission::ManageShop.
Result<void> connect(store::UnitOfWork &work, const QString &address, const QString &account,
                     const QString &keptPassword);
/// Another account, or the password after it was changed on the server. Needs Permission::ManageShop; error "company.alone".
Result<void> changeAccount(store::UnitOfWork &work, const QString &account, const QString &keptPassword);
/// The keychain of this computer has it now.
Result<void> forgetKeptPassword(store::UnitOfWork &work);
/// Works alone from now on; what is here stays here. Needs Permission::ManageShop; error "company.alone".
Result<void> disconnect(store::UnitOfWork &work);
/// Stops exchanging until it is resumed: a metered line. Errors "company.alone".
Result<void> setPaused(store::UnitOfWork &work, bool paused);

/// What a failed request means for whoever asked: code "sync.unreachable", "sync.wrongPassword" …, with the field to look at.
Error toError(const sync::RemoteError &error);
/// The failure that an error of toError came from; Unreachable for another error.
sync::RemoteFailure failureOf(const Error &error);
/// Error of Devices.h: nothing is exchanged with this computer any more.
inline constexpr QLatin1String removedCode("company.removed");

Error worksAlone();

} // namespace shopdesk::company
