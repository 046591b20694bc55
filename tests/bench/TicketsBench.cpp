// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Customer service with 1,000,000 tickets and 5,000,000 messages (fewer where SHOPDESK_BENCH_TICKETS says so): the views
// that agents work in, their counts, search, and routing 10,000 waiting tickets to 200 agents.

#include "bench/BenchShop.h"
#include "bench/Figures.h"
#include "bench/Must.h"
#include "bench/ShopWords.h"
#include "bench/Stopwatch.h"
#include "tables/ListReader.h"
#include "tickets/Routing.h"
#include "tickets/TicketList.h"
#include "tickets/Views.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int page = 60; // rows in sight, and some more

/// From a query to the rows of its first page.
double firstPage(store::Store &store, const tables::ListQuery &query)
{
    const tables::ListDefinition list = tickets::ticketList();
    const Stopwatch watch;
    must(store.readNow([&](store::Connection &connection) -> Result<void> {
        const auto ids = tables::readIds(connection, list, query, page);
        if (!ids)
            return Failure(ids.error());
        return tables::readRows(connection, list, *ids).map([](const std::vector<tables::Row> &rows) { use(&rows); });
    }));
    return watch.milliseconds();
}

/// Words as customers write them: one to three, some of them common, some Chinese.
std::vector<QString> typedWords(store::Store &store)
{
    return must(store.readNow([](store::Connection &connection) -> Result<std::vector<QString>> {
        std::vector<QString> typed;
        Dice dice(9);
        const qint64 last = connection.value<qint64>("SELECT max(message_id) FROM ticket_words").value_or(0);
        while (typed.size() < 200) {
            const auto body = connection.value<QString>(
                "SELECT body FROM ticket_words WHERE message_id >= ? ORDER BY message_id LIMIT 1",
                last / 200 * dice.below(200));
            const QStringList words = body.value_or(QString()).split(QLatin1Char(' '));
            typed.push_back(words.mid(dice.below(3), dice.between(1, 3)).join(QLatin1Char(' ')));
        }
        return typed;
    }));
}

std::string inWords(int number)
{
    return QLocale(QLocale::English).toString(number).toStdString();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    BenchShop shop(BenchShop::Of::Tickets);
    store::Store &store = shop.store();
    const int count = static_cast<int>(must(store.readNow([](store::Connection &connection) -> Result<qint64> {
        return connection.value<qint64>("SELECT count(*) FROM tickets").value_or(0);
    })));
    const std::string of = inWords(count) + " tickets: ";
    const auto views = must(store.readNow([](store::Connection &connection) { return tickets::views(connection); }));
    addFigure({.name = "tickets/firstPage",
               .what = of + "first page of any view",
               .limit = 50,
               .ofPercentile = true,
               .repetitions = static_cast<int>(views.size()) * 5},
              [&](int i) { return firstPage(store, views[static_cast<size_t>(i) % views.size()].query); });
    addFigure({.name = "tickets/counts", .what = of + "counts of 20 saved views and the usual ones", .limit = 100},
              [&](int) {
                  const Stopwatch watch;
                  must(store.readNow([](store::Connection &connection) { return tickets::views(connection); }));
                  return watch.milliseconds();
              });
    const std::vector<QString> typed = typedWords(store);
    addFigure({.name = "tickets/search",
               .what = of + "full-text search, first page",
               .limit = 50,
               .ofPercentile = true,
               .repetitions = static_cast<int>(typed.size())},
              [&](int i) { return firstPage(store, {.search = typed[static_cast<size_t>(i)]}); });
    BenchShopCopy copy(BenchShop::Of::Tickets);
    auto changed = must(store::Store::open(copy.path()));
    addFigure({.name = "tickets/routing",
               .what = of + "routing " + inWords(count / 100) + " waiting ones to 200 agents",
               .limit = 1'000,
               .repetitions = 5},
              [&](int) {
                  must(changed->writeNow([](store::UnitOfWork &work) -> Result<void> {
                      work.execute("UPDATE tickets SET assignee_id = NULL WHERE status = 'new'");
                      return {};
                  }));
                  const Stopwatch watch;
                  const int given =
                      must(changed->writeNow([](store::UnitOfWork &work) { return tickets::routeWaiting(work); }));
                  if (given != count / 100)
                      throw std::runtime_error("not every ticket was given to somebody");
                  return watch.milliseconds();
              });
    return runFigures(argc, argv);
}
