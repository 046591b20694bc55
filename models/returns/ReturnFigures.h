// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "returns/Return.h"
#include "store/UnitOfWork.h"

namespace shopdesk::returns {

/// How much of what was sold came back, of one product, supplier or channel.
struct ReturnRate
{
    qint64 id = 0; ///< of the product; 0 for the others
    QString name;  ///< of the product or the supplier, or the key of the channel
    qint64 sold = 0;
    qint64 cameBack = 0; ///< units, by credits
    Money givenBack;

    /// In basis points of what was sold; nothing was sold: 0.
    int basisPoints() const { return sold > 0 ? static_cast<int>(cameBack * 10'000 / sold) : 0; }
};

struct ReasonCount
{
    Reason reason = Reason::Other;
    qint64 lines = 0;
    qint64 units = 0;
};

/// How long returns stood before a step was taken, on average.
struct StepTime
{
    Step step = Step::Approve;
    qint64 count = 0;
    qint64 meanMinutes = 0;
};

/// Somebody whose returns stand out. A hint to look at, never a verdict: it says what it rests on.
struct ReturnHint
{
    members::MemberId member;
    QString memberNumber;
    qint64 orders = 0;
    qint64 returns = 0;
    Money givenBack;
};

struct ReturnFigures
{
    qint64 credits = 0;
    qint64 creditLines = 0;
    Money givenBack;                   ///< by all credits, imported ones included
    std::vector<ReturnRate> products;  ///< what came back most, at most 20
    std::vector<ReturnRate> suppliers; ///< the same; goods that name none are left out
    std::vector<ReturnRate> channels;
    std::vector<ReasonCount> reasons;
    std::vector<StepTime> steps;
    std::vector<ReturnHint> hints; ///< at least three returns, and half as many as orders or more; at most 50
};

/// Out of the rollups (insights/ReturnSums.h), of business days @p from … @p to, in one store or, without one, in all of them.
/// Sales and credits belong to the store that made them, returns to the one that they were asked for in. Needs
/// Permission::SeeFigures. Errors "returns.chooseStore" (who works in some stores sees one at a time), "staff.otherStore",
/// "returns.badRange".
Result<ReturnFigures> figures(store::Connection &connection, BusinessDay from, BusinessDay to, StoreId store = {});

/// Of everything that was sold in some days, how much came back in them.
struct ReturnTotal
{
    qint64 sold = 0;     ///< units
    qint64 cameBack = 0; ///< units, by credits
    Money soldFor;
    Money givenBack;

    /// In basis points of what was sold; none where nothing was.
    std::optional<qint64> ofUnits() const;
    std::optional<qint64> ofMoney() const;
};

/// What the dashboard tells of returns.
struct ReturnGlance
{
    ReturnTotal now;
    ReturnTotal before;               ///< of the days that insights::before compares with
    std::vector<ReturnRate> products; ///< what came back most
};

/// As figures, with the same errors, and quicker.
Result<ReturnGlance> glance(store::Connection &connection, BusinessDay from, BusinessDay to, StoreId store,
                            size_t mostProducts);

} // namespace shopdesk::returns
