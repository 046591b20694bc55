// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/returns/ReturnRecord.h"
#include "ui/tickets/TicketStep.h"

namespace shopdesk::ui {

/// What comes next of the repair that is in the house: quote, the customer's answer, what was done, pick-up; where none is, a
/// piece is taken in.
TicketStep *repairStep(Workbench &workbench, const ReturnRecord &record, QWidget *parent);

} // namespace shopdesk::ui
