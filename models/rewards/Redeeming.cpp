// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Redeeming.h"

#include "points/Earning.h"
#include "points/OfflineAllowance.h"
#include "points/Points.h"

#include <QCoreApplication>
#include <QLocale>

namespace shopdesk::rewards {

namespace {

constexpr int wholePercent = 10'000;

QString number(qint64 points)
{
    return QLocale().toString(points);
}

/// How often the member redeemed points for a discount on the day, under any record, without the order itself and those that are
/// off. Of an order of another store, which this computer does not keep, it is known by its points: all of them came back.
qint64 timesOnDay(store::Connection &connection, const Basket &basket)
{
    const ShopZone &zone = connection.shop().zone;
    const BusinessDay day = zone.dayOf(basket.at);
    return connection
        .value<qint64>(R"(
            SELECT count(DISTINCT e.order_id) FROM points_entries e LEFT JOIN orders o ON o.id = e.order_id
            WHERE e.member_id IN (SELECT record_id FROM member_records WHERE member_id = ?)
                AND e.reason = 'redemption' AND e.points < 0 AND e.occurred_at >= ? AND e.occurred_at < ?
                AND e.order_id <> ?
                AND CASE WHEN o.id IS NULL
                         THEN (SELECT coalesce(sum(b.points), 0) FROM points_entries b WHERE b.of_entry_id = e.id) < -e.points
                         ELSE o.status <> 'cancelled' END
                AND NOT EXISTS (SELECT 1 FROM mall_entries m WHERE m.order_id = e.order_id))",
                       basket.member, zone.startOf(day), zone.startOf(day.plus(1)), basket.order)
        .value_or(0);
}

/// Everything of the rule that speaks against redeeming before any amount is looked at.
QString whyNotAtAll(store::Connection &connection, const RedeemRule &rule, const Basket &basket, qint64 own)
{
    if (!rule.isOn)
        return QCoreApplication::translate("Rewards", "Points are not redeemed for discounts in this shop.");
    if (!basket.member)
        return QCoreApplication::translate("Rewards", "Points belong to a member. Choose the member first.");
    if (rule.timesPerDay > 0 && own == 0) {
        if (const qint64 times = timesOnDay(connection, basket); times >= rule.timesPerDay) {
            return QCoreApplication::translate("Rewards", "This member has redeemed points %1 of %2 times today.")
                .arg(number(times), number(rule.timesPerDay));
        }
    }
    return {};
}

QString percentOf(int share)
{
    return QLocale().toString(share / 100.0, 'g', 5);
}

Money capOf(const RedeemRule &rule, Money goods)
{
    return Money{goods.minor / wholePercent * rule.largestShare
                 + goods.minor % wholePercent * rule.largestShare / wholePercent};
}

/// part × of ÷ whole, rounded down, for 0 ≤ of ≤ whole.
qint64 partOf(qint64 part, Money of, Money whole)
{
    return whole <= Money{} ? 0 : points::pointsFor({{}, whole, part, 100, 100, {}}, std::min(of, whole));
}

/// A basket with what the rule makes of it.
struct Reckoned
{
    RedeemRule rule;
    RedeemLimit limit;
    std::vector<bool> inScope;
    Money goods; ///< what is left of those in scope
};

Reckoned reckoned(store::Connection &connection, const Basket &basket, qint64 own)
{
    Reckoned result{.rule = redeemRule(connection), .limit = {}, .inScope = {}, .goods = {}};
    const RedeemRule &rule = result.rule;
    RedeemLimit &limit = result.limit;
    limit.rule = rule;
    limit.whyNot = whyNotAtAll(connection, rule, basket, own);
    if (!limit.whyNot.isEmpty())
        return result;
    result.inScope = linesIn(connection, basket, {.products = {}, .categories = rule.categories});
    result.goods = sumOf(basket, result.inScope, &BasketLine::left);
    limit.cap = capOf(rule, result.goods);
    limit.available = points::available(connection, basket.member, basket.at) + own;
    limit.least = std::max(rule.minimum, rule.step);
    const qint64 allowed =
        std::min(limit.available, points::offlineAllowance(connection, basket.at).value_or(limit.available));
    limit.most = std::min(rule.pointsFor(limit.cap), allowed / rule.step * rule.step);
    limit.worth = rule.worthOf(std::max<qint64>(limit.most, 0));
    if (limit.available < limit.least) {
        limit.whyNot = QCoreApplication::translate("Rewards", "The member has %1 points; at least %2 can be redeemed.")
                           .arg(number(limit.available), number(limit.least));
    } else if (allowed < limit.least) {
        limit.whyNot = points::offlineLimitWords(allowed);
    } else if (limit.most < limit.least || limit.worth <= Money{}) {
        limit.whyNot =
            QCoreApplication::translate("Rewards", "For these goods %1 points could be redeemed, and it must be "
                                                   "at least %2.")
                .arg(number(limit.most), number(limit.least));
    }
    if (!limit.whyNot.isEmpty()) {
        limit.most = 0;
        limit.worth = {};
    }
    return result;
}

} // namespace

RedeemLimit redeemLimit(store::Connection &connection, const Basket &basket, qint64 own)
{
    return reckoned(connection, basket, own).limit;
}

Result<TakenOff> redeemed(store::Connection &connection, const Basket &basket, qint64 points, qint64 own)
{
    const Reckoned known = reckoned(connection, basket, own);
    const RedeemLimit &limit = known.limit;
    const Currency &currency = connection.shop().currency;
    const QString field = QStringLiteral("points");
    const QString notAtAll = whyNotAtAll(connection, known.rule, basket, own);
    if (!notAtAll.isEmpty())
        return fail("rewards.pointsNotRedeemed", notAtAll, field);
    if (points > limit.available) {
        return fail("rewards.notEnoughPoints",
                    QCoreApplication::translate("Rewards", "The member has %1 points left. Redeem at most as many.")
                        .arg(number(limit.available)),
                    field);
    }
    if (!limit.whyNot.isEmpty())
        return fail("rewards.pointsNotRedeemed", limit.whyNot, field);
    if (points > limit.most) {
        return fail("rewards.tooManyPoints",
                    QCoreApplication::translate("Rewards", "At most %1 points can be redeemed here, for %2: %3 % of %4 "
                                                           "is %5.")
                        .arg(number(limit.most), toPlainText(limit.worth, currency), percentOf(known.rule.largestShare),
                             toPlainText(known.goods, currency), toPlainText(limit.cap, currency)),
                    field);
    }
    if (points < limit.least) {
        return fail(
            "rewards.tooFewPoints",
            QCoreApplication::translate("Rewards", "Redeem at least %1 points, or none.").arg(number(limit.least)),
            field);
    }
    if (points % known.rule.step != 0) {
        return fail(
            "rewards.pointsStep",
            QCoreApplication::translate("Rewards", "Redeem points in steps of %1.").arg(number(known.rule.step)),
            field);
    }
    TakenOff taken;
    taken.amount = known.rule.worthOf(points);
    taken.inScope = known.inScope;
    taken.label = QCoreApplication::translate("Rewards", "%1 points").arg(number(points));
    taken.explanation =
        QCoreApplication::translate("Rewards", "%1 points take off %2; cap %3 % of %4 = %5")
            .arg(number(known.rule.points), toPlainText(known.rule.worth, currency), percentOf(known.rule.largestShare),
                 toPlainText(known.goods, currency), toPlainText(limit.cap, currency));
    if (taken.amount <= Money{}) {
        return fail(
            "rewards.tooFewPoints",
            QCoreApplication::translate("Rewards", "%1 points take nothing off. Redeem more.").arg(number(points)),
            field);
    }
    return taken;
}

KeptRedeemed keptRedeemed(store::Connection &connection, const Basket &basket, const OwnRedeemed &own)
{
    const RedeemRule rule = redeemRule(connection);
    KeptRedeemed kept;
    kept.taken.inScope = linesIn(connection, basket, {.products = {}, .categories = rule.categories});
    if (sumOf(basket, kept.taken.inScope, &BasketLine::left) <= Money{})
        kept.taken.inScope.assign(basket.lines.size(), true); // the scope was another one then
    const Money goods = sumOf(basket, kept.taken.inScope, &BasketLine::left);
    const Money asBefore{partOf(own.amount.minor, goods, own.goods)};
    const Money most = std::min({own.amount, goods, std::max(rule.isOn ? capOf(rule, goods) : Money{}, asBefore)});
    kept.points = partOf(own.points, most, own.amount);
    if (kept.points < own.points && rule.isOn)
        kept.points -= kept.points % rule.step;
    kept.taken.amount =
        kept.points == own.points ? own.amount : Money{partOf(own.amount.minor, Money{kept.points}, Money{own.points})};
    kept.taken.label = QCoreApplication::translate("Rewards", "%1 points").arg(number(kept.points));
    kept.taken.explanation =
        QCoreApplication::translate("Rewards", "%1 points took off %2 of %3 when they were redeemed")
            .arg(number(own.points), toPlainText(own.amount, connection.shop().currency),
                 toPlainText(own.goods, connection.shop().currency));
    if (kept.taken.amount <= Money{})
        kept.points = 0;
    return kept;
}

} // namespace shopdesk::rewards
