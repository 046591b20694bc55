// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "channels/Mailboxes.h"

#include <QProcess>
#include <QTemporaryDir>

class QTcpServer;

namespace shopdesk::test {

/// Real mail servers on loopback (tests/mail/server): Dovecot, and one that takes mails and keeps them as files. Ended with the
/// object.
class MailServers
{
public:
    MailServers();
    ~MailServers();

    /// What is missing on this computer; empty where both run. A test says QSKIP with it.
    QString missing() const { return m_missing; }
    mail::MailServer imap(mail::Security security = mail::Security::Tls) const;
    mail::MailServer smtp(mail::Security security = mail::Security::Tls) const;
    /// A mailbox there.
    channels::MailboxDraft mailbox(StoreId store) const;

    void deliver(const QByteArray &mail);
    void removeMail(int number);
    /// Numbers all mails anew, as a server does that was restored from a backup.
    void changeUidValidity();
    QList<QByteArray> sent() const;
    /// Ends the one that takes mails, and starts it again: offline and back.
    void stopSmtp();
    void startSmtp();

private:
    void startImap();
    QString script(const char *name) const;

    QTemporaryDir m_folder;
    QProcess m_imap;
    QProcess m_smtp;
    int m_ports[4] = {};
    int m_delivered = 0;
    QString m_missing;
};

/// Takes connections, greets as it is told to, or not at all, and understands nothing.
class RudeServer
{
public:
    explicit RudeServer(const QByteArray &greeting);
    ~RudeServer();
    int port() const;

private:
    std::unique_ptr<QTcpServer> m_server;
};

} // namespace shopdesk::test
