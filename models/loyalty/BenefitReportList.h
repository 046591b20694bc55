// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/BenefitReports.h"
#include "tables/List.h"

namespace shopdesk::loyalty {

/// What was reported on benefits, the newest first: of which member, in which store, given or not, and the ticket that looks
/// after it. Numbers of orders and tickets are there for whoever may see those.
tables::ListDefinition benefitReportList();

/// Where a report leads. 0: nowhere, or to what the acting person may not see or this computer does not keep.
struct BenefitReportLinks
{
    members::MemberId member; ///< the record that remains, of one that was merged
    qint64 order = 0;
    qint64 ticket = 0;
};
/// Error "members.notFound". Needs Permission::SeeMembers.
Result<BenefitReportLinks> linksOf(store::Connection &connection, members::BenefitReportId id);

} // namespace shopdesk::loyalty
