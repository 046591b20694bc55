// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

#include <QJsonObject>

namespace shopdesk::sync {

/// Undoes what was done since, unless it was kept.
class Savepoint
{
public:
    Savepoint(store::Connection &connection) : m_connection(connection)
    {
        m_connection.executeScript("SAVEPOINT arrival");
    }
    ~Savepoint()
    {
        if (m_open) {
            m_connection.database().tryExec("ROLLBACK TO arrival");
            m_connection.database().tryExec("RELEASE arrival");
        }
    }
    Savepoint(const Savepoint &) = delete;
    Savepoint &operator=(const Savepoint &) = delete;
    void keep()
    {
        m_connection.executeScript("RELEASE arrival");
        m_open = false;
    }

private:
    store::Connection &m_connection;
    bool m_open = true;
};

/// Whether something refers to a row that is not there; that may still be put right until the transaction ends.
bool hasDangling(store::Connection &connection);

/// Whether the file holds what the document says; what the document does not say may be anything.
bool says(const QJsonObject &document, const QJsonObject &held);

} // namespace shopdesk::sync
