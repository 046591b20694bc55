// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

namespace shopdesk::store {

/// The file beside the shop that opens its vault, as long as nobody has signed up in it with a password. Whoever has the shop
/// file without it has no phone number, e-mail or address. Only the file's owner may read it.
QString keyFilePath(const QString &shopPath);

/// Makes the data key, a key file with a random secret, and the key slot that the secret opens. Error "store.keyFile".
Result<void> createKey(Connection &connection, const QString &shopPath);

/// Whether the key file opens the shop. Where it does not any more, people's passwords do.
bool opensByKeyFile(Connection &connection);
/// Ends that, in the transaction that gives the first person a password.
void retireKeyFile(Connection &connection);
/// After it was committed; also removes a file that was left behind.
void removeRetiredKeyFile(Connection &connection, const QString &shopPath);

/// Errors "store.noKey" where there is no key file, "vault.wrongSecret" where it belongs to another shop.
Result<std::shared_ptr<const vault::Vault>> unlockVault(Connection &connection, const QString &shopPath);

} // namespace shopdesk::store
