// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Member.h"
#include "store/Connection.h"

/// Everything that happened with a member, of all records of the person that were merged.
namespace shopdesk::loyalty {

enum class EventKind {
    Order,
    Credit,
    Points,
    StoreCredit,
    Tier,
    Consent,
    Score,
    Merge,
    Change,
    Ticket,  ///< opened
    Message, ///< a public one, of theirs or of ours
    Return,
    Repair,
    Compensation,
    Survey,
    Coupon,
    Benefit
};
QString keyOf(EventKind kind);
std::optional<EventKind> eventKindFrom(const QString &key);

struct MemberEvent
{
    EventKind kind = EventKind::Change;
    qint64 id = 0; ///< of the entry: with kind and time it tells where a page ends
    Instant at;
    /// Of an order: its status; of points and store credit: the reason; of a tier: the kind of change; of a consent: "granted" or
    /// "withdrawn"; of a score: its kind; of a merge: "merged"; of a change: the operation; of a
    /// ticket, a return, a repair, a coupon's code: its status; of a message: "customer" or "staff"; of a survey: "asked",
    /// "answered" or "declined"; of a compensation: its cause; of a benefit: "given" or "missed".
    QString what;
    QString text;         ///< number of an order or a record, subject, words, name of a tier, "purpose/channel", a note
    qint64 order = 0;     ///< that it leads to
    qint64 ticket = 0;    ///< that it is or stands in
    QString channel = {}; ///< by which a ticket or a message came, or a survey was asked: "email"
    std::optional<Money> amount = {};
    std::optional<qint64> points = {};
    QString person = {}; ///< who did it, where that is known
};

/// Where the page before ended.
struct EventsBefore
{
    Instant at;
    EventKind kind;
    qint64 id = 0;
};

struct MemberEvents
{
    std::vector<MemberEvent> events; ///< the newest first
    bool hasMore = false;
};

/// One page. Orders, credits, returns and what goes with them are only there for whoever may see orders; tickets and what
/// goes with them for whoever may see tickets, of their stores. Error "members.notFound".
Result<MemberEvents> memberEvents(store::Connection &connection, members::MemberId id,
                                  const std::optional<EventsBefore> &before = {}, int limit = 50);

} // namespace shopdesk::loyalty
