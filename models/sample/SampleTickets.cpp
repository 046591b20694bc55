// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleTickets.h"

#include "sample/Dice.h"
#include "sample/SampleStories.h"
#include "tickets/Agents.h"
#include "tickets/CannedReplies.h"
#include "tickets/Categories.h"
#include "tickets/Deadlines.h"
#include "tickets/OpenTicket.h"
#include "tickets/Routing.h"
#include "tickets/SlaPolicies.h"
#include "tickets/TicketStates.h"

#include <algorithm>

namespace shopdesk::sample {

namespace {

constexpr quint32 seed = 5;
constexpr qint64 msPerMinute = 60'000;
constexpr qint64 msPerHour = 60 * msPerMinute;

/// An order that a customer could ask about.
struct Bought
{
    qint64 order;
    members::MemberId member;
    StoreId store;
};

std::vector<Bought> lately(store::Connection &connection)
{
    std::vector<Bought> all;
    store::Query rows = connection.query(R"(
        SELECT o.id, o.member_id, o.store_id FROM orders o JOIN members m ON m.id = o.member_id
        WHERE o.kind = 'sale' AND o.status NOT IN ('draft', 'cancelled') AND m.archived_at IS NULL
        ORDER BY o.placed_at DESC, o.id LIMIT 80)");
    while (rows.next())
        all.push_back({rows.get<qint64>(0), rows.get<members::MemberId>(1), rows.get<StoreId>(2)});
    return all;
}

Result<void> makeCategories(store::UnitOfWork &work)
{
    std::vector<tickets::CategoryId> ids;
    for (const CategoryStory &category : ticketCategories()) {
        const auto parent = category.parent < 0 ? tickets::CategoryId() : ids[static_cast<size_t>(category.parent)];
        const auto id = tickets::createCategory(
            work, {QString::fromUtf16(category.name), parent, QString::fromLatin1(category.skill)});
        if (!id)
            return Failure(id.error());
        ids.push_back(*id);
    }
    return {};
}

/// In the order of the stories.
std::vector<tickets::CategoryId> categoriesOf(store::Connection &connection)
{
    std::vector<tickets::CategoryId> ids;
    for (const CategoryStory &category : ticketCategories())
        ids.push_back(connection
                          .value<tickets::CategoryId>("SELECT id FROM ticket_categories WHERE name = ?",
                                                      QString::fromUtf16(category.name))
                          .value_or(tickets::CategoryId()));
    return ids;
}

Result<void> makePolicies(store::UnitOfWork &work)
{
    tickets::PolicyDraft complaints{QStringLiteral("Complaints 投诉")};
    complaints.kind = tickets::Kind::Complaint;
    complaints.firstMinutes = 120;
    complaints.nextMinutes = 240;
    complaints.resolutionMinutes = 1080;
    tickets::PolicyDraft urgent{QStringLiteral("Urgent 紧急")};
    urgent.priority = tickets::Priority::Urgent;
    urgent.firstMinutes = 60;
    urgent.nextMinutes = 120;
    urgent.resolutionMinutes = 540;
    for (const tickets::PolicyDraft &policy : {complaints, urgent}) {
        if (auto made = tickets::createPolicy(work, policy); !made)
            return Failure(made.error());
    }
    return {};
}

Result<void> makeReplies(store::UnitOfWork &work)
{
    const tickets::CannedReplyDraft replies[] = {
        {QStringLiteral("On its way"),
         QStringLiteral("Dear {customer},\nyour order {order} is on its way. We look into where it is and write again "
                        "today.\n{agent}, {shop}"),
         QStringLiteral("en")},
        {QStringLiteral("Sorry, another one comes"),
         QStringLiteral(
             "Dear {customer},\nwe are sorry. Another one leaves today; you need not send the old one back.\n"
             "{agent}, {shop}"),
         QStringLiteral("en")},
        {QStringLiteral("正在查询"),
         QStringLiteral("{customer}您好，您的订单 {order} 我们正在查询，今天之内给您回复。\n{agent}，{shop}"),
         QStringLiteral("zh")},
        {QStringLiteral("抱歉，马上补发"),
         QStringLiteral("{customer}您好，非常抱歉！我们今天就补发，旧的不用退回。\n{agent}，{shop}"),
         QStringLiteral("zh")}};
    for (const tickets::CannedReplyDraft &reply : replies) {
        if (auto made = tickets::createReply(work, reply); !made)
            return Failure(made.error());
    }
    return {};
}

Instant openedAt(const store::UnitOfWork &work, const Story &story, BusinessDay today)
{
    const ShopZone &zone = work.shop().zone;
    if (story.daysAgo > 0)
        return zone.fromLocal(today.plus(-story.daysAgo).toDate(), QTime(story.hour, 20));
    // Today's are so many hours old at the time at which the sample is made.
    const Instant end = std::min(work.now(), zone.startOf(today.plus(1)));
    return {end.ms - story.hour * msPerHour};
}

/// What came with a mail: under which name and address it was written, and with a complaint what it is about.
void addMail(const Story &story, tickets::TicketDraft &draft)
{
    const bool isChinese = QString::fromLatin1(story.language) == QLatin1String("zh");
    draft.contact = {isChinese ? QStringLiteral("顾客") : QStringLiteral("A customer"),
                     QStringLiteral("customer@example.com")};
    if (story.kind != tickets::Kind::Praise)
        draft.files = {{isChinese ? QStringLiteral("说明.txt") : QStringLiteral("what happened.txt"),
                        QString::fromUtf16(story.message).toUtf8(), QStringLiteral("text/plain")}};
}

Result<void> tell(store::UnitOfWork &work, const Story &story, const Bought &bought, tickets::CategoryId category,
                  Instant begin)
{
    tickets::TicketDraft draft;
    draft.store = bought.store;
    draft.channel = story.channel;
    draft.fields = {
        story.kind,   story.priority, category, QString::fromUtf16(story.subject), QString::fromLatin1(story.language),
        bought.member};
    if (story.kind != tickets::Kind::Praise)
        draft.fields.orders = {bought.order};
    draft.message = QString::fromUtf16(story.message);
    draft.openedAt = begin;
    if (story.channel == tickets::Channel::Email)
        addMail(story, draft);
    const auto id = tickets::openTicket(work, draft);
    if (!id)
        return Failure(id.error());
    Instant last = begin;
    for (const Said &said : story.said) {
        const Instant at{begin.ms + said.after * msPerMinute};
        if (at > work.now())
            break;
        tickets::MessageDraft message{*id, said.author, said.visibility, story.channel, QString::fromUtf16(said.words)};
        message.at = last = at;
        if (auto added = tickets::addMessage(work, message); !added)
            return Failure(added.error());
    }
    const auto goTo = [&](tickets::Status to) {
        last.ms = std::min(last.ms + 5 * msPerMinute, work.now().ms);
        return tickets::go(work, *id, {.to = to, .pendingFor = story.pendingFor, .at = last});
    };
    if (story.end != tickets::Status::New && story.end != tickets::Status::Closed) {
        if (auto gone = goTo(story.end); !gone)
            return gone;
    }
    if (story.end == tickets::Status::Closed) {
        for (const tickets::Status to : {tickets::Status::Resolved, tickets::Status::Closed}) {
            if (auto gone = goTo(to); !gone)
                return gone;
        }
    }
    tickets::refreshDeadlines(work, *id);
    return {};
}

} // namespace

Result<void> makeDesk(store::UnitOfWork &work)
{
    for (const auto make : {makeCategories, makePolicies, makeReplies}) {
        if (auto made = make(work); !made)
            return made;
    }
    return {};
}

Result<void> makeTickets(store::UnitOfWork &work)
{
    const BusinessDay today = work.shop().zone.dayOf(work.now());
    const std::vector<tickets::CategoryId> categories = categoriesOf(work.connection());
    Dice dice(seed);
    const std::vector<Bought> orders = lately(work.connection());
    if (orders.empty())
        return {};
    for (const Story &story : ticketStories()) {
        const Bought &bought = orders[static_cast<size_t>(dice.below(static_cast<int>(orders.size())))];
        const auto category =
            story.category < 0 ? tickets::CategoryId() : categories[static_cast<size_t>(story.category)];
        if (auto told = tell(work, story, bought, category, openedAt(work, story, today)); !told)
            return told;
    }
    return {};
}

Result<void> giveTickets(store::UnitOfWork &work)
{
    std::vector<StaffId> agents;
    for (
        store::Query rows = work.connection().query(
            "SELECT s.id FROM staff s JOIN roles r ON r.id = s.role_id WHERE r.key IN ('agent', 'manager') ORDER BY r.key");
        rows.next();)
        agents.push_back(rows.get<StaffId>(0));
    for (const StaffId agent : agents) {
        const bool isFirst = agent == agents.front();
        const tickets::AgentDraft draft{true, isFirst ? 20 : 4,
                                        isFirst ? QStringList{QStringLiteral("repair")} : QStringList()};
        if (auto set = tickets::setAgent(work, agent, draft); !set)
            return set;
    }
    std::vector<tickets::TicketId> open;
    for (store::Query rows = work.connection().query("SELECT id FROM tickets WHERE status IN ('open', 'pending') "
                                                     "AND assignee_id IS NULL ORDER BY opened_at, id");
         rows.next();)
        open.push_back(rows.get<tickets::TicketId>(0));
    for (const tickets::TicketId id : open)
        tickets::route(work, id);
    return {};
}

} // namespace shopdesk::sample
