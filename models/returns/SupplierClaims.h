// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

using ClaimId = Id<struct SupplierClaimTag>;

/// Open: nobody has told the supplier. Sent: the supplier has not answered. The others are answers.
enum class ClaimStatus { Open, Sent, Credited, Refused };
QString keyOf(ClaimStatus status); ///< "open"
std::optional<ClaimStatus> claimStatusFrom(const QString &key);

/// What a supplier owes for goods that went back to them.
struct SupplierClaim
{
    ClaimId id;
    ReturnId ofReturn;
    QString returnNumber;
    QString supplier; ///< that the product named when the goods went back; empty: it named none
    QString description;
    qint64 quantity = 0;
    std::optional<Money> cost; ///< of all pieces; nothing: not known, or not for who asks (Permission::SeeCosts)
    ClaimStatus status = ClaimStatus::Open;
    std::optional<Money> credited; ///< what the supplier gave, for who sees costs; nothing: refused, or not answered
    Instant madeAt;
    std::optional<Instant> sentAt;
    std::optional<Instant> endedAt;

    bool isAnswered() const { return status == ClaimStatus::Credited || status == ClaimStatus::Refused; }
};

/// Those that no supplier has answered, the oldest first. Needs Permission::SeeOrders.
Result<std::vector<SupplierClaim>> openClaims(store::Connection &connection);
/// Needs Permission::SeeOrders. Error "returns.notFound", also for a claim of a store in which the person does not work.
Result<SupplierClaim> claim(store::Connection &connection, ClaimId id);

/// The supplier has been told. Needs Permission::PlaceOrders. Errors "returns.notFound", "returns.isOver" (told, or answered).
Result<void> sendClaim(store::UnitOfWork &work, ClaimId id);
/// The supplier has answered: with an amount, or not at all. Needs Permission::SeeCosts. Errors "returns.notFound",
/// "returns.isOver", "returns.badPrice" (field "credited").
Result<void> endClaim(store::UnitOfWork &work, ClaimId id, std::optional<Money> credited);

/// The key of a claim's status, over `supplier_claims c`: the file keeps that it was sent by the time alone.
inline constexpr char claimStatusSql[] =
    "CASE WHEN c.status = 'open' AND c.sent_at IS NOT NULL THEN 'sent' ELSE c.status END";
/// Beside a refusal there may be an amount that another computer had noted.
inline constexpr char claimCreditedSql[] = "CASE c.status WHEN 'credited' THEN c.credited END";

} // namespace shopdesk::returns
