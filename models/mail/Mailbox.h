// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/MailServer.h"

#include <QByteArray>

#include <vector>

namespace shopdesk::mail {

class Session;

struct ListedMail
{
    quint32 uid = 0;
    qint64 size = 0; ///< bytes, as it travels

    bool operator==(const ListedMail &) const = default;
};

/// A folder at a mail server (IMAP), read over one connection that is kept. Mails stay there; those that are fetched count as
/// read. For one thread. Errors: MailServer.h.
class Mailbox
{
public:
    Mailbox(const MailServer &server, const QString &folder, Cancel cancel = {}, Patience patience = {});
    ~Mailbox();

    /// UIDs mean what they mean as long as this stays the same (RFC 9051, UIDVALIDITY).
    Result<quint32> uidValidity();
    /// Mails with a UID beyond this one, in their order.
    Result<std::vector<ListedMail>> listAfter(quint32 uid);
    /// Errors also "mail.gone", "mail.tooLarge" beyond largestMail.
    Result<QByteArray> fetch(quint32 uid);

private:
    Result<quint32> status(const char *item);
    Result<std::vector<ListedMail>> list(quint32 first, quint32 last);
    QByteArray folderUrl() const;

    std::unique_ptr<Session> m_session;
    QString m_folder;
};

} // namespace shopdesk::mail
