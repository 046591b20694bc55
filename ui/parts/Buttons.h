// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QToolButton>

class QAction;
class QHBoxLayout;

namespace shopdesk::ui {

/// Fills the button with the accent: the one step that most people come for. At most one in sight.
void makeMainButton(QPushButton &button);
bool isMainButton(const QWidget *widget);

/// The foot of a dialog: what leaves it, and what it is for. Return in a field presses neither by itself.
QHBoxLayout *dialogButtons(QPushButton &cancel, QPushButton &go);

/// A push button that follows an action: text, icon, enabled, shown, tooltip with the shortcut.
QPushButton *buttonFor(QAction *action, QWidget *parent = nullptr);

/// A quiet button with an icon alone; the name is its accessible name and tooltip. The icon follows the theme.
QToolButton *iconButton(const QString &iconName, const QString &name = {}, QWidget *parent = nullptr);
void nameButton(QToolButton &button, const QString &name, const QKeySequence &shortcut = {});

} // namespace shopdesk::ui
