// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Deadlines.h"

#include "calendar/HoursText.h"
#include "members/Tiers.h"
#include "tasks/Tasks.h"
#include "tickets/KeepTickets.h"
#include "tickets/SlaPolicies.h"
#include "tickets/TicketShop.h"

using namespace shopdesk;
using namespace shopdesk::tickets;
using namespace shopdesk::test;

/// The shop of the acceptance statement: Monday to Friday from nine to six; a first response within four hours.
class DeadlinesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        m_shop = std::make_unique<TicketShop>();
        setHours({});
        PolicyDraft everything;
        everything.firstMinutes = 240;
        everything.nextMinutes = 120;
        everything.resolutionMinutes = 600;
        must(shop().run(updatePolicy, PolicyId{1}, everything));
    }
    void cleanup() { m_shop.reset(); }

    void aFridayTicketIsDueOnMonday();
    void aHolidayMovesWhatIsOpen();
    void timeThatTheTicketWaitsDoesNotCount();
    void eachWaitOfTheCustomerHasItsDeadline();
    void theMostTellingPolicyHolds();
    void anotherPriorityIsPromisedAnotherTime();
    void resolvingMeetsAndReopeningGoesOn();
    void warnsOnceAndEscalatesOnce();
    void whatIsDueByTimeHappensOnce();

private:
    TicketShop &shop() { return *m_shop; }
    void setHours(const std::map<BusinessDay, calendar::SpecialDay> &days)
    {
        calendar::CalendarDraft draft;
        for (size_t day = 0; day < 5; ++day)
            draft.week[day] = {{540, 1080}};
        draft.specialDays = days;
        must(shop().run(calendar::updateCalendar, calendar::standardCalendar, draft));
    }
    /// London, in winter: its clocks show UTC.
    static Instant at(int day, int hour, int minute = 0)
    {
        return {QDateTime(QDate(2026, 1, day), QTime(hour, minute), Qt::UTC).toMSecsSinceEpoch()};
    }
    TicketId openAt(Instant instant)
    {
        TicketDraft draft = shop().draft();
        draft.openedAt = instant;
        return shop().open(draft);
    }
    void goAt(TicketId id, Status to, Instant instant, std::optional<PendingFor> reason = {})
    {
        must(shop().write([&](store::UnitOfWork &work) -> Result<void> {
            must(go(work, id, {.to = to, .pendingFor = reason, .at = instant}));
            refreshDeadlines(work, id);
            return {};
        }));
    }
    void sayAt(TicketId id, Author author, Instant instant)
    {
        must(shop().write([&](store::UnitOfWork &work) {
            MessageDraft draft{id, author, Visibility::Public, Channel::Phone, QStringLiteral("words")};
            draft.at = instant;
            return addMessage(work, draft);
        }));
    }
    Deadline deadline(TicketId id, Target target)
    {
        Deadline found;
        for (const Deadline &each : shop().look(deadlinesOf, id)) {
            if (each.target == target)
                found = each;
        }
        return found;
    }
    QString due(TicketId id, Target target)
    {
        const auto at = deadline(id, target).dueAt;
        return at ? QDateTime::fromMSecsSinceEpoch(at->ms, Qt::UTC).toString(QStringLiteral("ddd d HH:mm")) : QString();
    }
    qint64 openTasks(const char *kind)
    {
        return must(shop().read([kind](store::Connection &c) -> Result<qint64> {
            return c
                .value<qint64>("SELECT count(*) FROM tasks WHERE kind = ? AND settled_at IS NULL",
                               QString::fromLatin1(kind))
                .value_or(0);
        }));
    }

    std::unique_ptr<TicketShop> m_shop;
};

void DeadlinesTest::aFridayTicketIsDueOnMonday()
{
    const TicketId id = openAt(at(9, 16)); // a Friday
    QCOMPARE(due(id, Target::First), QStringLiteral("Mon 12 11:00"));
    QCOMPARE(
        deadline(id, Target::First).why,
        QStringList({QStringLiteral("First response within 4 h of “Opening hours”, by the deadlines “Everything”."),
                     QStringLiteral("Fri 16:00–18:00: 2 h"), QStringLiteral("Sat, Sun: closed"),
                     QStringLiteral("Mon 9:00–11:00: 2 h"), QStringLiteral("→ due Mon 11:00")}));
    QCOMPARE(shop().ticket(id).dueAt, std::optional(at(12, 11)));
    QVERIFY(deadline(id, Target::First).isBroken); // by now
}

void DeadlinesTest::aHolidayMovesWhatIsOpen()
{
    const TicketId id = openAt(at(9, 16));
    setHours({{BusinessDay::fromDate(QDate(2026, 1, 12)), {QStringLiteral("Stocktaking"), {}}}});
    const Kept kept = must(shop().write(keepTickets));
    QCOMPARE(kept.refreshed, 1);
    QCOMPARE(due(id, Target::First), QStringLiteral("Tue 13 11:00"));
    QCOMPARE(must(shop().write(keepTickets)).refreshed, 0);
}

void DeadlinesTest::timeThatTheTicketWaitsDoesNotCount()
{
    const TicketId id = openAt(at(9, 16));
    goAt(id, Status::Pending, at(9, 17), PendingFor::Customer);
    QCOMPARE(due(id, Target::First), QString());
    QVERIFY(!shop().ticket(id).dueAt);
    const QString paused = deadline(id, Target::First).why.back();
    QVERIFY2(paused.contains(QLatin1String("1 h of 4 h are used")), qPrintable(paused));
    goAt(id, Status::Open, at(12, 10));
    QCOMPARE(due(id, Target::First), QStringLiteral("Mon 12 13:00"));
    QCOMPARE(
        deadline(id, Target::First).why.mid(1),
        QStringList({QStringLiteral("Fri 16:00–17:00: 1 h"), QStringLiteral("Fri 17:00–18:00: paused, does not count"),
                     QStringLiteral("Sat, Sun: closed"), QStringLiteral("Mon 9:00–10:00: paused, does not count"),
                     QStringLiteral("Mon 10:00–13:00: 3 h"), QStringLiteral("→ due Mon 13:00")}));
    QCOMPARE(due(id, Target::Resolution), QStringLiteral("Tue 13 10:00")); // 1 + 8 + 1 h
}

void DeadlinesTest::eachWaitOfTheCustomerHasItsDeadline()
{
    const TicketId id = openAt(at(12, 9));
    sayAt(id, Author::Staff, at(12, 12));
    QCOMPARE(deadline(id, Target::First).metAt, std::optional(at(12, 12)));
    QVERIFY(!deadline(id, Target::First).isBroken);
    sayAt(id, Author::Customer, at(12, 15));
    sayAt(id, Author::Customer, at(12, 16)); // still the same wait
    QCOMPARE(due(id, Target::Next), QStringLiteral("Mon 12 17:00"));
    QCOMPARE(shop().ticket(id).waitingSince, std::optional(at(12, 15)));
    sayAt(id, Author::Staff, at(12, 17, 30));
    QVERIFY(deadline(id, Target::Next).isBroken); // half an hour too late
    sayAt(id, Author::Customer, at(13, 9));
    int waits = 0;
    for (const Deadline &each : shop().look(deadlinesOf, id))
        waits += each.target == Target::Next ? 1 : 0;
    QCOMPARE(waits, 2);
    QCOMPARE(due(id, Target::Next), QStringLiteral("Tue 13 11:00"));
    QVERIFY(shop().wrong().empty());
}

void DeadlinesTest::theMostTellingPolicyHolds()
{
    const auto gold = must(shop().write([](store::UnitOfWork &work) -> Result<members::TierId> {
        const auto id = work.newId<members::TierId>();
        work.execute("INSERT INTO tiers (id, name, rank, updated_at) VALUES (?, 'Gold', 9, 0)", id);
        return id;
    }));
    const auto add = [&](const char *name, std::optional<Kind> kind, std::optional<Priority> priority,
                         members::TierId tier, int minutes) {
        PolicyDraft draft{QString::fromLatin1(name), calendar::standardCalendar, kind, priority, tier, minutes};
        must(shop().run(createPolicy, draft));
    };
    add("Complaints", Kind::Complaint, {}, {}, 60);
    add("Urgent", {}, Priority::Urgent, {}, 30);
    add("Gold", {}, {}, gold, 45);
    add("Urgent complaints", Kind::Complaint, Priority::Urgent, {}, 15);
    const auto member = shop().member(QStringLiteral("Li Wei"));
    must(shop().write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE members SET tier_id = ? WHERE id = ?", gold, member);
        return {};
    }));
    const auto minutes = [&](Kind kind, Priority priority, members::MemberId of = {}) {
        return must(shop().read([&](store::Connection &c) -> Result<int> {
            return policyFor(c, kind, priority, of)->draft.firstMinutes.value();
        }));
    };
    QCOMPARE(minutes(Kind::Question, Priority::Normal), 240);
    QCOMPARE(minutes(Kind::Complaint, Priority::Normal), 60);
    QCOMPARE(minutes(Kind::Complaint, Priority::Urgent), 15);        // two conditions before one
    QCOMPARE(minutes(Kind::Question, Priority::Urgent, member), 45); // of as many, the tier's
    QCOMPARE(minutes(Kind::Complaint, Priority::Urgent, member), 15);
    const auto bad = [&](auto spoil) {
        PolicyDraft draft{QStringLiteral("New")};
        spoil(draft);
        return codeOf(shop().run(createPolicy, draft));
    };
    QCOMPARE(bad([](PolicyDraft &draft) { draft.name.clear(); }), QStringLiteral("tickets.nameMissing"));
    QCOMPARE(bad([](PolicyDraft &draft) { draft.name = QStringLiteral("gold"); }), QStringLiteral("tickets.nameInUse"));
    QCOMPARE(bad([](PolicyDraft &draft) { draft.nextMinutes = 0; }), QStringLiteral("tickets.badTarget"));
    QCOMPARE(bad([](PolicyDraft &draft) { draft.calendar = {77}; }), QStringLiteral("calendar.notFound"));
    QCOMPARE(bad([](PolicyDraft &draft) { draft.tier = {77}; }), QStringLiteral("members.tierNotFound"));
}

void DeadlinesTest::anotherPriorityIsPromisedAnotherTime()
{
    PolicyDraft urgent{QStringLiteral("Urgent"), calendar::standardCalendar, {}, Priority::Urgent, {}, 60};
    must(shop().run(createPolicy, urgent));
    const TicketId id = openAt(at(9, 16));
    TicketFields fields = shop().ticket(id).fields;
    fields.priority = Priority::Urgent;
    must(shop().run(updateTicket, id, fields));
    QCOMPARE(due(id, Target::First), QStringLiteral("Fri 9 17:00"));
    QCOMPARE(due(id, Target::Resolution), QString()); // that policy promises none
    QCOMPARE(shop().look(deadlinesOf, id).size(), size_t(1));
    // What has been met keeps the terms under which it was.
    sayAt(id, Author::Staff, at(9, 16, 30));
    fields.priority = Priority::Low;
    must(shop().run(updateTicket, id, fields));
    QCOMPARE(deadline(id, Target::First).minutes, 60);
    QCOMPARE(due(id, Target::Resolution), QStringLiteral("Mon 12 17:00")); // promised again, from the beginning
}

void DeadlinesTest::resolvingMeetsAndReopeningGoesOn()
{
    const TicketId id = openAt(at(12, 9));
    sayAt(id, Author::Staff, at(12, 10));
    goAt(id, Status::Resolved, at(12, 12));
    QCOMPARE(deadline(id, Target::Resolution).metAt, std::optional(at(12, 12)));
    QVERIFY(!deadline(id, Target::Resolution).isBroken);
    QVERIFY(!shop().ticket(id).dueAt);
    goAt(id, Status::Open, at(13, 12));
    // Three hours were used; the day in between does not count.
    QVERIFY(!deadline(id, Target::Resolution).metAt);
    QCOMPARE(due(id, Target::Resolution), QStringLiteral("Wed 14 10:00"));
    QVERIFY(shop().wrong().empty());
}

void DeadlinesTest::warnsOnceAndEscalatesOnce()
{
    const TicketId over = openAt(at(9, 16));
    Kept kept = must(shop().write(keepTickets));
    QCOMPARE(kept.escalated, 2); // first response and resolution
    QCOMPARE(openTasks("ticketOverdue"), 1);
    QCOMPARE(openTasks("ticketDue"), 0); // what is over need not be warned of
    kept = must(shop().write(keepTickets));
    QCOMPARE(kept.warned + kept.escalated, 0);
    const auto tasks = shop().look(tasks::openTasks, 10);
    QCOMPARE(tasks.front().table, QStringLiteral("tickets"));
    QCOMPARE(tasks.front().row, over.value);
    QVERIFY2(tasks.front().text.contains(shop().ticket(over).number), qPrintable(tasks.front().text));
    must(shop().run(resolve, over));
    QCOMPARE(openTasks("ticketOverdue"), 0); // settled by itself
    // Warned of: three quarters of the time are gone, and a quarter is left.
    const TicketId near = shop().open();
    must(shop().write([&](store::UnitOfWork &work) -> Result<void> {
        work.execute("UPDATE ticket_targets SET warn_at = ?1 - 1, due_at = ?1 + 1000000 WHERE ticket_id = ?2",
                     work.now(), near);
        return {};
    }));
    QVERIFY(must(shop().read([](store::Connection &c) { return isAnythingToKeep(c, Instant::now()); })));
    QCOMPARE(must(shop().write(keepTickets)).warned, 2);
    QCOMPARE(openTasks("ticketDue"), 1);
    QVERIFY(!must(shop().read([](store::Connection &c) { return isAnythingToKeep(c, Instant::now()); })));
    must(shop().run(setPending, near, PendingFor::Customer, std::optional<Instant>()));
    QCOMPARE(openTasks("ticketDue"), 0); // the clock stands still
}

void DeadlinesTest::whatIsDueByTimeHappensOnce()
{
    const TicketId waits = shop().openedBefore(dayMs);
    must(shop().write([&](store::UnitOfWork &work) {
        const Instant over{work.now().ms - minuteMs};
        return go(work, waits, {.to = Status::Pending, .pendingFor = PendingFor::Date, .pendingUntil = over});
    }));
    const TicketId done = shop().openedBefore(20 * dayMs);
    goAt(done, Status::Resolved, {Instant::now().ms - 10 * dayMs});
    const Kept kept = must(shop().write(keepTickets));
    QCOMPARE(kept.woken, 1);
    QCOMPARE(kept.closed, 1);
    QCOMPARE(shop().status(waits), Status::Open);
    QCOMPARE(shop().status(done), Status::Closed);
    const Kept again = must(shop().write(keepTickets));
    QCOMPARE(again.woken + again.closed, 0);
    QVERIFY(shop().wrong().empty());
}

QTEST_GUILESS_MAIN(DeadlinesTest)
#include "DeadlinesTest.moc"
