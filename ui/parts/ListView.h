// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Actor.h"
#include "tables/WindowedModel.h"
#include "ui/parts/Formats.h"

#include <QPixmap>
#include <QTableView>

#include <functional>
#include <optional>

class QSettings;

namespace shopdesk::ui {

class ColumnHeader;
class ListPresenter;

/// The one table of the house: rows of a fixed height, figures aligned, states as pills, skeletons for rows that are
/// on their way, columns that people choose, sort and size, and that are remembered.
///
/// Keys: arrows, Page Up/Down, Home/End move; Enter opens (`opened`); Space selects; Ctrl+A selects all; Ctrl+C copies
/// the selected rows as text; the first letters typed go to `typed`, for the search field.
class ListView : public QTableView
{
    Q_OBJECT
public:
    explicit ListView(Formats formats, QWidget *parent = nullptr);

    /// Shows @p model (not owned), whose columns are these. Call once.
    void show(std::vector<tables::Column> columns, QAbstractItemModel *model);
    using QTableView::show;
    ListPresenter *presenter() const { return m_presenter; }

    /// Remembers widths, order, choice of columns and row height under "list/<name>".
    void remember(QSettings &settings, const QString &name);
    /// The same for the person who works, but the height of rows, which is that of the screen (OwnKey.h).
    void remember(QSettings &settings, const QString &name, const Actor &person);
    bool isCompact() const { return m_compact; }
    void setCompact(bool compact);
    /// Height for all rows, so that a short table stands in a drawer without a scroll bar of its own.
    void setFitsContents(bool fits);
    /// Header sorting is offered by columns with a sortSql; off for short tables.
    void setSortable(bool sortable);
    /// Shows the sort that the query has, without asking for it.
    void showSort(const QString &columnKey, bool descending);

    /// A small picture before the text of a column, by the row's id: nothing while it is on its way, null where the row has
    /// none. An empty function takes the room away again.
    using PictureOf = std::function<std::optional<QPixmap>(qint64 id)>;
    void setPictures(const QString &columnKey, PictureOf pictureOf);
    /// The one that belongs to this column; empty for all others.
    const PictureOf &picturesIn(int column) const;

    int hoveredRow() const { return m_hoveredRow; }
    bool isEdgeColumn(int column) const;
    qint64 idAt(const QModelIndex &index) const;
    qint64 currentId() const;
    QList<qint64> selectedIds() const;
    /// The menu of the column chooser; also on a right click of the header.
    QMenu *columnMenu();
    int selectionCount() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    /// Enter or double click.
    void opened(qint64 id);
    void sortRequested(const QString &columnKey, bool descending);
    void typed(const QString &text);
    void selectionCountChanged(int count);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyboardSearch(const QString &) override {} ///< would read every row; `typed` is for that
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void buildHeader();
    void fillColumnMenu();
    void layOutColumns();
    void cutTexts(QList<int> columns, QMap<int, int> &widths, int room) const;
    void resetColumns();
    void restoreColumns();
    void saveColumns();
    void sortBy(int column);
    void toggleCurrentRow();
    void hover(int row);
    void copySelection() const;
    int naturalWidth(int column) const;
    void measureSoon();
    void measureColumns();

    Formats m_formats;
    ListPresenter *m_presenter = nullptr;
    ColumnHeader *m_header = nullptr;
    QMenu *m_columnMenu = nullptr;
    QSettings *m_settings = nullptr;
    QString m_name;
    QString m_columnsKey;
    QString m_sortKey;
    bool m_sortedDescending = false;
    int m_hoveredRow = -1;
    bool m_compact = false;
    bool m_fitsContents = false;
    bool m_sortable = true;
    bool m_columnsTouched = false; ///< widths are the person's own
    bool m_layingOut = false;
    PictureOf m_pictureOf;
    int m_pictureColumn = -1;
    QList<int> m_measured; ///< what the first rows need, by column; empty until there are rows
    bool m_measuring = false;
};

} // namespace shopdesk::ui
