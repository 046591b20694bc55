// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/PageHeader.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"
#include "ui/shell/SearchButton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace shopdesk::ui {

namespace {
constexpr int headerHeight = 56;
} // namespace

PageHeader::PageHeader(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_search(new SearchButton(this))
{
    setFixedHeight(headerHeight);
    m_layout->setContentsMargins(measure::gap4, 0, measure::gap4, 0);
    m_layout->setSpacing(measure::gap3);
    m_layout->addWidget(m_title);
    m_layout->addWidget(m_count);
    m_layout->addStretch(1);
    m_layout->addWidget(m_search);
    m_count->setContentsMargins(0, 4, 0, 0);
    connect(m_search, &SearchButton::clicked, this, &PageHeader::searchRequested);
    tint();
}

void PageHeader::setHeading(const QString &title, const QString &count)
{
    m_title->setText(title);
    m_count->setText(count);
}

void PageHeader::setMainAction(QAction *action)
{
    if (action == m_action)
        return;
    m_action = action;
    delete std::exchange(m_button, nullptr);
    if (!action)
        return;
    m_button = buttonFor(action, this);
    makeMainButton(*m_button);
    m_layout->addWidget(m_button);
}

void PageHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void PageHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), Colours::of(palette()).border);
}

void PageHeader::tint()
{
    m_title->setFont(titleFont());
    setInk(*m_count, Colours::of(palette()).muted);
}

} // namespace shopdesk::ui
