// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "base/Instant.h"
#include "base/Money.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>

#include <QByteArray>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>

namespace shopdesk::store {

class Connection;

/// A running statement with its parameters bound. Rows are read with `while (query.next()) query.get<Money>(0)`.
/// It borrows a prepared statement from its connection and gives it back when it goes.
///
/// Parameters and columns are integers, bool, QString, QByteArray, Id<…>, Money, Instant, BusinessDay, and
/// std::optional of these for NULL. Text is bound as UTF-8; a null QString is the empty text, not NULL. A QVariant
/// (bindValue, get<QVariant>) is the value as SQLite keeps it: qint64, double, QString, QByteArray, or none for NULL.
class Query
{
public:
    Query(Query &&) noexcept = default;
    Query &operator=(Query &&) = delete;
    ~Query();

    bool next() { return m_statement->executeStep(); }
    /// Runs a statement that gives no rows. The number of rows it changed.
    int execute() { return m_statement->exec(); }
    /// Makes the statement ready to be bound and run once more.
    void reset() { m_statement->reset(); }

    bool isNull(int column) const { return m_statement->getColumn(column).isNull(); }
    int columnCount() const { return m_statement->getColumnCount(); }
    /// The bytes of a BLOB where they stand, until the next row.
    QByteArrayView bytesAt(int column) const;
    template<typename T>
    T get(int column) const
    {
        return read(column, static_cast<T *>(nullptr));
    }

    template<typename... Values>
    void bindAll(const Values &...values)
    {
        int index = 0;
        (bind(++index, values), ...);
    }
    void bind(int index, qint64 value) { m_statement->bind(index, static_cast<int64_t>(value)); }
    void bind(int index, int value) { m_statement->bind(index, value); }
    void bind(int index, bool value) { m_statement->bind(index, value ? 1 : 0); }
    void bind(int index, const QString &value);
    void bind(int index, const QByteArray &value);
    void bind(int index, std::nullptr_t) { m_statement->bind(index); }
    void bindValue(int index, const QVariant &value);
    void bind(int index, Money value) { bind(index, value.minor); }
    void bind(int index, Instant value) { bind(index, value.ms); }
    void bind(int index, BusinessDay value) { bind(index, static_cast<qint64>(value.days)); }
    template<typename Tag>
    void bind(int index, Id<Tag> value)
    {
        bind(index, value.value);
    }
    template<typename T>
    void bind(int index, const std::optional<T> &value)
    {
        value ? bind(index, *value) : bind(index, nullptr);
    }

private:
    friend class Connection;
    Query(Connection &connection, std::unique_ptr<SQLite::Statement> statement);

    qint64 read(int column, qint64 *) const { return m_statement->getColumn(column).getInt64(); }
    int read(int column, int *) const { return m_statement->getColumn(column).getInt(); }
    bool read(int column, bool *) const { return m_statement->getColumn(column).getInt() != 0; }
    QString read(int column, QString *) const;
    QByteArray read(int column, QByteArray *) const;
    QVariant read(int column, QVariant *) const;
    Money read(int column, Money *) const { return {get<qint64>(column)}; }
    Instant read(int column, Instant *) const { return {get<qint64>(column)}; }
    BusinessDay read(int column, BusinessDay *) const { return {get<int>(column)}; }
    template<typename Tag>
    Id<Tag> read(int column, Id<Tag> *) const
    {
        return {get<qint64>(column)};
    }
    template<typename T>
    std::optional<T> read(int column, std::optional<T> *) const
    {
        return isNull(column) ? std::nullopt : std::optional<T>(get<T>(column));
    }

    Connection *m_connection;
    std::unique_ptr<SQLite::Statement> m_statement;
};

} // namespace shopdesk::store
