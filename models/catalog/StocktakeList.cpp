// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/StocktakeList.h"

#include <QCoreApplication>

namespace shopdesk::catalog {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;

std::vector<FilterChoice> statusChoices(store::Connection &)
{
    const auto word = [](const char *key, const char *title) {
        return FilterChoice{QString::fromLatin1(key), QString::fromUtf8(title), true};
    };
    return {word("counting", QT_TRANSLATE_NOOP("List", "Being counted")),
            word("recounting", QT_TRANSLATE_NOOP("List", "Second count")),
            word("counted", QT_TRANSLATE_NOOP("List", "Counted")), word("posted", QT_TRANSLATE_NOOP("List", "Posted")),
            word("cancelled", QT_TRANSLATE_NOOP("List", "Cancelled"))};
}

Predicate found(store::Connection &, const QString &typed)
{
    return {QStringLiteral("SELECT id FROM stocktakes WHERE instr(number, upper(?)) > 0"), {typed.trimmed()}};
}

} // namespace

tables::ListDefinition stocktakeList()
{
    tables::ListDefinition list;
    list.name = "stocktakes";
    list.table = "stocktakes";
    list.from = "stocktakes t JOIN stores s ON s.id = t.store_id LEFT JOIN categories c ON c.id = t.category_id";
    list.idFrom = "stocktakes t";
    list.id = "t.id";
    list.columns = {
        {"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Text, "t.number"},
        {"started", QT_TRANSLATE_NOOP("List", "Started"), ColumnKind::Instant, "t.started_at", "t.started_at"},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name"},
        {"category", QT_TRANSLATE_NOOP("List", "Category"), ColumnKind::Text, "c.name"},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), ColumnKind::State, "t.status"},
        {"posted", QT_TRANSLATE_NOOP("List", "Posted"), ColumnKind::Instant, "t.posted_at"},
        {"note", QT_TRANSLATE_NOOP("List", "Note"), ColumnKind::Text, "t.note", nullptr, false},
    };
    list.filters = {
        {"status", QT_TRANSLATE_NOOP("List", "Status"), FilterKind::Choices, tables::oneOf("t.status"), statusChoices}};
    list.search = found;
    list.defaultSort = "started";
    list.defaultDescending = true;
    list.alsoReads = {"stores", "categories"};
    list.permission = Permission::SeeProducts;
    list.storeColumn = "t.store_id";
    return list;
}

} // namespace shopdesk::catalog
