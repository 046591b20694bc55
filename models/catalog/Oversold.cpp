// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Oversold.h"

#include "catalog/StockLedger.h"
#include "catalog/VariantTitle.h"
#include "tasks/Tasks.h"

#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

constexpr char kind[] = "oversold";
constexpr int mostOrdersNamed = 20;

QString subjectOf(StoreId store, VariantId variant)
{
    return variant.text() + QLatin1Char('/') + store.text();
}

/// The orders that share what there was too little of: from the newest sale back to the one that still got a piece.
QJsonArray ordersConcerned(store::Connection &connection, StoreId store, VariantId variant, qint64 missing)
{
    QJsonArray numbers;
    store::Query sales = connection.query(R"(
        SELECT o.number, e.quantity FROM stock_entries e JOIN orders o ON o.id = e.order_id
        WHERE e.variant_id = ? AND e.store_id = ? AND e.historic = 0 AND e.reason = 'sale'
        ORDER BY e.occurred_at DESC, e.id DESC)",
                                          variant, store);
    qint64 sold = 0;
    while (sold <= missing && numbers.size() < mostOrdersNamed && sales.next()) {
        const QString number = sales.get<QString>(0);
        if (!numbers.contains(number))
            numbers.prepend(number);
        sold -= sales.get<qint64>(1);
    }
    return numbers;
}

} // namespace

void watchLevel(store::UnitOfWork &work, StoreId store, VariantId variant, qint64 onHand, bool isCounted)
{
    const QString subject = subjectOf(store, variant);
    if (onHand >= 0 || !isCounted) {
        tasks::settleItself(work, kind, subject);
        return;
    }
    const TitledVariant titled = titleOf(work.connection(), variant);
    tasks::raise(work,
                 {.kind = kind,
                  .subject = subject,
                  .table = "products",
                  .row = titled.product.value,
                  .store = store,
                  .data = {{QStringLiteral("product"), titled.title},
                           {QStringLiteral("shortBy"), -onHand},
                           {QStringLiteral("orders"), ordersConcerned(work.connection(), store, variant, -onHand)}}});
}

void reviewOversold(store::UnitOfWork &work)
{
    struct Level
    {
        StoreId store;
        VariantId variant;
        qint64 onHand;
        bool isCounted;
    };
    std::vector<Level> levels;
    store::Query rows = work.connection().query(R"(
        SELECT store_id, variant_id, on_hand, is_counted FROM stock_levels WHERE on_hand < 0
        UNION ALL
        SELECT l.store_id, l.variant_id, l.on_hand, l.is_counted
        FROM tasks t JOIN variants v ON v.product_id = t.row_id
        JOIN stock_levels l ON l.variant_id = v.id AND l.store_id = t.store_id
        WHERE t.kind = 'oversold' AND t.settled_at IS NULL AND l.on_hand >= 0)");
    while (rows.next())
        levels.push_back({rows.get<StoreId>(0), rows.get<VariantId>(1), rows.get<qint64>(2), rows.get<bool>(3)});
    for (const Level &level : levels)
        watchLevel(work, level.store, level.variant, level.onHand, level.isCounted);
}

} // namespace shopdesk::catalog
