// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "orders/OrderPoints.h"

#include "orders/LineAmounts.h"
#include "points/Earning.h"

#include <QHash>

#include <algorithm>

namespace shopdesk::orders {

namespace {

using Shares = QHash<OrderLineId, qint64>;

qint64 sumOf(const Shares &shares)
{
    qint64 sum = 0;
    for (const qint64 points : shares)
        sum += points;
    return sum;
}

/// Where an order stands with its points.
struct Standing
{
    Instant placedAt;
    Money total;
    bool isOff = false;
    bool isPaid = false; ///< in full, after what was taken back
    qint64 booked = 0;   ///< earned less taken back
    Shares shares;       ///< of it, by line
};

std::optional<Standing> standingOf(store::Connection &connection, OrderId sale)
{
    Standing standing;
    {
        store::Query row = connection.query(R"(
            SELECT o.placed_at, o.total, o.status,
                   o.total - o.paid_total - o.rounding_total - (coalesce(c.total, 0) - coalesce(c.back, 0))
            FROM orders o
            LEFT JOIN (SELECT -sum(total) AS total, -sum(paid_total + rounding_total) AS back FROM orders
                       WHERE credit_of = ?1 AND status NOT IN ('draft', 'cancelled')) c
            WHERE o.id = ?1 AND o.status <> 'draft')",
                                            sale);
        if (!row.next())
            return std::nullopt;
        standing.placedAt = row.get<Instant>(0);
        standing.total = row.get<Money>(1);
        standing.isOff = row.get<QString>(2) == keyOf(OrderStatus::Cancelled);
        standing.isPaid = !standing.isOff && row.get<Money>(3) <= Money{};
    }
    constexpr auto entriesOf = "SELECT id FROM orders WHERE id = ?1 OR credit_of = ?1";
    static const QByteArray booked = QByteArray("SELECT coalesce(sum(points), 0) FROM points_entries "
                                                "WHERE reason IN ('purchase', 'refund') AND order_id IN (")
                                     + entriesOf + ")";
    standing.booked = connection.value<qint64>(booked.constData(), sale).value_or(0);
    static const QByteArray shares = QByteArray("SELECT s.line_id, sum(s.points) FROM points_entries e "
                                                "JOIN points_line_shares s ON s.entry_id = e.id WHERE e.order_id IN (")
                                     + entriesOf + ") GROUP BY s.line_id";
    store::Query rows = connection.query(shares.constData(), sale);
    while (rows.next())
        standing.shares.insert(rows.get<OrderLineId>(0), rows.get<qint64>(1));
    return standing;
}

/// What credits gave back of each line.
QHash<OrderLineId, Money> givenBack(store::Connection &connection, OrderId sale, const std::vector<LineAmount> &lines)
{
    QHash<OrderLineId, Money> back;
    std::vector<OrderId> credits;
    {
        store::Query rows = connection.query(
            "SELECT id FROM orders WHERE credit_of = ? AND status NOT IN ('draft', 'cancelled')", sale);
        while (rows.next())
            credits.push_back(rows.get<OrderId>(0));
    }
    for (const OrderId credit : credits) {
        for (const LineAmount &part : lineAmountsOf(connection, credit)) {
            // Credits of older versions do not say which line they take back.
            auto line = std::ranges::find(lines, part.takesBack, &LineAmount::line);
            if (line == lines.end())
                line = std::ranges::find(lines, part.variant, &LineAmount::variant);
            if (line != lines.end())
                back[line->line] += part.amount;
        }
    }
    // Who got more for a line than was paid for it got it for the others.
    Money over;
    for (const LineAmount &line : lines) {
        if (const Money more = back.value(line.line) - line.amount; more > Money{})
            over += more;
    }
    for (const LineAmount &line : lines) {
        const Money more = std::clamp(line.amount - back.value(line.line), Money{}, over);
        back[line.line] += more;
        over -= more;
    }
    return back;
}

/// part × of ÷ whole, rounded down, for 0 ≤ of ≤ whole.
qint64 partOf(qint64 part, Money of, Money whole)
{
    if (whole <= Money{} || of <= Money{})
        return 0;
    if (of >= whole)
        return part;
    return points::pointsFor({{}, whole, part, 100, 100, {}}, of);
}

/// What each line earns for what was paid for it and kept.
Shares targetsOf(store::Connection &connection, OrderId sale, const Standing &standing, const points::Terms &terms)
{
    Shares targets;
    const std::vector<LineAmount> lines = lineAmountsOf(connection, sale);
    const qint64 all = standing.isOff ? 0 : points::pointsFor(terms, standing.total);
    std::vector<qint64> weights;
    for (const LineAmount &line : lines)
        weights.push_back(std::max<qint64>(0, line.amount.minor));
    if (all == 0 || std::ranges::all_of(weights, [](qint64 weight) { return weight == 0; }))
        return targets;
    const std::vector<Money> shares = split(Money{all}, weights);
    const auto back = givenBack(connection, sale, lines);
    for (size_t i = 0; i < lines.size(); ++i) {
        const Money paid = lines[i].amount;
        const qint64 kept = partOf(shares[i].minor, paid - back.value(lines[i].line), paid);
        if (kept > 0)
            targets.insert(lines[i].line, kept);
    }
    return targets;
}

/// A cause that was not booked yet: the same can happen to an order more than once.
QString freeCause(store::Connection &connection, const QString &cause)
{
    QString free = cause;
    for (int n = 2; points::bookedFor(connection, free); ++n)
        free = QStringLiteral("%1/%2").arg(cause).arg(n);
    return free;
}

void writeShares(store::UnitOfWork &work, points::EntryId entry, const Shares &shares)
{
    for (auto share = shares.begin(); share != shares.end(); ++share) {
        if (share.value() != 0) {
            work.execute("INSERT INTO points_line_shares (entry_id, line_id, points) VALUES (?, ?, ?)", entry,
                         share.key(), share.value());
        }
    }
}

/// Takes points back from what the order earned, the latest first, and says with the first entry of which lines.
void takeBackFrom(store::UnitOfWork &work, const PointsOf &of, qint64 points, const QString &cause,
                  const Shares &shares)
{
    std::vector<points::EntryId> earned;
    {
        store::Query rows = work.connection().query(
            "SELECT id FROM points_entries WHERE order_id = ? AND reason = 'purchase' ORDER BY id DESC", of.sale);
        while (rows.next())
            earned.push_back(rows.get<points::EntryId>(0));
    }
    bool isFirst = true;
    for (const points::EntryId entry : earned) {
        if (points <= 0)
            return;
        const points::EntryId taken =
            points::takeBack(work, entry, points, freeCause(work.connection(), cause), of.at, of.cause.value);
        if (!taken)
            continue;
        points += work.connection().value<qint64>("SELECT points FROM points_entries WHERE id = ?", taken).value_or(0);
        if (std::exchange(isFirst, false))
            writeShares(work, taken, shares);
    }
}

/// Changes by so much per line; only what is not 0 stays.
Shares changesTo(const Shares &targets, const Shares &present)
{
    Shares changes = targets;
    for (auto share = present.begin(); share != present.end(); ++share)
        changes[share.key()] -= share.value();
    changes.removeIf([](Shares::iterator change) { return change.value() == 0; });
    return changes;
}

QString causeOf(const char *what, const PointsOf &of, const points::Terms &terms, OrderLineId line = {})
{
    QStringList parts{QLatin1String(what), of.cause.text()};
    if (line)
        parts << line.text();
    parts << terms.rule.text();
    return parts.join(QLatin1Char('/'));
}

/// How many of the points that were spent on an order come back for what came back of it, in parts that add up. Each line
/// stands for what it bore of their discount.
qint64 spentPointsBack(store::Connection &connection, OrderId sale, qint64 spent)
{
    std::vector<qint64> weights;
    std::vector<std::pair<qint64, qint64>> units; // came back, of all
    bool isOff = false;
    store::Query rows = connection.query(R"(
        WITH borne AS (SELECT s.line_id, s.amount FROM order_discounts d
                       JOIN order_discount_shares s ON s.discount_id = d.id WHERE d.order_id = ?1 AND d.points > 0)
        SELECT CASE WHEN EXISTS (SELECT 1 FROM borne) THEN (SELECT coalesce(sum(amount), 0) FROM borne WHERE line_id = l.id)
                    ELSE max(0, l.total) END, l.quantity, o.status = 'cancelled',
               (SELECT coalesce(-sum(c.quantity), 0) FROM order_lines c JOIN orders b ON b.id = c.order_id
                WHERE c.of_line_id = l.id AND b.status NOT IN ('draft', 'cancelled'))
        FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.id = ?1 ORDER BY l.position, l.id)",
                                         sale);
    while (rows.next()) {
        weights.push_back(rows.get<qint64>(0));
        units.emplace_back(rows.get<qint64>(3), rows.get<qint64>(1));
        isOff = rows.get<bool>(2);
    }
    if (isOff)
        return spent;
    if (std::ranges::all_of(weights, [](qint64 weight) { return weight == 0; }))
        return 0;
    const std::vector<Money> shares = split(Money{spent}, weights);
    qint64 back = 0;
    for (size_t i = 0; i < shares.size(); ++i)
        back += partOf(shares[i].minor, Money{units[i].first}, Money{units[i].second});
    return back;
}

void bookEarned(store::UnitOfWork &work, const PointsOf &of, const points::Terms &terms, Money total,
                const Shares &shares)
{
    const QString cause =
        freeCause(work.connection(), QStringLiteral("earn/%1/%2").arg(of.sale.text(), terms.rule.text()));
    writeShares(work, points::earn(work, terms, {of.member, of.sale.value, total, sumOf(shares), cause, of.at}),
                shares);
}

/// A change of the order itself has one entry for all of its lines.
void bookChange(store::UnitOfWork &work, const PointsOf &of, const points::Terms &terms, Money total,
                const Shares &changes)
{
    const qint64 change = sumOf(changes);
    if (change > 0)
        bookEarned(work, of, terms, total, changes);
    else if (change < 0)
        takeBackFrom(work, of, -change, causeOf("refund", of, terms), changes);
}

/// A credit has an entry for each line that it takes back. It may also have settled what was open of an order, which earns
/// then for what was paid.
void bookCredit(store::UnitOfWork &work, const PointsOf &of, const points::Terms &terms, Money total,
                const Shares &changes)
{
    Shares earned;
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (change.value() > 0)
            earned.insert(change.key(), change.value());
        else
            takeBackFrom(work, of, -change.value(), causeOf("refund", of, terms, change.key()),
                         {{change.key(), change.value()}});
    }
    if (!earned.isEmpty())
        bookEarned(work, of, terms, total, earned);
}

/// What was booked before there were terms has no shares of lines; from now on it has.
void bookOld(store::UnitOfWork &work, const PointsOf &of, const points::Terms &terms, const Standing &standing,
             const Shares &targets, bool mayEarn)
{
    const qint64 change = sumOf(targets) - standing.booked;
    if (change < 0)
        takeBackFrom(work, of, -change, causeOf("refund", of, terms), targets);
    else if (change > 0 && mayEarn)
        writeShares(work,
                    points::earn(work, terms,
                                 {of.member, of.sale.value, standing.total, change,
                                  freeCause(work.connection(), causeOf("earn", of, terms)), of.at}),
                    targets);
}

} // namespace

void settlePoints(store::UnitOfWork &work, const PointsOf &of)
{
    store::Connection &connection = work.connection();
    const auto standing = standingOf(connection, of.sale);
    if (!standing || (!of.member && standing->booked == 0))
        return;
    // What was booked before there were terms was a point for each whole unit.
    const bool isOld = standing->booked != 0 && standing->shares.isEmpty();
    std::optional<points::Terms> terms = points::termsOf(connection, of.sale.value);
    if (!terms && isOld)
        terms = points::termsWithoutRule(work.shop().currency);
    else if (!terms)
        terms = points::termsFor(connection, of.member, standing->placedAt);
    if (!terms)
        return;
    const bool mayEarn = standing->isPaid && of.member;
    Shares targets = targetsOf(connection, of.sale, *standing, *terms);
    if (isOld) {
        bookOld(work, of, *terms, *standing, targets, mayEarn);
        return;
    }
    if (!mayEarn) {
        for (auto target = targets.begin(); target != targets.end(); ++target)
            target.value() = std::min(target.value(), standing->shares.value(target.key()));
    }
    const Shares changes = changesTo(targets, standing->shares);
    if (of.cause == of.sale)
        bookChange(work, of, *terms, standing->total, changes);
    else
        bookCredit(work, of, *terms, standing->total, changes);
}

void returnSpentPoints(store::UnitOfWork &work, const PointsOf &of)
{
    store::Connection &connection = work.connection();
    std::vector<std::pair<points::EntryId, qint64>> spent;
    {
        store::Query rows = connection.query("SELECT id, -points FROM points_entries WHERE order_id = ? "
                                             "AND reason = 'redemption' AND points < 0",
                                             of.sale);
        while (rows.next())
            spent.emplace_back(rows.get<points::EntryId>(0), rows.get<qint64>(1));
    }
    for (const auto &[entry, points] : spent) {
        const qint64 back = spentPointsBack(connection, of.sale, points);
        const auto before =
            connection.value<qint64>("SELECT sum(points) FROM points_entries WHERE of_entry_id = ? AND points > 0 "
                                     "AND reason = 'redemption'",
                                     entry);
        if (back > before.value_or(0)) {
            points::giveBack(work, entry, back - before.value_or(0),
                             QStringLiteral("giveback/%1/%2").arg(of.cause.text(), entry.text()), of.at, of.cause.value,
                             of.member);
        }
    }
}

void takeBackUnknown(store::UnitOfWork &work, const PointsOf &of, Money amount)
{
    const auto terms = points::termsFor(work.connection(), of.member, of.at);
    const qint64 points = terms ? points::pointsFor(*terms, amount) : 0;
    if (points == 0)
        return;
    points::book(
        work, {of.member, -points, points::Reason::Refund, of.at, {}, of.cause.value, causeOf("refund", of, *terms)});
}

} // namespace shopdesk::orders
