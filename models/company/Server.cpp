// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "company/Server.h"

#include "company/Devices.h"
#include "company/Documents.h"
#include "company/Link.h"
#include "vault/RecoveryCode.h"

#include <QCoreApplication>

namespace shopdesk::company {

using sync::RemoteAnswer;
using sync::RemoteFailure;

namespace {

const QString usersDatabase = QStringLiteral("_users");

QString accountId(const QString &name)
{
    return QStringLiteral("org.couchdb.user:") + name;
}

/// A database, whom it lets in, and whether it holds records.
struct Wanted
{
    QString name;
    QStringList roles;
    bool holdsRecords = true;
};

struct ShopStores
{
    QString company;
    std::vector<std::pair<StoreId, QString>> stores; ///< with their codes
    bool hasPeople = false;
};

Result<ShopStores> storesOf(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    ShopStores shop;
    shop.company = connection.shop().uuid;
    for (store::Query row = connection.query("SELECT id, code FROM stores ORDER BY id"); row.next();)
        shop.stores.emplace_back(row.get<StoreId>(0), row.get<QString>(1));
    shop.hasPeople = connection.value<int>("SELECT 1 FROM key_slots WHERE kind = 'password'").has_value();
    return shop;
}

std::vector<Wanted> databasesOf(const ShopStores &shop)
{
    const QString own = companyRole(shop.company);
    std::vector<Wanted> all{{enrolmentsDatabase(), {everybodyRole}, false},
                            {devicesDatabase(shop.company), {own}, false},
                            {companyDatabase(shop.company), {own}}};
    for (const auto &[store, code] : shop.stores)
        all.push_back({storeDatabase(shop.company, store), {storeRole(shop.company, store), officeRole(shop.company)}});
    return all;
}

/// Rules change with the program, so that they are written again where they differ.
RemoteAnswer<void> writeRules(sync::Remote &remote, const QString &database, QJsonObject design)
{
    const auto there = remote.document(database, design.value(QStringLiteral("_id")).toString());
    if (there) {
        const QString key = QStringLiteral("validate_doc_update");
        if (there->value(key) == design.value(key))
            return {};
        design.insert(QStringLiteral("_rev"), there->value(QStringLiteral("_rev")));
    } else if (there.error().failure != RemoteFailure::NotFound) {
        return tl::unexpected(there.error());
    }
    return put(remote, database, design);
}

RemoteAnswer<void> prepare(sync::Remote &remote, const Wanted &wanted)
{
    const bool isThere = remote.database(wanted.name).has_value();
    const auto made = isThere ? RemoteAnswer<void>() : remote.createDatabase(wanted.name);
    if (!made)
        return made;
    // Whoever is no administrator finds both done by one (packaging/backend/set-up.sh), or is told.
    const auto forgiving = [isThere](RemoteAnswer<void> done) {
        const bool isRefused = !done
                               && (done.error().failure == RemoteFailure::Forbidden
                                   || done.error().failure == RemoteFailure::WrongPassword);
        return isThere && isRefused ? RemoteAnswer<void>() : done;
    };
    if (auto secured = forgiving(remote.setSecurity(wanted.name, securityFor(wanted.roles))); !secured)
        return secured;
    return wanted.holdsRecords ? forgiving(writeRules(remote, wanted.name, designDocument())) : RemoteAnswer<void>();
}

/// The first of "s01", "s01-2", "s01-3" … of which there is no account yet.
Result<QString> freeEnding(sync::Remote &remote, const QString &company, const QString &ending)
{
    for (int number = 1;; ++number) {
        const QString tried = number == 1 ? ending : ending + QLatin1Char('-') + QString::number(number);
        const auto there =
            remote.document(usersDatabase, accountId(companyDatabase(company) + QLatin1Char('-') + tried));
        if (!there)
            return there.error().failure == RemoteFailure::NotFound ? Result<QString>(tried)
                                                                    : Failure(toError(there.error()));
    }
}

/// Makes the account, or gives it a new password.
Result<ServerAccount> writeAccount(sync::Remote &remote, const QString &company, const QString &ending,
                                   const QString &role)
{
    const ServerAccount account{companyDatabase(company) + QLatin1Char('-') + ending,
                                vault::newRecoverySecret(),
                                {everybodyRole, companyRole(company), role}};
    const QString id = accountId(account.name);
    QJsonObject document{{QStringLiteral("_id"), id},
                         {QStringLiteral("type"), QStringLiteral("user")},
                         {QStringLiteral("name"), account.name},
                         {QStringLiteral("password"), account.password},
                         {QStringLiteral("roles"), QJsonArray::fromStringList(account.roles)}};
    const auto there = remote.document(usersDatabase, id);
    if (there)
        document.insert(QStringLiteral("_rev"), there->value(QStringLiteral("_rev")));
    else if (there.error().failure != RemoteFailure::NotFound)
        return Failure(toError(there.error()));
    if (auto made = put(remote, usersDatabase, document); !made)
        return Failure(toError(made.error()));
    return account;
}

} // namespace

Result<void> prepareServer(store::Store &store, sync::Remote &remote)
{
    const auto shop = store.readNow(storesOf);
    if (!shop)
        return Failure(shop.error());
    if (!shop->hasPeople) {
        return fail("company.signUpFirst",
                    QCoreApplication::translate("Company", "Set a password first: on a server, a shop is its people's. "
                                                           "“Set a password…” is at the foot of the window."));
    }
    for (const Wanted &wanted : databasesOf(*shop))
        if (auto prepared = prepare(remote, wanted); !prepared)
            return Failure(toError(prepared.error()));
    return {};
}

Result<ServerAccount> makeAccount(store::Store &store, sync::Remote &remote, std::optional<StoreId> only)
{
    const auto shop = store.readNow(storesOf);
    if (!shop)
        return Failure(shop.error());
    const QString &company = shop->company;
    const auto make = [&](const QString &ending, const QString &role) {
        return freeEnding(remote, company, ending).and_then([&](const QString &free) {
            return writeAccount(remote, company, free, role);
        });
    };
    if (!only)
        return make(QStringLiteral("office"), officeRole(company));
    const auto chosen = std::ranges::find_if(shop->stores, [&](const auto &each) { return only == each.first; });
    if (chosen == shop->stores.end()) {
        return fail("catalog.storeNotFound", QCoreApplication::translate("Company", "There is no such store."),
                    QStringLiteral("store"));
    }
    return make(chosen->second.toLower(), storeRole(company, *only));
}

Result<int> connectShop(store::Store &store, sync::Remote &remote, const ConnectPlan &plan)
{
    if (auto prepared = prepareServer(store, remote); !prepared)
        return Failure(prepared.error());
    const auto connected = store.writeNow(
        [&](store::UnitOfWork &work) { return connect(work, plan.address, plan.account, plan.keptPassword); });
    if (!connected)
        return Failure(connected.error());
    const auto number = settleDevice(store, remote);
    if (!number) {
        // Half connected is not connected; the server keeps what was made, and the next try finds it.
        store.writeNow([](store::UnitOfWork &work) { return disconnect(work); });
        return number;
    }
    const QString company = store.shop().uuid;
    const auto own = writeAccount(remote, company, QStringLiteral("computer-%1").arg(*number), officeRole(company));
    if (!own)
        return number;
    return store.writeNow([&](store::UnitOfWork &work) { return changeAccount(work, own->name, own->password); })
        .map([&] { return *number; });
}

} // namespace shopdesk::company
