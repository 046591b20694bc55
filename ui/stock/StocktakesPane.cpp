// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/StocktakesPane.h"

#include "catalog/StocktakeList.h"
#include "store/AuditTrail.h"
#include "ui/parts/AuditWords.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Timeline.h"
#include "ui/stock/StocktakeSheet.h"
#include "ui/stock/StocktakeStart.h"

namespace shopdesk::ui {

namespace {

using catalog::StocktakeStatus;

const QString overviewTab = QStringLiteral("overview");
const QString historyTab = QStringLiteral("history");

} // namespace

StocktakesPane::StocktakesPane(Workbench &workbench, QWidget *parent)
    : RecordPane(workbench, QStringLiteral("barcode"), catalog::stocktakeList(), {}, parent)
    , m_new(new QAction(icon(QStringLiteral("plus")), {}, this))
    , m_finish(new QAction(icon(QStringLiteral("check")), {}, this))
    , m_post(new QAction(icon(QStringLiteral("stock")), {}, this))
    , m_cancel(new QAction(icon(QStringLiteral("close")), {}, this))
{
    m_new->setEnabled(workbench.may(Permission::AdjustStock));
    for (QAction *action : {m_finish, m_post, m_cancel})
        action->setEnabled(workbench.offers(Permission::AdjustStock));
    connect(m_new, &QAction::triggered, this, [this] {
        this->workbench().openRecord(name(), 0);
        askForNew();
    });
    connect(m_finish, &QAction::triggered, this, [this] { m_sheet->finish(); });
    connect(m_post, &QAction::triggered, this, [this] { m_sheet->post(); });
    connect(m_cancel, &QAction::triggered, this, [this] { m_sheet->cancel(); });
    m_new->setShortcut(QKeySequence::New);
    addCommand(m_new);
    setMainAction(m_new);
}

StocktakeStart *StocktakesPane::askForNew()
{
    auto *dialog = new StocktakeStart(workbench(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &StocktakeStart::started, this,
            [this](catalog::StocktakeId id) { workbench().openRecord(name(), id.value); });
    m_start = dialog;
    dialog->open();
    return dialog;
}

void StocktakesPane::buildRecord()
{
    m_sheet = new StocktakeSheet(workbench());
    m_history = new Timeline(workbench().formats);
    records()->drawer()->addTab(overviewTab, {}, m_sheet);
    records()->drawer()->addTab(historyTab, {}, m_history);
}

void StocktakesPane::retranslateActions()
{
    m_new->setText(tr("New stocktake"));
    m_finish->setText(tr("Finish counting"));
    m_post->setText(tr("Post differences"));
    m_cancel->setText(tr("Cancel stocktake"));
}

void StocktakesPane::retranslate()
{
    records()->list()->setAccessibleName(tr("Stocktakes"));
    records()->filterBar()->setSearchHint(tr("Find by number"));
    records()->drawer()->setTabTitle(overviewTab, tr("Count"));
    records()->drawer()->setTabTitle(historyTab, tr("History"));
    records()->setEmptyState(QStringLiteral("barcode"), tr("Nothing has been counted yet"),
                             tr("Count what is on the shelves and book what differs. The shop can go on selling "
                                "meanwhile."),
                             m_new);
}

QString StocktakesPane::helpText() const
{
    return tr(
        "A stocktake counts all goods of a store, those of a category, or goods that you scan when you begin.\n\n"
        "**Count** with the scanner: each scan is one more. Or type a barcode or SKU and how many. Nobody is told how many "
        "there should be.\n\n"
        "**Finish counting**: what differs is to be counted a second time, and the second count is the one that holds. "
        "Then the differences can be seen, and **Post differences** books them.\n\n"
        "The shop goes on selling meanwhile: a difference is the one of the moment when the goods were counted.");
}

QString StocktakesPane::countWords(qint64 count) const
{
    return tr("%Ln stocktake(s)", nullptr, static_cast<int>(count));
}

bool StocktakesPane::concernsRecord(const store::Changes &changes) const
{
    return changes.touches(QStringLiteral("stocktakes"));
}

bool StocktakesPane::takeScan(const QString &code)
{
    if (m_start && m_start->isVisible())
        return m_start->takeScan(code);
    return m_sheet && records()->openedRecord() != 0 && m_sheet->takeScan(code);
}

void StocktakesPane::readRecord(qint64 id)
{
    workbench()
        .store.read([id](store::Connection &connection) { return readStocktakeRecord(connection, {id}); })
        .then(this, [this, id](const Result<StocktakeRecord> &record) {
            if (!isOpen(id))
                return;
            if (!record) {
                recordFailed(id, record.error());
                return;
            }
            showStocktake(*record);
            recordShown(id);
            readHistory(id);
        });
}

void StocktakesPane::showStocktake(const StocktakeRecord &record)
{
    const catalog::Stocktake &stocktake = record.stocktake;
    DetailDrawer *drawer = records()->drawer();
    drawer->setHeading(stocktake.number, stocktake.storeName, catalog::keyOf(stocktake.status));
    switch (stocktake.status) {
    case StocktakeStatus::Counting:
    case StocktakeStatus::Recounting:
        drawer->setActions({m_finish}, {m_cancel});
        break;
    case StocktakeStatus::Counted:
        drawer->setActions({m_post}, {m_cancel});
        break;
    default:
        drawer->setActions({});
    }
    m_sheet->show(record);
}

void StocktakesPane::readHistory(qint64 id)
{
    workbench()
        .store
        .read([id](store::Connection &connection) {
            return store::auditTrail(connection, QStringLiteral("stocktakes"), id);
        })
        .then(this, [this, id](const Result<std::vector<store::AuditEntry>> &entries) {
            if (isOpen(id) && entries)
                m_history->showEntries(inWords(*entries, workbench().formats));
        });
}

} // namespace shopdesk::ui
