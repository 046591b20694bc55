// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/Roles.h"

namespace shopdesk::staff {

/// Days on which somebody is not there, both included, and who takes what would come to them.
struct Absence
{
    BusinessDay from;
    BusinessDay to;
    StaffId deputy = {}; ///< nobody: it waits
};

struct PersonDraft
{
    QString name; ///< to sign in with; tells people apart
    RoleId role;
    std::optional<QSet<StoreId>> stores = {}; ///< nothing: all of them
};

struct Person
{
    StaffId id;
    QString name;
    RoleId role;
    QString roleName;
    bool isOwner = false;
    std::optional<QSet<StoreId>> stores;
    std::optional<Absence> absence;
    QString deputyName;
    bool hasPin = false;
    bool hasSecondFactor = false;
    bool isArchived = false;
};

/// By name, those in the archive last. Needs Permission::ManageStaff.
Result<std::vector<Person>> people(store::Connection &connection);
/// Needs Permission::ManageStaff, but for oneself. Error "staff.personNotFound".
Result<Person> person(store::Connection &connection, StaffId id);

/// What a person may do now, by their role. Error "staff.personNotFound", also for one in the archive.
Result<Actor> actorOf(store::Connection &connection, StaffId id);

// All need Permission::ManageStaff, and whoever acts must have what the person's role has (Roles.h), and work wherever the
// person works: error "staff.moreThanOwn". One owner who sees all stores always remains.

/// The person, where the acting one may change them: what every change to somebody begins with. Errors
/// "staff.personNotFound", "staff.moreThanOwn".
Result<Person> changeablePerson(store::UnitOfWork &work, StaffId id);

/// A person who signs in with @p password. Errors "staff.nameMissing", "staff.nameInUse", "staff.roleNotFound",
/// "staff.moreThanOwn", "staff.noStores", "catalog.storeNotFound", those of vault::checkNewPassword.
Result<StaffId> addPerson(store::UnitOfWork &work, const PersonDraft &draft, const QString &password);
/// Errors as addPerson, "staff.personNotFound", "staff.lastOwner".
Result<void> updatePerson(store::UnitOfWork &work, StaffId id, const PersonDraft &draft);
/// Takes all the person's secrets away: from then on nothing of theirs opens the shop. Errors "staff.lastOwner",
/// "staff.personNotFound".
Result<void> archivePerson(store::UnitOfWork &work, StaffId id);
/// Back from the archive, with a new password. Errors "staff.notArchived", "staff.personNotFound", those of
/// vault::checkNewPassword.
Result<void> restorePerson(store::UnitOfWork &work, StaffId id, const QString &password);

/// One's own, or with Permission::ManageStaff anybody's. Nothing ends it. Errors "staff.badAbsence" (ends before it begins),
/// "staff.badDeputy" (oneself, gone, or in the archive), fields "to", "deputy".
Result<void> setAbsence(store::UnitOfWork &work, StaffId id, const std::optional<Absence> &absence);

/// Who takes what comes to a person on a day: the person, or their deputy while absent, and so on along the deputies.
/// Nobody where all of them are absent.
Result<std::optional<StaffId>> whoTakes(store::Connection &connection, StaffId id, BusinessDay day);

/// The first person of a shop that a key file has opened so far: makes the standard roles and an owner, and ends the key
/// file (store/KeyFile.h). Errors as addPerson, "staff.notEmpty".
Result<StaffId> addFirstOwner(store::UnitOfWork &work, const QString &name, const QString &password);

} // namespace shopdesk::staff
