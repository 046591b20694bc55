// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::store {

/// Gives the shop another name. Errors "store.nameMissing", "store.textTooLong"; field "name".
Result<void> renameShop(UnitOfWork &work, const QString &name);

} // namespace shopdesk::store
