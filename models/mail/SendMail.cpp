// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mail/SendMail.h"

#include "mail/Session.h"

#include <algorithm>
#include <cstring>

namespace shopdesk::mail {

namespace {

/// What is still to be sent.
struct Upload
{
    const QByteArray &mail;
    const std::function<bool()> &beforeLast;
    qsizetype sent = 0;
    bool asked = false;
};

size_t onRead(char *into, size_t size, size_t count, void *given)
{
    auto *upload = static_cast<Upload *>(given);
    const qsizetype rest = upload->mail.size() - upload->sent;
    const qsizetype next = std::min(rest, static_cast<qsizetype>(size * count));
    if (next == rest && !upload->asked) {
        upload->asked = true;
        if (upload->beforeLast && !upload->beforeLast())
            return CURL_READFUNC_ABORT;
    }
    std::memcpy(into, upload->mail.constData() + upload->sent, static_cast<size_t>(next));
    upload->sent += next;
    return static_cast<size_t>(next);
}

struct ListFree
{
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

QByteArray bracketed(const QString &address)
{
    return '<' + address.toUtf8() + '>';
}

} // namespace

Result<void> sendMail(const MailServer &server, const QString &from, const QString &to, const QByteArray &mail,
                      const std::function<bool()> &beforeLast, const Cancel &cancel, Patience patience)
{
    Session session(server, "smtp", cancel, patience);
    session.setUrl({});
    const QByteArray sender = bracketed(from);
    const std::unique_ptr<curl_slist, ListFree> recipients(curl_slist_append(nullptr, bracketed(to).constData()));
    Upload upload{mail, beforeLast};
    curl_easy_setopt(session.handle(), CURLOPT_MAIL_FROM, sender.constData());
    curl_easy_setopt(session.handle(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(session.handle(), CURLOPT_READFUNCTION, &onRead);
    curl_easy_setopt(session.handle(), CURLOPT_READDATA, &upload);
    curl_easy_setopt(session.handle(), CURLOPT_UPLOAD, 1L);
    return session.perform();
}

Result<void> trySending(const MailServer &server, const Cancel &cancel, Patience patience)
{
    Session session(server, "smtp", cancel, patience);
    session.setUrl({});
    curl_easy_setopt(session.handle(), CURLOPT_CUSTOMREQUEST, "NOOP");
    curl_easy_setopt(session.handle(), CURLOPT_NOBODY, 1L);
    return session.perform();
}

} // namespace shopdesk::mail
