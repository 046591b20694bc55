// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/ShiftList.h"

#include "catalog/StoreChoices.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::orders {

namespace {

using tables::ColumnKind;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

Predicate inState(const QVariantList &values)
{
    const bool open = values.contains(QStringLiteral("open"));
    if (open == values.contains(QStringLiteral("closed")))
        return {};
    return {open ? QStringLiteral("h.closed_at IS NULL") : QStringLiteral("h.closed_at IS NOT NULL"), {}};
}

/// By who opened or closed it, or by what was noted.
Predicate found(store::Connection &, const QString &typed)
{
    const QString text = typed.trimmed().toLower();
    return {QStringLiteral("SELECT id FROM shifts WHERE instr(lower(opened_by || char(10) || closed_by || char(10) || "
                           "note), ?) > 0"),
            {text}};
}

} // namespace

tables::ListDefinition shiftList()
{
    tables::ListDefinition list;
    list.name = "shifts";
    list.table = "shifts";
    list.from = "shifts h JOIN stores s ON s.id = h.store_id";
    list.idFrom = "shifts h";
    list.id = "h.id";
    list.columns = {
        {"opened", QT_TRANSLATE_NOOP("List", "Till opened"), ColumnKind::Instant, "h.opened_at", "h.opened_at"},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name"},
        {"openedBy", QT_TRANSLATE_NOOP("List", "Opened by"), ColumnKind::Text, "h.opened_by"},
        {"closed", QT_TRANSLATE_NOOP("List", "Closed"), ColumnKind::Instant, "h.closed_at"},
        {"closedBy", QT_TRANSLATE_NOOP("List", "Closed by"), ColumnKind::Text, "h.closed_by"},
        {"cash", QT_TRANSLATE_NOOP("List", "Cash counted"), ColumnKind::Money,
         "(SELECT counted FROM shift_counts WHERE shift_id = h.id AND kind = 'cash')"},
        {"difference", QT_TRANSLATE_NOOP("List", "Difference"), ColumnKind::Money,
         "(SELECT counted - expected FROM shift_counts WHERE shift_id = h.id AND kind = 'cash')"},
        {"note", QT_TRANSLATE_NOOP("List", "Note"), ColumnKind::Text, "h.note", nullptr, false},
    };
    list.filters = {
        {"state", QT_TRANSLATE_NOOP("List", "State"), FilterKind::Choices, inState,
         [](store::Connection &) {
             return std::vector{word("open", QT_TRANSLATE_NOOP("List", "Open")),
                                word("closed", QT_TRANSLATE_NOOP("List", "Closed"))};
         }},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Choices, tables::oneOf("h.store_id"),
         catalog::storeChoices},
    };
    list.search = found;
    list.defaultSort = "opened";
    list.defaultDescending = true;
    list.alsoReads = {"stores"};
    list.permission = Permission::PlaceOrders;
    list.storeColumn = "h.store_id";
    return list;
}

} // namespace shopdesk::orders
