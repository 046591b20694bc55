// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ReceiptIssue.h"

#include "ui/counter/ReceiptPrinter.h"

#include <QWidget>

namespace shopdesk::ui {

ReceiptIssue::ReceiptIssue(Workbench &workbench, QWidget *parent)
    : QObject(parent), m_workbench(workbench), m_over(parent)
{
}

void ReceiptIssue::print(orders::OrderId order, Then then)
{
    read(
        order,
        [this, then](const orders::ReceiptData &receipt) {
            const ReceiptDevice device = ReceiptDevice::of(m_workbench.settings);
            const ReceiptPaper paper(receipt, m_workbench.formats, device.width);
            if (const auto printed = ui::print(paper, device.printer, receipt.order.number); !printed)
                then(Failure(printed.error()));
            else
                count(receipt.order.id, then);
        },
        then);
}

void ReceiptIssue::savePdf(orders::OrderId order, Then then)
{
    read(
        order,
        [this, then](const orders::ReceiptData &receipt) {
            const QString file =
                m_workbench.askFile(m_over, {.kind = FileQuestion::Kind::Save,
                                             .title = tr("Save the receipt"),
                                             .suggested = receipt.order.number + QStringLiteral(".pdf"),
                                             .filter = tr("PDF files (*.pdf)")});
            if (file.isEmpty()) {
                then(QString());
                return;
            }
            const ReceiptPaper paper(receipt, m_workbench.formats, ReceiptDevice::of(m_workbench.settings).width);
            if (const auto written = writePdf(paper, file, receipt.order.number); !written)
                then(Failure(written.error()));
            else
                count(receipt.order.id, then);
        },
        then);
}

void ReceiptIssue::handOutReport(const orders::ShiftReport &report, bool asPdf, const Then &then)
{
    const ReceiptDevice device = ReceiptDevice::of(m_workbench.settings);
    handOutPaper(ReceiptPaper::shiftReport(report, m_workbench.formats, device.width), tr("Report of the till"),
                 QStringLiteral("till.pdf"), asPdf, [then, asPdf](const Result<QString> &file) {
                     then(file.map([asPdf](const QString &name) {
                         if (!asPdf)
                             return tr("The report is printed");
                         return name.isEmpty() ? QString() : tr("The report is saved");
                     }));
                 });
}

void ReceiptIssue::handOutPaper(const ReceiptPaper &paper, const QString &title, const QString &suggested, bool asPdf,
                                const Then &then)
{
    if (!asPdf) {
        then(ui::print(paper, ReceiptDevice::of(m_workbench.settings).printer, title).map([] { return QString(); }));
        return;
    }
    const QString file = m_workbench.askFile(
        m_over,
        {.kind = FileQuestion::Kind::Save, .title = title, .suggested = suggested, .filter = tr("PDF files (*.pdf)")});
    if (file.isEmpty())
        then(QString());
    else
        then(writePdf(paper, file, title).map([&file] { return file; }));
}

void ReceiptIssue::read(orders::OrderId order, std::function<void(const orders::ReceiptData &)> then,
                        const Then &failed)
{
    m_workbench.store.read([order](store::Connection &connection) { return orders::receiptOf(connection, order); })
        .then(this, [then = std::move(then), failed](const Result<orders::ReceiptData> &receipt) {
            if (receipt)
                then(*receipt);
            else
                failed(Failure(receipt.error()));
        });
}

void ReceiptIssue::count(orders::OrderId order, const Then &then)
{
    m_workbench.store.write([order](store::UnitOfWork &work) { return orders::issueReceipt(work, order); })
        .then(this, [then](const Result<orders::ReceiptData> &issued) {
            then(issued.map([](const orders::ReceiptData &receipt) {
                return receipt.isCopy() ? tr("A copy of the receipt was handed out") : tr("The receipt was handed out");
            }));
        });
}

} // namespace shopdesk::ui
