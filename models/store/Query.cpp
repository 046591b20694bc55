// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Query.h"

#include "store/Connection.h"

namespace shopdesk::store {

Query::Query(Connection &connection, std::unique_ptr<SQLite::Statement> statement)
    : m_connection(&connection)
    , m_statement(std::move(statement))
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

} // namespace shopdesk::store
