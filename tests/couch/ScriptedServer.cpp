// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "couch/ScriptedServer.h"

#include "support/TestShop.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace shopdesk::test {

namespace {

QByteArray fileOf(const QString &name)
{
    QFile file(testData(QStringLiteral("certificates/") + name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A request that is all there; nothing while more of it has to come.
std::optional<HeardRequest> requestIn(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    QList<QByteArray> lines = bytes.left(end).split('\n');
    const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
    HeardRequest request{first.value(0), first.value(1), {}, bytes.mid(end + 4)};
    for (const QByteArray &line : lines) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    if (request.body.size() < request.headers.value("content-length").toLongLong())
        return std::nullopt;
    return request;
}

} // namespace

ScriptedServer::ScriptedServer(Answer answer, const QString &certificate)
    : m_answer(std::move(answer)), m_certificate(certificate)
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("no port on loopback: %s", qPrintable(errorString()));
}

QUrl ScriptedServer::address() const
{
    // By name, which is what a certificate is for.
    const bool isPlain = m_certificate.isEmpty();
    return QUrl(QStringLiteral("%1://%2:%3")
                    .arg(isPlain ? QStringLiteral("http") : QStringLiteral("https"),
                         isPlain ? QStringLiteral("127.0.0.1") : QStringLiteral("localhost"))
                    .arg(serverPort()));
}

QByteArray ScriptedServer::answer(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Scripted\r\nContent-Type: application/json\r\nContent-Length: "
           + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body;
}

ScriptedServer::Answer ScriptedServer::always(int status, const QByteArray &body, const QByteArray &headers)
{
    return [=](QTcpSocket &socket, const HeardRequest &) { socket.write(answer(status, body, headers)); };
}

void ScriptedServer::incomingConnection(qintptr handle)
{
    if (m_certificate.isEmpty()) {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(handle);
        listenTo(socket);
        return;
    }
    auto *socket = new QSslSocket(this);
    socket->setSocketDescriptor(handle);
    socket->setLocalCertificate(QSslCertificate(fileOf(m_certificate)));
    socket->setPrivateKey(QSslKey(fileOf(QStringLiteral("server.key")), QSsl::Ec));
    socket->startServerEncryption();
    listenTo(socket);
}

void ScriptedServer::listenTo(QTcpSocket *socket)
{
    auto bytes = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [=, this] {
        *bytes += socket->readAll();
        if (const auto request = requestIn(*bytes)) {
            bytes->clear();
            m_heard.push_back(*request);
            m_answer(*socket, *request);
        }
    });
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
}

} // namespace shopdesk::test
