// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Store.h"

#include <QStringList>

namespace shopdesk::app {

/// What `shopdesk --document` is asked for.
struct DocumentRequest
{
    QString file; ///< the PDF
    QString kind; ///< one of documentKinds()
    /// The number of the order, return or member; of a parcel ORDER or ORDER/2; of a till the id; a code of a coupon; of benefits nothing.
    QString of;
    QString from; ///< of a statement its first day; empty: a year before the last
    QString to;   ///< and its last; empty: today
};

/// "receipt", "delivery-slip", "statement", "benefits", "coupon", "member-card", "till-report", "return-slip", "inspection-sheet", "credit-note".
QStringList documentKinds();

/// Error "cli.usage" where there is no such kind, or nothing says of what.
Result<void> check(const DocumentRequest &request);

/// Writes the paper as the window does, with the permissions, the counting of receipts and the trail of the window. Errors those of
/// reading the record, "cli.usage" (a day that is none), those of writing the file.
Result<void> writeDocument(store::Store &store, const DocumentRequest &request);

} // namespace shopdesk::app
