// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ActionStrip.h"

#include "ui/parts/FlowLayout.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QPushButton>

namespace shopdesk::ui {

namespace {

void follow(QPushButton &button, const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    button.setText(keys.isEmpty() ? action.text() : QStringLiteral("%1  %2").arg(action.text(), keys));
    button.setAccessibleName(action.text());
    button.setEnabled(action.isEnabled());
    button.setVisible(action.isVisible());
}

} // namespace

QPushButton *keyedButton(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(false);
    // The keyboard stays in the field; whoever tabs through reaches the buttons all the same.
    button->setFocusPolicy(Qt::TabFocus);
    button->setMinimumHeight(measure::touchRow);
    follow(*button, *action);
    QObject::connect(action, &QAction::changed, button, [button, action] { follow(*button, *action); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

ActionStrip::ActionStrip(QWidget *parent) : QWidget(parent)
{
    auto *layout = new FlowLayout(this, measure::gap2);
    layout->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ActionStrip::add(QAction *action)
{
    layout()->addWidget(keyedButton(action, this));
}

} // namespace shopdesk::ui
