// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnList.h"

#include "catalog/StoreChoices.h"
#include "members/MemberList.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

std::vector<FilterChoice> statusChoices(store::Connection &)
{
    return {word("requested", QT_TRANSLATE_NOOP("List", "Asked for")),
            word("approved", QT_TRANSLATE_NOOP("List", "Approved")),
            word("received", QT_TRANSLATE_NOOP("List", "Received")),
            word("inspected", QT_TRANSLATE_NOOP("List", "Inspected")),
            word("settled", QT_TRANSLATE_NOOP("List", "Settled")),
            word("closed", QT_TRANSLATE_NOOP("List", "Closed")),
            word("declined", QT_TRANSLATE_NOOP("List", "Declined")),
            word("cancelled", QT_TRANSLATE_NOOP("List", "Cancelled"))};
}

std::vector<FilterChoice> toDoChoices(store::Connection &)
{
    return {word("approve", QT_TRANSLATE_NOOP("List", "To approve")),
            word("receive", QT_TRANSLATE_NOOP("List", "To receive")),
            word("inspect", QT_TRANSLATE_NOOP("List", "To inspect")),
            word("settle", QT_TRANSLATE_NOOP("List", "To settle")),
            word("close", QT_TRANSLATE_NOOP("List", "To close")),
            word("overdue", QT_TRANSLATE_NOOP("List", "Overdue"))};
}

std::vector<FilterChoice> wishChoices(store::Connection &)
{
    return {word("refund", QT_TRANSLATE_NOOP("List", "Refund")),
            word("store_credit", QT_TRANSLATE_NOOP("List", "Store credit")),
            word("gift_card", QT_TRANSLATE_NOOP("List", "Gift card")),
            word("exchange", QT_TRANSLATE_NOOP("List", "Exchange")),
            word("repair", QT_TRANSLATE_NOOP("List", "Repair"))};
}

std::vector<FilterChoice> reasonChoices(store::Connection &)
{
    return {word("unwanted", QT_TRANSLATE_NOOP("List", "Not wanted")),
            word("wrong_size", QT_TRANSLATE_NOOP("List", "Wrong size")),
            word("wrong_item", QT_TRANSLATE_NOOP("List", "Wrong goods")),
            word("not_as_described", QT_TRANSLATE_NOOP("List", "Not as described")),
            word("damaged", QT_TRANSLATE_NOOP("List", "Damaged")),
            word("faulty", QT_TRANSLATE_NOOP("List", "Faulty")),
            word("late", QT_TRANSLATE_NOOP("List", "Too late")),
            word("other", QT_TRANSLATE_NOOP("List", "Other"))};
}

/// What the next step is, by where the goods and the money are.
Predicate toDo(const QVariantList &values)
{
    QStringList conditions;
    for (const QVariant &value : values) {
        const QString step = value.toString();
        if (step == QLatin1String("approve"))
            conditions << QStringLiteral("r.status = 'requested'");
        else if (step == QLatin1String("receive"))
            conditions << QStringLiteral("(r.status IN ('approved', 'settled') AND r.received_at IS NULL)");
        else if (step == QLatin1String("inspect"))
            conditions << QStringLiteral(
                "(r.status IN ('received', 'settled') AND r.received_at IS NOT NULL AND r.inspected_at IS NULL)");
        else if (step == QLatin1String("settle"))
            conditions << QStringLiteral(
                "(r.status = 'inspected' OR (r.status = 'received' AND r.money_from <> 'inspected') "
                "OR (r.status = 'approved' AND r.money_from = 'approved'))");
        else if (step == QLatin1String("close"))
            conditions << QStringLiteral(
                "(r.status = 'declined' OR (r.status = 'settled' AND r.inspected_at IS NOT NULL))");
        else
            conditions << QStringLiteral("coalesce(r.due_at, 9223372036854775807) < "
                                         "CAST(strftime('%s', 'now') AS INTEGER) * 1000");
    }
    return {conditions.isEmpty() ? QString()
                                 : QLatin1Char('(') + conditions.join(QLatin1String(" OR ")) + QLatin1Char(')')};
}

std::function<Predicate(const QVariantList &)> within(const char *column, const char *select)
{
    return [column, select](const QVariantList &values) {
        Predicate some = tables::oneOf(column)(values);
        some.sql = QStringLiteral("r.id IN (%1 WHERE %2)").arg(QLatin1String(select), some.sql);
        return some;
    };
}

/// Whoever may not see members sees returns without their names.
QVariant memberColumn(store::Connection &connection, qint64, const QVariant &name)
{
    return connection.actor().may(Permission::SeeMembers) ? name : QVariant(QString());
}

Predicate found(store::Connection &connection, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    Predicate ids{QStringLiteral("SELECT id FROM returns WHERE instr(number, upper(?)) > 0 "
                                 "UNION ALL SELECT id FROM returns WHERE tracking = ? "
                                 "UNION ALL SELECT r.id FROM returns r JOIN orders o ON o.id = r.order_id "
                                 "WHERE instr(o.number, upper(?)) > 0 "
                                 "UNION ALL SELECT l.return_id FROM return_lines l, json_each(l.serials) s "
                                 "WHERE s.value = ?"),
                  {text, text, text, text}};
    const Predicate members = members::memberIdsFor(connection, typed);
    if (!members.sql.isEmpty()) {
        ids.sql += QStringLiteral(" UNION ALL SELECT id FROM returns WHERE member_id IN (%1)").arg(members.sql);
        ids.values << members.values;
    }
    return ids;
}

std::vector<tables::Column> columns()
{
    tables::Column member{"member", QT_TRANSLATE_NOOP("List", "Member"), ColumnKind::Text, "m.name"};
    member.decode = memberColumn;
    tables::Column units{"units", QT_TRANSLATE_NOOP("List", "Units"), ColumnKind::Number, "r.units"};
    units.summed = true;
    units.shownAtFirst = false;
    tables::Column given{"given", QT_TRANSLATE_NOOP("List", "Given back"), ColumnKind::Money, "r.given_back",
                         "r.given_back"};
    given.summed = true;
    return {
        {"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Text, "r.number"},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), ColumnKind::State, "'return_' || r.status"},
        {"due", QT_TRANSLATE_NOOP("List", "Due"), ColumnKind::Instant, "r.due_at",
         "coalesce(r.due_at, 9223372036854775807)"},
        member,
        {"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnKind::Text, "o.number"},
        units,
        given,
        {"wish", QT_TRANSLATE_NOOP("List", "Wish"), ColumnKind::State, "'wish_' || r.wish", nullptr, false},
        {"requested", QT_TRANSLATE_NOOP("List", "Asked for"), ColumnKind::Instant, "r.requested_at", "r.requested_at"},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name", nullptr, false},
        {"received", QT_TRANSLATE_NOOP("List", "Received in"), ColumnKind::Text, "i.name", nullptr, false}};
}

} // namespace

tables::ListDefinition returnList()
{
    tables::ListDefinition list;
    list.name = "returns";
    list.table = "returns";
    list.from = "returns r JOIN stores s ON s.id = r.store_id LEFT JOIN members m ON m.id = r.member_id "
                "LEFT JOIN orders o ON o.id = r.order_id LEFT JOIN stores i ON i.id = r.received_in";
    list.idFrom = "returns r";
    list.id = "r.id";
    list.columns = columns();
    list.filters = {
        {"todo", QT_TRANSLATE_NOOP("List", "To do"), FilterKind::Choices, toDo, toDoChoices},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), FilterKind::Choices, tables::oneOf("r.status"), statusChoices},
        {"wish", QT_TRANSLATE_NOOP("List", "Wish"), FilterKind::Choices, tables::oneOf("r.wish"), wishChoices},
        {"reason", QT_TRANSLATE_NOOP("List", "Reason"), FilterKind::Choices,
         within("reason", "SELECT return_id FROM return_lines"), reasonChoices},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Choices, tables::oneOf("r.store_id"),
         catalog::storeChoices},
        {"member", QT_TRANSLATE_NOOP("List", "Member"), FilterKind::Hidden, tables::oneOf("r.member_id")},
        {"order", QT_TRANSLATE_NOOP("List", "Order"), FilterKind::Hidden, tables::oneOf("r.order_id")},
        {"product", QT_TRANSLATE_NOOP("List", "Product"), FilterKind::Hidden,
         within("v.product_id", "SELECT l.return_id FROM return_lines l JOIN variants v ON v.id = l.variant_id")},
        // First and last instant.
        {"requested", QT_TRANSLATE_NOOP("List", "Asked for"), FilterKind::Hidden, tables::between("r.requested_at")},
        {"channel", QT_TRANSLATE_NOOP("List", "Channel"), FilterKind::Hidden,
         within("o.channel", "SELECT x.id FROM returns x JOIN orders o ON o.id = x.order_id")},
    };
    list.search = found;
    list.defaultSort = "due";
    list.alsoReads = {"members", "stores", "orders"};
    list.permission = Permission::SeeOrders;
    list.storeColumn = "r.store_id";
    list.alsoInStores = "r.received_in IN (%1)";
    return list;
}

tables::ListQuery returnsToDo()
{
    return {.filters = {{QStringLiteral("status"),
                         {QStringLiteral("requested"), QStringLiteral("approved"), QStringLiteral("received"),
                          QStringLiteral("inspected"), QStringLiteral("settled"), QStringLiteral("declined")}}}};
}

} // namespace shopdesk::returns
