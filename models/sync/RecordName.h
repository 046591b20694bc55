// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

namespace shopdesk::sync {

/// What people call a record, whatever its table: its number, name or subject; empty where it has none or is not there.
QString recordName(store::Connection &connection, const QString &table, qint64 row);

} // namespace shopdesk::sync
