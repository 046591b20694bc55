// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "base/Result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace shopdesk::mail {

struct MailAddress
{
    QString name = {};
    QString address = {}; ///< "wei@example.com"

    bool operator==(const MailAddress &) const = default;
};

/// A file that came with a mail, as it was named there: nothing is known of what is in it, and it is never opened.
struct MailFile
{
    QString name;
    QString mediaType; ///< "image/png"
    QByteArray bytes;
};

/// What a mail server says of a mail of ours that it did not deliver.
struct Bounce
{
    QString messageId;      ///< of ours, without brackets; empty where it is not told
    QString recipient;      ///< to whom it went
    QString status;         ///< "5.1.1" (RFC 3463)
    QString said;           ///< the other server's words
    bool isForGood = false; ///< false: it goes on trying
};

/// A mail as a person reads it: texts are decoded, HTML is harmless (HarmlessHtml.h), files stand aside.
struct IncomingMail
{
    MailAddress from;
    std::optional<MailAddress> replyTo; ///< where answers shall go instead
    QStringList to;                     ///< addresses, of Cc too
    QString subject;
    std::optional<Instant> sentAt;
    QString text;
    QString html; ///< empty where the mail has none
    std::vector<MailFile> files;
    int filesLeftOut = 0; ///< more than `mostFiles`, or more bytes than `largestFiles`
    QString messageId;    ///< without brackets, as are the two below
    QString inReplyTo;
    QStringList references;              ///< the oldest first
    bool isAutomatic = false;            ///< no person wrote it: an absence note, a system, mail in bulk (RFC 3834)
    bool wantsNoAutomaticAnswer = false; ///< automatic, to a list, or it says so
    QString loopMark;                    ///< X-Loop
    std::optional<Bounce> bounce;
};

inline constexpr qsizetype largestMail = 50 * 1024 * 1024; // bytes, as it travels
inline constexpr int mostParts = 1'000;
inline constexpr int mostFiles = 50;
inline constexpr qsizetype largestFiles = 40 * 1024 * 1024; // bytes, all of a mail together

/// Reads a mail in the form of RFC 5322 and MIME. Broken ones are read as well as they can be: a wrong character set, a
/// missing sender and parts that do not end are no errors. Errors "mail.tooLarge", "mail.tooManyParts", "mail.notAMail".
Result<IncomingMail> parseMail(const QByteArray &bytes);

} // namespace shopdesk::mail
