// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

using ClaimId = Id<struct SupplierClaimTag>;

/// What a supplier owes for goods that went back to them.
struct SupplierClaim
{
    ClaimId id;
    ReturnId ofReturn;
    QString returnNumber;
    QString description;
    qint64 quantity = 0;
    std::optional<Money> cost; ///< of all pieces; nothing: not known, or not for who asks (Permission::SeeCosts)
    bool isOpen = true;
    std::optional<Money> credited; ///< what the supplier gave; nothing: refused, or still open
    Instant madeAt;
};

/// The open ones, the oldest first. Needs Permission::SeeOrders.
Result<std::vector<SupplierClaim>> openClaims(store::Connection &connection);
/// The supplier has answered: with an amount, or not at all. Needs Permission::SeeCosts. Errors "returns.notFound",
/// "returns.isOver", "returns.badPrice" (field "credited").
Result<void> endClaim(store::UnitOfWork &work, ClaimId id, std::optional<Money> credited);

} // namespace shopdesk::returns
