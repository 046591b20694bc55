// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Answers.h"
#include "tickets/CannedReplies.h"
#include "tickets/Categories.h"
#include "tickets/KeepTickets.h"
#include "tickets/Routing.h"
#include "tickets/TicketJson.h"
#include "tickets/TicketOperations.h"
#include "tickets/TicketStates.h"
#include "tickets/Views.h"

#include <algorithm>

namespace shopdesk::tickets {

namespace {

using store::idObject;
using store::onId;
using store::Outcome;

QJsonObject toJson(const Category &category)
{
    return {{QStringLiteral("id"), category.id.text()},
            {QStringLiteral("name"), category.draft.name},
            {QStringLiteral("path"), category.path},
            {QStringLiteral("parent"), category.draft.parent ? QJsonValue(category.draft.parent.text()) : QJsonValue()},
            {QStringLiteral("skill"), category.draft.skill},
            {QStringLiteral("archived"), category.isArchived}};
}

QJsonObject toJson(const CannedReply &reply)
{
    return {{QStringLiteral("id"), reply.id.text()},
            {QStringLiteral("name"), reply.draft.name},
            {QStringLiteral("body"), reply.draft.body},
            {QStringLiteral("language"), reply.draft.language},
            {QStringLiteral("archived"), reply.isArchived}};
}

/// Lists what there is; with archived: true also what is in the archive.
template<typename T, Result<std::vector<T>> (*all)(store::Connection &, bool)>
Outcome runAll(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const bool archived = input.flag("archived");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return all(work.connection(), archived).map([](const std::vector<T> &found) {
        QJsonArray array;
        for (const T &each : found)
            array << toJson(each);
        return QJsonObject{{QStringLiteral("found"), array}};
    });
}

/// What an edit begins with: what is there by that id, or nothing.
template<typename T, typename I>
decltype(T::draft) presentDraft(const Result<std::vector<T>> &all, I id)
{
    if (all) {
        const auto found = std::ranges::find(*all, id, &T::id);
        if (found != all->end())
            return found->draft;
    }
    return {};
}

Outcome runCreatePolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const PolicyDraft draft = policyDraftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createPolicy(work, draft).map(idObject<PolicyId>);
}

Outcome runUpdatePolicy(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<PolicyId>("id");
    const PolicyDraft draft = policyDraftFrom(input, presentDraft(policies(work.connection(), true), id));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updatePolicy(work, id, draft).map([] { return QJsonObject(); });
}

CategoryDraft categoryFrom(store::JsonInput &input, const CategoryDraft &otherwise)
{
    return {input.text("name", otherwise.name), input.id<CategoryId>("parent", otherwise.parent),
            input.text("skill", otherwise.skill)};
}

Outcome runCreateCategory(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const CategoryDraft draft = categoryFrom(input, {});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createCategory(work, draft).map(idObject<CategoryId>);
}

Outcome runUpdateCategory(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CategoryId>("id");
    const CategoryDraft draft = categoryFrom(input, presentDraft(categories(work.connection(), true), id));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateCategory(work, id, draft).map([] { return QJsonObject(); });
}

CannedReplyDraft replyFrom(store::JsonInput &input, const CannedReplyDraft &otherwise)
{
    return {input.text("name", otherwise.name), input.text("body", otherwise.body),
            input.text("language", otherwise.language)};
}

Outcome runCreateReply(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const CannedReplyDraft draft = replyFrom(input, {});
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createReply(work, draft).map(idObject<CannedReplyId>);
}

Outcome runUpdateReply(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CannedReplyId>("id");
    const CannedReplyDraft draft = replyFrom(input, presentDraft(cannedReplies(work.connection(), true), id));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateReply(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runFilledReply(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<CannedReplyId>("id");
    const auto ticket = input.id<TicketId>("ticket");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return filledReply(work.connection(), id, ticket).map([](const QString &body) {
        return QJsonObject{{QStringLiteral("body"), body}};
    });
}

Outcome runViews(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return views(work.connection()).map([](const std::vector<View> &all) {
        QJsonArray array;
        for (const View &view : all)
            array << QJsonObject{{QStringLiteral("id"), view.id ? QJsonValue(view.id.text()) : QJsonValue()},
                                 {QStringLiteral("key"), view.key},
                                 {QStringLiteral("name"), view.name},
                                 {QStringLiteral("shared"), view.isShared},
                                 {QStringLiteral("query"), tickets::toJson(view.query)},
                                 {QStringLiteral("count"), view.count}};
        return QJsonObject{{QStringLiteral("views"), array}};
    });
}

Outcome runSaveView(store::UnitOfWork &work, const QJsonObject &object)
{
    QJsonObject rest = object;
    const QJsonObject query = rest.take(QStringLiteral("query")).toObject(); // its filters have names of their own
    store::JsonInput input(rest);
    const QString name = input.text("name");
    const bool shared = input.flag("shared");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return saveView(work, name, queryFrom(query), shared).map(idObject<ViewId>);
}

Outcome runAgents(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return agents(work.connection()).map([](const std::vector<Agent> &all) {
        QJsonArray array;
        for (const Agent &agent : all)
            array << toJson(agent);
        return QJsonObject{{QStringLiteral("agents"), array}};
    });
}

/// What is left out stays as it is.
AgentDraft presentAgent(store::Connection &connection, StaffId id)
{
    if (const auto all = agents(connection)) {
        const auto found = std::ranges::find_if(
            *all, [id](const Agent &agent) { return agent.person.id == id.value && agent.isKnown; });
        if (found != all->end())
            return found->draft;
    }
    return {};
}

Outcome runSetAgent(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<StaffId>("person");
    AgentDraft draft = presentAgent(work.connection(), id);
    draft.takes = input.flag("takes", draft.takes);
    draft.mostOpen = static_cast<int>(qBound(qint64(0), input.integer("mostOpen", draft.mostOpen), qint64(INT_MAX)));
    if (input.has("skills"))
        draft.skills = input.texts("skills");
    if (input.has("languages"))
        draft.languages = input.texts("languages");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return setAgent(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runSettings(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto grace = input.integer("graceDays", graceDays(work.connection()));
    const auto minutes = input.integer("returnMinutes", returnMinutes(work.connection()));
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    const auto bounded = [](qint64 number) { return static_cast<int>(qBound(qint64(-1), number, qint64(INT_MAX))); };
    if (auto done = setGraceDays(work, bounded(grace)); !done)
        return Failure(done.error());
    return setReturnMinutes(work, bounded(minutes)).map([] { return QJsonObject(); });
}

Outcome runReadSettings(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto allowed = work.require(Permission::SeeTickets); !allowed)
        return Failure(allowed.error());
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return QJsonObject{{QStringLiteral("graceDays"), graceDays(work.connection())},
                       {QStringLiteral("returnMinutes"), returnMinutes(work.connection())}};
}

Outcome runKeep(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return keepTickets(work).map([](const Kept &kept) {
        return QJsonObject{{QStringLiteral("woken"), kept.woken},        {QStringLiteral("closed"), kept.closed},
                           {QStringLiteral("warned"), kept.warned},      {QStringLiteral("escalated"), kept.escalated},
                           {QStringLiteral("returned"), kept.returned},  {QStringLiteral("routed"), kept.routed},
                           {QStringLiteral("refreshed"), kept.refreshed}};
    });
}

Outcome runRouteWaiting(store::UnitOfWork &work, const QJsonObject &object)
{
    if (auto good = store::JsonInput(object).finish(); !good)
        return Failure(good.error());
    return routeWaiting(work).map([](int given) { return QJsonObject{{QStringLiteral("given"), given}}; });
}

constexpr store::Operation all[] = {
    {"tickets.policies", "Gives the deadlines by kind, priority and tier, the most telling first.",
     runAll<Policy, policies>, Permission::SeeTickets},
    {"tickets.createPolicy",
     "Makes deadlines: name, calendar, kind, priority, tier (left out: any), firstMinutes, nextMinutes, resolutionMinutes "
     "(of opening hours; 0: none), warnPercent; gives their id.",
     runCreatePolicy, Permission::ManageTickets},
    {"tickets.updatePolicy", "Changes the fields given of the deadlines id; as tickets.createPolicy.", runUpdatePolicy,
     Permission::ManageTickets},
    {"tickets.archivePolicy", "Archives the deadlines id.", onId<PolicyId, archivePolicy>, Permission::ManageTickets},
    {"tickets.restorePolicy", "Takes the deadlines id out of the archive.", onId<PolicyId, restorePolicy>,
     Permission::ManageTickets},
    {"tickets.categories", "Gives the categories of tickets.", runAll<Category, categories>, Permission::SeeTickets},
    {"tickets.createCategory", "Makes a category: name, parent, skill; gives its id.", runCreateCategory,
     Permission::ManageTickets},
    {"tickets.updateCategory", "Changes the fields given of the category id.", runUpdateCategory,
     Permission::ManageTickets},
    {"tickets.archiveCategory", "Archives the category id with what is below it.", onId<CategoryId, archiveCategory>,
     Permission::ManageTickets},
    {"tickets.restoreCategory", "Takes the category id out of the archive.", onId<CategoryId, restoreCategory>,
     Permission::ManageTickets},
    {"tickets.cannedReplies", "Gives the canned replies.", runAll<CannedReply, cannedReplies>, Permission::SeeTickets},
    {"tickets.createReply",
     "Makes a canned reply: name, body (with {customer}, {ticket}, {subject}, {order}, {agent}, {shop}), language; gives "
     "its id.",
     runCreateReply, Permission::ManageTickets},
    {"tickets.updateReply", "Changes the fields given of the canned reply id.", runUpdateReply,
     Permission::ManageTickets},
    {"tickets.archiveReply", "Archives the canned reply id.", onId<CannedReplyId, archiveReply>,
     Permission::ManageTickets},
    {"tickets.restoreReply", "Takes the canned reply id out of the archive.", onId<CannedReplyId, restoreReply>,
     Permission::ManageTickets},
    {"tickets.filledReply", "Gives the canned reply id, filled in for ticket.", runFilledReply, Permission::SeeTickets},
    {"tickets.views", "Gives the views of the ticket list with their counts.", runViews, Permission::SeeTickets},
    {"tickets.saveView",
     "Keeps query (search, filters, sort, descending) as name, for oneself or shared; gives its id.", runSaveView,
     Permission::SeeTickets},
    {"tickets.dropView", "Drops the view id.", onId<ViewId, dropView>, Permission::SeeTickets},
    {"tickets.agents", "Gives who may answer tickets, what they know and how many they have.", runAgents,
     Permission::SeeTickets},
    {"tickets.setAgent", "Changes the fields given of person: takes (tickets by routing), mostOpen, skills, languages.",
     runSetAgent, Permission::ManageTickets},
    {"tickets.routeWaiting",
     "Routes every ticket that nobody has, the oldest first; gives how many were given to somebody.", runRouteWaiting,
     Permission::ManageTickets},
    {"tickets.settings", "Gives graceDays and returnMinutes, as of tickets.setSettings.", runReadSettings,
     Permission::SeeTickets},
    {"tickets.setSettings",
     "Sets graceDays (how long a resolved ticket may be reopened) and returnMinutes (of opening hours, after which a ticket "
     "is taken from somebody silent; 0: never).",
     runSettings, Permission::ManageTickets},
    {"tickets.keep",
     "Wakes, warns, escalates, closes, takes back and routes what is due, as the program does every minute.", runKeep,
     Permission::ManageTickets},
};

} // namespace

std::span<const store::Operation> deskOperations()
{
    return all;
}

} // namespace shopdesk::tickets
