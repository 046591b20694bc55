// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ShiftsPane.h"

#include "orders/ShiftList.h"
#include "ui/counter/ReceiptIssue.h"
#include "ui/counter/ReceiptPreview.h"
#include "ui/counter/ReceiptPrinter.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/LinkButton.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
const QString reportTab = QStringLiteral("report");
const QString historyTab = QStringLiteral("history");
} // namespace

ShiftsPane::ShiftsPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("wallet"), orders::shiftList(), {}, parent)
    , m_print(new QAction(icon(QStringLiteral("print")), {}, this))
    , m_save(new QAction(icon(QStringLiteral("file")), {}, this))
    , m_receipts(new ReceiptIssue(workbench, this))
{
    m_print->setShortcut(QKeySequence::Print);
    for (QAction *action : {m_print, m_save}) {
        action->setEnabled(false);
        addCommand(action);
    }
    connect(m_print, &QAction::triggered, this, [this] { handOut(false); });
    connect(m_save, &QAction::triggered, this, [this] { handOut(true); });
}

void ShiftsPane::buildRecord()
{
    auto *page = new QWidget;
    m_missingTitle = new QLabel(page);
    m_missingTitle->setWordWrap(true);
    m_missing = new QWidget(page);
    new QVBoxLayout(m_missing);
    m_missing->layout()->setContentsMargins(0, 0, 0, 0);
    m_report = new ReceiptPreview(page);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap4);
    column->setSpacing(measure::gap2);
    column->addWidget(m_missingTitle);
    column->addWidget(m_missing);
    column->addWidget(m_report, 0, Qt::AlignHCenter);
    column->addStretch(1);
    records()->drawer()->addTab(reportTab, {}, page);
    m_history = new RecordHistory(workbench(), "shifts");
    records()->drawer()->addTab(historyTab, {}, m_history);
    connect(records(), &RecordView::recordClosed, this, [this] {
        m_shown.reset();
        m_print->setEnabled(false);
        m_save->setEnabled(false);
    });
}

void ShiftsPane::retranslateActions()
{
    m_print->setText(tr("Print the report"));
    m_save->setText(tr("Save the report as PDF"));
}

void ShiftsPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Shifts of the tills"));
    records()->filterBar()->setSearchHint(tr("Find by a person or a note"));
    records()->drawer()->setTabTitle(reportTab, tr("Report"));
    records()->drawer()->setTabTitle(historyTab, tr("History"));
    records()->setEmptyState(QStringLiteral("wallet"), tr("No till was opened yet"),
                             tr("Whoever opens the till at the counter begins a shift. Its report stands here, also "
                                "when it is long closed."));
    if (m_shown)
        showReport(*m_shown);
}

QString ShiftsPane::helpText() const
{
    return tr(
        "Each line is a till from its opening to its closing: who opened and closed it, what cash was counted, and by "
        "how much it differed from what was expected.\n\n"
        "The report can be printed or saved again at any time. While a till is open it says how things stand. Orders "
        "of the counter that are not paid in full are named above it; a click opens them.");
}

QString ShiftsPane::countWords(qint64 count) const
{
    return tr("%Ln shift(s)", nullptr, static_cast<int>(count));
}

bool ShiftsPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("shifts")) || changes.touches(QStringLiteral("payments"))
           || changes.touches(QStringLiteral("cash_movements"));
}

void ShiftsPane::readRecord(qint64 id)
{
    m_history->showRecord(id);
    workbench()
        .store.read([id](store::Connection &connection) { return orders::shiftReport(connection, {id}); })
        .then(this, [this, id](const Result<orders::ShiftReport> &report) {
            if (!isOpen(id))
                return;
            if (!report) {
                recordFailed(id, report.error());
                return;
            }
            showReport(*report);
            recordShown(id);
        });
}

void ShiftsPane::showReport(const orders::ShiftReport &report)
{
    m_shown = report;
    const orders::Shift &shift = report.shift;
    const Formats &formats = workbench().formats;
    records()->drawer()->setHeading(formats.instant(shift.openedAt), shift.storeName,
                                    shift.closedAt ? QString() : QStringLiteral("open"));
    records()->drawer()->setActions({m_print, m_save});
    m_print->setEnabled(true);
    m_save->setEnabled(true);
    showMissing();
    m_report->setPaper(ReceiptPaper::shiftReport(report, formats, ReceiptDevice::of(workbench().settings).width));
}

void ShiftsPane::showMissing()
{
    QLayout *links = m_missing->layout();
    while (QLayoutItem *item = links->takeAt(0)) {
        // A click on one of them may be what brought this about.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    m_missingTitle->setText(tr("%Ln order(s) not paid in full:", nullptr, static_cast<int>(m_shown->missing.size())));
    m_missingTitle->setVisible(!m_shown->missing.empty());
    m_missing->setVisible(!m_shown->missing.empty());
    for (const orders::ShiftMissing &each : m_shown->missing) {
        auto *link = new LinkButton(tr("%1 · %2 open").arg(each.number, workbench().formats.moneyWithSymbol(each.open)),
                                    m_missing);
        links->addWidget(link);
        connect(link, &LinkButton::clicked, this,
                [this, id = each.order] { workbench().openRecord(QStringLiteral("orders"), id.value); });
    }
}

void ShiftsPane::handOut(bool asPdf)
{
    if (!m_shown)
        return;
    m_receipts->handOutReport(*m_shown, asPdf, [this](const Result<QString> &said) {
        const QString text = said ? *said : said.error().message;
        if (!text.isEmpty())
            workbench().toast(text, {});
    });
}

} // namespace shopdesk::ui
