// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Ledger.h"
#include "rewards/CouponCodes.h"
#include "rewards/LotteryRows.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QHash>
#include <QJsonArray>
#include <QLocale>
#include <QtEndian>

#include <map>

namespace shopdesk::rewards {

namespace {

/// The device's number, as it is now.
qint64 thisDevice(store::Connection &connection)
{
    return connection.value<qint64>("SELECT number FROM device WHERE id = 1").value_or(1);
}

/// The last ticket that this device has drawn, or the one before its first.
qint64 lastTicket(store::Connection &connection, LotteryId lottery)
{
    const qint64 before = firstTicketOf(thisDevice(connection)) - 1;
    return connection
        .value<qint64>("SELECT max(ticket) FROM lottery_draws WHERE lottery_id = ? AND ticket > ? AND ticket <= ?",
                       lottery, before, before + ticketsOfADevice)
        .value_or(before);
}

bool isLastTicket(qint64 ticket)
{
    return ticket % ticketsOfADevice == ticketsOfADevice - 1;
}

Result<void> checkMay(store::UnitOfWork &work, const Lottery &lottery, members::MemberId member)
{
    const LotteryDraft &rules = lottery.rules;
    if (lottery.state != LotteryState::Active || (rules.endsAt && work.now() >= *rules.endsAt)
        || isLastTicket(lastTicket(work.connection(), lottery.id))) {
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

qint64 firstTicketOf(qint64 device)
{
    return std::max<qint64>(device - 1, 0) * ticketsOfADevice + 1;
}

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
    const Result<QString> seed = seedOf(work.connection(), id);
    if (!seed)
        return Failure(seed.error());
    Drawn drawn;
    drawn.ticket = lastTicket(work.connection(), id) + 1;
    if (auto paid = payDraw(work, *lottery, member, drawn.ticket); !paid)
        return Failure(paid.error());
    drawn.roll = rollOf(*seed, id, drawn.ticket);
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

namespace {

/// What is to be checked of a lottery's draws.
struct DrawCheck
{
    const Lottery &lottery;
    QString seed;
    std::vector<PrizeId> prizes;
    QHash<qint64, qint64> lastTickets;               ///< by device, from 0 on
    std::vector<qint64> won;                         ///< by prize, on all devices
    std::map<std::pair<qint64, size_t>, qint64> own; ///< by device and prize
};

QString differently(qint64 ticket, int roll)
{
    return QCoreApplication::translate("Rewards", "Ticket %1 was not drawn as the seed says: it is roll %2.")
        .arg(ticket)
        .arg(roll);
}

/// Of a ticket that comes after all that its device knew: a device has a prize left where it knows of fewer winners than there
/// are pieces. Of what was drawn before, it may know the draws of others or not, and knows its own.
void checkDraw(DrawCheck &check, qint64 ticket, int drawn, PrizeId prize, std::vector<QString> &wrong)
{
    const qint64 device = (ticket - 1) / ticketsOfADevice;
    const qint64 due = check.lastTickets.value(device, device * ticketsOfADevice) + 1;
    check.lastTickets[device] = ticket;
    const int roll = rollOf(check.seed, check.lottery.id, ticket);
    const size_t index = prizeFor(check.lottery.rules.prizes, roll);
    const PrizeDraft &rolled = check.lottery.rules.prizes[index];
    const bool mayWin = isLeft(rolled, check.own[{device, index}]);
    const bool mayLose = !isLeft(rolled, check.won[index]);
    if (prize) {
        ++check.won[index];
        ++check.own[{device, index}];
    }
    const bool isRight = prize ? mayWin && prize == check.prizes[index] : mayLose;
    if (ticket != due || drawn != roll || !isRight)
        wrong.push_back(differently(ticket, roll));
}

} // namespace

Result<CheckedDraws> checkDraws(store::Connection &connection, LotteryId id)
{
    if (auto allowed = connection.require(Permission::SeeProducts); !allowed)
        return Failure(allowed.error());
    const std::optional<Lottery> lottery = findLottery(connection, id);
    return lottery ? checkedDraws(connection, *lottery) : lotteryGone();
}

Result<CheckedDraws> checkedDraws(store::Connection &connection, const Lottery &lottery)
{
    CheckedDraws checked;
    const Result<QString> seed = seedOf(connection, lottery.id);
    if (!seed)
        return Failure(seed.error());
    const QByteArray hash = QCryptographicHash::hash(seed->toLatin1(), QCryptographicHash::Sha256).toHex();
    if (lottery.state != LotteryState::Draft && hash != lottery.commitment.toLatin1()) {
        checked.wrong.push_back(QCoreApplication::translate(
            "Rewards", "The seed is not the one that the lottery was bound to before the first draw."));
    }
    DrawCheck check{lottery, *seed, prizeIds(connection, lottery.id), {}, std::vector<qint64>(lottery.won.size()), {}};
    // Ids grow with what a device knows.
    store::Query rows = connection.query(
        "SELECT ticket, roll, prize_id FROM lottery_draws WHERE lottery_id = ? ORDER BY id", lottery.id);
    for (; rows.next(); ++checked.draws)
        checkDraw(check, rows.get<qint64>(0), rows.get<int>(1), rows.get<PrizeId>(2), checked.wrong);
    return checked;
}

} // namespace shopdesk::rewards
