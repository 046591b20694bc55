// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/TellCustomer.h"

#include "base/Text.h"
#include "members/Consents.h"
#include "members/Members.h"
#include "tickets/Contacts.h"
#include "tickets/Deadlines.h"
#include "tickets/OpenTicket.h"
#include "tickets/Outbox.h"
#include "tickets/TicketStates.h"

namespace shopdesk::returns {

using tickets::TicketId;

namespace {

/// What a message is about.
struct Matter
{
    StoreId store;
    ReturnId ofReturn; ///< none: a repair by itself
    orders::OrderId order;
    members::MemberId member;
    QString language; ///< of the member
    TicketId ticket;
    MessageWords words = {};
};

/// The ticket of a repair that came with no return.
QByteArray threadOf(const store::UnitOfWork &work, const QString &number)
{
    return work.vault().token("thread", QLatin1String("repair/") + number);
}

Matter matterFrom(const store::Query &row, const QString &note)
{
    Matter matter{row.get<StoreId>(0),           row.get<ReturnId>(1), row.get<orders::OrderId>(2),
                  row.get<members::MemberId>(3), row.get<QString>(4),  row.get<TicketId>(5)};
    matter.words = {row.get<QString>(6), row.get<QString>(7), row.get<QString>(8), row.get<std::optional<Money>>(9),
                    manyLines(note),     row.get<QString>(10)};
    return matter;
}

/// A refusal holds. Who was never asked may be answered where they write from.
bool mayBeTold(store::Connection &connection, const Matter &matter)
{
    using enum members::ConsentPurpose;
    const bool isByMail = connection.value<QString>("SELECT channel FROM tickets WHERE id = ?", matter.ticket)
                          == tickets::keyOf(tickets::Channel::Email);
    return members::consentTo(connection, matter.member, Service, members::ConsentChannel::Email).value_or(isByMail);
}

/// In the customer's language, else in any that there is.
QString textFor(store::Connection &connection, const StepMessage &message, const Matter &matter)
{
    const QString ofTicket =
        connection.value<QString>("SELECT language FROM tickets WHERE id = ?", matter.ticket).value_or(QString());
    for (const QString &language : {ofTicket, matter.language}) {
        // "zh", of "zh-CN" and "zh_TW" too
        const QString code = language.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0);
        if (const auto text = message.texts.find(code); text != message.texts.end())
            return text->second;
    }
    return message.texts.empty() ? QString() : message.texts.begin()->second;
}

/// Nothing where there is nobody to write to. A program is not written to: it would answer.
bool hasAddress(store::Connection &connection, const Matter &matter)
{
    if (!matter.ticket) {
        const auto contact = members::openContact(connection, matter.member);
        return contact && !contact->email.isEmpty();
    }
    return !tickets::recipientOf(connection, matter.ticket).email.isEmpty()
           && !connection.value<int>("SELECT 1 FROM ticket_tags WHERE ticket_id = ? AND tag = 'automatic'",
                                     matter.ticket);
}

/// One that waits for the customer: nobody of ours has to do anything.
Result<TicketId> openFor(store::UnitOfWork &work, const Matter &matter)
{
    tickets::TicketDraft draft{matter.store, tickets::Channel::Email, {}};
    draft.fields.kind = tickets::Kind::AfterSales;
    draft.fields.subject = QStringLiteral("%1 · %2").arg(work.shop().name, matter.words.number).left(longestName);
    draft.fields.language = matter.language;
    draft.fields.member = matter.member;
    if (matter.order)
        draft.fields.orders = {matter.order.value};
    const Result<TicketId> ticket = tickets::writeTicket(work, draft);
    if (!ticket)
        return ticket;
    if (auto waits =
            tickets::go(work, *ticket, {.to = tickets::Status::Pending, .pendingFor = tickets::PendingFor::Customer});
        !waits)
        return Failure(waits.error());
    tickets::refreshDeadlines(work, *ticket);
    if (matter.ofReturn)
        work.execute("UPDATE returns SET ticket_id = ?, updated_at = ? WHERE id = ?", *ticket, work.now(),
                     matter.ofReturn);
    else
        work.execute("INSERT INTO ticket_threads (thread_token, ticket_id) VALUES (?, ?)",
                     threadOf(work, matter.words.number), *ticket);
    return ticket;
}

void tell(store::UnitOfWork &work, Matter matter, const StepMessage &message)
{
    store::Connection &connection = work.connection();
    if (matter.ticket)
        matter.ticket = tickets::targetOf(connection, matter.ticket);
    if (!matter.member)
        matter.member = connection.value<members::MemberId>("SELECT member_id FROM tickets WHERE id = ?", matter.ticket)
                            .value_or(members::MemberId());
    matter.member = members::headOf(connection, matter.member);
    tickets::MessageDraft draft{matter.ticket, tickets::Author::Program, tickets::Visibility::Public,
                                tickets::Channel::Email,
                                filled(connection, textFor(connection, message, matter), matter.words)};
    if (draft.body.isEmpty() || (!matter.ticket && !matter.member) || !tickets::goesByMail(connection, draft)
        || !mayBeTold(connection, matter) || !hasAddress(connection, matter))
        return;
    if (!matter.ticket) {
        const Result<TicketId> opened = openFor(work, matter);
        if (!opened)
            return;
        draft.ticket = *opened;
    }
    // What could stand in the way was asked before, and a step is not refused because nobody can be told of it.
    std::ignore = tickets::writeMessage(work, draft);
}

} // namespace

void tellCustomer(store::UnitOfWork &work, ReturnId id, Step step, const QString &note)
{
    const StepMessage message = stepMessage(work.connection(), occasionFrom(keyOf(step)).value_or(Occasion::Request));
    if (!message.isSent)
        return;
    store::Query row = work.connection().query(R"(
        SELECT r.store_id, r.id, r.order_id, r.member_id, coalesce(m.language, ''), r.ticket_id, coalesce(m.name, ''),
               r.number, coalesce(o.number, ''), nullif(r.given_back, 0), s.name
        FROM returns r JOIN stores s ON s.id = r.store_id LEFT JOIN members m ON m.id = r.member_id
        LEFT JOIN orders o ON o.id = r.order_id WHERE r.id = ?)",
                                               id);
    if (row.next())
        tell(work, matterFrom(row, note), message);
}

void tellCustomer(store::UnitOfWork &work, RepairId id, RepairStatus to, const QString &note)
{
    const StepMessage message = stepMessage(
        work.connection(), occasionFrom(QLatin1String("repair_") + keyOf(to)).value_or(Occasion::RepairTakenIn));
    if (!message.isSent)
        return;
    const QString number =
        work.connection().value<QString>("SELECT number FROM repairs WHERE id = ?", id).value_or(QString());
    store::Query row = work.connection().query(R"(
        SELECT p.store_id, p.return_id, p.order_id, p.member_id, coalesce(m.language, ''),
               CASE WHEN p.return_id IS NULL THEN (SELECT ticket_id FROM ticket_threads WHERE thread_token = ?2)
                    ELSE r.ticket_id END,
               coalesce(m.name, ''), p.number, coalesce(o.number, ''), p.quote, s.name
        FROM repairs p JOIN stores s ON s.id = p.store_id LEFT JOIN returns r ON r.id = p.return_id
        LEFT JOIN members m ON m.id = p.member_id LEFT JOIN orders o ON o.id = p.order_id WHERE p.id = ?1)",
                                               id, threadOf(work, number));
    if (row.next())
        tell(work, matterFrom(row, note), message);
}

} // namespace shopdesk::returns
