// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "returns/ReturnFigures.h"

#include "insights/ReturnSums.h"

#include <QCoreApplication>

namespace shopdesk::returns {

namespace {

constexpr size_t mostRates = 20;
constexpr size_t mostHints = 50;
constexpr qint64 fewestReturns = 3;
constexpr qint64 msPerMinute = 60'000;

std::vector<ReturnRate> ratesOf(const std::vector<insights::ReturnSums::Rate> &sums)
{
    std::vector<ReturnRate> rates;
    for (const insights::ReturnSums::Rate &rate : sums)
        rates.push_back({rate.id, rate.name, rate.sold, rate.cameBack, rate.givenBack});
    return rates;
}

ReturnTotal totalOf(const insights::ReturnTotals &sums)
{
    return {sums.all.sold, sums.all.cameBack, sums.soldFor, sums.all.givenBack};
}

std::optional<qint64> basisPointsOf(qint64 part, qint64 whole)
{
    constexpr qint64 all = 10'000; // basis points
    return whole > 0 ? std::optional(divideRounded(part * all, whole)) : std::nullopt;
}

/// Without a receipt there may be no order at all: then every return stands out.
std::vector<ReturnHint> hintsOf(store::Connection &connection, const std::vector<insights::ReturnSums::Returner> &all)
{
    std::vector<ReturnHint> hints;
    for (const insights::ReturnSums::Returner &each : all) {
        if (each.returns * 2 < each.orders || hints.size() == mostHints)
            continue;
        const auto number = connection.value<QString>("SELECT number FROM members WHERE id = ?", each.member);
        hints.push_back(
            {members::MemberId{each.member}, number.value_or(QString()), each.orders, each.returns, each.givenBack});
    }
    return hints;
}

/// The same rules as for the figures of sales (insights::checkScope).
Result<insights::Scope> checkedScope(store::Connection &connection, BusinessDay from, BusinessDay to, StoreId store)
{
    if (auto allowed = connection.require(Permission::SeeFigures); !allowed)
        return Failure(allowed.error());
    if (connection.actor().stores && !store) {
        return fail(
            "returns.chooseStore",
            QCoreApplication::translate("Returns", "You see the figures of your own stores. Choose one of them."),
            QStringLiteral("store"));
    }
    if (auto allowed = store ? connection.requireIn(store) : Result<void>(); !allowed)
        return Failure(allowed.error());
    if (to < from) {
        return fail("returns.badRange",
                    QCoreApplication::translate("Returns", "The last day lies before the first. Choose a later last "
                                                           "day."),
                    QStringLiteral("to"));
    }
    return insights::Scope{{from, to}, store ? std::optional(store) : std::nullopt};
}

} // namespace

Result<ReturnFigures> figures(store::Connection &connection, BusinessDay from, BusinessDay to, StoreId store)
{
    const Result<insights::Scope> scope = checkedScope(connection, from, to, store);
    if (!scope)
        return Failure(scope.error());
    const insights::ReturnSums sums = insights::returnSums(connection, *scope, mostRates, fewestReturns);
    ReturnFigures all;
    all.credits = sums.credits;
    all.creditLines = sums.creditLines;
    all.givenBack = sums.givenBack;
    all.products = ratesOf(sums.products);
    all.suppliers = ratesOf(sums.suppliers);
    all.channels = ratesOf(sums.channels);
    for (const insights::ReturnSums::Part &reason : sums.reasons)
        all.reasons.push_back({reasonFrom(reason.word).value_or(Reason::Other), reason.count, reason.amount});
    for (const insights::ReturnSums::Part &step : sums.steps) {
        const qint64 mean = step.count > 0 ? step.amount / step.count / msPerMinute : 0;
        all.steps.push_back({stepFrom(step.word).value_or(Step::Close), step.count, mean});
    }
    all.hints = hintsOf(connection, sums.returners);
    return all;
}

std::optional<qint64> ReturnTotal::ofUnits() const
{
    return basisPointsOf(cameBack, sold);
}

std::optional<qint64> ReturnTotal::ofMoney() const
{
    return basisPointsOf(givenBack.minor, soldFor.minor);
}

Result<ReturnGlance> glance(store::Connection &connection, BusinessDay from, BusinessDay to, StoreId store,
                            size_t mostProducts)
{
    const Result<insights::Scope> scope = checkedScope(connection, from, to, store);
    if (!scope)
        return Failure(scope.error());
    const insights::ReturnTotals now = insights::returnTotals(connection, *scope, mostProducts);
    const insights::ReturnTotals before =
        insights::returnTotals(connection, {insights::before(scope->days), scope->store}, 0);
    return ReturnGlance{totalOf(now), totalOf(before), ratesOf(now.products)};
}

} // namespace shopdesk::returns
