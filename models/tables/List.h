// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <QVariant>

#include <functional>

namespace shopdesk::tables {

/// What a value is; the window decides how it looks, files and the command line write it plainly.
enum class ColumnKind {
    Text,    ///< QString
    Number,  ///< qint64: quantity, points, count
    Money,   ///< qint64: minor units
    Instant, ///< qint64: milliseconds since 1970 UTC
    Day,     ///< qint64: days since 1970 (BusinessDay)
    State    ///< QString: a key such as "paid", shown as a pill in words
};

/// One column of a list, as data.
struct Column
{
    const char *key;   ///< stable name for settings, files and the command line: "placed"
    const char *title; ///< English source text, marked with QT_TRANSLATE_NOOP("List", …)
    ColumnKind kind;
    const char *sql; ///< expression over the list's `from`
    /// The column to sort by, with an index behind it; nullptr where the list does not offer that.
    const char *sortSql = nullptr;
    bool shownAtFirst = true;
    /// The list says the sum of this column; its expression then reads the list's `idFrom` alone.
    bool summed = false;
    /// For what SQL alone cannot give, such as a sealed phone number, masked: makes the value of the SQL expression
    /// into the one shown. @p id is the row's id.
    QVariant (*decode)(store::Connection &connection, qint64 id, const QVariant &raw) = nullptr;
};

/// A part of a WHERE clause, with the values of its question marks (qint64, QString or QByteArray).
struct Predicate
{
    QString sql; ///< empty: everything
    QVariantList values = {};
};

struct FilterChoice
{
    QVariant value;
    QString title;
    bool translated = false; ///< the title is an English source text, to be translated in context "List"
};

enum class FilterKind {
    Choices,  ///< some of a known set; a value each
    DayRange, ///< two values: first and last BusinessDay, as qint64
    Hidden    ///< set by the program alone (what stands behind a number of the dashboard); shown as a removable chip
};

/// One filter that a list offers, as data.
struct Filter
{
    const char *key;   ///< "status"
    const char *title; ///< QT_TRANSLATE_NOOP("List", …)
    FilterKind kind;
    std::function<Predicate(const QVariantList &values)> predicate;
    /// What there is to choose from, now. Empty function for other kinds.
    std::function<std::vector<FilterChoice>(store::Connection &)> choices = {};
};

/// Everything that a list of one kind of record needs: the SQL it reads, its columns, sorts and filters.
struct ListDefinition
{
    const char *name;   ///< "orders": for settings and the command line
    const char *table;  ///< the table in `store::Changes` whose ids are the rows' ids
    const char *from;   ///< "orders o LEFT JOIN members m ON m.id = o.member_id": what columns read, for given ids
    const char *idFrom; ///< "orders o": what sorting and filtering read; small, so that an index can cover it
    const char *id;     ///< "o.id"
    std::vector<Column> columns;
    std::vector<Filter> filters;
    /// The ids of the rows that a typed text finds, as `SELECT …` (repeats do no harm): the reader looks up few and sifts
    /// many. Empty where nothing typed counts; all rows are shown then.
    std::function<Predicate(store::Connection &, const QString &typed)> search;
    const char *defaultSort; ///< key of a column
    bool defaultDescending = false;
    /// Other tables in `store::Changes` that columns or filters read; after a change there the rows are read again.
    std::vector<const char *> alsoReads = {};
    /// Who may read the list; nothing: everybody who has signed in.
    std::optional<Permission> permission = {};
    /// The column over `idFrom` with the store that a row belongs to, where people limited to stores see those rows alone.
    const char *storeColumn = nullptr;
    /// Further rows that they see: a condition over `idFrom`, in which %1 stands for the ids of their stores.
    const char *alsoInStores = nullptr;

    const Column *column(const QString &key) const;
    const Filter *filter(const QString &key) const;
};

/// Which rows, in which order. Values are plain, so that a query can be kept, compared and sent around.
struct ListQuery
{
    QString search = {};
    QMap<QString, QVariantList> filters = {}; ///< filter key → values; an absent or empty one filters nothing
    QString sort = {};                        ///< column key; empty: the list's default sort and direction
    bool descending = false;

    bool operator==(const ListQuery &) const = default;
};

/// The values of one row in the order of `ListDefinition::columns`.
using Row = std::vector<QVariant>;

/// Numbers about all rows that a query finds.
struct ListTotals
{
    qint64 count = 0;
    QMap<QString, qint64> sums; ///< key of a summed column → sum
};

/// Predicates that many filters are made of. An invalid value stands for NULL in the one, and for an open end in the other.
std::function<Predicate(const QVariantList &)> oneOf(const char *sqlColumn);
std::function<Predicate(const QVariantList &)> between(const char *sqlColumn);

/// The filter "state" of records that are archived and not deleted: "active", "archived". @p archivedColumn is over
/// `idFrom`; @p activeTitle is what those in use are called, an English source of the context "List".
Filter stateFilter(const char *archivedColumn, const char *activeTitle);
/// What most people want to see of such a list.
ListQuery inUse();

/// First and last BusinessDay, for a table with an index on the instant that the day comes from: what lies about there is
/// sought in that index and then compared by the day.
std::function<Predicate(const QVariantList &)> onDays(const char *dayColumn, const char *instantColumn);

} // namespace shopdesk::tables
