// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/ActionStrip.h"

#include "ui/parts/FlowLayout.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QPushButton>
#include <QResizeEvent>

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

ActionStrip::ActionStrip(QWidget *parent) : QScrollArea(parent), m_buttons(new QWidget)
{
    auto *layout = new FlowLayout(m_buttons, measure::gap2);
    layout->setContentsMargins(0, 0, 0, 0);
    setWidget(m_buttons);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // the buttons have it
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ActionStrip::add(QAction *action)
{
    m_buttons->layout()->addWidget(keyedButton(action, m_buttons));
}

QSize ActionStrip::sizeHint() const
{
    return {m_buttons->layout()->minimumSize().width(), m_buttons->layout()->heightForWidth(width())};
}

QSize ActionStrip::minimumSizeHint() const
{
    return sizeHint().boundedTo({QWIDGETSIZE_MAX, measure::touchRow});
}

void ActionStrip::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        updateGeometry(); // another width takes other lines
}

bool ActionStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_buttons && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    return QScrollArea::eventFilter(watched, event);
}

} // namespace shopdesk::ui
