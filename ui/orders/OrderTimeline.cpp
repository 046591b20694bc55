// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/OrderSheet.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/States.h"
#include "ui/parts/Timeline.h"

#include <algorithm>

namespace shopdesk::ui {

std::vector<TimelineEntry> OrderSheet::timelineOf(const OrderRecord &record) const
{
    const orders::Order &order = record.order;
    const Formats &formats = m_workbench.formats;
    std::vector<store::AuditEntry> further;
    QString placedBy;
    for (const store::AuditEntry &entry : record.history) {
        // Payments stand in the timeline themselves.
        if (entry.operation == QLatin1String("orders.place"))
            placedBy = entry.person;
        else if (entry.operation != QLatin1String("orders.pay"))
            further.push_back(entry);
    }
    std::vector<TimelineEntry> entries = inWords(further, formats);
    const bool isSale = order.kind == orders::OrderKind::Sale;
    TimelineEntry placed{
        order.placedAt, isSale ? tr("Placed") : tr("Credit given"), {}, placedBy, QStringLiteral("orders")};
    placed.details << formats.moneyWithSymbol(order.total);
    if (!order.source.isEmpty())
        placed.details << tr("Comes from an import");
    entries.push_back(placed);
    for (const orders::Payment &payment : order.payments) {
        if (payment.kind == orders::PaymentKind::Rounding)
            continue;
        const bool back = payment.amount.minor < 0;
        entries.push_back(
            {payment.paidAt,
             back ? tr("Money given back") : tr("Paid"),
             {tr("%1, %2").arg(formats.moneyWithSymbol(payment.amount), stateLook(orders::keyOf(payment.kind)).word)},
             {},
             QStringLiteral("wallet")});
    }
    for (const orders::OrderLink &credit : order.credits) {
        entries.push_back({credit.placedAt,
                           tr("Corrected by %1").arg(credit.number),
                           {formats.moneyWithSymbol(credit.total)},
                           {},
                           QStringLiteral("returns")});
    }
    std::ranges::stable_sort(entries, std::ranges::greater{}, &TimelineEntry::at);
    return entries;
}

} // namespace shopdesk::ui
