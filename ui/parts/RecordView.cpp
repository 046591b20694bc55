// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/RecordView.h"

#include "tables/WindowedModel.h"
#include "ui/parts/BusyLine.h"
#include "ui/parts/Buttons.h"
#include "ui/parts/DetailDrawer.h"
#include "ui/parts/EmptyState.h"
#include "ui/parts/ErrorState.h"
#include "ui/parts/FilterBar.h"
#include "ui/parts/ListStatus.h"
#include "ui/parts/ListView.h"
#include "ui/parts/OwnKey.h"
#include "ui/parts/OwnQuery.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace shopdesk::ui {

using tables::ListDefinition;
using tables::ListQuery;
using tables::WindowedModel;

namespace {

constexpr int followDelayMs = 60;

QString splitterKey(const ListDefinition &list)
{
    return QStringLiteral("list/%1/drawer").arg(QLatin1String(list.name));
}

} // namespace

struct RecordView::Private
{
    QSplitter *splitter = nullptr;
    QStackedWidget *middle = nullptr;
    EmptyState *empty = nullptr;
    EmptyState *nothingFound = nullptr;
    ErrorState *error = nullptr;
    BusyLine *busy = nullptr;
    ListStatus *bar = nullptr;
    QAction *clearFilters = nullptr;
    QToolButton *columns = nullptr;
    ListQuery defaultQuery;
    std::unique_ptr<OwnQuery> own;
    bool asked = false;
    QTimer follow;
    qint64 currentWhenOpened = 0; ///< the list's current row when a record was opened
};

RecordView::RecordView(Workbench &workbench, ListDefinition list, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
    , m_workbench(workbench)
    , m_model(new WindowedModel(workbench.store, list, this))
    , m_filterBar(new FilterBar(workbench, list, this))
    , m_list(new ListView(workbench.formats))
    , m_drawer(new DetailDrawer)
{
    d->own = std::make_unique<OwnQuery>(workbench, m_model->list());
    build();
    connectParts();
    retranslate();
}

RecordView::~RecordView() = default;

void RecordView::build()
{
    m_list->show(m_model->list().columns, m_model);
    m_list->remember(m_workbench.settings, QString::fromLatin1(m_model->list().name), m_workbench.store.actor());
    d->clearFilters = new QAction(this);
    d->empty = new EmptyState;
    d->nothingFound = new EmptyState;
    d->error = new ErrorState;
    d->columns = iconButton(QStringLiteral("columns"), {}, m_filterBar);
    d->columns->setMenu(m_list->columnMenu());
    m_filterBar->addTool(d->columns);

    d->middle = new QStackedWidget;
    for (QWidget *page : {static_cast<QWidget *>(m_list), static_cast<QWidget *>(d->empty),
                          static_cast<QWidget *>(d->nothingFound), static_cast<QWidget *>(d->error)})
        d->middle->addWidget(page);
    d->busy = new BusyLine(d->middle);
    d->bar = new ListStatus(m_workbench, *m_model, *m_list);
    auto *left = new QWidget;
    left->setBackgroundRole(QPalette::Base);
    left->setAutoFillBackground(true);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    leftLayout->addWidget(d->middle, 1);
    leftLayout->addWidget(d->bar);

    d->splitter = new QSplitter(Qt::Horizontal, this);
    d->splitter->setChildrenCollapsible(false);
    d->splitter->addWidget(left);
    d->splitter->addWidget(m_drawer);
    d->splitter->setStretchFactor(0, 1);
    d->splitter->setStretchFactor(1, 0);
    m_drawer->hide();
    d->splitter->restoreState(
        ownValue(m_workbench.settings, m_workbench.store.actor(), splitterKey(m_model->list())).toByteArray());

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filterBar);
    layout->addWidget(d->splitter, 1);
}

void RecordView::connectParts()
{
    connect(m_filterBar, &FilterBar::queryChanged, this, [this](const ListQuery &query) {
        d->own->keepSort(query);
        d->own->keepFilters(query, d->defaultQuery);
        applyQuery(query);
    });
    connect(m_filterBar, &FilterBar::exportRequested, this, [this] { emit exportRequested(query()); });
    connect(m_filterBar, &FilterBar::searchEntered, m_list, [this] { m_list->setFocus(Qt::ShortcutFocusReason); });
    connect(d->clearFilters, &QAction::triggered, m_filterBar, &FilterBar::clear);

    connect(m_list, &ListView::sortRequested, this, [this](const QString &column, bool descending) {
        ListQuery sorted = query();
        sorted.sort = column;
        sorted.descending = descending;
        d->own->keepSort(sorted);
        setQuery(sorted);
    });
    connect(m_list, &ListView::typed, m_filterBar, &FilterBar::focusSearch);
    connect(m_list, &ListView::opened, this, &RecordView::openRecord);
    connect(m_list, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_list->selectionCount() == 1)
            openRecord(m_list->idAt(index));
    });
    connect(m_list, &ListView::selectionCountChanged, this, [this](int count) {
        if (count == 1 && m_opened != 0)
            d->follow.start();
    });
    connect(d->bar, &ListStatus::countTextChanged, this, &RecordView::countTextChanged);
    connect(m_drawer, &DetailDrawer::closed, this, &RecordView::closeDrawer);
    connect(d->splitter, &QSplitter::splitterMoved, this, [this] {
        m_workbench.settings.setValue(ownKeyOf(m_workbench.store.actor(), splitterKey(m_model->list())),
                                      d->splitter->saveState());
    });

    connect(m_model, &WindowedModel::firstRowsShown, this, &RecordView::showFirstRows);
    connect(m_model, &WindowedModel::completed, this, &RecordView::selectOpened);
    connect(m_model, &WindowedModel::failed, this, &RecordView::showFailure);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &RecordView::showMiddle);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RecordView::showMiddle);
    connect(&m_workbench.store, &store::Store::changed, this, &RecordView::refreshAfter);

    d->follow.setSingleShot(true);
    d->follow.setInterval(followDelayMs);
    connect(&d->follow, &QTimer::timeout, this, &RecordView::followCurrent);
    auto *find = new QShortcut(QKeySequence::Find, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_filterBar, [this] { m_filterBar->focusSearch(); });
}

void RecordView::setDefaultQuery(const ListQuery &query)
{
    d->defaultQuery = query;
    m_filterBar->setDefaultQuery(query);
    setQuery(d->own->over(query));
}

void RecordView::setQuery(const ListQuery &query)
{
    m_filterBar->setQuery(query);
    applyQuery(query);
}

const ListQuery &RecordView::query() const
{
    return m_model->query();
}

void RecordView::setEmptyState(const QString &iconName, const QString &title, const QString &text, QAction *action)
{
    d->empty->setContent(iconName, title, text, action);
}

void RecordView::setSelectionActions(const QList<QAction *> &actions)
{
    d->bar->setActions(actions);
}

void RecordView::setCountWords(std::function<QString(qint64)> words)
{
    d->bar->setCountWords(std::move(words));
}

void RecordView::openRecord(qint64 id)
{
    if (id == 0 || (m_opened != 0 && id != m_opened && !m_drawer->mayClose()))
        return;
    const bool again = id == m_opened && m_drawer->isVisibleTo(this);
    m_opened = id;
    m_drawer->show();
    selectOpened();
    // The row that is current now is not followed: a record may be opened before the list has its row.
    d->follow.stop();
    d->currentWhenOpened = m_list->currentId();
    if (!again)
        emit recordOpened(id);
}

void RecordView::closeRecord()
{
    if (m_opened != 0)
        m_drawer->close();
}

QList<qint64> RecordView::selectedIds() const
{
    return m_list->selectedIds();
}

void RecordView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RecordView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_list->selectionCount() > 1)
        m_list->clearSelection();
    else if (event->key() == Qt::Key_Escape && m_opened != 0)
        closeRecord();
    else
        QWidget::keyPressEvent(event);
}

void RecordView::retranslate()
{
    d->clearFilters->setText(tr("Clear search and filters"));
    d->nothingFound->setContent(QStringLiteral("search"), tr("Nothing matches"),
                                tr("No row has what you search for within the filters that are set."), d->clearFilters);
    nameButton(*d->columns, tr("Choose columns"));
    m_list->setAccessibleName(tr("List"));
    m_drawer->setAccessibleName(tr("Details"));
    d->bar->refresh();
}

void RecordView::applyQuery(const ListQuery &query)
{
    // The same question again has its answer on the screen already.
    if (std::exchange(d->asked, true) && query == m_model->query())
        return;
    const ListDefinition &list = m_model->list();
    m_list->showSort(query.sort.isEmpty() ? QString::fromLatin1(list.defaultSort) : query.sort,
                     query.sort.isEmpty() ? list.defaultDescending : query.descending);
    beginReading();
    m_model->setQuery(query);
}

void RecordView::beginReading()
{
    m_loaded = false;
    d->bar->forgetTotals();
    if (!d->busy->isBusy())
        d->busy->begin(tr("Reading the list…"));
}

void RecordView::showFirstRows()
{
    d->busy->end();
    showMiddle();
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->selectionModel()->setCurrentIndex(m_list->model()->index(0, 0), QItemSelectionModel::NoUpdate);
    selectOpened();
    d->bar->refresh();
    m_loaded = true;
    emit loaded();
}

void RecordView::showMiddle()
{
    if (d->busy->isBusy())
        return;
    const bool asked = !query().search.isEmpty() || query().filters != d->defaultQuery.filters;
    QWidget *page = m_list;
    if (m_model->rowCount() == 0)
        page = asked ? d->nothingFound : d->empty;
    d->middle->setCurrentWidget(page);
}

void RecordView::showFailure(const Error &error)
{
    d->busy->end();
    if (!m_workbench.somebodyWorks())
        return; // what is on the screen stays as it was until the person is back
    d->error->setError(error, [this] {
        beginReading();
        m_model->reload();
    });
    d->middle->setCurrentWidget(d->error);
    m_loaded = true;
    emit loaded();
}

void RecordView::followCurrent()
{
    const qint64 id = m_list->currentId();
    if (m_opened == 0 || id == 0 || id == m_opened || m_list->selectionCount() != 1)
        return;
    if (id == d->currentWhenOpened) {
        selectOpened();
        return;
    }
    if (m_drawer->mayClose())
        openRecord(id);
    else
        selectOpened();
}

void RecordView::selectOpened()
{
    const int row = m_opened == 0 ? -1 : m_model->rowOf(m_opened);
    const int selected = m_list->selectionCount();
    if (row < 0 || selected > 1 || (m_list->currentId() == m_opened && selected == 1))
        return;
    // Not selectRow, which adds to what is selected while Ctrl is down: Ctrl+Enter may be what opened it.
    const QModelIndex index = m_list->model()->index(row, 0);
    m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_list->scrollTo(index);
}

void RecordView::refreshAfter(const store::Changes &changes)
{
    if (!m_workbench.somebodyWorks())
        return; // told again when somebody does
    const auto change = changes.tables.find(QString::fromLatin1(m_model->list().table));
    if (m_opened != 0 && change != changes.tables.end() && (change->everything || change->ids.contains(m_opened)))
        emit recordOpened(m_opened);
}

void RecordView::closeDrawer()
{
    const bool hadFocus = m_drawer->isAncestorOf(focusWidget());
    m_opened = 0;
    m_drawer->hide();
    if (hadFocus || !focusWidget())
        m_list->setFocus(Qt::OtherFocusReason);
    emit recordClosed();
}

} // namespace shopdesk::ui
