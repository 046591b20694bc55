// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Approval.h"
#include "cli/Server.h"
#include "company/Devices.h"
#include "company/Documents.h"
#include "company/Enrolment.h"
#include "company/Joining.h"
#include "company/Server.h"
#include "staff/SignIn.h"
#include "store/JsonInput.h"

#include <QSaveFile>

namespace shopdesk::cli {

namespace {

using store::Store;

Result<void> runConnect(const Call &call, Store &shop)
{
    auto server = namedServer(call);
    if (!server)
        return Failure(server.error());
    const auto device =
        company::connectShop(shop, *server->remote, {server->address, server->account, server->password});
    if (!device)
        return Failure(device.error());
    call.out.answer(QStringLiteral("Connected to %1. This is computer %2.").arg(server->address).arg(*device),
                    {{QStringLiteral("server"), server->address}, {QStringLiteral("device"), *device}});
    return {};
}

Result<void> runRoles(const Call &call, Store &shop)
{
    const QString company = shop.shop().uuid;
    const auto stores =
        shop.readNow([](store::Connection &connection) -> Result<std::vector<std::pair<StoreId, QString>>> {
            if (auto allowed = connection.require(Permission::ManageShop); !allowed)
                return Failure(allowed.error());
            return company::storesByName(connection);
        });
    if (!stores)
        return Failure(stores.error());
    std::vector<QStringList> rows{{company::everybodyRole, QStringLiteral("everybody: may join")},
                                  {company::companyRole(company), QStringLiteral("what all stores share")},
                                  {company::officeRole(company), QStringLiteral("all stores")}};
    for (const auto &[store, name] : *stores)
        rows.push_back({company::storeRole(company, store), name});
    if (call.out.isJson()) {
        QJsonArray roles;
        for (const QStringList &row : rows)
            roles << row.front();
        call.out.json(QJsonObject{{QStringLiteral("roles"), roles}});
    } else {
        call.out.table({{QStringLiteral("Role")}, {QStringLiteral("Lets in to")}}, rows);
    }
    return {};
}

Result<void> runAccount(const Call &call, Store &shop)
{
    auto server = namedServer(call);
    if (!server)
        return Failure(server.error());
    std::optional<StoreId> only;
    if (const QString code = call.options.value(QStringLiteral("store")); !code.isEmpty()) {
        const auto found = shop.readNow([&](store::Connection &connection) -> Result<StoreId> {
            return connection.value<StoreId>("SELECT id FROM stores WHERE code = ?", code).value_or(StoreId());
        });
        if (!found || !*found)
            return usage(QStringLiteral("There is no store %1.").arg(code));
        only = *found;
    }
    const auto account = company::makeAccount(shop, *server->remote, only);
    if (!account)
        return Failure(account.error());
    call.out.answer(
        QStringLiteral("Account %1, password %2. It is said this once.").arg(account->name, account->password),
        {{QStringLiteral("account"), account->name}, {QStringLiteral("password"), account->password}});
    return {};
}

Result<void> runEnrol(const Call &call, Store &shop)
{
    company::EnrolmentDraft draft;
    const auto names = shop.readNow(staff::signInNames);
    if (!names)
        return Failure(names.error());
    for (const QString &name : call.options.values(QStringLiteral("person"))) {
        const auto person = std::ranges::find(*names, name, &staff::SignInName::name);
        if (person == names->end())
            return usage(QStringLiteral("Nobody called %1 signs in here.").arg(name));
        draft.people.push_back(person->id);
    }
    auto server = serverOf(shop);
    if (!server)
        return Failure(server.error());
    const auto approval = Approval::of(call);
    if (!approval)
        return Failure(approval.error());
    const auto enrolment = approval->allow(shop, [&](const std::optional<Actor> &instead) {
        return shop.writeNow([&](store::UnitOfWork &work) { return company::prepareEnrolment(work, draft); }, instead);
    });
    if (!enrolment)
        return Failure(enrolment.error());
    if (auto put = company::put(**server, company::enrolmentsDatabase(), enrolment->document); !put)
        return Failure(company::toError(put.error()));
    if (const QString path = call.options.value(QStringLiteral("file")); !path.isEmpty()) {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(company::toFile(*enrolment)) < 0 || !file.commit())
            return usage(QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()));
    }
    call.out.answer(QStringLiteral("Code for the other computer, good once and for a week: %1").arg(enrolment->code),
                    {{QStringLiteral("code"), enrolment->code},
                     {QStringLiteral("expiresAt"), store::toText(enrolment->expiresAt)}});
    return {};
}

Result<void> runDevices(const Call &call, Store &shop)
{
    auto server = serverOf(shop);
    if (!server)
        return Failure(server.error());
    const auto devices = company::devices(**server, shop.shop().uuid);
    if (!devices)
        return Failure(company::toError(devices.error()));
    QJsonArray array;
    std::vector<QStringList> rows;
    for (const company::Device &device : *devices) {
        const QString seen = store::toText(device.seenAt);
        const QString removed = device.removedAt ? store::toText(*device.removedAt) : QString();
        array << QJsonObject{{QStringLiteral("number"), device.number},
                             {QStringLiteral("name"), device.name},
                             {QStringLiteral("seenAt"), seen},
                             {QStringLiteral("removedAt"), removed.isEmpty() ? QJsonValue() : QJsonValue(removed)}};
        rows.push_back({QString::number(device.number), device.name, seen, removed});
    }
    if (call.out.isJson())
        call.out.json(array);
    else
        call.out.table({{QStringLiteral("Number"), true},
                        {QStringLiteral("Computer")},
                        {QStringLiteral("Last seen")},
                        {QStringLiteral("Removed")}},
                       rows);
    return {};
}

Result<void> runRemove(const Call &call, Store &shop)
{
    bool isNumber = false;
    const int number = call.arguments.value(1).toInt(&isNumber);
    if (!isNumber)
        return usage(QStringLiteral("Give the number of the computer."));
    auto server = serverOf(shop);
    if (!server)
        return Failure(server.error());
    if (auto removed = company::removeDeviceFrom(shop, **server, number); !removed)
        return removed;
    call.out.answer(QStringLiteral("Computer %1 is removed.").arg(number), {{QStringLiteral("device"), number}});
    return {};
}

struct Step
{
    const char *name;
    Result<void> (*run)(const Call &call, Store &shop);
};

constexpr Step steps[] = {{"connect", runConnect}, {"roles", runRoles},     {"account", runAccount},
                          {"enrol", runEnrol},     {"devices", runDevices}, {"remove", runRemove}};

} // namespace

Result<void> runCompany(const Call &call)
{
    const QString name = call.arguments.value(0);
    const auto *step = std::ranges::find_if(steps, [&](const Step &each) { return name == QLatin1String(each.name); });
    if (step == std::end(steps))
        return usage(QStringLiteral("Say what: connect, roles, account, enrol, devices or remove."));
    auto shop = call.openShop(Store::Access::ReadWrite);
    return shop ? step->run(call, **shop) : Failure(shop.error());
}

Result<void> runJoin(const Call &call)
{
    if (call.shopFile.isEmpty())
        return usage(QStringLiteral("Name the new shop file with --shop FILE."));
    auto server = namedServer(call);
    if (!server)
        return Failure(server.error());
    const QString code = call.arguments.value(0);
    auto joined = company::joinCompany(*server->remote,
                                       {call.shopFile, code, server->address, server->account, server->password});
    if (!joined)
        return Failure(joined.error());
    const QString name = (*joined)->shop().name;
    call.out.answer(QStringLiteral("This computer works in “%1” now. Sign in, and run: shopdesk-cli sync").arg(name),
                    {{QStringLiteral("name"), name}, {QStringLiteral("file"), call.shopFile}});
    return {};
}

Result<void> runSyncWithServer(const Call &call)
{
    return runSync(call, [](Store &shop) -> Result<std::unique_ptr<sync::Remote>> {
        auto server = serverOf(shop);
        if (!server)
            return server;
        // The number first: it stands in every id that is made from then on.
        const auto number = company::settleDevice(shop, **server);
        return number ? std::move(server) : Failure(number.error());
    });
}

} // namespace shopdesk::cli
