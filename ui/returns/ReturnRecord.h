// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Premises.h"
#include "orders/ReceiptData.h"
#include "returns/Repairs.h"
#include "returns/Returns.h"
#include "returns/ReturnStates.h"
#include "returns/SettleReturn.h"
#include "returns/SupplierClaims.h"
#include "store/AuditTrail.h"

#include <QImage>

namespace shopdesk::ui {

/// All that the drawer shows of a return.
struct ReturnRecord
{
    returns::Return found;
    std::vector<returns::StepState> steps;
    returns::Postings postings;
    std::vector<returns::Repair> repairs;
    std::vector<store::AuditEntry> history;
    std::vector<catalog::Premises> stores;      ///< in which the person works
    std::vector<QImage> photos;                 ///< small, in their order
    std::vector<returns::SupplierClaim> claims; ///< that no supplier has answered yet
    std::optional<orders::ReceiptData> credit;  ///< that gave the money back, where it is of one of the person's stores

    bool hasDeliveryLeft = false; ///< of its order, a fee that no credit gave back

    bool isOpen(returns::Step step) const;
    QString whyNot(returns::Step step) const;
};
Result<ReturnRecord> readReturnRecord(store::Connection &connection, returns::ReturnId id);

} // namespace shopdesk::ui
