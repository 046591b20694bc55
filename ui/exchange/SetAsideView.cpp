// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/SetAsideView.h"

#include "tables/ListReader.h"
#include "ui/exchange/SetAsideReveal.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/FactSheet.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/Icons.h"
#include "ui/parts/ListExport.h"
#include "ui/parts/ListView.h"
#include "ui/parts/RecordHistory.h"
#include "ui/parts/RecordView.h"
#include "ui/parts/Undo.h"

#include <QAction>
#include <QEvent>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {

const QString overviewTab = QStringLiteral("overview");
const QString historyTab = QStringLiteral("history");

std::vector<exchange::SetAsideId> rowsOf(const QList<qint64> &ids)
{
    std::vector<exchange::SetAsideId> rows;
    for (const qint64 id : ids)
        rows.push_back({id});
    return rows;
}

Result<qint64> write(store::UnitOfWork &work, const QList<qint64> &ids, bool dismissed)
{
    const std::vector<exchange::SetAsideId> rows = rowsOf(ids);
    return dismissed ? exchange::dismissSetAside(work, rows) : exchange::restoreSetAside(work, rows);
}

QString valueOf(const tables::ListDefinition &list, const tables::Row &row, const char *key)
{
    for (size_t i = 0; i < list.columns.size() && i < row.size(); ++i)
        if (QLatin1String(list.columns[i].key) == QLatin1String(key))
            return row[i].toString();
    return {};
}

} // namespace

SetAsideView::SetAsideView(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_list(exchange::setAsideList())
    , m_records(new RecordView(workbench, m_list, this))
    , m_words(new SetAsideReveal(workbench))
    , m_facts(new FactSheet)
    , m_history(new RecordHistory(workbench, "set_aside_rows"))
    , m_dismiss(new QAction(icon(QStringLiteral("check")), {}, this))
    , m_restore(new QAction(icon(QStringLiteral("restore")), {}, this))
    , m_dismissSelected(new QAction(icon(QStringLiteral("check")), {}, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_records);
    auto *overview = new QWidget;
    auto *sheet = new QVBoxLayout(overview);
    sheet->setContentsMargins(0, 0, 0, 0);
    sheet->setSpacing(0);
    sheet->addWidget(m_words);
    sheet->addWidget(m_facts);
    sheet->addStretch(1);
    m_records->drawer()->addTab(overviewTab, {}, overview);
    m_records->drawer()->addTab(historyTab, {}, m_history);
    m_records->setSelectionActions({m_dismissSelected});
    m_records->setCountWords([this](qint64 count) { return countWords(count); });
    for (QAction *action : {m_dismiss, m_restore, m_dismissSelected})
        action->setEnabled(workbench.offers(Permission::ImportData));

    connect(m_records, &RecordView::recordOpened, this, &SetAsideView::readRow);
    connect(m_records, &RecordView::exportRequested, this, &SetAsideView::exportRows);
    connect(m_dismiss, &QAction::triggered, this, [this] { setDismissed({m_records->openedRecord()}, true); });
    connect(m_restore, &QAction::triggered, this, [this] { setDismissed({m_records->openedRecord()}, false); });
    connect(m_dismissSelected, &QAction::triggered, this, [this] { setDismissed(m_records->selectedIds(), true); });
    connect(m_records->list(), &ListView::selectionCountChanged, this,
            [this](int count) { m_dismissSelected->setText(tr("Mark %Ln row(s) as done", nullptr, count)); });
    retranslate();
    m_records->setDefaultQuery(exchange::setAsideOpen());
}

void SetAsideView::retranslate()
{
    m_dismiss->setText(tr("Mark as done"));
    m_restore->setText(tr("Put back among the open rows"));
    m_dismissSelected->setText(tr("Mark as done"));
    m_records->list()->setAccessibleName(tr("Rows set aside"));
    m_records->drawer()->setTabTitle(overviewTab, tr("Row"));
    m_records->drawer()->setTabTitle(historyTab, tr("History"));
    m_records->filterBar()->setSearchHint(tr("Find in the fields of the rows"));
    m_records->setEmptyState(
        QStringLiteral("check"), tr("No rows are waiting for you"),
        tr("What an import cannot take is set aside here, word for word, with the reason. Export such "
           "rows, correct them and import them again."));
}

QString SetAsideView::countWords(qint64 count) const
{
    return tr("%Ln row(s)", nullptr, static_cast<int>(count));
}

void SetAsideView::showRun(qint64 run)
{
    tables::ListQuery query;
    query.filters.insert(QStringLiteral("run"), {run});
    m_records->setQuery(query);
}

void SetAsideView::readRow(qint64 id)
{
    m_records->drawer()->showBusy();
    m_history->showRecord(id);
    m_workbench.store
        .read([list = m_list, id](store::Connection &connection) {
            return tables::readRows(connection, list, std::span(&id, 1));
        })
        .then(this, [this, id](const Result<std::vector<tables::Row>> &rows) {
            if (m_records->openedRecord() != id)
                return;
            if (!rows)
                m_records->drawer()->showError(rows.error(), [this, id] { readRow(id); });
            else if (rows->empty() || rows->front().empty())
                m_records->closeRecord();
            else
                showRow(id, rows->front());
        });
}

void SetAsideView::showRow(qint64 id, const tables::Row &row)
{
    const bool isOpen = valueOf(m_list, row, "state") == QLatin1String("open");
    DetailDrawer *drawer = m_records->drawer();
    drawer->setHeading(tr("Line %1").arg(m_workbench.formats.number(valueOf(m_list, row, "line").toLongLong())),
                       valueOf(m_list, row, "file"), isOpen ? QStringLiteral("open") : QStringLiteral("done"));
    drawer->setActions({isOpen ? m_dismiss : m_restore});
    const bool mayNamePeople = !valueOf(m_list, row, "row").isEmpty();
    m_words->showRow(id, mayNamePeople);
    m_facts->clear();
    for (size_t i = 0; i < m_list.columns.size() && i < row.size(); ++i) {
        const tables::Column &column = m_list.columns[i];
        const QLatin1String key(column.key);
        if (mayNamePeople && key == QLatin1String("row"))
            continue;
        if (key != QLatin1String("line") && key != QLatin1String("file") && key != QLatin1String("state"))
            m_facts->addFact(listText(column.title), m_workbench.formats.value(column.kind, row[i]));
    }
    drawer->showContent();
}

void SetAsideView::exportRows(const tables::ListQuery &query)
{
    exportFile(m_workbench, this,
               {QStringLiteral("imports"), QStringLiteral("rows-set-aside.csv"),
                [query](store::Connection &connection, const QString &path, const Progress &progress) {
                    return exchange::exportSetAside(connection, query, path, progress);
                },
                [this](qint64 count) { return countWords(count); }, m_list.name, query});
}

void SetAsideView::setDismissed(const QList<qint64> &ids, bool dismissed)
{
    if (ids.isEmpty())
        return;
    m_workbench.write(this, [ids, dismissed](store::UnitOfWork &work) { return write(work, ids, dismissed); })
        .then(this, [this, ids, dismissed](const Result<qint64> &count) {
            if (count)
                tellDismissed(ids, *count, dismissed);
            else
                m_workbench.toast(count.error().message, {});
        });
}

void SetAsideView::tellDismissed(const QList<qint64> &ids, qint64 count, bool dismissed)
{
    const int rows = static_cast<int>(count);
    m_workbench.toast(
        dismissed ? tr("%Ln row(s) marked as done", nullptr, rows) : tr("%Ln row(s) put back", nullptr, rows),
        undoBy(m_workbench, [ids, dismissed](store::UnitOfWork &work) { return write(work, ids, !dismissed); }));
}

void SetAsideView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace shopdesk::ui
