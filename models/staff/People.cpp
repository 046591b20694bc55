// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/People.h"

#include "staff/Secrets.h"

#include "base/Text.h"
#include "store/Difference.h"
#include "store/FreshProof.h"
#include "store/KeyFile.h"
#include "vault/Password.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::staff {

namespace {

Failure personNotFound()
{
    return fail("staff.personNotFound", QCoreApplication::translate("Staff", "This person is gone. Choose another."));
}

std::optional<QSet<StoreId>> storesOf(store::Connection &connection, StaffId id, bool all)
{
    if (all)
        return std::nullopt;
    QSet<StoreId> stores;
    for (store::Query row = connection.query("SELECT store_id FROM staff_stores WHERE staff_id = ?", id); row.next();)
        stores.insert(row.get<StoreId>(0));
    return stores;
}

constexpr char selectPerson[] = R"(
    SELECT s.id, s.name, s.role_id, r.name, coalesce(r.key, ''), s.all_stores, s.absent_from, s.absent_to, s.deputy_id,
           coalesce(d.name, ''), s.pin_sealed IS NOT NULL, s.totp_sealed IS NOT NULL, s.archived_at IS NOT NULL
    FROM staff s JOIN roles r ON r.id = s.role_id LEFT JOIN staff d ON d.id = s.deputy_id
    WHERE ?1 IS NULL OR s.id = ?1 ORDER BY s.archived_at IS NOT NULL, s.name COLLATE NOCASE)";

Person personFrom(store::Connection &connection, const store::Query &row)
{
    Person person;
    person.id = row.get<StaffId>(0);
    person.name = row.get<QString>(1);
    person.role = row.get<RoleId>(2);
    person.roleName = row.get<QString>(3);
    person.isOwner = row.get<QString>(4) == QLatin1String(ownerKey);
    person.stores = storesOf(connection, person.id, row.get<bool>(5));
    if (const auto from = row.get<std::optional<BusinessDay>>(6))
        person.absence =
            Absence{*from, row.get<BusinessDay>(7), row.get<std::optional<StaffId>>(8).value_or(StaffId())};
    person.deputyName = row.get<QString>(9);
    person.hasPin = row.get<bool>(10);
    person.hasSecondFactor = row.get<bool>(11);
    person.isArchived = row.get<bool>(12);
    return person;
}

std::optional<Person> find(store::Connection &connection, StaffId id)
{
    store::Query row = connection.query(selectPerson, id);
    return row.next() ? std::optional(personFrom(connection, row)) : std::nullopt;
}

struct RolePowers
{
    Permissions permissions;
    Limits limits;
};

std::optional<RolePowers> powersOf(store::Connection &connection, RoleId id)
{
    store::Query row = connection.query(R"(
        SELECT permissions, largest_refund, largest_discount, largest_points FROM roles
        WHERE id = ? AND archived_at IS NULL)",
                                        id);
    if (!row.next())
        return std::nullopt;
    return RolePowers{
        permissionsFrom(row.get<QString>(0)),
        {row.get<std::optional<Money>>(1), row.get<std::optional<int>>(2), row.get<std::optional<qint64>>(3)}};
}

Result<void> requireAllOfRole(store::UnitOfWork &work, RoleId id)
{
    const auto powers = powersOf(work.connection(), id);
    if (!powers) {
        return fail("staff.roleNotFound", QCoreApplication::translate("Staff", "This role is gone. Choose another."),
                    QStringLiteral("role"));
    }
    return requireAllOf(work.actor(), powers->permissions, powers->limits);
}

Result<PersonDraft> checked(store::UnitOfWork &work, PersonDraft draft, StaffId self)
{
    draft.name = oneLine(draft.name).left(longestName);
    const QString field = QStringLiteral("name");
    if (draft.name.isEmpty())
        return fail("staff.nameMissing", QCoreApplication::translate("Staff", "Give the person a name."), field);
    if (work.connection().value<int>("SELECT 1 FROM staff WHERE name = ? AND id <> ?", draft.name, self)) {
        return fail("staff.nameInUse",
                    QCoreApplication::translate("Staff", "There is a person “%1”, perhaps in the archive. Enter a name "
                                                         "that tells the two apart.")
                        .arg(draft.name),
                    field);
    }
    if (auto allowed = requireAllOfRole(work, draft.role); !allowed)
        return Failure(allowed.error());
    if (draft.stores && draft.stores->isEmpty()) {
        return fail("staff.noStores",
                    QCoreApplication::translate("Staff", "Choose at least one store, or all of them."),
                    QStringLiteral("stores"));
    }
    for (const StoreId store : draft.stores.value_or(QSet<StoreId>())) {
        if (!work.connection().value<int>("SELECT 1 FROM stores WHERE id = ?", store)) {
            return fail("catalog.storeNotFound",
                        QCoreApplication::translate("Staff", "This store is gone. Choose another."),
                        QStringLiteral("stores"));
        }
        if (auto allowed = work.requireIn(store); !allowed)
            return Failure(allowed.error());
    }
    if (!draft.stores && work.actor().stores) {
        return fail("staff.moreThanOwn",
                    QCoreApplication::translate("Staff", "You work in some of the stores. Choose among these."),
                    QStringLiteral("stores"));
    }
    return draft;
}

/// After every change that could take the last owner away.
Result<void> requireAnOwner(store::Connection &connection)
{
    if (connection.value<int>(R"(
            SELECT 1 FROM staff s JOIN roles r ON r.id = s.role_id
            WHERE r.key = 'owner' AND s.archived_at IS NULL AND s.all_stores = 1
                AND EXISTS (SELECT 1 FROM key_slots k WHERE k.staff_id = s.id AND k.kind = 'password'))"))
        return {};
    return fail("staff.lastOwner",
                QCoreApplication::translate("Staff", "One owner of all stores must remain. Make somebody else an owner "
                                                     "first."),
                QStringLiteral("role"));
}

QJsonObject toJson(store::Connection &connection, const PersonDraft &draft)
{
    QStringList stores;
    for (const StoreId store : draft.stores.value_or(QSet<StoreId>()))
        stores << connection.value<QString>("SELECT name FROM stores WHERE id = ?", store).value_or(QString());
    stores.sort();
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("role"),
             connection.value<QString>("SELECT name FROM roles WHERE id = ?", draft.role).value_or(QString())},
            {QStringLiteral("stores"), draft.stores ? stores.join(QLatin1String(", ")) : QStringLiteral("*")}};
}

void write(store::UnitOfWork &work, StaffId id, const PersonDraft &draft)
{
    work.execute(R"(
        INSERT INTO staff (id, name, role_id, all_stores, updated_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, role_id = excluded.role_id,
            all_stores = excluded.all_stores, updated_at = excluded.updated_at)",
                 id, draft.name, draft.role, !draft.stores, work.now());
    work.execute("DELETE FROM staff_stores WHERE staff_id = ?", id);
    for (const StoreId store : draft.stores.value_or(QSet<StoreId>()))
        work.execute("INSERT INTO staff_stores (staff_id, store_id) VALUES (?, ?)", id, store);
}

/// Whoever sees to some of the stores sees to people of these alone.
Result<void> requireStoresOf(const Actor &actor, const Person &person)
{
    if (!actor.stores || (person.stores && actor.stores->contains(*person.stores)))
        return {};
    return fail("staff.moreThanOwn",
                QCoreApplication::translate("Staff",
                                            "%1 also works in stores that are not yours. Ask somebody who works in "
                                            "all of these.")
                    .arg(person.name));
}

} // namespace

Result<Person> changeablePerson(store::UnitOfWork &work, StaffId id)
{
    if (auto allowed = work.require(Permission::ManageStaff); !allowed)
        return Failure(allowed.error());
    const std::optional<Person> found = find(work.connection(), id);
    if (!found)
        return personNotFound();
    if (auto allowed = requireAllOfRole(work, found->role); !allowed)
        return Failure(allowed.error());
    if (auto allowed = requireStoresOf(work.actor(), *found); !allowed)
        return Failure(allowed.error());
    return *found;
}

Result<std::vector<Person>> people(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::ManageStaff); !allowed)
        return Failure(allowed.error());
    std::vector<Person> all;
    for (store::Query row = connection.query(selectPerson, std::optional<StaffId>()); row.next();)
        all.push_back(personFrom(connection, row));
    return all;
}

Result<Person> person(store::Connection &connection, StaffId id)
{
    if (id != connection.actor().id) {
        if (auto allowed = connection.require(Permission::ManageStaff); !allowed)
            return Failure(allowed.error());
    }
    const std::optional<Person> found = find(connection, id);
    if (!found)
        return personNotFound();
    return *found;
}

Result<Actor> actorOf(store::Connection &connection, StaffId id)
{
    const std::optional<Person> found = find(connection, id);
    const auto powers = found ? powersOf(connection, found->role) : std::nullopt;
    if (!powers || found->isArchived)
        return personNotFound();
    return Actor{.id = id,
                 .name = found->name,
                 .permissions = powers->permissions,
                 .limits = powers->limits,
                 .stores = found->stores};
}

Result<StaffId> addPerson(store::UnitOfWork &work, const PersonDraft &draft, const QString &password)
{
    if (auto allowed = work.require(Permission::ManageStaff); !allowed)
        return Failure(allowed.error());
    const Result<PersonDraft> good = checked(work, draft, {});
    if (!good)
        return Failure(good.error());
    if (auto strong = vault::checkNewPassword(password, good->name); !strong)
        return Failure(strong.error());
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return Failure(proved.error());
    const auto id = work.newId<StaffId>();
    write(work, id, *good);
    writePassword(work, id, password);
    work.audit("staff.addPerson", "staff", id.value, store::difference({}, toJson(work.connection(), *good)));
    return id;
}

Result<void> updatePerson(store::UnitOfWork &work, StaffId id, const PersonDraft &draft)
{
    const Result<Person> before = changeablePerson(work, id);
    if (!before)
        return Failure(before.error());
    const Result<PersonDraft> good = checked(work, draft, id);
    if (!good)
        return Failure(good.error());
    if (good->role != before->role || good->stores != before->stores) {
        if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
            return proved;
    }
    write(work, id, *good);
    if (auto remains = requireAnOwner(work.connection()); !remains)
        return remains;
    work.audit("staff.updatePerson", "staff", id.value,
               store::difference(toJson(work.connection(), {before->name, before->role, before->stores}),
                                 toJson(work.connection(), *good)));
    return {};
}

Result<void> archivePerson(store::UnitOfWork &work, StaffId id)
{
    const Result<Person> before = changeablePerson(work, id);
    if (!before)
        return Failure(before.error());
    if (before->isArchived)
        return {};
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return proved;
    work.execute("UPDATE staff SET archived_at = ?, updated_at = ? WHERE id = ?", work.now(), work.now(), id);
    dropSecrets(work, id);
    if (auto remains = requireAnOwner(work.connection()); !remains)
        return remains;
    work.audit("staff.archivePerson", "staff", id.value, {});
    return {};
}

Result<void> restorePerson(store::UnitOfWork &work, StaffId id, const QString &password)
{
    const Result<Person> before = changeablePerson(work, id);
    if (!before)
        return Failure(before.error());
    if (!before->isArchived) {
        return fail("staff.notArchived", QCoreApplication::translate(
                                             "Staff", "%1 is not in the archive. Replace the password instead, if it "
                                                      "was forgotten.")
                                             .arg(before->name));
    }
    if (auto strong = vault::checkNewPassword(password, before->name); !strong)
        return strong;
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return proved;
    work.execute("UPDATE staff SET archived_at = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    writePassword(work, id, password);
    work.audit("staff.restorePerson", "staff", id.value, {});
    return {};
}

Result<void> setAbsence(store::UnitOfWork &work, StaffId id, const std::optional<Absence> &absence)
{
    if (id != work.actor().id) {
        if (auto allowed = changeablePerson(work, id); !allowed)
            return Failure(allowed.error());
    }
    const std::optional<Person> before = find(work.connection(), id);
    if (!before)
        return personNotFound();
    if (absence && absence->to < absence->from) {
        return fail(
            "staff.badAbsence",
            QCoreApplication::translate("Staff", "The last day lies before the first. Choose a later last day."),
            QStringLiteral("to"));
    }
    const StaffId deputy = absence ? absence->deputy : StaffId();
    const std::optional<Person> takes = deputy ? find(work.connection(), deputy) : std::nullopt;
    if (deputy && (deputy == id || !takes || takes->isArchived)) {
        return fail("staff.badDeputy",
                    QCoreApplication::translate("Staff", "Choose somebody else, who works here, as deputy."),
                    QStringLiteral("deputy"));
    }
    work.execute("UPDATE staff SET absent_from = ?, absent_to = ?, deputy_id = ?, updated_at = ? WHERE id = ?",
                 absence ? std::optional(absence->from) : std::nullopt,
                 absence ? std::optional(absence->to) : std::nullopt, deputy ? std::optional(deputy) : std::nullopt,
                 work.now(), id);
    const auto words = [](const std::optional<Absence> &of, const QString &who) {
        return of ? QJsonObject{{QStringLiteral("absentFrom"), of->from.text()},
                                {QStringLiteral("absentTo"), of->to.text()},
                                {QStringLiteral("deputy"), who}}
                  : QJsonObject{};
    };
    work.audit(
        "staff.setAbsence", "staff", id.value,
        store::difference(words(before->absence, before->deputyName), words(absence, takes ? takes->name : QString())));
    return {};
}

Result<std::optional<StaffId>> whoTakes(store::Connection &connection, StaffId id, BusinessDay day)
{
    QSet<qint64> asked;
    for (StaffId next = id; next && !asked.contains(next.value);) {
        asked.insert(next.value);
        const std::optional<Person> found = find(connection, next);
        if (!found)
            return personNotFound();
        const bool isAway =
            found->isArchived || (found->absence && found->absence->from <= day && day <= found->absence->to);
        if (!isAway)
            return next;
        next = found->absence ? found->absence->deputy : StaffId();
    }
    return std::nullopt; // nobody is there, or the deputies come back to where they began
}

Result<StaffId> addFirstOwner(store::UnitOfWork &work, const QString &name, const QString &password)
{
    if (work.connection().value<int>("SELECT 1 FROM staff")) {
        return fail("staff.notEmpty", QCoreApplication::translate(
                                          "Staff", "There are people in this shop already. Sign in as an owner."));
    }
    writeStandardRoles(work);
    const auto owner =
        work.connection().value<RoleId>("SELECT id FROM roles WHERE key = ?", QString::fromLatin1(ownerKey));
    const Result<StaffId> id = addPerson(work, {name, owner.value_or(RoleId())}, password);
    if (id)
        store::retireKeyFile(work.connection());
    return id;
}

} // namespace shopdesk::staff
