// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/People.h"
#include "vault/KeySlot.h"

/// What people prove with that it is them. The data key of the shop is wrapped once for each password, remembered device and
/// recovery sheet; changing one rewrites its slot in one transaction, so that at every moment one of them works.
namespace shopdesk::staff {

/// Writes the slot of a person's password; the password was checked.
void writePassword(store::UnitOfWork &work, StaffId id, const QString &password);

/// A new password for oneself, against the old one. Errors "staff.wrongPassword" (field "old"), those of
/// vault::checkNewPassword.
Result<void> changeOwnPassword(store::UnitOfWork &work, const QString &old, const QString &password);
/// For somebody else who forgot it: needs Permission::ManageStaff, and all that the person may do, wherever they do it. PIN,
/// remembered devices, recovery sheet and the second factor go with it. Errors "staff.ownPassword", "staff.archived",
/// "staff.personNotFound", "staff.moreThanOwn", those of vault::checkNewPassword.
Result<void> replacePassword(store::UnitOfWork &work, StaffId id, const QString &password);

/// One's own PIN, against the password; empty takes it away. Errors "staff.wrongPassword" (field "old"), "staff.weakPin".
Result<void> setOwnPin(store::UnitOfWork &work, const QString &password, const QString &pin);

/// The step of the first code that a phone shows of a new secret. Error "staff.wrongCode".
Result<qint64> firstStep(const QByteArray &secret, const QString &code, Instant now);
/// Keeps the acting person's new secret, of which that code was used; gives the recovery codes.
QStringList writeSecondFactor(store::UnitOfWork &work, const QByteArray &secret, qint64 step);
/// Turns the second factor on, against the password, after a first code from the new secret proved that the phone has it;
/// gives the recovery codes, each good for one time. Errors "staff.wrongPassword" (field "old"), "staff.wrongCode".
Result<QStringList> enableSecondFactor(store::UnitOfWork &work, const QString &password, const QByteArray &secret,
                                       const QString &code);
/// Off again, against the password. Error "staff.secondFactorNeeded" for owners of a shop that asks for it
/// (SecondFactorRule.h); with another phone they turn it on anew.
Result<void> disableSecondFactor(store::UnitOfWork &work, const QString &password);

/// A secret that opens the shop for the owner who prints it, whatever they forget, against the password; the one before is
/// void. Errors "staff.ownersOnly", "staff.wrongPassword" (field "old").
Result<QString> newRecoverySheet(store::UnitOfWork &work, const QString &password);

/// A secret for this device's keychain, in the place of the password; at most one a person and device.
Result<QByteArray> rememberDevice(store::UnitOfWork &work);
/// Every device of the person asks for the password again.
Result<void> forgetDevices(store::UnitOfWork &work);

/// Takes every slot of a person away.
void dropSecrets(store::UnitOfWork &work, StaffId id);

/// A person's slots of one kind: "password", "device", "recovery".
std::vector<vault::KeySlot> slotsOf(store::Connection &connection, StaffId id, const char *kind);
/// Whether a slot of that kind opens with the secret.
bool opens(store::Connection &connection, StaffId id, const char *kind, const QByteArray &secret);

} // namespace shopdesk::staff
