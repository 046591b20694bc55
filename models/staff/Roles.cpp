// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/Roles.h"

#include "base/Text.h"
#include "store/Difference.h"
#include "store/FreshProof.h"

#include <QCoreApplication>

#include <cmath>

namespace shopdesk::staff {

namespace {

using P = Permission;

/// Whoever has the first needs the second.
constexpr std::pair<P, P> needs[] = {
    {P::SeeCosts, P::SeeProducts},        {P::EditCatalog, P::SeeProducts}, {P::AdjustStock, P::SeeProducts},
    {P::PlaceOrders, P::SeeOrders},       {P::PlaceOrders, P::SeeProducts}, {P::GiveDiscounts, P::PlaceOrders},
    {P::GiveRefunds, P::PlaceOrders},     {P::EditMembers, P::SeeMembers},  {P::RevealPersonalData, P::SeeMembers},
    {P::EraseMembers, P::EditMembers},    {P::AdjustPoints, P::SeeMembers}, {P::AnswerTickets, P::SeeTickets},
    {P::ManageTickets, P::AnswerTickets},
};

constexpr int wholeOrder = 10'000; // basis points

Result<void> checkLimits(const Limits &limits)
{
    const auto bad = [](const char *field, const QString &message) {
        return fail("staff.badLimit", message, QString::fromLatin1(field));
    };
    if (limits.largestRefund && limits.largestRefund->minor < 0)
        return bad("largestRefund", QCoreApplication::translate("Staff", "A limit is 0 or more."));
    if (limits.largestPoints && *limits.largestPoints < 0)
        return bad("largestPoints", QCoreApplication::translate("Staff", "A limit is 0 or more."));
    if (limits.largestDiscount && (*limits.largestDiscount < 0 || *limits.largestDiscount > wholeOrder))
        return bad("largestDiscount",
                   QCoreApplication::translate("Staff", "The largest discount is between 0 and 100 percent."));
    return {};
}

Result<RoleDraft> checked(store::UnitOfWork &work, RoleDraft draft, RoleId self)
{
    draft.name = oneLine(draft.name).left(longestName);
    draft.permissions = withNeeds(draft.permissions);
    const QString field = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("staff.nameMissing", QCoreApplication::translate("Staff", "Give the role a name."), field);
    if (work.connection().value<int>("SELECT 1 FROM roles WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail("staff.nameInUse",
                    QCoreApplication::translate("Staff", "There is a role “%1”. Enter another name.").arg(draft.name),
                    field);
    }
    if (auto good = checkLimits(draft.limits); !good)
        return Failure(good.error());
    if (auto allowed = requireAllOf(work.actor(), draft.permissions, draft.limits); !allowed)
        return Failure(allowed.error());
    return draft;
}

std::optional<qint64> minor(const std::optional<Money> &money)
{
    return money ? std::optional(money->minor) : std::nullopt;
}

QJsonValue jsonOf(const std::optional<qint64> &limit)
{
    return limit ? QJsonValue(*limit) : QJsonValue();
}

QJsonObject toJson(const RoleDraft &draft)
{
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("permissions"), toKeys(draft.permissions)},
            {QStringLiteral("largestRefund"), jsonOf(minor(draft.limits.largestRefund))},
            {QStringLiteral("largestDiscount"), jsonOf(draft.limits.largestDiscount)},
            {QStringLiteral("largestPoints"), jsonOf(draft.limits.largestPoints)}};
}

void write(store::UnitOfWork &work, RoleId id, const char *key, const RoleDraft &draft)
{
    work.execute(R"(
        INSERT INTO roles (id, key, name, permissions, largest_refund, largest_discount, largest_points, updated_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, permissions = excluded.permissions,
            largest_refund = excluded.largest_refund, largest_discount = excluded.largest_discount,
            largest_points = excluded.largest_points, updated_at = excluded.updated_at)",
                 id, key ? std::optional(QString::fromLatin1(key)) : std::nullopt, draft.name,
                 toKeys(draft.permissions), minor(draft.limits.largestRefund), draft.limits.largestDiscount,
                 draft.limits.largestPoints, work.now());
}

Role roleFrom(const store::Query &row)
{
    Role role;
    role.id = row.get<RoleId>(0);
    role.key = row.get<QString>(1);
    role.name = row.get<QString>(2);
    role.permissions = permissionsFrom(row.get<QString>(3));
    role.limits = {row.get<std::optional<Money>>(4), row.get<std::optional<int>>(5), row.get<std::optional<qint64>>(6)};
    role.people = row.get<int>(7);
    return role;
}

constexpr char selectRole[] = R"(
    SELECT r.id, r.key, r.name, r.permissions, r.largest_refund, r.largest_discount, r.largest_points,
           (SELECT count(*) FROM staff s WHERE s.role_id = r.id AND s.archived_at IS NULL)
    FROM roles r WHERE r.archived_at IS NULL AND (?1 IS NULL OR r.id = ?1) ORDER BY r.id)";

Result<Role> changeable(store::Connection &connection, RoleId id)
{
    store::Query row = connection.query(selectRole, id);
    if (!row.next())
        return fail("staff.roleNotFound", QCoreApplication::translate("Staff", "This role is gone. Choose another."));
    Role role = roleFrom(row);
    if (role.key == QLatin1String(ownerKey)) {
        return fail("staff.ownerRole",
                    QCoreApplication::translate("Staff", "Owners may do everything; their role cannot be changed. Make "
                                                         "another role for people who may do less."));
    }
    return role;
}

template<typename T>
bool isWithin(const std::optional<T> &wanted, const std::optional<T> &own)
{
    return !own || (wanted && *wanted <= *own);
}

} // namespace

std::vector<StandardRole> standardRoles(const Currency &currency)
{
    const qint64 unit = static_cast<qint64>(std::llround(std::pow(10, currency.exponent)));
    const Permissions all = allPermissions();
    const Permissions sells{P::SeeProducts, P::SeeOrders,   P::PlaceOrders, P::GiveDiscounts, P::GiveRefunds,
                            P::SeeMembers,  P::EditMembers, P::SeeTickets,  P::AnswerTickets};
    const Permissions manages = Permissions(all) - Permissions{P::EraseMembers};
    const Permissions serves{P::SeeProducts,        P::SeeOrders,   P::PlaceOrders,  P::GiveRefunds, P::SeeMembers,
                             P::RevealPersonalData, P::EditMembers, P::AdjustPoints, P::SeeTickets,  P::AnswerTickets};
    const Permissions stores{P::SeeProducts, P::SeeCosts, P::EditCatalog, P::AdjustStock, P::SeeOrders};
    const Permissions markets{P::SeeProducts, P::SeeOrders, P::SeeMembers, P::SeeFigures, P::ExportData};
    const Permissions audits{P::SeeProducts, P::SeeCosts,   P::SeeOrders, P::SeeMembers,
                             P::SeeFigures,  P::ExportData, P::SeeTrail,  P::SeeTickets};
    return {
        {ownerKey, QT_TRANSLATE_NOOP("Role", "Owner"), all, {}},
        {"manager", QT_TRANSLATE_NOOP("Role", "Manager"), manages, {Money{unit * 1000}, 5000, 10'000}},
        {"cashier", QT_TRANSLATE_NOOP("Role", "Cashier"), sells, {Money{unit * 50}, 1000, 0}},
        {"agent", QT_TRANSLATE_NOOP("Role", "Service agent"), serves, {Money{unit * 100}, 0, 500}},
        {"warehouse", QT_TRANSLATE_NOOP("Role", "Warehouse"), stores, {Money{}, 0, 0}},
        {"marketer", QT_TRANSLATE_NOOP("Role", "Marketer"), markets, {Money{}, 0, 0}},
        {"auditor", QT_TRANSLATE_NOOP("Role", "Auditor"), audits, {Money{}, 0, 0}},
    };
}

Result<std::vector<Role>> roles(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::ManageStaff); !allowed)
        return Failure(allowed.error());
    std::vector<Role> all;
    for (store::Query row = connection.query(selectRole, std::optional<RoleId>()); row.next();)
        all.push_back(roleFrom(row));
    return all;
}

Permissions withNeeds(Permissions permissions)
{
    // What is needed may itself need something; the table is short.
    for (qsizetype before = -1; before != permissions.size();) {
        before = permissions.size();
        for (const auto &[permission, needed] : needs) {
            if (permissions.contains(permission))
                permissions.insert(needed);
        }
    }
    return permissions;
}

Result<void> requireAllOf(const Actor &actor, const Permissions &permissions, const Limits &limits)
{
    const bool within = isWithin(limits.largestRefund, actor.limits.largestRefund)
                        && isWithin(limits.largestDiscount, actor.limits.largestDiscount)
                        && isWithin(limits.largestPoints, actor.limits.largestPoints);
    if (within && actor.permissions.contains(permissions))
        return {};
    return fail("staff.moreThanOwn",
                QCoreApplication::translate("Staff",
                                            "You cannot give more than you may do yourself. Take away what you "
                                            "are not allowed to do, or ask an owner."),
                QStringLiteral("permissions"));
}

Result<RoleId> createRole(store::UnitOfWork &work, const RoleDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageStaff); !allowed)
        return Failure(allowed.error());
    const Result<RoleDraft> good = checked(work, draft, {});
    if (!good)
        return Failure(good.error());
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return Failure(proved.error());
    const auto id = work.newId<RoleId>();
    write(work, id, nullptr, *good);
    work.audit("staff.createRole", "roles", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateRole(store::UnitOfWork &work, RoleId id, const RoleDraft &draft)
{
    if (auto allowed = work.require(Permission::ManageStaff); !allowed)
        return allowed;
    const Result<Role> before = changeable(work.connection(), id);
    if (!before)
        return Failure(before.error());
    // Nor does anybody take away what they do not have: that would be a change to people above them.
    if (auto allowed = requireAllOf(work.actor(), before->permissions, before->limits); !allowed)
        return allowed;
    const Result<RoleDraft> good = checked(work, draft, id);
    if (!good)
        return Failure(good.error());
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return proved;
    write(work, id, nullptr, *good);
    work.audit("staff.updateRole", "roles", id.value,
               store::difference(toJson({before->name, before->permissions, before->limits}), toJson(*good)));
    return {};
}

Result<void> archiveRole(store::UnitOfWork &work, RoleId id)
{
    if (auto allowed = work.require(Permission::ManageStaff); !allowed)
        return allowed;
    const Result<Role> role = changeable(work.connection(), id);
    if (!role)
        return Failure(role.error());
    if (auto allowed = requireAllOf(work.actor(), role->permissions, role->limits); !allowed)
        return allowed;
    if (const int people = role->people; people > 0) {
        return fail("staff.roleInUse",
                    QCoreApplication::translate("Staff", "%Ln person(s) have this role. Give them another one first.",
                                                nullptr, people));
    }
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return proved;
    work.execute("UPDATE roles SET archived_at = ?, updated_at = ? WHERE id = ?", work.now(), work.now(), id);
    work.audit("staff.archiveRole", "roles", id.value, {});
    return {};
}

void writeStandardRoles(store::UnitOfWork &work)
{
    if (work.connection().value<int>("SELECT 1 FROM roles"))
        return;
    for (const StandardRole &role : standardRoles(work.shop().currency)) {
        const QString name = QCoreApplication::translate("Role", role.name);
        write(work, work.newId<RoleId>(), role.key, {name, role.permissions, role.limits});
    }
}

} // namespace shopdesk::staff
