// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/Lists.h"

#include "catalog/ProductList.h"
#include "catalog/Reorder.h"
#include "catalog/StocktakeList.h"
#include "catalog/TransferList.h"
#include "exchange/SetAsideRows.h"
#include "knowledge/ArticleList.h"
#include "loyalty/BenefitReportList.h"
#include "members/MemberList.h"
#include "orders/GiftCardList.h"
#include "orders/LineList.h"
#include "orders/OrderList.h"
#include "orders/ShiftList.h"
#include "returns/ClaimList.h"
#include "returns/ReturnList.h"
#include "rewards/CouponList.h"
#include "staff/PeopleList.h"
#include "staff/TrailList.h"
#include "surveys/AskList.h"
#include "tasks/TaskList.h"
#include "tickets/TicketList.h"

namespace shopdesk::app {

std::vector<tables::ListDefinition> lists(const ShopZone &zone)
{
    return {catalog::productList(),   members::memberList(),      orders::orderList(),    orders::lineList(),
            exchange::setAsideList(), staff::peopleList(),        staff::trailList(zone), tasks::taskList(),
            catalog::transferList(),  catalog::stocktakeList(),   catalog::reorderList(), rewards::couponList(),
            tickets::ticketList(),    returns::returnList(),      returns::claimList(),   knowledge::articleList(),
            surveys::askList(),       orders::giftCardList(zone), orders::shiftList(),    loyalty::benefitReportList()};
}

} // namespace shopdesk::app
