// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Numbering.h"

#include "catalog/Premises.h"

namespace shopdesk::orders {

Result<QString> nextNumber(store::UnitOfWork &work, StoreId store, BusinessDay day)
{
    const Result<catalog::Premises> premises = catalog::storeById(work.connection(), store);
    if (!premises)
        return Failure(premises.error());
    const auto counted = work.connection().value<qint64>(R"(
        INSERT INTO number_sequences (store_id, kind, day, next) VALUES (?, 'order', ?, 2)
        ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1)",
                                                         store, day);
    return QStringLiteral("%1-%2-%3")
        .arg(premises->code, day.toDate().toString(QStringLiteral("yyMMdd")))
        .arg(counted.value(), 4, 10, QLatin1Char('0'));
}

} // namespace shopdesk::orders
