// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

/// Some changes must not be made by whoever comes to a counter that was left open: they need a password or PIN that was
/// entered for this one action. It is asked for as what another person may allow (Actor::approved), by the same dialog and the
/// same option of the command line, only that oneself may give it too (staff::prove).
namespace shopdesk::store {

/// Error "staff.proofNeeded" where nobody has proved for this action who they are. In a shop in which nobody signs in there is
/// nothing to prove with.
Result<void> requireFreshProof(const UnitOfWork &work, Permission permission, const QString &message);
/// The same, of whoever has a second factor, for what takes people's data out of the shop or erases it, and for what says who
/// may do what. It is proved by password and code; a PIN is not enough (staff::beyondPins).
Result<void> requireSecondFactor(Connection &connection, Permission permission);
/// Whether this is that error.
bool isProofNeeded(const Error &error);

} // namespace shopdesk::store
