// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ImportRuns.h"
#include "ui/parts/Workbench.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace shopdesk::ui {

class EmptyState;
class ErrorState;
class ListView;
class RowsModel;

/// The imports that were done, the newest first.
class ImportRunsView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportRunsView(Workbench &workbench, QWidget *parent = nullptr);
    int count() const;

signals:
    void loaded();
    /// Enter or a double click.
    void runOpened(qint64 run);

protected:
    void changeEvent(QEvent *event) override;

private:
    void read();
    void showRuns(const Result<std::vector<exchange::ImportRun>> &runs);
    void showHistory();
    void retranslate();

    Workbench &m_workbench;
    QStackedWidget *m_pages;
    QPushButton *m_history;
    ListView *m_list;
    RowsModel *m_rows;
    EmptyState *m_empty;
    ErrorState *m_error;
};

} // namespace shopdesk::ui
