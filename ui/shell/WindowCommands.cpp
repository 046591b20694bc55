// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/WindowCommands.h"

#include "ui/parts/Theme.h"
#include "ui/shell/Language.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/Toast.h"

namespace shopdesk::ui {

WindowCommands::WindowCommands(MainWindow &window, Theme &theme, Language &language)
    : QObject(&window)
    , m_window(window)
    , m_palette(add({Qt::CTRL | Qt::Key_K}, [this] { m_window.openPalette(); }))
    , m_help(add({Qt::Key_F1}, [this] { m_window.openHelp(); }))
    , m_shortcuts(add({Qt::Key_Question, Qt::SHIFT | Qt::Key_Question}, [this] { m_window.openShortcuts(); }))
    , m_fold(add({Qt::CTRL | Qt::Key_B}, [this] { m_window.setRailFolded(!m_window.rail()->isFolded()); }))
    , m_undo(add({Qt::CTRL | Qt::ALT | Qt::Key_Z}, [this] { m_window.toast()->undo(); }))
    , m_pin(add({},
                [this] {
                    if (const Pane *front = m_window.currentPane())
                        m_window.togglePinned(front->railName());
                }))
    , m_light(add({}, [&theme] { theme.setMode(Theme::Mode::Light); }))
    , m_dark(add({}, [&theme] { theme.setMode(Theme::Mode::Dark); }))
    , m_system(add({}, [&theme] { theme.setMode(Theme::Mode::System); }))
    , m_quit(add({QKeySequence(Qt::CTRL | Qt::Key_Q)}, [this] { m_window.close(); }))
{
    for (const Language::Choice &choice : Language::choices()) {
        QAction *action = add({}, [&language, code = choice.code] { language.setCode(code); });
        // Each in its own language, so that whoever is lost in another one finds home.
        action->setText(choice.name);
    }
    retranslate();
}

QAction *WindowCommands::add(const QList<QKeySequence> &shortcuts, std::function<void()> run)
{
    auto *action = new QAction(this);
    action->setShortcuts(shortcuts);
    connect(action, &QAction::triggered, this, std::move(run));
    m_window.addAction(action);
    m_actions.append(action);
    return action;
}

void WindowCommands::setSwitches(const QStringList &panes)
{
    qDeleteAll(std::exchange(m_switches, {}));
    for (const QString &pane : panes.mid(0, 9)) {
        // Not among the commands: Ctrl+K lists pages as pages.
        auto *action = new QAction(this);
        action->setShortcut(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + m_switches.size()));
        connect(action, &QAction::triggered, &m_window, [this, pane] { m_window.showPane(pane); });
        m_window.addAction(action);
        m_switches.append(action);
    }
}

void WindowCommands::addOpening(const QString &pane, const QKeySequence &key)
{
    auto *action = new QAction(this);
    action->setShortcut(key);
    connect(action, &QAction::triggered, &m_window, [this, pane] { m_window.workbench().begin(pane); });
    m_window.addAction(action);
    m_openings.append(action);
}

void WindowCommands::clearSwitches()
{
    qDeleteAll(std::exchange(m_switches, {}));
    qDeleteAll(std::exchange(m_openings, {}));
}

void WindowCommands::setEnabled(bool enabled)
{
    for (QAction *action : m_actions + m_switches + m_openings)
        action->setEnabled(enabled || action == m_quit);
}

QString WindowCommands::switchKeys() const
{
    const auto keys = [](const QAction *action) { return action->shortcut().toString(QKeySequence::NativeText); };
    return m_switches.isEmpty() ? QString()
                                : QStringLiteral("%1 … %2").arg(keys(m_switches.front()), keys(m_switches.back()));
}

void WindowCommands::retranslate()
{
    m_palette->setText(tr("Search or jump"));
    m_help->setText(tr("Explain this page"));
    m_shortcuts->setText(tr("Show the keys"));
    m_fold->setText(tr("Fold or unfold the page list"));
    m_undo->setText(tr("Undo the last change"));
    m_pin->setText(tr("Pin this page to the top, or take it off"));
    m_light->setText(tr("Light colours"));
    m_dark->setText(tr("Dark colours"));
    m_system->setText(tr("Colours of the system"));
    m_quit->setText(tr("Close Shopdesk"));
}

} // namespace shopdesk::ui
