// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shopdesk {

/// How long texts may be, in UTF-16 units: far beyond what anyone types, and short enough for any list or label.
inline constexpr int longestName = 200;
inline constexpr int longestCode = 64;
inline constexpr int longestNote = 10'000;

/// A text of one line as it is kept: composed (NFC), control characters and runs of blanks as one space, none around.
QString oneLine(const QString &typed);
/// A text of several lines as it is kept: composed, line ends as "\n", other control characters dropped, none around.
QString manyLines(const QString &typed);

} // namespace shopdesk
