// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

namespace shopdesk::catalog {

/// One of the shop's stores, where goods lie and orders are placed.
struct Premises
{
    StoreId id;
    QString code; ///< "S01": the beginning of its order numbers
    QString name;
};

/// Opens a store; its code is the next free one of S01, S02, … Errors "catalog.nameMissing", "catalog.textTooLong".
Result<StoreId> openStore(store::UnitOfWork &work, const QString &name);
/// Errors as openStore, and "catalog.storeNotFound".
Result<void> renameStore(store::UnitOfWork &work, StoreId id, const QString &name);

/// The stores in use, by code.
Result<std::vector<Premises>> stores(store::Connection &connection);
/// Error "catalog.storeNotFound".
Result<Premises> storeById(store::Connection &connection, StoreId id);

} // namespace shopdesk::catalog
