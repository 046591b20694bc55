// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The panes of a MainWindow: which there are, which is in front, and what the rail and the header say of them.
#include "ui/shell/MainWindow.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/OwnPages.h"
#include "ui/shell/PageHeader.h"
#include "ui/shell/Toast.h"
#include "ui/shell/WindowCommands.h"

#include <QStackedWidget>

namespace shopdesk::ui {

namespace {

bool hasRailEntry(const Pane *pane)
{
    return pane->railName() == pane->name();
}

} // namespace

void MainWindow::usePanes(std::function<void(MainWindow &)> add)
{
    m_addPanes = std::move(add);
    if (m_workbench->somebodyWorks())
        m_addPanes(*this);
}

void MainWindow::renewPanes(bool leave)
{
    if (!m_addPanes)
        return;
    const QString front = m_front ? m_front->name() : QString();
    forgetPanes(leave);
    m_addPanes(*this);
    // Another person goes on where they were; who was not here yet, where the one before was.
    if (!(leave && showPane(front)) && !showPane(ownPages().last()) && !showPane(front))
        showFirstPane();
}

void MainWindow::forgetPanes(bool leave)
{
    m_toast->forget();
    for (const Task &task : m_tasks.running())
        if (task.cancel) {
            task.cancel();
            m_toast->say(tr("“%1” was stopped, because the person who began it has left.").arg(task.title));
        }
    for (Pane *each : m_panes)
        if (leave && each->isBuilt())
            each->leave();
    m_drafts.flush();
    m_store.waitForAnswers();
    m_front = nullptr;
    qDeleteAll(std::exchange(m_panes, {}));
    m_rail->clear();
    m_commands->clearSwitches();
    refreshHeading();
}

void MainWindow::addPane(Pane *pane)
{
    if (const auto needed = pane->permission(); needed && !m_workbench->may(*needed)) {
        // Nobody who works here sees it. Whoever has just made it may still look at it, but not when the window is gone.
        pane->setParent(this);
        pane->deleteLater();
        return;
    }
    m_panes.push_back(pane);
    m_stack->addWidget(pane);
    if (hasRailEntry(pane)) {
        m_rail->addEntry(pane->name(), pane->iconName());
        arrangeRail();
    }
    if (!pane->openKey().isEmpty())
        m_commands->addOpening(pane->name(), pane->openKey());
    pane->nameActions();
    connect(pane, &Pane::headingChanged, this, [this] {
        refreshRail();
        refreshHeading();
    });
    refreshRail();
}

Pane *MainWindow::pane(const QString &name) const
{
    const auto found = std::ranges::find(m_panes, name, &Pane::name);
    return found == m_panes.end() ? nullptr : *found;
}

Pane *MainWindow::currentPane() const
{
    return qobject_cast<Pane *>(m_stack->currentWidget());
}

bool MainWindow::showPane(const QString &name)
{
    Pane *wanted = pane(name);
    if (!wanted)
        return false;
    // The stack has a current page before anybody chose one.
    Pane *before = std::exchange(m_front, wanted);
    if (before && before != wanted && before->isBuilt())
        before->leave();
    wanted->ensureBuilt();
    // Where the keyboard was when the pane was last in front; the stack itself would take the first field.
    QWidget *focus = wanted->focusWidget() ? wanted->focusWidget() : wanted->firstFocus();
    m_stack->setCurrentWidget(wanted);
    m_rail->setCurrent(wanted->railName());
    ownPages().setLast(name);
    refreshHeading();
    if (focus && before != wanted)
        focus->setFocus(Qt::OtherFocusReason);
    emit paneShown(wanted);
    return true;
}

void MainWindow::showFirstPane()
{
    if (!showPane(ownPages().last()) && !m_panes.empty())
        showPane(m_panes.front()->name());
}

OwnPages MainWindow::ownPages() const
{
    return {m_settings, m_store.actor()};
}

/// Those that are pinned first, the others in the order of the house.
void MainWindow::arrangeRail()
{
    QStringList names;
    const auto add = [&](const QString &name) {
        const Pane *there = pane(name);
        if (there && hasRailEntry(there) && !names.contains(name))
            names << name;
    };
    for (const QString &name : ownPages().pinned())
        add(name);
    const qsizetype pinned = names.size();
    for (const Pane *each : m_panes)
        add(each->name());
    m_rail->arrange(names, pinned);
    m_commands->setSwitches(names);
}

void MainWindow::togglePinned(const QString &name)
{
    const Pane *page = pane(name);
    if (!page)
        return;
    const QStringList before = ownPages().pinned();
    QStringList pinned = before;
    if (pinned.removeAll(name) == 0)
        pinned << name;
    const auto keep = [this](const QStringList &panes) {
        ownPages().setPinned(panes);
        arrangeRail();
        refreshRail();
    };
    keep(pinned);
    m_toast->say(pinned.contains(name) ? tr("“%1” stands at the top now.").arg(page->title())
                                       : tr("“%1” stands among the others again.").arg(page->title()),
                 [keep, before] { keep(before); });
}

void MainWindow::refreshHeading()
{
    const Pane *front = currentPane();
    m_header->setHeading(front ? front->title() : QString(), front ? front->countText() : QString());
    m_header->setMainAction(front ? front->mainAction() : nullptr);
}

void MainWindow::refreshRail()
{
    for (const Pane *each : m_panes)
        if (hasRailEntry(each))
            m_rail->setEntry(each->name(), each->title(),
                             each->railCount() > 0 ? m_formats.number(each->railCount()) : QString());
}

} // namespace shopdesk::ui
