// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>
#include <QObject>

namespace shopdesk::ui {

class Language;
class MainWindow;
class Theme;

/// The commands of the window itself, with their shortcuts: switching pages, Ctrl+K, help, theme, language.
class WindowCommands : public QObject
{
    Q_OBJECT
public:
    WindowCommands(MainWindow &window, Theme &theme, Language &language);
    /// Ctrl+1…9 for the first nine of these panes.
    void setSwitches(const QStringList &panes);
    /// A pane's own key (Pane::openKey), from anywhere.
    void addOpening(const QString &pane, const QKeySequence &key);
    void clearSwitches();
    /// Disabled, only closing the window works.
    void setEnabled(bool enabled);
    /// "Ctrl+1 … Ctrl+7"
    QString switchKeys() const;
    QList<QAction *> actions() const { return m_actions; }
    void retranslate();

private:
    QAction *add(const QList<QKeySequence> &shortcuts, std::function<void()> run);

    MainWindow &m_window;
    QList<QAction *> m_actions;
    QList<QAction *> m_switches;
    QList<QAction *> m_openings;
    QAction *m_palette;
    QAction *m_help;
    QAction *m_shortcuts;
    QAction *m_fold;
    QAction *m_undo;
    QAction *m_pin;
    QAction *m_light;
    QAction *m_dark;
    QAction *m_system;
    QAction *m_quit;
};

} // namespace shopdesk::ui
