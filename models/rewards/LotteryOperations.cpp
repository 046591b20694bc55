// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/LotteryRows.h"
#include "rewards/NamedFields.h"
#include "rewards/RewardOperations.h"

#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

using Outcome = Result<QJsonObject>;

std::vector<PrizeDraft> prizesFrom(store::JsonInput &input)
{
    std::vector<PrizeDraft> prizes;
    for (store::JsonInput &prize : input.objects("prizes")) {
        PrizeDraft each;
        each.name = prize.text("name");
        each.kind = prize.word("kind", prizeKindFrom, each.kind);
        each.points = prize.integer("points");
        each.coupon = prize.id<CouponId>("coupon");
        each.weight = static_cast<int>(std::clamp<qint64>(prize.integer("weight"), -1, 1'000'000));
        if (prize.has("stock"))
            each.stock = prize.integer("stock");
        prizes.push_back(each);
    }
    return prizes;
}

/// What is not given stays as it is in @p base; null clears a limit or a time. Prizes are given all together.
LotteryDraft draftFrom(store::JsonInput &input, const LotteryDraft &base = {})
{
    LotteryDraft draft = base;
    draft.name = input.text("name", base.name);
    draft.points = input.integer("points", base.points);
    takeNamed(input, "memberLimit", draft.memberLimit);
    takeNamed(input, "startsAt", draft.startsAt);
    takeNamed(input, "endsAt", draft.endsAt);
    if (input.names("prizes"))
        draft.prizes = prizesFrom(input);
    return draft;
}

Outcome runCreate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const LotteryDraft draft = draftFrom(input);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return createLottery(work, draft).map([](LotteryId id) { return QJsonObject{{QStringLiteral("id"), id.text()}}; });
}

Outcome runUpdate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<LotteryId>("id");
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const std::optional<Lottery> before = findLottery(work.connection(), id);
    const LotteryDraft draft = draftFrom(input, before ? before->rules : LotteryDraft());
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return updateLottery(work, id, draft).map([] { return QJsonObject(); });
}

Outcome runActivate(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<LotteryId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return activateLottery(work, id).map([](const QString &commitment) {
        return QJsonObject{{QStringLiteral("commitment"), commitment}};
    });
}

Outcome runClose(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto id = input.id<LotteryId>("id");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return closeLottery(work, id).map([](const QString &seed) { return QJsonObject{{QStringLiteral("seed"), seed}}; });
}

Outcome runDraw(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto lottery = input.id<LotteryId>("lottery");
    const auto member = input.id<members::MemberId>("member");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return draw(work, lottery, member).map([](const Drawn &drawn) {
        return QJsonObject{{QStringLiteral("ticket"), drawn.ticket},
                           {QStringLiteral("roll"), drawn.roll},
                           {QStringLiteral("prize"), drawn.prize},
                           {QStringLiteral("points"), drawn.points},
                           {QStringLiteral("code"), drawn.code}};
    });
}

Outcome runLotteries(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return lotteries(work.connection()).map([](const std::vector<Lottery> &found) {
        QJsonArray array;
        for (const Lottery &lottery : found) {
            QJsonObject each = toJson(lottery.rules);
            QJsonArray won;
            for (const qint64 count : lottery.won)
                won << count;
            each.insert(QStringLiteral("id"), lottery.id.text());
            each.insert(QStringLiteral("state"), keyOf(lottery.state));
            each.insert(QStringLiteral("commitment"), lottery.commitment);
            each.insert(QStringLiteral("seed"), lottery.seed);
            each.insert(QStringLiteral("draws"), lottery.draws);
            each.insert(QStringLiteral("won"), won);
            array << each;
        }
        return QJsonObject{{QStringLiteral("lotteries"), array}};
    });
}

Outcome runCheck(store::UnitOfWork &work, const QJsonObject &object)
{
    store::JsonInput input(object);
    const auto lottery = input.id<LotteryId>("lottery");
    if (auto good = input.finish(); !good)
        return Failure(good.error());
    return checkDraws(work.connection(), lottery).map([](const CheckedDraws &checked) {
        QJsonArray wrong;
        for (const QString &sentence : checked.wrong)
            wrong << sentence;
        return QJsonObject{{QStringLiteral("draws"), checked.draws}, {QStringLiteral("wrong"), wrong}};
    });
}

constexpr store::Operation all[] = {
    {"rewards.createLottery",
     "Creates a lottery that nothing is drawn in yet: name, points (that a draw costs), memberLimit, startsAt, endsAt, prizes "
     "(name, kind: nothing, points or coupon; points, coupon, weight in basis points, stock).",
     runCreate, Permission::EditCatalog},
    {"rewards.updateLottery",
     "Changes the fields given of the lottery id before its draws begin, as rewards.createLottery; null takes a limit or a time "
     "away, and prizes are given all together.",
     runUpdate, Permission::EditCatalog},
    {"rewards.activateLottery",
     "Begins the draws of the lottery id, whose weights come to 10,000: gives the SHA-256 of its seed.", runActivate,
     Permission::EditCatalog},
    {"rewards.closeLottery", "Ends the draws of the lottery id and publishes its seed.", runClose,
     Permission::EditCatalog},
    {"rewards.draw", "Draws a ticket of the lottery for a member; gives ticket, roll, prize, points and code.", runDraw,
     Permission::PlaceOrders},
    {"rewards.lotteries", "Gives the lotteries with their prizes, and how often each was won.", runLotteries,
     Permission::SeeProducts},
    {"rewards.checkDraws",
     "Reckons all draws of the lottery anew from its seed: the first 64 bits of SHA-256(\"SEED/LOTTERY/TICKET\") modulo "
     "10,000; gives draws, and in wrong what differs.",
     runCheck, Permission::SeeProducts},
};

} // namespace

std::span<const store::Operation> lotteryOperations()
{
    return all;
}

} // namespace shopdesk::rewards
