// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "loyalty/BenefitReportList.h"

#include "catalog/StoreChoices.h"
#include "members/MemberList.h"
#include "members/Members.h"
#include "store/RecordKinds.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::loyalty {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

QVariant orderColumn(store::Connection &connection, qint64, const QVariant &raw)
{
    return connection.actor().may(Permission::SeeOrders) ? raw : QVariant();
}

QVariant ticketColumn(store::Connection &connection, qint64, const QVariant &raw)
{
    return connection.actor().may(Permission::SeeTickets) ? raw : QVariant();
}

std::vector<FilterChoice> benefitChoices(store::Connection &connection)
{
    return tables::namedChoices(connection, "SELECT DISTINCT name FROM benefits ORDER BY name COLLATE NOCASE");
}

Predicate inState(const QVariantList &states)
{
    const bool given = states.contains(QStringLiteral("benefit_given"));
    if (given == states.contains(QStringLiteral("benefit_missed")))
        return {};
    return {given ? QStringLiteral("r.honoured") : QStringLiteral("NOT r.honoured")};
}

/// By the member.
Predicate found(store::Connection &connection, const QString &typed)
{
    Predicate members = members::memberIdsFor(connection, typed);
    if (members.sql.isEmpty())
        return {QStringLiteral("SELECT id FROM benefit_reports WHERE 0")};
    // What was reported of a record that was merged stays with it.
    members.sql = QStringLiteral("SELECT r.id FROM benefit_reports r JOIN members m ON m.id = r.member_id "
                                 "WHERE ifnull(m.merged_into, m.id) IN (%1)")
                      .arg(members.sql);
    return members;
}

} // namespace

tables::ListDefinition benefitReportList()
{
    tables::ListDefinition list;
    list.name = "benefitReports";
    list.table = "benefit_reports";
    list.from = "benefit_reports r JOIN benefits b ON b.version_id = r.version_id AND b.position = r.position "
                "JOIN benefit_versions v ON v.id = r.version_id JOIN stores s ON s.id = r.store_id "
                "JOIN members w ON w.id = r.member_id JOIN members m ON m.id = ifnull(w.merged_into, w.id)";
    list.idFrom = "benefit_reports r JOIN benefits b ON b.version_id = r.version_id AND b.position = r.position";
    list.id = "r.id";
    // Of a store that is not kept on this computer there is no number.
    tables::Column order{"order", QT_TRANSLATE_NOOP("List", "Order"), ColumnKind::Text,
                         "(SELECT number FROM orders WHERE id = r.order_id)"};
    order.decode = orderColumn;
    tables::Column ticket{"ticket", QT_TRANSLATE_NOOP("List", "Ticket"), ColumnKind::Text,
                          "(SELECT number FROM tickets WHERE id = r.ticket_id)"};
    ticket.decode = ticketColumn;
    list.columns = {
        {"day", QT_TRANSLATE_NOOP("List", "Day"), ColumnKind::Day, "r.business_day", "r.business_day"},
        {"benefit", QT_TRANSLATE_NOOP("List", "Benefit"), ColumnKind::Text, "b.name", "b.name COLLATE NOCASE"},
        {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State,
         "CASE r.honoured WHEN 1 THEN 'benefit_given' ELSE 'benefit_missed' END"},
        {"member", QT_TRANSLATE_NOOP("List", "Member"), ColumnKind::Text, "m.name || ' · ' || m.number"},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name"},
        ticket,
        order,
        {"version", QT_TRANSLATE_NOOP("List", "Version"), ColumnKind::Number, "v.version % 1000000", nullptr, false},
        {"note", QT_TRANSLATE_NOOP("List", "Note"), ColumnKind::Text,
         "(SELECT note FROM benefit_report_notes WHERE report_id = r.id)"},
    };
    list.filters = {
        {"day", QT_TRANSLATE_NOOP("List", "Day"), FilterKind::DayRange, tables::between("r.business_day")},
        {"state", QT_TRANSLATE_NOOP("List", "State"), FilterKind::Choices, inState,
         [](store::Connection &) {
             return std::vector{word("benefit_missed", QT_TRANSLATE_NOOP("List", "Not given")),
                                word("benefit_given", QT_TRANSLATE_NOOP("List", "Given"))};
         }},
        {"benefit", QT_TRANSLATE_NOOP("List", "Benefit"), FilterKind::Choices, tables::oneOf("b.name"), benefitChoices},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Choices, tables::oneOf("r.store_id"),
         catalog::storeChoices},
    };
    list.search = found;
    list.defaultSort = "day";
    list.defaultDescending = true;
    list.alsoReads = {"members", "tickets"};
    list.permission = Permission::SeeMembers;
    list.storeColumn = "r.store_id";
    return list;
}

Result<BenefitReportLinks> linksOf(store::Connection &connection, members::BenefitReportId id)
{
    if (auto allowed = connection.require(Permission::SeeMembers); !allowed)
        return Failure(allowed.error());
    store::Query row = connection.query(R"(
        SELECT r.member_id, r.store_id, (SELECT id FROM orders WHERE id = r.order_id),
               (SELECT id FROM tickets WHERE id = r.ticket_id)
        FROM benefit_reports r WHERE r.id = ?)",
                                        id);
    if (!row.next() || !connection.actor().mayIn(row.get<StoreId>(1)))
        return fail("members.notFound", QCoreApplication::translate("Members", "This report is gone."));
    BenefitReportLinks links{members::headOf(connection, row.get<members::MemberId>(0)), row.get<qint64>(2),
                             row.get<qint64>(3)};
    if (links.order != 0 && !store::maySeeRecord(connection, QStringLiteral("orders"), links.order))
        links.order = 0;
    if (links.ticket != 0 && !store::maySeeRecord(connection, QStringLiteral("tickets"), links.ticket))
        links.ticket = 0;
    return links;
}

} // namespace shopdesk::loyalty
