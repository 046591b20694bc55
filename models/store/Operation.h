// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/UnitOfWork.h"

#include <QJsonObject>

namespace shopdesk::store {

/// A business operation by name, as the command line and other programs call it: one JSON object in, one out. Ids are
/// their 13-character text, money is integer minor units, instants are ISO 8601 in UTC, days "2026-11-22".
struct Operation
{
    const char *name;    ///< "catalog.createProduct"
    const char *summary; ///< one English sentence with the fields that the object has
    Result<QJsonObject> (*run)(UnitOfWork &work, const QJsonObject &input);
    /// What the acting person needs; nothing: everybody who has signed in may.
    std::optional<Permission> permission;
};

/// Runs an operation by name's entry, for those who may. Errors "staff.notAllowed" and those of the operation.
Result<QJsonObject> run(const Operation &operation, UnitOfWork &work, const QJsonObject &input);

} // namespace shopdesk::store
