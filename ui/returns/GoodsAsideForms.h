// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/returns/ReturnRecord.h"
#include "ui/tickets/TicketStep.h"

namespace shopdesk::ui {

/// What became of the pieces that were set aside for refurbishing, of as many findings as is known by now.
TicketStep *refurbishedStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent);

/// What came though nobody had announced it: which product, how many, and what becomes of it.
TicketStep *extraStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent);

/// What suppliers said about the goods that went back to them, of a return or of claims anywhere; @p of names what they belong to.
TicketStep *answersStep(Workbench &workbench, const std::vector<returns::SupplierClaim> &claims, const QString &of,
                        QWidget *parent);
TicketStep *claimsStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent);

} // namespace shopdesk::ui
