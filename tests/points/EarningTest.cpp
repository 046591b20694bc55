// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Earning.h"
#include "members/Tiers.h"
#include "points/Activities.h"
#include "points/Expiry.h"
#include "points/ExpiryKeeper.h"
#include "points/LedgerShop.h"
#include "points/Policy.h"
#include "points/RuleOperations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>

#include <random>

using namespace shopdesk;
using namespace shopdesk::points;
using namespace shopdesk::test;
using members::MemberId;

namespace {

WallTime wall(const char *text)
{
    return wallTimeFrom(QString::fromLatin1(text));
}

RuleDraft shareRule(qint64 points, std::optional<int> perDay)
{
    return {RuleKind::Share, QStringLiteral("Share"), points, {}, perDay, {}, {}};
}

RuleDraft purchaseRule(const QString &name, std::optional<WallTime> starts = {}, std::optional<WallTime> ends = {})
{
    return {RuleKind::Purchase, name, 1, Money{100}, {}, starts, ends};
}

class EarningShop : public LedgerShop
{
public:
    Result<RuleId> addRule(const RuleDraft &draft)
    {
        return write([&](store::UnitOfWork &work) { return createRule(work, draft); });
    }
    Result<BonusEventId> addEvent(const QString &name, int multiplier, const char *starts, const char *ends)
    {
        return write([&](store::UnitOfWork &work) {
            return createBonusEvent(work, {name, multiplier, wall(starts), wall(ends)});
        });
    }
    qint64 earned(MemberId member, Money amount, Instant at)
    {
        return must(read([&](store::Connection &c) -> Result<qint64> {
            const auto terms = termsFor(c, member, at);
            return terms ? pointsFor(*terms, amount) : -1;
        }));
    }
    Result<ActivityOutcome> record(MemberId member, const QString &key = {}, std::optional<Instant> at = {})
    {
        return write([&](store::UnitOfWork &work) { return recordActivity(work, {member, RuleKind::Share, key, at}); });
    }
    ExpiryStep expire(Instant upTo, int most = 500)
    {
        return must(write([&](store::UnitOfWork &work) -> Result<ExpiryStep> { return expireStep(work, upTo, most); }));
    }
    Result<QJsonObject> call(const char *name, const QJsonObject &input)
    {
        const auto all = ruleOperations();
        const auto found = std::ranges::find_if(
            all, [&](const store::Operation &each) { return QLatin1String(each.name) == QLatin1String(name); });
        return write([&](store::UnitOfWork &work) { return store::run(*found, work, input); });
    }
    const ShopZone zone = must(ShopZone::fromName(QStringLiteral("Europe/London")));
};

} // namespace

/// Rules, bonus events, activities, and how points end.
class EarningTest : public QObject
{
    Q_OBJECT
private slots:
    void roundsDownOnce();
    void aTierMultiplies();
    void eventsBeginAndEndToTheInstant();
    void badEventsAreRefused();
    void timesThatDoNotExistAreRefused();
    void rulesThatContradictEachOtherAreRefusedByName();
    void badRulesAreRefused();
    void theFourthShareOfADayBringsNothing();
    void theSameActivityCountsOnce();
    void expiryInSteps();
    void whatCameBackExpiresAgain();
    void pendingPointsMature();
    void whoLosesPointsSoon();
    void theKeeperBooksWhatIsDue();
    void everyOperationByName();
};

void EarningTest::roundsDownOnce()
{
    Terms terms;
    terms.unit = Money{100};
    terms.tierMultiplier = 120;
    QCOMPARE(pointsFor(terms, Money{26'500}), 318);
    QCOMPARE(pointsFor(terms, Money{22'000}), 264);
    QCOMPARE(pointsFor(terms, Money{99}), 1); // 1.188
    QCOMPARE(pointsFor(terms, Money{83}), 0); // 0.996
    QCOMPARE(pointsFor(terms, Money{84}), 1); // 1.008
    QCOMPARE(pointsFor(terms, Money{0}), 0);
    QCOMPARE(pointsFor(terms, Money{-100}), 0);
    terms.tierMultiplier = 10'000;
    terms.eventMultiplier = 10'000;
    terms.points = mostPointsOfRule;
    QCOMPARE(pointsFor(terms, Money{100}), 10'000'000'000);
    QCOMPARE(pointsFor(terms, Money{99'999'999'999'999}), 1'000'000'000'000'000); // no more than anybody can mean
    // Against plain arithmetic, where that can hold it.
    std::mt19937 random(20261127);
    for (int i = 0; i < 10'000; ++i) {
        const qint64 amount = random() % 10'000'000;
        terms = {{},
                 Money{1 + qint64(random() % 5'000)},
                 1 + qint64(random() % 100),
                 1 + int(random() % 1'000),
                 1 + int(random() % 1'000),
                 {}};
        QCOMPARE(pointsFor(terms, Money{amount}),
                 amount * terms.points * terms.tierMultiplier * terms.eventMultiplier / (terms.unit.minor * 10'000));
    }
}

void EarningTest::aTierMultiplies()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    QCOMPARE(shop.earned(id, Money{26'500}, shop.now()), 265);
    must(shop.write([](store::UnitOfWork &work) { return members::createTier(work, {QStringLiteral("Gold"), 1}); }));
    shop.change("UPDATE tiers SET points_multiplier = 120");
    shop.change("UPDATE members SET tier_id = (SELECT id FROM tiers)");
    QCOMPARE(shop.earned(id, Money{26'500}, shop.now()), 318);
}

void EarningTest::eventsBeginAndEndToTheInstant()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    must(shop.addEvent(QStringLiteral("Double"), 200, "2026-07-01T10:00", "2026-07-01T12:00"));
    const auto at = [&](QTime time) { return shop.earned(id, Money{1'000}, shop.zone.fromLocal({2026, 7, 1}, time)); };
    QCOMPARE(at({9, 59, 59, 999}), 10);
    QCOMPARE(at({10, 0}), 20);
    QCOMPARE(at({11, 59, 59}), 20);
    QCOMPARE(at({11, 59, 59, 999}), 20);
    QCOMPARE(at({12, 0}), 10);
}

void EarningTest::badEventsAreRefused()
{
    EarningShop shop;
    for (const int multiplier : {0, 1, 100, 10'001, 100'000, -200}) {
        const auto refused = shop.addEvent(QStringLiteral("X"), multiplier, "2026-07-01T10:00", "2026-07-01T12:00");
        QCOMPARE(codeOf(refused), QStringLiteral("points.badMultiplier"));
        QCOMPARE(fieldOf(refused), QStringLiteral("multiplier"));
    }
    QCOMPARE(codeOf(shop.addEvent(QStringLiteral(" "), 200, "2026-07-01T10:00", "2026-07-01T12:00")),
             QStringLiteral("points.nameMissing"));
    QCOMPARE(codeOf(shop.addEvent(QStringLiteral("X"), 200, "2026-07-01T10:00", "2026-07-01T10:00")),
             QStringLiteral("points.badPeriod"));
    const auto first = must(shop.addEvent(QStringLiteral("Morning"), 200, "2026-07-01T10:00", "2026-07-01T12:00"));
    const auto clash = shop.addEvent(QStringLiteral("Triple"), 300, "2026-07-01T11:59", "2026-07-01T13:00");
    QCOMPARE(codeOf(clash), QStringLiteral("points.contradiction"));
    QVERIFY(messageOf(clash).contains(QStringLiteral("Morning")));
    must(shop.addEvent(QStringLiteral("Noon"), 300, "2026-07-01T12:00", "2026-07-01T13:00")); // one after the other
    must(shop.write([&](store::UnitOfWork &work) { return archiveBonusEvent(work, first); }));
    const auto instead = must(shop.addEvent(QStringLiteral("Instead"), 300, "2026-07-01T10:00", "2026-07-01T12:00"));
    // It takes place after all, where nothing else has taken its time.
    const auto restore = [&] {
        return shop.write([&](store::UnitOfWork &work) { return restoreBonusEvent(work, first); });
    };
    QCOMPARE(codeOf(restore()), QStringLiteral("points.contradiction"));
    must(shop.write([&](store::UnitOfWork &work) { return archiveBonusEvent(work, instead); }));
    must(restore());
    must(restore());
    QCOMPARE(codeOf(shop.addEvent(QStringLiteral("Late"), 300, "2026-07-01T11:00", "2026-07-01T12:00")),
             QStringLiteral("points.contradiction"));
    shop.store().setActor(stranger());
    QCOMPARE(codeOf(shop.addEvent(QStringLiteral("Y"), 200, "2026-08-01T10:00", "2026-08-01T12:00")),
             QStringLiteral("staff.notAllowed"));
}

void EarningTest::timesThatDoNotExistAreRefused()
{
    EarningShop shop; // in London, where clocks go from 01:00 to 02:00 on 29 March 2026
    const auto refused = shop.addEvent(QStringLiteral("Night"), 200, "2026-03-29T01:30", "2026-03-29T05:00");
    QCOMPARE(codeOf(refused), QStringLiteral("points.noSuchTime"));
    QCOMPARE(fieldOf(refused), QStringLiteral("starts"));
    QVERIFY2(messageOf(refused).contains(QStringLiteral("01:30")), qPrintable(messageOf(refused)));
    QCOMPARE(fieldOf(shop.addEvent(QStringLiteral("Night"), 200, "2026-03-28T01:30", "2026-03-29T01:00")),
             QStringLiteral("ends"));
    must(shop.addEvent(QStringLiteral("Night"), 200, "2026-03-29T00:59", "2026-03-29T02:00"));
    QCOMPARE(codeOf(shop.addEvent(QStringLiteral("Never"), 200, "2026-02-30T01:30", "2026-03-29T05:00")),
             QStringLiteral("points.noSuchTime"));
    QCOMPARE(codeOf(shop.addRule(purchaseRule(QStringLiteral("R"), wall("2026-03-29T01:00")))),
             QStringLiteral("points.noSuchTime"));
}

void EarningTest::rulesThatContradictEachOtherAreRefusedByName()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const RuleId first = must(shop.addRule(purchaseRule(QStringLiteral("All year"))));
    const auto clash = shop.addRule(purchaseRule(QStringLiteral("Summer"), wall("2026-07-01T00:00")));
    QCOMPARE(codeOf(clash), QStringLiteral("points.contradiction"));
    QVERIFY(messageOf(clash).contains(QStringLiteral("All year")));
    must(shop.addRule(shareRule(5, 3))); // of another kind
    RuleDraft until = purchaseRule(QStringLiteral("All year"), {}, wall("2026-07-01T00:00"));
    must(shop.write([&](store::UnitOfWork &work) { return updateRule(work, first, until); }));
    RuleDraft summer = purchaseRule(QStringLiteral("Summer"), wall("2026-07-01T00:00"), wall("2026-09-01T00:00"));
    summer.points = 2;
    must(shop.addRule(summer));
    QCOMPARE(shop.earned(id, Money{1'000}, {shop.zone.fromLocal({2026, 7, 1}, {0, 0}).ms - 1}), 10);
    QCOMPARE(shop.earned(id, Money{1'000}, shop.zone.fromLocal({2026, 7, 1}, {0, 0})), 20);
    QCOMPARE(shop.earned(id, Money{1'000}, shop.zone.fromLocal({2026, 9, 1}, {0, 0})), -1); // no rule, nothing
    must(shop.write([&](store::UnitOfWork &work) { return archiveRule(work, first); }));
    must(shop.addRule(purchaseRule(QStringLiteral("Before"), {}, wall("2026-07-01T00:00"))));
    const auto again = shop.write([&](store::UnitOfWork &work) { return restoreRule(work, first); });
    QCOMPARE(codeOf(again), QStringLiteral("points.contradiction"));
    QVERIFY(messageOf(again).contains(QStringLiteral("Before")));
}

void EarningTest::badRulesAreRefused()
{
    EarningShop shop;
    RuleDraft rule = purchaseRule(QStringLiteral("R"));
    rule.points = 0;
    QCOMPARE(codeOf(shop.addRule(rule)), QStringLiteral("points.badPoints"));
    rule.points = 1'000'001;
    QCOMPARE(codeOf(shop.addRule(rule)), QStringLiteral("points.badPoints"));
    rule = purchaseRule(QStringLiteral("R"));
    rule.unit = {};
    QCOMPARE(codeOf(shop.addRule(rule)), QStringLiteral("points.badUnit"));
    QCOMPARE(codeOf(shop.addRule(purchaseRule(QString()))), QStringLiteral("points.nameMissing"));
    QCOMPARE(codeOf(shop.addRule(shareRule(5, 0))), QStringLiteral("points.badCap"));
    QCOMPARE(
        codeOf(shop.addRule(purchaseRule(QStringLiteral("R"), wall("2026-07-01T10:00"), wall("2026-07-01T10:00")))),
        QStringLiteral("points.badPeriod"));
    QCOMPARE(codeOf(shop.write([](store::UnitOfWork &work) { return archiveRule(work, RuleId{7}); })),
             QStringLiteral("points.ruleNotFound"));
}

void EarningTest::theFourthShareOfADayBringsNothing()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const MemberId other = shop.add(QStringLiteral("B"));
    QCOMPARE(codeOf(shop.record(id)), QStringLiteral("points.noRule"));
    must(shop.addRule(shareRule(5, 3)));
    const Instant evening = shop.zone.fromLocal({2026, 7, 1}, {23, 59});
    for (int i = 0; i < 3; ++i)
        QCOMPARE(must(shop.record(id, {}, evening)).points, 5);
    const ActivityOutcome fourth = must(shop.record(id, {}, evening));
    QCOMPARE(fourth.points, 0);
    QVERIFY2(fourth.why.contains(QStringLiteral("Share")) && fourth.why.contains(QLatin1Char('3')),
             qPrintable(fourth.why));
    QCOMPARE(must(shop.record(other, {}, evening)).points, 5);
    QCOMPARE(must(shop.record(id, {}, Instant{evening.ms + 60'000})).points, 5); // the next day of the shop
    QCOMPARE(shop.wealth(id).balance, 20);
    QCOMPARE(shop.number("SELECT count(*) FROM points_activities"), 6);
    QCOMPARE(codeOf(shop.record(MemberId{7})), QStringLiteral("members.notFound"));
    QCOMPARE(shop.complaints(), QStringList());
}

void EarningTest::theSameActivityCountsOnce()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    must(shop.addRule(shareRule(5, 1)));
    const QString key = QStringLiteral("post/42");
    const EntryId entry = must(shop.record(id, key)).entry;
    QCOMPARE(must(shop.record(id, key)).entry, entry);
    QCOMPARE(must(shop.record(id, QStringLiteral("post/43"))).points, 0);
    QCOMPARE(must(shop.record(id, QStringLiteral("post/43"))).points, 0);
    QCOMPARE(shop.number("SELECT count(*) FROM points_activities"), 2);
    QCOMPARE(shop.wealth(id).balance, 5);
    QCOMPARE(codeOf(shop.record(id, QStringLiteral("Li Wei"))), QStringLiteral("points.badKey"));
}

void EarningTest::expiryInSteps()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    for (int i = 0; i < 25; ++i)
        shop.grant(id, 10, QByteArray::number(i), {}, shop.in(30));
    shop.grant(id, 7, "late", {}, shop.in(31));
    shop.grant(id, 3, "stays");
    must(shop.spend(id, 15, "s"));
    QVERIFY(shop.expire({shop.in(30).ms - 1}).isDone);
    QCOMPARE(shop.wealth(id).balance, 245);
    const ExpiryStep first = shop.expire(shop.in(30), 10);
    QCOMPARE(first.batches, 10);
    QVERIFY(!first.isDone);
    QCOMPARE(shop.expire(shop.in(30), 10).batches, 10);
    const ExpiryStep last = shop.expire(shop.in(30), 10);
    QCOMPARE(last.batches, 4);
    QVERIFY(last.isDone);
    QCOMPARE(shop.expire(shop.in(30), 10).batches, 0);
    QCOMPARE(shop.wealth(id).balance, 10);
    QCOMPARE(shop.number("SELECT count(*) FROM points_batches WHERE state = 'expired'"), 24);
    QCOMPARE(shop.complaints(), QStringList());
}

void EarningTest::whatCameBackExpiresAgain()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    shop.grant(id, 100, "a", {}, shop.in(30));
    const EntryId spent = must(shop.spend(id, 60, "s"));
    shop.expire(shop.in(30));
    QCOMPARE(shop.wealth(id).balance, 0);
    // A clock that goes back: the batch is good again as far as anybody knows.
    shop.giveBack(spent, 60, "g");
    QCOMPARE(shop.wealth(id).balance, 60);
    QCOMPARE(shop.expire(shop.in(30)).points, 60);
    QCOMPARE(shop.expire(shop.in(30)).points, 0);
    QCOMPARE(shop.wealth(id).balance, 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void EarningTest::pendingPointsMature()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const EntryId granted = shop.grant(id, 50, "a");
    must(shop.spend(id, 50, "s"));
    shop.takeBack(granted, 50, "t");
    const EntryId waiting = shop.grant(id, 80, "w", shop.in(14));
    QCOMPARE(shop.expire({shop.in(14).ms - 1}).matured, 0);
    const ExpiryStep step = shop.expire(shop.in(14));
    QCOMPARE(step.matured, 1);
    QCOMPARE(shop.left(waiting), 30); // the debt of 50 is set off
    QCOMPARE(shop.wealth(id).debt, 0);
    QCOMPARE(shop.complaints(), QStringList());
}

void EarningTest::whoLosesPointsSoon()
{
    EarningShop shop;
    const MemberId a = shop.add(QStringLiteral("A"));
    const MemberId b = shop.add(QStringLiteral("B"));
    shop.grant(a, 10, "1", {}, shop.in(20));
    shop.grant(a, 5, "2", {}, shop.in(25));
    shop.grant(a, 7, "3", {}, shop.in(60));
    shop.grant(b, 9, "4", {}, shop.in(10));
    const auto found = must(shop.read([&](store::Connection &c) { return expiring(c, shop.now(), shop.in(30), 10); }));
    QCOMPARE(found.size(), size_t(2));
    QCOMPARE(found[0].member, b);
    QCOMPARE(found[1].points, 15);
    QCOMPARE(found[1].first, shop.in(20));
}

void EarningTest::theKeeperBooksWhatIsDue()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    for (int i = 0; i < 3; ++i)
        shop.grant(id, 10, QByteArray::number(i), {}, Instant{shop.now().ms + 1});
    shop.grant(id, 1, "stays");
    ExpiryKeeper keeper(shop.store());
    QSignalSpy expired(&keeper, &ExpiryKeeper::expired);
    QTRY_VERIFY((keeper.look(), !expired.isEmpty()));
    QCOMPARE(expired[0][0].toLongLong(), 30);
    QCOMPARE(shop.wealth(id).balance, 1);
}

void EarningTest::everyOperationByName()
{
    EarningShop shop;
    const MemberId id = shop.add(QStringLiteral("A"));
    const auto object = [](const char *text) { return QJsonDocument::fromJson(text).object(); };
    QJsonObject rule = must(shop.call("points.createRule", object(R"({"kind": "purchase", "name": "Usual", "points": 1,
        "unit": 100, "ends": "2030-01-01T00:00"})")));
    rule.insert(QStringLiteral("points"), 2);
    rule.insert(QStringLiteral("ends"), QString());
    must(shop.call("points.updateRule", rule));
    const QJsonObject found =
        must(shop.call("points.rules", {})).value(QStringLiteral("rules")).toArray().at(0).toObject();
    QCOMPARE(found.value(QStringLiteral("points")).toInt(), 2);
    QVERIFY(found.value(QStringLiteral("ends")).isNull());
    QJsonObject event = must(shop.call("points.createBonusEvent", object(R"({"name": "Double", "multiplier": 200,
        "starts": "2026-07-01T10:00", "ends": "2026-07-01T12:00"})")));
    event.insert(QStringLiteral("ends"), QStringLiteral("2026-07-01T13:00"));
    must(shop.call("points.updateBonusEvent", event));
    QJsonObject asked = object(R"({"amount": 1000, "at": "2026-07-01T11:30:00Z"})");
    asked.insert(QStringLiteral("member"), id.text());
    const QJsonObject preview = must(shop.call("points.preview", asked));
    QCOMPARE(preview.value(QStringLiteral("points")).toInt(), 40);
    QCOMPARE(preview.value(QStringLiteral("why")).toString(), QStringLiteral("10.00 ÷ 1.00 × 2 × 2 = 40"));
    event.remove(QStringLiteral("ends"));
    must(shop.call("points.archiveBonusEvent", event));
    QCOMPARE(must(shop.call("points.preview", asked)).value(QStringLiteral("points")).toInt(), 20);
    const QJsonObject one{{QStringLiteral("id"), found.value(QStringLiteral("id"))}};
    must(shop.call("points.archiveRule", one));
    must(shop.call("points.restoreRule", one));
    must(shop.call("points.createRule", object(R"({"kind": "share", "name": "Share", "points": 5, "perDay": 3})")));
    const QJsonObject shared =
        must(shop.call("points.recordActivity",
                       {{QStringLiteral("id"), id.text()}, {QStringLiteral("kind"), QStringLiteral("share")}}));
    QCOMPARE(shared.value(QStringLiteral("points")).toInt(), 5);
    shop.grant(id, 10, "old", {}, Instant{shop.now().ms - 1});
    shop.grant(id, 20, "soon", {}, shop.in(3));
    const QJsonObject soon = must(shop.call("points.expiring", {}));
    QCOMPARE(soon.value(QStringLiteral("members")).toArray().at(0).toObject().value(QStringLiteral("points")).toInt(),
             20);
    QCOMPARE(
        must(shop.call("points.expire", object(R"({"day": "2020-01-01"})"))).value(QStringLiteral("batches")).toInt(),
        0);
    QCOMPARE(must(shop.call("points.expire", {})).value(QStringLiteral("points")).toInt(), 10);
    shop.store().setActor(stranger());
    for (const store::Operation &operation : ruleOperations())
        QCOMPARE(codeOf(shop.call(operation.name, {})), QStringLiteral("staff.notAllowed"));
}

QTEST_GUILESS_MAIN(EarningTest)
#include "EarningTest.moc"
