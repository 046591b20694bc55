// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Lottery.h"
#include "rewards/RewardCheck.h"
#include "rewards/RewardShop.h"

#include <QCryptographicHash>

using namespace shopdesk;
using namespace shopdesk::rewards;
using namespace shopdesk::test;

namespace {

const std::vector<PrizeDraft> somePrizes{
    {.name = QStringLiteral("Nothing"), .weight = 9'500},
    {.name = QStringLiteral("50 points"), .kind = PrizeKind::Points, .points = 50, .weight = 500, .stock = 2}};

} // namespace

class LotteryTest : public QObject
{
    Q_OBJECT
private slots:
    void weightsMustComeToAll();
    void fivePercentAreFivePercent();
    void drawsCanBeChecked();
    void aPrizeIsNeverWonMoreOftenThanItIsThere();
    void aDrawCostsPointsAndHasALimit();
    void withoutItsSeedNothingIsDrawn();

private:
    LotteryId add(RewardShop &shop, const LotteryDraft &draft)
    {
        return must(shop.write([&](store::UnitOfWork &work) { return createLottery(work, draft); }));
    }
    Result<QString> activate(RewardShop &shop, LotteryId id)
    {
        return shop.write([&](store::UnitOfWork &work) { return activateLottery(work, id); });
    }
    Result<Drawn> tryDraw(RewardShop &shop, LotteryId id, members::MemberId member)
    {
        return shop.write([&](store::UnitOfWork &work) { return rewards::draw(work, id, member); });
    }
    CheckedDraws check(RewardShop &shop, LotteryId id)
    {
        return must(shop.read([&](store::Connection &c) { return checkDraws(c, id); }));
    }
};

void LotteryTest::weightsMustComeToAll()
{
    RewardShop shop;
    LotteryDraft draft{.name = QStringLiteral("Spring")};
    draft.prizes = {{.name = QStringLiteral("Nothing"), .weight = 9'999}};
    const LotteryId id = add(shop, draft);
    QCOMPARE(codeOf(activate(shop, id)), QStringLiteral("rewards.badWeight"));
    draft.prizes[0].weight = 10'000;
    must(shop.write([&](store::UnitOfWork &work) { return updateLottery(work, id, draft); }));
    must(activate(shop, id));
    QCOMPARE(codeOf(activate(shop, id)), QStringLiteral("rewards.lotteryOpen"));
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return updateLottery(work, id, draft); })),
             QStringLiteral("rewards.lotteryOpen"));
}

/// 10,000 draws at 5 % give 5 ± 0.7 %, and the same seed the same draws.
void LotteryTest::fivePercentAreFivePercent()
{
    const LotteryId id{42};
    for (const char *seed : {"00", "a3", "e7c1"}) {
        int won = 0;
        for (qint64 ticket = 1; ticket <= 10'000; ++ticket) {
            const int roll = rollOf(QString::fromLatin1(seed), id, ticket);
            QCOMPARE(rollOf(QString::fromLatin1(seed), id, ticket), roll);
            won += prizeFor(somePrizes, roll) == 1 ? 1 : 0;
        }
        QVERIFY2(won >= 430 && won <= 570, qPrintable(QString::number(won)));
    }
    // Reckoned by hand: sha256sum of "00/0000000000016/1".
    const QByteArray hash = QCryptographicHash::hash("00/" + id.text().toLatin1() + "/1", QCryptographicHash::Sha256);
    QCOMPARE(rollOf(QStringLiteral("00"), id, 1), int(hash.left(8).toHex().toULongLong(nullptr, 16) % 10'000));
}

void LotteryTest::drawsCanBeChecked()
{
    RewardShop shop;
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    const LotteryId id = add(shop, {.name = QStringLiteral("Spring"), .prizes = somePrizes});
    const QString commitment = must(activate(shop, id));
    for (int i = 0; i < 100; ++i)
        must(tryDraw(shop, id, clara));
    QCOMPARE(check(shop, id).draws, 100);
    QCOMPARE(check(shop, id).wrong.size(), size_t(0));
    const QString seed = must(shop.write([&](store::UnitOfWork &work) { return closeLottery(work, id); }));
    QCOMPARE(QString::fromLatin1(QCryptographicHash::hash(seed.toLatin1(), QCryptographicHash::Sha256).toHex()),
             commitment);
    QCOMPARE(check(shop, id).wrong.size(), size_t(0));
    QCOMPARE(codeOf(tryDraw(shop, id, clara)), QStringLiteral("rewards.lotteryClosed"));
    // A seed that was put in its place afterwards is found out.
    shop.change("UPDATE lotteries SET seed = 'another'");
    QVERIFY(check(shop, id).wrong.size() > 1);
}

void LotteryTest::aPrizeIsNeverWonMoreOftenThanItIsThere()
{
    RewardShop shop;
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    LotteryDraft draft{.name = QStringLiteral("Spring")};
    draft.prizes = {
        {.name = QStringLiteral("7 points"), .kind = PrizeKind::Points, .points = 7, .weight = 10'000, .stock = 3}};
    const LotteryId id = add(shop, draft);
    must(activate(shop, id));
    for (int i = 0; i < 5; ++i)
        QCOMPARE(must(tryDraw(shop, id, clara)).points, i < 3 ? 7 : 0);
    QCOMPARE(shop.points(clara), 21);
    QCOMPARE(check(shop, id).wrong.size(), size_t(0));
    QCOMPARE(shop.number("SELECT count(*) FROM lottery_draws WHERE prize_id IS NOT NULL"), 3);
}

void LotteryTest::aDrawCostsPointsAndHasALimit()
{
    RewardShop shop;
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    const CouponId five = shop.addAmount(QStringLiteral("FIVE"), 500);
    LotteryDraft draft{.name = QStringLiteral("Spring"), .points = 100, .memberLimit = 2};
    draft.prizes = {{.name = QStringLiteral("5.00 off"), .kind = PrizeKind::Coupon, .coupon = five, .weight = 10'000}};
    const LotteryId id = add(shop, draft);
    QCOMPARE(codeOf(tryDraw(shop, id, clara)), QStringLiteral("rewards.lotteryClosed"));
    must(activate(shop, id));
    QCOMPARE(codeOf(tryDraw(shop, id, clara)), QStringLiteral("points.notEnough"));
    shop.givePoints(clara, 250);
    const QString code = must(tryDraw(shop, id, clara)).code;
    QCOMPARE(shop.stateOf(code), CodeState::Issued);
    must(tryDraw(shop, id, clara));
    QCOMPARE(codeOf(tryDraw(shop, id, clara)), QStringLiteral("rewards.limitReached"));
    QCOMPARE(shop.points(clara), 50);
}

/// An empty seed is one that anybody can reckon with.
void LotteryTest::withoutItsSeedNothingIsDrawn()
{
    RewardShop shop;
    const auto clara = shop.addMember(QStringLiteral("Clara"));
    const LotteryId id = add(shop, {.name = QStringLiteral("Spring"), .points = 100, .prizes = somePrizes});
    must(activate(shop, id));
    shop.givePoints(clara, 100);
    shop.change("UPDATE lotteries SET seed_sealed = x'00112233'");
    QCOMPARE(codeOf(tryDraw(shop, id, clara)), QStringLiteral("rewards.seedSealed"));
    QCOMPARE(shop.points(clara), 100);
    QCOMPARE(shop.number("SELECT count(*) FROM lottery_draws"), 0);
    QCOMPARE(codeOf(shop.write([&](store::UnitOfWork &work) { return closeLottery(work, id); })),
             QStringLiteral("rewards.seedSealed"));
    const auto wrong = must(shop.read([](store::Connection &c) { return rewards::check(c); }));
    QCOMPARE(wrong.size(), size_t(1));
}

QTEST_GUILESS_MAIN(LotteryTest)
#include "LotteryTest.moc"
