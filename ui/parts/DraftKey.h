// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"

namespace shopdesk::ui {

/// The key of somebody's draft in the table `drafts`: what one person typed does not come back for another. For Drafts, and
/// for a change that ends the draft in its own transaction (store::dropDraft).
inline QString draftKeyOf(const Actor &person, const QString &key)
{
    return person.id ? person.id.text() + QLatin1Char('/') + key : key;
}

} // namespace shopdesk::ui
