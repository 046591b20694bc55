// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/RowDiff.h"

#include <algorithm>
#include <span>

namespace shopdesk::tables {

namespace {

using Ids = std::span<const qint64>;

/// What lies between the rows that are the same at the start and at the end, counted from its own first row.
struct Middle
{
    size_t start = 0; ///< rows before it, the same in both orders
    Ids before;
    Ids after;
    std::vector<int> newRow; ///< old row → new row, −1 for a row that goes
    std::vector<bool> stays; ///< new row → was there before
};

Middle middleOf(const std::vector<qint64> &before, const std::vector<qint64> &after)
{
    const auto [firstOld, firstNew] = std::ranges::mismatch(before, after);
    const auto start = static_cast<size_t>(firstOld - before.begin());
    size_t end = 0;
    const size_t mostEnd = std::min(before.size(), after.size()) - start;
    while (end < mostEnd && before[before.size() - 1 - end] == after[after.size() - 1 - end])
        ++end;
    return {start,
            Ids(before).subspan(start, before.size() - start - end),
            Ids(after).subspan(start, after.size() - start - end),
            {},
            {}};
}

constexpr size_t farthest = 64;

/// How far on an id stands, up to where it counts as far.
size_t distance(Ids ids, size_t from, qint64 id)
{
    const Ids ahead = ids.subspan(from, std::min(farthest, ids.size() - from));
    const auto place = std::ranges::find(ahead, id);
    return place == ahead.end() ? farthest : size_t(place - ahead.begin());
}

/// Pairs the rows that follow each other in both orders, where little stands between them.
void matchInStep(Middle &middle)
{
    size_t oldRow = 0;
    size_t newRow = 0;
    while (oldRow < middle.before.size() && newRow < middle.after.size()) {
        if (middle.before[oldRow] == middle.after[newRow]) {
            middle.newRow[oldRow++] = static_cast<int>(newRow);
            middle.stays[newRow++] = true;
            continue;
        }
        const size_t added = distance(middle.after, newRow, middle.before[oldRow]);
        const size_t gone = distance(middle.before, oldRow, middle.after[newRow]);
        const bool isFar = added == farthest && gone == farthest;
        newRow += isFar ? 1 : added <= gone ? added : 0;
        oldRow += isFar ? 1 : added <= gone ? 0 : gone;
    }
}

/// Pairs what is left: the rows that moved.
void matchTheRest(Middle &middle)
{
    std::vector<std::pair<qint64, int>> left; // id, new row
    for (size_t row = 0; row < middle.after.size(); ++row) {
        if (!middle.stays[row])
            left.push_back({middle.after[row], static_cast<int>(row)});
    }
    std::ranges::sort(left);
    for (size_t row = 0; row < middle.before.size(); ++row) {
        if (middle.newRow[row] >= 0)
            continue;
        const auto found = std::ranges::lower_bound(left, middle.before[row], {}, &std::pair<qint64, int>::first);
        if (found != left.end() && found->first == middle.before[row]) {
            middle.newRow[row] = found->second;
            middle.stays[size_t(found->second)] = true;
        }
    }
}

/// Without a table of all ids: mostly little differs in a long list.
void match(Middle &middle)
{
    middle.newRow.assign(middle.before.size(), -1);
    middle.stays.assign(middle.after.size(), false);
    matchInStep(middle);
    matchTheRest(middle);
}

/// Calls `block(first, count)` for each run of rows of which `isIn(row)` is true.
template<typename IsIn, typename Block>
void eachRun(size_t rows, IsIn isIn, Block block)
{
    for (size_t row = 0; row < rows;) {
        const size_t first = row;
        while (row < rows && isIn(row))
            ++row;
        if (row > first)
            block(static_cast<int>(first), static_cast<int>(row - first));
        else
            ++row;
    }
}

/// Which elements of a sequence of different numbers can stay where they are while the others move: a longest
/// increasing subsequence, by patience sorting.
std::vector<bool> unmoved(const std::vector<int> &sequence)
{
    std::vector<int> tails; // index of the smallest last element of an increasing subsequence of each length
    std::vector<int> previous(sequence.size(), -1);
    for (size_t i = 0; i < sequence.size(); ++i) {
        const auto byElement = [&](int index) { return sequence[static_cast<size_t>(index)]; };
        const bool extends = tails.empty() || byElement(tails.back()) < sequence[i];
        const auto place = extends ? tails.end() : std::ranges::lower_bound(tails, sequence[i], {}, byElement);
        if (place != tails.begin())
            previous[i] = *std::prev(place);
        if (place == tails.end())
            tails.push_back(static_cast<int>(i));
        else
            *place = static_cast<int>(i);
    }
    std::vector<bool> result(sequence.size());
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[static_cast<size_t>(i)])
        result[static_cast<size_t>(i)] = true;
    return result;
}

/// The moves that bring the elements of a sequence into ascending order: each element that cannot stay goes directly
/// behind the next smaller one. Rows count from @p start.
std::vector<RowDiff::Step> movesOf(const std::vector<int> &sequence, const std::vector<bool> &stays, size_t newRows,
                                   int start)
{
    std::vector<int> placeOf(newRows, -1);
    for (size_t i = 0; i < sequence.size(); ++i)
        placeOf[static_cast<size_t>(sequence[i])] = static_cast<int>(i);
    std::vector<RowDiff::Step> moves;
    // Where an element is by now: its first place, shifted by the moves so far.
    const auto now = [&](int place) {
        for (const RowDiff::Step &move : moves) {
            if (place == move.row) {
                place = move.to;
                continue;
            }
            place -= place > move.row ? 1 : 0;
            place += place >= move.to ? 1 : 0;
        }
        return place;
    };
    int smaller = -1;
    for (const int place : placeOf) {
        if (place < 0)
            continue;
        if (!stays[static_cast<size_t>(place)]) {
            const int from = now(place);
            const int behind = smaller < 0 ? -1 : now(smaller);
            const int to = behind + 1 - (behind > from ? 1 : 0);
            if (to != from)
                moves.push_back({RowDiff::Step::Move, from, 1, to});
        }
        smaller = place;
    }
    for (RowDiff::Step &move : moves) {
        move.row += start;
        move.to += start;
    }
    return moves;
}

/// The steps, or nothing where they would be more than allowed.
std::optional<std::vector<RowDiff::Step>> stepsOf(const Middle &middle, size_t mostSteps)
{
    std::vector<RowDiff::Step> removals;
    std::vector<RowDiff::Step> insertions;
    const int start = static_cast<int>(middle.start);
    eachRun(
        middle.newRow.size(), [&](size_t row) { return middle.newRow[row] < 0; },
        [&](int first, int count) {
            removals.push_back({RowDiff::Step::Remove, start + first, count});
        });
    eachRun(
        middle.stays.size(), [&](size_t row) { return !middle.stays[row]; },
        [&](int first, int count) {
            insertions.push_back({RowDiff::Step::Insert, start + first, count});
        });
    std::vector<int> kept;
    std::ranges::copy_if(middle.newRow, std::back_inserter(kept), [](int row) { return row >= 0; });
    size_t descents = 0;
    for (size_t i = 1; i < kept.size(); ++i)
        descents += kept[i] < kept[i - 1] ? 1 : 0;
    // Each move mends one descent at most, so that the costly part below only runs on nearly sorted rows.
    if (removals.size() + insertions.size() + descents > mostSteps)
        return {};
    std::vector<RowDiff::Step> steps(removals.rbegin(), removals.rend());
    if (descents > 0) {
        const std::vector<bool> stays = unmoved(kept);
        if (static_cast<size_t>(std::ranges::count(stays, false)) + removals.size() + insertions.size() > mostSteps)
            return {};
        std::ranges::copy(movesOf(kept, stays, middle.after.size(), start), std::back_inserter(steps));
    }
    std::ranges::copy(insertions, std::back_inserter(steps));
    return steps;
}

RowDiff::Rearrangement rearrangementOf(const Middle &middle, const std::vector<qint64> &before,
                                       const std::vector<qint64> &after)
{
    RowDiff::Rearrangement result;
    const size_t endOfMiddle = middle.start + middle.before.size();
    const auto newRow = [&](size_t row) {
        if (row < middle.start)
            return static_cast<int>(row);
        if (row >= endOfMiddle)
            return static_cast<int>(row - before.size() + after.size());
        const int inMiddle = middle.newRow[row - middle.start];
        return inMiddle < 0 ? -1 : inMiddle + static_cast<int>(middle.start);
    };
    for (size_t row = 0; row < middle.stays.size(); ++row) {
        if (!middle.stays[row])
            result.added.push_back(middle.after[row]);
    }
    result.kept = static_cast<int>(after.size() - result.added.size());
    result.gathered.reserve(std::max(before.size(), after.size()));
    result.gathered.resize(before.size());
    result.gatheredRow.resize(before.size());
    result.finalRow.resize(after.size());
    size_t keptRow = 0;
    auto goneRow = static_cast<size_t>(result.kept);
    for (size_t row = 0; row < before.size(); ++row) {
        const int target = newRow(row);
        size_t &place = target < 0 ? goneRow : keptRow;
        if (target >= 0)
            result.finalRow[keptRow] = target;
        result.gathered[place] = before[row];
        result.gatheredRow[row] = static_cast<int>(place++);
    }
    for (size_t row = 0; row < middle.stays.size(); ++row) {
        if (!middle.stays[row])
            result.finalRow[keptRow++] = static_cast<int>(middle.start + row);
    }
    return result;
}

} // namespace

RowDiff difference(const std::vector<qint64> &before, const std::vector<qint64> &after, size_t mostSteps)
{
    RowDiff diff;
    Middle middle = middleOf(before, after);
    if (middle.before.empty() && middle.after.empty())
        return diff;
    const int start = static_cast<int>(middle.start);
    if (mostSteps > 0 && middle.before.empty()) {
        diff.steps.push_back({RowDiff::Step::Insert, start, static_cast<int>(middle.after.size())});
        return diff;
    }
    if (mostSteps > 0 && middle.after.empty()) {
        diff.steps.push_back({RowDiff::Step::Remove, start, static_cast<int>(middle.before.size())});
        return diff;
    }
    match(middle);
    if (auto steps = stepsOf(middle, mostSteps))
        diff.steps = std::move(*steps);
    else
        diff.rearrangement = rearrangementOf(middle, before, after);
    return diff;
}

} // namespace shopdesk::tables
