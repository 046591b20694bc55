// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/Connection.h"

namespace shopdesk::members {

/// A phone number as the table keeps it; all NULL where there is none.
struct SealedPhone
{
    std::optional<QByteArray> sealed;
    std::optional<QByteArray> token;
    std::optional<QByteArray> tailToken;
};

/// An e-mail address as the table keeps it; both NULL where there is none.
struct SealedEmail
{
    std::optional<QByteArray> sealed;
    std::optional<QByteArray> token;
};

/// Empty text is no number. Error "members.badPhone".
Result<SealedPhone> sealPhone(const store::Connection &connection, MemberId id, const QString &phone);
/// Empty text is no address. Error "members.badEmail".
Result<SealedEmail> sealEmail(const store::Connection &connection, MemberId id, const QString &email);

/// Empty text is no address.
std::optional<QByteArray> sealAddress(const store::Connection &connection, MemberId id, const QString &address);

/// What was typed, in clear. Empty for empty bytes. Error "vault.notAuthentic".
Result<QString> openPhone(const store::Connection &connection, MemberId id, const QByteArray &sealed);
Result<QString> openEmail(const store::Connection &connection, MemberId id, const QByteArray &sealed);
Result<QString> openAddress(const store::Connection &connection, MemberId id, const QByteArray &sealed);

/// Masked for the screen; empty where there is none, or where it does not open.
QString maskedPhoneOf(const store::Connection &connection, MemberId id, const QByteArray &sealed);
QString maskedEmailOf(const store::Connection &connection, MemberId id, const QByteArray &sealed);

} // namespace shopdesk::members
