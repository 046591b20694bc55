// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

namespace shopdesk::ui {

/// What is wrong with a shop, a sentence each, none for a sound one: the file itself, and whether everything in it adds up.
Result<QStringList> checkShop(store::Connection &connection);

} // namespace shopdesk::ui
