// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "exchange/ImportReport.h"
#include "store/UnitOfWork.h"

namespace shopdesk::exchange {

// Tickets of other systems, each file in one transaction; plain CSV or packed with xz. They go to the shop's first store with
// their own numbers, and without deadlines of ours. Importing again adds nothing: a ticket that is there stays as it is. A row
// that cannot be taken is set aside with its line and reason, and the others of its ticket are taken. Times are those of the
// shop's wall clock. Need Permission::ImportData. Errors as importOnlineRetail (OnlineRetailImport.h).

/// The "Incident management process enriched event log" (UCI): a row for each change of an incident, in any order. States
/// become steps: New, Active (open), Awaiting User Info (waits for the customer), Awaiting Problem, Vendor or Evidence (waits
/// for colleagues), Resolved, Closed. Whether deadlines were kept is what the last row says (made_sla).
Result<ImportReport> importIncidentLog(store::UnitOfWork &work, const QString &path, const Progress &progress = {});

/// The "Customer Support Ticket Dataset": a row for each ticket. The file does not say when a ticket was opened: it counts
/// from the earlier of its first response and its resolution, or from the day of the purchase where there is neither. Tickets
/// that were resolved before their first response are kept, and flagged. A customer is linked where exactly one member has
/// the e-mail address; names and addresses are not kept.
Result<ImportReport> importSupportTickets(store::UnitOfWork &work, const QString &path, const Progress &progress = {});

} // namespace shopdesk::exchange
