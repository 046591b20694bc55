// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

struct ExtraDraft
{
    catalog::VariantId variant;
    qint64 quantity = 1;
    Condition condition = Condition::AsNew;
    Disposition disposition = Disposition::ToCustomer;
};
inline constexpr qint64 mostExtraPieces = 10'000;

/// Takes them down once the goods of the return are here, in the store that received them, and raises a task that names them:
/// somebody has to settle it with the customer. Stock follows what becomes of them, as with what was announced; a supplier's claim
/// too. Needs Permission::PlaceOrders. Errors "returns.notFound", "returns.stepClosed" (the goods are not here, or it is cancelled),
/// "catalog.variantNotFound" (field "variant"), "returns.notGoods" (a service or a bundle), "returns.badQuantity" (field "quantity"),
/// "returns.badDisposition" (field "disposition"), "staff.otherStore".
Result<ExtraId> noteExtra(store::UnitOfWork &work, ReturnId id, const ExtraDraft &draft);

/// In the order in which they were taken down. Needs no permission: whoever asks has read the return.
std::vector<Extra> extrasOf(store::Connection &connection, ReturnId id);

} // namespace shopdesk::returns
