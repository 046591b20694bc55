// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/Routing.h"

#include "tickets/Categories.h"
#include "tickets/KeepTickets.h"
#include "tickets/TicketOperations.h"
#include "tickets/TicketShop.h"

using namespace shopdesk;
using namespace shopdesk::tickets;
using namespace shopdesk::test;

/// One shop for all: signing people up makes their passwords, which takes its time. Each test leaves everybody with nothing.
class RoutingTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_shop.beginWithOwner();
        m_owner = m_shop.store().actor();
        m_chen = m_shop.agent(QStringLiteral("Chen"));
        m_su = m_shop.agent(QStringLiteral("Su"));
    }
    void init() { know(m_chen, {}), know(m_su, {}); }
    void cleanup()
    {
        m_shop.store().setActor(m_owner);
        for (const StaffId who : {m_chen, m_su})
            setAway(who, {});
        // Nobody is given what the others leave.
        know(m_chen, {.takes = false}), know(m_su, {.takes = false});
        std::vector<TicketId> open;
        must(m_shop.read([&](store::Connection &c) -> Result<void> {
            for (store::Query rows = c.query("SELECT id FROM tickets WHERE status IN ('new', 'open', 'pending')");
                 rows.next();)
                open.push_back(rows.get<TicketId>(0));
            return {};
        }));
        for (const TicketId id : open)
            must(m_shop.run(resolve, id));
        QVERIFY(m_shop.wrong().empty());
    }

    void theOneWithFewerOpenIsNext();
    void theOldestGoesToWhoFreesUp();
    void whoeverIsFullIsPassedOver();
    void skillsAndLanguagesAreAskedFor();
    void whoIsAwayIsPassedOverAndTheirTicketsGoOn();
    void pullingTakesTheOldestThatFits();
    void transfersKeepWhatThereIs();
    void whoIsSilentLosesTheTicket();
    void twoWithNothingTakeTurns();
    void manyAtOnceGoAsOneAfterTheOther();
    void theOldestThatFitsMayStandFarBack();
    void aDeputyMustBeAllowedTo();
    void whatWaitsFindsWhoChanges();
    void whatIsLeftOutOfAnAgentStays();

private:
    void know(StaffId who, const AgentDraft &draft) { must(m_shop.run(setAgent, who, draft)); }
    void setAway(StaffId who, StaffId deputy, bool away = false)
    {
        std::optional<staff::Absence> absence;
        if (away) {
            const BusinessDay today = m_shop.store().shop().zone.dayOf(Instant::now());
            absence = staff::Absence{today.plus(-1), today.plus(1), deputy};
        }
        must(m_shop.run(staff::setAbsence, who, absence));
    }
    TicketId openFor(StaffId who)
    {
        TicketDraft draft = m_shop.draft();
        draft.assignee = who;
        return m_shop.open(draft);
    }
    StaffId holder(TicketId id) { return {m_shop.ticket(id).assignee.id}; }
    QStringList why(TicketId id)
    {
        QStringList words;
        const std::vector<Decision> decisions = m_shop.look(decisionsOf, id);
        for (const Weighed &weighed : decisions.front().weighed)
            words << textOf(weighed);
        return words;
    }

    TicketShop m_shop;
    Actor m_owner;
    StaffId m_chen;
    StaffId m_su;
};

void RoutingTest::theOneWithFewerOpenIsNext()
{
    for (int i = 0; i < 2; ++i)
        openFor(m_chen);
    for (int i = 0; i < 5; ++i)
        openFor(m_su);
    const TicketId id = m_shop.open();
    QCOMPARE(holder(id), m_chen);
    QCOMPARE(why(id), QStringList({QStringLiteral("Chen: 2 open, the fewest"), QStringLiteral("Su: 5 open")}));
    const Decision decision = m_shop.look(decisionsOf, id).front();
    QCOMPARE(decision.way, Way::Routed);
    QCOMPARE(decision.person, QStringLiteral("Chen"));
    QVERIFY(decision.by.isEmpty());
}

void RoutingTest::theOldestGoesToWhoFreesUp()
{
    know(m_su, {.takes = false});
    know(m_chen, {.mostOpen = 1});
    const TicketId first = m_shop.open();
    QCOMPARE(holder(first), m_chen);
    const TicketId second = m_shop.open();
    const TicketId third = m_shop.open();
    QVERIFY(!holder(second) && !holder(third));
    must(m_shop.run(resolve, first));
    QCOMPARE(holder(second), m_chen);
    QVERIFY(!holder(third));
    // What waits for the customer is no work either.
    must(m_shop.run(setPending, second, PendingFor::Customer, std::optional<Instant>()));
    QCOMPARE(holder(third), m_chen);
}

void RoutingTest::whoeverIsFullIsPassedOver()
{
    know(m_chen, {.mostOpen = 1});
    openFor(m_chen);
    for (int i = 0; i < 3; ++i)
        openFor(m_su);
    const TicketId id = m_shop.open();
    QCOMPARE(holder(id), m_su);
    QCOMPARE(why(id),
             QStringList({QStringLiteral("Su: 3 open, the fewest"), QStringLiteral("Chen: 1 open, no more at once")}));
    QCOMPARE(codeOf(m_shop.run(setAgent, m_chen, AgentDraft{.mostOpen = 0})), QStringLiteral("tickets.badSetting"));
    QCOMPARE(codeOf(m_shop.run(setAgent, StaffId{77}, AgentDraft())), QStringLiteral("tickets.notAnAgent"));
}

void RoutingTest::skillsAndLanguagesAreAskedFor()
{
    const CategoryId repairs =
        must(m_shop.run(createCategory, CategoryDraft{QStringLiteral("Repairs"), {}, QStringLiteral("repair")}));
    const CategoryId kettles = must(m_shop.run(createCategory, CategoryDraft{QStringLiteral("Kettles"), repairs}));
    know(m_su, {.skills = {QStringLiteral("Repair")}, .languages = {QStringLiteral("zh")}});
    know(m_chen, {.languages = {QStringLiteral("en"), QStringLiteral("de")}});
    TicketDraft draft = m_shop.draft();
    draft.fields.category = kettles; // asks for what the one above it asks for
    TicketId id = m_shop.open(draft);
    QCOMPARE(holder(id), m_su);
    QCOMPARE(why(id).back(), QStringLiteral("Chen: does not know “repair”"));
    draft.fields.language = QStringLiteral("en-GB");
    id = m_shop.open(draft);
    QVERIFY(!holder(id)); // the one does not know it, the other does not speak it
    const auto weighed = m_shop.look(weigh, id);
    QCOMPARE(weighed.size(), size_t(2));
    QVERIFY(std::ranges::none_of(weighed, [](const Weighed &each) { return each.fit == Fit::Chosen; }));
    draft.fields.category = {};
    QCOMPARE(holder(m_shop.open(draft)), m_chen);
}

void RoutingTest::whoIsAwayIsPassedOverAndTheirTicketsGoOn()
{
    const TicketId held = openFor(m_chen);
    setAway(m_chen, m_su, true);
    const TicketId id = m_shop.open();
    QCOMPARE(holder(id), m_su);
    QVERIFY(why(id).contains(QStringLiteral("Chen: away today")));
    QCOMPARE(must(m_shop.write(keepTickets)).returned, 1);
    QCOMPARE(holder(held), m_su);
    QCOMPARE(why(held), QStringList{QStringLiteral("Su: stands in for Chen, who is away")});
    // By hand, too, it comes to the deputy; where nobody stands in, it is refused with words.
    must(m_shop.run(assign, held, StaffId()));
    must(m_shop.run(assign, held, m_chen));
    QCOMPARE(holder(held), m_su);
    setAway(m_chen, {}, true);
    const auto refused = m_shop.run(assign, held, m_chen);
    QCOMPARE(codeOf(refused), QStringLiteral("tickets.allAway"));
    QVERIFY(messageOf(refused).startsWith(QLatin1String("Chen is away")));
    QCOMPARE(must(m_shop.write(keepTickets)).returned, 0);
}

void RoutingTest::pullingTakesTheOldestThatFits()
{
    know(m_chen, {.takes = false, .languages = {QStringLiteral("en")}});
    know(m_su, {.takes = false});
    TicketDraft draft = m_shop.draft();
    draft.fields.language = QStringLiteral("zh");
    const TicketId chinese = m_shop.open(draft);
    const TicketId older = m_shop.open();
    m_shop.open();
    m_shop.store().setActor(m_shop.actor(m_chen));
    QCOMPARE(must(m_shop.run(nextTicket)), std::optional(older));
    QCOMPARE(m_shop.look(decisionsOf, older).front().way, Way::Pulled);
    m_shop.store().setActor(m_owner);
    m_shop.store().setActor(m_shop.actor(m_su));
    QCOMPARE(must(m_shop.run(nextTicket)), std::optional(chinese));
}

void RoutingTest::transfersKeepWhatThereIs()
{
    const TicketId id = openFor(m_chen);
    must(m_shop.say(id, Author::Staff, QStringLiteral("She calls back at five."), Visibility::Internal));
    const Ticket before = m_shop.ticket(id);
    must(m_shop.run(assign, id, m_su));
    const Ticket after = m_shop.ticket(id);
    QCOMPARE(after.assignee.name, QStringLiteral("Su"));
    QCOMPARE(after.dueAt, before.dueAt);
    QCOMPARE(after.waitingSince, before.waitingSince);
    QCOMPARE(m_shop.bodies(id).size(), 2);
    const auto decisions = m_shop.look(decisionsOf, id);
    QCOMPARE(decisions[0].person + decisions[1].person, QStringLiteral("SuChen"));
    QCOMPARE(decisions[0].by, QStringLiteral("Lin Yue"));
    must(m_shop.run(resolve, id));
    QCOMPARE(codeOf(m_shop.run(assign, id, m_chen)), QStringLiteral("tickets.isOver"));
    // Whoever answers what nobody has, has it.
    know(m_chen, {.takes = false}), know(m_su, {.takes = false});
    const TicketId free = m_shop.open();
    m_shop.store().setActor(m_shop.actor(m_su));
    m_shop.reply(free);
    QCOMPARE(holder(free), m_su);
    must(m_shop.run(watch, free, true));
    QCOMPARE(m_shop.ticket(free).watchers.front().name, QStringLiteral("Su"));
}

void RoutingTest::whoIsSilentLosesTheTicket()
{
    must(m_shop.run(setReturnMinutes, 60));
    const TicketId id = openFor(m_chen);
    QCOMPARE(must(m_shop.write(keepTickets)).returned, 0);
    m_shop.change("DROP TRIGGER ticket_decisions_no_update");
    m_shop.change("UPDATE ticket_decisions SET at = at - 30 * 86400000");
    m_shop.change("UPDATE tickets SET waiting_since = waiting_since - 30 * 86400000 WHERE status = 'new'");
    QCOMPARE(must(m_shop.write(keepTickets)).returned, 1);
    QCOMPARE(holder(id), m_su);
    QVERIFY(why(id).contains(QStringLiteral("Chen: did not answer in time")));
    must(m_shop.run(setReturnMinutes, 0));
    m_shop.reply(id); // so that what was made up here is derived anew
}

void RoutingTest::twoWithNothingTakeTurns()
{
    const TicketId first = m_shop.open();
    must(m_shop.run(resolve, first));
    const TicketId second = m_shop.open();
    QVERIFY(holder(first) != holder(second));
}

/// Read once, kept up: the outcome is that of routing each by itself.
void RoutingTest::manyAtOnceGoAsOneAfterTheOther()
{
    know(m_chen, {.takes = false}), know(m_su, {.takes = false});
    const auto repair =
        must(m_shop.run(createCategory, CategoryDraft{QStringLiteral("Mending"), {}, QStringLiteral("mend")}));
    const auto below = must(m_shop.run(createCategory, CategoryDraft{QStringLiteral("Cups of mending"), repair, {}}));
    std::vector<TicketId> plain, skilled;
    for (int i = 0; i < 7; ++i) {
        plain.push_back(m_shop.openedBefore((10 - i) * minuteMs));
        TicketDraft draft = m_shop.draft();
        draft.fields.category = below; // asks for what the one above asks for
        skilled.push_back(m_shop.open(draft));
    }
    // Both come at once, to all that waits.
    setAway(m_chen, {}, true), setAway(m_su, {}, true);
    know(m_chen, {.mostOpen = 6, .skills = {QStringLiteral("mend")}}), know(m_su, {.mostOpen = 5});
    setAway(m_chen, {}), setAway(m_su, {});
    // Seven plain ones take turns; the skilled ones go to Chen until she has six.
    const int given = must(m_shop.run(routeWaiting));
    int ofChen = 0;
    for (const TicketId id : plain)
        ofChen += holder(id) == m_chen ? 1 : 0;
    QVERIFY(ofChen == 4 || ofChen == 3);
    QCOMPARE(given, 7 + 6 - ofChen);
    QVERIFY(holder(plain[0]) != holder(plain[1]) && holder(plain[0]) == holder(plain[2]));
    QCOMPARE(holder(skilled.front()), m_chen);
    QVERIFY(!holder(skilled.back()));
    QCOMPARE(must(m_shop.run(routeWaiting)), 0);
    const auto why = m_shop.look(decisionsOf, plain.front()).front();
    QVERIFY(why.weighed.size() == 2 && why.weighed.front().fit == Fit::Chosen);
}

/// Behind hundreds that are for others.
void RoutingTest::theOldestThatFitsMayStandFarBack()
{
    know(m_chen, {.takes = false, .languages = {QStringLiteral("en")}}), know(m_su, {.takes = false});
    TicketDraft draft = m_shop.draft();
    draft.fields.language = QStringLiteral("zh");
    for (int i = 0; i < 510; ++i)
        m_shop.open(draft);
    draft.fields.language = QStringLiteral("en");
    const TicketId english = m_shop.open(draft);
    m_shop.store().setActor(m_shop.actor(m_chen));
    QCOMPARE(must(m_shop.run(nextTicket)), std::optional(english));
}

void RoutingTest::aDeputyMustBeAllowedTo()
{
    know(m_su, {.takes = false});
    const auto keeper = must(m_shop.write([](store::UnitOfWork &work) -> Result<StaffId> {
        const auto role = work.connection().value<staff::RoleId>("SELECT id FROM roles WHERE key = 'warehouse'");
        return staff::addPerson(work, {QStringLiteral("Zhou"), *role}, QStringLiteral("lantern-and-leaf"));
    }));
    QVERIFY(!m_shop.actor(keeper).may(Permission::AnswerTickets));
    const TicketId held = openFor(m_chen);
    setAway(m_chen, keeper, true);
    QCOMPARE(must(m_shop.write(keepTickets)).returned, 1);
    QVERIFY(!holder(held)); // back where nobody has it, not with who cannot open it
    know(m_su, {});
    QCOMPARE(holder(held), m_su);
}

void RoutingTest::whatWaitsFindsWhoChanges()
{
    const auto look = [&] {
        return must(m_shop.read([](store::Connection &c) { return isAnythingToKeep(c, Instant::now()); }));
    };
    must(m_shop.run(setReturnMinutes, 0));
    // Somebody knows more.
    const auto polish =
        must(m_shop.run(createCategory, CategoryDraft{QStringLiteral("Polish"), {}, QStringLiteral("polish")}));
    know(m_su, {.takes = false});
    TicketDraft draft = m_shop.draft();
    draft.fields.category = polish;
    const TicketId first = m_shop.open(draft);
    QVERIFY(!holder(first) && !look());
    know(m_chen, {.skills = {QStringLiteral("polish")}});
    QCOMPARE(holder(first), m_chen);
    // The ticket asks something else.
    know(m_chen, {});
    const TicketId second = m_shop.open(draft);
    QVERIFY(!holder(second));
    TicketFields fields = m_shop.ticket(second).fields;
    fields.category = {};
    must(m_shop.run(updateTicket, second, fields));
    QCOMPARE(holder(second), m_chen);
    // Somebody is back: within a minute, without anybody asking.
    setAway(m_chen, {}, true);
    const TicketId third = m_shop.open();
    QVERIFY(!holder(third));
    must(m_shop.write(keepTickets));
    setAway(m_chen, {});
    QVERIFY(look());
    QVERIFY(must(m_shop.write(keepTickets)).routed >= 1);
    QCOMPARE(holder(third), m_chen);
    QVERIFY(!look());
}

void RoutingTest::whatIsLeftOutOfAnAgentStays()
{
    know(m_chen,
         {.takes = false, .mostOpen = 7, .skills = {QStringLiteral("repair")}, .languages = {QStringLiteral("zh")}});
    const auto call = [&](const QJsonObject &object) {
        const auto operation = std::ranges::find_if(deskOperations(), [](const store::Operation &each) {
            return QLatin1String(each.name) == QLatin1String("tickets.setAgent");
        });
        must(m_shop.write([&](store::UnitOfWork &work) { return operation->run(work, object); }));
    };
    call({{QStringLiteral("person"), m_chen.text()}, {QStringLiteral("mostOpen"), 9}});
    const auto agents = m_shop.look(tickets::agents);
    const auto chen = std::ranges::find(agents, m_chen.value, [](const Agent &each) { return each.person.id; });
    QCOMPARE(chen->draft.mostOpen, 9);
    QVERIFY(!chen->draft.takes);
    QCOMPARE(chen->draft.skills, QStringList{QStringLiteral("repair")});
    QCOMPARE(chen->draft.languages, QStringList{QStringLiteral("zh")});
}

QTEST_GUILESS_MAIN(RoutingTest)
#include "RoutingTest.moc"
