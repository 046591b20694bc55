// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Instant.h"
#include "base/Result.h"

#include <QString>

#include <optional>

namespace shopdesk::members {

/// The form in which two ways of writing a phone number are equal, as digits: "+86 138 0000 1234", "0086-13800001234"
/// and "13800001234" are "13800001234"; in a shop in Europe/London "+44 20 7946 0958" and "020 7946 0958" are
/// "2079460958". Numbers of other countries keep their country: "+12025550123". The shop's zone tells its country.
/// Error "members.badPhone" for anything but 5 to 15 digits with blanks, dots, dashes, slashes, brackets and one plus.
Result<QString> normalisedPhone(const QString &typed, const ShopZone &home);
/// Lower case, no blanks around. Error "members.badEmail".
Result<QString> normalisedEmail(const QString &typed);

/// The four digits that a person typed to find a phone number by its end; nothing where other than four were typed.
std::optional<QString> phoneTailIn(const QString &typed);

/// "138****1234": at most the first three and the last four characters of the normalised number.
QString maskedPhone(const QString &normalised);
/// "w***@example.com"
QString maskedEmail(const QString &email);
/// "L***"; nothing of nothing.
QString maskedName(const QString &name);

/// The purposes of the vault's tokens for contact data.
inline constexpr char phonePurpose[] = "phone";
inline constexpr char phoneTailPurpose[] = "phone_tail";
inline constexpr char emailPurpose[] = "email";

} // namespace shopdesk::members
