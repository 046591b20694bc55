// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

/// What is printed and kept in a drawer for the day when a phone or a password is gone. Written in Crockford's base32, so
/// that nothing is misread.
namespace shopdesk::vault {

/// In place of a one-time code, each good once: 50 random bits as "7K3QM-9XTRB". All of them differ.
QStringList newRecoveryCodes(int count = 10);

/// For the recovery sheet of an owner, in place of the password: 160 random bits in 8 groups of 4 characters.
QString newRecoverySecret();

/// What counts of what was typed from either: upper case, O as 0, I and L as 1, without dashes and blanks. Empty where a
/// character is left that no code has.
QString normalisedRecoveryCode(const QString &typed);

} // namespace shopdesk::vault
