// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "members/MemberScores.h"
#include "members/MemberShop.h"
#include "members/TierMoves.h"
#include "members/TierStanding.h"

namespace shopdesk::test {

/// A shop with the tiers Regular, Silver and Gold, and orders in a few words.
class TierShop : public MemberShop
{
public:
    TierShop()
    {
        regular = tier(QStringLiteral("Regular"), 1, 100);
        silver = tier(QStringLiteral("Silver"), 2, 110);
        gold = tier(QStringLiteral("Gold"), 3, 120);
    }

    members::TierId tier(const QString &name, int rank, int multiplier)
    {
        return must(write([&](store::UnitOfWork &work) {
            return members::createTier(work, {name, rank, multiplier});
        }));
    }
    BusinessDay today()
    {
        return must(
            read([](store::Connection &c) -> Result<BusinessDay> { return c.shop().zone.dayOf(Instant::now()); }));
    }
    /// Regular for everybody, Silver from 1,000.00, Gold from 5,000.00.
    members::TierRules usual(int window = 365, int grace = 10) const
    {
        members::TierRules rules;
        rules.windowDays = window;
        rules.graceDays = grace;
        rules.rules = {{regular}, {silver, {}, Money{100'000}}, {gold, {}, Money{500'000}}};
        return rules;
    }
    Result<members::TierRuleSetId> tryPublish(const members::TierRules &rules)
    {
        return write([&](store::UnitOfWork &work) { return members::publishTierRules(work, rules); });
    }
    void publish(const members::TierRules &rules) { must(tryPublish(rules)); }
    members::TierMoves evaluate()
    {
        return must(write([](store::UnitOfWork &work) { return members::evaluateTiers(work); }));
    }
    members::TierStanding standing(members::MemberId id)
    {
        return must(read([&](store::Connection &c) { return members::tierStanding(c, id); }));
    }
    QString tierOf(members::MemberId id) { return member(id).tierName; }
    QString why(members::MemberId id)
    {
        const members::TierStanding found = standing(id);
        return must(read(
            [&](store::Connection &c) -> Result<QString> { return members::whyOf(found, members::plainSpelling(c)); }));
    }
    QString missing(members::MemberId id)
    {
        const members::TierStanding found = standing(id);
        return must(read([&](store::Connection &c) -> Result<QString> {
            return members::missingOf(found, members::plainSpelling(c));
        }));
    }

    struct Sale
    {
        qint64 paid = 0;
        int daysAgo = 0;
        QString status = QStringLiteral("paid");
        qint64 creditOf = 0;
    };
    /// Written straight into the table; nobody moves by it until the evaluation.
    qint64 order(members::MemberId member, const Sale &sale)
    {
        const BusinessDay day = today().plus(-sale.daysAgo);
        return must(write([&](store::UnitOfWork &work) -> Result<qint64> {
            const auto id = work.newId<Id<struct OrderTag>>();
            work.execute(R"(
                INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, credit_of, placed_at,
                    business_day, business_hour, units, lines_total, discount_total, tax_total, total, paid_total,
                    updated_at)
                SELECT ?1, 'S-' || ?1, min(id), ?2, ?3, 'counter', ?4, ?5, 0, ?6, 12, 1, ?7, 0, 0, ?7, ?7, 0
                FROM stores)",
                         id, sale.paid < 0 ? QStringLiteral("credit") : QStringLiteral("sale"), sale.status, member,
                         sale.creditOf == 0 ? std::nullopt : std::optional(sale.creditOf), day, sale.paid);
            return id.value;
        }));
    }
    void review(members::MemberId member)
    {
        must(write([&](store::UnitOfWork &work) -> Result<void> {
            members::reviewTier(work, member);
            return {};
        }));
    }
    /// As if a month had ended since members were last looked at.
    void endPeriod() { change("UPDATE settings SET value = '2020-01-01' WHERE key = 'members.tierPeriod'"); }

    members::TierId regular;
    members::TierId silver;
    members::TierId gold;
};

} // namespace shopdesk::test
