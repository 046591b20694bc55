// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rewards/RewardCheck.h"

#include "rewards/ClaimsByLedger.h"
#include "rewards/LotteryRows.h"

#include <QCoreApplication>

namespace shopdesk::rewards {

namespace {

constexpr int mostOfAKind = 20;

void addEach(store::Connection &connection, const char *sql, const QString &sentence, std::vector<QString> &wrong)
{
    store::Query rows = connection.query(sql);
    for (int i = 0; i < mostOfAKind && rows.next(); ++i)
        wrong.push_back(sentence.arg(rows.get<QString>(0)));
}

/// Every draw is what its lottery's seed says. The seed of one that goes on is sealed, and nobody is signed in who could open it
/// where the person who asks may see nothing.
void checkLotteries(store::Connection &connection, std::vector<QString> &wrong)
{
    for (const Lottery &lottery : readLotteries(connection, {})) {
        const bool isOpen = lottery.state == LotteryState::Closed || connection.actor().may(Permission::SeeProducts);
        if (lottery.state == LotteryState::Draft || !isOpen)
            continue;
        const Result<CheckedDraws> checked = checkedDraws(connection, lottery);
        const std::vector<QString> sentences = checked ? checked->wrong : std::vector<QString>{checked.error().message};
        for (size_t i = 0; i < std::min<size_t>(sentences.size(), mostOfAKind); ++i)
            wrong.push_back(QStringLiteral("%1: %2").arg(lottery.rules.name, sentences[i]));
    }
}

} // namespace

Result<std::vector<QString>> check(store::Connection &connection)
{
    std::vector<QString> wrong;
    addEach(connection,
            "SELECT c.name FROM coupons c WHERE c.id IN (SELECT coupon_id FROM ("
            "SELECT * FROM (SELECT coupon_id, order_id, code_id, member_id, turn, state FROM coupon_claims "
            "EXCEPT " SHOPDESK_CLAIMS_BY_LEDGER("") ") UNION ALL SELECT * FROM (" SHOPDESK_CLAIMS_BY_LEDGER(
                "") " EXCEPT SELECT coupon_id, order_id, code_id, member_id, turn, state FROM coupon_claims)))",
            QCoreApplication::translate("Rewards", "The orders that have coupon %1 are not those that its uses say."),
            wrong);
    addEach(connection, R"(
        SELECT c.name FROM coupons c LEFT JOIN coupon_counts n ON n.coupon_id = c.id
        WHERE coalesce(n.claims, 0) <> (SELECT count(*) FROM coupon_claims a WHERE a.coupon_id = c.id))",
            QCoreApplication::translate("Rewards", "Coupon %1 is counted otherwise than its orders add up to."), wrong);
    addEach(connection, R"(
        SELECT k.code FROM coupon_codes k WHERE k.good_once = 1 AND k.state <> 'void'
            AND k.state <> coalesce((SELECT max(state) FROM coupon_claims WHERE code_id = k.id), 'issued'))",
            QCoreApplication::translate("Rewards", "Code %1 is kept in another state than its order has it."), wrong);
    // Two devices that did not know of each other may have given one out: a task tells so.
    addEach(connection, R"(
        SELECT k.code FROM coupon_claims a JOIN coupon_codes k ON k.id = a.code_id AND k.good_once = 1
        WHERE NOT EXISTS (SELECT 1 FROM tasks WHERE kind = 'couponOverLimit' AND table_name = 'coupons' AND row_id = a.coupon_id)
        GROUP BY a.code_id HAVING count(*) > 1)",
            QCoreApplication::translate("Rewards", "Code %1 is good once, but two orders have it."), wrong);
    addEach(
        connection, R"(
        SELECT f.name FROM mall_offers f LEFT JOIN mall_stock s ON s.offer_id = f.id
        WHERE coalesce(s.stock, 0)
            <> (SELECT coalesce(sum(quantity), 0) FROM mall_entries e WHERE e.offer_id = f.id))",
        QCoreApplication::translate("Rewards", "The offer %1 is kept with another stock than its entries add up to."),
        wrong);
    checkLotteries(connection, wrong);
    return wrong;
}

Result<void> rebuild(store::UnitOfWork &work)
{
    if (auto allowed = work.require(Permission::ManageShop); !allowed)
        return allowed;
    work.execute("DELETE FROM coupon_claims");
    work.execute(
        "INSERT INTO coupon_claims (coupon_id, order_id, code_id, member_id, turn, state) " SHOPDESK_CLAIMS_BY_LEDGER(
            ""));
    work.execute("DELETE FROM coupon_counts");
    work.execute("INSERT INTO coupon_counts (coupon_id, claims) "
                 "SELECT coupon_id, count(*) FROM coupon_claims GROUP BY coupon_id");
    work.execute(R"(
        UPDATE coupon_codes SET state = coalesce((SELECT max(state) FROM coupon_claims WHERE code_id = coupon_codes.id),
                                                 CASE void_reason WHEN '' THEN 'issued' ELSE 'void' END)
        WHERE good_once = 1 AND state <> 'void')");
    work.execute("DELETE FROM mall_stock");
    work.execute("INSERT INTO mall_stock (offer_id, stock) "
                 "SELECT offer_id, sum(quantity) FROM mall_entries GROUP BY offer_id");
    work.audit("rewards.rebuild", "shop", 1);
    return {};
}

} // namespace shopdesk::rewards
