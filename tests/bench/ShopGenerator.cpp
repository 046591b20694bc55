// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/ShopGenerator.h"

#include "bench/Generation.h"
#include "insights/Rollups.h"
#include "store/Store.h"

#include <cstdio>

namespace shopdesk::bench {

namespace {

// So that the log of a transaction stays small.
constexpr int daysPerTransaction = 30;

template<typename Change>
void write(store::Store &store, Change change)
{
    const Result<void> done = store.writeNow([&](store::UnitOfWork &work) -> Result<void> {
        change(work);
        return {};
    });
    if (!done)
        throw std::runtime_error((done.error().message + QLatin1Char(' ') + done.error().detail).toStdString());
}

void say(const char *what, int percent)
{
    std::fprintf(stderr, "\rMaking the shop to measure with: %s %d %%  ", what, percent);
}

} // namespace

BusinessDay lastGeneratedDay()
{
    return BusinessDay::fromDate(QDate(2025, 10, 31));
}

void generateShop(const QString &path, const ShopSize &size)
{
    auto made = store::Store::create(path, {QStringLiteral("Benchmark 测试店"), QStringLiteral("CNY"),
                                            QStringLiteral("Asia/Shanghai"), QStringLiteral("Shanghai 上海店")});
    if (!made)
        throw std::runtime_error(made.error().message.toStdString());
    store::Store &store = **made;
    Generation shop(size);
    say("products", 0);
    write(store, [&](store::UnitOfWork &work) { generateCatalogue(work, shop); });
    say("members", 0);
    write(store, [&](store::UnitOfWork &work) { generateMembers(work, shop); });
    OrderGeneration orders(shop);
    for (int days = 0; !orders.isDone(); days += daysPerTransaction) {
        say("orders", days * 100 / size.days);
        write(store, [&](store::UnitOfWork &work) { orders.writeDays(work, daysPerTransaction); });
    }
    say("trail", 0);
    write(store, [&](store::UnitOfWork &work) { generateTrail(work, shop); });
    if (size.tickets > 0) {
        write(store, [&](store::UnitOfWork &work) { generateDesk(work, shop); });
        bool goesOn = true;
        for (int written = 0; goesOn; written += ticketsPerTransaction) {
            say("tickets", static_cast<int>(qint64(written) * 100 / size.tickets));
            write(store, [&](store::UnitOfWork &work) { goesOn = generateTickets(work, shop, written); });
        }
    }
    say("figures", 0);
    if (const auto done = store.writeNow([](store::UnitOfWork &work) { return insights::rebuild(work); }); !done)
        throw std::runtime_error(done.error().message.toStdString());
    std::fputc('\n', stderr);
}

} // namespace shopdesk::bench
