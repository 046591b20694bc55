// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace shopdesk::exchange {

/// Why a row is not taken.
struct SetAsideReason
{
    const char *code = nullptr; ///< "notASale", "badQuantity", …; nullptr: it is taken
    QString text;               ///< in the user's language
};

} // namespace shopdesk::exchange
