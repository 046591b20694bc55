// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"

class QWidget;

namespace shopdesk::ui {

/// Asks for a file and writes all rows that the query finds into it, as CSV, in the background: the status area shows how
/// far it is, and a toast says when it is done. @p countWords tells a number of rows: "1,234 orders".
void exportList(Workbench &workbench, QWidget *asker, const tables::ListDefinition &list, const tables::ListQuery &query,
                std::function<QString(qint64 count)> countWords);

} // namespace shopdesk::ui
