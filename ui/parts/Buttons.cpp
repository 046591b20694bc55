// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Buttons.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QHBoxLayout>

namespace shopdesk::ui {

namespace {

constexpr char mainProperty[] = "mainAction";

void follow(QPushButton &button, const QAction &action)
{
    button.setText(action.text());
    button.setIcon(action.icon());
    button.setEnabled(action.isEnabled());
    button.setVisible(action.isVisible());
    QString tip = action.toolTip();
    if (!action.shortcut().isEmpty())
        tip += QStringLiteral("  (%1)").arg(action.shortcut().toString(QKeySequence::NativeText));
    button.setToolTip(tip);
    button.setAccessibleName(action.text());
}

} // namespace

void makeMainButton(QPushButton &button)
{
    button.setProperty(mainProperty, true);
    button.update();
}

bool isMainButton(const QWidget *widget)
{
    return widget && widget->property(mainProperty).toBool();
}

QHBoxLayout *dialogButtons(QPushButton &cancel, QPushButton &go)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(measure::gap2);
    buttons->addStretch(1);
    for (QPushButton *button : {&cancel, &go}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    return buttons;
}

QPushButton *buttonFor(QAction *action, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setAutoDefault(false);
    follow(*button, *action);
    QObject::connect(action, &QAction::changed, button, [button, action] { follow(*button, *action); });
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    return button;
}

QToolButton *iconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    button->setIconSize({18, 18});
    button->setFixedSize(measure::control, measure::control);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    nameButton(*button, name);
    return button;
}

void nameButton(QToolButton &button, const QString &name, const QKeySequence &shortcut)
{
    button.setAccessibleName(name);
    button.setToolTip(
        shortcut.isEmpty() ? name : QStringLiteral("%1  (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
}

} // namespace shopdesk::ui
