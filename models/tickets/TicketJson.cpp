// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/TicketJson.h"

namespace shopdesk::tickets {

namespace {

QJsonValue orNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(store::toText(*instant)) : QJsonValue();
}

QJsonValue orNull(const std::optional<int> &number)
{
    return number ? QJsonValue(*number) : QJsonValue();
}

QJsonValue idOrNull(qint64 id)
{
    return id != 0 ? QJsonValue(idToText(id)) : QJsonValue();
}

std::vector<qint64> idsFrom(const QStringList &texts)
{
    std::vector<qint64> ids;
    for (const QString &text : texts)
        ids.push_back(idFromText(text).value_or(-1)); // which no record has
    return ids;
}

std::optional<int> minutesFrom(store::JsonInput &input, const char *field, std::optional<int> otherwise)
{
    if (!input.has(field))
        return otherwise;
    // 0 takes the deadline away.
    const qint64 minutes = input.integer(field);
    return minutes == 0 ? std::nullopt : std::optional(static_cast<int>(qBound(qint64(-1), minutes, qint64(INT_MAX))));
}

} // namespace

TicketFields fieldsFrom(store::JsonInput &input, TicketFields fields)
{
    fields.kind = input.word("kind", kindFrom, fields.kind);
    fields.priority = input.word("priority", priorityFrom, fields.priority);
    fields.category = input.id<CategoryId>("category", fields.category);
    fields.subject = input.text("subject", fields.subject);
    fields.language = input.text("language", fields.language);
    fields.member = input.id<members::MemberId>("member", fields.member);
    if (input.has("orders"))
        fields.orders = idsFrom(input.texts("orders"));
    if (input.has("tags"))
        fields.tags = input.texts("tags");
    return fields;
}

TicketDraft ticketDraftFrom(store::JsonInput &input)
{
    TicketDraft draft;
    draft.store = input.id<StoreId>("store");
    draft.channel = input.word("channel", channelFrom, draft.channel);
    draft.fields = fieldsFrom(input);
    draft.message = input.text("message");
    draft.note = input.text("note");
    draft.answer = input.text("answer");
    draft.contact = {input.text("name"), input.text("email"), {}};
    draft.assignee = input.id<StaffId>("assignee");
    return draft;
}

PolicyDraft policyDraftFrom(store::JsonInput &input, PolicyDraft draft)
{
    draft.name = input.text("name", draft.name);
    draft.calendar = input.id<calendar::CalendarId>("calendar", draft.calendar);
    if (input.has("kind"))
        draft.kind = input.word<Kind>("kind", kindFrom, Kind::Question);
    if (input.has("priority"))
        draft.priority = input.word<Priority>("priority", priorityFrom, Priority::Normal);
    draft.tier = input.id<members::TierId>("tier", draft.tier);
    draft.firstMinutes = minutesFrom(input, "firstMinutes", draft.firstMinutes);
    draft.nextMinutes = minutesFrom(input, "nextMinutes", draft.nextMinutes);
    draft.resolutionMinutes = minutesFrom(input, "resolutionMinutes", draft.resolutionMinutes);
    draft.warnPercent =
        static_cast<int>(qBound(qint64(0), input.integer("warnPercent", draft.warnPercent), qint64(101)));
    return draft;
}

QJsonObject toJson(const Ticket &ticket)
{
    QJsonArray orders;
    for (const LinkedOrder &order : ticket.orders)
        orders << QJsonObject{{QStringLiteral("id"), idToText(order.id)}, {QStringLiteral("number"), order.number}};
    QJsonArray watchers;
    for (const Named &watcher : ticket.watchers)
        watchers << watcher.name;
    return {{QStringLiteral("id"), ticket.id.text()},
            {QStringLiteral("number"), ticket.number},
            {QStringLiteral("store"), ticket.store.text()},
            {QStringLiteral("status"), keyOf(ticket.status)},
            {QStringLiteral("pendingFor"), ticket.pendingFor ? QJsonValue(keyOf(*ticket.pendingFor)) : QJsonValue()},
            {QStringLiteral("pendingUntil"), orNull(ticket.pendingUntil)},
            {QStringLiteral("channel"), keyOf(ticket.channel)},
            {QStringLiteral("kind"), keyOf(ticket.fields.kind)},
            {QStringLiteral("priority"), keyOf(ticket.fields.priority)},
            {QStringLiteral("category"), idOrNull(ticket.fields.category.value)},
            {QStringLiteral("categoryName"), ticket.categoryName},
            {QStringLiteral("subject"), ticket.fields.subject},
            {QStringLiteral("language"), ticket.fields.language},
            {QStringLiteral("member"), idOrNull(ticket.member.id)},
            {QStringLiteral("memberName"), ticket.member.name},
            {QStringLiteral("assignee"), idOrNull(ticket.assignee.id)},
            {QStringLiteral("assigneeName"), ticket.assignee.name},
            {QStringLiteral("watchers"), watchers},
            {QStringLiteral("orders"), orders},
            {QStringLiteral("tags"), QJsonArray::fromStringList(ticket.fields.tags)},
            {QStringLiteral("mergedInto"), idOrNull(ticket.mergedInto.id)},
            {QStringLiteral("followUpOf"), idOrNull(ticket.followUpOf.id)},
            {QStringLiteral("splitFrom"), idOrNull(ticket.splitFrom.id)},
            {QStringLiteral("openedAt"), store::toText(ticket.openedAt)},
            {QStringLiteral("waitingSince"), orNull(ticket.waitingSince)},
            {QStringLiteral("respondedAt"), orNull(ticket.respondedAt)},
            {QStringLiteral("resolvedAt"), orNull(ticket.resolvedAt)},
            {QStringLiteral("dueAt"), orNull(ticket.dueAt)},
            {QStringLiteral("reopened"), ticket.reopened}};
}

QJsonObject toJson(const Message &message)
{
    QJsonArray files;
    for (const Attachment &file : message.files)
        files << QJsonObject{{QStringLiteral("id"), file.id.text()},
                             {QStringLiteral("name"), file.name},
                             {QStringLiteral("type"), file.mediaType},
                             {QStringLiteral("size"), file.size}};
    return {{QStringLiteral("id"), message.id.text()},
            {QStringLiteral("ticket"), message.ticket.text()},
            {QStringLiteral("author"), keyOf(message.author)},
            {QStringLiteral("visibility"), keyOf(message.visibility)},
            {QStringLiteral("channel"), keyOf(message.channel)},
            {QStringLiteral("at"), store::toText(message.at)},
            {QStringLiteral("person"), message.person},
            {QStringLiteral("body"), message.body},
            {QStringLiteral("copy"), message.isCopy},
            {QStringLiteral("sending"), message.sending},
            {QStringLiteral("problem"), message.problem},
            {QStringLiteral("quoted"), message.quoted},
            {QStringLiteral("files"), files}};
}

QJsonObject toJson(const Deadline &deadline)
{
    return {{QStringLiteral("target"), keyOf(deadline.target)},
            {QStringLiteral("began"), store::toText(deadline.beganAt)},
            {QStringLiteral("minutes"), deadline.minutes},
            {QStringLiteral("due"), orNull(deadline.dueAt)},
            {QStringLiteral("met"), orNull(deadline.metAt)},
            {QStringLiteral("broken"), deadline.isBroken},
            {QStringLiteral("why"), QJsonArray::fromStringList(deadline.why)}};
}

QJsonObject toJson(const Decision &decision)
{
    QJsonArray why;
    for (const Weighed &weighed : decision.weighed)
        why << textOf(weighed);
    return {{QStringLiteral("at"), store::toText(decision.at)},
            {QStringLiteral("way"), keyOf(decision.way)},
            {QStringLiteral("person"), decision.person},
            {QStringLiteral("by"), decision.by},
            {QStringLiteral("why"), why}};
}

QJsonObject toJson(const Agent &agent)
{
    return {{QStringLiteral("person"), idToText(agent.person.id)},
            {QStringLiteral("name"), agent.person.name},
            {QStringLiteral("takes"), agent.isKnown && agent.draft.takes},
            {QStringLiteral("mostOpen"), agent.draft.mostOpen},
            {QStringLiteral("skills"), QJsonArray::fromStringList(agent.draft.skills)},
            {QStringLiteral("languages"), QJsonArray::fromStringList(agent.draft.languages)},
            {QStringLiteral("open"), agent.open}};
}

QJsonObject toJson(const Policy &policy)
{
    const PolicyDraft &draft = policy.draft;
    return {{QStringLiteral("id"), policy.id.text()},
            {QStringLiteral("name"), draft.name},
            {QStringLiteral("calendar"), draft.calendar.text()},
            {QStringLiteral("kind"), draft.kind ? QJsonValue(keyOf(*draft.kind)) : QJsonValue()},
            {QStringLiteral("priority"), draft.priority ? QJsonValue(keyOf(*draft.priority)) : QJsonValue()},
            {QStringLiteral("tier"), idOrNull(draft.tier.value)},
            {QStringLiteral("firstMinutes"), orNull(draft.firstMinutes)},
            {QStringLiteral("nextMinutes"), orNull(draft.nextMinutes)},
            {QStringLiteral("resolutionMinutes"), orNull(draft.resolutionMinutes)},
            {QStringLiteral("warnPercent"), draft.warnPercent},
            {QStringLiteral("archived"), policy.isArchived}};
}

} // namespace shopdesk::tickets
