// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QByteArray>
#include <QString>

/// What people choose to sign in with. The rules are those of NIST SP 800-63B: length counts, no rule about kinds of
/// characters, and none of the passwords that are tried first.
namespace shopdesk::vault {

inline constexpr int leastPasswordLength = 10; ///< characters as Unicode counts them
inline constexpr int longestPasswordLength = 1'000;

/// Error "staff.weakPassword", field "password".
Result<void> checkNewPassword(const QString &password, const QString &personName);

/// What opens a key slot: UTF-8 of NFKC, so that the same password opens from every keyboard.
QByteArray secretOf(const QString &password);

/// 4 to 8 digits. Error "staff.weakPin", field "pin".
Result<void> checkNewPin(const QString &pin);

/// Argon2id with a random salt, as libsodium writes it; about 50 ms. There are few PINs, so this slows guessing but does
/// not stop it: keep the hash sealed.
QByteArray hashPin(const QString &pin);
/// False too where @p hash is none.
bool pinMatches(const QByteArray &hash, const QString &pin);

} // namespace shopdesk::vault
