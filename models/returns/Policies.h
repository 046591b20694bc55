// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

inline constexpr int usualWindow = 30; ///< days, where no policy says another
inline constexpr int longestWindow = 3'650;

/// How the shop takes goods back. It never changes: another version takes its place from a moment on, and what was sold before
/// goes by the old one.
struct PolicyDraft
{
    QString name = {};
    // What it is for; empty: for all.
    catalog::CategoryId category = {}; ///< with what is below it
    std::optional<orders::Channel> channel = {};
    members::TierId tier = {};
    std::optional<Reason> reason = {};

    bool isReturnable = true;
    int windowDays = usualWindow; ///< from the day on which the customer got the goods
    int fee = 0;                  ///< basis points of what is given back
    WayBack wayBack = WayBack::Customer;
    bool photosWanted = false;
    bool isAutomatic = false; ///< approved as soon as it is asked for
    MoneyFrom moneyFrom = MoneyFrom::Inspected;
    std::optional<Instant> validFrom = {}; ///< now, if not given; may lie in the past
};

struct Policy
{
    PolicyId id;
    PolicyId series; ///< its first version
    int version = 1;
    PolicyDraft rule;
    QString categoryName;
    QString tierName;
    Instant validFrom;
};

/// Needs Permission::ManageShop, as the next two. Errors "returns.nameMissing", "returns.textTooLong", "returns.badWindow",
/// "returns.badFee", "returns.notFound" (category or tier; the field says which).
Result<PolicyId> createPolicy(store::UnitOfWork &work, const PolicyDraft &draft);
/// The next version of a series. Errors as createPolicy, "returns.policyNotFound", "returns.badTime" (not after the version
/// before; field "validFrom").
Result<PolicyId> changePolicy(store::UnitOfWork &work, PolicyId series, const PolicyDraft &draft);
/// From now on there is none of the series. Error "returns.policyNotFound".
Result<void> withdrawPolicy(store::UnitOfWork &work, PolicyId series);

/// The newest version of each series, those that were withdrawn left out, by name.
Result<std::vector<Policy>> policies(store::Connection &connection);

/// What a line was sold as.
struct SoldAs
{
    catalog::VariantId variant;
    orders::Channel channel = orders::Channel::Counter;
    members::TierId tier; ///< that the member had then
    Reason reason = Reason::Unwanted;
    Instant soldAt;
};
/// The policy that was in force when it was sold; of several the one that says most precisely what it is for, and of these the
/// newest. Nothing where there was none. Asks for no permission.
std::optional<Policy> policyFor(store::Connection &connection, const SoldAs &sold);

} // namespace shopdesk::returns
