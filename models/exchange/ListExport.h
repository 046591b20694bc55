// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Progress.h"
#include "store/UnitOfWork.h"
#include "tables/List.h"

namespace shopdesk::exchange {

/// Writes the rows that a query finds, in its order, as a CSV file for other programs: the same in every language.
/// The first row holds the columns' keys; money is a plain decimal ("1234.50"), an instant ISO 8601 on the shop's wall
/// clock with its offset ("2011-07-04T09:30:00+01:00"), a day "2011-07-04", a state its key. Typed texts are guarded
/// (FormulaGuard.h). What a list masks stays masked.
///
/// @p columns are keys; empty: all that the list has. How many rows were written. Needs Permission::ExportData. Errors of
/// tables::readIds, "exchange.notWritable", "exchange.notWritten", "base.cancelled".
Result<qint64> exportList(store::Connection &connection, const tables::ListDefinition &list,
                          const tables::ListQuery &query, const QString &path, const QStringList &columns = {},
                          const Progress &progress = {});

/// Notes in the trail that @p rows rows of a list were taken out by a file: of which list, and by which of its filters; what
/// was typed to find them may be somebody's name, and is not repeated.
Result<void> noteExport(store::UnitOfWork &work, const char *list, const tables::ListQuery &query, qint64 rows);

Failure exportCancelled();

} // namespace shopdesk::exchange
