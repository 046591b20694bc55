// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/IncomingMail.h"

namespace shopdesk::mail {

/// A mail of ours: plain text, which every program shows, with files.
struct OutgoingMail
{
    MailAddress from;
    MailAddress to;
    QString subject;
    QString text;
    QString messageId; ///< without brackets; of newMessageId
    QString inReplyTo = {};
    QStringList references = {}; ///< the oldest first
    Instant at = {};
    bool isAutomatic = false; ///< says so in its headers, so that no other program answers it
    QString loopMark = {};    ///< X-Loop of automatic ones: by it we know our own
    std::vector<MailFile> files = {};
};

/// The mail as it travels, lines ending in CR LF.
QByteArray written(const OutgoingMail &mail);

/// "0abc….1def@example.com" of the domain of an address.
QString newMessageId(const QString &address);

} // namespace shopdesk::mail
