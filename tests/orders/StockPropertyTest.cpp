// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/CatalogCheck.h"
#include "catalog/Reservations.h"
#include "catalog/StockLedger.h"
#include "catalog/Stocktakes.h"
#include "catalog/Transfers.h"
#include "orders/OrderShop.h"
#include "tasks/Tasks.h"

#include <random>

using namespace shopdesk;
using namespace shopdesk::catalog;
using namespace shopdesk::test;

namespace {

/// Two stores in which everything happens to stock that may happen, in any order, also what is not allowed.
class Days
{
public:
    explicit Days(quint32 seed) : m_random(seed)
    {
        m_stores = {m_shop.firstStore(), must(m_shop.write([](store::UnitOfWork &work) {
                        return openStore(work, QStringLiteral("Harbour"));
                    }))};
        for (int i = 0; i < 4; ++i)
            m_variants.push_back(m_shop.addProduct(QStringLiteral("P%1").arg(i), 100 + i));
    }

    OrderShop &shop() { return m_shop; }
    int done() const { return m_done; }

    void step()
    {
        switch (below(10)) {
        case 0:
        case 1:
            return attempt([&](store::UnitOfWork &work) { return bookStock(work, anyEntry()); });
        case 2:
        case 3:
            return sell();
        case 4:
            return attempt([&](store::UnitOfWork &work) { return reserveOrLetGo(work); });
        case 5:
            return attempt([&](store::UnitOfWork &work) -> Result<TransferId> {
                const auto id = createTransfer(work, anyTransfer());
                if (id)
                    m_transfers.push_back(*id);
                return id;
            });
        case 6:
        case 7:
            return attempt([&](store::UnitOfWork &work) { return moveOn(work, anyOf(m_transfers)); });
        case 8:
            return attempt([&](store::UnitOfWork &work) -> Result<StocktakeId> {
                const auto id = startStocktake(work, {anyOf(m_stores)});
                if (id)
                    m_stocktakes.push_back(*id);
                return id;
            });
        default:
            return attempt([&](store::UnitOfWork &work) { return countOn(work, anyOf(m_stocktakes)); });
        }
    }

private:
    int below(int n) { return static_cast<int>(m_random() % static_cast<unsigned>(n)); }
    template<typename T>
    T anyOf(const std::vector<T> &all)
    {
        return all.empty() ? T() : all[static_cast<size_t>(below(static_cast<int>(all.size())))];
    }

    /// Some transactions fail after their work was done: nothing of them may stay.
    template<typename F>
    void attempt(F operation)
    {
        const bool fails = below(12) == 0;
        using Outcome = std::invoke_result_t<F, store::UnitOfWork &>;
        const auto done = m_shop.write([&](store::UnitOfWork &work) -> Outcome {
            auto outcome = operation(work);
            return fails && outcome ? Outcome(fail("test.failed", {})) : outcome;
        });
        m_done += done ? 1 : 0;
    }

    StockDraft anyEntry()
    {
        StockDraft draft{anyOf(m_stores), anyOf(m_variants), below(40) - 8,
                         below(2) == 0 ? StockReason::Receipt : StockReason::Adjustment, QStringLiteral("why")};
        if (draft.quantity > 0 && below(3) > 0)
            draft.unitCost = UnitCost{below(1'000'000)};
        return draft;
    }

    void sell()
    {
        orders::OrderDraft draft;
        draft.store = anyOf(m_stores);
        draft.lines = {{anyOf(m_variants), 1 + below(6)}, {anyOf(m_variants), 1 + below(3)}};
        draft = m_shop.paid(draft);
        attempt([&](store::UnitOfWork &work) -> Result<orders::OrderId> {
            const auto id = orders::place(work, draft);
            if (id)
                m_orders.push_back(id->value);
            return id;
        });
    }

    Result<void> reserveOrLetGo(store::UnitOfWork &work)
    {
        const qint64 order = anyOf(m_orders);
        // The transaction that placed it may have failed.
        if (!work.connection().value<qint64>("SELECT 1 FROM orders WHERE id = ?", order))
            return fail("test.noOrder", {});
        const StoreId store = anyOf(m_stores);
        const VariantId variant = anyOf(m_variants);
        switch (below(5)) {
        case 0:
            releaseStock(work, order);
            break;
        case 1:
            consumeStock(work, {store, variant, -1 - below(4), StockReason::Sale}, order);
            break;
        case 2:
            return releaseExpired(work).map([](int) {});
        default:
            reserveStock(work, order, store, variant, 1 + below(5),
                         below(2) == 0 ? std::optional(Instant{work.now().ms - 1}) : std::nullopt);
        }
        return {};
    }

    TransferDraft anyTransfer()
    {
        const bool there = below(2) == 0;
        return {m_stores[there ? 0 : 1],
                m_stores[there ? 1 : 0],
                {},
                {{anyOf(m_variants), below(7)}, {anyOf(m_variants), 1 + below(4)}}};
    }

    Result<void> moveOn(store::UnitOfWork &work, TransferId id)
    {
        switch (below(5)) {
        case 0:
            return cancelTransfer(work, id);
        case 1:
        case 2:
            return sendTransfer(work, id);
        case 3:
            return receiveTransfer(work, id);
        default:
            return receiveTransfer(work, id, {{{anyOf(m_variants), below(8)}}});
        }
    }

    Result<void> countOn(store::UnitOfWork &work, StocktakeId id)
    {
        switch (below(8)) {
        case 0:
            return finishCount(work, id, below(2) == 0).map([](StocktakeStatus) {});
        case 1:
            return postStocktake(work, id).map([](int) {});
        case 2:
            return cancelStocktake(work, id);
        default:
            return countStock(work, id, anyOf(m_variants), below(20) - 2, below(2) == 0 ? Counting::Add : Counting::Set)
                .map([](qint64) {});
        }
    }

    OrderShop m_shop;
    std::mt19937 m_random;
    std::vector<StoreId> m_stores;
    std::vector<VariantId> m_variants;
    std::vector<qint64> m_orders;
    std::vector<TransferId> m_transfers;
    std::vector<StocktakeId> m_stocktakes;
    int m_done = 0;
};

} // namespace

/// Whatever happens to stock, it adds up.
class StockProperties : public QObject
{
    Q_OBJECT
private slots:
    void whateverHappensItAddsUp_data();
    void whateverHappensItAddsUp();
    void anOrderForMoreThanIsAvailableIsRefusedByNameAndNumber();
};

void StockProperties::whateverHappensItAddsUp_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 12; ++seed)
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
}

void StockProperties::whateverHappensItAddsUp()
{
    QFETCH(quint32, seed);
    Days days(seed);
    for (int i = 0; i < 150; ++i)
        days.step();
    OrderShop &shop = days.shop();
    QVERIFY2(days.done() > 40, qPrintable(QString::number(days.done())));
    const auto wrong = must(shop.write([](store::UnitOfWork &work) { return catalog::check(work.connection()); }));
    QVERIFY2(wrong.empty(), wrong.empty() ? "" : qPrintable(wrong.front()));
    // Said once more, apart from what verify does.
    QCOMPARE(shop.number(R"(SELECT count(*) FROM stock_levels l WHERE on_hand <> (SELECT coalesce(sum(quantity), 0)
                            FROM stock_entries e WHERE e.variant_id = l.variant_id AND e.store_id = l.store_id))"),
             0);
    QCOMPARE(shop.number(R"(SELECT count(*) FROM stock_levels l WHERE allocated <> (SELECT coalesce(sum(quantity), 0)
                            FROM stock_reservations r WHERE r.variant_id = l.variant_id AND r.store_id = l.store_id))"),
             0);
    // Counted goods below zero, and those alone, are tasks.
    QCOMPARE(shop.number("SELECT count(*) FROM tasks WHERE settled_at IS NULL"),
             shop.number("SELECT count(*) FROM stock_levels WHERE on_hand < 0 AND is_counted = 1"));
    // Goods in transit are what went out and came in nowhere.
    QCOMPARE(shop.number("SELECT coalesce(sum(quantity), 0) FROM stock_entries "
                         "WHERE reason IN ('transfer_out', 'transfer_in')"),
             -shop.number("SELECT coalesce(sum(units), 0) FROM transfers WHERE status = 'sent'"));
    const auto averages = [&] {
        return must(shop.read([](store::Connection &c) -> Result<QString> {
            return c
                .value<QString>(
                    "SELECT group_concat(variant_id || ' ' || store_id || ' ' || on_hand || ' ' || allocated "
                    "|| ' ' || coalesce(average_cost, '-'), ',') FROM "
                    "(SELECT * FROM stock_levels ORDER BY variant_id, store_id)")
                .value_or(QString());
        }));
    };
    const QString before = averages();
    must(shop.write([](store::UnitOfWork &work) { return catalog::rebuild(work); }));
    QCOMPARE(averages(), before);
}

/// On hand 10, allocated 3: available 7, and wanting 8 is refused; the movements that are listed sum to 10.
void StockProperties::anOrderForMoreThanIsAvailableIsRefusedByNameAndNumber()
{
    OrderShop shop;
    const StoreId store = shop.firstStore();
    const VariantId cup = shop.addProduct(QStringLiteral("Cup"), 250);
    const auto book = [&](qint64 quantity, StockReason reason) {
        must(shop.write([&](store::UnitOfWork &work) {
            return bookStock(work, {store, cup, quantity, reason, QStringLiteral("why")});
        }));
    };
    book(12, StockReason::Receipt);
    book(-1, StockReason::Damage);
    book(2, StockReason::Adjustment);
    orders::OrderDraft draft;
    draft.store = store;
    draft.lines = {{cup, 3}};
    const orders::Order order = shop.place(shop.paid(draft));
    must(shop.write([&](store::UnitOfWork &work) -> Result<void> {
        reserveStock(work, order.id.value, store, cup, 3);
        return {};
    }));
    const ProductId product = must(shop.read([&](store::Connection &c) -> Result<ProductId> {
        return c.value<ProductId>("SELECT product_id FROM variants WHERE id = ?", cup).value();
    }));
    const StockLevel level = must(shop.read([&](store::Connection &c) { return stockOf(c, product); })).front();
    QCOMPARE(level.onHand, 10);
    QCOMPARE(level.allocated, 3);
    QCOMPARE(level.available(), 7);
    qint64 sum = 0;
    for (const StockEntry &entry : must(shop.read([&](store::Connection &c) { return stockHistory(c, product); })))
        sum += entry.quantity;
    QCOMPARE(sum, 10);
    const auto wanting = [&](qint64 pieces) {
        return shop.read([&](store::Connection &c) {
            return checkAvailable(c, store, std::vector{StockNeed{cup, pieces}});
        });
    };
    QVERIFY(wanting(7));
    QCOMPARE(codeOf(wanting(8)), QStringLiteral("catalog.notEnoughStock"));
    QCOMPARE(messageOf(wanting(8)), QStringLiteral("Cup: 7 available, 8 wanted."));
}

QTEST_GUILESS_MAIN(StockProperties)
#include "StockPropertyTest.moc"
