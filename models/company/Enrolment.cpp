// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Enrolment.h"

#include "store/FreshProof.h"
#include "vault/RecoveryCode.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace shopdesk::company {

namespace {

constexpr vault::Place payloadPlace{"enrolments", "payload", 0};
constexpr qsizetype idLength = 4;
constexpr qsizetype codeLength = 32;
const QString codeField = QStringLiteral("code");

QJsonObject toJson(const vault::KeySlot &slot)
{
    return {{QStringLiteral("salt"), QString::fromLatin1(slot.salt.toBase64())},
            {QStringLiteral("operations"), qint64(slot.operations)},
            {QStringLiteral("memory"), qint64(slot.memoryBytes)},
            {QStringLiteral("key"), QString::fromLatin1(slot.wrappedKey.toBase64())}};
}

vault::KeySlot slotOf(const QJsonObject &object)
{
    const auto bytes = [&](const char *name) {
        return QByteArray::fromBase64(object.value(QString::fromLatin1(name)).toString().toLatin1());
    };
    const auto number = [&](const char *name) {
        return static_cast<quint64>(std::max<qint64>(0, object.value(QString::fromLatin1(name)).toInteger()));
    };
    return {bytes("salt"), number("operations"), number("memory"), bytes("key")};
}

QJsonArray idTexts(const QString &numbers)
{
    QJsonArray ids;
    for (const QJsonArray list = QJsonDocument::fromJson(numbers.toUtf8()).array(); const QJsonValue &each : list)
        ids << idToText(each.toInteger());
    return ids;
}

QJsonObject shopOf(store::Connection &connection)
{
    store::Query row = connection.query("SELECT uuid, name, currency, time_zone, created_at FROM shop");
    row.next();
    return {{QStringLiteral("uuid"), row.get<QString>(0)},
            {QStringLiteral("name"), row.get<QString>(1)},
            {QStringLiteral("currency"), row.get<QString>(2)},
            {QStringLiteral("zone"), row.get<QString>(3)},
            {QStringLiteral("createdAt"), row.get<qint64>(4)}};
}

QJsonArray storesOf(store::Connection &connection)
{
    QJsonArray stores;
    for (store::Query row = connection.query("SELECT id, code, name FROM stores WHERE archived_at IS NULL ORDER BY id");
         row.next();)
        stores << QJsonObject{{QStringLiteral("id"), idToText(row.get<qint64>(0))},
                              {QStringLiteral("code"), row.get<QString>(1)},
                              {QStringLiteral("name"), row.get<QString>(2)}};
    return stores;
}

Result<QJsonObject> personOf(store::Connection &connection, StaffId id)
{
    store::Query row = connection.query(R"(
        SELECT s.name, s.role_id, r.key, r.name, r.permissions, k.salt, k.operations, k.memory_bytes, k.wrapped_key,
               r.largest_refund, r.largest_discount, r.largest_points, s.all_stores,
               (SELECT json_group_array(store_id) FROM staff_stores WHERE staff_id = s.id)
        FROM staff s JOIN roles r ON r.id = s.role_id
        LEFT JOIN key_slots k ON k.staff_id = s.id AND k.kind = 'password' WHERE s.id = ? AND s.archived_at IS NULL)",
                                        id);
    if (!row.next() || !row.get<std::optional<QByteArray>>(5)) {
        return fail("company.noPassword",
                    QCoreApplication::translate("Company",
                                                "Only people who sign in at this computer can be let in at another "
                                                "one. Choose others, or give them a password first."),
                    QStringLiteral("people"));
    }
    const vault::KeySlot slot{row.get<QByteArray>(5), quint64(row.get<qint64>(6)), quint64(row.get<qint64>(7)),
                              row.get<QByteArray>(8)};
    const auto key = row.get<std::optional<QString>>(2);
    const auto limit = [&](int column) {
        const auto most = row.get<std::optional<qint64>>(column);
        return most ? QJsonValue(*most) : QJsonValue();
    };
    return QJsonObject{{QStringLiteral("id"), id.text()},
                       {QStringLiteral("name"), row.get<QString>(0)},
                       {QStringLiteral("role"), idToText(row.get<qint64>(1))},
                       {QStringLiteral("roleKey"), key ? QJsonValue(*key) : QJsonValue()},
                       {QStringLiteral("roleName"), row.get<QString>(3)},
                       {QStringLiteral("permissions"), row.get<QString>(4)},
                       {QStringLiteral("largestRefund"), limit(9)},
                       {QStringLiteral("largestDiscount"), limit(10)},
                       {QStringLiteral("largestPoints"), limit(11)},
                       {QStringLiteral("allStores"), row.get<bool>(12)},
                       {QStringLiteral("stores"), idTexts(row.get<QString>(13))},
                       {QStringLiteral("slot"), toJson(slot)}};
}

Result<QJsonObject> payloadOf(store::UnitOfWork &work, const EnrolmentDraft &draft)
{
    QJsonArray people;
    for (const StaffId id : draft.people) {
        const auto person = personOf(work.connection(), id);
        if (!person)
            return person;
        people << *person;
    }
    return QJsonObject{{QStringLiteral("shop"), shopOf(work.connection())},
                       {QStringLiteral("stores"), storesOf(work.connection())},
                       {QStringLiteral("people"), people},
                       {QStringLiteral("address"), link(work.connection())->address},
                       {QStringLiteral("account"), draft.account},
                       {QStringLiteral("password"), draft.password}};
}

bool isWhole(const QJsonObject &payload)
{
    const QJsonObject shop = payload.value(QStringLiteral("shop")).toObject();
    const QJsonArray people = payload.value(QStringLiteral("people")).toArray();
    const auto isText = [](const QJsonObject &object, const char *name) {
        return !object.value(QString::fromLatin1(name)).toString().isEmpty();
    };
    const bool hasShop =
        isText(shop, "uuid") && isText(shop, "name") && isText(shop, "currency") && isText(shop, "zone");
    return hasShop && !people.isEmpty() && std::ranges::all_of(people, [&](const QJsonValue &value) {
               const QJsonObject person = value.toObject();
               return idFromText(person.value(QStringLiteral("id")).toString())
                      && idFromText(person.value(QStringLiteral("role")).toString()) && isText(person, "name")
                      && isText(person, "roleName") && person.value(QStringLiteral("slot")).isObject();
           });
}

Failure badCode()
{
    return fail("company.badCode",
                QCoreApplication::translate("Company",
                                            "This is not the code. It has 8 groups of 4 letters and digits; check "
                                            "them one by one."),
                codeField);
}

Failure badFile()
{
    return fail("company.badFile",
                QCoreApplication::translate(
                    "Company", "This is no file for joining a company, or it is damaged. Ask for it again."),
                QStringLiteral("file"));
}

} // namespace

Result<QString> enrolmentIdOf(const QString &code)
{
    const QString normal = vault::normalisedRecoveryCode(code);
    if (normal.size() != codeLength)
        return badCode();
    return QStringLiteral("enrolment:") + normal.left(idLength);
}

Result<Enrolment> prepareEnrolment(store::UnitOfWork &work, const EnrolmentDraft &draft)
{
    for (const Permission permission : {Permission::ManageShop, Permission::ManageStaff})
        if (auto allowed = work.require(permission); !allowed)
            return Failure(allowed.error());
    // With the code goes the shop's key.
    if (auto proved = store::requireSecondFactor(work.connection(), Permission::ManageStaff); !proved)
        return Failure(proved.error());
    if (!link(work.connection()))
        return Failure(worksAlone());
    if (draft.people.empty()) {
        return fail("company.noPeople",
                    QCoreApplication::translate("Company", "Choose who works at the other computer."),
                    QStringLiteral("people"));
    }
    const auto payload = payloadOf(work, draft);
    if (!payload)
        return Failure(payload.error());
    Enrolment enrolment;
    enrolment.code = vault::newRecoverySecret();
    enrolment.expiresAt = {work.now().ms + enrolmentLastsMs};
    const QString normal = vault::normalisedRecoveryCode(enrolment.code);
    // 140 random bits cannot be guessed however cheap a guess is.
    const auto slot =
        vault::KeySlot::create(work.vault().dataKey(), normal.mid(idLength).toLatin1(), vault::KeySlot::Cost::Fast);
    const QString text = QString::fromUtf8(QJsonDocument(*payload).toJson(QJsonDocument::Compact));
    enrolment.document = {
        {QStringLiteral("_id"), QStringLiteral("enrolment:") + normal.left(idLength)},
        {QStringLiteral("slot"), toJson(slot)},
        {QStringLiteral("sealed"), QString::fromLatin1(work.vault().seal(payloadPlace, text).toBase64())},
        {QStringLiteral("expiresAt"), enrolment.expiresAt.ms}};
    for (const StaffId id : draft.people)
        work.audit("company.enrol", "staff", id.value);
    return enrolment;
}

QByteArray toFile(const Enrolment &enrolment)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("shopdesk"), QStringLiteral("enrolment")},
                                     {QStringLiteral("enrolment"), enrolment.document}})
        .toJson();
}

Result<QJsonObject> fromFile(const QByteArray &bytes)
{
    const QJsonObject file = QJsonDocument::fromJson(bytes).object();
    const QJsonObject document = file.value(QStringLiteral("enrolment")).toObject();
    if (file.value(QStringLiteral("shopdesk")).toString() != QLatin1String("enrolment") || document.isEmpty())
        return badFile();
    return document;
}

Result<OpenedEnrolment> openEnrolment(const QJsonObject &document, const QString &code, Instant now)
{
    const auto id = enrolmentIdOf(code);
    if (!id)
        return Failure(id.error());
    if (*id != document.value(QStringLiteral("_id")).toString())
        return badCode();
    if (document.value(QStringLiteral("expiresAt")).toInteger() < now.ms) {
        return fail(
            "company.expired",
            QCoreApplication::translate("Company", "This code was good for a week, which is over. Ask for a new one."),
            codeField);
    }
    const vault::KeySlot slot = slotOf(document.value(QStringLiteral("slot")).toObject());
    auto dataKey = slot.unlock(vault::normalisedRecoveryCode(code).mid(idLength).toLatin1());
    if (!dataKey)
        return dataKey.error().code == QLatin1String("vault.wrongSecret") ? badCode() : badFile();
    const QByteArray sealed = QByteArray::fromBase64(document.value(QStringLiteral("sealed")).toString().toLatin1());
    const auto text = vault::Vault(*dataKey).open(payloadPlace, sealed);
    const QJsonObject payload = text ? QJsonDocument::fromJson(text->toUtf8()).object() : QJsonObject();
    if (!isWhole(payload))
        return badFile();
    return OpenedEnrolment{std::move(*dataKey), payload};
}

} // namespace shopdesk::company
