// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Devices.h"

#include "company/Documents.h"
#include "company/Link.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSysInfo>
#include <QUuid>

#include <set>

namespace shopdesk::company {

using sync::RemoteAnswer;
using sync::RemoteFailure;

namespace {

/// A copy that has nobody to ask takes one by chance, out of the way of those that are given out in order.
constexpr int firstNumberByChance = 1'000;
constexpr int mostTries = 50;

QString documentId(int number)
{
    return QStringLiteral("device:%1").arg(number, 5, 10, QLatin1Char('0'));
}

Device deviceOf(const QJsonObject &document)
{
    Device device;
    device.number = document.value(QStringLiteral("number")).toInt();
    device.name = document.value(QStringLiteral("name")).toString();
    device.machine = document.value(QStringLiteral("machine")).toString();
    device.claimedAt = {document.value(QStringLiteral("claimedAt")).toInteger()};
    device.seenAt = {document.value(QStringLiteral("seenAt")).toInteger()};
    if (const QJsonValue removed = document.value(QStringLiteral("removedAt")); removed.isDouble())
        device.removedAt = Instant{removed.toInteger()};
    return device;
}

/// All of them, as they stand in the database.
RemoteAnswer<std::vector<QJsonObject>> deviceDocuments(sync::Remote &remote, const QString &company)
{
    std::vector<QJsonObject> documents;
    sync::ChangesRequest request;
    for (;;) {
        const auto page = remote.changes(devicesDatabase(company), request);
        if (!page)
            return tl::unexpected(page.error());
        for (const sync::ChangedDocument &change : page->changes) {
            const int number = change.document.value(QStringLiteral("number")).toInt(-1);
            if (!change.deleted && number >= 0 && change.id == documentId(number))
                documents.push_back(change.document);
        }
        if (page->changes.empty() || page->lastSequence == request.since)
            return documents;
        request.since = page->lastSequence;
    }
}

bool isOf(const QJsonObject &document, const DeviceSelf &self)
{
    const QString beat = document.value(QStringLiteral("beat")).toString();
    return document.value(QStringLiteral("machine")).toString() == self.machine && !beat.isEmpty()
           && (beat == self.beat || beat == self.nextBeat);
}

sync::RemoteError removedError()
{
    return {RemoteFailure::Forbidden,
            QCoreApplication::translate("Company",
                                        "This computer was removed from the company. What is on it stays here, and "
                                        "nothing is exchanged any more."),
            QStringLiteral("device removed"), std::nullopt};
}

Failure notSettled(const sync::RemoteError &remote)
{
    Error error = toError(remote);
    if (remote.detail == removedError().detail)
        error.code = removedCode;
    return Failure(error);
}

RemoteAnswer<void> writeBeat(sync::Remote &remote, const QString &company, QJsonObject document, const DeviceSelf &self,
                             Instant now)
{
    if (document.contains(QStringLiteral("removedAt")))
        return tl::unexpected(removedError());
    document.insert(QStringLiteral("beat"), self.nextBeat);
    document.insert(QStringLiteral("name"), self.name);
    document.insert(QStringLiteral("seenAt"), now.ms);
    document.remove(QStringLiteral("_conflicts"));
    return put(remote, devicesDatabase(company), document);
}

QJsonObject newDocument(int number, const DeviceSelf &self, Instant now)
{
    return {{QStringLiteral("_id"), documentId(number)}, {QStringLiteral("number"), number},
            {QStringLiteral("machine"), self.machine},   {QStringLiteral("name"), self.name},
            {QStringLiteral("beat"), self.nextBeat},     {QStringLiteral("claimedAt"), now.ms},
            {QStringLiteral("seenAt"), now.ms}};
}

struct Candidate
{
    int number = 0;
    QJsonObject own; ///< the document, where the device has one already
};

/// Among the devices there are: the document of this one, else the number to try next.
Candidate candidateAmong(const std::vector<QJsonObject> &documents, const DeviceSelf &self)
{
    std::set<int> taken;
    for (const QJsonObject &document : documents) {
        const int number = document.value(QStringLiteral("number")).toInt();
        if (isOf(document, self))
            return {number, document};
        taken.insert(number);
    }
    int number = self.number;
    if (number < 1 || taken.contains(number)) {
        number = 1;
        while (taken.contains(number))
            ++number;
    }
    return {number, {}};
}

sync::RemoteError noNumberLeft()
{
    return {RemoteFailure::Conflict,
            QCoreApplication::translate("Company",
                                        "No number could be had for this computer. It is tried again by itself."),
            QStringLiteral("no device number"), std::nullopt};
}

DeviceSelf selfOf(store::Connection &connection)
{
    store::Query row = connection.query(
        "SELECT d.number, d.machine, l.claimed, d.beat, d.next_beat FROM device d, company_link l WHERE d.id = 1");
    row.next();
    return {row.get<int>(0),     row.get<bool>(2),   row.get<QString>(1), QSysInfo::machineHostName(),
            row.get<QString>(3), row.get<QString>(4)};
}

void setNumber(store::UnitOfWork &work, int number)
{
    const int before = work.connection().value<int>("SELECT number FROM device WHERE id = 1").value_or(0);
    if (before == number)
        return;
    work.execute("UPDATE device SET number = ? WHERE id = 1", number);
    work.audit("company.newDeviceNumber", "shop", 1, {{QStringLiteral("device"), QJsonArray{before, number}}});
}

} // namespace

QString devicesDatabase(const QString &company)
{
    return companyDatabase(company) + QStringLiteral("-devices");
}

RemoteAnswer<std::vector<Device>> devices(sync::Remote &remote, const QString &company)
{
    return deviceDocuments(remote, company).map([](const std::vector<QJsonObject> &documents) {
        std::vector<Device> all;
        std::ranges::transform(documents, std::back_inserter(all), deviceOf);
        std::ranges::sort(all, {}, &Device::number);
        return all;
    });
}

RemoteAnswer<void> removeDevice(sync::Remote &remote, const QString &company, int number, Instant now)
{
    auto document = remote.document(devicesDatabase(company), documentId(number));
    if (!document)
        return tl::unexpected(document.error());
    document->insert(QStringLiteral("removedAt"), now.ms);
    document->remove(QStringLiteral("_conflicts"));
    return put(remote, devicesDatabase(company), *document);
}

Result<void> removeDeviceFrom(store::Store &store, sync::Remote &remote, int number)
{
    // Permitted and put on the trail first, so that nothing is done that nobody is named for.
    const auto noted = store.writeNow([number](store::UnitOfWork &work) -> Result<void> {
        if (auto allowed = work.require(Permission::ManageShop); !allowed)
            return allowed;
        if (!link(work.connection()))
            return Failure(worksAlone());
        work.audit("company.removeDevice", "shop", 1, {{QStringLiteral("device"), QJsonArray{number, QJsonValue()}}});
        return {};
    });
    if (!noted)
        return noted;
    const auto removed = removeDevice(remote, store.shop().uuid, number, Instant::now());
    return removed ? Result<void>() : Failure(toError(removed.error()));
}

RemoteAnswer<int> claimNumber(sync::Remote &remote, const QString &company, const DeviceSelf &self, Instant now)
{
    for (int tries = 0; tries < mostTries; ++tries) {
        const auto documents = deviceDocuments(remote, company);
        if (!documents)
            return tl::unexpected(documents.error());
        const Candidate candidate = candidateAmong(*documents, self);
        if (candidate.number > IdSource::maximumDevice)
            break;
        const RemoteAnswer<void> written =
            candidate.own.isEmpty() ? put(remote, devicesDatabase(company), newDocument(candidate.number, self, now))
                                    : writeBeat(remote, company, candidate.own, self, now);
        if (written)
            return candidate.number;
        if (written.error().failure != RemoteFailure::Conflict)
            return tl::unexpected(written.error());
    }
    return tl::unexpected(noNumberLeft());
}

Result<int> settleDevice(store::Store &store, sync::Remote &remote)
{
    const auto self = store.writeNow([](store::UnitOfWork &work) -> Result<DeviceSelf> {
        if (!link(work.connection()))
            return Failure(worksAlone());
        work.execute("UPDATE device SET next_beat = ? WHERE next_beat = ''",
                     QUuid::createUuid().toString(QUuid::Id128));
        return selfOf(work.connection());
    });
    if (!self)
        return Failure(self.error());
    const auto number = claimNumber(remote, store.shop().uuid, *self, Instant::now());
    if (!number)
        return notSettled(number.error());
    return store.writeNow([number = *number](store::UnitOfWork &work) -> Result<int> {
        setNumber(work, number);
        work.execute("UPDATE device SET beat = next_beat, next_beat = ''");
        work.execute("UPDATE company_link SET claimed = 1");
        return number;
    });
}

Result<int> proveDevice(store::Store &store, sync::Remote &remote)
{
    const auto number = store.readNow([](store::Connection &connection) -> Result<int> {
        return connection.value<int>("SELECT number FROM device WHERE id = 1").value_or(0);
    });
    if (!number)
        return number;
    const auto document = remote.document(devicesDatabase(store.shop().uuid), documentId(*number));
    if (!document && document.error().failure == RemoteFailure::NotFound)
        return settleDevice(store, remote);
    if (!document)
        return notSettled(document.error());
    return document->contains(QStringLiteral("removedAt")) ? Result<int>(notSettled(removedError())) : number;
}

QString thisMachine()
{
    const QByteArray id = QSysInfo::machineUniqueId();
    if (id.isEmpty())
        return {};
    return QString::fromLatin1(
        QCryptographicHash::hash("Shopdesk device " + id, QCryptographicHash::Sha256).toHex().left(32));
}

Result<void> noticeMachine(store::Store &store, const QString &machine)
{
    if (machine.isEmpty() || store.isReadOnly())
        return {};
    const auto before = store.readNow([](store::Connection &connection) -> Result<QString> {
        return connection.value<QString>("SELECT machine FROM device WHERE id = 1").value_or(QString());
    });
    if (!before)
        return Failure(before.error());
    if (*before == machine)
        return {};
    return store.writeNow([&](store::UnitOfWork &work) -> Result<void> {
        if (!before->isEmpty()) {
            setNumber(work, QRandomGenerator::global()->bounded(firstNumberByChance, IdSource::maximumDevice + 1));
            work.execute("UPDATE device SET beat = '', next_beat = ''");
            work.execute("UPDATE company_link SET claimed = 0");
        }
        work.execute("UPDATE device SET machine = ? WHERE id = 1", machine);
        return {};
    });
}

} // namespace shopdesk::company
