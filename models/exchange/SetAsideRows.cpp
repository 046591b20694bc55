// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/SetAsideRows.h"

#include "store/SealedWords.h"
#include "tables/FilterWord.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace shopdesk::exchange {

namespace {

using tables::ColumnKind;
using tables::FilterChoice;
using tables::FilterKind;
using tables::Predicate;
using tables::word;

// Only the rows of the format that has columns of its own in the list.
constexpr char retailFields[] = "CASE s.source WHEN 'online-retail' THEN s.fields END";
constexpr char otherFields[] = "CASE s.source WHEN 'online-retail' THEN '' ELSE s.fields END";
// Another format's reason quotes what people wrote: after blanks, which no base64 has, stand whose it is and its code.
constexpr char reasonOfSource[] = "s.reason || ' ' || s.source || ' ' || s.reason_code";

const QString hidden = QStringLiteral("••••");

template<int place>
QVariant retailField(store::Connection &connection, qint64 id, const QVariant &kept)
{
    return kept.isNull() ? QVariant() : setAsideFields(connection, id, kept.toString()).at(place).toVariant();
}

QVariant wholeRow(store::Connection &, qint64, const QVariant &kept)
{
    return kept.toString().isEmpty() ? kept : QVariant(hidden);
}

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

/// Of rows that may name people, what their code says alone.
QVariant reasonOf(store::Connection &connection, qint64 id, const QVariant &kept)
{
    const QStringList words = kept.toString().split(QLatin1Char(' '));
    if (words.value(1) == onlineRetailSource)
        return setAsideReason(connection, id, words.value(0));
    const auto known = reasons(connection);
    const auto found =
        std::ranges::find_if(known, [&](const FilterChoice &choice) { return choice.value == words.value(2); });
    return found == known.end() ? hidden : QCoreApplication::translate("List", found->title.toUtf8().constData());
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

/// No index leads to what is sealed: the rows are few enough to look into each.
Predicate found(store::Connection &connection, const QString &typed)
{
    const QString text = typed.simplified();
    if (text.isEmpty())
        return {};
    const bool mayReveal = connection.actor().may(Permission::RevealPersonalData);
    QStringList ids;
    store::Query row = connection.query("SELECT id, fields FROM set_aside_rows WHERE ?1 OR source = ?2", mayReveal,
                                        onlineRetailSource);
    while (row.next()) {
        const QJsonArray fields = setAsideFields(connection, row.get<qint64>(0), row.get<QString>(1));
        if (std::ranges::any_of(
                fields, [&](const QJsonValue &field) { return field.toString().contains(text, Qt::CaseInsensitive); }))
            ids << QString::number(row.get<qint64>(0));
    }
    return {QStringLiteral("SELECT value FROM json_each(?)"), {QStringLiteral("[%1]").arg(ids.join(QLatin1Char(',')))}};
}

Failure rowNotFound()
{
    return fail("exchange.rowNotFound",
                QCoreApplication::translate("Exchange", "This row is not among those set aside."));
}

/// Sets or clears the mark of rows; how many it changed.
Result<qint64> setDismissed(store::UnitOfWork &work, std::span<const SetAsideId> rows, bool dismissed)
{
    if (auto allowed = work.require(Permission::ImportData); !allowed)
        return Failure(allowed.error());
    qint64 changed = 0;
    for (const SetAsideId row : rows) {
        if (!work.connection().value<qint64>("SELECT 1 FROM set_aside_rows WHERE id = ?", row))
            return rowNotFound();
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

QJsonArray setAsideFields(const store::Connection &connection, qint64 id, const QString &kept)
{
    const auto json = store::openedText(connection.vault(), store::setAsidePlace("fields", id), kept);
    return json ? QJsonDocument::fromJson(json->toUtf8()).array() : QJsonArray();
}

QString setAsideReason(const store::Connection &connection, qint64 id, const QString &kept)
{
    return store::openedText(connection.vault(), store::setAsidePlace("reason", id), kept).value_or(QString());
}

Result<SetAsideWords> revealSetAside(store::UnitOfWork &work, SetAsideId row)
{
    for (const Permission needed : {Permission::RevealPersonalData, Permission::ImportData}) {
        if (auto allowed = work.require(needed); !allowed)
            return Failure(allowed.error());
    }
    store::Query kept = work.connection().query("SELECT reason, fields FROM set_aside_rows WHERE id = ?", row);
    if (!kept.next())
        return rowNotFound();
    SetAsideWords words{setAsideReason(work.connection(), row.value, kept.get<QString>(0)),
                        setAsideFields(work.connection(), row.value, kept.get<QString>(1))};
    work.audit("exchange.revealSetAside", "set_aside_rows", row.value);
    return words;
}

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
        {"reason", QT_TRANSLATE_NOOP("List", "Reason"), ColumnKind::Text, reasonOfSource, nullptr, true, false,
         reasonOf},
        {"invoice", QT_TRANSLATE_NOOP("List", "Invoice"), ColumnKind::Text, retailFields, nullptr, true, false,
         retailField<0>},
        {"code", QT_TRANSLATE_NOOP("List", "SKU"), ColumnKind::Text, retailFields, nullptr, true, false,
         retailField<1>},
        {"description", QT_TRANSLATE_NOOP("List", "Description"), ColumnKind::Text, retailFields, nullptr, true, false,
         retailField<2>},
        {"quantity", QT_TRANSLATE_NOOP("List", "Quantity"), ColumnKind::Text, retailFields, nullptr, true, false,
         retailField<3>},
        {"date", QT_TRANSLATE_NOOP("List", "Date"), ColumnKind::Text, retailFields, nullptr, true, false,
         retailField<4>},
        {"price", QT_TRANSLATE_NOOP("List", "Price"), ColumnKind::Text, retailFields, nullptr, true, false,
         retailField<5>},
        {"customer", QT_TRANSLATE_NOOP("List", "Customer"), ColumnKind::Text, retailFields, nullptr, false, false,
         retailField<6>},
        {"country", QT_TRANSLATE_NOOP("List", "Country"), ColumnKind::Text, retailFields, nullptr, false, false,
         retailField<7>},
        {"row", QT_TRANSLATE_NOOP("List", "Row"), ColumnKind::Text, otherFields, nullptr, false, false, wholeRow},
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
