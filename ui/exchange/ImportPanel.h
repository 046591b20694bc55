// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/ImportReport.h"
#include "ui/parts/BackgroundWork.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace shopdesk::ui {

class ImportSummary;

/// The upper part of the imports page: choose or drop a file, watch it being imported, read what came of it.
class ImportPanel : public QWidget
{
    Q_OBJECT
public:
    explicit ImportPanel(Workbench &workbench, QWidget *parent = nullptr);

    void chooseFile();
    void importFile(const QString &path);
    void cancel();
    bool isRunning() const { return m_work.task != 0; }
    /// A file hovers over the page.
    void setDropHint(bool shown);

signals:
    void finished(const shopdesk::Result<shopdesk::exchange::ImportReport> &report);
    void ordersWanted();
    void setAsideWanted(shopdesk::exchange::ImportRunId run);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildIdle();
    QWidget *buildRunning();
    void retranslate();
    void showProgress();
    void showPage(QWidget *page);
    void take(const Result<exchange::ImportReport> &report);

    Workbench &m_workbench;
    QStackedWidget *m_pages;
    QWidget *m_idle = nullptr;
    QWidget *m_running = nullptr;
    ImportSummary *m_summary;
    QLabel *m_icon = nullptr;
    QLabel *m_idleTitle = nullptr;
    QLabel *m_idleText = nullptr;
    QPushButton *m_choose = nullptr;
    QLabel *m_runningTitle = nullptr;
    QLabel *m_runningText = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    BackgroundWork m_work;
    QString m_path;
    bool m_dropHint = false;
    bool m_cancelling = false;
};

} // namespace shopdesk::ui
