// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/TwoDevices.h"

#include "catalog/Products.h"
#include "orders/OrderChange.h"
#include "orders/OrderShop.h"
#include "points/Expiry.h"
#include "points/Ledger.h"
#include "rewards/CouponCodes.h"
#include "rewards/Coupons.h"

using namespace shopdesk;
using namespace shopdesk::test;

namespace {

constexpr qint64 msPerDay = 86'400'000;

} // namespace

/// What every device of a company books by itself is booked once: points expire once, a friend is paid for once, an order that
/// was paid in parts earns once.
class PointsOnTwoDevicesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TwoDevices> m_company;

    TestDevice &one() { return *m_company->one; }
    TestDevice &two() { return *m_company->two; }
    QString clara() { return m_company->newMember("Clara"); }
    points::EntryId give(const QString &member, qint64 points, int goodForDays)
    {
        return one().must([&](store::UnitOfWork &work) -> Result<points::EntryId> {
            return points::grant(work, {.member = *members::MemberId::fromText(member),
                                        .points = points,
                                        .cause = QStringLiteral("gift/%1").arg(++m_gifts),
                                        .at = work.now(),
                                        .expiresAt = Instant{work.now().ms + goodForDays * msPerDay}});
        });
    }
    void spend(TestDevice &device, const QString &member, qint64 points)
    {
        device.must([&](store::UnitOfWork &work) -> Result<points::EntryId> {
            return points::spend(work, {.member = *members::MemberId::fromText(member),
                                        .points = points,
                                        .cause = QStringLiteral("spend/%1").arg(++m_gifts),
                                        .at = work.now()});
        });
    }
    /// The first device spends 80 and gives 50 of them back; the other one hears of both, and not yet of the batches.
    void tellTheOtherHalfOf(const QString &member)
    {
        one().must([&](store::UnitOfWork &work) -> Result<points::EntryId> {
            const auto spent = points::spend(work, {.member = *members::MemberId::fromText(member),
                                                    .points = 80,
                                                    .cause = QStringLiteral("spend"),
                                                    .at = work.now()});
            return points::giveBack(work, *spent, 50, QStringLiteral("back"), work.now(), 0);
        });
        one().sync(m_company->server());
        m_company->server().fault = [this](const QString &) {
            const bool isHalf = two().value<int>("SELECT count(*) FROM points_entries") == 3;
            return isHalf ? std::optional(Fault{}) : std::nullopt;
        };
        two().sync(m_company->server(), {.changes = 1});
        m_company->server().fault = {};
        QCOMPARE(two().value<int>("SELECT count(*) FROM points_entries"), 3);
        QCOMPARE(two().value<int>("SELECT count(*) FROM points_uses"), 0);
    }
    void giveThere(const QString &member, qint64 points)
    {
        two().must([&](store::UnitOfWork &work) -> Result<points::EntryId> {
            return points::grant(work, {.member = *members::MemberId::fromText(member),
                                        .points = points,
                                        .cause = QStringLiteral("there"),
                                        .at = work.now()});
        });
    }
    void expire(TestDevice &device) { m_company->call(device, "points.expire"); }
    QString placeUnpaid(const QString &member, qint64 price)
    {
        const QString product = m_company
                                    ->call(one(), "catalog.createProduct",
                                           {{QStringLiteral("name"), QStringLiteral("Cup %1").arg(++m_gifts)},
                                            {QStringLiteral("sku"), QStringLiteral("C-%1").arg(m_gifts)},
                                            {QStringLiteral("price"), price}})[u"id"]
                                    .toString();
        const QJsonValue variant =
            m_company->call(one(), "catalog.product", {{QStringLiteral("id"), product}})[u"variants"][0][u"id"];
        m_company->call(one(), "catalog.bookStock",
                        {{QStringLiteral("store"), idToText(theStore)},
                         {QStringLiteral("variant"), variant},
                         {QStringLiteral("quantity"), 5},
                         {QStringLiteral("reason"), QStringLiteral("receipt")}});
        return m_company
            ->call(one(), "orders.place",
                   {{QStringLiteral("kind"), QStringLiteral("sale")},
                    {QStringLiteral("store"), idToText(theStore)},
                    {QStringLiteral("member"), member},
                    {QStringLiteral("channel"), QStringLiteral("phone")},
                    {QStringLiteral("payLater"), true},
                    {QStringLiteral("status"), QStringLiteral("paid")},
                    {QStringLiteral("lines"), QJsonArray{QJsonObject{{QStringLiteral("variant"), variant},
                                                                     {QStringLiteral("quantity"), 1}}}}})[u"id"]
            .toString();
    }
    void pay(TestDevice &device, const QString &order, qint64 amount)
    {
        m_company->call(
            device, "orders.pay",
            {{QStringLiteral("id"), order},
             {QStringLiteral("payments"), QJsonArray{QJsonObject{{QStringLiteral("kind"), QStringLiteral("card")},
                                                                 {QStringLiteral("amount"), amount}}}}});
    }
    int m_gifts = 0;

private slots:
    void init() { m_company = std::make_unique<TwoDevices>(); }

    void pointsExpireOnce()
    {
        const QString member = clara();
        give(member, 100, 10);
        give(member, 40, 30);
        QCOMPARE(m_company->meet(), QString());
        m_company->now += 11 * msPerDay;
        expire(one());
        expire(two());
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 40);
        QCOMPARE(m_company->number("SELECT count(*) FROM points_entries WHERE reason = 'expiry'"), 1);
        QCOMPARE(m_company->openTasks("duplicateValue"), 0);
        QCOMPARE(m_company->openTasks("pointsOverdraft"), 0);
    }

    void whatExpiredAlthoughItWasSpentElsewhereGoesBack()
    {
        const QString member = clara();
        give(member, 100, 10);
        QCOMPARE(m_company->meet(), QString());
        spend(one(), member, 30); // the other does not know
        m_company->now += 11 * msPerDay;
        expire(one());
        expire(two());
        QCOMPARE(m_company->meet(), QString());
        // It earned 100, spent 30, and 70 expired.
        QCOMPARE(m_company->balance(member), 0);
        QCOMPARE(m_company->number("SELECT -sum(points) FROM points_entries WHERE reason = 'expiry'"), 70);
        QCOMPARE(m_company->openTasks("pointsOverdraft"), 0);
        m_company->now += msPerDay;
        expire(one());
        expire(two());
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 0);
    }

    void whatIsOwedIsSetOffOnce()
    {
        const QString member = clara();
        m_company->call(one(), "points.setPolicy", {{QStringLiteral("pendingDays"), 5}});
        one().must([&](store::UnitOfWork &work) -> Result<points::EntryId> {
            points::book(work, {*members::MemberId::fromText(member), -50, points::Reason::Refund, work.now()});
            return points::grant(work, {.member = *members::MemberId::fromText(member),
                                        .points = 60,
                                        .cause = QStringLiteral("gift"),
                                        .at = work.now(),
                                        .activeFrom = Instant{work.now().ms + 5 * msPerDay}});
        });
        QCOMPARE(m_company->meet(), QString());
        m_company->now += 6 * msPerDay;
        expire(one()); // what was pending pays what is owed
        expire(two());
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 10);
        QCOMPARE(m_company->number("SELECT count(*) FROM points_uses"), 1);
        QCOMPARE(m_company->openTasks("pointsOverdraft"), 0);
    }

    void whatWasSpentIsNotOwedUntilItsBatchesAreKnown()
    {
        const QString member = clara();
        give(member, 100, 300);
        QCOMPARE(m_company->meet(), QString());
        tellTheOtherHalfOf(member);
        giveThere(member, 60);
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 100 - 80 + 50 + 60);
        QCOMPARE(m_company->number("SELECT count(*) FROM points_debts"), 0);
        QCOMPARE(m_company->number("SELECT count(*) FROM points_batches WHERE remaining < 0"), 0);
        QCOMPARE(m_company->openTasks("pointsOverdraft"), 0);
    }

    void whatWasSpentOfPointsThatWentBackElsewhereIsCounted()
    {
        const QString member = clara();
        give(member, 100, 10);
        QCOMPARE(m_company->meet(), QString());
        tellTheOtherHalfOf(member);
        m_company->now += 11 * msPerDay;
        expire(two());
        giveThere(member, 90);
        spend(two(), member, 60); // 50 of what seems to stand by itself, and stands in the batch that has expired
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 30); // 70 have expired
        QCOMPARE(m_company->number("SELECT -sum(points) FROM points_entries WHERE reason = 'expiry'"), 70);
        QCOMPARE(m_company->number("SELECT min(remaining) FROM points_batches WHERE points = 0"), -50);
        one().must([](store::UnitOfWork &work) { return app::rebuild(work); });
        QCOMPARE(app::verify(one().connection())->size(), size_t(0));
        QCOMPARE(m_company->number("SELECT min(remaining) FROM points_batches WHERE points = 0"), -50);
    }

    void anOrderThatWasPaidInPartsEarnsOnce()
    {
        const QString member = clara();
        const QString order = placeUnpaid(member, 500);
        QCOMPARE(m_company->meet(), QString());
        pay(one(), order, 250);
        pay(two(), order, 250);
        QCOMPARE(m_company->balance(member), 0);
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 5);
        QCOMPARE(m_company->number("SELECT count(*) FROM points_entries"), 1);
        QCOMPARE(m_company->openTasks("duplicateValue"), 0);
    }

    void anOrderThatIsPaidAtOnceEarnsOnce()
    {
        const QString member = clara();
        const QString order = placeUnpaid(member, 500);
        QCOMPARE(m_company->meet(), QString());
        pay(two(), order, 500);
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 5);
        QCOMPARE(m_company->number("SELECT count(*) FROM points_entries"), 1);
    }

    void aFriendIsPaidForOnce()
    {
        m_company->call(one(), "members.setReferralPolicy",
                        {{QStringLiteral("referrerPoints"), 200}, {QStringLiteral("friendPoints"), 100}});
        const QString anna = m_company->newMember("Anna");
        const QString ben = m_company->newMember("Ben", {{QStringLiteral("referrer"), anna}});
        const QString first = placeUnpaid(ben, 300);
        const QString second = placeUnpaid(ben, 700);
        QCOMPARE(m_company->meet(), QString());
        pay(one(), first, 300); // each device takes its own order for the first
        pay(two(), second, 700);
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(anna), 200);
        QCOMPARE(m_company->balance(ben), 100 + 3 + 7);
        QCOMPARE(m_company->openTasks("duplicateValue"), 0);
    }

    void whatIsReportedTwiceCountsOnce()
    {
        const QString member = clara();
        m_company->call(one(), "points.createRule",
                        {{QStringLiteral("kind"), QStringLiteral("review")},
                         {QStringLiteral("name"), QStringLiteral("Review")},
                         {QStringLiteral("points"), 50}});
        QCOMPARE(m_company->meet(), QString());
        for (TestDevice *device : {&one(), &two()}) {
            m_company->call(*device, "points.recordActivity",
                            {{QStringLiteral("id"), member},
                             {QStringLiteral("kind"), QStringLiteral("review")},
                             {QStringLiteral("key"), QStringLiteral("review/3ZK")}});
            m_company->call(*device, "members.recordScore",
                            {{QStringLiteral("id"), member},
                             {QStringLiteral("kind"), QStringLiteral("review")},
                             {QStringLiteral("points"), 8},
                             {QStringLiteral("cause"), QStringLiteral("review/3ZK")}});
        }
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->balance(member), 50);
        QCOMPARE(m_company->number("SELECT sum(points) FROM member_scores"), 8);
        QCOMPARE(m_company->openTasks("duplicateValue"), 0);
    }

    void drawsOfTwoDevicesMeetAndCanBeChecked()
    {
        const QString member = clara();
        const QString lottery =
            m_company
                ->call(one(), "rewards.createLottery",
                       {{QStringLiteral("name"), QStringLiteral("Spring")},
                        {QStringLiteral("prizes"),
                         QJsonArray{QJsonObject{{QStringLiteral("name"), QStringLiteral("7 points")},
                                                {QStringLiteral("kind"), QStringLiteral("points")},
                                                {QStringLiteral("points"), 7},
                                                {QStringLiteral("weight"), 10'000},
                                                {QStringLiteral("stock"), 3}}}}})[u"id"]
                .toString();
        m_company->call(one(), "rewards.activateLottery", {{QStringLiteral("id"), lottery}});
        QCOMPARE(m_company->meet(), QString());
        const auto draw = [&](TestDevice &device) {
            return m_company->call(device, "rewards.draw",
                                   {{QStringLiteral("lottery"), lottery}, {QStringLiteral("member"), member}});
        };
        QCOMPARE(draw(one())[u"ticket"].toInteger(), 1);
        QCOMPARE(draw(one())[u"ticket"].toInteger(), 2);
        QCOMPARE(draw(two())[u"ticket"].toInteger(), 10'000'001);
        QCOMPARE(draw(two())[u"ticket"].toInteger(), 10'000'002);
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->number("SELECT count(*) FROM lottery_draws WHERE prize_id IS NOT NULL"), 4);
        QCOMPARE(m_company->balance(member), 28);
        QCOMPARE(m_company->openTasks("prizeOverdrawn"), 1); // 3 were there
        QCOMPARE(draw(two())[u"points"].toInteger(), 0);     // and none is left
        QCOMPARE(draw(one())[u"points"].toInteger(), 0);
        QCOMPARE(m_company->meet(), QString());
        for (TestDevice *device : {&one(), &two()}) {
            const QJsonObject checked =
                m_company->call(*device, "rewards.checkDraws", {{QStringLiteral("lottery"), lottery}});
            QCOMPARE(checked[u"draws"].toInt(), 6);
            QCOMPARE(checked[u"wrong"].toArray(), QJsonArray());
        }
    }

    void aCodeThatIsGoodOnceIsTakenByBothAndGivenBackByOne()
    {
        catalog::VariantId cup;
        QString code;
        one().must([&](store::UnitOfWork &work) -> Result<void> {
            catalog::ProductDraft draft;
            draft.name = QStringLiteral("Cup");
            draft.variants.push_back({{}, {}, QStringLiteral("CUP"), Money{9'900}, {}, {}});
            const auto product = catalog::product(work.connection(), must(catalog::createProduct(work, draft)));
            cup = must(product).variants.front().id;
            const auto once = must(rewards::createCoupon(work, {.name = QStringLiteral("ONCE"), .amount = Money{300}}));
            code = must(rewards::issueBatch(work, once, {}, 1)).codes.front();
            return {};
        });
        QCOMPARE(m_company->meet(), QString());
        const auto sell = [&](TestDevice &device) {
            return device.must([&](store::UnitOfWork &work) -> Result<orders::OrderId> {
                orders::OrderDraft draft;
                draft.store = StoreId{theStore};
                draft.channel = orders::Channel::Phone; // not handed over yet
                draft.lines = {{cup, 1}};
                draft.coupons = {code};
                draft.payments = {{orders::PaymentKind::Card, must(orders::totalsOf(work.connection(), draft)).total}};
                return orders::place(work, draft);
            });
        };
        const orders::OrderId first = sell(one());
        sell(two());
        QCOMPARE(m_company->meet(), QString()); // it is a task, and the books are right
        QCOMPARE(m_company->openTasks("couponOverLimit"), 1);
        one().must([&](store::UnitOfWork &work) { return orders::cancel(work, first); });
        QCOMPARE(one().value<int>("SELECT count(*) FROM coupon_codes WHERE state = 'used'"), 1);
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->number("SELECT count(*) FROM coupon_codes WHERE state = 'used'"), 1);
    }

    void theLastOfAnOfferIsGivenOutTwice()
    {
        const QString member = clara();
        give(member, 1'000, 300);
        const QString offer = m_company
                                  ->call(one(), "rewards.createOffer",
                                         {{QStringLiteral("name"), QStringLiteral("Voucher")},
                                          {QStringLiteral("kind"), QStringLiteral("store_credit")},
                                          {QStringLiteral("worth"), 500},
                                          {QStringLiteral("points"), 100}})[u"id"]
                                  .toString();
        m_company->call(one(), "rewards.stockOffer", {{QStringLiteral("id"), offer}, {QStringLiteral("quantity"), 1}});
        QCOMPARE(m_company->meet(), QString());
        for (TestDevice *device : {&one(), &two()})
            m_company->call(*device, "orders.redeemOffer",
                            {{QStringLiteral("offer"), offer},
                             {QStringLiteral("member"), member},
                             {QStringLiteral("store"), idToText(theStore)}});
        QCOMPARE(m_company->meet(), QString());
        QCOMPARE(m_company->number("SELECT stock FROM mall_stock"), -1);
        QCOMPARE(m_company->openTasks("offerOverdrawn"), 1);
        // Derived anew it is the same.
        m_company->one->must([](store::UnitOfWork &work) { return app::rebuild(work); });
        QCOMPARE(m_company->number("SELECT stock FROM mall_stock"), -1);
        m_company->one->change("UPDATE mall_stock SET stock = 5");
        QCOMPARE(app::verify(one().connection())->size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(PointsOnTwoDevicesTest)
#include "PointsOnTwoDevicesTest.moc"
