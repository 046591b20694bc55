// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Lottery.h"

#include "base/Text.h"
#include "rewards/CheckedCoupon.h"
#include "rewards/LotteryRows.h"
#include "store/Difference.h"
#include "store/JsonInput.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QRandomGenerator>

namespace shopdesk::rewards {

namespace {

constexpr qint64 mostPoints = 1'000'000'000;
constexpr size_t mostPrizes = 100;
constexpr int seedWords = 8; // of 32 bits: 256 bits

QString fieldOf(size_t prize, const char *field)
{
    return QStringLiteral("prizes[%1].%2").arg(prize).arg(QLatin1String(field));
}

Failure badPoints(const QString &field)
{
    return fail("rewards.badPoints",
                QCoreApplication::translate("Rewards", "Enter points from 0 to %1.").arg(mostPoints), field);
}

/// What is not of its kind is left out.
Result<void> checkPrize(store::Connection &connection, PrizeDraft &prize, size_t index)
{
    prize.name = oneLine(prize.name);
    if (prize.kind != PrizeKind::Points)
        prize.points = 0;
    if (prize.kind != PrizeKind::Coupon)
        prize.coupon = {};
    if (prize.name.isEmpty() || prize.name.size() > longestName) {
        return fail("rewards.nameMissing", QCoreApplication::translate("Rewards", "Give each prize a name."),
                    fieldOf(index, "name"));
    }
    if (prize.kind == PrizeKind::Points && (prize.points < 1 || prize.points > mostPoints))
        return badPoints(fieldOf(index, "points"));
    if (prize.kind == PrizeKind::Coupon
        && !connection.value<qint64>("SELECT 1 FROM coupons WHERE id = ? AND archived_at IS NULL", prize.coupon)) {
        return fail("rewards.notFound", QCoreApplication::translate("Rewards", "Choose the coupon of the prize."),
                    fieldOf(index, "coupon"));
    }
    if (prize.weight < 0 || prize.weight > allWeights) {
        return fail("rewards.badWeight", QCoreApplication::translate("Rewards", "Enter a weight from 0 % to 100 %."),
                    fieldOf(index, "weight"));
    }
    if (prize.stock && *prize.stock < 0) {
        return fail("rewards.badLimit",
                    QCoreApplication::translate("Rewards", "Enter how many of the prize there are, or nothing."),
                    fieldOf(index, "stock"));
    }
    return {};
}

Result<LotteryDraft> checked(store::Connection &connection, LotteryDraft draft, LotteryId self)
{
    draft.name = oneLine(draft.name);
    if (auto good = checkName(connection, "lotteries", draft.name, self.value); !good)
        return Failure(good.error());
    if (draft.points < 0 || draft.points > mostPoints)
        return badPoints(QStringLiteral("points"));
    if (auto good = checkLimit(draft.memberLimit, "memberLimit"); !good)
        return Failure(good.error());
    if (auto good = checkTimes(draft.startsAt, draft.endsAt); !good)
        return Failure(good.error());
    if (draft.prizes.size() > mostPrizes) {
        return fail("rewards.badWeight",
                    QCoreApplication::translate("Rewards", "A lottery has at most %1 prizes.").arg(mostPrizes),
                    QStringLiteral("prizes"));
    }
    for (size_t i = 0; i < draft.prizes.size(); ++i) {
        if (auto good = checkPrize(connection, draft.prizes[i], i); !good)
            return Failure(good.error());
    }
    return draft;
}

void writePrizes(store::UnitOfWork &work, LotteryId id, const std::vector<PrizeDraft> &prizes)
{
    work.execute("DELETE FROM lottery_prizes WHERE lottery_id = ?", id);
    qint64 position = 0;
    for (const PrizeDraft &prize : prizes) {
        work.execute(R"(
            INSERT INTO lottery_prizes (id, lottery_id, position, name, kind, points, coupon_id, weight, stock)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))",
                     work.newId<PrizeId>(), id, position++, prize.name, keyOf(prize.kind), prize.points,
                     prize.coupon ? std::optional(prize.coupon) : std::nullopt, prize.weight, prize.stock);
    }
}

QString freshSeed()
{
    QString seed;
    for (int i = 0; i < seedWords; ++i)
        seed += QStringLiteral("%1").arg(QRandomGenerator::system()->generate(), 8, 16, QLatin1Char('0'));
    return seed;
}

Result<Lottery> inState(store::Connection &connection, LotteryId id, LotteryState state)
{
    std::optional<Lottery> lottery = findLottery(connection, id);
    if (!lottery)
        return lotteryGone();
    if (lottery->state == state)
        return std::move(*lottery);
    if (state == LotteryState::Draft) {
        return fail("rewards.lotteryOpen",
                    QCoreApplication::translate("Rewards",
                                                "Draws have begun: nothing of this lottery can be changed any "
                                                "more. Close it, and make another."));
    }
    return fail("rewards.lotteryClosed", QCoreApplication::translate("Rewards", "Nothing is drawn in this lottery."),
                QStringLiteral("lottery"));
}

} // namespace

QJsonObject toJson(const LotteryDraft &draft)
{
    const auto timeOrNull = [](std::optional<Instant> at) {
        return at ? QJsonValue(store::toText(*at)) : QJsonValue();
    };
    const auto countOrNull = [](std::optional<qint64> count) { return count ? QJsonValue(*count) : QJsonValue(); };
    QJsonArray prizes;
    for (const PrizeDraft &prize : draft.prizes) {
        prizes << QJsonObject{{QStringLiteral("name"), prize.name},
                              {QStringLiteral("kind"), keyOf(prize.kind)},
                              {QStringLiteral("points"), prize.points},
                              {QStringLiteral("coupon"), prize.coupon ? QJsonValue(prize.coupon.text()) : QJsonValue()},
                              {QStringLiteral("weight"), prize.weight},
                              {QStringLiteral("stock"), countOrNull(prize.stock)}};
    }
    return {{QStringLiteral("name"), draft.name},
            {QStringLiteral("points"), draft.points},
            {QStringLiteral("memberLimit"), countOrNull(draft.memberLimit)},
            {QStringLiteral("startsAt"), timeOrNull(draft.startsAt)},
            {QStringLiteral("endsAt"), timeOrNull(draft.endsAt)},
            {QStringLiteral("prizes"), prizes}};
}

Result<LotteryId> createLottery(store::UnitOfWork &work, const LotteryDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<LotteryDraft> good = checked(work.connection(), draft, {});
    if (!good)
        return Failure(good.error());
    const auto id = work.newId<LotteryId>();
    work.execute("INSERT INTO lotteries (id, name, points, member_limit, starts_at, ends_at, updated_at) "
                 "VALUES (?, ?, ?, ?, ?, ?, ?)",
                 id, good->name, good->points, good->memberLimit, good->startsAt, good->endsAt, work.now());
    writePrizes(work, id, good->prizes);
    work.audit("rewards.createLottery", "lotteries", id.value, store::difference({}, toJson(*good)));
    return id;
}

Result<void> updateLottery(store::UnitOfWork &work, LotteryId id, const LotteryDraft &draft)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return allowed;
    const Result<Lottery> before = inState(work.connection(), id, LotteryState::Draft);
    if (!before)
        return Failure(before.error());
    const Result<LotteryDraft> good = checked(work.connection(), draft, id);
    if (!good)
        return Failure(good.error());
    work.execute(
        "UPDATE lotteries SET name = ?, points = ?, member_limit = ?, starts_at = ?, ends_at = ?, updated_at = ? "
        "WHERE id = ?",
        good->name, good->points, good->memberLimit, good->startsAt, good->endsAt, work.now(), id);
    writePrizes(work, id, good->prizes);
    work.audit("rewards.updateLottery", "lotteries", id.value, store::difference(toJson(before->rules), toJson(*good)));
    return {};
}

Result<QString> activateLottery(store::UnitOfWork &work, LotteryId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<Lottery> lottery = inState(work.connection(), id, LotteryState::Draft);
    if (!lottery)
        return Failure(lottery.error());
    int weights = 0;
    for (const PrizeDraft &prize : lottery->rules.prizes)
        weights += prize.weight;
    if (weights != allWeights) {
        return fail("rewards.badWeight",
                    QCoreApplication::translate("Rewards",
                                                "The weights come to %1 %. Make them come to 100 %, with one for "
                                                "“nothing” where not every ticket wins.")
                        .arg(weights / 100.0),
                    QStringLiteral("prizes"));
    }
    const QString seed = freshSeed();
    const QString commitment =
        QString::fromLatin1(QCryptographicHash::hash(seed.toLatin1(), QCryptographicHash::Sha256).toHex());
    work.execute("UPDATE lotteries SET state = 'active', seed_sealed = ?, commitment = ?, updated_at = ? WHERE id = ?",
                 work.vault().seal(seedPlace(id), seed), commitment, work.now(), id);
    work.audit("rewards.activateLottery", "lotteries", id.value);
    return commitment;
}

Result<QString> closeLottery(store::UnitOfWork &work, LotteryId id)
{
    if (auto allowed = work.require(Permission::EditCatalog); !allowed)
        return Failure(allowed.error());
    const Result<Lottery> lottery = inState(work.connection(), id, LotteryState::Active);
    if (!lottery)
        return Failure(lottery.error());
    const Result<QString> seed = seedOf(work.connection(), id);
    if (!seed)
        return seed;
    work.execute("UPDATE lotteries SET state = 'closed', seed = ?, updated_at = ? WHERE id = ?", *seed, work.now(), id);
    work.audit("rewards.closeLottery", "lotteries", id.value);
    return seed;
}

Result<std::vector<Lottery>> lotteries(store::Connection &connection)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    return readLotteries(connection, {});
}

} // namespace shopdesk::rewards
