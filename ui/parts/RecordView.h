// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/parts/Workbench.h"

#include <QWidget>

namespace shopdesk::tables {
class WindowedModel;
}

namespace shopdesk::ui {

class BusyLine;
class DetailDrawer;
class EmptyState;
class ErrorState;
class FilterBar;
class ListView;

/// The middle of most panes: filter bar, windowed list, detail drawer, and a line with the count and the sums. The pane
/// gives it a ListDefinition and fills the drawer when `recordOpened` says which record.
///
///     m_records = new RecordView(workbench, orders::list(), this);
///     m_records->drawer()->addTab(u"overview"_qs, tr("Overview"), m_facts);
///     connect(m_records, &RecordView::recordOpened, this, &OrdersPane::load);
///     connect(m_records, &RecordView::countTextChanged, this, &Pane::setCountText);
class RecordView : public QWidget
{
    Q_OBJECT
public:
    RecordView(Workbench &workbench, tables::ListDefinition list, QWidget *parent = nullptr);
    ~RecordView() override;

    tables::WindowedModel *model() const { return m_model; }
    ListView *list() const { return m_list; }
    FilterBar *filterBar() const { return m_filterBar; }
    DetailDrawer *drawer() const { return m_drawer; }

    /// The query that "Clear" goes back to, and to start with, but for what the person has chosen before.
    void setDefaultQuery(const tables::ListQuery &query);
    void setQuery(const tables::ListQuery &query);
    const tables::ListQuery &query() const;

    /// Shown where the list has nothing at all; a filter that finds nothing offers to clear it by itself.
    void setEmptyState(const QString &iconName, const QString &title, const QString &text, QAction *action = nullptr);
    /// What can be done to all selected rows; shown in a bar over the list while more than one is selected.
    void setSelectionActions(const QList<QAction *> &actions);
    /// Words for a number of rows: "1,234 orders". Default: "1,234 rows".
    void setCountWords(std::function<QString(qint64 count)> words);

    /// Opens a record in the drawer, also one that the list does not show at the moment; selects it where it is shown.
    void openRecord(qint64 id);
    qint64 openedRecord() const { return m_opened; }
    void closeRecord();
    QList<qint64> selectedIds() const;

    /// The first rows of the current query are on the screen (or it is known that there are none).
    bool isLoaded() const { return m_loaded; }

signals:
    /// Fill the drawer with this record. Also emitted when the open record was changed by anybody.
    void recordOpened(qint64 id);
    void recordClosed();
    void countTextChanged(const QString &text);
    void exportRequested(const shopdesk::tables::ListQuery &query);
    void loaded();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void applyQuery(const tables::ListQuery &query);
    void beginReading();
    void showFirstRows();
    void showMiddle();
    void showFailure(const Error &error);
    void followCurrent();
    void selectOpened();
    void refreshAfter(const store::Changes &changes);
    void closeDrawer();

    struct Private;
    std::unique_ptr<Private> d;
    Workbench &m_workbench;
    tables::WindowedModel *m_model;
    FilterBar *m_filterBar;
    ListView *m_list;
    DetailDrawer *m_drawer;
    qint64 m_opened = 0;
    bool m_loaded = false;
};

} // namespace shopdesk::ui
