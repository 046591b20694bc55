// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QPushButton;

namespace shopdesk::ui {

/// A button that follows its action and shows its key: "Quantity  F3".
QPushButton *keyedButton(QAction *action, QWidget *parent = nullptr);

/// What can be done at this moment, each with its key; as many lines as it takes.
class ActionStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ActionStrip(QWidget *parent = nullptr);
    void add(QAction *action);
};

} // namespace shopdesk::ui
