// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/BusinessTime.h"

#include <QCoreApplication>

#include <algorithm>

namespace shopdesk::calendar {

namespace {

constexpr qint64 msPerMinute = 60'000;
constexpr qint64 msPerDay = minutesPerDay * msPerMinute;
constexpr int longestSearch = 10 * 366; // days

/// The first instant after @p from at which the clocks have another offset than there; @p until where they do not change.
/// A day has one change at the most.
Instant nextChange(const ShopZone &zone, Instant from, Instant until)
{
    const qint64 offset = zone.offsetAt(from);
    if (zone.offsetAt(Instant{until.ms - 1}) == offset)
        return until;
    qint64 same = from.ms;
    qint64 other = until.ms - 1;
    while (other - same > 1) {
        const qint64 middle = same + (other - same) / 2;
        (zone.offsetAt(Instant{middle}) == offset ? same : other) = middle;
    }
    return {other};
}

/// A piece of an open stretch, counted or paused.
struct Piece
{
    Stretch stretch;
    bool isPaused = false;
};

/// Cuts what is open by the pauses.
std::vector<Piece> cut(const Stretch &open, std::span<const Stretch> pauses)
{
    std::vector<Piece> pieces;
    Instant at = open.from;
    for (const Stretch &pause : pauses) {
        const Stretch within{std::max(pause.from, at), std::min(pause.to, open.to)};
        if (within.from >= within.to)
            continue;
        if (at < within.from)
            pieces.push_back({{at, within.from}});
        pieces.push_back({within, true});
        at = within.to;
    }
    if (at < open.to)
        pieces.push_back({{at, open.to}});
    return pieces;
}

} // namespace

std::vector<Stretch> openOn(const Hours &hours, BusinessDay day)
{
    const std::vector<Span> &spans = hours.on(day);
    std::vector<Stretch> open;
    if (spans.empty())
        return open;
    const qint64 midnight = day.days * msPerDay;
    const Instant end = hours.zone.startOf(day.plus(1));
    for (Instant at = hours.zone.startOf(day); at < end;) {
        const Instant until = nextChange(hours.zone, at, end);
        const qint64 offset = hours.zone.offsetAt(at);
        for (const Span &span : spans) {
            const Stretch shown{std::max(at, Instant{midnight + span.from * msPerMinute - offset}),
                                std::min(until, Instant{midnight + span.to * msPerMinute - offset})};
            if (shown.from >= shown.to)
                continue;
            if (!open.empty() && open.back().to == shown.from)
                open.back().to = shown.to;
            else
                open.push_back(shown);
        }
        at = until;
    }
    return open;
}

Result<Due> addBusinessTime(const Hours &hours, Instant from, Duration time, std::span<const Stretch> pauses)
{
    Due due{from, {}};
    qint64 left = time.count();
    const BusinessDay first = hours.zone.dayOf(from);
    for (BusinessDay day = first; left > 0; day = day.plus(1)) {
        if (day.days - first.days > longestSearch) {
            return fail("calendar.neverOpen",
                        QCoreApplication::translate("Calendar", "The opening hours never come to that much time. Enter "
                                                                "more hours, or fewer days on which it is closed."));
        }
        const std::vector<Stretch> stretches = openOn(hours, day);
        if (stretches.empty())
            due.steps.push_back({Step::Why::Closed, day, {}, hours.nameOf(day)});
        for (const Stretch &open : stretches) {
            if (open.to <= from)
                continue;
            for (const Piece &piece : cut({std::max(open.from, from), open.to}, pauses)) {
                if (left == 0)
                    break;
                Stretch used = piece.stretch;
                if (!piece.isPaused) {
                    used.to.ms = std::min(used.to.ms, used.from.ms + left);
                    left -= used.to.ms - used.from.ms;
                    due.at = used.to;
                }
                due.steps.push_back(
                    {piece.isPaused ? Step::Why::Paused : Step::Why::Counted, day, used, hours.nameOf(day)});
            }
        }
    }
    return due;
}

Duration businessTimeBetween(const Hours &hours, Instant from, Instant to, std::span<const Stretch> pauses)
{
    Duration sum{0};
    if (to <= from)
        return sum;
    const BusinessDay last = hours.zone.dayOf(to);
    for (BusinessDay day = hours.zone.dayOf(from); day <= last; day = day.plus(1)) {
        for (const Stretch &open : openOn(hours, day)) {
            const Stretch within{std::max(open.from, from), std::min(open.to, to)};
            if (within.from >= within.to)
                continue;
            for (const Piece &piece : cut(within, pauses)) {
                if (!piece.isPaused)
                    sum += Duration(piece.stretch.to.ms - piece.stretch.from.ms);
            }
        }
    }
    return sum;
}

} // namespace shopdesk::calendar
