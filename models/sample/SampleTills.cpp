// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample/SampleTills.h"

#include "orders/Shifts.h"

#include <algorithm>

namespace shopdesk::sample {

namespace {

constexpr Money openingFloat{50'000};

Result<void> count(store::UnitOfWork &work, orders::ShiftId shift, Money missing, Instant at)
{
    const auto report = orders::shiftReport(work.connection(), shift);
    if (!report)
        return Failure(report.error());
    orders::ShiftClose close;
    close.closedAt = at;
    for (const orders::ShiftKind &kind : report->kinds) {
        const bool isCash = kind.kind == orders::PaymentKind::Cash;
        close.counts.push_back({kind.kind, isCash ? kind.expected - missing : kind.expected});
    }
    if (missing != Money{})
        close.note = QString::fromUtf8("Change given twice at noon, says Xiao Mei 小梅说中午多找了一次零钱");
    return orders::closeShift(work, shift, close);
}

} // namespace

Result<void> keepTill(store::UnitOfWork &work, const Till &till, Instant at)
{
    const ShopZone &zone = work.shop().zone;
    const Instant opens = std::min(zone.fromLocal(till.day.toDate(), QTime(8, 45)), work.now());
    const Instant closes = zone.fromLocal(till.day.toDate(), QTime(22, 10));
    const orders::ShiftId open = orders::openShift(work.connection(), till.store);
    if (!open && opens <= at && (at < closes || till.staysOpen))
        return orders::openShift(work, till.store, openingFloat, opens).map([](orders::ShiftId) {});
    if (open && closes <= at && !till.staysOpen)
        return count(work, open, till.missing, closes);
    return {};
}

} // namespace shopdesk::sample
