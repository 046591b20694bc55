// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mail/IncomingMail.h"

namespace shopdesk::mail {

/// A report on a mail of ours (RFC 3464), gathered from its parts.
class DeliveryReport
{
public:
    /// The part message/delivery-status.
    void takeStatus(const QString &text);
    /// The part text/rfc822-headers: the beginning of the mail that the report is about.
    void takeHeaders(const QString &text);
    void takeMessageId(const QString &id);

    /// Nothing where the report tells of a delivery.
    std::optional<Bounce> bounce() const;

private:
    Bounce m_bounce;
    QString m_action;
};

} // namespace shopdesk::mail
