// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// One-time codes by time, RFC 6238 with HMAC-SHA-1, steps of 30 seconds and 6 digits: what every authenticator program
/// understands.
namespace shopdesk::vault {

/// 160 random bits, as RFC 4226 (4, R6) asks for.
QByteArray newTotpSecret();

/// RFC 4648 without padding, in upper case: what a person types who cannot scan.
QString totpSecretText(const QByteArray &secret);
/// Tolerant of case, blanks, dashes and padding. Nothing where it is no secret, or an empty one.
std::optional<QByteArray> totpSecretOf(const QString &typed);

/// The number of the 30 seconds that hold @p unixMs.
qint64 totpStep(qint64 unixMs);
/// @p digits 6 to 8.
QString totpCode(const QByteArray &secret, qint64 step, int digits = 6);

/// The step of the code that was typed, to be kept as the last one used; nothing where the code is wrong. Takes the step
/// of @p nowMs, the one before and the one after, because clocks differ, and none up to @p lastUsedStep (-1 before the
/// first): so a code is taken once, also where the clock is set back. Blanks and full-width digits do no harm.
std::optional<qint64> matchTotp(const QByteArray &secret, const QString &typed, qint64 nowMs, qint64 lastUsedStep);

/// What the QR code of an enrolment says. Colons part issuer and account, so they become blanks within them.
QString totpUri(const QString &issuer, const QString &account, const QByteArray &secret);

} // namespace shopdesk::vault
