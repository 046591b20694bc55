// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shopdesk {

/// A code that nobody guesses and people can read out and type: random digits of Crockford's alphabet, five bits each, a dash
/// after every @p group of them: "7K2MX-90QTA".
QString readableCode(int length, int group);

/// What codes are compared by: letters and digits alone, and those that look alike as one (O and 0; I, L and 1).
QString readableKey(const QString &typed);

} // namespace shopdesk
