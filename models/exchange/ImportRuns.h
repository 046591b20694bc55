// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "exchange/ImportReport.h"
#include "store/Connection.h"

namespace shopdesk::exchange {

/// An import that was done.
struct ImportRun
{
    ImportRunId id;
    QString fileName;
    Instant startedAt;
    Instant finishedAt;
    ImportReport report;
};

/// The newest first, at most @p limit.
Result<std::vector<ImportRun>> importRuns(store::Connection &connection, int limit = 100);

} // namespace shopdesk::exchange
