// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "insights/ReturnSums.h"

#include "insights/ScopeReader.h"

#include <algorithm>

namespace shopdesk::insights {

namespace {

using Rate = ReturnSums::Rate;

void addChannels(ScopeReader &reader, ReturnSums &all)
{
    for (const auto &[channel, sales] : reader.salesBy(ScopeReader::Key::Channel)) {
        all.channels.push_back({0, channel, sales.sums.units, sales.creditUnits, Money{-sales.sums.credits}});
        all.credits += sales.creditCount;
        all.creditLines += sales.creditLines;
        all.givenBack -= Money{sales.sums.credits};
    }
}

/// The most pieces first; @p isBefore decides between equals.
template<typename T, typename F>
void keepMost(std::vector<T> &rates, size_t most, F isBefore)
{
    const auto order = [&](const T &a, const T &b) {
        return a.rate.cameBack != b.rate.cameBack ? a.rate.cameBack > b.rate.cameBack : isBefore(a, b);
    };
    const size_t kept = std::min(most, rates.size());
    std::partial_sort(rates.begin(), rates.begin() + static_cast<std::ptrdiff_t>(kept), rates.end(), order);
    rates.resize(kept);
}

struct OfProduct
{
    quint32 ordinal = 0;
    Rate rate;
};

void addProducts(store::Connection &connection, ScopeReader &reader, const std::vector<Sums> &sold,
                 const std::vector<Sums> &returned, size_t most, std::vector<Rate> &products)
{
    std::vector<OfProduct> rates;
    for (quint32 ordinal = 0; ordinal < returned.size(); ++ordinal) {
        const Sums &back = returned[ordinal];
        if (back.units > 0)
            rates.push_back({ordinal, {0, {}, sold[ordinal].units, back.units, Money{-back.credits}}});
    }
    keepMost(rates, most, [](const OfProduct &a, const OfProduct &b) { return a.ordinal < b.ordinal; });
    for (OfProduct &each : rates) {
        each.rate.id = reader.pending().products.idOf(each.ordinal);
        each.rate.name =
            connection.value<QString>("SELECT name FROM products WHERE id = ?", each.rate.id).value_or(QString());
        products.push_back(std::move(each.rate));
    }
}

struct OfSupplier
{
    quint32 product = 0; ///< one of its own, which came back: it tells the name
    Rate rate;
};

void addSuppliers(store::Connection &connection, ScopeReader &reader, const std::vector<Sums> &sold,
                  const std::vector<Sums> &returned, size_t most, ReturnSums &all)
{
    const std::vector<qint64> supplierOf =
        reader.pending().supplierOfProducts.all(static_cast<quint32>(returned.size()));
    std::unordered_map<qint64, OfSupplier> found;
    for (quint32 ordinal = 0; ordinal < returned.size(); ++ordinal) {
        if (supplierOf[ordinal] == 0 || (sold[ordinal].isZero() && returned[ordinal].isZero()))
            continue;
        OfSupplier &supplier = found[supplierOf[ordinal]];
        supplier.rate.sold += sold[ordinal].units;
        supplier.rate.cameBack += returned[ordinal].units;
        supplier.rate.givenBack -= Money{returned[ordinal].credits};
        supplier.product = ordinal;
    }
    std::vector<OfSupplier> rates;
    for (auto &[key, supplier] : found) {
        if (supplier.rate.cameBack > 0)
            rates.push_back(std::move(supplier));
    }
    keepMost(rates, most, [](const OfSupplier &a, const OfSupplier &b) { return a.product < b.product; });
    for (OfSupplier &each : rates) {
        each.rate.name = connection
                             .value<QString>("SELECT supplier FROM products WHERE id = ?",
                                             reader.pending().products.idOf(each.product))
                             .value_or(QString());
        all.suppliers.push_back(std::move(each.rate));
    }
}

void addParts(ScopeReader &reader, ReturnSums &all)
{
    for (const auto &[part, sums] : reader.returns()) {
        auto &to = part.what == QLatin1String("reason") ? all.reasons : all.steps;
        to.push_back({part.word, sums.count, sums.amount});
    }
    std::ranges::stable_sort(all.reasons, std::ranges::greater(), &ReturnSums::Part::amount);
}

void addReturners(store::Connection &connection, const Scope &scope, const std::vector<Sums> &returns, qint64 fewest,
                  ReturnSums &all)
{
    if (std::ranges::none_of(returns, [&](const Sums &sums) { return sums.orders >= fewest; }))
        return;
    // Who buys in one store and brings it back to another stands out in neither.
    ScopeReader everywhere(connection, {scope.days});
    const std::vector<Sums> bought = everywhere.sumsOf(Subject::Member, Columns::Orders);
    for (quint32 member = 0; member < returns.size(); ++member) {
        const Sums &back = returns[member];
        if (back.orders >= fewest)
            all.returners.push_back(
                {everywhere.pending().members.idOf(member), bought[member].orders, back.orders, Money{back.credits}});
    }
    std::ranges::stable_sort(all.returners, std::ranges::greater(), &ReturnSums::Returner::returns);
}

} // namespace

ReturnSums returnSums(store::Connection &connection, const Scope &scope, size_t mostRates, qint64 fewestReturns)
{
    ReturnSums all;
    ScopeReader reader(connection, scope);
    addChannels(reader, all);
    const std::vector<Sums> sold = reader.sumsOf(Subject::Product, Columns::Units);
    const std::vector<Sums> returned = reader.sumsOf(Subject::Returned);
    addProducts(connection, reader, sold, returned, mostRates, all.products);
    addSuppliers(connection, reader, sold, returned, mostRates, all);
    addParts(reader, all);
    addReturners(connection, scope, reader.sumsOf(Subject::Returner), fewestReturns, all);
    return all;
}

ReturnTotals returnTotals(store::Connection &connection, const Scope &scope, size_t mostProducts)
{
    ScopeReader reader(connection, scope);
    const SalesSums sales = reader.sales();
    ReturnTotals totals;
    totals.all = {0, {}, sales.sums.units, sales.creditUnits, Money{-sales.sums.credits}};
    totals.soldFor = Money{sales.sums.gross};
    if (mostProducts > 0 && sales.creditCount > 0) {
        addProducts(connection, reader, reader.sumsOf(Subject::Product, Columns::Units),
                    reader.sumsOf(Subject::Returned), mostProducts, totals.products);
    }
    return totals;
}

} // namespace shopdesk::insights
