// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/SetAsideRows.h"

#include "store/Search.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>

namespace shopdesk::exchange {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

// The fields of the format that has columns of its own in the list.
#define RETAIL_FIELD(place) "CASE s.source WHEN 'online-retail' THEN json_extract(s.fields, '$[" place "]') END"

Predicate inState(const QVariantList &values)
{
    const bool open = values.contains(QStringLiteral("open"));
    const bool dismissed = values.contains(QStringLiteral("dismissed"));
    if (open && dismissed)
        return {};
    if (!open && !dismissed)
        return {QStringLiteral("0"), {}};
    return {open ? QStringLiteral("s.dismissed_at IS NULL") : QStringLiteral("s.dismissed_at IS NOT NULL"), {}};
}

std::vector<FilterChoice> states(store::Connection &)
{
    return {word("open", QT_TRANSLATE_NOOP("List", "Open")), word("dismissed", QT_TRANSLATE_NOOP("List", "Done"))};
}

std::vector<FilterChoice> reasons(store::Connection &)
{
    return {
        word("notASale", QT_TRANSLATE_NOOP("List", "Not a sale")),
        word("fieldCount", QT_TRANSLATE_NOOP("List", "Wrong number of fields")),
        word("noInvoice", QT_TRANSLATE_NOOP("List", "No invoice number")),
        word("noCode", QT_TRANSLATE_NOOP("List", "No stock code")),
        word("badDate", QT_TRANSLATE_NOOP("List", "Date cannot be read")),
        word("badQuantity", QT_TRANSLATE_NOOP("List", "Quantity cannot be read")),
        word("noQuantity", QT_TRANSLATE_NOOP("List", "Quantity is 0")),
        word("quantityTooLarge", QT_TRANSLATE_NOOP("List", "Quantity is too large")),
        word("badPrice", QT_TRANSLATE_NOOP("List", "Price cannot be read")),
        word("amountTooLarge", QT_TRANSLATE_NOOP("List", "Amount is too large")),
        word("badCredit", QT_TRANSLATE_NOOP("List", "Credit with the wrong sign")),
        word("textTooLong", QT_TRANSLATE_NOOP("List", "Text is too long")),
        word("noNumber", QT_TRANSLATE_NOOP("List", "No ticket number")),
        word("numberInUse", QT_TRANSLATE_NOOP("List", "Ticket number in use")),
        word("badState", QT_TRANSLATE_NOOP("List", "State is not known")),
        word("badKind", QT_TRANSLATE_NOOP("List", "Kind is not known")),
        word("badChannel", QT_TRANSLATE_NOOP("List", "Channel is not known")),
        word("badPriority", QT_TRANSLATE_NOOP("List", "Priority is not known")),
        word("badSla", QT_TRANSLATE_NOOP("List", "Deadlines: neither kept nor broken")),
        word("badScore", QT_TRANSLATE_NOOP("List", "Score is not 1 to 5")),
        word("badTicket", QT_TRANSLATE_NOOP("List", "Ticket cannot be written")),
    };
}

std::vector<FilterChoice> runs(store::Connection &connection)
{
    std::vector<FilterChoice> choices;
    store::Query rows = connection.query(R"(
        SELECT id, file_name, started_at FROM import_runs r
        WHERE EXISTS (SELECT 1 FROM set_aside_rows s WHERE s.run_id = r.id) ORDER BY id DESC LIMIT 100)");
    while (rows.next()) {
        const QString day = connection.shop().zone.dayOf(rows.get<Instant>(2)).text();
        choices.push_back({rows.get<qint64>(0), rows.get<QString>(1) + QStringLiteral(" · ") + day});
    }
    return choices;
}

Predicate found(store::Connection &, const QString &typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    return {QStringLiteral("SELECT a.id FROM set_aside_rows a, json_each(a.fields) f WHERE f.value LIKE ? ESCAPE '\\'"),
            {store::likePattern(text)}};
}

/// Sets or clears the mark of rows; how many it changed.
Result<qint64> setDismissed(store::UnitOfWork &work, std::span<const SetAsideId> rows, bool dismissed)
{
    if (auto allowed = work.require(Permission::ImportData); !allowed)
        return Failure(allowed.error());
    qint64 changed = 0;
    for (const SetAsideId row : rows) {
        if (!work.connection().value<qint64>("SELECT 1 FROM set_aside_rows WHERE id = ?", row)) {
            return fail("exchange.rowNotFound",
                        QCoreApplication::translate("Exchange", "This row is not among those set aside."));
        }
        const int now =
            dismissed
                ? work.execute("UPDATE set_aside_rows SET dismissed_at = ? WHERE id = ? AND dismissed_at IS NULL",
                               work.now(), row)
                : work.execute(
                    "UPDATE set_aside_rows SET dismissed_at = NULL WHERE id = ? AND dismissed_at IS NOT NULL", row);
        if (now > 0)
            work.audit(dismissed ? "exchange.dismissSetAside" : "exchange.restoreSetAside", "set_aside_rows",
                       row.value);
        changed += now;
    }
    return changed;
}

} // namespace

tables::ListDefinition setAsideList()
{
    tables::ListDefinition list;
    list.name = "setAside";
    list.table = "set_aside_rows";
    list.from = "set_aside_rows s JOIN import_runs r ON r.id = s.run_id";
    list.idFrom = "set_aside_rows s";
    list.id = "s.id";
    list.columns = {
        {"line", QT_TRANSLATE_NOOP("List", "Line"), ColumnKind::Number, "s.line_number", "s.line_number"},
        {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnKind::Text, "s.reason"},
        {"invoice", QT_TRANSLATE_NOOP("List", "Invoice"), ColumnKind::Text, RETAIL_FIELD("0")},
        {"code", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, RETAIL_FIELD("1")},
        {"description", QT_TRANSLATE_NOOP("List", "Description"), ColumnKind::Text, RETAIL_FIELD("2")},
        {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Text, RETAIL_FIELD("3")},
        {"date", QT_TRANSLATE_NOOP("List", "Date"), ColumnKind::Text, RETAIL_FIELD("4")},
        {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Text, RETAIL_FIELD("5")},
        {"customer", QT_TRANSLATE_NOOP("List", "Customer"), ColumnKind::Text, RETAIL_FIELD("6"), nullptr, false},
        {"country", QT_TRANSLATE_NOOP("List", "Country"), ColumnKind::Text, RETAIL_FIELD("7"), nullptr, false},
        {"row", QT_TRANSLATE_NOOP("List", "Row"), ColumnKind::Text,
         "CASE s.source WHEN 'online-retail' THEN '' ELSE s.fields END", nullptr, false},
        {"file", QT_TRANSLATE_NOOP("List", "File"), ColumnKind::Text, "r.file_name"},
        // Ids grow with the runs, and within one with the lines.
        {"imported", QT_TRANSLATE_NOOP("List", "Imported"), ColumnKind::Instant, "r.started_at", "s.id"},
        {"state", QT_TRANSLATE_NOOP("List", "State"), ColumnKind::State,
         "CASE WHEN s.dismissed_at IS NULL THEN 'open' ELSE 'dismissed' END", nullptr, false},
    };
    list.filters = {
        {"state", QT_TRANSLATE_NOOP("List", "State"), FilterKind::Choices, inState, states},
        {"reason", QT_TRANSLATE_NOOP("List", "Reason"), FilterKind::Choices, tables::oneOf("s.reason_code"), reasons},
        {"run", QT_TRANSLATE_NOOP("List", "File"), FilterKind::Choices, tables::oneOf("s.run_id"), runs},
    };
    list.search = found;
    list.defaultSort = "imported";
    list.defaultDescending = true;
    list.alsoReads = {"import_runs"};
    list.permission = Permission::ImportData;
    return list;
}

tables::ListQuery setAsideOpen()
{
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("state"), {QStringLiteral("open")});
    return query;
}

Result<qint64> dismissSetAside(store::UnitOfWork &work, std::span<const SetAsideId> rows)
{
    return setDismissed(work, rows, true);
}

Result<qint64> restoreSetAside(store::UnitOfWork &work, std::span<const SetAsideId> rows)
{
    return setDismissed(work, rows, false);
}

} // namespace shopdesk::exchange
