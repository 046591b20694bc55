// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ShopOperations.h"

#include "store/JsonInput.h"
#include "store/ShopSettings.h"

namespace shopdesk::store {

namespace {

Result<QJsonObject> runRename(UnitOfWork &work, const QJsonObject &object)
{
    JsonInput input(object);
    const QString name = input.text("name");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return renameShop(work, name).map([] { return QJsonObject(); });
}

constexpr Operation all[] = {
    {"store.renameShop", "Gives the shop another name.", runRename, Permission::ManageShop},
};

} // namespace

std::span<const Operation> operations()
{
    return all;
}

} // namespace shopdesk::store
