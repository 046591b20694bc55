// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

namespace shopdesk::store {

/// The file beside the shop that opens its vault, until people sign in with secrets of their own. Whoever has the shop
/// file without it has no phone number, e-mail or address. Only the file's owner may read it.
QString keyFilePath(const QString &shopPath);

/// Makes the data key, a key file with a random secret, and the key slot that the secret opens. Error "store.keyFile".
Result<void> createKey(Connection &connection, const QString &shopPath);

/// Errors "store.noKey" where there is no key file, "vault.wrongSecret" where it belongs to another shop.
Result<std::shared_ptr<const vault::Vault>> unlockVault(Connection &connection, const QString &shopPath);

} // namespace shopdesk::store
