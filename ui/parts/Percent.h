// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

namespace shopdesk::ui {

/// Basis points as people write percents: 850 is "8.50".
QString percentText(int basisPoints);
/// "8.5", also with a comma where the language writes one, and with the sign. Errors as parseDecimal.
Result<qint64> percentFrom(QString typed);

} // namespace shopdesk::ui
