// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Tile.h"

#include "ui/parts/Theme.h"

#include <QPainter>

namespace shopdesk::ui {

Tile::Tile(QWidget *parent) : QAbstractButton(parent)
{
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QFont Tile::figureFont(double factor) const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * factor);
    large.setWeight(QFont::DemiBold);
    return large;
}

void Tile::drawCard(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::of(palette());
    painter.setPen(hasFocus() ? QPen(colours.accent, 2) : QPen(colours.border, 1));
    painter.setBrush(underMouse() || isDown() ? colours.hover : palette().color(QPalette::Base));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), measure::radius, measure::radius);
}

} // namespace shopdesk::ui
