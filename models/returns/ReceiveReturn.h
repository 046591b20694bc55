// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

struct Arrival
{
    LineId line;
    qint64 quantity = 0;
    QStringList serials = {}; ///< of pieces that have one; none: those that were named when it was asked for
};

/// The goods are here, in whichever store. A line that is not named came whole; what did not come is missing. Stock does not move
/// yet. Needs Permission::PlaceOrders. Errors "returns.notFound", "returns.stepClosed", "returns.lineNotFound",
/// "returns.badQuantity", "catalog.storeNotFound", "staff.otherStore", those of catalog::returnSerials (field
/// "lines[0].serials").
Result<void> receive(store::UnitOfWork &work, ReturnId id, StoreId in, const std::vector<Arrival> &arrivals = {},
                     const QString &note = {});

struct FindingDraft
{
    LineId line;
    qint64 quantity = 0;
    Condition condition = Condition::AsNew;
    Disposition disposition = Disposition::Resell;
    bool isAccepted = true;   ///< money is given for it
    QStringList serials = {}; ///< of pieces that have one, where a line has several findings
};

/// What the pieces that came are like, and what becomes of each: all of them, neither more nor fewer. What did not come is found
/// missing by itself, and no money is given for it. Stock follows in the store that received them: to be sold again they come in;
/// scrap comes in and goes out as damage; the rest does not move it. Needs Permission::PlaceOrders.
/// Errors "returns.notFound", "returns.stepClosed", "returns.lineNotFound", "returns.badQuantity" (says how many are to be
/// found; field "findings[0].quantity"), "returns.badDisposition", "catalog.serialCount", "staff.otherStore".
Result<void> inspect(store::UnitOfWork &work, ReturnId id, const std::vector<FindingDraft> &findings,
                     const QString &note = {});

/// Pieces that were set aside for refurbishing are ready: to be sold again, or not. Errors "returns.notFound",
/// "returns.badDisposition", "returns.isOver" (known already), "staff.otherStore".
Result<void> endRefurbishing(store::UnitOfWork &work, FindingId id, Disposition disposition);

} // namespace shopdesk::returns
