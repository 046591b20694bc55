// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/Pane.h"

#include <QMainWindow>
#include <QPointer>

class QStackedWidget;

namespace shopdesk::ui {

class CommandPalette;
class Entrance;
class HelpPanel;
class Language;
class NavigationRail;
class OwnPages;
class PageHeader;
class ScanFilter;
class ShortcutSheet;
class SignInPage;
class StatusArea;
class Theme;
class Toast;
class WindowCommands;

/// The window: rail, page header, the pane in front, status area; and what holds for all panes: switching, Ctrl+K, F1,
/// `?`, toasts, scans, language and theme, the remembered layout. It has the panes that the person who works at it may see;
/// for another person they are made anew, so that nothing of what the one saw is left for the other.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(store::Store &store, QSettings &settings, Theme &theme, Language &language, QWidget *parent = nullptr);
    ~MainWindow() override;

    Workbench &workbench() { return *m_workbench; }
    Theme &theme() { return m_theme; }
    Language &language() { return m_language; }
    /// In the order of the rail. The window owns it, and leaves out what the person who works may not see.
    void addPane(Pane *pane);
    /// Adds all panes, now and whenever another person works.
    void usePanes(std::function<void(MainWindow &)> add);
    /// @p leave for a person who was at work with them until now: saves or keeps what was typed.
    void renewPanes(bool leave);
    void forgetPanes(bool leave);
    const std::vector<Pane *> &panes() const { return m_panes; }
    Pane *pane(const QString &name) const;
    Pane *currentPane() const;
    /// Brings a pane to the front and builds it where that has not happened. False for an unknown name.
    bool showPane(const QString &name);
    /// The pane that was in front when the person was last at work here, or the first.
    void showFirstPane();
    /// Pins a page to the top of the rail for the person who works, or takes it off.
    void togglePinned(const QString &name);

    CommandPalette *commandPalette() const { return m_palette; }
    NavigationRail *rail() const { return m_rail; }
    StatusArea *statusArea() const { return m_status; }
    ScanFilter *scans() const { return m_scans; }
    Toast *toast() const { return m_toast; }
    Entrance *entrance() const { return m_entrance; }
    SignInPage *signInPage() const { return m_signIn; }
    /// The page to sign in at in place of everything else, which cannot be reached then.
    void setCovered(bool covered);
    void showPerson();
    void countWaiting();
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
    void arrangeRail();
    OwnPages ownPages() const;
    void restoreLayout();
    void takeScan(const QString &code);
    QList<QAction *> allCommands() const;
    void ask(QObject *over, const Error &refused, const std::optional<Actor> &acting,
             std::function<void(const std::optional<Actor> &)> then);

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
    std::function<void(MainWindow &)> m_addPanes;
    Pane *m_front = nullptr;
    QStackedWidget *m_sides = nullptr; ///< the work, and the page to sign in at
    QWidget *m_work = nullptr;
    SignInPage *m_signIn = nullptr;
    Entrance *m_entrance = nullptr;
    QPointer<QWidget> m_focusBefore;
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
