// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/Mailbox.h"

#include "mail/IncomingMail.h"
#include "mail/Session.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace shopdesk::mail {

Mailbox::Mailbox(const MailServer &server, const QString &folder, Cancel cancel, Patience patience)
    : m_session(std::make_unique<Session>(server, "imap", std::move(cancel), patience))
    , m_folder(folder.isEmpty() ? QStringLiteral("INBOX") : folder)
{
}

Mailbox::~Mailbox() = default;

QByteArray Mailbox::folderUrl() const
{
    return '/' + QUrl::toPercentEncoding(m_folder);
}

Result<quint32> Mailbox::uidValidity()
{
    QString quoted = m_folder;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    const QByteArray request = "STATUS \"" + quoted.toUtf8() + "\" (UIDVALIDITY)";
    m_session->setUrl("/");
    m_session->mostReceived = 0;
    curl_easy_setopt(m_session->handle(), CURLOPT_CUSTOMREQUEST, request.constData());
    if (auto done = m_session->perform(); !done) {
        if (done.error().code == QLatin1String("mail.failed")) {
            return fail("mail.noFolder",
                        QCoreApplication::translate("Mail", "The mailbox has no folder “%1”.").arg(m_folder),
                        QStringLiteral("folder"), done.error().detail);
        }
        return Failure(done.error());
    }
    static const QRegularExpression form(QStringLiteral("UIDVALIDITY\\s+(\\d+)"));
    return form.match(QString::fromLatin1(m_session->received)).captured(1).toUInt();
}

Result<std::vector<ListedMail>> Mailbox::listAfter(quint32 uid)
{
    const QByteArray request = "UID FETCH " + QByteArray::number(qint64(uid) + 1) + ":* (UID RFC822.SIZE)";
    m_session->setUrl(folderUrl());
    m_session->mostReceived = 0;
    curl_easy_setopt(m_session->handle(), CURLOPT_CUSTOMREQUEST, request.constData());
    if (auto done = m_session->perform(); !done)
        return Failure(done.error());
    static const QRegularExpression uidForm(QStringLiteral("\\bUID (\\d+)"));
    static const QRegularExpression sizeForm(QStringLiteral("\\bRFC822\\.SIZE (\\d+)"));
    std::vector<ListedMail> listed;
    for (const QByteArray &line : m_session->received.split('\n')) {
        if (!line.startsWith("* ") || !line.contains(" FETCH "))
            continue;
        const QString text = QString::fromLatin1(line.left(1'000));
        const ListedMail mail{uidForm.match(text).captured(1).toUInt(), sizeForm.match(text).captured(1).toLongLong()};
        // "n:*" also names the last mail where there is none from n on.
        if (mail.uid > uid)
            listed.push_back(mail);
    }
    std::sort(listed.begin(), listed.end(), [](const auto &a, const auto &b) { return a.uid < b.uid; });
    return listed;
}

Result<QByteArray> Mailbox::fetch(quint32 uid)
{
    m_session->setUrl(folderUrl() + "/;UID=" + QByteArray::number(uid));
    m_session->mostReceived = largestMail;
    curl_easy_setopt(m_session->handle(), CURLOPT_CUSTOMREQUEST, nullptr);
    if (auto done = m_session->perform(); !done) {
        if (done.error().code == QLatin1String("mail.failed"))
            return fail("mail.gone", QCoreApplication::translate("Mail", "The mail is no longer there."), {},
                        done.error().detail);
        return Failure(done.error());
    }
    return m_session->received;
}

} // namespace shopdesk::mail
