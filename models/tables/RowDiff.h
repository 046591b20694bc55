// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace shopdesk::tables {

/// How the rows of a list get from one order of ids to another. Ids occur once each.
///
/// Few differences are told in steps, one signal of an item model each. Many are told all at once: the rows that go are
/// gathered at the end and removed, those that come are added at the end, and everything is put into its new place.
struct RowDiff
{
    /// `count` rows from `row` on go, come, or (one row) move to where it is row `to` once it has been taken out.
    struct Step
    {
        enum Kind { Remove, Insert, Move };
        Kind kind;
        int row;
        int count;
        int to = 0;

        bool operator==(const Step &) const = default;
    };

    /// One after the other, each counted in the rows that the one before left: removals from the end upwards, then moves,
    /// then insertions from the start downwards, so that what is inserted is what the new order has at that place.
    std::vector<Step> steps;

    struct Rearrangement
    {
        /// The old rows, those that stay first; has room for those that come.
        std::vector<qint64> gathered;
        std::vector<int> gatheredRow; ///< old row → row in `gathered`
        int kept = 0;
        std::vector<qint64> added;
        std::vector<int> finalRow; ///< row in (the kept of `gathered`, then `added`) → new row
    };
    /// Used instead of steps where there would be more of them than allowed.
    std::optional<Rearrangement> rearrangement;

    bool isNone() const { return steps.empty() && !rearrangement; }
};

/// The difference in at most @p mostSteps steps, or as a rearrangement. Takes time and room in proportion to the rows
/// between the first and the last difference.
RowDiff difference(const std::vector<qint64> &before, const std::vector<qint64> &after, size_t mostSteps);

} // namespace shopdesk::tables
