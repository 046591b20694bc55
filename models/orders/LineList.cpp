// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/LineList.h"

#include "orders/OrderFilters.h"
#include "orders/OrderList.h"
#include "store/Search.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

using tables::ColumnKind;
using tables::Predicate;

/// Lines of the orders that a text finds, and of the products that it finds.
Predicate found(store::Connection &connection, const QString &typed)
{
    const Predicate orders = orderList().search(connection, typed);
    if (orders.sql.isEmpty())
        return {};
    return {QStringLiteral("SELECT id FROM order_lines WHERE order_id IN (%1) "
                           "UNION ALL SELECT l.id FROM product_search f JOIN variants v ON v.product_id = f.rowid "
                           "JOIN order_lines l ON l.variant_id = v.id WHERE product_search MATCH ?")
                .arg(orders.sql),
            orders.values + QVariantList{store::matchExpression(typed)}};
}

/// The orders' filters, but for those that look at lines.
std::vector<tables::Filter> lineFilters()
{
    std::vector<tables::Filter> filters = orderList().filters;
    for (tables::Filter &filter : filters) {
        if (qstrcmp(filter.key, "product") == 0)
            filter.predicate = lineOfProduct;
        else if (qstrcmp(filter.key, "category") == 0)
            filter.predicate = lineOfCategory;
        else if (qstrcmp(filter.key, "supplier") == 0)
            filter.predicate = lineOfSupplier;
    }
    return filters;
}

} // namespace

tables::ListDefinition lineList()
{
    tables::ListDefinition list;
    list.name = "lines";
    list.table = "order_lines";
    list.from = "order_lines l JOIN orders o ON o.id = l.order_id JOIN variants v ON v.id = l.variant_id "
                "JOIN stores s ON s.id = o.store_id";
    // The range holds every instant. It tells SQLite to seek orders along the index behind the sort; without it, and
    // without a filter, SQLite goes through all lines and sorts them.
    list.idFrom = "orders o JOIN order_lines l ON l.order_id = o.id "
                  "AND o.placed_at BETWEEN -9000000000000000000 AND 9000000000000000000";
    list.id = "l.id";
    tables::Column quantity{"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Number, "l.quantity"};
    quantity.summed = true;
    tables::Column total{"total", QT_TRANSLATE_NOOP("List", "Total"), ColumnKind::Money, "l.total"};
    total.summed = true;
    list.columns = {
        {"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Text, "o.number"},
        {"placed", QT_TRANSLATE_NOOP("List", "Placed"), ColumnKind::Instant, "o.placed_at", "o.placed_at"},
        {"item", QT_TRANSLATE_NOOP("List", "Item"), ColumnKind::Text, "l.description"},
        {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, "v.sku"},
        quantity,
        {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Money, "l.unit_price"},
        {"discount", QT_TRANSLATE_NOOP("List", "Discount"), ColumnKind::Money, "l.discount", nullptr, false},
        total,
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name", nullptr, false},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::State, "o.kind", nullptr, false},
    };
    list.filters = lineFilters();
    list.search = found;
    list.defaultSort = "placed";
    list.defaultDescending = true;
    list.alsoReads = {"orders", "products", "stores"};
    list.permission = Permission::SeeOrders;
    list.storeColumn = "o.store_id";
    list.alsoInStores = collectedInStores;
    return list;
}

} // namespace shopdesk::orders
