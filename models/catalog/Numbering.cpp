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
    QString code;
    int device = firstDevice; // of the one that gives the number, whichever one began the paper
    {
        store::Query row = work.connection().query(
            "SELECT s.code, d.number FROM stores s, device d WHERE s.id = ? AND d.id = 1", store);
        if (!row.next())
            return Failure(storeById(work.connection(), store).error());
        code = row.get<QString>(0);
        device = std::max(firstDevice, row.get<int>(1));
    }
    const auto counted = work.connection().value<qint64>(R"(
        INSERT INTO number_sequences (store_id, kind, day, device, next) VALUES (?, ?, ?, ?, 2)
        ON CONFLICT DO UPDATE SET next = next + 1 RETURNING next - 1)",
                                                         store, kind, day, device);
    return numberBlock(code, day, device) + QStringLiteral("%1").arg(counted.value(), 4, 10, QLatin1Char('0'));
}

QString numberBlock(const QString &storeCode, BusinessDay day, int device)
{
    const QString block = QStringLiteral("%1-%2-").arg(storeCode, day.toDate().toString(QStringLiteral("yyMMdd")));
    return device > firstDevice ? block + QStringLiteral("%1-").arg(device) : block;
}

} // namespace shopdesk::catalog
