// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "loyalty/MemberTimeline.h"
#include "store/AuditTrail.h"
#include "ui/parts/Timeline.h"

namespace shopdesk::ui {

/// One page of what happened with a member, with what the trail tells of the changes among it.
struct TimelinePageData
{
    loyalty::MemberEvents events;
    std::vector<store::AuditEntry> changes; ///< of the events of kind Change, in their order
};
Result<TimelinePageData> readTimeline(store::Connection &connection, members::MemberId id,
                                      const std::optional<loyalty::EventsBefore> &before = {});

/// The page in words, the newest first.
std::vector<TimelineEntry> inWords(const TimelinePageData &page, const Formats &formats);

} // namespace shopdesk::ui
