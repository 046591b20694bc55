// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ImportedStock.h"

#include "catalog/Stock.h"

#include <array>

namespace shopdesk::exchange {

ImportedStock::ImportedStock(store::UnitOfWork &work, const char *source, StoreId store, ImportReport &report)
    : m_work(work), m_store(store), m_report(report), m_keys(source), m_insert(work.connection(), R"(
          INSERT INTO stock_entries (id, store_id, variant_id, quantity, reason, historic, note, source_key, occurred_at)
          VALUES (?, ?, ?, ?, 'adjustment', 1, ?, ?, ?)
          ON CONFLICT (source_key) WHERE source_key IS NOT NULL DO NOTHING)")
{
}

void ImportedStock::take(const OnlineRetailRow &row, catalog::VariantId variant)
{
    // What the row means and not how it is written: 17850 and 17850.0 are the same customer.
    const std::string quantity = std::to_string(row.quantity);
    const std::string price = std::to_string(row.price.whole) + ' ' + std::to_string(row.price.fraction);
    const std::string at = std::to_string(row.at.ms);
    const std::array<std::string_view, 8> fields{row.invoice, row.code,     row.description, quantity,
                                                 at,          row.customer, row.country,     price};
    const int added = m_insert.run(m_work.newId<catalog::StockEntryId>(), m_store, variant, row.quantity,
                                   row.description, m_keys.next(fields), row.at);
    ++(added == 0 ? m_report.alreadyThere : m_report.stockAdjustments);
}

} // namespace shopdesk::exchange
