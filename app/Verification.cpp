// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Verification.h"

#include "catalog/CatalogCheck.h"
#include "insights/Rollups.h"
#include "knowledge/KnowledgeCheck.h"
#include "members/MemberCheck.h"
#include "orders/OrderCheck.h"
#include "points/PointsCheck.h"
#include "returns/ReturnCheck.h"
#include "rewards/RewardCheck.h"
#include "store/AuditTrail.h"
#include "store/Backup.h"
#include "tickets/TicketCheck.h"

namespace shopdesk::app {

Result<std::vector<QString>> verify(store::Connection &connection)
{
    // The sentences name members, orders and people.
    if (auto allowed = connection.require(Permission::ManageShop); !allowed)
        return Failure(allowed.error());
    const QStringList ofFile = store::checkIntegrity(connection);
    std::vector<QString> problems(ofFile.begin(), ofFile.end());
    for (const auto check : {store::checkTrail, catalog::check, members::check, points::check, rewards::check,
                             orders::check, returns::check, tickets::check, knowledge::check, insights::check}) {
        const Result<std::vector<QString>> found = check(connection);
        if (!found)
            return found;
        problems.insert(problems.end(), found->begin(), found->end());
    }
    return problems;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    for (const auto anew : {catalog::rebuild, members::rebuild, points::rebuild, rewards::rebuild, orders::rebuild,
                            tickets::rebuild, knowledge::rebuild, insights::rebuild}) {
        if (auto done = anew(work); !done)
            return done;
    }
    return {};
}

} // namespace shopdesk::app
