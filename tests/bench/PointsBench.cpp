// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The balance of one among 1,000,000 members with 20,000,000 entries, and the end of a day on which 100,000 batches expire.

#include "bench/Figures.h"
#include "bench/Must.h"
#include "bench/Stopwatch.h"
#include "points/Expiry.h"
#include "points/Points.h"
#include "store/NewShop.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QTemporaryDir>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr qint64 memberCount = 1'000'000;
constexpr qint64 entryCount = 20'000'000;
constexpr qint64 expiringBatches = 100'000;
constexpr int batchesPerStep = 1'000;
constexpr Instant expiryDay{1'800'000'000'000};

/// Entries as a shop of some years has them: nineteen of twenty earned, some of it spent, all derived by the triggers.
class PointsShop
{
public:
    PointsShop()
    {
        const QString path = m_folder.filePath(QStringLiteral("points.shopdesk"));
        must(store::Store::create(path, {QStringLiteral("Bench"), QStringLiteral("GBP"),
                                         QStringLiteral("Europe/London"), QStringLiteral("Main")}));
        generate(path);
        m_store = must(store::Store::open(path));
    }
    store::Store &store() { return *m_store; }

private:
    /// Past the outbox and the changes, which would hold every row.
    static void generate(const QString &path)
    {
        store::Connection file(path, store::Connection::Mode::ReadWrite);
        // Twenty million rows come to pages in no order: held in memory, each is written once.
        file.executeScript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -4000000; BEGIN");
        file.query(R"(
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO members (id, number, name, search_text, joined_at, updated_at)
            SELECT i, 'M' || i, 'Member ' || i, 'Member ' || i, 0, 0 FROM n)",
                   memberCount)
            .execute();
        // Members in a stride that comes to all of them, so that the entries of one lie apart as they do in a shop.
        file.query(R"(
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
            INSERT INTO points_entries (id, member_id, points, reason, cause, expires_at, occurred_at)
            SELECT i, 1 + (i * 7919) % ?2, 1 + i % 300, 'purchase', 'earn/' || i,
                   CASE WHEN i <= ?3 THEN ?4 WHEN i % 2 = 0 THEN ?4 + 86400000 * (1 + i % 700) END, 1600000000000 + i * 5
            FROM n)",
                   entryCount, memberCount, expiringBatches, expiryDay)
            .execute();
        file.executeScript("COMMIT; PRAGMA journal_mode = WAL");
    }

    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
};

double expireAll(store::Store &store)
{
    const Stopwatch watch;
    points::ExpiryStep step{.isDone = false};
    while (!step.isDone) {
        step = must(store.writeNow([](store::UnitOfWork &work) -> Result<points::ExpiryStep> {
            return points::expireStep(work, expiryDay, batchesPerStep);
        }));
    }
    return watch.milliseconds();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    PointsShop shop;
    addFigure({.name = "points/balance",
               .what = "Points of one of 1,000,000 members with 20,000,000 entries",
               .limit = 1,
               .ofPercentile = true,
               .repetitions = 1'000},
              [&](int i) {
                  const members::MemberId id{1 + (qint64(i) * 104'729) % memberCount};
                  return must(shop.store().readNow([id](store::Connection &connection) -> Result<double> {
                      const Stopwatch watch;
                      const points::Wealth wealth = points::wealthOf(connection, id, Instant{expiryDay.ms - 1});
                      use(&wealth);
                      return watch.milliseconds();
                  }));
              });
    // Once alone: what has expired does not expire again.
    addFigure({.name = "points/expiry",
               .what = "100,000 batches that expire on a day, in steps of 1,000",
               .limit = 5'000,
               .repetitions = 1},
              [&](int) { return expireAll(shop.store()); });
    return runFigures(argc, argv);
}
