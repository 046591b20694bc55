// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/UnitOfWork.h"

#include <span>

namespace shopdesk::loyalty {

// Members are told how many of their points expire, and up to which day they are good, as many days before as points::Policy
// says: each once for a day of expiry, on whichever computer. By mail, in a ticket that waits for the customer, whoever agreed
// to messages about orders by e-mail and has an address, in a shop that has a mailbox. How many the others are, and which the
// first of them, is a task (kind "pointsUntold"), once for each day.
//
// All points of the shop are gone over once, which takes its time; what comes of it is written in steps, which do not.
// Parts of the keeper and of the operation "points.tellExpiring", which have asked for permission.

/// A member to be told of a day.
struct DueNotice
{
    members::MemberId member;
    Instant expiresAt;
};

/// A day on which members lose points whom no mail reaches, and for which there is no task yet.
struct UntoldDay
{
    Instant expiresAt;
    int members = 0;
    qint64 points = 0;
    members::MemberId first;
    QStringList numbers; ///< of a few of them
};

struct DueNotices
{
    std::vector<DueNotice> toMail; ///< the next day first
    std::vector<UntoldDay> untold;
};
DueNotices dueNotices(store::Connection &connection, Instant now);

/// Tells those of them who are still to be told; how many.
int mailNotices(store::UnitOfWork &work, std::span<const DueNotice> some);
/// How many members they are.
int listUntold(store::UnitOfWork &work, const std::vector<UntoldDay> &days);

} // namespace shopdesk::loyalty
