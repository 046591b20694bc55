// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/Arrivals.h"

#include "rewards/ClaimsByLedger.h"
#include "tasks/Tasks.h"

#include <QJsonArray>

namespace shopdesk::rewards {

namespace {

constexpr int mostOrdersNamed = 20;

/// The orders that have a coupon, the latest first, of which so many are too many.
QJsonArray ordersOf(store::Connection &connection, qint64 coupon, qint64 over)
{
    QJsonArray numbers;
    store::Query rows = connection.query(R"(
        SELECT o.number FROM coupon_claims c JOIN orders o ON o.id = c.order_id WHERE c.coupon_id = ?
        ORDER BY o.placed_at DESC, o.id DESC LIMIT ?)",
                                         coupon, std::min<qint64>(over + 1, mostOrdersNamed));
    while (rows.next())
        numbers.prepend(rows.get<QString>(0));
    return numbers;
}

void lookAfterCoupon(store::UnitOfWork &work, qint64 coupon)
{
    store::Query row = work.connection().query(R"(
        SELECT c.name, max(coalesce(n.claims - c.total_limit, 0),
                           (SELECT count(*) FROM coupon_claims a JOIN coupon_codes k ON k.id = a.code_id
                            WHERE a.coupon_id = c.id AND k.good_once = 1)
                           - (SELECT count(DISTINCT a.code_id) FROM coupon_claims a JOIN coupon_codes k ON k.id = a.code_id
                              WHERE a.coupon_id = c.id AND k.good_once = 1))
        FROM coupons c JOIN coupon_counts n ON n.coupon_id = c.id WHERE c.id = ?)",
                                               coupon);
    if (!row.next() || row.get<qint64>(1) <= 0)
        return;
    const qint64 over = row.get<qint64>(1);
    tasks::raiseOnce(work, {.kind = "couponOverLimit",
                            .subject = idToText(coupon) + QLatin1Char('/') + QString::number(over),
                            .table = "coupons",
                            .row = coupon,
                            .data = {{QStringLiteral("coupon"), row.get<QString>(0)},
                                     {QStringLiteral("over"), over},
                                     {QStringLiteral("orders"), ordersOf(work.connection(), coupon, over)}}});
}

/// Of a prize of which several devices gave out the last piece.
void lookAfterPrize(store::UnitOfWork &work, qint64 prize)
{
    store::Query row = work.connection().query(R"(
        SELECT l.id, l.name, p.name, (SELECT count(*) FROM lottery_draws d WHERE d.prize_id = p.id) - p.stock
        FROM lottery_prizes p JOIN lotteries l ON l.id = p.lottery_id WHERE p.id = ? AND p.stock IS NOT NULL)",
                                               prize);
    if (!row.next() || row.get<qint64>(3) <= 0)
        return;
    const qint64 over = row.get<qint64>(3);
    tasks::raiseOnce(work, {.kind = "prizeOverdrawn",
                            .subject = idToText(prize) + QLatin1Char('/') + QString::number(over),
                            .table = "lotteries",
                            .row = row.get<qint64>(0),
                            .data = {{QStringLiteral("lottery"), row.get<QString>(1)},
                                     {QStringLiteral("prize"), row.get<QString>(2)},
                                     {QStringLiteral("over"), over}}});
}

/// Of an offer of the points mall that several devices gave out, although it was the last.
void lookAfterOffer(store::UnitOfWork &work, qint64 offer)
{
    store::Query row = work.connection().query("SELECT f.name, -s.stock FROM mall_offers f JOIN mall_stock s "
                                               "ON s.offer_id = f.id WHERE f.id = ? AND s.stock < 0",
                                               offer);
    if (!row.next())
        return;
    const qint64 over = row.get<qint64>(1);
    tasks::raiseOnce(work, {.kind = "offerOverdrawn",
                            .subject = idToText(offer) + QLatin1Char('/') + QString::number(over),
                            .table = "mall_offers",
                            .row = offer,
                            .data = {{QStringLiteral("offer"), row.get<QString>(0)}, {QStringLiteral("over"), over}}});
}

/// Which order has the coupon, read from the ledger anew: that it was used may have come before that it was reserved.
void settleClaim(store::UnitOfWork &work, qint64 coupon, qint64 order)
{
    work.execute("DELETE FROM coupon_claims WHERE coupon_id = ? AND order_id = ?", coupon, order);
    work.execute(
        "INSERT INTO coupon_claims (coupon_id, order_id, code_id, member_id, turn, state) " SHOPDESK_CLAIMS_BY_LEDGER(
            "WHERE coupon_id = ? AND order_id = ?") " ORDER BY turn DESC LIMIT 1",
        coupon, order);
}

void lookAfterUses(store::UnitOfWork &work, const std::set<qint64> &uses)
{
    std::set<std::pair<qint64, qint64>> claims;
    for (const qint64 use : uses) {
        store::Query row = work.connection().query("SELECT coupon_id, order_id FROM coupon_uses WHERE id = ?", use);
        if (row.next())
            claims.emplace(row.get<qint64>(0), row.get<qint64>(1));
    }
    std::set<qint64> coupons;
    for (const auto &[coupon, order] : claims) {
        settleClaim(work, coupon, order);
        coupons.insert(coupon);
    }
    for (const qint64 coupon : coupons) {
        work.execute("UPDATE coupon_counts SET claims = (SELECT count(*) FROM coupon_claims WHERE coupon_id = ?1) "
                     "WHERE coupon_id = ?1",
                     coupon);
    }
    for (const qint64 use : uses) {
        work.execute(R"(
            UPDATE coupon_codes SET state = coalesce((SELECT max(state) FROM coupon_claims WHERE code_id = coupon_codes.id),
                                                     CASE void_reason WHEN '' THEN 'issued' ELSE 'void' END)
            WHERE good_once = 1 AND state <> 'void' AND id = (SELECT code_id FROM coupon_uses WHERE id = ?))",
                     use);
    }
    for (const qint64 coupon : coupons)
        lookAfterCoupon(work, coupon);
}

/// What the rows that came are about, each once.
std::set<qint64> subjectsOf(store::Connection &connection, const char *lookup, const std::set<qint64> &rows)
{
    std::set<qint64> subjects;
    for (const qint64 row : rows) {
        if (const auto subject = connection.value<qint64>(lookup, row))
            subjects.insert(*subject);
    }
    return subjects;
}

} // namespace

void afterArrival(store::UnitOfWork &work, const std::map<QString, std::set<qint64>> &rows)
{
    const auto came = [&](const char *table) {
        const auto found = rows.find(QLatin1String(table));
        return found == rows.end() ? std::set<qint64>() : found->second;
    };
    store::Connection &connection = work.connection();
    lookAfterUses(work, came("coupon_uses"));
    for (const qint64 prize :
         subjectsOf(connection, "SELECT prize_id FROM lottery_draws WHERE id = ?", came("lottery_draws")))
        lookAfterPrize(work, prize);
    for (const qint64 offer :
         subjectsOf(connection, "SELECT offer_id FROM mall_entries WHERE id = ?", came("mall_entries")))
        lookAfterOffer(work, offer);
}

} // namespace shopdesk::rewards
