// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportsPane.h"

#include "exchange/SetAsideRows.h"
#include "tables/ListReader.h"
#include "ui/exchange/ImportPanel.h"
#include "ui/exchange/ImportRunsView.h"
#include "ui/exchange/SetAsideView.h"
#include "ui/parts/Icons.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Theme.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

/// The one local file that is dragged; empty for anything else.
QString draggedFile(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
}

} // namespace

ImportsPane::ImportsPane(Workbench &workbench, QWidget *parent)
    : Pane(workbench, QStringLiteral("imports"), QStringLiteral("imports"), parent)
    , m_import(new QAction(icon(QStringLiteral("imports")), {}, this))
{
    m_import->setShortcut(QKeySequence::Open);
    m_import->setEnabled(workbench.offers(Permission::ImportData));
    connect(m_import, &QAction::triggered, this, [this] {
        ensureBuilt();
        m_panel->chooseFile();
    });
    addCommand(m_import);
    setMainAction(m_import);
    // The rail says how many rows wait, also before anybody has looked at the page.
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("set_aside_rows")))
            countOpen();
    });
    countOpen();
}

void ImportsPane::build()
{
    m_panel = new ImportPanel(workbench());
    m_setAside = new SetAsideView(workbench());
    m_runs = new ImportRunsView(workbench());
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setExpanding(false);
    m_tabs->addTab(m_setAside, {});
    m_tabs->addTab(m_runs, {});
    auto *top = new QVBoxLayout;
    top->setContentsMargins(measure::gap4, measure::gap4, measure::gap4, measure::gap2);
    top->addWidget(m_panel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_tabs, 1);
    setAcceptDrops(workbench().offers(Permission::ImportData));
    connectParts();
}

void ImportsPane::connectParts()
{
    connect(m_panel, &ImportPanel::finished, this, [this] { m_import->setEnabled(true); });
    connect(m_panel, &ImportPanel::ordersWanted, this, [this] { workbench().openList(QStringLiteral("orders"), {}); });
    connect(m_panel, &ImportPanel::setAsideWanted, this, [this](exchange::ImportRunId run) {
        m_tabs->setCurrentWidget(m_setAside);
        m_setAside->showRun(run.value);
    });
    connect(m_runs, &ImportRunsView::runOpened, this, [this](qint64 run) {
        m_tabs->setCurrentWidget(m_setAside);
        m_setAside->showRun(run);
    });
    connect(m_setAside->records(), &RecordView::loaded, this, &ImportsPane::checkLoaded);
    connect(m_runs, &ImportRunsView::loaded, this, [this] {
        m_runsLoaded = true;
        checkLoaded();
    });
}

void ImportsPane::retranslateActions()
{
    m_import->setText(tr("Import a file…"));
}

void ImportsPane::retranslate()
{
    showOpenCount(m_open);
    m_tabs->setTabText(1, tr("Past imports"));
    m_tabs->tabBar()->setAccessibleName(tr("Rows set aside and past imports"));
    m_tabs->setAccessibleName(m_tabs->tabBar()->accessibleName());
}

QString ImportsPane::helpText() const
{
    return tr(
        "Bring in what another system wrote: choose a file, or drop it anywhere on this page. An import either happens "
        "whole or not at all, and importing the same file again adds nothing.\n\n"
        "Rows that cannot be taken are **set aside** with their line and reason. Export them, correct them in a "
        "spreadsheet, and import the corrected file; then mark them as done.");
}

void ImportsPane::countOpen()
{
    workbench()
        .store
        .read([](store::Connection &connection) {
            return tables::readTotals(connection, exchange::setAsideList(), exchange::setAsideOpen());
        })
        .then(this, [this](const Result<tables::ListTotals> &totals) {
            if (totals)
                showOpenCount(totals->count);
        });
}

void ImportsPane::showOpenCount(qint64 count)
{
    m_open = count;
    setRailCount(static_cast<int>(count));
    if (m_tabs) {
        m_tabs->setTabText(0, count > 0 ? tr("Rows set aside (%1)").arg(workbench().formats.number(count))
                                        : tr("Rows set aside"));
    }
}

void ImportsPane::checkLoaded()
{
    if (m_runsLoaded && m_setAside->records()->isLoaded())
        setLoaded();
}

void ImportsPane::showQuery(const tables::ListQuery &query)
{
    ensureBuilt();
    m_tabs->setCurrentWidget(m_setAside);
    m_setAside->records()->setQuery(query);
}

void ImportsPane::showRecord(qint64 id)
{
    ensureBuilt();
    if (id == 0)
        return;
    m_tabs->setCurrentWidget(m_setAside);
    m_setAside->records()->openRecord(id);
}

void ImportsPane::search(const QString &text)
{
    tables::ListQuery query;
    query.search = text;
    showQuery(query);
}

void ImportsPane::dragEnterEvent(QDragEnterEvent *event)
{
    if (draggedFile(event->mimeData()).isEmpty() || m_panel->isRunning())
        return;
    m_panel->setDropHint(true);
    event->acceptProposedAction();
}

void ImportsPane::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_panel->setDropHint(false);
    Pane::dragLeaveEvent(event);
}

void ImportsPane::dropEvent(QDropEvent *event)
{
    m_panel->setDropHint(false);
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty() || m_panel->isRunning())
        return;
    event->acceptProposedAction();
    m_panel->importFile(path);
}

} // namespace shopdesk::ui
