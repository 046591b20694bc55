// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "points/Points.h"

namespace shopdesk::points {

/// What a member's points did in a stretch of days, as it is handed out: what there was before, every entry with what there was
/// after it, and what is left of which batch now.
struct Statement
{
    struct Line
    {
        Entry entry;
        qint64 balance = 0; ///< after it
    };

    QString shop;
    QString number;
    QString name;
    BusinessDay first;
    BusinessDay last;
    qint64 before = 0;
    std::vector<Line> lines; ///< the oldest first
    qint64 after = 0;
    Wealth wealth; ///< as of `at`
    Instant at;
    std::vector<Batch> batches; ///< of which something is left, in the order in which they will be spent
};

/// Errors "members.notFound", "points.badPeriod" (the last day lies before the first).
Result<Statement> statementOf(store::Connection &connection, members::MemberId id, BusinessDay first, BusinessDay last,
                              Instant at);

} // namespace shopdesk::points
