// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QTcpServer>
#include <QUrl>

#include <functional>

namespace shopdesk::test {

/// A request as it arrived.
struct HeardRequest
{
    QByteArray method;
    QByteArray target;                     ///< path and query, encoded
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// A server on loopback that answers each request as its script says, however badly. Runs in the event loop of the thread that
/// made it, which is the one in which CouchClient waits.
class ScriptedServer : public QTcpServer
{
    Q_OBJECT
public:
    using Answer = std::function<void(QTcpSocket &socket, const HeardRequest &request)>;

    /// @p certificate: a file of tests/data/certificates, empty for plain HTTP.
    explicit ScriptedServer(Answer answer, const QString &certificate = {});
    QUrl address() const;
    /// All that were heard so far.
    const std::vector<HeardRequest> &heard() const { return m_heard; }

    /// A whole answer with its length.
    static QByteArray answer(int status, const QByteArray &body, const QByteArray &headers = {});
    /// Always this one.
    static Answer always(int status, const QByteArray &body, const QByteArray &headers = {});

protected:
    void incomingConnection(qintptr handle) override;

private:
    void listenTo(QTcpSocket *socket);

    Answer m_answer;
    QString m_certificate;
    std::vector<HeardRequest> m_heard;
};

} // namespace shopdesk::test
