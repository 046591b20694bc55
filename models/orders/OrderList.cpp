// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderList.h"

#include "catalog/StoreChoices.h"
#include "members/MemberList.h"
#include "orders/OrderFilters.h"
#include "store/Search.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

std::vector<FilterChoice> statusChoices(store::Connection &)
{
    return {word("draft", QT_TRANSLATE_NOOP("List", "Draft")),
            word("placed", QT_TRANSLATE_NOOP("List", "Placed")),
            word("partially_paid", QT_TRANSLATE_NOOP("List", "Partly paid")),
            word("paid", QT_TRANSLATE_NOOP("List", "Paid")),
            word("partially_shipped", QT_TRANSLATE_NOOP("List", "Partly shipped")),
            word("shipped", QT_TRANSLATE_NOOP("List", "Shipped")),
            word("partially_delivered", QT_TRANSLATE_NOOP("List", "Partly delivered")),
            word("delivered", QT_TRANSLATE_NOOP("List", "Delivered")),
            word("modifying", QT_TRANSLATE_NOOP("List", "Being changed")),
            word("cancelled", QT_TRANSLATE_NOOP("List", "Cancelled"))};
}

std::vector<FilterChoice> channelChoices(store::Connection &)
{
    return {word("counter", QT_TRANSLATE_NOOP("List", "Counter")), word("web", QT_TRANSLATE_NOOP("List", "Web")),
            word("phone", QT_TRANSLATE_NOOP("List", "By phone")),
            word("marketplace", QT_TRANSLATE_NOOP("List", "Marketplace")),
            word("imported", QT_TRANSLATE_NOOP("List", "Imported"))};
}

std::vector<FilterChoice> kindChoices(store::Connection &)
{
    return {word("sale", QT_TRANSLATE_NOOP("List", "Sale")), word("credit", QT_TRANSLATE_NOOP("List", "Credit"))};
}

std::vector<FilterChoice> toDoChoices(store::Connection &)
{
    return {word("open", QT_TRANSLATE_NOOP("List", "To be paid")),
            word("to_ship", QT_TRANSLATE_NOOP("List", "To ship")),
            word("to_collect", QT_TRANSLATE_NOOP("List", "To be collected"))};
}

std::vector<FilterChoice> countryChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    store::Query rows = connection.query("SELECT DISTINCT country FROM orders ORDER BY country COLLATE NOCASE");
    while (rows.next()) {
        const QString country = rows.get<QString>(0);
        if (country.isEmpty())
            choices.push_back(word("", QT_TRANSLATE_NOOP("List", "Not given")));
        else
            choices.push_back({country, country});
    }
    return choices;
}

/// Whose order it is, for those who may see members.
QVariant memberColumn(store::Connection &connection, qint64, const QVariant &name)
{
    return connection.actor().may(Permission::SeeMembers) ? name : QVariant(QString());
}

Predicate found(store::Connection &connection, const QString &typed)
{
    const QString match = store::matchExpression(typed);
    if (match.isEmpty())
        return {};
    Predicate ids{QStringLiteral("SELECT rowid FROM order_search WHERE order_search MATCH ?"), {match}};
    const Predicate members = members::memberIdsFor(connection, typed);
    if (!members.sql.isEmpty()) {
        ids.sql += QStringLiteral(" UNION ALL SELECT id FROM orders WHERE member_id IN (%1)").arg(members.sql);
        ids.values << members.values;
    }
    return ids;
}

} // namespace

tables::ListDefinition orderList()
{
    tables::ListDefinition list;
    list.name = "orders";
    list.table = "orders";
    list.from = "orders o JOIN stores s ON s.id = o.store_id LEFT JOIN members m ON m.id = o.member_id";
    list.idFrom = "orders o";
    list.id = "o.id";
    tables::Column member{"member", QT_TRANSLATE_NOOP("List", "Member"), ColumnKind::Text, "m.name"};
    member.decode = memberColumn;
    tables::Column units{"units", QT_TRANSLATE_NOOP("List", "Units"), ColumnKind::Number, "o.units"};
    units.summed = true;
    units.shownAtFirst = false;
    tables::Column total{"total", QT_TRANSLATE_NOOP("List", "Total"), ColumnKind::Money, "o.total", "o.total"};
    total.summed = true;
    list.columns = {
        {"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Text, "o.number", "o.number"},
        {"placed", QT_TRANSLATE_NOOP("List", "Placed"), ColumnKind::Instant, "o.placed_at", "o.placed_at"},
        member,
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name"},
        {"channel", QT_TRANSLATE_NOOP("List", "Channel"), ColumnKind::State, "o.channel", nullptr, false},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), ColumnKind::State, "o.status"},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::State, "o.kind", nullptr, false},
        units,
        total,
        {"country", QT_TRANSLATE_NOOP("List", "Country"), ColumnKind::Text, "o.country", nullptr, false},
    };
    list.filters = {
        {"dates", QT_TRANSLATE_NOOP("List", "Date"), FilterKind::DayRange,
         tables::onDays("o.business_day", "o.placed_at")},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), FilterKind::Choices, tables::oneOf("o.status"), statusChoices},
        {"todo", QT_TRANSLATE_NOOP("List", "To do"), FilterKind::Choices, stillToDo, toDoChoices},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), FilterKind::Choices, tables::oneOf("o.kind"), kindChoices},
        {"channel", QT_TRANSLATE_NOOP("List", "Channel"), FilterKind::Choices, tables::oneOf("o.channel"),
         channelChoices},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Choices, tables::oneOf("o.store_id"),
         catalog::storeChoices},
        {"country", QT_TRANSLATE_NOOP("List", "Country"), FilterKind::Choices, tables::oneOf("o.country"),
         countryChoices},
        {"member", QT_TRANSLATE_NOOP("List", "Member"), FilterKind::Hidden, tables::oneOf("o.member_id")},
        {"product", QT_TRANSLATE_NOOP("List", "Product"), FilterKind::Hidden, withProduct},
        {"category", QT_TRANSLATE_NOOP("List", "Category"), FilterKind::Hidden, withCategory},
        {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), FilterKind::Hidden, withSupplier},
        {"weekday", QT_TRANSLATE_NOOP("List", "Weekday"), FilterKind::Hidden, onWeekday},
        {"hour", QT_TRANSLATE_NOOP("List", "Hour"), FilterKind::Hidden, tables::oneOf("o.business_hour")},
        {"buyer", QT_TRANSLATE_NOOP("List", "Buyers"), FilterKind::Hidden, ofBuyers},
        {"counted", QT_TRANSLATE_NOOP("List", "Counted in figures"), FilterKind::Hidden, counted},
    };
    list.search = found;
    list.defaultSort = "placed";
    list.defaultDescending = true;
    list.alsoReads = {"members", "stores"};
    list.permission = Permission::SeeOrders;
    list.storeColumn = "o.store_id";
    list.alsoInStores = collectedInStores;
    return list;
}

} // namespace shopdesk::orders
