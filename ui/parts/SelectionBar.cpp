// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/SelectionBar.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace shopdesk::ui {

SelectionBar::SelectionBar(QWidget *parent)
    : QWidget(parent)
    , m_count(new QLabel(this))
    , m_sums(new QLabel(this))
    , m_buttons(new QWidget(this))
    , m_buttonLayout(new QHBoxLayout(m_buttons))
{
    m_buttonLayout->setContentsMargins(0, 0, 0, 0);
    m_buttonLayout->setSpacing(measure::gap2);
    m_buttons->hide();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(measure::gap4, 0, measure::gap4, 0);
    layout->setSpacing(measure::gap4);
    layout->addWidget(m_count);
    layout->addWidget(m_buttons);
    layout->addStretch();
    layout->addWidget(m_sums);
    // One height for both, so that the list does not jump when a selection begins.
    setFixedHeight(measure::touchRow);
    tint();
}

void SelectionBar::setActions(const QList<QAction *> &actions)
{
    while (QLayoutItem *item = m_buttonLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (QAction *action : actions)
        m_buttonLayout->addWidget(buttonFor(action, m_buttons));
    m_hasActions = !actions.isEmpty();
}

void SelectionBar::showTotals(const QString &count, const QString &sums)
{
    show(count, sums, false);
}

void SelectionBar::showSelection(const QString &count, const QString &sums)
{
    show(count, sums, true);
}

void SelectionBar::show(const QString &count, const QString &sums, bool selection)
{
    m_selection = selection;
    m_count->setText(count);
    m_sums->setText(sums);
    m_buttons->setVisible(selection && m_hasActions);
    tint();
    update();
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colours &colours = Colours::of(palette());
    painter.fillRect(rect(), m_selection ? colours.accentSoft : palette().color(QPalette::Window));
    painter.fillRect(QRect(0, 0, width(), 1), colours.border);
}

void SelectionBar::tint()
{
    const QColor ink = m_selection ? palette().color(QPalette::Text) : Colours::of(palette()).muted;
    setInk(*m_count, ink);
    setInk(*m_sums, ink);
}

} // namespace shopdesk::ui
