// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/TransferList.h"

#include "catalog/StoreChoices.h"

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
    return {word("draft", QT_TRANSLATE_NOOP("List", "Draft")), word("sent", QT_TRANSLATE_NOOP("List", "On the way")),
            word("received", QT_TRANSLATE_NOOP("List", "Received")),
            word("cancelled", QT_TRANSLATE_NOOP("List", "Cancelled"))};
}

Predicate found(store::Connection &, const QString &typed)
{
    return {QStringLiteral("SELECT id FROM transfers WHERE instr(number, upper(?)) > 0"), {typed.trimmed()}};
}

} // namespace

tables::ListDefinition transferList()
{
    tables::ListDefinition list;
    list.name = "transfers";
    list.table = "transfers";
    list.from = "transfers t JOIN stores f ON f.id = t.from_store_id JOIN stores s ON s.id = t.to_store_id";
    list.idFrom = "transfers t";
    list.id = "t.id";
    list.columns = {
        {"number", QT_TRANSLATE_NOOP("List", "Number"), ColumnKind::Text, "t.number"},
        {"created", QT_TRANSLATE_NOOP("List", "Created"), ColumnKind::Instant, "t.created_at", "t.created_at"},
        {"from", QT_TRANSLATE_NOOP("List", "From"), ColumnKind::Text, "f.name"},
        {"to", QT_TRANSLATE_NOOP("List", "To"), ColumnKind::Text, "s.name"},
        {"units", QT_TRANSLATE_NOOP("List", "Pieces"), ColumnKind::Number, "t.units", nullptr, true, true},
        {"status", QT_TRANSLATE_NOOP("List", "Status"), ColumnKind::State, "t.status"},
        {"sent", QT_TRANSLATE_NOOP("List", "Sent"), ColumnKind::Instant, "t.sent_at", nullptr, false},
        {"received", QT_TRANSLATE_NOOP("List", "Received"), ColumnKind::Instant, "t.received_at", nullptr, false},
        {"note", QT_TRANSLATE_NOOP("List", "Note"), ColumnKind::Text, "t.note", nullptr, false},
    };
    list.filters = {
        {"status", QT_TRANSLATE_NOOP("List", "Status"), FilterKind::Choices, tables::oneOf("t.status"), statusChoices},
        {"from", QT_TRANSLATE_NOOP("List", "From"), FilterKind::Choices, tables::oneOf("t.from_store_id"),
         storeChoices},
        {"to", QT_TRANSLATE_NOOP("List", "To"), FilterKind::Choices, tables::oneOf("t.to_store_id"), storeChoices},
    };
    list.search = found;
    list.defaultSort = "created";
    list.defaultDescending = true;
    list.alsoReads = {"stores"};
    list.permission = Permission::SeeProducts;
    list.storeColumn = "t.from_store_id";
    list.alsoInStores = "t.to_store_id IN (%1)";
    return list;
}

tables::ListQuery openTransfers()
{
    return {.filters = {{QStringLiteral("status"), {QStringLiteral("draft"), QStringLiteral("sent")}}}};
}

tables::ListQuery transfersToReceive(const Actor &actor)
{
    tables::ListQuery query{.filters = {{QStringLiteral("status"), {QStringLiteral("sent")}}}};
    if (actor.stores) {
        QVariantList stores;
        for (const StoreId store : *actor.stores)
            stores << store.value;
        query.filters.insert(QStringLiteral("to"), stores);
    }
    return query;
}

} // namespace shopdesk::catalog
