// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "staff/People.h"
#include "store/Store.h"

/// Proving who one is, and unlocking the shop by it. All of this waits, for a quarter of a second and more, which is what
/// guessing costs: call it from a thread of its own.
///
/// After the third failure in a row the next try has to wait: 5 seconds, then twice as long each time, up to 15 minutes.
namespace shopdesk::staff {

/// What a person signs in with: the password, or what a keychain remembered, or (in a running program that somebody has
/// unlocked) the PIN.
struct Credentials
{
    enum class Kind { Password, Pin, Device };
    QString name;
    Kind kind = Kind::Password;
    QByteArray secret = {};
    QString code = {}; ///< of the second factor, or a recovery code, where the person has one; a PIN needs none

    static Credentials password(const QString &name, const QString &password, const QString &code = {});
    static Credentials pin(const QString &name, const QString &pin);
};

/// Signs in, and unlocks the store. Errors "staff.wrongPassword" (also for a name that nobody has), "staff.wrongPin" and
/// "staff.noPin", "staff.codeNeeded" and "staff.wrongCode" (field "code"), "staff.wait" (the detail is how long, in seconds),
/// "staff.locked" (a PIN, in a shop that nobody has unlocked); of owners who have to set up a second factor first
/// (SecondFactorRule.h) "staff.secondFactorNeeded", and where they came without their password "staff.passwordNeeded".
Result<Actor> signIn(store::Store &store, const Credentials &credentials);

/// What comes after "staff.secondFactorNeeded": sets the second factor up with a secret that the person's phone was shown, of
/// which it gave the code, and signs in with the password. Gives the recovery codes. Errors as signIn.
Result<QStringList> enrol(store::Store &store, const Credentials &credentials, const QByteArray &secret);

/// What a PIN is not enough for, where the person has a second factor: to see people's data, to take it away, to erase it.
/// Who came in by the PIN confirms such a thing with password and code as an approver, or
/// somebody else allows it.
Permissions beyondPins();

/// Lets another person allow one action: who they are, if they may. Nothing changes for the one who is signed in; the write
/// is given store.actor().approved(approver, permission). Errors as signIn, "staff.notAllowed", "staff.selfApproval",
/// "staff.pinNotEnough" (field "secret").
Result<Actor> approver(store::Store &store, const Credentials &credentials, Permission permission);

/// As approver, and oneself may too: the fresh proof that some changes need (store/FreshProof.h).
Result<Actor> prove(store::Store &store, const Credentials &credentials, Permission permission);

/// Opens the shop with a recovery sheet, gives the owner a new password, and signs them in; the sheet is void after it.
/// Errors "staff.wrongRecovery", "staff.wait", those of vault::checkNewPassword.
Result<Actor> recover(store::Store &store, const QString &name, const QString &recoverySecret, const QString &password);

/// Makes the first owner of a shop that a key file opens, and signs them in. Errors as addFirstOwner.
Result<Actor> signUpOwner(store::Store &store, const QString &name, const QString &password);

/// A person who may sign in, for the sign-in page: no more than that.
struct SignInName
{
    StaffId id;
    QString name;
    bool hasPin = false;
};
Result<std::vector<SignInName>> signInNames(store::Connection &connection);

/// How long the next try waits after so many failures in a row; seconds.
int waitAfter(int failures);

} // namespace shopdesk::staff
