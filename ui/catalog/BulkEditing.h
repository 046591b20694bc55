// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/BulkEdit.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// Changes many products in the background: the status area shows how far it is and cancels, a toast says what was done and
/// undoes it, and says then what it had to leave.
void editInBulk(Workbench &workbench, const std::vector<catalog::ProductId> &products,
                const catalog::BulkChange &change);

} // namespace shopdesk::ui
