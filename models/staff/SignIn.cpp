// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/SignIn.h"

#include "staff/Identify.h"
#include "staff/Secrets.h"
#include "store/KeyFile.h"
#include "vault/Password.h"
#include "vault/RecoveryCode.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::staff {

namespace {

/// Also what leaves no other trace, an export, is in the trail with both names.
void noteApproval(store::Store &store, const Actor &approver, Permission permission)
{
    if (store.isReadOnly())
        return;
    const QJsonObject changes{
        {QStringLiteral("permissions"), QJsonArray{QString(), QLatin1String(infoOf(permission).key)}},
        {QStringLiteral("askedBy"), QJsonArray{QJsonValue(), store.actor().name}}};
    store.writeNow(
        [&](store::UnitOfWork &work) -> Result<void> {
            work.audit("staff.approve", "staff", approver.id.value, changes);
            return {};
        },
        approver);
}

/// What keeps a person who proved who they are from allowing it.
Result<void> mayAllow(const Actor &asking, const Identified &proved, Permission permission, bool mayBeSelf)
{
    const Actor &other = proved.actor;
    const bool isSelf = other.id == asking.id;
    if (proved.withheld.contains(permission)) {
        return fail("staff.pinNotEnough",
                    QCoreApplication::translate("Staff", "A PIN is not enough for this. Enter the password."),
                    QStringLiteral("secret"));
    }
    // Oneself, where the PIN with which one came in was not enough for it.
    if (isSelf && ((asking.may(permission) && !mayBeSelf) || !other.may(permission))) {
        return fail("staff.selfApproval",
                    QCoreApplication::translate("Staff", "Somebody else has to allow this: enter their name."),
                    QStringLiteral("name"));
    }
    if (other.may(permission))
        return {};
    return fail(
        "staff.notAllowed",
        QCoreApplication::translate("Staff", "%1 may not allow this either. Ask someone with the permission “%2”.")
            .arg(other.name, titleOf(permission)),
        QStringLiteral("name"));
}

Result<Actor> allowedBy(store::Store &store, const Credentials &credentials, Permission permission, bool mayBeSelf)
{
    auto identified = identify(store, credentials, nullptr);
    if (!identified)
        return Failure(identified.error());
    const Actor &other = identified->actor;
    if (auto allowed = mayAllow(store.actor(), *identified, permission, mayBeSelf); !allowed)
        return Failure(allowed.error());
    noteApproval(store, other, permission);
    return other;
}

} // namespace

Permissions beyondPins()
{
    return {Permission::RevealPersonalData, Permission::EraseMembers, Permission::ExportData};
}

Credentials Credentials::password(const QString &name, const QString &password, const QString &code)
{
    return {name, Kind::Password, vault::secretOf(password), code};
}

Credentials Credentials::pin(const QString &name, const QString &pin)
{
    return {name, Kind::Pin, pin.toUtf8(), {}};
}

Result<Actor> signIn(store::Store &store, const Credentials &credentials)
{
    auto identified = identify(store, credentials, "staff.signIn");
    if (!identified)
        return Failure(identified.error());
    if (identified->vault)
        store.unlock(identified->vault, identified->actor);
    else
        store.setActor(identified->actor);
    return identified->actor;
}

Result<QStringList> enrol(store::Store &store, const Credentials &credentials, const QByteArray &secret)
{
    // What a keychain remembers does not say whose phone it is to be.
    if (credentials.kind != Credentials::Kind::Password) {
        return fail("staff.passwordNeeded", QCoreApplication::translate("Staff", "Enter your password."),
                    QStringLiteral("secret"));
    }
    const Result<qint64> step = firstStep(secret, credentials.code, Instant::now());
    if (!step)
        return Failure(step.error());
    const auto identified = identify(store, credentials, "staff.signIn", true);
    if (!identified)
        return Failure(identified.error());
    store.unlock(identified->vault, identified->actor);
    Result<QStringList> codes = store.writeNow(
        [&](store::UnitOfWork &work) -> Result<QStringList> { return writeSecondFactor(work, secret, *step); });
    if (!codes)
        store.lock();
    return codes;
}

Result<Actor> approver(store::Store &store, const Credentials &credentials, Permission permission)
{
    return allowedBy(store, credentials, permission, false);
}

Result<Actor> prove(store::Store &store, const Credentials &credentials, Permission permission)
{
    return allowedBy(store, credentials, permission, true);
}

Result<Actor> recover(store::Store &store, const QString &name, const QString &recoverySecret, const QString &password)
{
    const auto found = store.readNow([&](store::Connection &connection) -> Result<std::optional<Door>> {
        return doorOf(connection, name, "recovery");
    });
    if (!found)
        return Failure(found.error());
    const auto wrong = [] {
        return fail("staff.wrongRecovery",
                    QCoreApplication::translate("Staff",
                                                "This is not the secret of that person's newest recovery sheet. "
                                                "Check both and try again."),
                    QStringLiteral("secret"));
    };
    if (!*found)
        return wrong();
    const Door &door = **found;
    if (auto allowed = mayTry(door); !allowed)
        return Failure(allowed.error());
    if (auto strong = vault::checkNewPassword(password, name.trimmed()); !strong)
        return Failure(strong.error());
    auto key = unlocked(door.keySlots, vault::normalisedRecoveryCode(recoverySecret).toUtf8());
    if (!key) {
        noteFailure(store, door, Credentials::Kind::Password);
        return wrong();
    }
    const auto actor = store.readNow([&](store::Connection &connection) { return actorOf(connection, door.id); });
    if (!actor)
        return actor;
    store.unlock(std::make_shared<const vault::Vault>(*key), *actor);
    const auto written = store.writeNow([&](store::UnitOfWork &work) -> Result<void> {
        dropSecrets(work, door.id);
        writePassword(work, door.id, password);
        work.audit("staff.recover", "staff", door.id.value, {{QStringLiteral("password"), QStringLiteral("changed")}});
        return {};
    });
    if (!written) {
        store.lock();
        return Failure(written.error());
    }
    return actor;
}

Result<Actor> signUpOwner(store::Store &store, const QString &name, const QString &password)
{
    const Result<Actor> owner = store.writeNow([&](store::UnitOfWork &work) -> Result<Actor> {
        const Result<StaffId> id = addFirstOwner(work, name, password);
        return id ? actorOf(work.connection(), *id) : Failure(id.error());
    });
    if (!owner)
        return owner;
    const QString path = store.path();
    store.readNow([&](store::Connection &connection) -> Result<void> {
        store::removeRetiredKeyFile(connection, path);
        return {};
    });
    store.setActor(*owner);
    return owner;
}

Result<std::vector<SignInName>> signInNames(store::Connection &connection)
{
    std::vector<SignInName> names;
    store::Query row = connection.query("SELECT id, name, pin_sealed IS NOT NULL FROM staff WHERE archived_at IS NULL "
                                        "ORDER BY name COLLATE NOCASE");
    while (row.next())
        names.push_back({row.get<StaffId>(0), row.get<QString>(1), row.get<bool>(2)});
    return names;
}

} // namespace shopdesk::staff
