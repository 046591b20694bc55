// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/Numbering.h"

#include "catalog/Premises.h"

namespace shopdesk::orders {

namespace {
constexpr int firstDevice = 1; // 0 is that of data that ships
} // namespace

Result<QString> nextNumber(store::UnitOfWork &work, StoreId store, BusinessDay day, int device)
{
    const Result<catalog::Premises> premises = catalog::storeById(work.connection(), store);
    if (!premises)
        return Failure(premises.error());
    const auto counted = work.connection().value<qint64>(R"(
        INSERT INTO number_sequences (store_id, kind, day, device, next) VALUES (?, 'order', ?, ?, 2)
        ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1)",
                                                         store, day, device);
    const QString block = device > firstDevice ? QStringLiteral("%1-").arg(device) : QString();
    return QStringLiteral("%1-%2-%3%4")
        .arg(premises->code, day.toDate().toString(QStringLiteral("yyMMdd")), block)
        .arg(counted.value(), 4, 10, QLatin1Char('0'));
}

} // namespace shopdesk::orders
