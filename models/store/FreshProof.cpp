// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FreshProof.h"

#include <QCoreApplication>

namespace shopdesk::store {

namespace {
constexpr char proofNeeded[] = "staff.proofNeeded";

Result<void> requireProofOf(const Actor &actor, Permission permission, const QString &message)
{
    if (!actor.id || actor.approvedBy)
        return {};
    return permissionNeeded(proofNeeded, permission, message);
}
} // namespace

Result<void> requireFreshProof(const UnitOfWork &work, Permission permission, const QString &message)
{
    return requireProofOf(work.actor(), permission, message);
}

Result<void> requireSecondFactor(Connection &connection, Permission permission)
{
    const Actor &actor = connection.actor();
    if (!connection.value<int>("SELECT 1 FROM staff WHERE id = ? AND totp_sealed IS NOT NULL", actor.id))
        return {};
    return requireProofOf(
        actor, permission,
        QCoreApplication::translate("Store",
                                    "This needs your password and a code of your second factor, so that nobody does it "
                                    "at a counter that was left open."));
}

bool isProofNeeded(const Error &error)
{
    return error.code == QLatin1String(proofNeeded);
}

} // namespace shopdesk::store
