// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "staff/StaffOperations.h"

#include "staff/SecondFactorRule.h"
#include "staff/Secrets.h"

#include "store/Answers.h"
#include "store/JsonInput.h"
#include "vault/Totp.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::staff {

namespace {

using store::idObject;
using store::Outcome;

QJsonObject nothing()
{
    return {};
}

/// An operation whose input is the fields that @p take reads.
template<typename Take>
Outcome with(const QJsonObject &object, Take take)
{
    store::JsonInput input(object);
    auto change = take(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return change();
}

// Roles -----------------------------------------------------------------------------------------------------------

/// All of the keys, or the error about the first that no permission has: a role with less than was asked for looks like one
/// that was made as asked.
Result<Permissions> permissionsOf(const QStringList &keys)
{
    Permissions permissions;
    for (const QString &key : keys) {
        const auto permission = permissionFrom(key);
        if (!permission) {
            return fail("operation.badInput",
                        QCoreApplication::translate("Staff", "There is no permission “%1”.").arg(key),
                        QStringLiteral("permissions"));
        }
        permissions.insert(*permission);
    }
    return permissions;
}

Result<RoleDraft> roleFrom(store::JsonInput &input, const RoleDraft &before = {})
{
    RoleDraft draft = before;
    draft.name = input.text("name", before.name);
    if (input.has("largestRefund"))
        draft.limits.largestRefund = input.optionalMoney("largestRefund");
    if (input.has("largestDiscount")) // what is out of bounds stays so, and is refused
        draft.limits.largestDiscount =
            static_cast<int>(std::clamp<qint64>(input.integer("largestDiscount"), -1, 10'001));
    if (input.has("largestPoints"))
        draft.limits.largestPoints = input.integer("largestPoints");
    if (!input.has("permissions"))
        return draft;
    return permissionsOf(input.texts("permissions")).map([&](const Permissions &permissions) {
        draft.permissions = permissions;
        return draft;
    });
}

QJsonObject toJson(const Role &role)
{
    QJsonObject object{
        {QStringLiteral("id"), role.id.text()},
        {QStringLiteral("key"), role.key},
        {QStringLiteral("name"), role.name},
        {QStringLiteral("permissions"),
         QJsonArray::fromStringList(toKeys(role.permissions).split(QLatin1Char(' '), Qt::SkipEmptyParts))},
        {QStringLiteral("people"), role.people}};
    const auto add = [&](const char *key, const auto &limit) {
        object.insert(QString::fromLatin1(key), limit ? QJsonValue(qint64(*limit)) : QJsonValue());
    };
    const auto &refund = role.limits.largestRefund;
    add("largestRefund", refund ? std::optional(refund->minor) : std::nullopt);
    add("largestDiscount", role.limits.largestDiscount);
    add("largestPoints", role.limits.largestPoints);
    return object;
}

Outcome runRoles(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &) {
        return [&]() -> Outcome {
            const auto all = roles(work.connection());
            if (!all)
                return Failure(all.error());
            QJsonArray array;
            for (const Role &role : *all)
                array << toJson(role);
            return QJsonObject{{QStringLiteral("roles"), array}};
        };
    });
}

Outcome runCreateRole(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, draft = roleFrom(input)] {
            return draft ? createRole(work, *draft).map(idObject<RoleId>) : Outcome(Failure(draft.error()));
        };
    });
}

Outcome runUpdateRole(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        const auto id = input.id<RoleId>("id");
        RoleDraft before;
        for (const Role &role : roles(work.connection()).value_or(std::vector<Role>())) {
            if (role.id == id)
                before = {role.name, role.permissions, role.limits};
        }
        return [&work, id, draft = roleFrom(input, before)] {
            return draft ? updateRole(work, id, *draft).map(nothing) : Outcome(Failure(draft.error()));
        };
    });
}

Outcome runArchiveRole(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, id = input.id<RoleId>("id")] { return archiveRole(work, id).map(nothing); };
    });
}

// People ----------------------------------------------------------------------------------------------------------

PersonDraft personFrom(store::UnitOfWork &work, store::JsonInput &input, const PersonDraft &before = {})
{
    PersonDraft draft = before;
    draft.name = input.text("name", before.name);
    // A role by its id, or one of the standard ones by its key.
    if (const QString key = input.text("role"); !key.isEmpty()) {
        const auto byKey = work.connection().value<RoleId>("SELECT id FROM roles WHERE key = ?", key);
        draft.role = byKey ? *byKey : RoleId::fromText(key).value_or(RoleId());
    }
    if (input.flag("allStores"))
        draft.stores = std::nullopt;
    if (input.has("stores")) {
        draft.stores.emplace();
        for (const QString &text : input.texts("stores"))
            draft.stores->insert(StoreId::fromText(text).value_or(StoreId()));
    }
    return draft;
}

QJsonObject toJson(const Person &person)
{
    QJsonObject object{
        {QStringLiteral("id"), person.id.text()},       {QStringLiteral("name"), person.name},
        {QStringLiteral("role"), person.role.text()},   {QStringLiteral("roleName"), person.roleName},
        {QStringLiteral("hasPin"), person.hasPin},      {QStringLiteral("hasSecondFactor"), person.hasSecondFactor},
        {QStringLiteral("archived"), person.isArchived}};
    if (person.stores) {
        QJsonArray stores;
        for (const StoreId store : *person.stores)
            stores << store.text();
        object.insert(QStringLiteral("stores"), stores);
    }
    if (person.absence) {
        object.insert(QStringLiteral("absentFrom"), person.absence->from.text());
        object.insert(QStringLiteral("absentTo"), person.absence->to.text());
        object.insert(QStringLiteral("deputy"), person.absence->deputy ? person.absence->deputy.text() : QString());
    }
    return object;
}

Outcome runPeople(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &) {
        return [&]() -> Outcome {
            const auto all = people(work.connection());
            if (!all)
                return Failure(all.error());
            QJsonArray array;
            for (const Person &each : *all)
                array << toJson(each);
            return QJsonObject{{QStringLiteral("people"), array}};
        };
    });
}

Outcome runAddPerson(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, draft = personFrom(work, input), password = input.text("password")] {
            return addPerson(work, draft, password).map(idObject<StaffId>);
        };
    });
}

Outcome runUpdatePerson(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        const auto id = input.id<StaffId>("id");
        const auto before = person(work.connection(), id);
        const PersonDraft draft =
            personFrom(work, input, before ? PersonDraft{before->name, before->role, before->stores} : PersonDraft());
        return [&work, id, draft] { return updatePerson(work, id, draft).map(nothing); };
    });
}

template<Result<void> (*change)(store::UnitOfWork &, StaffId, const QString &)>
Outcome withPassword(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, id = input.id<StaffId>("id"), password = input.text("password")] {
            return change(work, id, password).map(nothing);
        };
    });
}

Outcome runArchivePerson(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, id = input.id<StaffId>("id")] { return archivePerson(work, id).map(nothing); };
    });
}

Outcome runSetAbsence(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        const auto id = input.id<StaffId>("id", work.actor().id);
        const auto from = input.day("from");
        const auto to = input.day("to");
        const auto deputy = input.id<StaffId>("deputy");
        return [&work, id, absence = from ? std::optional(Absence{*from, to.value_or(*from), deputy}) : std::nullopt] {
            return setAbsence(work, id, absence).map(nothing);
        };
    });
}

Outcome runWhoTakes(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        const auto id = input.id<StaffId>("id");
        const BusinessDay day = input.day("day").value_or(work.shop().zone.dayOf(work.now()));
        return [&work, id, day]() -> Outcome {
            return whoTakes(work.connection(), id, day).map([](const std::optional<StaffId> &takes) {
                return QJsonObject{{QStringLiteral("id"), takes ? QJsonValue(takes->text()) : QJsonValue()}};
            });
        };
    });
}

Outcome runSecondFactorRule(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &) {
        return [&work]() -> Outcome {
            return QJsonObject{{QStringLiteral("ownersNeedSecondFactor"), ownersNeedSecondFactor(work.connection())}};
        };
    });
}

Outcome runSetSecondFactorRule(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, needed = input.flag("ownersNeedSecondFactor")] {
            return setOwnersNeedSecondFactor(work, needed).map(nothing);
        };
    });
}

// One's own account -----------------------------------------------------------------------------------------------

Outcome runChangeOwnPassword(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, old = input.text("old"), password = input.text("password")] {
            return changeOwnPassword(work, old, password).map(nothing);
        };
    });
}

Outcome runSetOwnPin(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, password = input.text("password"), pin = input.text("pin")] {
            return setOwnPin(work, password, pin).map(nothing);
        };
    });
}

Outcome runEnableSecondFactor(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, password = input.text("password"), text = input.text("secret"), code = input.text("code")] {
            const QByteArray secret = vault::totpSecretOf(text).value_or(QByteArray());
            return enableSecondFactor(work, password, secret, code).map([](const QStringList &codes) {
                return QJsonObject{{QStringLiteral("recoveryCodes"), QJsonArray::fromStringList(codes)}};
            });
        };
    });
}

Outcome runDisableSecondFactor(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, password = input.text("password")] { return disableSecondFactor(work, password).map(nothing); };
    });
}

Outcome runNewRecoverySheet(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &input) {
        return [&work, password = input.text("password")] {
            return newRecoverySheet(work, password).map([](const QString &secret) {
                return QJsonObject{{QStringLiteral("secret"), secret}};
            });
        };
    });
}

Outcome runForgetDevices(store::UnitOfWork &work, const QJsonObject &object)
{
    return with(object, [&](store::JsonInput &) { return [&work] { return forgetDevices(work).map(nothing); }; });
}

constexpr auto manages = Permission::ManageStaff;

constexpr store::Operation all[] = {
    {"staff.people", "Gives the people: name, role, stores, absence.", runPeople, manages},
    {"staff.addPerson",
     "Adds a person: name, role (an id, or owner, manager, cashier, agent, warehouse, marketer, auditor), stores (ids; "
     "else all), password; gives their id.",
     runAddPerson, manages},
    {"staff.updatePerson", "Changes the fields given of the person id: name, role, stores, allStores.", runUpdatePerson,
     manages},
    {"staff.archivePerson", "Archives the person id; nothing of theirs opens the shop any more.", runArchivePerson,
     manages},
    {"staff.restorePerson", "Takes the person id out of the archive, with a new password.", withPassword<restorePerson>,
     manages},
    {"staff.replacePassword", "Gives the person id, somebody else who forgot it, a new password.",
     withPassword<replacePassword>, manages},
    {"staff.setAbsence",
     "Notes that the person id (else oneself) is away from, to, with a deputy; without from: is back.", runSetAbsence,
     std::nullopt},
    {"staff.whoTakes", "Gives the id of who takes what comes to the person id on the day: themselves or a deputy.",
     runWhoTakes, std::nullopt},
    {"staff.roles", "Gives the roles with their permissions and limits.", runRoles, manages},
    {"staff.createRole",
     "Creates a role: name, permissions (keys), largestRefund, largestDiscount (basis points), largestPoints; gives its id.",
     runCreateRole, manages},
    {"staff.updateRole", "Changes the fields given of the role id, as staff.createRole.", runUpdateRole, manages},
    {"staff.archiveRole", "Archives the role id, which nobody may have.", runArchiveRole, manages},
    {"staff.secondFactorRule", "Gives ownersNeedSecondFactor.", runSecondFactorRule, manages},
    {"staff.setSecondFactorRule", "Says whether owners need a second factor: ownersNeedSecondFactor (else not).",
     runSetSecondFactorRule, manages},
    {"staff.changeOwnPassword", "Gives oneself a new password: old, password.", runChangeOwnPassword, std::nullopt},
    {"staff.setOwnPin", "Sets one's PIN: password, pin; an empty one takes it away.", runSetOwnPin, std::nullopt},
    {"staff.enableSecondFactor",
     "Turns the second factor on: password, secret (base32), code (the newest that the phone shows); gives the recovery "
     "codes.",
     runEnableSecondFactor, std::nullopt},
    {"staff.disableSecondFactor", "Turns the second factor off: password.", runDisableSecondFactor, std::nullopt},
    {"staff.newRecoverySheet", "Makes an owner's recovery secret anew, against the password; gives it.",
     runNewRecoverySheet, std::nullopt},
    {"staff.forgetDevices", "Makes every device ask for one's password again.", runForgetDevices, std::nullopt},
};

} // namespace

std::span<const store::Operation> operations()
{
    return all;
}

} // namespace shopdesk::staff
