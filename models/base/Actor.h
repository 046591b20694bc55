// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QSet>

namespace shopdesk {

using StaffId = Id<struct StaffTag>;
using StoreId = Id<struct StoreTag>; ///< a shop's premises, not the store library

/// What a person may be allowed to do. Checked where the change is made.
enum class Permission {
    EditCatalog,
    EditMembers,
    RevealPersonalData,
    AdjustStock,
    AdjustPoints,
    PlaceOrders,
    ImportData,
    ExportData,
    ManageShop, ///< settings, stores, backup and restore
};

/// Who acts. Until people sign in, it is the shop's owner.
struct Actor
{
    StaffId id;
    QString name;
    QSet<Permission> permissions;

    bool may(Permission permission) const { return permissions.contains(permission); }
    static Actor owner();
};

inline size_t qHash(Permission permission, size_t seed = 0)
{
    return ::qHash(static_cast<int>(permission), seed);
}

} // namespace shopdesk
