// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Settling returns one by one, each on the disk before the next begins, and the figures of 100,000 returns.

#include "bench/BenchShop.h"
#include "bench/Figures.h"
#include "bench/Generation.h"
#include "bench/Must.h"
#include "bench/RecordedWrites.h"
#include "bench/SmallShop.h"
#include "bench/Stopwatch.h"
#include "insights/DayRange.h"
#include "insights/Rollups.h"
#include "returns/OpenReturn.h"
#include "returns/ReceiveReturn.h"
#include "returns/ReturnFigures.h"
#include "returns/Returns.h"
#include "returns/ReturnStates.h"
#include "returns/SettleReturn.h"
#include "store/Store.h"

#include <QCoreApplication>

using namespace shopdesk;
using namespace shopdesk::bench;

namespace {

constexpr int productCount = 100;
constexpr int memberCount = 50;
constexpr int linesOfReturn = 3;
constexpr int settlings = 201;
constexpr int returnCount = 100'000;

/// A shop in which returns of three lines wait for their money, and fresh copies of it.
class Desk
{
public:
    Desk()
    {
        m_shop.write([this](store::UnitOfWork &work) -> Result<void> {
            for (int i = 0; i < settlings; ++i)
                m_returns.push_back(inspectedReturn(work, i));
            return {};
        });
        m_shop.write([](store::UnitOfWork &work) { return insights::refresh(work); });
    }

    QString copy(const char *name) const { return m_shop.copy(name); }
    returns::ReturnId inspected(int number) const { return m_returns.at(static_cast<size_t>(number)); }

private:
    /// Three products that one member bought and brought back.
    returns::ReturnId inspectedReturn(store::UnitOfWork &work, int number)
    {
        orders::OrderDraft sale;
        sale.store = m_shop.store();
        sale.member = m_shop.member(number % memberCount);
        for (int i = 0; i < linesOfReturn; ++i)
            sale.lines.push_back({m_shop.variant((number * 31 + i * 7) % productCount), 1 + i});
        sale.payments.push_back({orders::PaymentKind::Card, must(orders::totalsOf(work.connection(), sale)).total});
        const orders::Order placed = must(orders::order(work.connection(), must(orders::place(work, sale))));
        returns::ReturnDraft draft;
        draft.store = m_shop.store();
        draft.order = placed.id;
        for (const orders::OrderLine &line : placed.lines)
            draft.lines.push_back({line.id, {}, line.quantity});
        const returns::ReturnId id = must(returns::request(work, draft));
        must(returns::approve(work, id));
        must(returns::receive(work, id, m_shop.store()));
        std::vector<returns::FindingDraft> findings;
        for (const returns::Line &line : must(returns::find(work.connection(), id)).lines)
            findings.push_back({line.id, line.quantity});
        must(returns::inspect(work, id, findings));
        return id;
    }

    SmallShop m_shop{productCount, memberCount};
    std::vector<returns::ReturnId> m_returns;
};

Desk &desk()
{
    static Desk one;
    return one;
}

/// A copy of the shop in which returns are settled, each by one write.
class Settling
{
public:
    explicit Settling(const char *name) : m_path(desk().copy(name)), m_store(must(store::Store::open(m_path))) {}

    void settle()
    {
        must(m_store->writeNow(
            [id = desk().inspected(m_next++)](store::UnitOfWork &work) { return returns::settle(work, id); }));
    }
    QString path() const { return m_path; }

private:
    QString m_path;
    std::unique_ptr<store::Store> m_store;
    int m_next = 0;
};

std::unique_ptr<RecordedWrites> plainSettling()
{
    Settling settling("recorded");
    const WrittenRows changedReturn{
        "SELECT status, settled_at, wish, credit_id, given_back, fee_kept, due_at, updated_at, id FROM returns "
        "WHERE credit_id > ?1 AND credit_id <= ?2",
        "UPDATE returns SET status = ?, settled_at = ?, wish = ?, credit_id = ?, given_back = ?, fee_kept = ?, due_at = ?, "
        "updated_at = ? WHERE id = ?",
        {},
        1};
    auto writes = std::make_unique<RecordedWrites>(
        settling.path(),
        std::vector{insertedInto("orders", 1), insertedInto("order_lines", linesOfReturn), insertedInto("payments"),
                    insertedInto("points_entries"), insertedInto("points_uses"),
                    insertedInto("points_line_shares", 0, "entry_id"), insertedInto("return_steps", 1), changedReturn,
                    insertedInto("audit_entries"), insertedInto("outbox", 0, "row_id")},
        settlings, [&] { settling.settle(); });
    writes->writeInto(desk().copy("plain"));
    return writes;
}

/// The shop of 1,000,000 orders with returns, made when it is first asked for.
store::Store &shopWithReturns()
{
    static const BenchShopCopy copy;
    static const std::unique_ptr<store::Store> store = [] {
        auto opened = must(store::Store::open(copy.path()));
        must(opened->writeNow([](store::UnitOfWork &work) -> Result<void> {
            generateReturns(work, returnCount);
            return {};
        }));
        must(opened->writeNow([](store::UnitOfWork &work) { return insights::rebuild(work); }));
        return opened;
    }();
    return *store;
}

double readFigures(const insights::DayRange &days)
{
    store::Store &store = shopWithReturns();
    const Stopwatch clock;
    must(store.read([&](store::Connection &connection) { return returns::figures(connection, days.first, days.last); })
             .result());
    return clock.milliseconds();
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    desk(); // made first, so that its folder goes last
    addFigure(
        {.name = "returns/settle",
         .what = "Settling a return of 3 lines, on the disk",
         .limitOfRatio = 2.0,
         .repetitions = settlings},
        [settling = std::make_shared<std::optional<Settling>>()](int i) {
            if (i == 0)
                settling->emplace("settled");
            const Stopwatch clock;
            (*settling)->settle();
            return clock.milliseconds();
        },
        [writes = std::make_shared<std::unique_ptr<RecordedWrites>>()](int i) {
            if (i == 0)
                *writes = plainSettling();
            const Stopwatch clock;
            (*writes)->writeNext();
            return clock.milliseconds();
        });
    addFigure({.name = "returns/figures",
               .what = "Figures of returns, all of 1,000,000 orders and 100,000 returns",
               .limit = 60,
               .repetitions = 51},
              [](int) {
                  return readFigures({lastGeneratedDay().plus(1 - ShopSize().days), lastGeneratedDay()});
              });
    addFigure({.name = "returns/figuresOfYear",
               .what = "The same, of 12 months that begin and end within a month",
               .limit = 60,
               .repetitions = 51},
              [](int) {
                  return readFigures(
                      insights::rangeOf(insights::RangePreset::Last12Months, lastGeneratedDay().plus(-9)));
              });
    return runFigures(argc, argv);
}
