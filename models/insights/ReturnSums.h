// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "insights/Insights.h"

namespace shopdesk::insights {

/// What came back, out of the rollups: sales and credits on their business days, returns on the day that they were asked for. Words
/// are those of the file ("faulty", "receive"); what they mean is said by models/returns.
struct ReturnSums
{
    /// Of what was sold in the days, how much came back in them.
    struct Rate
    {
        qint64 id = 0; ///< of a product
        QString name;  ///< of a product or supplier, a channel's key
        qint64 sold = 0;
        qint64 cameBack = 0; ///< units, by credits
        Money givenBack;
    };
    struct Part
    {
        QString word;
        qint64 count = 0;  ///< lines; steps
        qint64 amount = 0; ///< units; milliseconds since the step before, of all of them
    };
    struct Returner
    {
        qint64 member = 0;
        qint64 orders = 0; ///< in every store
        qint64 returns = 0;
        Money givenBack;
    };

    qint64 credits = 0;
    qint64 creditLines = 0;
    Money givenBack;
    std::vector<Rate> products;  ///< what came back most, at most as many as asked for
    std::vector<Rate> suppliers; ///< the same; goods that name none are left out
    std::vector<Rate> channels;  ///< all with sales or credits
    std::vector<Part> reasons;   ///< the most units first
    std::vector<Part> steps;
    std::vector<Returner> returners; ///< with the fewest returns asked for, or more; the most first
};

/// Asks for no permission and takes the scope as it is: whoever asks has checked both.
ReturnSums returnSums(store::Connection &connection, const Scope &scope, size_t mostRates, qint64 fewestReturns);

/// Less than all that, for a fraction of the time.
struct ReturnTotals
{
    ReturnSums::Rate all; ///< of everything that was sold
    Money soldFor;        ///< by sales, without the credits
    std::vector<ReturnSums::Rate> products;
};
/// As returnSums. Without products it is quicker still.
ReturnTotals returnTotals(store::Connection &connection, const Scope &scope, size_t mostProducts);

} // namespace shopdesk::insights
