// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "company/SyncKeeper.h"
#include "ui/parts/Formats.h"

namespace shopdesk::ui {

/// How the exchange stands, at a glance: "Online, 3 waiting to send", "Working offline since 10:40"; empty for a shop that
/// works alone.
QString syncWords(const company::SyncState &state, const Formats &formats);
/// What to do where changes for a store have nowhere to go; of a state with such stores.
QString closedStoresWords(const company::SyncState &state);
/// More of it: what went wrong, how old the data is.
QString syncTip(const company::SyncState &state, const Formats &formats);
QString syncIcon(const company::SyncState &state);

} // namespace shopdesk::ui
