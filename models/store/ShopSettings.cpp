// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ShopSettings.h"

#include "base/Text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace shopdesk::store {

Result<void> renameShop(UnitOfWork &work, const QString &name)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    const QString tidy = oneLine(name);
    const QString field = QStringLiteral("name");
    if (tidy.isEmpty())
        return fail("store.nameMissing", QCoreApplication::translate("Store", "Give the shop a name."), field);
    if (tidy.size() > longestName) {
        return fail("store.textTooLong",
                    QCoreApplication::translate("Store", "This is longer than %1 characters. Make it shorter.")
                        .arg(longestName),
                    field);
    }
    const QString old = work.shop().name;
    if (old == tidy)
        return {};
    work.execute("UPDATE shop SET name = ? WHERE id = 1", tidy);
    work.audit("store.renameShop", "shop", 1, {{field, QJsonArray{old, tidy}}});
    return {};
}

} // namespace shopdesk::store
