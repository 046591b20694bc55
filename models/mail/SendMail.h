// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/MailServer.h"

#include <QByteArray>

#include <functional>

namespace shopdesk::mail {

/// Hands one mail to a server (SMTP). @p beforeLast is asked when all but the last bytes have gone: until then the server
/// cannot have taken the mail, from then on it may have. Where it answers false, the mail is not sent ("base.cancelled").
/// Errors: MailServer.h.
Result<void> sendMail(const MailServer &server, const QString &from, const QString &to, const QByteArray &mail,
                      const std::function<bool()> &beforeLast = {}, const Cancel &cancel = {}, Patience patience = {});

/// Signs in and leaves again.
Result<void> trySending(const MailServer &server, const Cancel &cancel = {}, Patience patience = {});

} // namespace shopdesk::mail
