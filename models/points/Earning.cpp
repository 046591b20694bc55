// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "points/Earning.h"

#include "points/Policy.h"

namespace shopdesk::points {

namespace {

constexpr qint64 mostPoints = 1'000'000'000'000'000;

/// a × b ÷ divisor, rounded down: digit by digit of b, for the product may be too large to hold. At most mostPoints.
qint64 productOver(qint64 a, qint64 b, qint64 divisor)
{
    qint64 quotient = 0;
    qint64 remainder = 0;
    const auto add = [&](qint64 whole, qint64 part) {
        quotient += whole;
        remainder += part;
        if (remainder >= divisor) {
            remainder -= divisor;
            ++quotient;
        }
    };
    for (int bit = 62; bit >= 0; --bit) {
        add(quotient, remainder);
        if ((b >> bit) & 1)
            add(a / divisor, a % divisor);
        if (quotient > mostPoints)
            return mostPoints;
    }
    return quotient;
}

QString times(int multiplier)
{
    return QStringLiteral(" × %1").arg(multiplier / 100.0);
}

int tierMultiplierOf(store::Connection &connection, members::MemberId member)
{
    return connection
        .value<int>("SELECT t.points_multiplier FROM members m JOIN tiers t ON t.id = m.tier_id WHERE m.id = ?", member)
        .value_or(100);
}

} // namespace

Terms termsWithoutRule(const Currency &currency)
{
    Terms terms;
    terms.unit = Money{1};
    for (int i = 0; i < currency.exponent; ++i)
        terms.unit = terms.unit * 10;
    return terms;
}

std::optional<Terms> termsFor(store::Connection &connection, members::MemberId member, Instant at)
{
    Terms terms = termsWithoutRule(connection.shop().currency);
    if (const auto rule = runningRule(connection, RuleKind::Purchase, at)) {
        terms.rule = rule->id;
        terms.unit = rule->draft.unit;
        terms.points = rule->draft.points;
    } else if (connection.value<int>("SELECT 1 FROM points_rules WHERE kind = 'purchase' LIMIT 1")) {
        return std::nullopt;
    }
    terms.tierMultiplier = tierMultiplierOf(connection, member);
    if (const auto event = runningEvent(connection, at)) {
        terms.event = event->id;
        terms.eventMultiplier = event->draft.multiplier;
    }
    return terms;
}

std::optional<Terms> termsOf(store::Connection &connection, qint64 order)
{
    store::Query row = connection.query(R"(
        SELECT r.rule_id, r.unit, r.points, r.tier_multiplier, r.event_multiplier, r.event_id
        FROM points_entries e JOIN points_earnings r ON r.entry_id = e.id WHERE e.order_id = ? ORDER BY e.id LIMIT 1)",
                                        order);
    if (!row.next())
        return std::nullopt;
    return Terms{row.get<RuleId>(0), row.get<Money>(1), row.get<qint64>(2),
                 row.get<int>(3),    row.get<int>(4),   row.get<BonusEventId>(5)};
}

qint64 pointsFor(const Terms &terms, Money amount)
{
    if (amount <= Money{})
        return 0;
    return productOver(amount.minor, terms.points * terms.tierMultiplier * terms.eventMultiplier,
                       terms.unit.minor * 10'000);
}

QString inWords(const Terms &terms, Money amount, const Currency &currency)
{
    QString words = QStringLiteral("%1 ÷ %2 × %3")
                        .arg(toPlainText(amount, currency), toPlainText(terms.unit, currency))
                        .arg(terms.points);
    if (terms.tierMultiplier != 100)
        words += times(terms.tierMultiplier);
    if (terms.eventMultiplier != 100)
        words += times(terms.eventMultiplier);
    return words + QStringLiteral(" = %1").arg(pointsFor(terms, amount));
}

ExampleTier exampleTier(store::Connection &connection)
{
    store::Query row = connection.query(
        "SELECT name, points_multiplier FROM tiers WHERE points_multiplier > 100 ORDER BY points_multiplier DESC LIMIT 1");
    if (!row.next())
        return {};
    return {row.get<QString>(0), row.get<int>(1)};
}

EntryId earn(store::UnitOfWork &work, const Terms &terms, const Earned &earned)
{
    if (const auto booked = bookedFor(work.connection(), earned.cause))
        return *booked;
    const Policy shops = policy(work.connection());
    const ShopZone &zone = work.shop().zone;
    const EntryId entry = grant(work, {.member = earned.member,
                                       .points = earned.points,
                                       .reason = Reason::Purchase,
                                       .cause = earned.cause,
                                       .order = earned.order,
                                       .at = earned.at,
                                       .activeFrom = pendingUntil(shops, zone, earned.at),
                                       .isShared = true});
    work.execute("INSERT INTO points_earnings (entry_id, rule_id, amount, unit, points, tier_multiplier, "
                 "event_multiplier, event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                 entry, terms.rule, earned.amount, terms.unit, terms.points, terms.tierMultiplier,
                 terms.eventMultiplier, terms.event ? std::optional(terms.event) : std::nullopt);
    return entry;
}

} // namespace shopdesk::points
