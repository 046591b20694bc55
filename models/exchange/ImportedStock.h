// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/Product.h"
#include "exchange/BulkStatement.h"
#include "exchange/ImportReport.h"
#include "exchange/OnlineRetailFormat.h"
#include "exchange/RowKeys.h"
#include "store/UnitOfWork.h"

namespace shopdesk::exchange {

/// The stock adjustments of an import. They tell of the time before the shop kept stock here and move none.
class ImportedStock
{
public:
    ImportedStock(store::UnitOfWork &work, const char *source, StoreId store, ImportReport &report);
    void take(const OnlineRetailRow &row, catalog::VariantId variant);

private:
    store::UnitOfWork &m_work;
    const StoreId m_store;
    ImportReport &m_report;
    RowKeys m_keys;
    BulkStatement m_insert;
};

} // namespace shopdesk::exchange
