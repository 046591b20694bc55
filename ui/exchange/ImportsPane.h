// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"

class QTabWidget;

namespace shopdesk::ui {

class ImportPanel;
class ImportRunsView;
class SetAsideView;

/// Import of other systems' files: start one, watch it, read what came of it, and deal with the rows that could not be
/// taken. A file may be dropped anywhere on the page.
class ImportsPane : public Pane
{
    Q_OBJECT
public:
    explicit ImportsPane(Workbench &workbench, QWidget *parent = nullptr);

    std::optional<Permission> permission() const override { return Permission::ImportData; }
    QString title() const override { return tr("Imports"); }
    QString helpText() const override;
    void showQuery(const tables::ListQuery &query) override;
    void showRecord(qint64 id) override;
    bool canSearch() const override { return true; }
    void search(const QString &text) override;

    ImportPanel *panel() const { return m_panel; }
    SetAsideView *setAside() const { return m_setAside; }
    ImportRunsView *runs() const { return m_runs; }

protected:
    void build() override;
    void retranslate() override;
    void retranslateActions() override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectParts();
    void countOpen();
    void showOpenCount(qint64 count);
    void checkLoaded();

    QAction *m_import;
    QTabWidget *m_tabs = nullptr;
    ImportPanel *m_panel = nullptr;
    SetAsideView *m_setAside = nullptr;
    ImportRunsView *m_runs = nullptr;
    qint64 m_open = 0;
    bool m_runsLoaded = false;
};

} // namespace shopdesk::ui
