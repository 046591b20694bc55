// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting 1,000,000 members with 2,100,000 orders for their tiers: all of them at the first time, and then who moved.

#include "bench/BenchShop.h"
#include "bench/Figures.h"
#include "bench/Must.h"
#include "bench/Stopwatch.h"
#include "members/TierMoves.h"
#include "members/TierSimulation.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int changedEvery = 100; // members, of whom one bought something in between

/// A copy of the generated shop in which every member bought twice this year, for 1.00 to 3,000.00.
class Members
{
public:
    Members() : m_copy(BenchShop::Of::People), m_store(must(store::Store::open(m_copy.path())))
    {
        must(m_store->writeNow([this](store::UnitOfWork &work) { return fill(work); }));
    }

    double evaluate()
    {
        const Stopwatch watch;
        m_moved = must(m_store->writeNow([](store::UnitOfWork &work) { return members::evaluateTiers(work); })).total();
        return watch.milliseconds();
    }
    double simulate()
    {
        members::TierRules other = m_rules;
        other.rules.back().spend = Money{400'000};
        const Stopwatch watch;
        must(m_store->readNow([&](store::Connection &connection) {
            return members::simulateTierRules(connection, other, Instant::now());
        }));
        return watch.milliseconds();
    }
    void buyMore()
    {
        must(m_store->writeNow([](store::UnitOfWork &work) -> Result<void> {
            work.execute("UPDATE orders SET paid_total = paid_total + 300000 "
                         "WHERE source = 'bench' AND CAST(source_key AS INTEGER) % ? = 0",
                         changedEvery);
            return {};
        }));
    }
    qint64 moved() const { return m_moved; }

private:
    Result<void> fill(store::UnitOfWork &work)
    {
        const BusinessDay today = work.shop().zone.dayOf(work.now());
        const auto tier = [&](const char *name, int rank) {
            return must(members::createTier(work, {QLatin1String(name), rank + 1'000, 100 + rank * 10}));
        };
        m_rules.rules = {{tier("Bench Regular", 1)},
                         {tier("Bench Silver", 2), {}, Money{100'000}},
                         {tier("Bench Gold", 3), {}, Money{500'000}}};
        work.execute("UPDATE members SET tier_pinned = 0");
        for (const int twice : {1, 2}) {
            work.execute(R"(
                INSERT INTO orders (id, number, store_id, kind, status, channel, member_id, placed_at, business_day,
                    business_hour, units, lines_total, discount_total, tax_total, total, paid_total, source, source_key,
                    updated_at)
                SELECT m.rowid * 4 + ?1, 'B' || m.rowid || '-' || ?1, (SELECT min(id) FROM stores), 'sale', 'paid', 'web',
                    m.id, 0, ?2 - m.rowid % 360, 12, 1, m.amount, 0, 0, m.amount, m.amount, 'bench',
                    (m.rowid * 4 + ?1), 0
                FROM (SELECT id, row_number() OVER (ORDER BY id) AS rowid, 100 + abs(id * 7919 + ?1 * 104729) % 299900 AS amount
                      FROM members) m)",
                         twice, today);
        }
        must(members::publishTierRules(work, m_rules));
        return {};
    }

    BenchShopCopy m_copy;
    std::unique_ptr<store::Store> m_store;
    members::TierRules m_rules;
    qint64 m_moved = 0;
};

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::unique_ptr<Members> shop;
    addFigure(
        {.name = "tiers/simulate", .what = "1,000,000 members: rules tried out", .limit = 30'000, .repetitions = 1},
        [&](int) {
            shop = std::make_unique<Members>();
            return shop->simulate();
        });
    addFigure({.name = "tiers/everybody",
               .what = "1,000,000 members: tiers evaluated, everybody moves",
               .limit = 30'000,
               .repetitions = 1},
              [&](int) { return shop->evaluate(); });
    addFigure({.name = "tiers/changes",
               .what = "1,000,000 members: tiers evaluated, 1 % moves at most",
               .limit = 30'000,
               .repetitions = 3},
              [&](int) {
                  shop->buyMore();
                  return shop->evaluate();
              });
    return runFigures(argc, argv);
}
