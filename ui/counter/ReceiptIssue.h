// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "orders/ReceiptData.h"
#include "orders/Shifts.h"
#include "ui/counter/ReceiptPaper.h"
#include "ui/parts/Workbench.h"

namespace shopdesk::ui {

/// Hands out the receipts of orders: on the printer of this computer, or as PDF. Each that was handed out is counted, so that
/// the next one is marked as a copy; what did not come out of the printer does not count.
class ReceiptIssue : public QObject
{
    Q_OBJECT
public:
    /// What happened, in a sentence; empty where the person thought better of it.
    using Then = std::function<void(const Result<QString> &said)>;

    ReceiptIssue(Workbench &workbench, QWidget *parent);
    void print(orders::OrderId order, Then then);
    void savePdf(orders::OrderId order, Then then);
    /// The report of a till, which nobody counts: printed, or as a PDF.
    void handOutReport(const orders::ShiftReport &report, bool asPdf, const Then &then);
    /// Any other paper that nobody counts. @p suggested: the name of the file.
    void handOutPaper(const ReceiptPaper &paper, const QString &title, const QString &suggested, bool asPdf,
                      const Then &then);

private:
    void read(orders::OrderId order, std::function<void(const orders::ReceiptData &)> then, const Then &failed);
    void count(orders::OrderId order, const Then &then);

    Workbench &m_workbench;
    QWidget *m_over;
};

} // namespace shopdesk::ui
