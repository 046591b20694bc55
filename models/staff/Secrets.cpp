// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/Secrets.h"

#include "base/IdSource.h"
#include "staff/SecondFactorRule.h"
#include "store/FreshProof.h"
#include "vault/KeySlot.h"
#include "vault/Password.h"
#include "vault/RecoveryCode.h"
#include "vault/Totp.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::staff {

namespace {

QByteArray bytesOf(const vault::SecretKey &key)
{
    return {reinterpret_cast<const char *>(key.data()), vault::SecretKey::size};
}

void writeSlot(store::UnitOfWork &work, StaffId id, const char *kind, const QString &label, const vault::KeySlot &slot)
{
    work.execute(R"(
        INSERT INTO key_slots (label, salt, operations, memory_bytes, wrapped_key, staff_id, kind)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (label) DO UPDATE SET salt = excluded.salt, operations = excluded.operations,
            memory_bytes = excluded.memory_bytes, wrapped_key = excluded.wrapped_key)",
                 label, slot.salt, qint64(slot.operations), qint64(slot.memoryBytes), slot.wrappedKey, id,
                 QString::fromLatin1(kind));
}

QString labelOf(const char *kind, StaffId id)
{
    return QString::fromLatin1(kind) + QLatin1Char(' ') + id.text();
}

vault::KeySlot slotFor(store::UnitOfWork &work, const QByteArray &secret,
                       vault::KeySlot::Cost cost = vault::KeySlot::Cost::Interactive)
{
    return vault::KeySlot::create(work.vault().dataKey(), secret, cost);
}

Result<void> requirePassword(store::UnitOfWork &work, const QString &password)
{
    if (opens(work.connection(), work.actor().id, "password", vault::secretOf(password)))
        return {};
    return fail("staff.wrongPassword",
                QCoreApplication::translate("Staff", "This is not your password. Check it and try again."),
                QStringLiteral("old"));
}

void touch(store::UnitOfWork &work, StaffId id)
{
    work.execute("UPDATE staff SET updated_at = ? WHERE id = ?", work.now(), id);
}

QJsonObject changed(const char *field)
{
    return {{QString::fromLatin1(field), QStringLiteral("changed")}};
}

void clearSecondFactor(store::UnitOfWork &work, StaffId id)
{
    work.execute("UPDATE staff SET totp_sealed = NULL WHERE id = ?", id);
    work.execute("DELETE FROM recovery_codes WHERE staff_id = ?", id);
}

} // namespace

void writePassword(store::UnitOfWork &work, StaffId id, const QString &password)
{
    writeSlot(work, id, "password", labelOf("password", id), slotFor(work, vault::secretOf(password)));
    work.execute("DELETE FROM sign_in_attempts WHERE staff_id = ?", id);
    touch(work, id);
}

Result<void> changeOwnPassword(store::UnitOfWork &work, const QString &old, const QString &password)
{
    if (auto proved = requirePassword(work, old); !proved)
        return proved;
    if (auto strong = vault::checkNewPassword(password, work.actor().name); !strong)
        return strong;
    writePassword(work, work.actor().id, password);
    work.audit("staff.changePassword", "staff", work.actor().id.value, changed("password"));
    return {};
}

Result<void> replacePassword(store::UnitOfWork &work, StaffId id, const QString &password)
{
    const Result<Person> person = changeablePerson(work, id);
    if (!person)
        return Failure(person.error());
    // Whoever finds the counter unlocked must not make it theirs, nor shed the second factor.
    if (id == work.actor().id) {
        return fail("staff.ownPassword", QCoreApplication::translate(
                                             "Staff", "You change your own password under “My account”, with the old "
                                                      "one. If you have forgotten it, ask another owner."));
    }
    if (person->isArchived) {
        return fail("staff.archived", QCoreApplication::translate(
                                          "Staff", "%1 is in the archive. Take them back; that gives a new password.")
                                          .arg(person->name));
    }
    if (auto strong = vault::checkNewPassword(password, person->name); !strong)
        return strong;
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return proved;
    dropSecrets(work, id);
    writePassword(work, id, password);
    work.audit("staff.replacePassword", "staff", id.value, changed("password"));
    return {};
}

Result<void> setOwnPin(store::UnitOfWork &work, const QString &password, const QString &pin)
{
    if (auto proved = requirePassword(work, password); !proved)
        return proved;
    if (auto good = pin.isEmpty() ? Result<void>() : vault::checkNewPin(pin); !good)
        return good;
    const StaffId self = work.actor().id;
    std::optional<QByteArray> sealed;
    if (!pin.isEmpty())
        sealed = work.vault().seal({"staff", "pin_sealed", self.value}, QString::fromLatin1(vault::hashPin(pin)));
    work.execute("UPDATE staff SET pin_sealed = ?, updated_at = ? WHERE id = ?", sealed, work.now(), self);
    work.audit("staff.setPin", "staff", self.value, changed("pin"));
    return {};
}

Result<qint64> firstStep(const QByteArray &secret, const QString &code, Instant now)
{
    if (const auto step = vault::matchTotp(secret, code, now.ms, -1))
        return *step;
    return fail("staff.wrongCode",
                QCoreApplication::translate("Staff", "This code is not right. Enter the newest one that the phone "
                                                     "shows, and check that both clocks are right."),
                QStringLiteral("code"));
}

QStringList writeSecondFactor(store::UnitOfWork &work, const QByteArray &secret, qint64 step)
{
    const StaffId self = work.actor().id;
    clearSecondFactor(work, self);
    work.execute("UPDATE staff SET totp_sealed = ?, updated_at = ? WHERE id = ?",
                 work.vault().seal({"staff", "totp_sealed", self.value}, vault::totpSecretText(secret)), work.now(),
                 self);
    work.execute("INSERT INTO sign_in_attempts (staff_id, last_totp_step) VALUES (?1, ?2) "
                 "ON CONFLICT DO UPDATE SET last_totp_step = ?2",
                 self, step);
    const QStringList codes = vault::newRecoveryCodes();
    for (const QString &each : codes)
        work.execute("INSERT INTO recovery_codes (staff_id, token) VALUES (?, ?)", self,
                     work.vault().token("recovery code", vault::normalisedRecoveryCode(each)));
    work.audit("staff.enableSecondFactor", "staff", self.value, changed("secondFactor"));
    return codes;
}

Result<QStringList> enableSecondFactor(store::UnitOfWork &work, const QString &password, const QByteArray &secret,
                                       const QString &code)
{
    if (auto proved = requirePassword(work, password); !proved)
        return Failure(proved.error());
    const Result<qint64> step = firstStep(secret, code, work.now());
    return step ? Result<QStringList>(writeSecondFactor(work, secret, *step)) : Failure(step.error());
}

Result<void> disableSecondFactor(store::UnitOfWork &work, const QString &password)
{
    if (auto proved = requirePassword(work, password); !proved)
        return proved;
    if (needsSecondFactor(work.connection(), work.actor().id)) {
        return fail("staff.secondFactorNeeded",
                    QCoreApplication::translate("Staff", "Owners of this shop need a second factor. You can change the "
                                                         "phone, or have the shop's settings changed."),
                    QStringLiteral("old"));
    }
    clearSecondFactor(work, work.actor().id);
    touch(work, work.actor().id);
    work.audit("staff.disableSecondFactor", "staff", work.actor().id.value, changed("secondFactor"));
    return {};
}

Result<QString> newRecoverySheet(store::UnitOfWork &work, const QString &password)
{
    const StaffId self = work.actor().id;
    if (!work.connection().value<int>(
            "SELECT 1 FROM staff s JOIN roles r ON r.id = s.role_id WHERE s.id = ? AND r.key = 'owner'", self)) {
        return fail("staff.ownersOnly", QCoreApplication::translate(
                                            "Staff", "A recovery sheet opens the whole shop; only owners have one."));
    }
    if (auto proved = requirePassword(work, password); !proved)
        return Failure(proved.error());
    const QString secret = vault::newRecoverySecret();
    // 160 random bits cannot be guessed however cheap a guess is.
    writeSlot(work, self, "recovery", labelOf("recovery", self),
              slotFor(work, vault::normalisedRecoveryCode(secret).toUtf8(), vault::KeySlot::Cost::Fast));
    touch(work, self);
    work.audit("staff.newRecoverySheet", "staff", self.value, changed("recoverySheet"));
    return secret;
}

Result<QByteArray> rememberDevice(store::UnitOfWork &work)
{
    const StaffId self = work.actor().id;
    const QByteArray secret = bytesOf(vault::SecretKey::random());
    const QString device = QString::number(IdSource::deviceOf(work.newId<StaffId>().value));
    writeSlot(work, self, "device", labelOf("device", self) + QLatin1Char(' ') + device,
              slotFor(work, secret, vault::KeySlot::Cost::Fast));
    work.audit("staff.rememberDevice", "staff", self.value, changed("devices"));
    return secret;
}

Result<void> forgetDevices(store::UnitOfWork &work)
{
    const StaffId self = work.actor().id;
    work.execute("DELETE FROM key_slots WHERE staff_id = ? AND kind = 'device'", self);
    work.audit("staff.forgetDevices", "staff", self.value, changed("devices"));
    return {};
}

void dropSecrets(store::UnitOfWork &work, StaffId id)
{
    work.execute("DELETE FROM key_slots WHERE staff_id = ?", id);
    work.execute("UPDATE staff SET pin_sealed = NULL, updated_at = ? WHERE id = ?", work.now(), id);
    work.execute("DELETE FROM sign_in_attempts WHERE staff_id = ?", id);
    clearSecondFactor(work, id);
}

std::vector<vault::KeySlot> slotsOf(store::Connection &connection, StaffId id, const char *kind)
{
    std::vector<vault::KeySlot> keySlots;
    store::Query row = connection.query(
        "SELECT salt, operations, memory_bytes, wrapped_key FROM key_slots WHERE staff_id = ? AND kind = ?", id,
        QString::fromLatin1(kind));
    while (row.next()) {
        keySlots.push_back(
            {row.get<QByteArray>(0), quint64(row.get<qint64>(1)), quint64(row.get<qint64>(2)), row.get<QByteArray>(3)});
    }
    return keySlots;
}

bool opens(store::Connection &connection, StaffId id, const char *kind, const QByteArray &secret)
{
    return std::ranges::any_of(slotsOf(connection, id, kind),
                               [&](const vault::KeySlot &slot) { return slot.unlock(secret).has_value(); });
}

} // namespace shopdesk::staff
