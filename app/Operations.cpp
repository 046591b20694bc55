// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Operations.h"

#include "calendar/CalendarOperations.h"
#include "catalog/AttributeOperations.h"
#include "catalog/BulkOperations.h"
#include "catalog/CatalogOperations.h"
#include "catalog/PictureOperations.h"
#include "catalog/SellingOperations.h"
#include "catalog/StockOperations.h"
#include "catalog/StocktakeOperations.h"
#include "catalog/TransferOperations.h"
#include "channels/ChannelOperations.h"
#include "company/CompanyOperations.h"
#include "exchange/ExchangeOperations.h"
#include "insights/ServiceOperations.h"
#include "knowledge/KnowledgeOperations.h"
#include "loyalty/LoyaltyOperations.h"
#include "members/BenefitOperations.h"
#include "members/MemberOperations.h"
#include "members/RecordOperations.h"
#include "members/TierOperations.h"
#include "orders/CounterOperations.h"
#include "orders/OrderOperations.h"
#include "points/PointsOperations.h"
#include "points/RuleOperations.h"
#include "returns/ReturnOperations.h"
#include "rewards/RewardOperations.h"
#include "staff/StaffOperations.h"
#include "store/ShopOperations.h"
#include "surveys/SurveyOperations.h"
#include "sync/SyncOperations.h"
#include "tasks/TaskOperations.h"
#include "tickets/TicketOperations.h"

#include <span>

namespace shopdesk::app {

const std::vector<store::Operation> &operations()
{
    static const std::vector<store::Operation> all = [] {
        std::vector<store::Operation> table;
        for (const std::span<const store::Operation> area : {
                 calendar::operations(),       catalog::operations(),          catalog::attributeOperations(),
                 catalog::bulkOperations(),    catalog::pictureOperations(),   catalog::sellingOperations(),
                 catalog::stockOperations(),   catalog::stocktakeOperations(), catalog::transferOperations(),
                 channels::operations(),       company::operations(),          exchange::operations(),
                 insights::operations(),       knowledge::operations(),        loyalty::operations(),
                 members::operations(),        members::benefitOperations(),   members::recordOperations(),
                 members::tierOperations(),    orders::operations(),           orders::counterOperations(),
                 points::operations(),         points::ruleOperations(),       returns::operations(),
                 returns::serviceOperations(), rewards::couponOperations(),    rewards::redeemOperations(),
                 rewards::mallOperations(),    rewards::lotteryOperations(),   staff::operations(),
                 store::operations(),          surveys::operations(),          sync::operations(),
                 tasks::operations(),          tickets::operations(),          tickets::deskOperations(),
                 tickets::messageOperations(),
             })
            table.insert(table.end(), area.begin(), area.end());
        std::ranges::sort(table, {},
                          [](const store::Operation &operation) { return std::string_view(operation.name); });
        return table;
    }();
    return all;
}

const store::Operation *findOperation(const QString &name)
{
    const auto found = std::ranges::find_if(
        operations(), [&](const store::Operation &operation) { return name == QLatin1String(operation.name); });
    return found == operations().end() ? nullptr : &*found;
}

} // namespace shopdesk::app
