// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Insights.h"
#include "tables/List.h"

namespace shopdesk::ui {

/// The list behind a figure of the dashboard: its sum (or count) is the figure.
struct BehindFigure
{
    QString pane; ///< "orders", "lines" or "members"
    tables::ListQuery query;
};

/// The orders or buyers that a figure of a period counts.
BehindFigure behind(insights::Kpi kpi, const insights::Scope &scope);

/// The orders behind one part of a breakdown, or the lines behind a product or category; nothing for what stands for
/// several parts at once, or for sums that belong to no list.
std::optional<BehindFigure> behind(insights::Dimension dimension, const insights::Breakdown::Part &part,
                                   const insights::Scope &scope);

/// The lines by which a product came back, which its units and its money add up from.
BehindFigure behindReturned(qint64 product, const insights::Scope &scope);

} // namespace shopdesk::ui
