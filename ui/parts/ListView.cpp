// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/ListView.h"

#include "ui/parts/ColumnHeader.h"
#include "ui/parts/ListPresenter.h"
#include "ui/parts/RowDelegate.h"
#include "ui/parts/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>

namespace shopdesk::ui {

using tables::ColumnKind;
using tables::WindowedModel;

ListView::ListView(Formats formats, QWidget *parent)
    : QTableView(parent), m_formats(std::move(formats)), m_header(new ColumnHeader(this))
{
    setHorizontalHeader(m_header);
    setItemDelegate(new RowDelegate(*this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    // Rows of one fixed height: anything else asks every row of a million.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(measure::compactRow);
    verticalHeader()->setDefaultSectionSize(measure::row);
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { emit opened(idAt(index)); });
    buildHeader();
}

void ListView::show(std::vector<tables::Column> columns, QAbstractItemModel *model)
{
    m_presenter = new ListPresenter(std::move(columns), m_formats, this);
    m_presenter->setSourceModel(model);
    setModel(m_presenter);
    const auto &shown = m_presenter->columns();
    for (int column = 0; column < static_cast<int>(shown.size()); ++column)
        setColumnHidden(column, !shown[static_cast<size_t>(column)].shownAtFirst);
    const auto sized = [this] {
        if (m_fitsContents)
            updateGeometry();
    };
    connect(m_presenter, &QAbstractItemModel::modelReset, this, sized);
    connect(m_presenter, &QAbstractItemModel::rowsInserted, this, sized);
    connect(m_presenter, &QAbstractItemModel::rowsRemoved, this, sized);
    connect(m_presenter, &QAbstractItemModel::modelReset, this, [this] { emit selectionCountChanged(0); });
    connect(m_presenter, &QAbstractItemModel::modelReset, this, &ListView::measureSoon);
    connect(m_presenter, &QAbstractItemModel::rowsInserted, this, &ListView::measureSoon);
    connect(m_presenter, &QAbstractItemModel::dataChanged, this, &ListView::measureSoon);
    layOutColumns();
}

void ListView::setCompact(bool compact)
{
    m_compact = compact;
    verticalHeader()->setDefaultSectionSize(compact ? measure::compactRow : measure::row);
    if (m_settings)
        m_settings->setValue(QStringLiteral("list/%1/compact").arg(m_name), compact);
    updateGeometry();
}

void ListView::setFitsContents(bool fits)
{
    m_fitsContents = fits;
    setVerticalScrollBarPolicy(fits ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    setSizePolicy(QSizePolicy::Expanding, fits ? QSizePolicy::Fixed : QSizePolicy::Expanding);
    updateGeometry();
}

void ListView::setSortable(bool sortable)
{
    m_sortable = sortable;
    m_header->setSortIndicatorShown(sortable);
}

void ListView::showSort(const QString &columnKey, bool descending)
{
    if (!m_presenter)
        return;
    m_sortKey = columnKey;
    m_sortedDescending = descending;
    const auto &columns = m_presenter->columns();
    const auto found = std::ranges::find_if(columns, [&](const auto &c) { return columnKey == QLatin1String(c.key); });
    m_header->setSortIndicatorShown(found != columns.end());
    if (found != columns.end())
        m_header->setSortIndicator(static_cast<int>(found - columns.begin()),
                                   descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ListView::setPictures(const QString &columnKey, PictureOf pictureOf)
{
    const auto &columns = m_presenter->columns();
    const auto found = std::ranges::find_if(columns, [&](const auto &c) { return columnKey == QLatin1String(c.key); });
    m_pictureColumn = found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
    m_pictureOf = std::move(pictureOf);
    measureSoon();
    viewport()->update();
}

const ListView::PictureOf &ListView::picturesIn(int column) const
{
    static const PictureOf none;
    return column == m_pictureColumn ? m_pictureOf : none;
}

qint64 ListView::idAt(const QModelIndex &index) const
{
    return index.data(WindowedModel::IdRole).toLongLong();
}

qint64 ListView::currentId() const
{
    return idAt(currentIndex());
}

int ListView::selectionCount() const
{
    int count = 0;
    if (selectionModel())
        for (const QItemSelectionRange &range : selectionModel()->selection())
            count += range.height();
    return count;
}

QList<qint64> ListView::selectedIds() const
{
    QList<qint64> ids;
    if (!selectionModel())
        return ids;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row)
            if (const qint64 id = idAt(model()->index(row, 0)))
                ids.append(id);
    return ids;
}

QSize ListView::sizeHint() const
{
    if (!m_fitsContents)
        return QTableView::sizeHint();
    const int rows = model() ? model()->rowCount() : 0;
    const int bar = horizontalScrollBar()->isVisible() ? horizontalScrollBar()->height() : 0;
    return {320, m_header->height() + rows * verticalHeader()->defaultSectionSize() + bar + 2 * frameWidth()};
}

QSize ListView::minimumSizeHint() const
{
    return m_fitsContents ? QSize(120, sizeHint().height()) : QSize(240, 120);
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier));
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            emit opened(currentId());
    } else if (event->key() == Qt::Key_Space && plain) {
        toggleCurrentRow();
    } else if (event->matches(QKeySequence::Copy)) {
        copySelection();
    } else if ((event->key() == Qt::Key_Home || event->key() == Qt::Key_End) && plain && model()) {
        const int row = event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1;
        setCurrentIndex(model()->index(row, std::max(0, currentIndex().column())));
    } else if (plain && !event->text().isEmpty() && event->text().front().isPrint()
               && event->key() != Qt::Key_Question) {
        emit typed(event->text());
    } else if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Question) {
        event->ignore();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void ListView::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(static_cast<int>(event->position().y())));
    QTableView::mouseMoveEvent(event);
}

bool ListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void ListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_presenter) {
        // Days and states are longer in one language than in another.
        m_measured.clear();
        m_presenter->retranslate();
        layOutColumns();
        measureSoon();
    }
    QTableView::changeEvent(event);
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void ListView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit selectionCountChanged(selectionCount());
}

void ListView::toggleCurrentRow()
{
    if (currentIndex().isValid())
        selectionModel()->select(currentIndex(), QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
}

void ListView::hover(int row)
{
    if (row == m_hoveredRow)
        return;
    for (const int touched : {std::exchange(m_hoveredRow, row), row})
        if (touched >= 0)
            viewport()->update(0, rowViewportPosition(touched), viewport()->width(), rowHeight(touched));
}

void ListView::copySelection() const
{
    // More would neither fit anywhere nor be here; the export is for that.
    constexpr int mostRows = 10'000;
    QStringList lines;
    QStringList cells;
    for (int visual = 0; visual < m_header->count(); ++visual)
        if (const int column = m_header->logicalIndex(visual); !isColumnHidden(column))
            cells << model()->headerData(column, Qt::Horizontal).toString();
    lines << cells.join(QLatin1Char('\t'));
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    for (const QModelIndex &row : rows.mid(0, mostRows)) {
        cells.clear();
        for (int visual = 0; visual < m_header->count(); ++visual)
            if (const int column = m_header->logicalIndex(visual); !isColumnHidden(column))
                cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace shopdesk::ui
