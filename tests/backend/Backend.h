// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "couch/ServerAddress.h"
#include "sync/Remote.h"

#include <QProcess>

namespace shopdesk::test {

/// A server that nobody here wrote: express-pouchdb on loopback (tests/backend/server.js), for one test program, gone with it.
class Backend
{
public:
    /// Empty where it could be started; else why not, for QSKIP. packaging/test.sh installs what it needs.
    QString start();
    ~Backend();
    couch::ServerAccess administrator() const { return m_access; }

private:
    QProcess m_process;
    couch::ServerAccess m_access;
};

/// Runs one script of requests against a database that is not there yet, and says what came of each, in words in which
/// servers do not differ. The same for every sync::Remote, or one of them is no CouchDB.
QStringList transcriptOf(sync::Remote &remote, const QString &database);
/// What it has to be.
QStringList expectedTranscript();

} // namespace shopdesk::test
