// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "channels/MailServers.h"

#include <QDir>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

namespace shopdesk::test {

namespace {

constexpr int startMs = 20'000;
const QString python = QStringLiteral("/usr/bin/python3"); // which knows Debian's packages

int freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool answers(int port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
    return socket.waitForConnected(1'000);
}

QString missingHere()
{
#ifdef Q_OS_UNIX
    const QStringList places = QStringList{QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")};
    for (const char *program : {"dovecot", "openssl", "bash"}) {
        if (QStandardPaths::findExecutable(QString::fromLatin1(program), places).isEmpty())
            return QStringLiteral("%1 is not installed (packaging/install-deps.sh --tests)")
                .arg(QLatin1String(program));
    }
    if (QProcess::execute(python, {QStringLiteral("-c"), QStringLiteral("import aiosmtpd")}) != 0)
        return QStringLiteral("aiosmtpd is not installed (packaging/install-deps.sh --tests)");
    return {};
#else
    return QStringLiteral("mail servers for tests run on Unix only");
#endif
}

} // namespace

MailServers::MailServers() : m_missing(missingHere())
{
    if (!m_missing.isEmpty())
        return;
    for (int &port : m_ports)
        port = freePort();
    startImap();
    startSmtp();
}

MailServers::~MailServers()
{
    for (QProcess *process : {&m_imap, &m_smtp}) {
        process->terminate();
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(5'000))
            process->kill();
    }
    m_imap.waitForFinished(1'000);
    m_smtp.waitForFinished(1'000);
}

QString MailServers::script(const char *name) const
{
    return QStringLiteral(SHOPDESK_MAIL_SERVERS "/") + QLatin1String(name);
}

void MailServers::startImap()
{
    m_imap.setProcessChannelMode(QProcess::ForwardedChannels);
    m_imap.start(QStringLiteral("bash"),
                 {script("imap.sh"), m_folder.path(), QString::number(m_ports[0]), QString::number(m_ports[1])});
    QVERIFY2(QTest::qWaitFor([&] { return answers(m_ports[1]); }, startMs), "Dovecot does not answer");
}

void MailServers::startSmtp()
{
    QFile::remove(m_folder.filePath(QStringLiteral("smtp.ready")));
    m_smtp.start(python,
                 {script("smtp.py"), m_folder.path(), QString::number(m_ports[2]), QString::number(m_ports[3])});
    QVERIFY2(QTest::qWaitFor([&] { return QFile::exists(m_folder.filePath(QStringLiteral("smtp.ready"))); }, startMs),
             m_smtp.readAllStandardError().constData());
}

void MailServers::stopSmtp()
{
    m_smtp.kill();
    m_smtp.waitForFinished(startMs);
}

mail::MailServer MailServers::imap(mail::Security security) const
{
    return {
        QStringLiteral("localhost"), m_ports[security == mail::Security::Tls ? 1 : 0], security, QStringLiteral("shop"),
        QStringLiteral("tea"),       m_folder.filePath(QStringLiteral("cert.pem"))};
}

mail::MailServer MailServers::smtp(mail::Security security) const
{
    return {
        QStringLiteral("localhost"), m_ports[security == mail::Security::Tls ? 3 : 2], security, QStringLiteral("shop"),
        QStringLiteral("tea"),       m_folder.filePath(QStringLiteral("cert.pem"))};
}

channels::MailboxDraft MailServers::mailbox(StoreId store) const
{
    channels::MailboxDraft draft;
    draft.store = store;
    draft.address = QStringLiteral("help@shop.example");
    draft.user = QStringLiteral("shop");
    draft.incoming = {imap().host, imap().port, mail::Security::Tls};
    draft.outgoing = {smtp().host, smtp().port, mail::Security::Tls};
    draft.certificates = imap().certificates;
    return draft;
}

void MailServers::deliver(const QByteArray &mail)
{
    const QString name = QStringLiteral("mail/tmp/%1.test").arg(++m_delivered, 6, 10, QLatin1Char('0'));
    QFile file(m_folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(mail);
    file.close();
    // Dovecot, which may be another user, moves and reads it.
    file.setPermissions(QFile::Permissions(0x6666));
    QVERIFY(file.rename(m_folder.filePath(QString(name).replace(QStringLiteral("/tmp/"), QStringLiteral("/new/")))));
}

void MailServers::removeMail(int number)
{
    for (const char *where : {"mail/new", "mail/cur"}) {
        QDir folder(m_folder.filePath(QLatin1String(where)));
        for (const QString &name : folder.entryList({QStringLiteral("%1.test*").arg(number, 6, 10, QLatin1Char('0'))}))
            folder.remove(name);
    }
}

void MailServers::changeUidValidity()
{
    // Without its list of numbers, Dovecot makes a new one.
    QDir folder(m_folder.filePath(QStringLiteral("mail")));
    for (const QString &name : folder.entryList({QStringLiteral("dovecot*")}, QDir::Files))
        folder.remove(name);
    QTest::qWait(1'100); // it is made of the time, in seconds
}

QList<QByteArray> MailServers::sent() const
{
    QList<QByteArray> mails;
    QDir folder(m_folder.filePath(QStringLiteral("out")));
    for (const QString &name : folder.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            mails << file.readAll();
    }
    return mails;
}

RudeServer::RudeServer(const QByteArray &greeting) : m_server(std::make_unique<QTcpServer>())
{
    QTcpServer *server = m_server.get();
    QObject::connect(server, &QTcpServer::newConnection, server, [server, greeting] {
        QTcpSocket *socket = server->nextPendingConnection();
        socket->write(greeting);
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket, greeting] {
            const QByteArray tag = socket->readAll().split(' ').first();
            if (!greeting.isEmpty())
                socket->write(tag + " BAD no\r\n");
        });
    });
    server->listen(QHostAddress::LocalHost);
}

RudeServer::~RudeServer() = default;

int RudeServer::port() const
{
    return m_server->serverPort();
}

} // namespace shopdesk::test
