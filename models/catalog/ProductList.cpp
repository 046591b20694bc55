// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/ProductList.h"

#include "catalog/AttributeValues.h"
#include "catalog/Categories.h"
#include "catalog/LowStock.h"
#include "catalog/Products.h"
#include "catalog/Shelf.h"
#include "store/Search.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

/// Categories with those in them; 0 stands for products without one.
Predicate inCategories(const QVariantList &values)
{
    QStringList seeds;
    QVariantList ids;
    bool orNone = false;
    for (const QVariant &value : values) {
        if (value.toLongLong() == 0) {
            orNone = true;
        } else {
            seeds << QStringLiteral("(?)");
            ids << value.toLongLong();
        }
    }
    QStringList parts;
    if (!ids.isEmpty()) {
        parts << QStringLiteral("p.category_id IN (WITH RECURSIVE inside (id) AS (VALUES %1 UNION SELECT c.id FROM "
                                "categories c JOIN inside ON c.parent_id = inside.id) SELECT id FROM inside)")
                     .arg(seeds.join(QLatin1Char(',')));
    }
    if (orNone)
        parts << QStringLiteral("p.category_id IS NULL");
    return {QLatin1Char('(') + parts.join(QLatin1String(" OR ")) + QLatin1Char(')'), ids};
}

std::vector<FilterChoice> categoryChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    if (const auto tree = categories(connection)) {
        for (const Category &category : *tree)
            choices.push_back({category.id.value, category.path});
    }
    choices.push_back({qint64(0), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Without category")), true});
    return choices;
}

std::vector<FilterChoice> supplierChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    for (const QString &supplier : suppliers(connection))
        choices.push_back({supplier, supplier});
    return choices;
}

std::vector<FilterChoice> stockChoices(store::Connection &connection)
{
    std::vector choices{word("negative", QT_TRANSLATE_NOOP("List", "Below 0")),
                        word("out", QT_TRANSLATE_NOOP("List", "None left")),
                        word("low", QT_TRANSLATE_NOOP("List", "Few left"))};
    for (FilterChoice &each : choices)
        each.value = stockWord(connection.actor(), each.value.toString().toLatin1().constData());
    return choices;
}

Predicate found(store::Connection &, const QString &typed)
{
    const QString match = store::matchExpression(typed);
    if (match.isEmpty())
        return {};
    return {QStringLiteral("SELECT rowid FROM product_search WHERE product_search MATCH ?"), {match}};
}

constexpr char onHandSql[] = R"(CASE WHEN p.kind = 'goods' THEN
    (SELECT coalesce(sum(l.on_hand), 0) FROM variants v JOIN stock_levels l ON l.variant_id = v.id
     WHERE v.product_id = p.id) END)";

const std::string &stateSql()
{
    static const std::string sql = std::string("CASE WHEN p.archived_at IS NOT NULL THEN 'archived' WHEN ")
                                   + shelfNowSql + " THEN 'active' ELSE 'off_shelf' END";
    return sql;
}

} // namespace

tables::ListDefinition productList()
{
    tables::ListDefinition list;
    list.name = "products";
    list.table = "products";
    list.from = "products p LEFT JOIN categories c ON c.id = p.category_id";
    list.idFrom = "products p";
    list.id = "p.id";
    list.columns = {
        {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnKind::Text, "p.name", "p.name COLLATE NOCASE"},
        {"sku", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, "p.first_sku", "p.first_sku COLLATE NOCASE"},
        {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Money, "p.first_price", "p.first_price"},
        {"category", QT_TRANSLATE_NOOP("List", "Category"), ColumnKind::Text, "c.name"},
        {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), ColumnKind::Text, "p.supplier", nullptr, false},
        {"onHand", QT_TRANSLATE_NOOP("List", "On hand"), ColumnKind::Number, onHandSql},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::State, "p.kind", nullptr, false},
        {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State, stateSql().c_str()},
        {"updated", QT_TRANSLATE_NOOP("List", "Changed"), ColumnKind::Instant, "p.updated_at", "p.updated_at", false},
    };
    list.filters = {
        {"category", QT_TRANSLATE_NOOP("List", "Category"), FilterKind::Choices, inCategories, categoryChoices},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), FilterKind::Choices, tables::oneOf("p.kind"),
         [](store::Connection &) {
             return std::vector{word("goods", QT_TRANSLATE_NOOP("List", "Goods")),
                                word("service", QT_TRANSLATE_NOOP("List", "Service")),
                                word("bundle", QT_TRANSLATE_NOOP("List", "Bundle"))};
         }},
        tables::stateFilter("p.archived_at", QT_TRANSLATE_NOOP("List", "In use")),
        {"stock", QT_TRANSLATE_NOOP("List", "Stock"), FilterKind::Choices, withStock, stockChoices},
        {"shelf", QT_TRANSLATE_NOOP("List", "On the shelf"), FilterKind::Choices, onShelfNow,
         [](store::Connection &) {
             return std::vector{word("on", QT_TRANSLATE_NOOP("List", "On the shelf")),
                                word("off", QT_TRANSLATE_NOOP("List", "Off the shelf"))};
         }},
        attributeFilter(),
        {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), FilterKind::Choices, tables::oneOf("p.supplier"),
         supplierChoices},
    };
    list.search = found;
    list.defaultSort = "name";
    list.alsoReads = {"attributes", "categories", "stock_entries", "stock_reservations"};
    list.permission = Permission::SeeProducts;
    return list;
}

} // namespace shopdesk::catalog
