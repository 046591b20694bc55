// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/RailButton.h"

#include "ui/parts/Icons.h"
#include "ui/parts/Theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace shopdesk::ui {

namespace {
constexpr int entryHeight = 36;
constexpr int iconSide = 20;
} // namespace

RailButton::RailButton(const QString &iconName, QWidget *parent) : QAbstractButton(parent), m_iconName(iconName)
{
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void RailButton::setTitle(const QString &title, const QString &count, const QString &shortcut)
{
    setText(title);
    m_count = count;
    setAccessibleName(count.isEmpty() ? title : QStringLiteral("%1, %2").arg(title, count));
    setToolTip(shortcut.isEmpty() ? title : QStringLiteral("%1  (%2)").arg(title, shortcut));
    update();
}

void RailButton::setFolded(bool folded)
{
    m_folded = folded;
    update();
}

QSize RailButton::sizeHint() const
{
    return {160, m_brand ? 44 : entryHeight};
}

void RailButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::of(palette());
    const bool chosen = isChecked();
    if (!m_brand && (chosen || underMouse() || isDown())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(chosen ? colours.accentSoft : colours.hover);
        painter.drawRoundedRect(rect(), measure::radius, measure::radius);
    }
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measure::radius, measure::radius);
    }
    const QColor ink = m_brand ? colours.accent : chosen ? palette().color(QPalette::Text) : colours.muted;
    const int left = m_folded ? (width() - iconSide) / 2 : measure::gap3;
    ui::icon(m_iconName, chosen ? colours.accent : ink)
        .paint(&painter, {left, (height() - iconSide) / 2, iconSide, iconSide});
    QRect room = rect().adjusted(measure::gap3 + iconSide + measure::gap3, 0, -measure::gap3, 0);
    paintCount(painter, room);
    if (m_folded)
        return;
    QFont shown = font();
    if (chosen || m_brand)
        shown.setWeight(QFont::DemiBold);
    painter.setFont(shown);
    painter.setPen(chosen || m_brand ? palette().color(QPalette::Text) : palette().color(QPalette::WindowText));
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(shown).elidedText(text(), Qt::ElideRight, room.width()));
}

void RailButton::paintCount(QPainter &painter, QRect &room) const
{
    if (m_count.isEmpty())
        return;
    const Colours &colours = Colours::of(palette());
    if (m_folded) {
        // A dot says that something waits; the number is in the tooltip and the accessible name.
        painter.setPen(QPen(palette().color(QPalette::Window), 2));
        painter.setBrush(colours.accent);
        painter.drawEllipse(QRect(width() / 2 + 4, 6, 9, 9));
        return;
    }
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    const int width = QFontMetrics(small).horizontalAdvance(m_count) + measure::gap3;
    const QRect pill(room.right() - width + measure::gap1, room.center().y() - 9, width, 19);
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? palette().color(QPalette::Base) : colours.border);
    painter.drawRoundedRect(pill, 9, 9);
    painter.setFont(small);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(pill, Qt::AlignCenter, m_count);
    room.setRight(pill.left() - measure::gap1);
}

void RailButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down)
        focusNextChild();
    else if (event->key() == Qt::Key_Up)
        focusPreviousChild();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace shopdesk::ui
