// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Numbering.h"

#include "catalog/Premises.h"

#include <algorithm>

namespace shopdesk::catalog {

namespace {
constexpr int firstDevice = 1; // 0 is that of data that ships
} // namespace

Result<QString> nextNumber(store::UnitOfWork &work, StoreId store, const QString &kind, BusinessDay day)
{
    const Result<Premises> premises = storeById(work.connection(), store);
    if (!premises)
        return Failure(premises.error());
    // Of the device that gives the number, whichever one began the paper.
    const int device =
        std::max(firstDevice, work.connection().value<int>("SELECT number FROM device WHERE id = 1").value());
    const auto counted = work.connection().value<qint64>(R"(
        INSERT INTO number_sequences (store_id, kind, day, device, next) VALUES (?, ?, ?, ?, 2)
        ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1)",
                                                         store, kind, day, device);
    return numberBlock(premises->code, day, device)
           + QStringLiteral("%1").arg(counted.value(), 4, 10, QLatin1Char('0'));
}

QString numberBlock(const QString &storeCode, BusinessDay day, int device)
{
    const QString block = QStringLiteral("%1-%2-").arg(storeCode, day.toDate().toString(QStringLiteral("yyMMdd")));
    return device > firstDevice ? block + QStringLiteral("%1-").arg(device) : block;
}

} // namespace shopdesk::catalog
