// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Placing orders one by one, each on the disk (synchronous=FULL) before the next begins: what a till waits for.

#include "bench/Figures.h"
#include "bench/Must.h"
#include "bench/RecordedWrites.h"
#include "bench/SmallShop.h"
#include "bench/Stopwatch.h"
#include "orders/Orders.h"
#include "store/Store.h"

#include <QCoreApplication>

#include <ctime>
#include <memory>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int productCount = 1'000;
constexpr int memberCount = 200;
constexpr int linesOfOrder = 3;
constexpr int timedOrders = 200; // a second's worth of the promise

SmallShop &till()
{
    static SmallShop one(productCount, memberCount);
    return one;
}

/// Three products to one member; which ones depends on the number alone.
orders::OrderDraft draftOf(int number)
{
    orders::OrderDraft draft;
    draft.store = till().store();
    draft.member = till().member(number * 7 % memberCount);
    Money total;
    for (int i = 0; i < linesOfOrder; ++i) {
        const int product = (number * 31 + i * 97) % productCount;
        draft.lines.push_back({till().variant(product), 1 + i});
        total += SmallShop::priceOf(product) * (1 + i);
    }
    draft.payments.push_back({orders::PaymentKind::Card, total});
    return draft;
}

/// A copy of the shop in which orders are placed, each by one write.
class Placing
{
public:
    explicit Placing(const char *name) : m_path(till().copy(name)), m_store(must(store::Store::open(m_path))) {}

    void place()
    {
        must(m_store->writeNow(
            [draft = draftOf(m_next++)](store::UnitOfWork &work) { return orders::place(work, draft); }));
    }
    QString path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<store::Store> m_store;
    int m_next = 0;
};

/// What placing wrote, order by order, and the same rows written again by plain SQLite.
class PlainPlacing
{
public:
    /// @p name is that of files of its own.
    PlainPlacing(const QByteArray &name, int orders)
    {
        Placing placing((name + "-recorded").constData());
        m_writes = std::make_unique<RecordedWrites>(
            placing.path(),
            std::vector{insertedInto("orders", 1), insertedInto("order_lines", linesOfOrder), insertedInto("payments"),
                        insertedInto("stock_entries"), insertedInto("points_entries"), insertedInto("audit_entries"),
                        insertedInto("outbox", 0, "row_id")},
            orders, [&] { placing.place(); });
        m_writes->writeInto(till().copy(name.constData()));
    }

    void place() { m_writes->writeNext(); }

private:
    std::unique_ptr<RecordedWrites> m_writes;
};

/// Milliseconds of the processor, of all threads of this program.
double processorMilliseconds()
{
    return double(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

/// How long one of the things takes on the clock, and how long the processor works at it: the mean of a batch, because
/// the processor's time is only known coarsely.
template<typename Orders>
double timeOf(Orders &orders)
{
    const Stopwatch clock;
    orders.place();
    return clock.milliseconds();
}

template<typename Orders>
double processorTimeOf(Orders &orders)
{
    constexpr int batch = 20;
    const double before = processorMilliseconds();
    for (int i = 0; i < batch; ++i)
        orders.place();
    return (processorMilliseconds() - before) / batch;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    till(); // made first, so that its folder goes last
    addFigure(
        {.name = "place/threeLines",
         .what = "Placing an order of 3 lines, on the disk",
         .limitOfRatio = 2.0,
         .repetitions = 201},
        [orders = std::make_shared<std::optional<Placing>>()](int i) {
            if (i == 0)
                orders->emplace("placed");
            return timeOf(**orders);
        },
        [orders = std::make_shared<std::optional<PlainPlacing>>()](int i) {
            if (i == 0)
                orders->emplace("plain", 201);
            return timeOf(**orders);
        });
    addFigure(
        {.name = "place/processor", .what = "The same, processor time", .limit = 1.0, .repetitions = 11},
        [orders = std::make_shared<std::optional<Placing>>()](int i) {
            if (i == 0)
                orders->emplace("worked");
            return processorTimeOf(**orders);
        },
        [orders = std::make_shared<std::optional<PlainPlacing>>()](int i) {
            if (i == 0)
                orders->emplace("plain-processor", 220);
            return processorTimeOf(**orders);
        });
    addFigure({.name = "place/second",
               .what = "200 orders one after the other, each on the disk",
               .limit = 1'000,
               .repetitions = 5},
              [orders = std::make_shared<std::optional<Placing>>()](int i) {
                  if (i == 0)
                      orders->emplace("paced");
                  const Stopwatch clock;
                  for (int n = 0; n < timedOrders; ++n)
                      (*orders)->place();
                  return clock.milliseconds();
              });
    return runFigures(argc, argv);
}
