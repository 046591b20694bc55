// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ClaimList.h"

#include "catalog/StoreChoices.h"
#include "returns/SupplierClaims.h"
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
    return {word("open", QT_TRANSLATE_NOOP("List", "To be sent")), word("sent", QT_TRANSLATE_NOOP("List", "Sent")),
            word("credited", QT_TRANSLATE_NOOP("List", "Credited")),
            word("refused", QT_TRANSLATE_NOOP("List", "Refused"))};
}

std::vector<FilterChoice> supplierChoices(store::Connection &connection)
{
    return tables::namedChoices(
        connection,
        "SELECT DISTINCT supplier FROM supplier_claims WHERE supplier <> '' ORDER BY supplier COLLATE NOCASE");
}

/// What goods cost, and what suppliers give for them, is for those who may see costs.
QVariant costColumn(store::Connection &connection, qint64, const QVariant &amount)
{
    return connection.actor().may(Permission::SeeCosts) ? amount : QVariant();
}

Predicate found(store::Connection &, const QString &typed)
{
    const QString text = typed.trimmed();
    if (text.isEmpty())
        return {};
    return {QStringLiteral("SELECT c.id FROM supplier_claims c JOIN returns r ON r.id = c.return_id "
                           "WHERE instr(r.number, upper(?)) > 0 OR instr(lower(c.supplier), lower(?)) > 0"),
            {text, text}};
}

} // namespace

tables::ListDefinition claimList()
{
    static const QByteArray state = QByteArray("'claim_' || ") + claimStatusSql;
    tables::ListDefinition list;
    list.name = "claims";
    list.table = "supplier_claims";
    list.from = "supplier_claims c JOIN returns r ON r.id = c.return_id JOIN variants v ON v.id = c.variant_id "
                "JOIN products p ON p.id = v.product_id LEFT JOIN stores s ON s.id = r.received_in";
    list.idFrom = "supplier_claims c JOIN returns r ON r.id = c.return_id";
    list.id = "c.id";
    tables::Column quantity{"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Number, "c.quantity"};
    quantity.summed = true;
    tables::Column cost{"cost", QT_TRANSLATE_NOOP("List", "Cost"), ColumnKind::Money, "c.cost"};
    cost.decode = costColumn;
    tables::Column credited{"credited", QT_TRANSLATE_NOOP("List", "Credited"), ColumnKind::Money, claimCreditedSql};
    credited.decode = costColumn;
    list.columns = {
        {"made", QT_TRANSLATE_NOOP("List", "Made"), ColumnKind::Instant, "c.made_at", "c.made_at"},
        {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), ColumnKind::Text, "c.supplier",
         "c.supplier COLLATE NOCASE"},
        {"goods", QT_TRANSLATE_NOOP("List", "Goods"), ColumnKind::Text, "p.name"},
        quantity,
        {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State, state.constData()},
        cost,
        credited,
        {"return", QT_TRANSLATE_NOOP("List", "Return"), ColumnKind::Text, "r.number"},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), ColumnKind::Text, "s.name", nullptr, false},
        {"sent", QT_TRANSLATE_NOOP("List", "Sent"), ColumnKind::Instant, "c.sent_at", nullptr, false},
        {"ended", QT_TRANSLATE_NOOP("List", "Answered"), ColumnKind::Instant, "c.ended_at", nullptr, false},
    };
    list.filters = {
        {"status", QT_TRANSLATE_NOOP("List", "Status"), FilterKind::Choices, tables::oneOf(claimStatusSql),
         statusChoices},
        {"supplier", QT_TRANSLATE_NOOP("List", "Supplier"), FilterKind::Choices, tables::oneOf("c.supplier"),
         supplierChoices},
        {"store", QT_TRANSLATE_NOOP("List", "Store"), FilterKind::Choices, tables::oneOf("r.received_in"),
         catalog::storeChoices},
        {"return", QT_TRANSLATE_NOOP("List", "Return"), FilterKind::Hidden, tables::oneOf("c.return_id")},
    };
    list.search = found;
    list.defaultSort = "made";
    list.defaultDescending = true;
    list.alsoReads = {"returns", "stores"};
    list.permission = Permission::SeeOrders;
    list.storeColumn = "r.received_in";
    return list;
}

tables::ListQuery claimsToDo()
{
    return {.filters = {{QStringLiteral("status"), {QStringLiteral("open"), QStringLiteral("sent")}}}};
}

} // namespace shopdesk::returns
