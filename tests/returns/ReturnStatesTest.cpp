// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/BusinessTime.h"
#include "calendar/Calendars.h"
#include "returns/DueTimes.h"
#include "returns/ReturnShop.h"

using namespace shopdesk;
using namespace shopdesk::returns;
using namespace shopdesk::test;

class ReturnStatesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyStateIsReachedAndNoneIsADeadEnd();
    void aReturnGoesItsWay();
    void eachStateHasADueTime();
    void aStepThatWasTakenChangesNothingAgain();
    void moneyMayComeBeforeTheGoods();
    void goodsThatNeverCameCloseTheReturn();
    void whatWasDeclinedIsLookedAtAgain();
    void closedStepsSayWhy();
    void anExceptionNeedsANote();
};

/// Over the table itself, with the guards as wide as they are for some return.
void ReturnStatesTest::everyStateIsReachedAndNoneIsADeadEnd()
{
    QSet<Status> reached{Status::Requested};
    for (bool grew = true; grew;) {
        grew = false;
        for (const Transition &row : transitions()) {
            const bool from = std::ranges::any_of(row.from, [&](Status each) { return reached.contains(each); });
            for (const Status to : row.to) {
                if (from && !reached.contains(to)) {
                    reached.insert(to);
                    grew = true;
                }
            }
        }
    }
    for (int i = 0; i <= static_cast<int>(Status::Cancelled); ++i) {
        const auto status = static_cast<Status>(i);
        QVERIFY2(reached.contains(status), qPrintable(keyOf(status)));
        const bool isEnd = status == Status::Closed || status == Status::Cancelled;
        const bool leadsOn = std::ranges::any_of(transitions(), [&](const Transition &row) {
            return std::ranges::find(row.from, status) != row.from.end();
        });
        QVERIFY2(leadsOn != isEnd, qPrintable(keyOf(status)));
    }
    // With every combination of what the guards look at, some step is open in every state but the last.
    for (int bits = 0; bits < 64; ++bits) {
        for (int i = 0; i < static_cast<int>(Status::Closed); ++i) {
            Facts facts;
            facts.status = static_cast<Status>(i);
            facts.isReceived = (bits & 1) != 0;
            facts.isInspected = facts.isReceived && (bits & 2) != 0;
            facts.moneyFrom = static_cast<MoneyFrom>((bits >> 2) % 3);
            const auto steps = stepsOf(facts);
            QVERIFY2(std::ranges::any_of(steps, &StepState::isOpen), qPrintable(keyOf(facts.status)));
        }
    }
}

void ReturnStatesTest::aReturnGoesItsWay()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 5);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    QCOMPARE(shop.onHand(cup), 3);
    const ReturnId id = shop.request(shop.draftOf(sale));
    QCOMPARE(shop.found(id).number.left(6), QStringLiteral("R-S01-"));
    QCOMPARE(shop.found(id).status, Status::Requested);
    QVERIFY(shop.found(id).dueAt.has_value());
    must(shop.approve(id));
    QCOMPARE(shop.found(id).status, Status::Approved);
    must(shop.receive(id));
    QCOMPARE(shop.found(id).status, Status::Received);
    QCOMPARE(shop.onHand(cup), 3); // what becomes of it is not known yet
    must(shop.inspect(id));
    QCOMPARE(shop.onHand(cup), 4);
    must(shop.settle(id));
    QCOMPARE(shop.found(id).status, Status::Settled);
    QCOMPARE(shop.found(id).givenBack, Money{1'000});
    QCOMPARE(shop.onHand(cup), 4); // the money moves no goods
    must(shop.close(id));
    const Return done = shop.found(id);
    QCOMPARE(done.status, Status::Closed);
    QVERIFY(!done.dueAt);
    QStringList steps;
    for (const StepTaken &step : done.steps)
        steps << keyOf(step.step);
    QCOMPARE(steps.join(QLatin1Char(' ')), QStringLiteral("request approve receive inspect settle close"));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnStatesTest::eachStateHasADueTime()
{
    ReturnShop shop;
    constexpr qint64 msPerDay = 86'400'000;
    const auto set = [&](Status status, const DueTime &time) {
        return shop.write([&](store::UnitOfWork &work) { return setDueTime(work, status, time); });
    };
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 5}}));
    must(set(Status::Requested, {DueUnit::Days, 2}));
    must(set(Status::Received, {DueUnit::OpeningHours, 4}));
    must(set(Status::Inspected, {DueUnit::Days, 0}));
    const ReturnId id = shop.request(shop.draftOf(sale));
    const auto takenAt = [&] { return shop.found(id).steps.back().at; };
    QCOMPARE(shop.found(id).dueAt, std::optional(Instant{takenAt().ms + 2 * msPerDay}));
    must(shop.approve(id));
    QCOMPARE(shop.found(id).dueAt, std::optional(Instant{takenAt().ms + 14 * msPerDay})); // as usual
    must(shop.receive(id));
    // Four hours of the standard calendar, whenever these are.
    const Instant due = must(shop.read([&](store::Connection &c) -> Result<Instant> {
        const auto hours = calendar::calendar(c, calendar::standardCalendar)->hours;
        return calendar::addBusinessTime(hours, takenAt(), std::chrono::hours(4))->at;
    }));
    QCOMPARE(shop.found(id).dueAt, std::optional(due));
    must(shop.inspect(id));
    QVERIFY(!shop.found(id).dueAt); // no time is set
    QCOMPARE(codeOf(set(Status::Closed, {DueUnit::Days, 2})), QStringLiteral("returns.badState"));
    QCOMPARE(codeOf(set(Status::Settled, {DueUnit::Days, 366})), QStringLiteral("returns.badDueTime"));
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'returns.setDueTime'"), 3);
    QCOMPARE(shop.number("SELECT count(*) FROM audit_entries WHERE operation = 'returns.setDueTime' "
                         "AND json_extract(changes, '$.dueTime[0]') IN ('8 h', '14 d')"),
             3);
}

void ReturnStatesTest::aStepThatWasTakenChangesNothingAgain()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.through(shop.draftOf(sale)).id;
    const auto rows = [&] {
        return shop.number(
            "SELECT (SELECT count(*) FROM payments) + (SELECT count(*) FROM stock_entries) + (SELECT count(*) "
            "FROM orders) + (SELECT count(*) FROM return_steps) + (SELECT count(*) FROM audit_entries)");
    };
    const qint64 before = rows();
    for (const auto &again : {shop.approve(id), shop.receive(id), shop.inspect(id), shop.settle(id)})
        QCOMPARE(codeOf(again), QStringLiteral("returns.stepClosed"));
    QCOMPARE(rows(), before);
    must(shop.close(id));
    QCOMPARE(codeOf(shop.close(id)), QStringLiteral("returns.stepClosed"));
}

void ReturnStatesTest::moneyMayComeBeforeTheGoods()
{
    ReturnShop shop;
    shop.addPolicy({.tier = shop.goldTier(), .moneyFrom = MoneyFrom::Approved});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    shop.receive(cup, 5);
    // Whoever is no trusted member waits until the goods were inspected.
    const orders::Order strange = shop.place(shop.sale({{cup, 1}}));
    const ReturnId later = shop.approved(shop.draftOf(strange));
    QCOMPARE(codeOf(shop.settle(later)), QStringLiteral("returns.stepClosed"));
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}, shop.clara));
    const ReturnId id = shop.approved(shop.draftOf(sale));
    must(shop.settle(id));
    QCOMPARE(shop.found(id).givenBack, Money{1'000});
    QCOMPARE(shop.left(sale), 1);
    QCOMPARE(codeOf(shop.close(id)), QStringLiteral("returns.stepClosed")); // the goods are still to come
    QCOMPARE(codeOf(shop.inspect(id)), QStringLiteral("returns.stepClosed"));
    must(shop.receive(id));
    QCOMPARE(shop.found(id).status, Status::Settled);
    must(shop.inspect(id, Disposition::Scrap));
    QCOMPARE(shop.onHand(cup), 2);
    QCOMPARE(shop.number("SELECT count(*) FROM stock_entries WHERE return_id IS NOT NULL AND reason = 'damage'"), 1);
    must(shop.close(id));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnStatesTest::goodsThatNeverCameCloseTheReturn()
{
    ReturnShop shop;
    shop.addPolicy({.moneyFrom = MoneyFrom::Approved});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.approved(shop.draftOf(sale, 2));
    must(shop.settle(id));
    const LineId line = shop.found(id).lines.front().id;
    must(shop.receive(id, {}, {{line, 0}}));
    must(shop.inspect(id));
    const Return done = shop.found(id);
    QCOMPARE(done.findings.size(), size_t(1));
    QCOMPARE(done.findings.front().disposition, Disposition::Missing);
    QCOMPARE(done.findings.front().quantity, 2);
    QCOMPARE(shop.onHand(cup), -2);
    must(shop.close(id));
    QCOMPARE(shop.allComplaints(), QStringList());
}

void ReturnStatesTest::whatWasDeclinedIsLookedAtAgain()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 2}}));
    const ReturnId id = shop.request(shop.draftOf(sale, 2));
    const auto decline = [&](const QString &note) {
        return shop.write([&](store::UnitOfWork &work) { return returns::decline(work, id, note); });
    };
    QCOMPARE(codeOf(decline({})), QStringLiteral("returns.noteMissing"));
    must(decline(QStringLiteral("worn")));
    QCOMPARE(shop.left(sale), 2); // it asks for nothing any more
    const auto reopen = [&] { return shop.write([&](store::UnitOfWork &work) { return returns::reopen(work, id); }); };
    const ReturnId other = shop.request(shop.draftOf(sale, 1));
    QCOMPARE(codeOf(reopen()), QStringLiteral("returns.tooMany"));
    must(shop.write([&](store::UnitOfWork &work) { return returns::cancel(work, other); }));
    must(reopen());
    QCOMPARE(shop.found(id).status, Status::Requested);
    QCOMPARE(shop.found(id).steps[1].note, QStringLiteral("worn"));
}

void ReturnStatesTest::closedStepsSayWhy()
{
    ReturnShop shop;
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 1}}));
    const ReturnId id = shop.request(shop.draftOf(sale));
    const auto steps = must(shop.read([&](store::Connection &c) { return stepsOf(c, id); }));
    for (const StepState &state : steps) {
        const bool isOpen = state.step == Step::Approve || state.step == Step::Decline || state.step == Step::Cancel;
        QCOMPARE(state.isOpen(), isOpen);
    }
    QCOMPARE(messageOf(shop.receive(id)), QStringLiteral("The return has to be approved first."));
    must(shop.approve(id));
    QCOMPARE(messageOf(shop.settle(id)), QStringLiteral("By its policy money is given once the goods were inspected."));
}

void ReturnStatesTest::anExceptionNeedsANote()
{
    ReturnShop shop;
    shop.addPolicy({.name = QStringLiteral("Never"), .isReturnable = false});
    const auto cup = shop.addProduct(QStringLiteral("Cup"), 1'000);
    const orders::Order sale = shop.place(shop.sale({{cup, 1}}));
    const ReturnId id = shop.request(shop.draftOf(sale));
    QVERIFY(!shop.found(id).isWithin);
    QCOMPARE(codeOf(shop.approve(id)), QStringLiteral("returns.noteMissing"));
    must(shop.approve(id, QStringLiteral("a good customer")));
    QCOMPARE(shop.found(id).status, Status::Approved);
}

QTEST_GUILESS_MAIN(ReturnStatesTest)
#include "ReturnStatesTest.moc"
