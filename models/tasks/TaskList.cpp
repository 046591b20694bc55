// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tasks/TaskList.h"

#include "tasks/TaskKinds.h"
#include "tasks/VisibleTasks.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace shopdesk::tasks {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;

/// "kind{…}": the kind and the data of a task, as the column of its words is read.
constexpr char wordsSql[] = "t.kind || t.data";

QVariant words(store::Connection &, qint64, const QVariant &raw)
{
    const QString both = raw.toString();
    const qsizetype data = both.indexOf(QLatin1Char('{'));
    const TaskKind *kind = taskKind(both.left(data));
    return kind == nullptr ? QString() : kind->text(QJsonDocument::fromJson(both.mid(data).toUtf8()).object());
}

QVariant kindTitle(store::Connection &, qint64, const QVariant &raw)
{
    const TaskKind *kind = taskKind(raw.toString());
    return kind == nullptr ? raw.toString() : titleOf(*kind);
}

Predicate inState(const QVariantList &values)
{
    const bool open = values.contains(QStringLiteral("open"));
    const bool settled = values.contains(QStringLiteral("settled"));
    if (open == settled)
        return {};
    return {open ? QStringLiteral("t.settled_at IS NULL") : QStringLiteral("t.settled_at IS NOT NULL")};
}

std::vector<FilterChoice> states(store::Connection &)
{
    return {{QStringLiteral("open"), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Open")), true},
            {QStringLiteral("settled"), QString::fromLatin1(QT_TRANSLATE_NOOP("List", "Settled")), true}};
}

} // namespace

tables::ListDefinition taskList()
{
    tables::ListDefinition list;
    list.name = "tasks";
    list.table = "tasks";
    static const std::string idFrom = visibleTasks() + " t";
    static const std::string from = idFrom + " LEFT JOIN stores s ON s.id = t.store_id";
    list.from = from.c_str();
    list.idFrom = idFrom.c_str();
    list.id = "t.id";
    list.columns = {
        {"raised", QT_TRANSLATE_NOOP("List", "Raised"), ColumnKind::Instant, "t.raised_at", "t.raised_at"},
        {"kind", QT_TRANSLATE_NOOP("List", "Kind"), ColumnKind::Text, "t.kind", nullptr, true, false, kindTitle},
        {"task", QT_TRANSLATE_NOOP("List", "Task"), ColumnKind::Text, wordsSql, nullptr, true, false, words},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name"},
        {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State,
         "CASE WHEN t.settled_at IS NULL THEN 'open' ELSE 'settled' END"},
        {"settled", QT_TRANSLATE_NOOP("List", "Settled"), ColumnKind::Instant, "t.settled_at"},
        {"settledBy", QT_TRANSLATE_NOOP("List", "Settled by"), ColumnKind::Text, "t.settled_by_name"},
        {"note", QT_TRANSLATE_NOOP("List", "Note"), ColumnKind::Text, "t.note"},
    };
    list.filters = {{"state", QT_TRANSLATE_NOOP("List", "State"), FilterKind::Choices, inState, states}};
    list.defaultSort = "raised";
    list.defaultDescending = true;
    list.alsoReads = {"stores"};
    list.storeColumn = "t.store_id";
    list.alsoInStores = "(t.store_id IS NULL OR t.store_id IN (%1))";
    return list;
}

tables::ListQuery openTaskQuery()
{
    return {.filters = {{QStringLiteral("state"), {QStringLiteral("open")}}}};
}

} // namespace shopdesk::tasks
