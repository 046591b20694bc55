// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Chip.h"

#include "ui/parts/Buttons.h"
#include "ui/parts/Theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace shopdesk::ui {

Chip::Chip(const QString &text, QWidget *parent)
    : QWidget(parent), m_words(new QToolButton(this)), m_remove(iconButton(QStringLiteral("close"), {}, this))
{
    m_words->setText(text);
    m_words->setAutoRaise(true);
    m_words->setFocusPolicy(Qt::StrongFocus);
    m_words->setAccessibleName(tr("Filter %1").arg(text));
    m_words->setFixedHeight(measure::control - 4);
    m_remove->setIconSize({12, 12});
    m_remove->setFixedSize(24, measure::control - 4);
    nameButton(*m_remove, tr("Remove filter %1").arg(text));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2, 2, 2, 2);
    layout->setSpacing(0);
    layout->addWidget(m_words);
    layout->addWidget(m_remove);
    setFixedHeight(measure::control);
    connect(m_words, &QToolButton::clicked, this, &Chip::editRequested);
    connect(m_remove, &QToolButton::clicked, this, &Chip::removeRequested);
}

void Chip::setEditable(bool editable)
{
    m_words->setFocusPolicy(editable ? Qt::StrongFocus : Qt::NoFocus);
    m_words->setAttribute(Qt::WA_TransparentForMouseEvents, !editable);
}

QString Chip::text() const
{
    return m_words->text();
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        emit removeRequested();
    else
        QWidget::keyPressEvent(event);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), measure::radius, measure::radius);
}

} // namespace shopdesk::ui
