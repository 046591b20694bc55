// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// A file that is written in the background from the rows of a list.
struct ListFile
{
    QString pane;     ///< where it was asked for
    QString fileName; ///< suggested: "orders.csv"
    /// Writes it; how many rows there are in it.
    std::function<Result<qint64>(store::Connection &, const QString &path, const Progress &)> write;
    /// Words for a number of rows: "1,234 orders".
    std::function<QString(qint64 count)> countWords;
    const char *list;        ///< what the trail calls it
    tables::ListQuery query; ///< which rows, for the trail
};

/// Asks for a file and writes it in the background: the status area shows how far it is, and a toast says when it is done.
void exportFile(Workbench &workbench, QWidget *asker, const ListFile &file);

/// All rows that a query of a list finds, as CSV.
void exportList(Workbench &workbench, QWidget *asker, const tables::ListDefinition &list,
                const tables::ListQuery &query, std::function<QString(qint64 count)> countWords);

} // namespace shopdesk::ui
