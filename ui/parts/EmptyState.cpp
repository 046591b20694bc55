// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/EmptyState.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QAction>
#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace shopdesk::ui {

namespace {
constexpr int iconSize = 40;
constexpr int textWidth = 420;
} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_layout(new QVBoxLayout(this))
{
    m_title->setAlignment(Qt::AlignCenter);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(textWidth);
    m_layout->setSpacing(measure::gap2);
    m_layout->addStretch(2);
    m_layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    m_layout->addSpacing(measure::gap1);
    m_layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *textLine = new QHBoxLayout;
    textLine->addStretch(1);
    textLine->addWidget(m_text, 1000);
    textLine->addStretch(1);
    m_layout->addLayout(textLine);
    m_layout->addSpacing(measure::gap2);
    m_layout->addStretch(3);
    tint();
}

void EmptyState::setContent(const QString &iconName, const QString &title, const QString &text, QAction *action)
{
    m_iconName = iconName;
    m_title->setText(title);
    m_text->setText(text);
    if (action != m_action) {
        delete m_button;
        m_button = action ? buttonFor(action, this) : nullptr;
        if (m_button)
            m_layout->insertWidget(m_layout->count() - 1, m_button, 0, Qt::AlignHCenter);
        m_action = action;
    }
    tint();
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void EmptyState::tint()
{
    const QColor muted = Colours::of(palette()).muted;
    m_icon->setPixmap(icon(m_iconName, muted).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    m_title->setFont(sectionFont());
    setInk(*m_text, muted);
}

} // namespace shopdesk::ui
