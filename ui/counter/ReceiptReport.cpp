// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The report of a till on the paper of receipts.
#include "ui/counter/ReceiptPaper.h"

#include "ui/parts/States.h"

namespace shopdesk::ui {

ReceiptPaper ReceiptPaper::shiftReport(const orders::ShiftReport &report, const Formats &formats, PaperWidth width)
{
    ReceiptPaper paper(width);
    const orders::Shift &shift = report.shift;
    paper.addText(tr("Report of the till"), {.millimetres = 4.4, .bold = true, .alignment = Qt::AlignHCenter});
    paper.addText(shift.storeName, {.alignment = Qt::AlignHCenter});
    paper.addRule();
    paper.addRow(tr("Opened by %1").arg(shift.openedBy), formats.instant(shift.openedAt), {});
    if (shift.closedAt)
        paper.addRow(tr("Closed by %1").arg(shift.closedBy), formats.instant(*shift.closedAt), {});
    paper.addRule();
    paper.addRow(tr("Sales: %1").arg(formats.number(report.sales)), formats.money(report.salesTotal), {});
    if (report.credits > 0)
        paper.addRow(tr("Credits: %1").arg(formats.number(report.credits)), formats.money(report.creditsTotal), {});
    if (report.cardsSold != Money{})
        paper.addRow(tr("Gift cards sold"), formats.money(report.cardsSold), {});
    if (report.rounding != Money{})
        paper.addRow(tr("Rounding"), formats.money(-report.rounding), {});
    paper.addRule();
    paper.addRow(tr("Cash to begin with"), formats.money(shift.openingFloat), {});
    for (const orders::CashMovement &movement : report.movements) {
        if (movement.reason != QLatin1String("difference"))
            paper.addRow(movement.note, formats.money(movement.amount), {});
    }
    for (const orders::ShiftKind &kind : report.kinds) {
        paper.addGap(1);
        paper.addText(stateLook(keyOf(kind.kind)).word, {.bold = true});
        paper.addRow(tr("Expected"), formats.money(kind.expected), {});
        if (!kind.counted)
            continue;
        paper.addRow(tr("Counted"), formats.money(*kind.counted), {});
        if (kind.difference() != Money{})
            paper.addRow(tr("Difference"), formats.money(kind.difference()), {.bold = true});
    }
    if (!report.missing.empty()) {
        paper.addRule();
        paper.addText(tr("Not paid in full"), {.bold = true});
        for (const orders::ShiftMissing &each : report.missing)
            paper.addRow(each.number, formats.money(each.open), {});
    }
    if (!shift.note.isEmpty()) {
        paper.addRule();
        paper.addText(shift.note, {});
    }
    return paper;
}

} // namespace shopdesk::ui
