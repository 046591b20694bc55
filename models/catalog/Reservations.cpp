// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Reservations.h"

#include <QJsonArray>

namespace shopdesk::catalog {

Result<int> releaseExpired(store::UnitOfWork &work)
{
    struct Ended
    {
        qint64 order;
        int reservations;
        qint64 quantity;
    };
    std::vector<Ended> orders;
    store::Query rows = work.connection().query(R"(
        SELECT order_id, count(*), sum(quantity) FROM stock_reservations WHERE expires_at <= ? GROUP BY order_id)",
                                                work.now());
    while (rows.next())
        orders.push_back({rows.get<qint64>(0), rows.get<int>(1), rows.get<qint64>(2)});
    int released = 0;
    for (const Ended &ended : orders) {
        work.execute("DELETE FROM stock_reservations WHERE order_id = ? AND expires_at <= ?", ended.order, work.now());
        work.execute("UPDATE orders SET updated_at = ? WHERE id = ?", work.now(), ended.order);
        work.audit("catalog.releaseExpired", "orders", ended.order,
                   {{QStringLiteral("reserved"), QJsonArray{ended.quantity, 0}}});
        released += ended.reservations;
    }
    return released;
}

Result<std::optional<Instant>> nextExpiry(store::Connection &connection)
{
    return connection.value<Instant>(
        "SELECT expires_at FROM stock_reservations WHERE expires_at IS NOT NULL ORDER BY expires_at LIMIT 1");
}

} // namespace shopdesk::catalog
