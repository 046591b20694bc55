// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/ListProbe.h"
#include "tickets/CannedReplies.h"
#include "tickets/Categories.h"
#include "tickets/Course.h"
#include "tickets/MergeTickets.h"
#include "tickets/TicketList.h"
#include "tickets/TicketShop.h"
#include "tickets/Views.h"

#include <QRegularExpression>

using namespace shopdesk;
using namespace shopdesk::tickets;
using namespace shopdesk::test;

class TicketsTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_shop = std::make_unique<TicketShop>(); }
    void cleanup() { m_shop.reset(); }

    void aTicketReceivesItsNumber();
    void everyWayThatTheTableDoesNotNameIsRefused();
    void pendingNeedsWhatItWaitsFor();
    void customersWakeAndReopen();
    void afterTheGracePeriodAFollowUpIsLinked();
    void aNewerMessageStopsAnAnswer();
    void repliesFollowTheTargetOfAMerge();
    void unmergedATicketTakesItsMessagesAlong();
    void ticketsOfTwoCustomersAreNotMerged();
    void aSplitCopiesMessagesAndLinks();
    void aSplitTicketWaitsSinceTheCustomerWrote();
    void messagesAreAppendOnly();
    void fieldsAreChecked();
    void searchFindsFragmentsInAnyScript();
    void readingOneTicketReadsNoOther();
    void sortingIsQuick() { QCOMPARE(slowSorts(*m_shop, ticketList()), QStringList()); }
    void viewsCountWhatTheListShows();
    void otherStoresStayOutOfSight();
    void namesOfMembersAreForThoseWhoMaySeeThem();
    void cannedRepliesAreFilledIn();
    void categoriesFormATree();
    void verifyFindsWhatIsOutOfStep();

private:
    TicketShop &shop() { return *m_shop; }
    std::unique_ptr<TicketShop> m_shop;
};

void TicketsTest::aTicketReceivesItsNumber()
{
    TicketDraft draft = shop().draft(QStringLiteral("The kettle leaks.\nSince yesterday."));
    draft.fields.kind = Kind::Complaint;
    draft.fields.tags = {QStringLiteral("kettle"), QStringLiteral("Kettle "), QString()};
    const TicketId id = shop().open(draft);
    const Ticket made = shop().ticket(id);
    QVERIFY2(QRegularExpression(QStringLiteral("^TK-S01-\\d{6}-0001$")).match(made.number).hasMatch(),
             qPrintable(made.number));
    QCOMPARE(made.fields.subject, QStringLiteral("The kettle leaks."));
    QCOMPARE(made.fields.tags, QStringList{QStringLiteral("kettle")});
    QCOMPARE(made.status, Status::New);
    QCOMPARE(made.waitingSince, std::optional(made.openedAt));
    QVERIFY(made.dueAt.has_value());
    QVERIFY(shop().ticket(shop().open()).number.endsWith(QLatin1String("-0002")));
    QCOMPARE(shop().look(findByNumber, made.number.toLower()), id);
    // What was answered while talking needs no first response any more.
    draft.answer = QStringLiteral("We send you another one.");
    QVERIFY(shop().ticket(shop().open(draft)).respondedAt.has_value());
    QVERIFY(shop().wrong().empty());
}

void TicketsTest::everyWayThatTheTableDoesNotNameIsRefused()
{
    // A ticket in each state, and then each way out of it.
    const auto inState = [&](Status status) {
        const TicketId id = shop().open();
        if (status == Status::Open)
            must(shop().run(takeUp, id));
        if (status == Status::Pending)
            must(shop().run(setPending, id, PendingFor::Customer, std::optional<Instant>()));
        if (status == Status::Resolved || status == Status::Closed)
            must(shop().run(resolve, id));
        if (status == Status::Closed)
            must(shop().run(tickets::close, id));
        if (status == Status::Merged)
            must(shop().run(mergeTicket, id, shop().open()));
        return id;
    };
    int ways = 0;
    for (const Status from :
         {Status::New, Status::Open, Status::Pending, Status::Resolved, Status::Closed, Status::Merged}) {
        for (const Status to : {Status::New, Status::Open, Status::Pending, Status::Resolved, Status::Closed}) {
            const TicketId id = inState(from);
            const auto gone = shop().write([&](store::UnitOfWork &work) {
                return go(work, id, {to, to == Status::Pending ? std::optional(PendingFor::Internal) : std::nullopt});
            });
            const bool stays = from == to && to != Status::Pending;
            QCOMPARE(codeOf(gone), leads(from, to) || stays ? QString() : QStringLiteral("tickets.noSuchStep"));
            QCOMPARE(shop().status(id), leads(from, to) ? to : from);
            ways += leads(from, to) ? 1 : 0;
        }
    }
    QCOMPARE(ways + 3, static_cast<int>(transitions().size())); // the three into Merged
    // The way back from the end has its own rules, which nothing goes around.
    for (const Status over : {Status::Resolved, Status::Closed, Status::Merged})
        QCOMPARE(codeOf(shop().run(takeUp, inState(over))), QStringLiteral("tickets.isOver"));
    for (const Status other : {Status::New, Status::Pending, Status::Merged})
        QCOMPARE(codeOf(shop().run(reopen, inState(other))), QStringLiteral("tickets.notOver"));
    const auto refused = shop().run(tickets::close, shop().open());
    QVERIFY(messageOf(refused).contains(QLatin1String("is new cannot become closed")));
}

void TicketsTest::pendingNeedsWhatItWaitsFor()
{
    const TicketId id = shop().open();
    const auto pend = [&](PendingFor reason, std::optional<Instant> until) {
        return shop().run(setPending, id, reason, until);
    };
    QCOMPARE(codeOf(pend(PendingFor::Date, {})), QStringLiteral("tickets.untilMissing"));
    QCOMPARE(fieldOf(pend(PendingFor::Date, Instant{1000})), QStringLiteral("until"));
    must(pend(PendingFor::Date, Instant{Instant::now().ms + dayMs}));
    QCOMPARE(shop().ticket(id).pendingFor, std::optional(PendingFor::Date));
    QVERIFY(!shop().ticket(id).dueAt); // no clock runs
    must(pend(PendingFor::Internal, {}));
    QVERIFY(!shop().ticket(id).pendingUntil);
    must(shop().run(takeUp, id));
    QVERIFY(!shop().ticket(id).pendingFor);
    QVERIFY(shop().ticket(id).dueAt);
}

void TicketsTest::customersWakeAndReopen()
{
    const TicketId id = shop().open();
    shop().reply(id);
    QCOMPARE(shop().status(id), Status::Open);
    QVERIFY(!shop().ticket(id).waitingSince);
    must(shop().run(setPending, id, PendingFor::Customer, std::optional<Instant>()));
    shop().customerWrites(id);
    QCOMPARE(shop().status(id), Status::Open);
    QVERIFY(shop().ticket(id).waitingSince);
    must(shop().run(resolve, id));
    QVERIFY(!shop().ticket(id).waitingSince);
    QVERIFY(shop().ticket(id).resolvedAt);
    const Posted again = shop().customerWrites(id, QStringLiteral("It broke again."));
    QCOMPARE(again.ticket, id);
    QCOMPARE(shop().status(id), Status::Open);
    QCOMPARE(shop().ticket(id).reopened, 1);
    QVERIFY(!shop().ticket(id).resolvedAt);
    QVERIFY(shop().wrong().empty());
}

void TicketsTest::afterTheGracePeriodAFollowUpIsLinked()
{
    const TicketId id = shop().openedBefore(20 * dayMs);
    must(shop().write([&](store::UnitOfWork &work) {
        return go(work, id, {.to = Status::Resolved, .at = Instant{work.now().ms - 8 * dayMs}});
    }));
    QCOMPARE(codeOf(shop().run(reopen, id)), QStringLiteral("tickets.graceOver"));
    const Posted first = shop().customerWrites(id, QStringLiteral("Me again."));
    QVERIFY(first.ticket != id);
    const Ticket followUp = shop().ticket(first.ticket);
    QCOMPARE(followUp.followUpOf.id, id.value);
    QCOMPARE(followUp.fields.kind, shop().ticket(id).fields.kind);
    QCOMPARE(shop().ticket(id).reopened, 0);
    // What else comes goes to the same one.
    QCOMPARE(shop().customerWrites(id, QStringLiteral("Hello?")).ticket, first.ticket);
    QCOMPARE(shop().bodies(first.ticket), QStringList({QStringLiteral("Me again."), QStringLiteral("Hello?")}));
    // A longer grace would have reopened it.
    must(shop().run(setGraceDays, 30));
    must(shop().run(reopen, id));
    QCOMPARE(codeOf(shop().run(setGraceDays, 400)), QStringLiteral("tickets.badSetting"));
}

void TicketsTest::aNewerMessageStopsAnAnswer()
{
    const TicketId id = shop().open();
    const Posted seen = shop().reply(id);
    const auto answer = [&](std::optional<MessageId> last) {
        return shop().write([&](store::UnitOfWork &work) {
            MessageDraft draft{id, Author::Staff, Visibility::Public, Channel::Phone, QStringLiteral("Mine")};
            draft.seen = last;
            return addMessage(work, draft);
        });
    };
    must(answer(seen.message));
    const Posted newer = shop().customerWrites(id);
    const qint64 before = shop().number("SELECT count(*) FROM ticket_messages");
    QCOMPARE(codeOf(answer(seen.message)), QStringLiteral("tickets.newerMessage"));
    QCOMPARE(shop().number("SELECT count(*) FROM ticket_messages"), before);
    must(answer(newer.message));
}

void TicketsTest::repliesFollowTheTargetOfAMerge()
{
    const TicketId first = shop().open(QStringLiteral("From the phone"));
    const TicketId second = shop().open(QStringLiteral("From a mail"));
    must(shop().run(mergeTicket, second, first));
    QCOMPARE(shop().status(second), Status::Merged);
    QCOMPARE(shop().bodies(first), QStringList({QStringLiteral("From the phone"), QStringLiteral("From a mail")}));
    const Posted late = shop().customerWrites(second, QStringLiteral("To the old number"));
    QCOMPARE(late.ticket, first);
    QCOMPARE(shop().bodies(first).size(), 3);
    QCOMPARE(codeOf(shop().run(mergeTicket, second, first)), QStringLiteral("tickets.isOver"));
    QCOMPARE(codeOf(shop().run(mergeTicket, first, first)), QStringLiteral("tickets.sameTicket"));
    QVERIFY(shop().wrong().empty());
}

void TicketsTest::unmergedATicketTakesItsMessagesAlong()
{
    const TicketId first = shop().open(QStringLiteral("a"));
    const TicketId second = shop().open(QStringLiteral("b"));
    must(shop().run(mergeTicket, second, first));
    shop().reply(first, QStringLiteral("answer"));
    shop().customerWrites(second, QStringLiteral("to b"));
    QVERIFY(shop().ticket(first).waitingSince);
    must(shop().run(unmergeTicket, second));
    QCOMPARE(shop().bodies(first), QStringList({QStringLiteral("a"), QStringLiteral("answer")}));
    QCOMPARE(shop().bodies(second), QStringList({QStringLiteral("b"), QStringLiteral("to b")}));
    QCOMPARE(shop().status(second), Status::New);
    QVERIFY(!shop().ticket(first).waitingSince); // what waits went along
    QVERIFY(shop().ticket(second).waitingSince);
    QCOMPARE(codeOf(shop().run(unmergeTicket, second)), QStringLiteral("tickets.notMerged"));
    QVERIFY(shop().wrong().empty());
}

void TicketsTest::ticketsOfTwoCustomersAreNotMerged()
{
    TicketDraft draft = shop().draft();
    draft.fields.member = shop().member(QStringLiteral("Li Wei"));
    const TicketId one = shop().open(draft);
    draft.fields.member = shop().member(QStringLiteral("Zhao Min"));
    const TicketId other = shop().open(draft);
    const auto refused = shop().run(mergeTicket, one, other);
    QCOMPARE(codeOf(refused), QStringLiteral("tickets.otherMember"));
    QVERIFY(messageOf(refused).contains(QLatin1String("Zhao Min")));
    must(shop().run(mergeTicket, shop().open(), one)); // of nobody in particular
}

void TicketsTest::aSplitCopiesMessagesAndLinks()
{
    const TicketId id = shop().open(QStringLiteral("The cup is broken"));
    const Posted second = shop().customerWrites(id, QStringLiteral("By the way, my points are missing"));
    const auto split = [&](const std::vector<qint64> &messages) {
        return shop().run(splitTicket, id, messages, QStringLiteral("Missing points"));
    };
    QCOMPARE(codeOf(split({})), QStringLiteral("tickets.messageMissing"));
    QCOMPARE(codeOf(split({second.message.value, 77})), QStringLiteral("tickets.messageNotFound"));
    const TicketId made = must(split({second.message.value}));
    QCOMPARE(shop().ticket(made).splitFrom.id, id.value);
    QCOMPARE(shop().ticket(made).fields.subject, QStringLiteral("Missing points"));
    QCOMPARE(shop().bodies(made), QStringList{QStringLiteral("By the way, my points are missing")});
    QCOMPARE(shop().bodies(id).size(), 2);
    QVERIFY(shop().wrong().empty());
}

void TicketsTest::aSplitTicketWaitsSinceTheCustomerWrote()
{
    shop().beginWithOwner();
    const StaffId chen = shop().agent(QStringLiteral("Chen"));
    shop().agent(QStringLiteral("Su"));
    TicketDraft draft = shop().draft(QStringLiteral("Where is my parcel?"));
    draft.openedAt = Instant{Instant::now().ms - 2 * dayMs};
    draft.assignee = chen;
    const TicketId id = shop().open(draft);
    MessageDraft asks{id, Author::Customer, Visibility::Public, Channel::Phone, QStringLiteral("And my points?")};
    asks.at = Instant{Instant::now().ms - dayMs};
    const Posted points = must(shop().run(addMessage, asks));
    const Posted answer = shop().reply(id);
    must(shop().run(watch, id, true));
    const auto split = [&](const std::vector<qint64> &messages) {
        return shop().ticket(must(shop().run(splitTicket, id, messages, QStringLiteral("Points"))));
    };
    const Ticket made = split({points.message.value, answer.message.value});
    QCOMPARE(made.openedAt, *asks.at);
    QCOMPARE(made.waitingSince, asks.at); // nobody has answered that
    QCOMPARE(made.assignee.id, chen.value);
    QCOMPARE(made.watchers.size(), size_t(1));
    // Of our words alone nobody waits for long.
    QVERIFY(split({answer.message.value}).openedAt.ms > Instant::now().ms - minuteMs);
    QVERIFY(shop().wrong().empty());
}

void TicketsTest::messagesAreAppendOnly()
{
    shop().open();
    const auto refused = [&](const char *sql) {
        return !shop().write([&](store::UnitOfWork &work) -> Result<void> {
            work.execute(sql);
            return {};
        });
    };
    for (const char *sql : {"UPDATE ticket_messages SET at = 1", "DELETE FROM ticket_messages",
                            "UPDATE ticket_words SET body = 'x'", "DELETE FROM ticket_words",
                            "UPDATE ticket_steps SET at = 1", "DELETE FROM ticket_steps", "DELETE FROM tickets"})
        QVERIFY2(refused(sql), sql);
    QCOMPARE(codeOf(shop().say(shop().open(), Author::Staff, QStringLiteral(" \n "))),
             QStringLiteral("tickets.messageMissing"));
    QCOMPARE(codeOf(shop().say(shop().open(), Author::Staff, QString(longestMessage + 1, QLatin1Char('x')))),
             QStringLiteral("tickets.textTooLong"));
}

void TicketsTest::fieldsAreChecked()
{
    const auto refused = [&](auto spoil) {
        TicketDraft draft = shop().draft();
        spoil(draft);
        return codeOf(shop().run(openTicket, draft));
    };
    QCOMPARE(refused([](TicketDraft &draft) { draft.message.clear(); }), QStringLiteral("tickets.subjectMissing"));
    QCOMPARE(refused([](TicketDraft &draft) { draft.store = {}; }), QStringLiteral("catalog.storeNotFound"));
    QCOMPARE(refused([](TicketDraft &draft) { draft.fields.member = {9}; }), QStringLiteral("members.notFound"));
    QCOMPARE(refused([](TicketDraft &draft) { draft.fields.orders = {9}; }), QStringLiteral("tickets.orderNotFound"));
    QCOMPARE(refused([](TicketDraft &draft) { draft.fields.category = {9}; }),
             QStringLiteral("tickets.categoryNotFound"));
    QCOMPARE(refused([](TicketDraft &draft) { draft.fields.subject = QString(201, QLatin1Char('x')); }),
             QStringLiteral("tickets.textTooLong"));
    QCOMPARE(refused([](TicketDraft &draft) { draft.fields.tags = {QString(41, QLatin1Char('x'))}; }),
             QStringLiteral("tickets.textTooLong"));
    QCOMPARE(shop().number("SELECT count(*) FROM tickets"), 0);
    QCOMPARE(shop().number("SELECT count(*) FROM number_sequences WHERE kind = 'ticket'"), 0);
    // What is edited is searched for by its new words, and promised what its new kind is promised.
    const TicketId id = shop().open();
    TicketFields fields = shop().ticket(id).fields;
    fields.subject = QStringLiteral("Teapot");
    must(shop().run(updateTicket, id, fields));
    QCOMPARE(listColumn(shop(), ticketList(), QStringLiteral("subject"), {.search = QStringLiteral("teapot")}),
             QStringList{QStringLiteral("Teapot")});
}

void TicketsTest::searchFindsFragmentsInAnyScript()
{
    TicketDraft draft = shop().draft(QStringLiteral("茶壶漏水，请尽快处理"));
    draft.fields.subject = QStringLiteral("投诉：快递太慢");
    draft.fields.member = shop().member(QStringLiteral("王芳"));
    const TicketId id = shop().open(draft);
    shop().reply(id, QStringLiteral("We are sorry about the porcelain."));
    shop().open(QStringLiteral("Something else"));
    const auto finds = [&](const char *typed) {
        return listColumn(shop(), ticketList(), QStringLiteral("subject"), {.search = QString::fromUtf8(typed)})
            .contains(draft.fields.subject);
    };
    for (const char *typed : {"漏水", "快递", "茶", "porcel", "王芳"})
        QVERIFY2(finds(typed), typed);
    QVERIFY(finds(shop().ticket(id).number.toUtf8().constData()));
    QVERIFY(!finds("水漏"));
    QVERIFY(!finds("Something"));
}

/// Of a million tickets with their messages, the conversation of one is found by an index.
void TicketsTest::readingOneTicketReadsNoOther()
{
    const QString plan = must(shop().read([](store::Connection &c) -> Result<QString> {
        const QByteArray sql =
            QByteArray("EXPLAIN QUERY PLAN SELECT m.id FROM ticket_messages m WHERE ") + conversationOf;
        QStringList steps;
        for (store::Query row = c.query(sql.constData(), 1); row.next();)
            steps << row.get<QString>(3);
        return steps.join(QLatin1Char('\n'));
    }));
    QVERIFY2(plan.contains(QLatin1String("ticket_messages_by_conversation")), qPrintable(plan));
    QVERIFY2(!plan.contains(QLatin1String("SCAN m")), qPrintable(plan));
}

void TicketsTest::viewsCountWhatTheListShows()
{
    const TicketId waits = shop().open();
    must(shop().run(setPending, waits, PendingFor::Customer, std::optional<Instant>()));
    must(shop().run(resolve, shop().open()));
    shop().openedBefore(30 * dayMs); // long overdue
    shop().open();
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("status"), {QStringLiteral("resolved")});
    const ViewId kept = must(shop().run(saveView, QStringLiteral("Done"), query, true));
    QCOMPARE(must(shop().run(saveView, QStringLiteral("Done"), query, true)), kept);
    QMap<QString, qint64> counts;
    for (const View &view : shop().look(views)) {
        counts.insert(view.key.isEmpty() ? view.name : view.key, view.count);
        QCOMPARE(listColumn(shop(), ticketList(), QStringLiteral("number"), view.query).size(), view.count);
    }
    QCOMPARE(counts, (QMap<QString, qint64>{{QStringLiteral("unassigned"), 2},
                                            {QStringLiteral("overdue"), 1},
                                            {QStringLiteral("customer"), 1},
                                            {QStringLiteral("all"), 3},
                                            {QStringLiteral("Done"), 1}}));
    must(shop().run(dropView, kept));
    QCOMPARE(codeOf(shop().run(dropView, kept)), QStringLiteral("tickets.viewNotFound"));
    query.filters = {{QStringLiteral("colour"), {1}}};
    QCOMPARE(codeOf(shop().run(saveView, QStringLiteral("Odd"), query, false)), QStringLiteral("tables.unknownFilter"));
    const tables::ListQuery ids{.filters = {{QStringLiteral("assignee"), {qint64(4'611'686'018'427'387'905)}}}};
    QCOMPARE(queryFrom(toJson(ids)), ids);
}

void TicketsTest::otherStoresStayOutOfSight()
{
    const TicketId id = shop().open();
    Actor other{StaffId{5}, QStringLiteral("Tom"), allPermissions()};
    other.stores = QSet<StoreId>{StoreId{12'345}};
    shop().store().setActor(other);
    const auto look = shop().read([id](store::Connection &c) { return tickets::ticket(c, id); });
    QCOMPARE(codeOf(look), QStringLiteral("staff.otherStore"));
    QCOMPARE(codeOf(shop().say(id, Author::Staff, QStringLiteral("x"))), QStringLiteral("staff.otherStore"));
    QCOMPARE(codeOf(shop().run(resolve, id)), QStringLiteral("staff.otherStore"));
    QVERIFY(listColumn(shop(), ticketList(), QStringLiteral("number"), {}).isEmpty());
    for (const View &view : shop().look(views))
        QCOMPARE(view.count, 0);
    shop().store().setActor(Actor::owner());
}

void TicketsTest::namesOfMembersAreForThoseWhoMaySeeThem()
{
    TicketDraft draft = shop().draft();
    draft.fields.member = shop().member(QStringLiteral("Li Wei"));
    const TicketId id = shop().open(draft);
    Actor actor{StaffId{5}, QStringLiteral("Tom"), allPermissions()};
    actor.permissions.remove(Permission::SeeMembers);
    shop().store().setActor(actor);
    QCOMPARE(shop().ticket(id).member.name, QStringLiteral("M000001"));
    QCOMPARE(listColumn(shop(), ticketList(), QStringLiteral("member"), {}), QStringList{QString()});
    QVERIFY(listColumn(shop(), ticketList(), QStringLiteral("member"), {.search = QStringLiteral("Wei")}).isEmpty());
    shop().store().setActor(Actor::owner());
    QCOMPARE(shop().ticket(id).member.name, QStringLiteral("Li Wei"));
}

void TicketsTest::cannedRepliesAreFilledIn()
{
    const auto make = [&](const QString &body) {
        return shop().run(createReply, CannedReplyDraft{QStringLiteral("Thanks"), body});
    };
    QCOMPARE(codeOf(make(QStringLiteral("Dear {custmer}"))), QStringLiteral("tickets.unknownPlaceholder"));
    const CannedReplyId id =
        must(make(QStringLiteral("Dear {customer}, about {ticket} and order {order}: sorry. {agent}, {shop}")));
    TicketDraft draft = shop().draft();
    draft.fields.member = shop().member(QStringLiteral("Li Wei"));
    const TicketId ticket = shop().open(draft);
    const QString number = shop().ticket(ticket).number;
    QCOMPARE(shop().look(filledReply, id, ticket),
             QStringLiteral("Dear Li Wei, about %1 and order: sorry. Owner, Test shop").arg(number));
    QCOMPARE(shop().look(filledReply, id, shop().open()).left(6), QStringLiteral("Dear, "));
}

void TicketsTest::categoriesFormATree()
{
    const CategoryId delivery = must(shop().run(createCategory, CategoryDraft{QStringLiteral("Delivery")}));
    const CategoryId late = must(shop().run(createCategory, CategoryDraft{QStringLiteral("Late"), delivery}));
    QCOMPARE(shop().look(categories, false).back().path, QStringLiteral("Delivery › Late"));
    QCOMPARE(codeOf(shop().run(createCategory, CategoryDraft{QStringLiteral("late"), delivery})),
             QStringLiteral("tickets.nameInUse"));
    QCOMPARE(codeOf(shop().run(updateCategory, delivery, CategoryDraft{QStringLiteral("Delivery"), late})),
             QStringLiteral("tickets.categoryLoop"));
    TicketDraft draft = shop().draft();
    draft.fields.category = late;
    shop().open(draft);
    const tables::ListQuery below{.filters = {{QStringLiteral("category"), {delivery.value}}}};
    QCOMPARE(listColumn(shop(), ticketList(), QStringLiteral("category"), below), QStringList{QStringLiteral("Late")});
    must(shop().run(archiveCategory, delivery));
    QVERIFY(shop().look(categories, false).empty());
    QCOMPARE(shop().look(categories, true).size(), size_t(2));
}

void TicketsTest::verifyFindsWhatIsOutOfStep()
{
    const TicketId id = shop().open();
    shop().reply(id);
    QVERIFY(shop().wrong().empty());
    shop().change("UPDATE tickets SET status = 'resolved', resolved_at = 5");
    QCOMPARE(shop().wrong().size(), size_t(2)); // the state, and when it was resolved
    shop().change("UPDATE tickets SET status = 'open', resolved_at = NULL, responded_at = NULL, due_at = 7, "
                  "number = 'TK-S99-1', waiting_since = 3");
    QCOMPARE(shop().wrong().size(), size_t(3));
    must(shop().write(tickets::rebuild));
    QCOMPARE(shop().wrong().size(), size_t(1)); // a number is nobody's to make up
}

QTEST_GUILESS_MAIN(TicketsTest)
#include "TicketsTest.moc"
