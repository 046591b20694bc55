// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/ServiceFigures.h"

namespace shopdesk::insights {

/// By what tickets are put together: their category, the products of the orders that they are about, the words of their
/// subject and of what customers wrote (base/Words.h).
enum class ProblemsBy { Category, Product, Word };
QString keyOf(ProblemsBy by);
std::optional<ProblemsBy> problemsByFrom(const QString &key);

/// What many tickets have in common.
struct Problem
{
    QString key;   ///< an id as digits, a word
    QString label; ///< a name, the word
    qint64 tickets = 0;
    qint64 share = 0; ///< of all tickets of the scope, in basis points
};
struct Problems
{
    qint64 tickets = 0;          ///< all of the scope
    std::vector<Problem> groups; ///< the largest first, at most as many as asked for; a ticket may be in several
};
/// Needs Permission::SeeFigures. Errors as kpis (Insights.h). Words that one ticket alone has are no problem in common.
Result<Problems> problems(store::Connection &connection, const ServiceScope &scope, ProblemsBy by, int most = 30);

} // namespace shopdesk::insights
