// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Joining.h"

#include "company/Devices.h"
#include "company/Documents.h"
#include "store/Migrations.h"
#include "store/SqliteErrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QSysInfo>
#include <QUuid>

namespace shopdesk::company {

using sync::RemoteFailure;

namespace {

Failure codeUsed()
{
    return fail("company.codeUsed",
                QCoreApplication::translate("Company",
                                            "The server knows no such code: it is mistyped, was used already, or is "
                                            "over. Check it, or ask for a new one."),
                QStringLiteral("code"));
}

QString textOf(const QJsonObject &object, const char *name)
{
    return object.value(QString::fromLatin1(name)).toString();
}

qint64 idOf(const QJsonObject &object, const char *name)
{
    return idFromText(textOf(object, name)).value_or(0);
}

std::optional<qint64> numberOf(const QJsonObject &object, const char *name)
{
    const QJsonValue value = object.value(QString::fromLatin1(name));
    return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt;
}

void writePerson(store::Connection &connection, const QJsonObject &person, Instant now)
{
    const auto key = person.value(QStringLiteral("roleKey"));
    connection
        .query(
            "INSERT INTO roles (id, key, name, permissions, largest_refund, largest_discount, largest_points, updated_at) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            idOf(person, "role"), key.isString() ? std::optional(key.toString()) : std::nullopt,
            textOf(person, "roleName"), textOf(person, "permissions"), numberOf(person, "largestRefund"),
            numberOf(person, "largestDiscount"), numberOf(person, "largestPoints"), now)
        .execute();
    const qint64 id = idOf(person, "id");
    connection
        .query("INSERT INTO staff (id, name, role_id, all_stores, updated_at) VALUES (?, ?, ?, ?, ?)", id,
               textOf(person, "name"), idOf(person, "role"), person.value(QStringLiteral("allStores")).toBool(), now)
        .execute();
    for (const QJsonArray stores = person.value(QStringLiteral("stores")).toArray(); const QJsonValue &store : stores)
        connection
            .query("INSERT INTO staff_stores (staff_id, store_id) VALUES (?, ?)", id,
                   idFromText(store.toString()).value_or(0))
            .execute();
    const QJsonObject slot = person.value(QStringLiteral("slot")).toObject();
    const auto bytes = [&](const char *name) { return QByteArray::fromBase64(textOf(slot, name).toLatin1()); };
    connection
        .query("INSERT INTO key_slots (label, salt, operations, memory_bytes, wrapped_key, staff_id, kind) "
               "VALUES (?, ?, ?, ?, ?, ?, 'password')",
               QStringLiteral("password ") + idToText(id), bytes("salt"), numberOf(slot, "operations").value_or(0),
               numberOf(slot, "memory").value_or(0), bytes("key"), id)
        .execute();
}

/// What the file knows before anything has been exchanged. None of it waits to be sent: the company has it already.
void writeJoined(store::Connection &connection, const OpenedEnrolment &opened, const JoinPlan &plan, int device,
                 const DeviceSelf &self)
{
    const Instant now = Instant::now();
    const QJsonObject &payload = opened.payload;
    const QJsonObject shop = payload.value(QStringLiteral("shop")).toObject();
    connection.executeScript("BEGIN IMMEDIATE");
    connection
        .query("INSERT INTO shop (id, uuid, name, currency, time_zone, created_at) VALUES (1, ?, ?, ?, ?, ?)",
               textOf(shop, "uuid"), textOf(shop, "name"), textOf(shop, "currency"), textOf(shop, "zone"),
               numberOf(shop, "createdAt").value_or(now.ms))
        .execute();
    for (const QJsonArray stores = payload.value(QStringLiteral("stores")).toArray(); const QJsonValue &each : stores)
        connection
            .query("INSERT INTO stores (id, code, name, updated_at) VALUES (?, ?, ?, ?)", idOf(each.toObject(), "id"),
                   textOf(each.toObject(), "code"), textOf(each.toObject(), "name"), now)
            .execute();
    for (const QJsonArray people = payload.value(QStringLiteral("people")).toArray(); const QJsonValue &person : people)
        writePerson(connection, person.toObject(), now);
    connection
        .query("INSERT INTO device (id, number, last_id, machine, beat) VALUES (1, ?, 0, ?, ?)", device, self.machine,
               self.nextBeat)
        .execute();
    std::optional<QByteArray> sealed;
    if (!plan.keptPassword.isEmpty())
        sealed = vault::Vault(opened.dataKey).seal({"company_link", "password_sealed", 1}, plan.keptPassword);
    connection
        .query("INSERT INTO company_link (id, address, company, account, password_sealed, claimed, connected_at) "
               "VALUES (1, ?, ?, ?, ?, 1, ?)",
               plan.address, textOf(shop, "uuid"), plan.account, sealed, now)
        .execute();
    connection.executeScript("COMMIT");
}

Result<void> writeFile(const OpenedEnrolment &opened, const JoinPlan &plan, int device, const DeviceSelf &self)
{
    try {
        store::Connection connection(plan.path, store::Connection::Mode::Create);
        store::migrate(connection);
        writeJoined(connection, opened, plan, device, self);
        return {};
    } catch (const std::exception &exception) {
        return Failure(store::describeException(exception));
    }
}

/// Makes the code void; nobody else has used it meanwhile.
Result<void> useUp(sync::Remote &remote, QJsonObject document)
{
    const QJsonObject gone{{QStringLiteral("_id"), document.value(QStringLiteral("_id"))},
                           {QStringLiteral("_rev"), document.value(QStringLiteral("_rev"))},
                           {QStringLiteral("_deleted"), true}};
    const auto used = put(remote, enrolmentsDatabase(), gone);
    if (used)
        return {};
    return used.error().failure == RemoteFailure::Conflict ? Result<void>(codeUsed()) : Failure(toError(used.error()));
}

Result<std::unique_ptr<store::Store>> join(sync::Remote &remote, const JoinPlan &plan, const OpenedEnrolment &opened,
                                           const std::function<Result<void>()> &last)
{
    DeviceSelf self;
    self.machine = thisMachine();
    self.name = QSysInfo::machineHostName();
    self.nextBeat = QUuid::createUuid().toString(QUuid::Id128);
    const QString company = textOf(opened.payload.value(QStringLiteral("shop")).toObject(), "uuid");
    if (QFileInfo::exists(plan.path)) {
        return fail("store.exists",
                    QCoreApplication::translate("Company", "There is a file %1 already. Choose another name.")
                        .arg(QDir::toNativeSeparators(plan.path)));
    }
    const auto number = claimNumber(remote, company, self, Instant::now());
    if (!number)
        return Failure(toError(number.error()));
    Result<void> made = writeFile(opened, plan, *number, self);
    if (made)
        made = last();
    if (made)
        return store::Store::open(plan.path);
    // Half a shop helps nobody and would be in the way of the next try.
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(plan.path + QLatin1String(suffix));
    return Failure(made.error());
}

} // namespace

Result<FiledServer> serverIn(const QJsonObject &document, const QString &code, Instant now)
{
    return openEnrolment(document, code, now).map([](const OpenedEnrolment &opened) {
        return FiledServer{textOf(opened.payload, "address"), textOf(opened.payload, "account"),
                           textOf(opened.payload, "password")};
    });
}

Result<std::unique_ptr<store::Store>> joinCompany(sync::Remote &remote, const JoinPlan &plan)
{
    const auto id = enrolmentIdOf(plan.code);
    if (!id)
        return Failure(id.error());
    const auto document = remote.document(enrolmentsDatabase(), *id);
    if (!document && document.error().failure == RemoteFailure::NotFound)
        return codeUsed();
    if (!document)
        return Failure(toError(document.error()));
    const auto opened = openEnrolment(*document, plan.code, Instant::now());
    if (!opened)
        return Failure(opened.error());
    return join(remote, plan, *opened, [&] { return useUp(remote, *document); });
}

Result<std::unique_ptr<store::Store>> joinCompany(sync::Remote &remote, const JoinPlan &plan,
                                                  const QJsonObject &document)
{
    const auto opened = openEnrolment(document, plan.code, Instant::now());
    if (!opened)
        return Failure(opened.error());
    return join(remote, plan, *opened, [] { return Result<void>(); });
}

} // namespace shopdesk::company
