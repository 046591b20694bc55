// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Placing orders one by one, each on the disk (synchronous=FULL) before the next begins: what a till waits for.

#include "bench/Figures.h"
#include "bench/RecordedWrites.h"
#include "bench/Stopwatch.h"
#include "catalog/Premises.h"
#include "catalog/Products.h"
#include "catalog/Stock.h"
#include "members/Members.h"
#include "orders/Orders.h"
#include "store/Store.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <ctime>
#include <memory>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int productCount = 1'000;
constexpr int memberCount = 200;
constexpr int linesOfOrder = 3;
constexpr int timedOrders = 200; // a second's worth of the promise

template<typename T>
T must(Result<T> outcome)
{
    if (!outcome)
        throw std::runtime_error((outcome.error().code + ": " + outcome.error().message).toStdString());
    if constexpr (!std::is_void_v<T>)
        return std::move(*outcome);
}

/// A shop with goods, stock and members in which nothing was sold yet, and fresh copies of it.
class Till
{
public:
    Till()
    {
        const auto shop =
            must(store::Store::create(path("base"), {QStringLiteral("Bench"), QStringLiteral("EUR"),
                                                     QStringLiteral("Europe/Berlin"), QStringLiteral("Main")}));
        must(shop->writeNow([this](store::UnitOfWork &work) { return fill(work); }));
    }

    QString copy(const char *name) const
    {
        for (const char *suffix : {"", ".key"}) {
            QFile::remove(path(name) + QLatin1String(suffix));
            QFile::copy(path("base") + QLatin1String(suffix), path(name) + QLatin1String(suffix));
        }
        return path(name);
    }

    /// Three products to one member; which ones depends on the number alone.
    orders::OrderDraft draft(int number) const
    {
        orders::OrderDraft draft;
        draft.store = m_store;
        draft.member = m_members[static_cast<size_t>(number * 7 % memberCount)];
        Money total;
        for (int i = 0; i < linesOfOrder; ++i) {
            const int product = (number * 31 + i * 97) % productCount;
            draft.lines.push_back({m_variants[static_cast<size_t>(product)], 1 + i});
            total += priceOf(product) * (1 + i);
        }
        draft.payments.push_back({orders::PaymentKind::Card, total});
        return draft;
    }

private:
    static Money priceOf(int product) { return Money{199 + product % 50 * 100}; }
    QString path(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name) + QStringLiteral(".shopdesk"));
    }

    Result<void> fill(store::UnitOfWork &work)
    {
        m_store = must(catalog::stores(work.connection())).front().id;
        for (int i = 0; i < productCount; ++i) {
            catalog::ProductDraft draft;
            draft.name = QStringLiteral("Product %1").arg(i);
            draft.variants.push_back({{}, {}, QStringLiteral("SKU-%1").arg(i), priceOf(i), {}, {}});
            const auto id = must(catalog::createProduct(work, draft));
            m_variants.push_back(must(catalog::product(work.connection(), id)).variants.front().id);
            catalog::StockDraft receipt;
            receipt.store = m_store;
            receipt.variant = m_variants.back();
            receipt.quantity = 1'000'000;
            receipt.reason = catalog::StockReason::Receipt;
            must(catalog::bookStock(work, receipt));
        }
        for (int i = 0; i < memberCount; ++i) {
            members::MemberDraft draft;
            draft.name = QStringLiteral("Member %1").arg(i);
            m_members.push_back(must(members::createMember(work, draft)));
        }
        return {};
    }

    QTemporaryDir m_folder;
    StoreId m_store;
    std::vector<catalog::VariantId> m_variants;
    std::vector<members::MemberId> m_members;
};

Till &till()
{
    static Till one;
    return one;
}

/// A copy of the shop in which orders are placed, each by one write.
class Placing
{
public:
    explicit Placing(const char *name) : m_path(till().copy(name)), m_store(must(store::Store::open(m_path))) {}

    void place()
    {
        must(m_store->writeNow(
            [draft = till().draft(m_next++)](store::UnitOfWork &work) { return orders::place(work, draft); }));
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
