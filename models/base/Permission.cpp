// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Permission.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace shopdesk {

namespace {

constexpr const char *goods = QT_TRANSLATE_NOOP("Permission", "Products and stock");
constexpr const char *selling = QT_TRANSLATE_NOOP("Permission", "Selling");
constexpr const char *people = QT_TRANSLATE_NOOP("Permission", "Members");
constexpr const char *service = QT_TRANSLATE_NOOP("Permission", "Customer service");
constexpr const char *business = QT_TRANSLATE_NOOP("Permission", "The business");

constexpr std::array infos{
    PermissionInfo{Permission::SeeProducts, "products.see", goods, QT_TRANSLATE_NOOP("Permission", "See products")},
    PermissionInfo{Permission::SeeCosts, "costs.see", goods, QT_TRANSLATE_NOOP("Permission", "See what goods cost")},
    PermissionInfo{Permission::EditCatalog, "products.edit", goods,
                   QT_TRANSLATE_NOOP("Permission", "Edit products, categories and taxes")},
    PermissionInfo{Permission::AdjustStock, "stock.adjust", goods, QT_TRANSLATE_NOOP("Permission", "Adjust stock")},
    PermissionInfo{Permission::SeeOrders, "orders.see", selling, QT_TRANSLATE_NOOP("Permission", "See orders")},
    PermissionInfo{Permission::PlaceOrders, "orders.place", selling, QT_TRANSLATE_NOOP("Permission", "Place orders")},
    PermissionInfo{Permission::GiveDiscounts, "discounts.give", selling,
                   QT_TRANSLATE_NOOP("Permission", "Give discounts")},
    PermissionInfo{Permission::GiveRefunds, "refunds.give", selling, QT_TRANSLATE_NOOP("Permission", "Give refunds")},
    PermissionInfo{Permission::SeeMembers, "members.see", people, QT_TRANSLATE_NOOP("Permission", "See members")},
    PermissionInfo{Permission::EditMembers, "members.edit", people, QT_TRANSLATE_NOOP("Permission", "Edit members")},
    PermissionInfo{Permission::RevealPersonalData, "members.reveal", people,
                   QT_TRANSLATE_NOOP("Permission", "Reveal phone numbers, e-mails and addresses")},
    PermissionInfo{Permission::EraseMembers, "members.erase", people,
                   QT_TRANSLATE_NOOP("Permission", "Erase members' personal data")},
    PermissionInfo{Permission::AdjustPoints, "points.adjust", people, QT_TRANSLATE_NOOP("Permission", "Adjust points")},
    PermissionInfo{Permission::SeeTickets, "tickets.see", service, QT_TRANSLATE_NOOP("Permission", "See tickets")},
    PermissionInfo{Permission::AnswerTickets, "tickets.answer", service,
                   QT_TRANSLATE_NOOP("Permission", "Open and answer tickets")},
    PermissionInfo{Permission::ManageTickets, "tickets.manage", service,
                   QT_TRANSLATE_NOOP("Permission", "Manage deadlines, categories, replies and routing of tickets")},
    PermissionInfo{Permission::SeeFigures, "figures.see", business,
                   QT_TRANSLATE_NOOP("Permission", "See the dashboard and its figures")},
    PermissionInfo{Permission::ImportData, "data.import", business, QT_TRANSLATE_NOOP("Permission", "Import data")},
    PermissionInfo{Permission::ExportData, "data.export", business, QT_TRANSLATE_NOOP("Permission", "Export data")},
    PermissionInfo{Permission::SeeTrail, "trail.see", business,
                   QT_TRANSLATE_NOOP("Permission", "See the trail of who did what")},
    PermissionInfo{Permission::ManageStaff, "staff.manage", business,
                   QT_TRANSLATE_NOOP("Permission", "Manage people and roles")},
    PermissionInfo{Permission::ManageShop, "shop.manage", business,
                   QT_TRANSLATE_NOOP("Permission", "Manage settings, stores and backups")},
};

} // namespace

std::span<const PermissionInfo> permissionInfos()
{
    return infos;
}

const PermissionInfo &infoOf(Permission permission)
{
    return *std::ranges::find(infos, permission, &PermissionInfo::permission);
}

QString titleOf(Permission permission)
{
    return QCoreApplication::translate("Permission", infoOf(permission).title);
}

Failure permissionNeeded(const char *code, Permission permission, QString message, QString field)
{
    Failure failure = fail(code, std::move(message), std::move(field));
    failure.value().permission = QString::fromLatin1(infoOf(permission).key);
    return failure;
}

Permissions allPermissions()
{
    Permissions all;
    for (const PermissionInfo &info : infos)
        all.insert(info.permission);
    return all;
}

QString toKeys(const Permissions &permissions)
{
    QStringList keys;
    for (const PermissionInfo &info : infos) {
        if (permissions.contains(info.permission))
            keys << QString::fromLatin1(info.key);
    }
    return keys.join(QLatin1Char(' '));
}

Permissions permissionsFrom(const QString &keys)
{
    Permissions permissions;
    for (const QString &key : keys.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto permission = permissionFrom(key))
            permissions.insert(*permission);
    }
    return permissions;
}

std::optional<Permission> permissionFrom(const QString &key)
{
    const auto found =
        std::ranges::find_if(infos, [&](const PermissionInfo &info) { return key == QLatin1String(info.key); });
    return found == infos.end() ? std::nullopt : std::optional(found->permission);
}

} // namespace shopdesk
