// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

#include <array>

namespace shopdesk::returns {

/// How long a return may stand in a state: hours in which the shop is open (the standard calendar), for what the shop has to do, or
/// whole days, for what the customer has to do.
enum class DueUnit { OpeningHours, Days };
QString keyOf(DueUnit unit); ///< "hours", "days"
std::optional<DueUnit> dueUnitFrom(const QString &key);

struct DueTime
{
    DueUnit unit = DueUnit::OpeningHours;
    int amount = 0; ///< 0: no time is set

    bool operator==(const DueTime &) const = default;
};
inline constexpr int longestDue = 365; ///< of either unit

/// The states that wait for something: a decision, the goods, their inspection, the money, and twice that somebody closes the return.
inline constexpr std::array waitingStates{Status::Requested, Status::Approved, Status::Received,
                                          Status::Inspected, Status::Settled,  Status::Declined};

/// As it is set, else the usual one: 8 opening hours for the shop, 14 days for the customer and for a declined return. Asks for no
/// permission.
DueTime dueTime(store::Connection &connection, Status status);
/// For steps taken from now on; what is due already stays. Needs Permission::ManageShop. Errors "returns.badState" (nothing is waited
/// for; field "state"), "returns.badDueTime" (field "amount").
Result<void> setDueTime(store::UnitOfWork &work, Status status, const DueTime &time);

/// By when what a return waits for is due; nothing where it waits for nothing, or no time is set. A settled one waits for its goods
/// and their inspection first, where these are still to come.
std::optional<Instant> dueAfter(store::Connection &connection, Status status, bool isReceived, bool isInspected,
                                Instant at);

} // namespace shopdesk::returns
