// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/BulkStatement.h"
#include "exchange/ImportReport.h"
#include "exchange/RowKeys.h"
#include "exchange/SetAsideReason.h"
#include "store/UnitOfWork.h"

namespace shopdesk::exchange {

/// Keeps the rows that an import cannot take, word for word and sealed, for somebody to look at (SetAsideRows.h).
class SetAsideWriter
{
public:
    SetAsideWriter(store::UnitOfWork &work, const char *source, ImportReport &report);

    /// @p fields are the row's known columns, by which it is recognised when it comes again; @p surplus what it has beyond
    /// the header's columns.
    void take(qint64 line, std::span<const std::string_view> fields, std::span<const std::string_view> surplus,
              const SetAsideReason &reason);

private:
    store::UnitOfWork &m_work;
    const std::string m_source;
    ImportReport &m_report;
    RowKeys m_keys;
    BulkStatement m_insert;
};

} // namespace shopdesk::exchange
