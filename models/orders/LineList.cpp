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

/// The lines that @p line picks, in the orders that @p order finds: a few thousand orders are looked up, and the plus keeps
/// SQLite from trying every variant in each of them.
std::function<Predicate(const QVariantList &)> bothOf(Predicate (*order)(const QVariantList &),
                                                      Predicate (*line)(const QVariantList &))
{
    return [order, line](const QVariantList &values) {
        const Predicate orders = order(values);
        const Predicate lines = line(values);
        return Predicate{orders.sql + QLatin1String(" AND +") + lines.sql, orders.values + lines.values};
    };
}

/// The orders' filters, but for the two that look at lines.
std::vector<tables::Filter> lineFilters()
{
    std::vector<tables::Filter> filters = orderList().filters;
    for (tables::Filter &filter : filters) {
        if (qstrcmp(filter.key, "product") == 0)
            filter.predicate = bothOf(withProduct, lineOfProduct);
        else if (qstrcmp(filter.key, "category") == 0)
            filter.predicate = bothOf(withCategory, lineOfCategory);
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
    // In this order always: along the index behind the sort, and from each order to its lines.
    list.idFrom = "orders o CROSS JOIN order_lines l ON l.order_id = o.id";
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
    return list;
}

} // namespace shopdesk::orders
