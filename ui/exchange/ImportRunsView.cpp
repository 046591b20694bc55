// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/ImportRunsView.h"

#include "ui/parts/EmptyState.h"
#include "ui/parts/ErrorState.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RowsModel.h"
#include "ui/parts/Theme.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

using tables::ColumnKind;

constexpr int fileColumn = 1;

std::vector<tables::Column> runColumns()
{
    return {{"when", QT_TRANSLATE_NOOP("List", "When"), ColumnKind::Instant, ""},
            {"file", QT_TRANSLATE_NOOP("List", "File"), ColumnKind::Text, ""},
            {"rows", QT_TRANSLATE_NOOP("List", "Rows"), ColumnKind::Number, ""},
            {"orders", QT_TRANSLATE_NOOP("List", "New orders"), ColumnKind::Number, ""},
            {"credits", QT_TRANSLATE_NOOP("List", "New credits"), ColumnKind::Number, ""},
            {"stock", QT_TRANSLATE_NOOP("List", "Stock history"), ColumnKind::Number, ""},
            {"there", QT_TRANSLATE_NOOP("List", "Passed over"), ColumnKind::Number, ""},
            {"aside", QT_TRANSLATE_NOOP("List", "Set aside"), ColumnKind::Number, ""}};
}

} // namespace

ImportRunsView::ImportRunsView(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_pages(new QStackedWidget(this))
    , m_history(new QPushButton(icon(QStringLiteral("history")), {}, this))
    , m_list(new ListView(workbench.formats))
    , m_rows(new RowsModel(runColumns(), this))
    , m_empty(new EmptyState)
    , m_error(new ErrorState)
{
    m_list->show(m_rows->columns(), m_rows);
    m_list->setSortable(false);
    m_list->remember(workbench.settings, QStringLiteral("import-runs"), workbench.store.actor());
    for (QWidget *page :
         {static_cast<QWidget *>(m_list), static_cast<QWidget *>(m_empty), static_cast<QWidget *>(m_error)})
        m_pages->addWidget(page);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(measure::gap4, measure::gap2, measure::gap4, measure::gap2);
    foot->addWidget(m_history);
    foot->addStretch(1);
    layout->addLayout(foot);
    m_history->setAutoDefault(false);
    m_history->hide();
    connect(m_history, &QPushButton::clicked, this, &ImportRunsView::showHistory);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &now) { m_history->setEnabled(now.isValid()); });
    connect(m_list, &ListView::opened, this, &ImportRunsView::runOpened);
    connect(&workbench.store, &store::Store::changed, this, [this](const store::Changes &changes) {
        if (changes.touches(QStringLiteral("import_runs")))
            read();
    });
    retranslate();
    read();
}

int ImportRunsView::count() const
{
    return m_rows->rowCount();
}

void ImportRunsView::read()
{
    m_workbench.store.read([](store::Connection &connection) { return exchange::importRuns(connection); })
        .then(this, [this](const Result<std::vector<exchange::ImportRun>> &runs) { showRuns(runs); });
}

void ImportRunsView::showRuns(const Result<std::vector<exchange::ImportRun>> &runs)
{
    if (!runs) {
        m_error->setError(runs.error(), [this] { read(); });
        m_pages->setCurrentWidget(m_error);
        emit loaded();
        return;
    }
    std::vector<tables::Row> rows;
    std::vector<qint64> ids;
    for (const exchange::ImportRun &run : *runs) {
        const exchange::ImportReport &report = run.report;
        rows.push_back({run.startedAt.ms, run.fileName, report.rows, report.newOrders, report.newCredits,
                        report.stockAdjustments, report.alreadyThere, report.setAside});
        ids.push_back(run.id.value);
    }
    m_rows->setRows(std::move(rows), std::move(ids));
    m_history->setVisible(!runs->empty());
    m_history->setEnabled(m_list->currentIndex().isValid());
    m_pages->setCurrentWidget(runs->empty() ? static_cast<QWidget *>(m_empty) : m_list);
    emit loaded();
}

void ImportRunsView::showHistory()
{
    const QModelIndex run = m_list->currentIndex();
    if (run.isValid())
        openHistory(m_workbench, "import_runs", m_list->idAt(run), run.siblingAtColumn(fileColumn).data().toString(),
                    this);
}

void ImportRunsView::retranslate()
{
    m_history->setText(tr("History"));
    m_list->setAccessibleName(tr("Past imports"));
    m_empty->setContent(QStringLiteral("history"), tr("Nothing has been imported yet"),
                        tr("Each import is listed here with what it brought."));
}

void ImportRunsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
