// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/BehindService.h"

#include "insights/Problems.h"
#include "surveys/Asking.h"
#include "surveys/AskList.h"
#include "tables/ListReader.h"
#include "tickets/Categories.h"
#include "tickets/Deadlines.h"
#include "tickets/MergeTickets.h"
#include "tickets/TicketList.h"
#include "tickets/TicketShop.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::test;
using insights::ServiceKpi;
using insights::ServiceScope;

/// Each figure of customer service opens a list with just as many rows, whatever part of it is looked at.
class BehindServiceTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_shop = std::make_unique<TicketShop>();
        m_today = m_shop->store().shop().zone.dayOf(Instant::now());
    }

    /// S13, over a shop of random tickets.
    void everyFigureIsItsList()
    {
        makeTickets(120);
        const ServiceScope all{{m_today.plus(-40), m_today}};
        int compared = compare(all, m_shop->look(insights::service, all));
        for (const auto dimension : {insights::ServiceDimension::Agent, insights::ServiceDimension::Category,
                                     insights::ServiceDimension::Channel, insights::ServiceDimension::Week}) {
            qint64 opened = 0;
            for (const insights::ServicePart &part : m_shop->look(insights::serviceBy, all, dimension)) {
                compared += compare(part.scope, part.values);
                opened += part.values[ServiceKpi::Opened].count;
            }
            QCOMPARE(opened, m_shop->look(insights::service, all)[ServiceKpi::Opened].count);
        }
        QVERIFY(compared > 100);
        // And there is something to count in each.
        for (const insights::ServiceDefinition &each : insights::serviceDefinitions())
            QVERIFY2(m_shop->look(insights::service, all)[each.kpi].count > 0, each.key);
    }

    /// S11: 20 of 50 say "late".
    void commonWordsAreCountedAndListed()
    {
        for (int i = 0; i < 20; ++i)
            m_shop->open(QStringLiteral("My parcel is LATE, number %1. Late!").arg(i));
        for (int i = 0; i < 15; ++i)
            m_shop->open(QStringLiteral("The plate arrived broken"));
        for (int i = 0; i < 14; ++i)
            m_shop->open(QStringLiteral("快递还没有收到"));
        const auto answered = m_shop->open(QStringLiteral("Something else entirely"));
        m_shop->reply(answered, QStringLiteral("Sorry that we are late.")); // ours does not count
        const ServiceScope today{{m_today, m_today}};
        const auto found = m_shop->look(insights::problems, today, insights::ProblemsBy::Word, 30);
        QCOMPARE(found.tickets, 50);
        const auto of = [&](const QString &word) {
            const auto group = std::ranges::find(found.groups, word, &insights::Problem::key);
            return group == found.groups.end() ? insights::Problem() : *group;
        };
        const insights::Problem late = of(QStringLiteral("late"));
        QCOMPARE(late.tickets, 20);
        QCOMPARE(late.share, 4'000); // 40 %
        QCOMPARE(of(QStringLiteral("快递")).tickets, 14);
        QCOMPARE(of(QStringLiteral("broken")).tickets, 15);
        QCOMPARE(of(QStringLiteral("entirely")).tickets, 0); // one ticket has nothing in common
        for (const insights::Problem &group : found.groups)
            QCOMPARE(rows(ui::behind(insights::ProblemsBy::Word, group, today, zone())), group.tickets);
        // Exactly those: "plate" holds the letters, and does not say it.
        for (const QString &subject : subjects(ui::behind(insights::ProblemsBy::Word, late, today, zone())))
            QVERIFY2(subject.contains(QStringLiteral("LATE")), qPrintable(subject));
    }

    void categoriesAreCommonProblemsToo()
    {
        const auto delivery =
            must(m_shop->run(tickets::createCategory, tickets::CategoryDraft{QStringLiteral("Delivery")}));
        const auto late =
            must(m_shop->run(tickets::createCategory, tickets::CategoryDraft{QStringLiteral("Late"), delivery}));
        for (const auto &category : {delivery, late, late, tickets::CategoryId()}) {
            auto draft = m_shop->draft();
            draft.fields.category = category;
            m_shop->open(draft);
        }
        const ServiceScope today{{m_today, m_today}};
        const auto found = m_shop->look(insights::problems, today, insights::ProblemsBy::Category, 30);
        QCOMPARE(found.groups.size(), size_t(3));
        QCOMPARE(found.groups.front().label, QStringLiteral("Late"));
        QCOMPARE(found.groups.front().share, 5'000);
        for (const insights::Problem &group : found.groups)
            QCOMPARE(rows(ui::behind(insights::ProblemsBy::Category, group, today, zone())), group.tickets);
    }

    /// Opened on a Friday at 16:00, answered on Monday at 10:00, resolved at 15:00 after an hour of waiting.
    void timesAreOfOpeningHoursWithoutWaiting()
    {
        // The calendar of every shop: Monday to Saturday, nine to six.
        const QDate monday = m_today.toDate().addDays(1 - m_today.toDate().dayOfWeek() - 7);
        const auto at = [&](int days, int hour) { return zone().fromLocal(monday.addDays(days), QTime(hour, 0)); };
        auto draft = m_shop->draft();
        draft.openedAt = at(-3, 16);
        const auto id = m_shop->open(draft);
        tickets::MessageDraft answer{id, tickets::Author::Staff, tickets::Visibility::Public, tickets::Channel::Phone,
                                     QStringLiteral("We look.")};
        answer.at = at(0, 10);
        must(m_shop->write([&](store::UnitOfWork &work) { return tickets::addMessage(work, answer); }));
        for (const tickets::Move &move :
             {tickets::Move{
                  .to = tickets::Status::Pending, .pendingFor = tickets::PendingFor::Customer, .at = at(0, 11)},
              tickets::Move{.to = tickets::Status::Open, .at = at(0, 12)},
              tickets::Move{.to = tickets::Status::Resolved, .at = at(0, 15)}})
            must(m_shop->write([&](store::UnitOfWork &work) { return tickets::go(work, id, move); }));
        const BusinessDay friday = BusinessDay::fromDate(monday.addDays(-3));
        const auto values = m_shop->look(insights::service, ServiceScope{{friday, friday}});
        // Friday 16–18, Saturday 9–18, Monday 9–10.
        QCOMPARE(values[ServiceKpi::FirstResponse].value, std::optional<qint64>((2 + 9 + 1) * 60));
        QCOMPARE(values[ServiceKpi::ResolutionTime].value, std::optional<qint64>((2 + 9 + 6 - 1) * 60));
        QCOMPARE(values[ServiceKpi::Backlog].count, 1); // on Friday evening
        QCOMPARE(values[ServiceKpi::ResolutionRate].value, std::optional<qint64>(10'000));
    }

    /// The first answer is measured as its deadline is: what waits for the customer does not count.
    void waitingBeforeTheFirstAnswerDoesNotCount()
    {
        const QDate monday = m_today.toDate().addDays(1 - m_today.toDate().dayOfWeek() - 7);
        const auto at = [&](int hour) { return zone().fromLocal(monday, QTime(hour, 0)); };
        const auto opened = [&] {
            auto draft = m_shop->draft();
            draft.openedAt = at(9);
            return m_shop->open(draft);
        };
        const auto answered = [&](tickets::TicketId id, int hour) {
            tickets::MessageDraft answer{id, tickets::Author::Staff, tickets::Visibility::Public,
                                         tickets::Channel::Phone, QStringLiteral("We look.")};
            answer.at = at(hour);
            must(m_shop->write([&](store::UnitOfWork &work) { return tickets::addMessage(work, answer); }));
        };
        const auto waits = [&](tickets::TicketId id, int from, int to) {
            must(m_shop->write([&](store::UnitOfWork &work) {
                return tickets::go(
                    work, id,
                    {.to = tickets::Status::Pending, .pendingFor = tickets::PendingFor::Customer, .at = at(from)});
            }));
            if (to != 0)
                must(m_shop->write([&](store::UnitOfWork &work) {
                    return tickets::go(work, id, {.to = tickets::Status::Open, .at = at(to)});
                }));
        };
        const auto one = opened(); // nine to eleven, without ten to eleven
        waits(one, 10, 11);
        answered(one, 12);
        const auto two = opened(); // answered while it still waits: nine to ten
        waits(two, 10, 0);
        answered(two, 12);
        const BusinessDay day = BusinessDay::fromDate(monday);
        const auto values = m_shop->look(insights::service, ServiceScope{{day, day}});
        QCOMPARE(values[ServiceKpi::FirstResponse].count, 2);
        QCOMPARE(values[ServiceKpi::FirstResponse].value, std::optional<qint64>((2 + 1) * 60 / 2));
        // Four hours were promised: by the deadline, too, it was answered in time after one of them.
        for (const tickets::Deadline &deadline : m_shop->look(tickets::deadlinesOf, two)) {
            if (deadline.target == tickets::Target::First) {
                QVERIFY(!deadline.isBroken);
                QCOMPARE(deadline.dueAt, std::optional(at(15)));
            }
        }
    }

    void whoMayNotSeeFiguresSeesNone()
    {
        m_shop->store().setActor({StaffId{1}, QStringLiteral("Tom"), {Permission::SeeTickets}});
        const ServiceScope today{{m_today, m_today}};
        QCOMPARE(codeOf(m_shop->read([&](store::Connection &c) { return insights::service(c, today); })),
                 QStringLiteral("staff.notAllowed"));
        QCOMPARE(codeOf(m_shop->read(
                     [&](store::Connection &c) { return insights::problems(c, today, insights::ProblemsBy::Word); })),
                 QStringLiteral("staff.notAllowed"));
        m_shop->store().setActor(Actor::owner());
        const ServiceScope backwards{{m_today, m_today.plus(-1)}};
        QCOMPARE(codeOf(m_shop->read([&](store::Connection &c) { return insights::satisfaction(c, backwards); })),
                 QStringLiteral("insights.badRange"));
    }

private:
    const ShopZone &zone()
    {
        m_zone = m_shop->store().shop().zone;
        return *m_zone;
    }

    void makeTickets(int count)
    {
        std::mt19937 random(11);
        const auto below = [&](unsigned limit) { return static_cast<int>(random() % limit); };
        std::vector<tickets::CategoryId> categories{{}};
        for (const char *name : {"Late", "Broken"})
            categories.push_back(
                must(m_shop->run(tickets::createCategory, tickets::CategoryDraft{QString::fromLatin1(name)})));
        std::vector<tickets::TicketId> open;
        for (int i = 0; i < count; ++i) {
            auto draft = m_shop->draft(QStringLiteral("Parcel %1").arg(i));
            draft.channel = static_cast<tickets::Channel>(below(5));
            draft.fields.category = categories[static_cast<size_t>(below(3))];
            draft.openedAt = Instant{Instant::now().ms - below(60) * dayMs - below(24) * 60 * minuteMs};
            const auto id = m_shop->open(draft);
            go(id, *draft.openedAt, random);
            if (m_shop->ticket(id).isOver() && below(2) == 0)
                answerSurvey(id, below(3) == 0, 1 + below(5));
            if (!m_shop->ticket(id).isOver())
                open.push_back(id);
        }
        must(m_shop->run(tickets::mergeTicket, open[0], open[1]));
    }

    /// Some way through the states, some time after another.
    void go(tickets::TicketId id, Instant begin, std::mt19937 &random)
    {
        using tickets::Status;
        Instant at = begin;
        const auto step = [&](const tickets::Move &move) {
            tickets::Move moved = move;
            at.ms = std::min(at.ms + qint64(random() % 600) * minuteMs, Instant::now().ms);
            moved.at = at;
            must(m_shop->write([&](store::UnitOfWork &work) -> Result<void> {
                auto gone = tickets::go(work, id, moved);
                tickets::refreshDeadlines(work, id);
                return gone;
            }));
        };
        if (random() % 4 == 0)
            return;
        if (random() % 2 == 0) {
            tickets::MessageDraft answer{id, tickets::Author::Staff, tickets::Visibility::Public,
                                         tickets::Channel::Phone, QStringLiteral("Yes.")};
            answer.at = at = Instant{std::min(at.ms + 30 * minuteMs, Instant::now().ms)};
            must(m_shop->write([&](store::UnitOfWork &work) { return tickets::addMessage(work, answer); }));
        }
        if (random() % 3 == 0)
            step({.to = Status::Pending, .pendingFor = tickets::PendingFor::Customer});
        if (random() % 3 == 0)
            return;
        step({.to = Status::Resolved});
        if (random() % 5 == 0) {
            step({.to = Status::Open});
            if (random() % 2 == 0)
                step({.to = Status::Resolved});
        }
    }

    void answerSurvey(tickets::TicketId id, bool isAnonymous, int score)
    {
        const auto asked = must(m_shop->run(surveys::ask, id, surveys::SurveyId()));
        if (score > 1) {
            must(m_shop->run(surveys::answer,
                             surveys::ReplyDraft{.ask = asked, .score = score, .isAnonymous = isAnonymous}));
        }
    }

    qint64 rows(const ui::BehindFigure &list)
    {
        const auto definition = list.pane == QLatin1String("tickets") ? tickets::ticketList() : surveys::askList();
        return must(m_shop->read([&](store::Connection &c) { return tables::readTotals(c, definition, list.query); }))
            .count;
    }

    QStringList subjects(const ui::BehindFigure &list)
    {
        QStringList found;
        const auto definition = tickets::ticketList();
        must(m_shop->read([&](store::Connection &c) -> Result<void> {
            const auto ids = must(tables::readIds(c, definition, list.query));
            for (const tables::Row &row : must(tables::readRows(c, definition, ids)))
                found << row.front().toString();
            return {};
        }));
        return found;
    }

    /// How many figures were compared with their lists.
    int compare(const ServiceScope &scope, const insights::ServiceValues &values)
    {
        int compared = 0;
        for (const insights::ServiceDefinition &each : insights::serviceDefinitions()) {
            const qint64 listed = rows(ui::behind(each.kpi, scope, zone()));
            // An anonymous answer is in no list, though its ask is.
            if (listed != values[each.kpi].count)
                qWarning("%s: %lld in the list, %lld counted", each.key, static_cast<long long>(listed),
                         static_cast<long long>(values[each.kpi].count));
            [&] { QCOMPARE(listed, values[each.kpi].count); }();
            ++compared;
        }
        return compared;
    }

    std::unique_ptr<TicketShop> m_shop;
    BusinessDay m_today;
    std::optional<ShopZone> m_zone;
};

QTEST_GUILESS_MAIN(BehindServiceTest)
#include "BehindServiceTest.moc"
