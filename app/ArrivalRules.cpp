// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ArrivalRules.h"

#include "catalog/Arrivals.h"
#include "loyalty/Arrivals.h"
#include "members/Arrivals.h"
#include "orders/Arrivals.h"
#include "points/Arrivals.h"
#include "rewards/Arrivals.h"
#include "staff/Arrivals.h"
#include "tickets/Arrivals.h"

namespace shopdesk::app {

std::vector<sync::ArrivalRule> arrivalRules()
{
    return {staff::afterArrival,  catalog::afterArrival, members::afterArrival, orders::afterArrival,
            points::afterArrival, loyalty::afterArrival, rewards::afterArrival, tickets::afterArrival};
}

} // namespace shopdesk::app
