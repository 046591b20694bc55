// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/Document.h"
#include "sync/Remote.h"

/// Documents that the company keeps on its server beside those of sync: devices, enrolments, who may do what.
namespace shopdesk::company {

using sync::companyDatabase;
using sync::storeDatabase;
/// One for all companies of a server, so that a new device needs to know no more than the server.
QString enrolmentsDatabase();

/// Writes one document. RemoteFailure::Conflict where another revision is there already.
sync::RemoteAnswer<void> put(sync::Remote &remote, const QString &database, const QJsonObject &document);

/// A design document whose validation keeps entries of ledgers (sync::MergeRule) as they are: who has an account may add some,
/// and neither change nor remove one.
QJsonObject designDocument();

/// Roles of accounts: everybody of any company, of this one, of one store of it, of all its stores.
inline constexpr QLatin1String everybodyRole("shopdesk");
QString companyRole(const QString &company);
QString storeRole(const QString &company, StoreId store);
QString officeRole(const QString &company);
/// `_security` that lets accounts with one of the roles in, and nobody else.
QJsonObject securityFor(const QStringList &roles);

} // namespace shopdesk::company
