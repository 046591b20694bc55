// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/Members.h"
#include "staff/People.h"
#include "staff/SignIn.h"
#include "support/Outcome.h"
#include "support/TestShop.h"
#include "tickets/Agents.h"
#include "tickets/Messages.h"
#include "tickets/OpenTicket.h"
#include "tickets/TicketCheck.h"
#include "tickets/Tickets.h"
#include "tickets/TicketStates.h"

namespace shopdesk::test {

inline constexpr qint64 minuteMs = 60'000;
inline constexpr qint64 dayMs = 86'400'000;

/// A shop with the shortest ways to what tests of tickets ask for.
class TicketShop : public TestShop
{
public:
    template<typename T, typename... Parameters, typename... Values>
    Result<T> run(Result<T> (*operation)(store::UnitOfWork &, Parameters...), const Values &...values)
    {
        return write([&](store::UnitOfWork &work) { return operation(work, values...); });
    }
    template<typename T, typename... Parameters, typename... Values>
    T look(Result<T> (*operation)(store::Connection &, Parameters...), const Values &...values)
    {
        return must(read([&](store::Connection &connection) { return operation(connection, values...); }));
    }

    StoreId firstStore()
    {
        return must(read(
            [](store::Connection &c) -> Result<StoreId> { return *c.value<StoreId>("SELECT min(id) FROM stores"); }));
    }
    tickets::TicketDraft draft(const QString &message = QStringLiteral("Where is my parcel?"))
    {
        tickets::TicketDraft draft;
        draft.store = firstStore();
        draft.channel = tickets::Channel::Phone;
        draft.message = message;
        return draft;
    }
    tickets::TicketId open(const tickets::TicketDraft &draft)
    {
        return must(write([&](store::UnitOfWork &work) { return tickets::openTicket(work, draft); }));
    }
    tickets::TicketId open(const QString &message = QStringLiteral("Where is my parcel?"))
    {
        return open(draft(message));
    }
    /// One that came in so long ago.
    tickets::TicketId openedBefore(qint64 ms)
    {
        tickets::TicketDraft old = draft();
        old.openedAt = Instant{Instant::now().ms - ms};
        return open(old);
    }
    Result<tickets::Posted> say(tickets::TicketId id, tickets::Author author, const QString &body,
                                tickets::Visibility visibility = tickets::Visibility::Public)
    {
        return write([&](store::UnitOfWork &work) {
            return tickets::addMessage(work, {id, author, visibility, tickets::Channel::Phone, body});
        });
    }
    tickets::Posted reply(tickets::TicketId id, const QString &body = QStringLiteral("On its way."))
    {
        return must(say(id, tickets::Author::Staff, body));
    }
    tickets::Posted customerWrites(tickets::TicketId id, const QString &body = QStringLiteral("And now?"))
    {
        return must(say(id, tickets::Author::Customer, body));
    }
    tickets::Ticket ticket(tickets::TicketId id)
    {
        return must(read([id](store::Connection &c) { return tickets::ticket(c, id); }));
    }
    tickets::Status status(tickets::TicketId id) { return ticket(id).status; }
    QStringList bodies(tickets::TicketId id)
    {
        QStringList bodies;
        for (const tickets::Message &message : must(read([id](store::Connection &c) { return conversation(c, id); })))
            bodies << message.body;
        return bodies;
    }
    members::MemberId member(const QString &name)
    {
        members::MemberDraft draft;
        draft.name = name;
        return must(write([&](store::UnitOfWork &work) { return members::createMember(work, draft); }));
    }
    qint64 number(const char *sql)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> { return c.value<qint64>(sql).value_or(0); }));
    }
    void change(const char *sql)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        }));
    }
    std::vector<QString> wrong()
    {
        return must(write([](store::UnitOfWork &work) { return tickets::check(work.connection()); }));
    }

    // Making people's passwords is slow: only for tests that need people.
    void beginWithOwner() { must(staff::signUpOwner(store(), QStringLiteral("Lin Yue"), password)); }
    /// One who takes tickets.
    StaffId agent(const QString &name, const tickets::AgentDraft &draft = {})
    {
        return must(write([&](store::UnitOfWork &work) -> Result<StaffId> {
            const auto role = work.connection().value<staff::RoleId>("SELECT id FROM roles WHERE key = 'agent'");
            const auto id = staff::addPerson(work, {name, *role}, password);
            if (id)
                must(tickets::setAgent(work, *id, draft));
            return id;
        }));
    }
    Actor actor(StaffId id)
    {
        return must(read([id](store::Connection &c) { return staff::actorOf(c, id); }));
    }

private:
    const QString password = QStringLiteral("lantern-and-leaf");
};

} // namespace shopdesk::test
