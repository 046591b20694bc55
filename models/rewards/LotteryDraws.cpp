// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Ledger.h"
#include "rewards/CouponCodes.h"
#include "rewards/LotteryRows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QLocale>
#include <QtEndian>

namespace shopdesk::rewards {

namespace {

Result<void> checkMay(store::UnitOfWork &work, const Lottery &lottery, members::MemberId member)
{
    const LotteryDraft &rules = lottery.rules;
    if (lottery.state != LotteryState::Active || (rules.endsAt && work.now() >= *rules.endsAt)) {
        return fail("rewards.lotteryClosed",
                    QCoreApplication::translate("Rewards", "Nothing is drawn in this lottery."),
                    QStringLiteral("lottery"));
    }
    if (rules.startsAt && work.now() < *rules.startsAt) {
        return fail("rewards.notYet", QCoreApplication::translate("Rewards", "This lottery has not begun yet."),
                    QStringLiteral("lottery"));
    }
    if (!work.connection().value<qint64>("SELECT 1 FROM members WHERE id = ? AND archived_at IS NULL", member)) {
        return fail("members.notFound", QCoreApplication::translate("Rewards", "This member is gone."),
                    QStringLiteral("member"));
    }
    if (!rules.memberLimit)
        return {};
    const qint64 own = work.connection()
                           .value<qint64>("SELECT count(*) FROM lottery_draws WHERE lottery_id = ? AND member_id IN "
                                          "(SELECT record_id FROM member_records WHERE member_id = ?)",
                                          lottery.id, member)
                           .value_or(0);
    if (own < *rules.memberLimit)
        return {};
    return fail("rewards.limitReached",
                QCoreApplication::translate("Rewards", "This member has drawn %1 of %2 times.")
                    .arg(QLocale().toString(own), QLocale().toString(*rules.memberLimit)),
                QStringLiteral("member"));
}

/// Whether one of a prize is left after so many were won.
bool isLeft(const PrizeDraft &prize, qint64 won)
{
    return !prize.stock || won < *prize.stock;
}

QString causeOf(const char *what, LotteryId lottery, qint64 ticket)
{
    return QStringLiteral("%1/%2/%3").arg(QLatin1String(what), lottery.text()).arg(ticket);
}

Result<void> payDraw(store::UnitOfWork &work, const Lottery &lottery, members::MemberId member, qint64 ticket)
{
    if (lottery.rules.points == 0)
        return {};
    const auto entry = points::spend(work, {.member = member,
                                            .points = lottery.rules.points,
                                            .reason = points::Reason::Lottery,
                                            .cause = causeOf("draw", lottery.id, ticket),
                                            .order = 0,
                                            .at = work.now(),
                                            .note = {}});
    return entry.map([](points::EntryId) {});
}

/// Gives what was won; the code of a coupon stands in the draw.
CouponCodeId handOut(store::UnitOfWork &work, const Lottery &lottery, members::MemberId member, const PrizeDraft &prize,
                     Drawn &drawn)
{
    drawn.prize = prize.name;
    if (prize.kind == PrizeKind::Points) {
        drawn.points = prize.points;
        points::grant(work, {.member = member,
                             .points = prize.points,
                             .reason = points::Reason::Lottery,
                             .cause = causeOf("prize", lottery.id, drawn.ticket),
                             .order = 0,
                             .at = work.now()});
    }
    if (prize.kind != PrizeKind::Coupon)
        return {};
    const IssuedCode code = giveCode(work, prize.coupon, member);
    drawn.code = code.code;
    return code.id;
}

} // namespace

int rollOf(const QString &seed, LotteryId lottery, qint64 ticket)
{
    const QString text = QStringLiteral("%1/%2/%3").arg(seed, lottery.text()).arg(ticket);
    const QByteArray hash = QCryptographicHash::hash(text.toLatin1(), QCryptographicHash::Sha256);
    return static_cast<int>(qFromBigEndian<quint64>(hash.constData()) % quint64(allWeights));
}

size_t prizeFor(const std::vector<PrizeDraft> &prizes, int roll)
{
    int end = 0;
    for (size_t i = 0; i < prizes.size(); ++i) {
        end += prizes[i].weight;
        if (roll < end)
            return i;
    }
    throw std::logic_error("the weights of a lottery do not come to 100 %");
}

Result<Drawn> draw(store::UnitOfWork &work, LotteryId id, members::MemberId member)
{
    if (auto allowed = work.require(Permission::PlaceOrders); !allowed)
        return Failure(allowed.error());
    const std::optional<Lottery> lottery = findLottery(work.connection(), id);
    if (!lottery)
        return lotteryGone();
    if (auto good = checkMay(work, *lottery, member); !good)
        return Failure(good.error());
    Drawn drawn;
    drawn.ticket = lottery->draws + 1;
    if (auto paid = payDraw(work, *lottery, member, drawn.ticket); !paid)
        return Failure(paid.error());
    drawn.roll = rollOf(seedOf(work.connection(), id), id, drawn.ticket);
    const size_t index = prizeFor(lottery->rules.prizes, drawn.roll);
    std::optional<PrizeId> prize;
    std::optional<CouponCodeId> code;
    if (isLeft(lottery->rules.prizes[index], lottery->won[index])) {
        prize = prizeIds(work.connection(), id)[index];
        if (const CouponCodeId given = handOut(work, *lottery, member, lottery->rules.prizes[index], drawn))
            code = given;
    }
    work.execute(R"(
        INSERT INTO lottery_draws (id, lottery_id, ticket, member_id, roll, prize_id, code_id, occurred_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?))",
                 work.newId<Id<struct LotteryDrawTag>>(), id, drawn.ticket, member, drawn.roll, prize, code,
                 work.now());
    work.execute("UPDATE lotteries SET updated_at = ? WHERE id = ?", work.now(), id);
    work.audit("rewards.draw", "members", member.value,
               {{QStringLiteral("ticket"), QJsonArray{QJsonValue(), drawn.ticket}},
                {QStringLiteral("prize"), QJsonArray{QJsonValue(), drawn.prize}}});
    return drawn;
}

Result<CheckedDraws> checkDraws(store::Connection &connection, LotteryId id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    const std::optional<Lottery> lottery = findLottery(connection, id);
    if (!lottery)
        return lotteryGone();
    CheckedDraws checked;
    const QString seed = seedOf(connection, id);
    const QByteArray hash = QCryptographicHash::hash(seed.toLatin1(), QCryptographicHash::Sha256).toHex();
    if (lottery->state != LotteryState::Draft && hash != lottery->commitment.toLatin1()) {
        checked.wrong.push_back(QCoreApplication::translate(
            "Rewards", "The seed is not the one that the lottery was bound to before the first draw."));
    }
    const std::vector<PrizeId> prizes = prizeIds(connection, id);
    std::vector<qint64> won(prizes.size());
    store::Query rows =
        connection.query("SELECT ticket, roll, prize_id FROM lottery_draws WHERE lottery_id = ? ORDER BY ticket", id);
    while (rows.next()) {
        const qint64 ticket = ++checked.draws;
        const int roll = rollOf(seed, id, ticket);
        const size_t index = prizeFor(lottery->rules.prizes, roll);
        const bool wins = isLeft(lottery->rules.prizes[index], won[index]);
        won[index] += wins ? 1 : 0;
        const PrizeId due = wins ? prizes[index] : PrizeId{};
        if (rows.get<qint64>(0) == ticket && rows.get<int>(1) == roll && rows.get<PrizeId>(2) == due)
            continue;
        checked.wrong.push_back(
            QCoreApplication::translate("Rewards", "Ticket %1 was not drawn as the seed says: it is roll %2.")
                .arg(rows.get<qint64>(0))
                .arg(roll));
    }
    return checked;
}

} // namespace shopdesk::rewards
