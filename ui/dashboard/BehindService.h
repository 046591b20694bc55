// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Problems.h"
#include "insights/ServiceFigures.h"
#include "ui/dashboard/BehindFigures.h"

namespace shopdesk::ui {

/// The tickets, or answers to surveys, that a figure of customer service counts: as many as its count says.
BehindFigure behind(insights::ServiceKpi kpi, const insights::ServiceScope &scope, const ShopZone &zone);

/// The tickets that have this in common.
BehindFigure behind(insights::ProblemsBy by, const insights::Problem &problem, const insights::ServiceScope &scope,
                    const ShopZone &zone);

} // namespace shopdesk::ui
