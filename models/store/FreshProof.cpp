// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/FreshProof.h"

namespace shopdesk::store {

namespace {
constexpr char proofNeeded[] = "staff.proofNeeded";
} // namespace

Result<void> requireFreshProof(const UnitOfWork &work, Permission permission, const QString &message)
{
    if (!work.actor().id || work.actor().approvedBy)
        return {};
    return permissionNeeded(proofNeeded, permission, message);
}

bool isProofNeeded(const Error &error)
{
    return error.code == QLatin1String(proofNeeded);
}

} // namespace shopdesk::store
