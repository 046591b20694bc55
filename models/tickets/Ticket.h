// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "base/Instant.h"
#include "members/Member.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace shopdesk::tickets {

using TicketId = Id<struct TicketTag>;
using MessageId = Id<struct TicketMessageTag>;
using CategoryId = Id<struct TicketCategoryTag>;
using PolicyId = Id<struct SlaPolicyTag>;

/// What a ticket is about. Benefit: one that was promised to a member and not honoured.
enum class Kind { Question, Complaint, AfterSales, Benefit, Praise };
enum class Status { New, Open, Pending, Resolved, Closed, Merged };
/// Whom or what a pending ticket waits for.
enum class PendingFor { Customer, Internal, Date };
enum class Priority { Low, Normal, High, Urgent };
/// How a customer came to us, and how an answer went out.
enum class Channel { Counter, Phone, Email, Chat, Social };

/// The state as lists and the trail show it: "ticket_open", "waits_customer".
QString shownState(Status status, const std::optional<PendingFor> &pendingFor);

// The words of files, JSON and the command line.
QString keyOf(Kind kind);
QString keyOf(Status status);
QString keyOf(PendingFor reason);
QString keyOf(Priority priority);
QString keyOf(Channel channel);
std::optional<Kind> kindFrom(const QString &key);
std::optional<Status> statusFrom(const QString &key);
std::optional<PendingFor> pendingForFrom(const QString &key);
std::optional<Priority> priorityFrom(const QString &key);
std::optional<Channel> channelFrom(const QString &key);

inline constexpr int longestTag = 40;
inline constexpr int mostTags = 20;

/// A person in a few words.
struct Named
{
    qint64 id = 0; ///< 0: nobody
    QString name = {};

    bool operator==(const Named &) const = default;
};

struct LinkedOrder
{
    qint64 id = 0;
    QString number;
};

/// What can be said of a ticket beside its state; as a person fills it in.
struct TicketFields
{
    Kind kind = Kind::Question;
    Priority priority = Priority::Normal;
    CategoryId category = {};
    QString subject;       ///< one line
    QString language = {}; ///< "zh", "en": that of the customer; empty: the shop's
    members::MemberId member = {};
    std::vector<qint64> orders = {}; ///< ids of orders that it is about
    QStringList tags = {};

    bool operator==(const TicketFields &) const = default;
};

struct Ticket
{
    TicketId id;
    QString number; ///< "TK-S01-261127-0001"
    StoreId store;
    QString storeName;
    Status status = Status::New;
    std::optional<PendingFor> pendingFor;
    std::optional<Instant> pendingUntil;
    Channel channel = Channel::Counter;
    TicketFields fields;
    QString categoryName;
    Named member;
    Named assignee;
    std::vector<Named> watchers;
    std::vector<LinkedOrder> orders;
    Named mergedInto; ///< its name is its number, as with the two below
    Named followUpOf;
    Named splitFrom;
    Instant openedAt;
    Instant updatedAt;
    std::optional<Instant> waitingSince; ///< when the customer began to wait for the answer that is due
    std::optional<Instant> respondedAt;
    std::optional<Instant> resolvedAt;
    std::optional<Instant> dueAt; ///< the next deadline whose clock runs
    int reopened = 0;

    bool isOver() const { return status == Status::Resolved || status == Status::Closed || status == Status::Merged; }
};

} // namespace shopdesk::tickets
