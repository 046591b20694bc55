// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"

#include <QMainWindow>

class QStackedWidget;

namespace shopdesk::ui {

class CommandPalette;
class HelpPanel;
class Language;
class NavigationRail;
class PageHeader;
class ScanFilter;
class ShortcutSheet;
class StatusArea;
class Theme;
class Toast;
class WindowCommands;

/// The window: rail, page header, the pane in front, status area; and what holds for all panes: switching, Ctrl+K, F1,
/// `?`, toasts, scans, language and theme, the remembered layout.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(store::Store &store, QSettings &settings, Theme &theme, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    Workbench &workbench() { return *m_workbench; }
    Theme &theme() { return m_theme; }
    Language &language() { return m_language; }
    /// In the order of the rail. The window owns it.
    void addPane(Pane *pane);
    const std::vector<Pane *> &panes() const { return m_panes; }
    Pane *pane(const QString &name) const;
    Pane *currentPane() const;
    /// Brings a pane to the front and builds it where that has not happened. False for an unknown name.
    bool showPane(const QString &name);
    /// The pane that was in front last time, or the first.
    void showFirstPane();

    CommandPalette *commandPalette() const { return m_palette; }
    NavigationRail *rail() const { return m_rail; }
    StatusArea *statusArea() const { return m_status; }
    ScanFilter *scans() const { return m_scans; }
    Toast *toast() const { return m_toast; }
    void openPalette(const QString &typed = {});
    void openHelp();
    void openShortcuts();
    bool isRailFolded() const { return m_railFolded; }
    void setRailFolded(bool folded);

    /// Runs before the window closes: what is typed is kept, the layout remembered.
    void leaveEverything();

signals:
    void paneShown(shopdesk::ui::Pane *pane);
    /// What Workbench::restoreBackup and openSample ask for; only the program itself can close and open a shop.
    void restoreRequested(const QString &backupPath);
    void sampleRequested();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void refreshHeading();
    void refreshRail();
    void restoreLayout();
    void takeScan(const QString &code);
    QList<QAction *> allCommands() const;

    store::Store &m_store;
    QSettings &m_settings;
    Theme &m_theme;
    Language &m_language;
    Formats m_formats;
    Drafts m_drafts;
    Tasks m_tasks;
    std::unique_ptr<Workbench> m_workbench;
    WindowCommands *m_commands = nullptr;
    std::vector<Pane *> m_panes;
    Pane *m_front = nullptr;
    NavigationRail *m_rail = nullptr;
    PageHeader *m_header = nullptr;
    QStackedWidget *m_stack = nullptr;
    StatusArea *m_status = nullptr;
    CommandPalette *m_palette = nullptr;
    HelpPanel *m_help = nullptr;
    ShortcutSheet *m_shortcuts = nullptr;
    Toast *m_toast = nullptr;
    ScanFilter *m_scans = nullptr;
    bool m_railFolded = false; ///< as the person wants it; a narrow window folds it anyway
};

} // namespace shopdesk::ui
