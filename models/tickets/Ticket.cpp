// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Ticket.h"

#include "base/EnumKeys.h"

namespace shopdesk::tickets {

namespace {
constexpr EnumKeys<5> kinds{"question", "complaint", "after_sales", "benefit", "praise"};
constexpr EnumKeys<6> statuses{"new", "open", "pending", "resolved", "closed", "merged"};
constexpr EnumKeys<3> reasons{"customer", "internal", "date"};
constexpr EnumKeys<4> priorities{"low", "normal", "high", "urgent"};
constexpr EnumKeys<5> channels{"counter", "phone", "email", "chat", "social"};
} // namespace

QString shownState(Status status, const std::optional<PendingFor> &pendingFor)
{
    return pendingFor ? QLatin1String("waits_") + keyOf(*pendingFor) : QLatin1String("ticket_") + keyOf(status);
}

QString keyOf(Kind kind)
{
    return enumKey(kinds, kind);
}

QString keyOf(Status status)
{
    return enumKey(statuses, status);
}

QString keyOf(PendingFor reason)
{
    return enumKey(reasons, reason);
}

QString keyOf(Priority priority)
{
    return enumKey(priorities, priority);
}

QString keyOf(Channel channel)
{
    return enumKey(channels, channel);
}

std::optional<Kind> kindFrom(const QString &key)
{
    return enumFrom<Kind>(kinds, key);
}

std::optional<Status> statusFrom(const QString &key)
{
    return enumFrom<Status>(statuses, key);
}

std::optional<PendingFor> pendingForFrom(const QString &key)
{
    return enumFrom<PendingFor>(reasons, key);
}

std::optional<Priority> priorityFrom(const QString &key)
{
    return enumFrom<Priority>(priorities, key);
}

std::optional<Channel> channelFrom(const QString &key)
{
    return enumFrom<Channel>(channels, key);
}

} // namespace shopdesk::tickets
