// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Connection.h"

namespace shopdesk::catalog {

/// Whether the entries of each transfer are what its status and lines say, a sentence for each that is not so.
void checkTransfers(store::Connection &connection, std::vector<QString> &wrong);

} // namespace shopdesk::catalog
