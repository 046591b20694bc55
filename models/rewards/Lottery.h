// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rewards/Coupon.h"
#include "store/UnitOfWork.h"

namespace shopdesk::rewards {

using LotteryId = Id<struct LotteryTag>;
using PrizeId = Id<struct LotteryPrizeTag>;

enum class PrizeKind { Nothing, Points, Coupon };
QString keyOf(PrizeKind kind);
std::optional<PrizeKind> prizeKindFrom(const QString &key);

struct PrizeDraft
{
    QString name;
    PrizeKind kind = PrizeKind::Nothing;
    qint64 points = 0;                ///< of points
    CouponId coupon = {};             ///< of a coupon
    int weight = 0;                   ///< basis points: 500 is 5 %
    std::optional<qint64> stock = {}; ///< how many there are to win; none: no end

    bool operator==(const PrizeDraft &) const = default;
};

struct LotteryDraft
{
    QString name;
    qint64 points = 0; ///< that a draw costs
    std::optional<qint64> memberLimit = {};
    std::optional<Instant> startsAt = {}; ///< from this moment on
    std::optional<Instant> endsAt = {};   ///< at this moment no longer
    std::vector<PrizeDraft> prizes = {};

    bool operator==(const LotteryDraft &) const = default;
};
inline constexpr int allWeights = 10'000; ///< what the weights must come to before anything is drawn

enum class LotteryState { Draft, Active, Closed };
QString keyOf(LotteryState state);

struct Lottery
{
    LotteryId id;
    LotteryDraft rules;
    LotteryState state = LotteryState::Draft;
    QString commitment; ///< SHA-256 of the seed, known before the first draw
    QString seed;       ///< known when it is closed
    qint64 draws = 0;
    std::vector<qint64> won; ///< by prize
};

/// Errors "rewards.nameMissing", "rewards.nameInUse", "rewards.textTooLong", "rewards.badPoints", "rewards.badLimit",
/// "rewards.badTime", "rewards.badWeight", "rewards.notFound" (a coupon); fields as in the draft, "prizes[1].weight".
Result<LotteryId> createLottery(store::UnitOfWork &work, const LotteryDraft &draft);
/// Only before the first draw can happen. Errors as createLottery, and "rewards.lotteryOpen".
Result<void> updateLottery(store::UnitOfWork &work, LotteryId id, const LotteryDraft &draft);
/// Takes a seed at random and says its SHA-256, to which the lottery is bound from then on. Errors "rewards.badWeight" where the
/// weights do not come to 100 %, "rewards.lotteryOpen". The commitment.
Result<QString> activateLottery(store::UnitOfWork &work, LotteryId id);
/// No further draws; the seed is published, so that everybody can check them. The seed.
Result<QString> closeLottery(store::UnitOfWork &work, LotteryId id);

/// By name.
Result<std::vector<Lottery>> lotteries(store::Connection &connection);

/// Tickets are numbered by each device for itself, 1, 2, 3, …: devices that do not know of each other draw at the same time. The
/// second device of a company begins at 10,000,001, the third at 20,000,001.
inline constexpr qint64 ticketsOfADevice = 10'000'000;
qint64 firstTicketOf(qint64 device);

struct Drawn
{
    qint64 ticket = 0;
    int roll = 0;
    QString prize; ///< empty: what was rolled was all gone
    qint64 points = 0;
    QString code; ///< of a coupon
};
/// One draw for a member, which costs its points. Errors "rewards.lotteryClosed", "rewards.notYet", "rewards.limitReached",
/// "points.notEnough", "members.notFound", "rewards.seedSealed" (the seed cannot be opened here).
Result<Drawn> draw(store::UnitOfWork &work, LotteryId lottery, members::MemberId member);

/// The first 64 bits of SHA-256("SEED/LOTTERY/TICKET") modulo 10,000: the seed as it is published, the lottery's id as it is
/// written (13 characters), the ticket's number. 2^64 is so much more than 10,000 that no roll is favoured by more than
/// 1 in 10^15.
int rollOf(const QString &seed, LotteryId lottery, qint64 ticket);
/// Which of the prizes a roll means: they lie one after the other, each as wide as its weight.
size_t prizeFor(const std::vector<PrizeDraft> &prizes, int roll);

/// Reckons every draw anew from the seed, in the order in which they were made, with the prizes' stock; what is not as it should
/// be, a sentence each. For a lottery that is not closed yet the sealed seed is used. Where several devices gave out the last
/// piece of a prize before they met, each draw is right, and a task tells ("prizeOverdrawn"). Errors "rewards.lotteryGone",
/// "rewards.seedSealed".
struct CheckedDraws
{
    qint64 draws = 0;
    std::vector<QString> wrong;
};
Result<CheckedDraws> checkDraws(store::Connection &connection, LotteryId lottery);

QJsonObject toJson(const LotteryDraft &draft);

} // namespace shopdesk::rewards
