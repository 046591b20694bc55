// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tickets/TicketRecord.h"

#include "orders/OrderList.h"
#include "returns/Returns.h"
#include "surveys/Asking.h"
#include "surveys/Surveys.h"
#include "tables/ListReader.h"
#include "tickets/TicketList.h"
#include "tickets/TicketStates.h"

namespace shopdesk::ui {

namespace {

constexpr int shownAtMost = 5;
constexpr int mostOrderChoices = 20;

struct Related
{
    std::vector<RelatedRecord> records;
    qint64 count = 0;
};

/// The latest records of a list that belong to a member, by the columns that a line is made of.
Result<Related> readRelated(store::Connection &connection, const tables::ListDefinition &list, members::MemberId member,
                            const char *title, const char *state, const char *at, const char *amount, qint64 without,
                            int most = shownAtMost)
{
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("member"), {member.value});
    query.sort = QString::fromLatin1(at);
    query.descending = true;
    auto ids = tables::readIds(connection, list, query);
    if (!ids)
        return Failure(ids.error());
    std::erase(*ids, without);
    Related related;
    related.count = static_cast<qint64>(ids->size());
    ids->resize(std::min(ids->size(), size_t(most)));
    const auto rows = tables::readRows(connection, list, *ids);
    if (!rows)
        return Failure(rows.error());
    const auto place = [&](const char *key) {
        return static_cast<size_t>(list.column(QString::fromLatin1(key)) - list.columns.data());
    };
    for (size_t i = 0; i < ids->size(); ++i) {
        const tables::Row &row = (*rows)[i];
        if (row.empty())
            continue;
        RelatedRecord record{(*ids)[i], row[place(title)].toString(), row[place(state)].toString(),
                             Instant{row[place(at)].toLongLong()}};
        if (amount != nullptr)
            record.amount = Money{row[place(amount)].toLongLong()};
        related.records.push_back(std::move(record));
    }
    return related;
}

/// What came back: begun from the ticket, of its orders, of its member.
std::vector<RelatedRecord> readReturns(store::Connection &connection, tickets::TicketId ticket)
{
    std::vector<RelatedRecord> records;
    const auto ids = returns::returnsAround(connection, ticket, shownAtMost);
    // Whoever may not see orders sees no returns.
    for (const returns::ReturnId id : ids.value_or(std::vector<returns::ReturnId>())) {
        if (const auto found = returns::find(connection, id))
            records.push_back({id.value, found->number, returns::shownState(found->status), found->requestedAt});
    }
    return records;
}

} // namespace

std::vector<tickets::LinkedOrder> readOrderChoices(store::Connection &connection, members::MemberId member,
                                                   const std::vector<tickets::LinkedOrder> &linked)
{
    std::vector<tickets::LinkedOrder> choices = linked;
    if (!member || !connection.actor().may(Permission::SeeOrders))
        return choices;
    const auto orders = readRelated(connection, orders::orderList(), member, "number", "status", "placed", "total", 0,
                                    mostOrderChoices);
    if (!orders)
        return choices;
    for (const RelatedRecord &order : orders->records) {
        if (std::ranges::find(choices, order.id, &tickets::LinkedOrder::id) == choices.end())
            choices.push_back({order.id, order.title});
    }
    return choices;
}

Result<CustomerRecord> readCustomer(store::Connection &connection, members::MemberId id, tickets::TicketId without)
{
    CustomerRecord customer;
    if (!id)
        return customer;
    if (connection.actor().may(Permission::SeeMembers)) {
        auto member = members::member(connection, id);
        if (!member)
            return Failure(member.error());
        customer.member = std::move(*member);
    }
    if (connection.actor().may(Permission::SeeOrders)) {
        auto orders = readRelated(connection, orders::orderList(), id, "number", "status", "placed", "total", 0);
        if (!orders)
            return Failure(orders.error());
        customer.orders = std::move(orders->records);
        customer.orderCount = orders->count;
    }
    auto tickets =
        readRelated(connection, tickets::ticketList(), id, "subject", "status", "opened", nullptr, without.value);
    if (!tickets)
        return Failure(tickets.error());
    customer.tickets = std::move(tickets->records);
    customer.ticketCount = tickets->count;
    return customer;
}

Result<TicketRecord> readTicketRecord(store::Connection &connection, tickets::TicketId id)
{
    auto ticket = tickets::ticket(connection, id);
    if (!ticket)
        return Failure(ticket.error());
    auto messages = tickets::conversation(connection, id);
    auto deadlines = tickets::deadlinesOf(connection, id);
    auto decisions = tickets::decisionsOf(connection, id);
    auto history = store::auditTrail(connection, QStringLiteral("tickets"), id.value);
    auto replies = tickets::cannedReplies(connection);
    auto customer = readCustomer(connection, ticket->fields.member, id);
    auto contact = tickets::maskedContact(connection, id);
    auto macros = tickets::macros(connection);
    if (!messages)
        return Failure(messages.error());
    if (!deadlines)
        return Failure(deadlines.error());
    if (!decisions)
        return Failure(decisions.error());
    if (!history)
        return Failure(history.error());
    if (!replies)
        return Failure(replies.error());
    if (!customer)
        return Failure(customer.error());
    customer->returns = readReturns(connection, id);
    if (!contact)
        return Failure(contact.error());
    if (!macros)
        return Failure(macros.error());
    auto survey = surveys::survey(connection, surveys::askRules(connection).survey);
    if (!survey)
        return Failure(survey.error());
    auto asks = surveys::asksOf(connection, id);
    if (!asks)
        return Failure(asks.error());
    auto articles = knowledge::articlesOf(connection, id);
    if (!articles)
        return Failure(articles.error());
    const bool mayReopen = ticket->resolvedAt && tickets::withinGrace(connection, *ticket->resolvedAt, Instant::now());
    return TicketRecord{
        std::move(*ticket),  std::move(*messages), std::move(*deadlines), std::move(*decisions), std::move(*history),
        std::move(*replies), std::move(*customer), std::move(*contact),   std::move(*macros),    mayReopen,
        std::move(*survey),  std::move(*asks),     std::move(*articles)};
}

} // namespace shopdesk::ui
