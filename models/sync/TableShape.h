// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"
#include "sync/ReplicatedTables.h"

#include <QJsonObject>

#include <unordered_map>

namespace shopdesk::sync {

/// How a column's values are written in a document.
enum class ColumnKind {
    Integer, ///< a number; a decimal string beyond 2^53, which JavaScript would round
    Id,      ///< 13 characters of Crockford base32
    Real,
    Text,
    Bytes, ///< base64
};

struct Column
{
    QString name;
    ColumnKind kind = ColumnKind::Text;
    bool notNull = false;
    bool hasDefault = false;
    bool isKey = false;    ///< a part of the primary key
    bool isSealed = false; ///< holds personal data that only opens in its place
};

/// A column that says the row of another table.
struct Reference
{
    QString column;
    QString table;
    bool isOfStore = false; ///< RecordOfStore
};

/// What the schema says of a table: all that the codec needs to know.
struct TableShape
{
    QString table;
    std::vector<Column> columns;
    std::vector<Reference> references;
    std::vector<const Column *>
        sent;          ///< the columns that stand in a document; the others are said by its place, or derived
    QByteArray select; ///< SQL that gives them for the root ?1

    const Column *column(const QString &name) const;
    /// The key columns without @p parent: what tells the rows of one parent apart.
    std::vector<const Column *> keyBeside(const QString &parent) const;
};

/// The shapes of the replicated tables, read once: the schema does not change while the program runs.
class Shapes
{
public:
    explicit Shapes(store::Connection &connection);
    Shapes(const Shapes &) = delete;
    Shapes &operator=(const Shapes &) = delete;
    const TableShape &of(const QString &table) const;
    int schema() const { return m_schema; }

private:
    std::unordered_map<QString, TableShape> m_shapes;
    int m_schema;
};

/// A value as a document holds it. Null for NULL.
QJsonValue toJson(const Column &column, const QVariant &value);
/// The other way; nothing where the value is none of the column's kind.
std::optional<QVariant> fromJson(const Column &column, const QJsonValue &value);

} // namespace shopdesk::sync
