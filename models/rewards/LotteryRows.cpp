// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/LotteryRows.h"

#include "base/EnumKeys.h"

#include <QCoreApplication>

namespace shopdesk::rewards {

namespace {

constexpr EnumKeys<3> prizeKeys{"nothing", "points", "coupon"};
constexpr EnumKeys<3> stateKeys{"draft", "active", "closed"};

void readPrizes(store::Connection &connection, Lottery &lottery)
{
    store::Query rows = connection.query(R"(
        SELECT p.name, p.kind, p.points, p.coupon_id, p.weight, p.stock,
               (SELECT count(*) FROM lottery_draws d WHERE d.prize_id = p.id)
        FROM lottery_prizes p WHERE p.lottery_id = ? ORDER BY p.position)",
                                         lottery.id);
    while (rows.next()) {
        lottery.rules.prizes.push_back(
            {rows.get<QString>(0), prizeKindFrom(rows.get<QString>(1)).value_or(PrizeKind::Nothing),
             rows.get<qint64>(2), rows.get<CouponId>(3), rows.get<int>(4), rows.get<std::optional<qint64>>(5)});
        lottery.won.push_back(rows.get<qint64>(6));
    }
}

} // namespace

QString keyOf(PrizeKind kind)
{
    return enumKey(prizeKeys, kind);
}

std::optional<PrizeKind> prizeKindFrom(const QString &key)
{
    return enumFrom<PrizeKind>(prizeKeys, key);
}

QString keyOf(LotteryState state)
{
    return enumKey(stateKeys, state);
}

std::vector<Lottery> readLotteries(store::Connection &connection, LotteryId id)
{
    std::vector<Lottery> lotteries;
    store::Query row = connection.query(R"(
        SELECT l.id, l.name, l.state, l.points, l.member_limit, l.starts_at, l.ends_at, l.commitment, l.seed,
               (SELECT count(*) FROM lottery_draws d WHERE d.lottery_id = l.id)
        FROM lotteries l WHERE ?1 = 0 OR l.id = ?1 ORDER BY l.name COLLATE NOCASE, l.id)",
                                        id);
    while (row.next()) {
        Lottery lottery;
        lottery.id = row.get<LotteryId>(0);
        lottery.rules.name = row.get<QString>(1);
        lottery.state = enumFrom<LotteryState>(stateKeys, row.get<QString>(2)).value_or(LotteryState::Closed);
        lottery.rules.points = row.get<qint64>(3);
        lottery.rules.memberLimit = row.get<std::optional<qint64>>(4);
        lottery.rules.startsAt = row.get<std::optional<Instant>>(5);
        lottery.rules.endsAt = row.get<std::optional<Instant>>(6);
        lottery.commitment = row.get<QString>(7);
        lottery.seed = row.get<QString>(8);
        lottery.draws = row.get<qint64>(9);
        lotteries.push_back(std::move(lottery));
    }
    for (Lottery &lottery : lotteries)
        readPrizes(connection, lottery);
    return lotteries;
}

std::optional<Lottery> findLottery(store::Connection &connection, LotteryId id)
{
    std::vector<Lottery> found = id ? readLotteries(connection, id) : std::vector<Lottery>();
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<PrizeId> prizeIds(store::Connection &connection, LotteryId id)
{
    std::vector<PrizeId> ids;
    store::Query rows = connection.query("SELECT id FROM lottery_prizes WHERE lottery_id = ? ORDER BY position", id);
    while (rows.next())
        ids.push_back(rows.get<PrizeId>(0));
    return ids;
}

vault::Place seedPlace(LotteryId id)
{
    return {"lotteries", "seed", id.value};
}

Result<QString> seedOf(store::Connection &connection, LotteryId id)
{
    store::Query row = connection.query("SELECT seed, seed_sealed FROM lotteries WHERE id = ?", id);
    if (!row.next())
        return QString();
    const QString published = row.get<QString>(0);
    if (!published.isEmpty() || row.isNull(1))
        return published;
    const auto opened = connection.vault().open(seedPlace(id), row.get<QByteArray>(1));
    if (!opened || opened->isEmpty()) {
        return fail("rewards.seedSealed",
                    QCoreApplication::translate("Rewards",
                                                "The seed of this lottery cannot be opened, so nothing can be "
                                                "drawn or checked. Use another lottery."),
                    QStringLiteral("lottery"), opened ? QString() : opened.error().detail);
    }
    return *opened;
}

Failure lotteryGone()
{
    return fail("rewards.lotteryGone", QCoreApplication::translate("Rewards", "This lottery is gone. Choose another."),
                QStringLiteral("lottery"));
}

} // namespace shopdesk::rewards
