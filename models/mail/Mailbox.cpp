// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/Mailbox.h"

#include "mail/IncomingMail.h"
#include "mail/Session.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace shopdesk::mail {

namespace {
/// libcurl takes the lines of an answer for headers, counts those that have come with a line again with each, and allows
/// 300 KB of them.
constexpr quint32 listedAtOnce = 50;
} // namespace

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

Result<quint32> Mailbox::status(const char *item)
{
    QString quoted = m_folder;
    quoted.replace(QLatin1Char('\\'), QLatin1String("\\\\")).replace(QLatin1Char('"'), QLatin1String("\\\""));
    const QByteArray request = "STATUS \"" + quoted.toUtf8() + "\" (" + item + ')';
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
    const QRegularExpression form(QLatin1String(item) + QStringLiteral("\\s+(\\d+)"));
    return form.match(QString::fromLatin1(m_session->received)).captured(1).toUInt();
}

Result<quint32> Mailbox::uidValidity()
{
    return status("UIDVALIDITY");
}

/// The mails with these numbers in the folder's order.
Result<std::vector<ListedMail>> Mailbox::list(quint32 first, quint32 last)
{
    const QByteArray request =
        "FETCH " + QByteArray::number(first) + ':' + QByteArray::number(last) + " (UID RFC822.SIZE)";
    m_session->setUrl(folderUrl());
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
        listed.push_back({uidForm.match(text).captured(1).toUInt(), sizeForm.match(text).captured(1).toLongLong()});
    }
    return listed;
}

Result<std::vector<ListedMail>> Mailbox::listAfter(quint32 uid)
{
    const Result<quint32> count = status("MESSAGES");
    if (!count)
        return Failure(count.error());
    // From the end, where the new ones are.
    std::vector<ListedMail> listed;
    for (quint32 last = *count; last > 0;) {
        const quint32 first = last > listedAtOnce ? last - listedAtOnce + 1 : 1;
        const Result<std::vector<ListedMail>> part = list(first, last);
        if (!part)
            return Failure(part.error());
        const size_t before = listed.size();
        std::copy_if(part->begin(), part->end(), std::back_inserter(listed),
                     [uid](const ListedMail &mail) { return mail.uid > uid; });
        if (listed.size() - before < part->size())
            break; // UIDs grow: what comes before these is known
        last = first - 1;
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
