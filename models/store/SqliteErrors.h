// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <exception>

namespace shopdesk::store {

/// What SQLite threw, as an error with one of the codes of Store: "store.busy", "store.readOnly", "store.full",
/// "store.corrupt", "store.notAShop", "store.io", "base.cancelled"; "store.failed" for anything else.
Error describeException(const std::exception &exception);

} // namespace shopdesk::store
