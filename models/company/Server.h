// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"
#include "sync/Remote.h"

namespace shopdesk::company {

/// What an account is for, and the document of `_users` that makes it.
struct ServerAccount
{
    QString name;
    QString password;
    QStringList roles;
};

/// Makes the databases of a shop on its company's server, those of stores that were added since among them: one for what all
/// share, one for each store, one for devices, with their rules and whom they let in. May be run again at any time; what is
/// there stays. The account must be an administrator's, or the databases be there already (packaging/backend/set-up.sh).
///
/// Errors of toError; "company.signUpFirst" where nobody has a
/// password yet, since a code for another computer is given to a person. Waits for the network.
Result<void> prepareServer(store::Store &store, sync::Remote &remote);

/// A new account for one store, or for all of them: in the databases that are its business, and in no others. Each computer gets
/// one of its own, so that one can be closed without the others. Needs an administrator's account.
Result<ServerAccount> makeAccount(store::Store &store, sync::Remote &remote, std::optional<StoreId> only);

/// prepareServer, and then the link of this file (company::connect) with the number of this device. From then on it uses an
/// account of its own that is no administrator's; the one of the plan where none could be made. Also run again after a store
/// was added. The number of the device.
struct ConnectPlan
{
    QString address;
    QString account;
    QString keptPassword; ///< of the account; the keychain takes it over (SyncKeeper)
};
Result<int> connectShop(store::Store &store, sync::Remote &remote, const ConnectPlan &plan);

} // namespace shopdesk::company
