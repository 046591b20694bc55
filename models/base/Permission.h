// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QSet>
#include <QString>

#include <optional>
#include <span>

namespace shopdesk {

/// What a person may be allowed to see or do. Checked where the change is made, and where a list is read.
enum class Permission {
    SeeProducts,
    SeeCosts, ///< what goods cost the shop
    EditCatalog,
    AdjustStock,
    SeeOrders,
    PlaceOrders,
    GiveDiscounts,
    GiveRefunds,
    SeeMembers,
    EditMembers,
    RevealPersonalData,
    EraseMembers,
    AdjustPoints,
    SeeTickets,
    AnswerTickets, ///< open, answer, assign and settle them
    ManageTickets, ///< deadlines, categories, canned replies, routing
    SeeFigures,    ///< dashboard and KPIs
    ImportData,
    ExportData,
    SeeTrail,
    ManageStaff, ///< people and roles
    ManageShop,  ///< settings, stores, backup and restore
};

using Permissions = QSet<Permission>;

/// How a permission is written in the file and by the command line, what it is called, and what it lets one do; in the
/// order in which people read them. Texts are English sources of the context "Permission".
struct PermissionInfo
{
    Permission permission;
    const char *key;
    const char *group;
    const char *title;
};

std::span<const PermissionInfo> permissionInfos();
const PermissionInfo &infoOf(Permission permission);
/// Translated.
QString titleOf(Permission permission);

/// `return permissionNeeded("staff.overLimit", Permission::GiveRefunds, tr("…"))`: what another person, who has the
/// permission, could allow.
Failure permissionNeeded(const char *code, Permission permission, QString message, QString field = {});

Permissions allPermissions();
/// Keys separated by spaces, in their order. What a newer program wrote and this one does not know is left out.
QString toKeys(const Permissions &permissions);
Permissions permissionsFrom(const QString &keys);
std::optional<Permission> permissionFrom(const QString &key);

inline size_t qHash(Permission permission, size_t seed = 0)
{
    return ::qHash(static_cast<int>(permission), seed);
}

} // namespace shopdesk
