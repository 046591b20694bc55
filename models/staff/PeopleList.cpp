// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/PeopleList.h"

#include <QCoreApplication>

namespace shopdesk::staff {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;

constexpr char storesSql[] = R"(CASE WHEN s.all_stores = 1 THEN '*' ELSE coalesce((SELECT group_concat(name, ', ')
    FROM (SELECT p.name FROM staff_stores w JOIN stores p ON p.id = w.store_id WHERE w.staff_id = s.id ORDER BY p.code)),
    '') END)";

constexpr char stateSql[] =
    R"(CASE WHEN s.archived_at IS NOT NULL THEN 'archived' WHEN s.absent_from IS NULL THEN 'active'
    ELSE s.absent_from || '/' || s.absent_to END)";

QVariant stateColumn(store::Connection &connection, qint64, const QVariant &raw)
{
    const QStringList days = raw.toString().split(QLatin1Char('/'));
    if (days.size() != 2)
        return raw;
    const qint32 today = connection.shop().zone.dayOf(Instant::now()).days;
    const bool isAway = days[0].toInt() <= today && today <= days[1].toInt();
    return isAway ? QStringLiteral("absent") : QStringLiteral("active");
}

std::vector<FilterChoice> roleChoices(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    for (store::Query row = connection.query("SELECT id, name FROM roles WHERE archived_at IS NULL ORDER BY id");
         row.next();)
        choices.push_back({row.get<qint64>(0), row.get<QString>(1)});
    return choices;
}

Predicate found(store::Connection &, const QString &typed)
{
    const QString name = typed.trimmed().toLower();
    if (name.isEmpty())
        return {};
    return {QStringLiteral("SELECT id FROM staff WHERE instr(lower(name), ?) > 0"), {name}};
}

} // namespace

tables::ListDefinition peopleList()
{
    tables::ListDefinition list;
    list.name = "staff";
    list.table = "staff";
    list.from = "staff s JOIN roles r ON r.id = s.role_id LEFT JOIN staff d ON d.id = s.deputy_id";
    list.idFrom = "staff s";
    list.id = "s.id";
    tables::Column state{"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State, stateSql};
    state.decode = stateColumn;
    list.columns = {
        {"name", QT_TRANSLATE_NOOP("List", "Name"), ColumnKind::Text, "s.name", "s.name COLLATE NOCASE"},
        {"role", QT_TRANSLATE_NOOP("List", "Role"), ColumnKind::Text, "r.name"},
        {"stores", QT_TRANSLATE_NOOP("List", "Stores"), ColumnKind::Text, storesSql},
        state,
        {"absentFrom", QT_TRANSLATE_NOOP("List", "Away from"), ColumnKind::Day, "s.absent_from", nullptr, false},
        {"absentTo", QT_TRANSLATE_NOOP("List", "Away until"), ColumnKind::Day, "s.absent_to"},
        {"deputy", QT_TRANSLATE_NOOP("List", "Deputy"), ColumnKind::Text, "d.name"},
        {"pin", QT_TRANSLATE_NOOP("List", "PIN"), ColumnKind::Text,
         "CASE WHEN s.pin_sealed IS NULL THEN 'no' ELSE 'yes' END"},
        {"secondFactor", QT_TRANSLATE_NOOP("List", "Second factor"), ColumnKind::Text,
         "CASE WHEN s.totp_sealed IS NULL THEN 'no' ELSE 'yes' END"},
    };
    list.filters = {
        {"role", QT_TRANSLATE_NOOP("List", "Role"), FilterKind::Choices, tables::oneOf("s.role_id"), roleChoices},
        tables::stateFilter("s.archived_at", QT_TRANSLATE_NOOP("List", "Works here")),
    };
    list.search = found;
    list.defaultSort = "name";
    list.alsoReads = {"roles", "stores"};
    list.permission = Permission::ManageStaff;
    return list;
}

} // namespace shopdesk::staff
