// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/Premises.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::catalog {

namespace {

Result<QString> checkedName(const QString &typed)
{
    const QString name = oneLine(typed);
    const QString field = QStringLiteral("name");
    if (name.isEmpty())
        return fail("catalog.nameMissing", QCoreApplication::translate("Catalog", "Give the store a name."), field);
    if (name.size() > longestName) {
        return fail("catalog.textTooLong",
                    QCoreApplication::translate("Catalog", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    field);
    }
    return name;
}

QString nextCode(store::Connection &connection)
{
    QString code;
    int number = 0;
    do {
        code = QStringLiteral("S%1").arg(++number, 2, 10, QLatin1Char('0'));
    } while (connection.value<qint64>("SELECT 1 FROM stores WHERE code = ?", code));
    return code;
}

} // namespace

Result<StoreId> openStore(store::UnitOfWork &work, const QString &typed)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const Result<QString> name = checkedName(typed);
    if (!name)
        return Failure(name.error());
    const auto id = work.newId<StoreId>();
    work.execute("INSERT INTO stores (id, code, name, updated_at) VALUES (?, ?, ?, ?)", id, nextCode(work.connection()),
                 *name, work.now());
    work.audit("catalog.openStore", "stores", id.value, {{QStringLiteral("name"), QJsonArray{QJsonValue(), *name}}});
    return id;
}

Result<void> renameStore(store::UnitOfWork &work, StoreId id, const QString &typed)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const Result<Premises> before = storeById(work.connection(), id);
    if (!before)
        return Failure(before.error());
    const Result<QString> name = checkedName(typed);
    if (!name)
        return Failure(name.error());
    work.execute("UPDATE stores SET name = ?, updated_at = ? WHERE id = ?", *name, work.now(), id);
    work.audit("catalog.renameStore", "stores", id.value, {{QStringLiteral("name"), QJsonArray{before->name, *name}}});
    return {};
}

Result<std::vector<Premises>> stores(store::Connection &connection)
{
    std::vector<Premises> found;
    store::Query rows = connection.query("SELECT id, code, name FROM stores WHERE archived_at IS NULL ORDER BY code");
    while (rows.next())
        found.push_back({rows.get<StoreId>(0), rows.get<QString>(1), rows.get<QString>(2)});
    return found;
}

Result<Premises> storeById(store::Connection &connection, StoreId id)
{
    store::Query row = connection.query("SELECT id, code, name FROM stores WHERE id = ?", id);
    if (row.next())
        return Premises{row.get<StoreId>(0), row.get<QString>(1), row.get<QString>(2)};
    return fail("catalog.storeNotFound", QCoreApplication::translate("Catalog", "This store is gone. Choose another."),
                QStringLiteral("store"));
}

} // namespace shopdesk::catalog
