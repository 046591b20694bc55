// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnStates.h"

#include "base/Text.h"
#include "returns/DueTimes.h"
#include "returns/TellCustomer.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::returns {

namespace {

using enum Status;

constexpr char inRepair[] =
    QT_TRANSLATE_NOOP("Returns", "A piece of it is being repaired. The customer picks it up first.");

const char *always(const Facts &)
{
    return nullptr;
}

const char *mayReceive(const Facts &facts)
{
    return facts.isReceived ? QT_TRANSLATE_NOOP("Returns", "The goods are here already.") : nullptr;
}

const char *mayInspect(const Facts &facts)
{
    if (!facts.isReceived)
        return QT_TRANSLATE_NOOP("Returns", "The goods are not here yet.");
    return facts.isInspected ? QT_TRANSLATE_NOOP("Returns", "The goods were inspected already.") : nullptr;
}

const char *maySettle(const Facts &facts)
{
    if (facts.moneyFrom == MoneyFrom::Received && !facts.isReceived)
        return QT_TRANSLATE_NOOP("Returns", "By its policy money is given once the goods are here.");
    if (facts.moneyFrom == MoneyFrom::Inspected && !facts.isInspected)
        return QT_TRANSLATE_NOOP("Returns", "By its policy money is given once the goods were inspected.");
    return nullptr;
}

const char *mayClose(const Facts &facts)
{
    if (facts.status == Settled && !facts.isInspected)
        return QT_TRANSLATE_NOOP("Returns", "The goods have not been received and inspected yet.");
    if (facts.isInRepair)
        return inRepair;
    return facts.isRefurbishing
               ? QT_TRANSLATE_NOOP("Returns", "Say first what became of the pieces that were set aside.")
               : nullptr;
}

/// What was accepted, or put into stock, is no longer the customer's: such a return is settled.
const char *mayDecline(const Facts &facts)
{
    if (facts.isBooked)
        return QT_TRANSLATE_NOOP("Returns", "What was found is booked: pieces were accepted, or went to where they "
                                            "belong. Settle the return.");
    return facts.isInRepair ? inRepair : nullptr;
}

const char *mayCancel(const Facts &facts)
{
    return facts.isInRepair ? inRepair : nullptr;
}

const std::vector<Transition> &table()
{
    static const std::vector<Transition> all{
        {Step::Approve, {Requested}, {Approved}, always},
        {Step::Receive, {Approved, Settled}, {Received, Settled}, mayReceive},
        {Step::Inspect, {Received, Settled}, {Inspected, Settled}, mayInspect},
        {Step::Settle, {Approved, Received, Inspected}, {Settled}, maySettle},
        {Step::Decline, {Requested, Approved, Received, Inspected}, {Declined}, mayDecline},
        {Step::Reopen, {Declined}, {Requested, Received, Inspected}, always},
        {Step::Close, {Settled, Declined}, {Closed}, mayClose},
        {Step::Cancel, {Requested, Approved}, {Cancelled}, mayCancel},
    };
    return all;
}

const char *whyNot(const Facts &facts, const Transition &row)
{
    if (std::ranges::find(row.from, facts.status) != row.from.end())
        return row.guard(facts);
    switch (facts.status) {
    case Requested:
        return QT_TRANSLATE_NOOP("Returns", "The return has to be approved first.");
    case Approved:
        return row.step == Step::Approve ? QT_TRANSLATE_NOOP("Returns", "The return is approved already.")
                                         : QT_TRANSLATE_NOOP("Returns", "The goods are not here yet.");
    case Declined:
        return QT_TRANSLATE_NOOP("Returns", "The return was declined.");
    case Received:
    case Inspected:
        return QT_TRANSLATE_NOOP("Returns", "The goods are here already.");
    case Settled:
        return QT_TRANSLATE_NOOP("Returns", "The return is settled already.");
    case Closed:
        return QT_TRANSLATE_NOOP("Returns", "The return is closed.");
    case Cancelled:
        return QT_TRANSLATE_NOOP("Returns", "The return was cancelled.");
    }
    return nullptr;
}

const Transition &rowOf(Step step)
{
    return *std::ranges::find(table(), step, &Transition::step);
}

void write(store::UnitOfWork &work, ReturnId id, Step step, std::optional<Status> from, Status to, Instant at,
           const QString &note, bool byItself)
{
    const auto stepId = work.newId<Id<struct ReturnStepTag>>();
    const StaffId person = byItself ? StaffId() : work.actor().id;
    work.execute("INSERT INTO return_steps (id, return_id, step, from_status, to_status, at, staff_id, staff_name) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                 stepId, id, keyOf(step), from ? std::optional(keyOf(*from)) : std::nullopt, keyOf(to), at,
                 person ? std::optional(person) : std::nullopt, byItself ? QString() : work.actor().name);
    if (const QString text = manyLines(note).left(longestNote); !text.isEmpty())
        work.execute("INSERT INTO return_notes (step_id, note) VALUES (?, ?)", stepId, text);
    const auto is = [&](const char *sql) { return work.connection().value<bool>(sql, id).value_or(false); };
    const bool isReceived = is("SELECT received_at IS NOT NULL FROM returns WHERE id = ?");
    const bool isInspected = is("SELECT inspected_at IS NOT NULL FROM returns WHERE id = ?");
    work.execute("UPDATE returns SET status = ?, due_at = ?, updated_at = ? WHERE id = ?", keyOf(to),
                 dueAfter(work.connection(), to, isReceived, isInspected, at), work.now(), id);
    tellCustomer(work, id, step, note);
}

} // namespace

Result<Facts> factsOf(store::Connection &connection, ReturnId id)
{
    store::Query row = connection.query(R"(
        SELECT r.number, r.status, r.store_id, r.received_in, r.order_id, r.member_id, r.wish, r.money_from, r.is_within,
               r.received_at IS NOT NULL, r.inspected_at IS NOT NULL, r.settled_at IS NOT NULL,
               EXISTS (SELECT 1 FROM return_findings f WHERE f.return_id = r.id AND f.disposition = 'refurbish'
                       AND NOT EXISTS (SELECT 1 FROM return_findings e WHERE e.of_id = f.id)),
               EXISTS (SELECT 1 FROM return_findings f WHERE f.return_id = r.id
                       AND (f.is_accepted = 1 OR f.disposition NOT IN ('missing', 'to_customer'))),
               EXISTS (SELECT 1 FROM repairs p WHERE p.return_id = r.id AND p.status <> 'picked_up')
        FROM returns r WHERE r.id = ?)",
                                        id);
    const auto gone = [] {
        return fail("returns.notFound", QCoreApplication::translate("Returns", "This return is gone."));
    };
    if (!row.next())
        return gone();
    Facts facts;
    facts.id = id;
    facts.number = row.get<QString>(0);
    facts.status = statusFrom(row.get<QString>(1)).value_or(Requested);
    facts.store = row.get<StoreId>(2);
    facts.receivedIn = row.get<StoreId>(3);
    facts.order = row.get<orders::OrderId>(4);
    facts.member = row.get<members::MemberId>(5);
    facts.wish = wishFrom(row.get<QString>(6)).value_or(Wish::Refund);
    facts.moneyFrom = moneyFromFrom(row.get<QString>(7)).value_or(MoneyFrom::Inspected);
    facts.isWithin = row.get<bool>(8);
    facts.isReceived = row.get<bool>(9);
    facts.isInspected = row.get<bool>(10);
    facts.isSettled = row.get<bool>(11);
    facts.isRefurbishing = row.get<bool>(12);
    facts.isBooked = row.get<bool>(13);
    facts.isInRepair = row.get<bool>(14);
    // Another store's return is as if it were not there, unless its goods came here, or may come here still: whoever holds its
    // slip brings them to whichever store is near.
    const Actor &actor = connection.actor();
    const bool isOnItsWay = !facts.isReceived && (facts.status == Approved || facts.status == Settled);
    if (!actor.mayIn(facts.store) && !isOnItsWay && !(facts.receivedIn && actor.mayIn(facts.receivedIn)))
        return gone();
    return facts;
}

std::span<const Transition> transitions()
{
    return table();
}

Status statusAfter(const Facts &facts, Step step)
{
    const Statuses &to = rowOf(step).to;
    if (step == Step::Reopen)
        return facts.isInspected ? Inspected : facts.isReceived ? Received : Requested;
    return facts.status == Settled && std::ranges::find(to, Settled) != to.end() ? Settled : to.front();
}

std::vector<StepState> stepsOf(const Facts &facts)
{
    std::vector<StepState> states;
    for (const Transition &row : table()) {
        const char *why = whyNot(facts, row);
        states.push_back({row.step, why != nullptr ? QCoreApplication::translate("Returns", why) : QString()});
    }
    return states;
}

Result<std::vector<StepState>> stepsOf(store::Connection &connection, ReturnId id)
{
    if (auto allowed = connection.require(Permission::SeeOrders); !allowed)
        return Failure(allowed.error());
    return factsOf(connection, id).map([](const Facts &facts) { return stepsOf(facts); });
}

Result<void> requireStep(const Facts &facts, Step step)
{
    const char *why = whyNot(facts, rowOf(step));
    if (why == nullptr)
        return {};
    return fail("returns.stepClosed", QCoreApplication::translate("Returns", why), QStringLiteral("id"));
}

void take(store::UnitOfWork &work, const Facts &facts, Step step, const QString &note, bool byItself)
{
    write(work, facts.id, step, facts.status, statusAfter(facts, step), work.now(), note, byItself);
}

void takeFirst(store::UnitOfWork &work, ReturnId id, Instant at, const QString &note)
{
    write(work, id, Step::Request, std::nullopt, Requested, at, note, false);
}

} // namespace shopdesk::returns
