// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A gift card on the paper of receipts, with the bars that a till reads.
#include "ui/counter/ReceiptPaper.h"

#include "base/ReadableCode.h"
#include "ui/counter/GiftCardSlip.h"
#include "ui/parts/States.h"

namespace shopdesk::ui {

namespace {
constexpr double barsMm = 14;
} // namespace

ReceiptPaper ReceiptPaper::giftCard(const GiftCardSlip &slip, const Formats &formats, PaperWidth width)
{
    ReceiptPaper paper(width);
    const Style centred{.alignment = Qt::AlignHCenter};
    const Style large{.millimetres = 4.4, .bold = true, .alignment = Qt::AlignHCenter};
    paper.addText(slip.shop, large);
    paper.addText(slip.store, centred);
    paper.addRule();
    paper.addText(tr("Gift card"), large);
    paper.addText(formats.moneyWithSymbol(slip.amount), large);
    paper.addGap(2);
    paper.addBars(readableKey(slip.code), barsMm);
    paper.addText(slip.code, {.millimetres = 3.6, .bold = true, .alignment = Qt::AlignHCenter});
    paper.addGap(2);
    if (slip.expiresOn)
        paper.addText(tr("Good until %1").arg(formats.day(*slip.expiresOn)), centred);
    paper.addText(tr("Keep it like cash: whoever has the code can spend it."), centred);
    paper.addRule();
    for (const orders::PaymentDraft &payment : slip.payments) {
        paper.addRow(stateLook(keyOf(payment.kind)).word, formats.money(payment.amount), {});
        if (payment.tendered && *payment.tendered != payment.amount)
            paper.addRow(tr("Handed over"), formats.money(*payment.tendered), {.millimetres = 2.6});
    }
    if (slip.change != Money{})
        paper.addRow(tr("Change"), formats.money(slip.change), {.bold = true});
    paper.addText(formats.instant(slip.issuedAt), {.millimetres = 2.6});
    return paper;
}

} // namespace shopdesk::ui
