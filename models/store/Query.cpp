// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Query.h"

#include "store/Connection.h"

#include <sqlite3.h>

namespace shopdesk::store {

Query::Query(Connection &connection, std::unique_ptr<SQLite::Statement> statement)
    : m_connection(&connection), m_statement(std::move(statement))
{
}

Query::~Query()
{
    if (m_statement)
        m_connection->giveBack(std::move(m_statement));
}

void Query::bind(int index, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    m_statement->bind(index, std::string(utf8.constData(), static_cast<size_t>(utf8.size())));
}

void Query::bind(int index, const QByteArray &value)
{
    m_statement->bind(index, static_cast<const void *>(value.constData()), static_cast<int>(value.size()));
}

void Query::bindValue(int index, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return bind(index, nullptr);
    case QMetaType::QString:
        return bind(index, value.toString());
    case QMetaType::QByteArray:
        return bind(index, value.toByteArray());
    case QMetaType::Double:
        return m_statement->bind(index, value.toDouble());
    default:
        return bind(index, value.toLongLong());
    }
}

QByteArrayView Query::bytesAt(int column) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const void *bytes = value.getBlob();
    return QByteArrayView(static_cast<const char *>(bytes), value.getBytes());
}

QString Query::read(int column, QString *) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const char *text = value.getText();
    return QString::fromUtf8(text, value.getBytes());
}

QByteArray Query::read(int column, QByteArray *) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    const void *bytes = value.getBlob();
    return QByteArray(static_cast<const char *>(bytes), value.getBytes());
}

QVariant Query::read(int column, QVariant *) const
{
    const SQLite::Column value = m_statement->getColumn(column);
    switch (value.getType()) {
    case SQLITE_INTEGER:
        return get<qint64>(column);
    case SQLITE_FLOAT:
        return value.getDouble();
    case SQLITE_TEXT:
        return get<QString>(column);
    case SQLITE_BLOB:
        return get<QByteArray>(column);
    default:
        return {};
    }
}

} // namespace shopdesk::store
