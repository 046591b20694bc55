// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/TransferCheck.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

void checkTransfers(store::Connection &connection, std::vector<QString> &wrong)
{
    // What is gone out of the sender and what has come into either store, line by line. Goods in transit are what went out
    // and has not come in.
    store::Query rows = connection.query(R"(
        WITH moved AS (
            SELECT transfer_id, variant_id, sum(quantity) FILTER (WHERE reason = 'transfer_out') AS gone,
                   sum(quantity) FILTER (WHERE reason = 'transfer_in') AS come,
                   sum(quantity) FILTER (WHERE reason NOT IN ('transfer_out', 'transfer_in')) AS difference
            FROM stock_entries WHERE transfer_id IS NOT NULL GROUP BY transfer_id, variant_id),
        sums AS (SELECT transfer_id, sum(quantity) AS units FROM transfer_lines GROUP BY transfer_id)
        SELECT DISTINCT t.number
        FROM transfers t
        JOIN transfer_lines l ON l.transfer_id = t.id
        LEFT JOIN moved m ON m.transfer_id = t.id AND m.variant_id = l.variant_id
        LEFT JOIN sums s ON s.transfer_id = t.id
        WHERE t.units <> coalesce(s.units, 0)
            OR coalesce(m.gone, 0) <> CASE WHEN t.sent_at IS NULL THEN 0 ELSE -l.quantity END
            OR coalesce(m.come, 0) <> CASE WHEN t.sent_at IS NULL OR t.status = 'sent' THEN 0 ELSE l.quantity END
            OR coalesce(m.difference, 0) <> CASE t.status WHEN 'received' THEN coalesce(l.received, 0) - l.quantity ELSE 0 END
        UNION
        SELECT t.number FROM moved m JOIN transfers t ON t.id = m.transfer_id
        WHERE NOT EXISTS (SELECT 1 FROM transfer_lines l WHERE l.transfer_id = t.id AND l.variant_id = m.variant_id))");
    while (rows.next()) {
        wrong.push_back(
            QCoreApplication::translate("Catalog", "The entries of transfer %1 are not what the transfer says.")
                .arg(rows.get<QString>(0)));
    }
}

} // namespace shopdesk::catalog
