// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/Identify.h"

#include "staff/SecondFactorRule.h"
#include "staff/Secrets.h"
#include "vault/Password.h"
#include "vault/RecoveryCode.h"
#include "vault/Totp.h"

#include <QCoreApplication>

namespace shopdesk::staff {

namespace {

constexpr int freeFailures = 3;
constexpr int firstWait = 5; // seconds
constexpr int longestWait = 15 * 60;
constexpr int pinFailuresToLock = 5;

const char *slotKind(Credentials::Kind kind)
{
    return kind == Credentials::Kind::Device ? "device" : "password";
}

Failure refused(Credentials::Kind kind)
{
    if (kind == Credentials::Kind::Pin) {
        return fail("staff.wrongPin",
                    QCoreApplication::translate("Staff", "This PIN is not right. Try again, or sign in "
                                                         "with your password."),
                    QStringLiteral("secret"));
    }
    return fail(
        "staff.wrongPassword",
        QCoreApplication::translate("Staff", "Name and password do not belong together. Check both and try again."),
        QStringLiteral("secret"));
}

/// Told to whoever proved who they are: nobody else learns of it.
Failure enrolmentNeeded(Credentials::Kind kind)
{
    // Neither four digits nor a computer that remembers somebody say whose phone it is to be from now on.
    if (kind != Credentials::Kind::Password) {
        return fail("staff.passwordNeeded",
                    QCoreApplication::translate("Staff", "Owners of this shop need a second factor, and you have none "
                                                         "yet. Enter your password; then it is set up."),
                    QStringLiteral("secret"));
    }
    return fail("staff.secondFactorNeeded",
                QCoreApplication::translate("Staff", "Owners of this shop need a second factor, and you have none yet. "
                                                     "Sign in with your password in Shopdesk's window; there it is set "
                                                     "up."),
                QStringLiteral("secret"));
}

/// How the second factor was proved: by a code of this step, or by a recovery code.
struct SecondFactor
{
    std::optional<qint64> step = {};
    std::optional<QByteArray> recoveryToken = {};
};

Result<SecondFactor> checkCode(store::Store &store, const Door &door, const vault::Vault &vault, const QString &code)
{
    if (!door.totpSealed)
        return SecondFactor{};
    const QString field = QStringLiteral("code");
    if (code.trimmed().isEmpty()) {
        return fail("staff.codeNeeded",
                    QCoreApplication::translate("Staff", "Enter the code that your phone shows, or a recovery code."),
                    field);
    }
    const auto secretText = vault.open({"staff", "totp_sealed", door.id.value}, *door.totpSealed);
    if (!secretText)
        return Failure(secretText.error());
    const auto secret = vault::totpSecretOf(*secretText);
    if (const auto step = secret ? vault::matchTotp(*secret, code, Instant::now().ms, door.lastTotpStep) : std::nullopt)
        return SecondFactor{.step = step};
    const QByteArray token = vault.token("recovery code", vault::normalisedRecoveryCode(code));
    const auto isUnused = store.readNow([&](store::Connection &connection) -> Result<bool> {
        return connection
            .value<int>("SELECT 1 FROM recovery_codes WHERE staff_id = ? AND token = ? AND used_at IS NULL", door.id,
                        token)
            .has_value();
    });
    if (isUnused && *isUnused && !store.isReadOnly())
        return SecondFactor{.recoveryToken = token};
    return fail("staff.wrongCode",
                QCoreApplication::translate("Staff",
                                            "This code is not right, or was used before. Wait for the next one and "
                                            "enter that."),
                field);
}

/// @p what: how the trail calls it; null: whoever asks notes it.
Result<Actor> noteSuccess(store::Store &store, const Door &door, const SecondFactor &factor, const char *what)
{
    const auto actor = store.readNow([&](store::Connection &connection) { return actorOf(connection, door.id); });
    if (!actor || store.isReadOnly())
        return actor;
    return store.writeNow(
        [&](store::UnitOfWork &work) -> Result<Actor> {
            work.execute("INSERT INTO sign_in_attempts (staff_id, last_totp_step) VALUES (?1, ?2) "
                         "ON CONFLICT DO UPDATE SET failures = 0, wait_until = NULL, last_totp_step = ?2",
                         door.id, factor.step.value_or(door.lastTotpStep));
            if (factor.recoveryToken)
                work.execute("UPDATE recovery_codes SET used_at = ? WHERE staff_id = ? AND token = ?", work.now(),
                             door.id, *factor.recoveryToken);
            if (what)
                work.audit(what, "staff", door.id.value, {});
            return actor;
        },
        *actor);
}

Result<void> checkPin(store::Store &store, const Door &door, const QByteArray &pin)
{
    if (!door.pinSealed) {
        return fail("staff.noPin",
                    QCoreApplication::translate("Staff", "You have no PIN yet. Sign in with your password; "
                                                         "you can set one under “My account”."),
                    QStringLiteral("secret"));
    }
    const auto hash = store.readNow([&](store::Connection &connection) {
        return connection.vault().open({"staff", "pin_sealed", door.id.value}, *door.pinSealed);
    });
    if (!hash)
        return Failure(hash.error());
    return vault::pinMatches(hash->toLatin1(), QString::fromUtf8(pin)) ? Result<void>()
                                                                       : refused(Credentials::Kind::Pin);
}

} // namespace

int waitAfter(int failures)
{
    if (failures < freeFailures)
        return 0;
    const int doublings = std::min(failures - freeFailures, 10);
    return std::min(firstWait << doublings, longestWait);
}

std::optional<Door> doorOf(store::Connection &connection, const QString &name, const char *kind)
{
    store::Query row = connection.query(R"(
        SELECT s.id, s.pin_sealed, s.totp_sealed, a.failures, a.wait_until, a.last_totp_step
        FROM staff s LEFT JOIN sign_in_attempts a ON a.staff_id = s.id
        WHERE s.name = ? AND s.archived_at IS NULL)",
                                        name.trimmed());
    if (!row.next())
        return std::nullopt;
    Door door;
    door.id = row.get<StaffId>(0);
    door.pinSealed = row.get<std::optional<QByteArray>>(1);
    door.totpSealed = row.get<std::optional<QByteArray>>(2);
    door.failures = row.get<int>(3);
    door.waitUntil = row.get<std::optional<Instant>>(4);
    door.lastTotpStep = row.get<std::optional<qint64>>(5).value_or(-1);
    door.keySlots = slotsOf(connection, door.id, kind);
    door.lacksSecondFactor = !door.totpSealed && needsSecondFactor(connection, door.id);
    return door;
}

Result<void> mayTry(const Door &door)
{
    const qint64 left = door.waitUntil ? door.waitUntil->ms - Instant::now().ms : 0;
    if (left <= 0 || left > longestWait * 1000)
        return {};
    const int seconds = static_cast<int>((left + 999) / 1000);
    return fail("staff.wait",
                QCoreApplication::translate("Staff", "Too many tries went wrong. Try again in %Ln second(s).", nullptr,
                                            seconds),
                {}, QString::number(seconds));
}

void noteFailure(store::Store &store, const Door &door, Credentials::Kind kind)
{
    if (store.isReadOnly())
        return;
    const int failures = door.failures + 1;
    store.writeNow(
        [&](store::UnitOfWork &work) -> Result<void> {
            const int wait = waitAfter(failures);
            work.execute("INSERT INTO sign_in_attempts (staff_id, failures, wait_until) VALUES (?1, ?2, ?3) "
                         "ON CONFLICT DO UPDATE SET failures = ?2, wait_until = ?3",
                         door.id, failures,
                         wait > 0 ? std::optional(Instant{work.now().ms + qint64(wait) * 1000}) : std::nullopt);
            work.audit("staff.signInFailed", "staff", door.id.value, {{QStringLiteral("failures"), failures}});
            return {};
        },
        Actor::nobody());
    if (kind == Credentials::Kind::Pin && failures >= pinFailuresToLock)
        store.lock();
}

Result<vault::SecretKey> unlocked(const std::vector<vault::KeySlot> &keySlots, const QByteArray &secret)
{
    for (const vault::KeySlot &slot : keySlots) {
        auto key = slot.unlock(secret);
        if (key || key.error().code != QLatin1String("vault.wrongSecret"))
            return key;
    }
    return refused(Credentials::Kind::Password);
}

Result<Identified> identify(store::Store &store, const Credentials &credentials, const char *what, bool enrols)
{
    const bool isPin = credentials.kind == Credentials::Kind::Pin;
    if (isPin && store.isLocked()) {
        return fail("staff.locked", QCoreApplication::translate(
                                        "Staff", "A PIN is enough once somebody has signed in with a password. Sign "
                                                 "in with yours."));
    }
    const Result<std::optional<Door>> found =
        store.readNow([&](store::Connection &connection) -> Result<std::optional<Door>> {
            return doorOf(connection, credentials.name, slotKind(credentials.kind));
        });
    if (!found)
        return Failure(found.error());
    if (!*found) {
        // As slow as a wrong password, so that nobody learns which names there are.
        static const vault::KeySlot nobodys =
            vault::KeySlot::create(vault::SecretKey::random(), QByteArrayLiteral("-"));
        (void)nobodys.unlock(credentials.secret);
        return refused(credentials.kind);
    }
    const Door &door = **found;
    if (auto allowed = mayTry(door); !allowed)
        return Failure(allowed.error());
    Identified identified;
    SecondFactor factor;
    Result<void> proved;
    if (isPin) {
        proved = checkPin(store, door, credentials.secret);
    } else if (auto key = unlocked(door.keySlots, credentials.secret); !key) {
        proved = Failure(key.error());
    } else {
        identified.vault = std::make_shared<const vault::Vault>(*key);
        auto code = checkCode(store, door, *identified.vault, credentials.code);
        if (code)
            factor = *code;
        else
            proved = Failure(code.error());
    }
    if (!proved) {
        if (proved.error().code.startsWith(QLatin1String("staff.wrong")))
            noteFailure(store, door, credentials.kind);
        return Failure(proved.error());
    }
    if (door.lacksSecondFactor && !enrols)
        return enrolmentNeeded(credentials.kind);
    auto actor = noteSuccess(store, door, factor, what);
    if (!actor)
        return Failure(actor.error());
    identified.actor = std::move(*actor);
    // Whoever has a second factor is not let at people's data by four digits.
    if (isPin && door.totpSealed) {
        identified.withheld = (beyondPins() + Permissions{Permission::ManageStaff}) & identified.actor.permissions;
        identified.actor.permissions -= beyondPins();
    }
    return identified;
}

} // namespace shopdesk::staff
