// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/Calendars.h"
#include "tickets/Ticket.h"

namespace shopdesk::tickets {

/// What is promised to tickets of a kind, a priority and a tier; nothing fits everything. Times are minutes of the opening
/// hours; nothing: no deadline.
struct PolicyDraft
{
    QString name;
    calendar::CalendarId calendar = calendar::standardCalendar;
    std::optional<Kind> kind = {};
    std::optional<Priority> priority = {};
    members::TierId tier = {};
    std::optional<int> firstMinutes = {};
    std::optional<int> nextMinutes = {};
    std::optional<int> resolutionMinutes = {};
    int warnPercent = 75; ///< of the time that there is; then somebody is warned

    bool operator==(const PolicyDraft &) const = default;
};

struct Policy
{
    PolicyId id;
    PolicyDraft draft;
    QString calendarName;
    QString tierName;
    bool isArchived = false;
};

inline constexpr int longestTarget = 366 * 24 * 60; // minutes

// All that change something need Permission::ManageTickets, and put the deadlines of all tickets at work right. Errors
// "tickets.nameMissing", "tickets.nameInUse", "tickets.badTarget" (fields "firstMinutes" …), "calendar.notFound",
// "members.tierNotFound", "tickets.policyNotFound".

Result<PolicyId> createPolicy(store::UnitOfWork &work, const PolicyDraft &draft);
Result<void> updatePolicy(store::UnitOfWork &work, PolicyId id, const PolicyDraft &draft);
Result<void> archivePolicy(store::UnitOfWork &work, PolicyId id);
Result<void> restorePolicy(store::UnitOfWork &work, PolicyId id);

/// In the order in which they are looked through: the most telling first. Needs Permission::SeeTickets.
Result<std::vector<Policy>> policies(store::Connection &connection, bool archived = false);

/// The one that holds for a ticket: of those that fit, the one with the most conditions; of as many, one about the tier before
/// one about the priority before one about the kind. As a part of another operation.
std::optional<Policy> policyFor(store::Connection &connection, Kind kind, Priority priority, members::MemberId member);
std::optional<Policy> policyById(store::Connection &connection, PolicyId id);

} // namespace shopdesk::tickets
