// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Progress.h"
#include "exchange/CsvReader.h"
#include "exchange/ImportReport.h"
#include "exchange/SetAsideReason.h"
#include "store/UnitOfWork.h"

#include <functional>

/// What all imports have in common.
namespace shopdesk::exchange {

/// Writes that a run begins; its report has the run's id from now on.
void beginRun(store::UnitOfWork &work, const char *source, const QString &path, ImportReport &report);
/// Writes what came of it, and the audit entry.
void endRun(store::UnitOfWork &work, const char *operation, const ImportReport &report);

/// Takes a row, or says why not: then it has been set aside.
using TakeRow = std::function<SetAsideReason(const CsvRecord &)>;
/// Hands over all rows behind the header. Errors of CsvReader, "exchange.nothingReadable" (none of the first 1,000 rows can be
/// taken: it is the file that is wrong), "base.cancelled".
Result<void> eachRow(CsvReader &reader, ImportReport &report, const Progress &progress, const TakeRow &take);

} // namespace shopdesk::exchange
