// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/Overlay.h"

#include "ui/parts/Theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace shopdesk::ui {

namespace {
constexpr int topMargin = 72;
} // namespace

Overlay::Overlay(Place place, QWidget *window) : QWidget(window), m_place(place), m_card(new QFrame(this))
{
    m_card->setFocusPolicy(Qt::NoFocus);
    window->installEventFilter(this);
    hide();
}

void Overlay::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    setGeometry(parentWidget()->rect());
    placeCard();
    show();
    raise();
    if (QWidget *first = firstFocus())
        first->setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    emit dismissed();
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        placeCard();
    }
    return QWidget::eventFilter(watched, event);
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QWidget::keyPressEvent(event);
    // Nothing that is typed over the window belongs to what is below.
    event->accept();
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        dismiss();
    event->accept();
}

void Overlay::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), QColor(15, 23, 42, isDark(palette()) ? 130 : 70));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Colours::of(palette()).border, 1));
    painter.setBrush(palette().color(QPalette::Base));
    const QRectF card = QRectF(m_card->geometry()).adjusted(-0.5, -0.5, 0.5, 0.5);
    if (m_place == Place::Right)
        painter.drawRect(card);
    else
        painter.drawRoundedRect(card, measure::radius + 2, measure::radius + 2);
}

bool Overlay::focusNextPrevChild(bool next)
{
    // Tab stays within the card.
    QList<QWidget *> stops;
    for (QWidget *widget : m_card->findChildren<QWidget *>())
        if (widget->isVisibleTo(this) && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus))
            stops << widget;
    if (stops.isEmpty())
        return true;
    const auto at = stops.indexOf(QApplication::focusWidget());
    const auto to = at < 0 ? 0 : (at + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::placeCard()
{
    const QSize room = size();
    const QSize wanted = cardSize(room).boundedTo(room - QSize(2 * measure::gap4, 2 * measure::gap4));
    if (m_place == Place::Right) {
        m_card->setGeometry(room.width() - wanted.width(), 0, wanted.width(), room.height());
        return;
    }
    const int y = m_place == Place::Top ? std::min(topMargin, room.height() - wanted.height() - measure::gap4)
                                        : (room.height() - wanted.height()) / 2;
    m_card->setGeometry((room.width() - wanted.width()) / 2, std::max(0, y), wanted.width(), wanted.height());
}

} // namespace shopdesk::ui
