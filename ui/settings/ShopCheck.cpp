// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/ShopCheck.h"

#include "catalog/CatalogCheck.h"
#include "members/MemberCheck.h"
#include "orders/OrderCheck.h"
#include "points/PointsCheck.h"
#include "store/Backup.h"

namespace shopdesk::ui {

Result<QStringList> checkShop(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    QStringList problems = store::checkIntegrity(connection);
    using Check = Result<std::vector<QString>> (*)(store::Connection &);
    for (const Check check :
         {Check(catalog::check), Check(members::check), Check(points::check), Check(orders::check)}) {
        const auto found = check(connection);
        if (!found)
            return Failure(found.error());
        problems.append(QStringList(found->begin(), found->end()));
    }
    return problems;
}

} // namespace shopdesk::ui
