// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Pane.h"

#include "ui/parts/ListView.h"

#include <QEvent>

namespace shopdesk::ui {

Pane::Pane(Workbench &workbench, const QString &name, const QString &iconName, QWidget *parent)
    : QWidget(parent), m_workbench(workbench), m_name(name), m_iconName(iconName)
{
    setObjectName(name);
}

void Pane::ensureBuilt()
{
    if (m_built)
        return;
    m_built = true;
    build();
    retranslate();
}

QWidget *Pane::firstFocus() const
{
    // Not a table in a drawer that is closed.
    for (auto *list : findChildren<ListView *>())
        if (list->isVisibleTo(this))
            return list;
    for (auto *child : findChildren<QWidget *>())
        if (child->isVisibleTo(this) && (child->focusPolicy() & Qt::TabFocus))
            return child;
    return nullptr;
}

void Pane::setCountText(const QString &text)
{
    if (text == m_countText)
        return;
    m_countText = text;
    emit headingChanged();
}

void Pane::setRailCount(int count)
{
    if (count == m_railCount)
        return;
    m_railCount = count;
    emit headingChanged();
}

void Pane::setLoaded(bool loaded)
{
    if (loaded == m_loaded)
        return;
    m_loaded = loaded;
    emit loadedChanged(loaded);
}

void Pane::setMainAction(QAction *action)
{
    m_mainAction = action;
    if (action)
        addCommand(action);
    emit headingChanged();
}

void Pane::addCommand(QAction *action)
{
    if (m_commands.contains(action))
        return;
    // A window shortcut of a pane that is not in front does not fire, as its widget is hidden.
    m_commands.append(action);
    addAction(action);
}

void Pane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslateActions();
        if (m_built)
            retranslate();
        emit headingChanged();
    }
    QWidget::changeEvent(event);
}

} // namespace shopdesk::ui
