// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/parts/Pill.h"

#include "ui/parts/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace shopdesk::ui {

namespace {

constexpr int padding = 8;
constexpr int shapeSize = 8;
constexpr int shapeGap = 6;
constexpr int vertical = 2;

QFont pillFont(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.92);
    return font;
}

void paintShape(QPainter &painter, const QRectF &box, Shape shape, const QColor &colour)
{
    QPen pen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QRectF inner = box.adjusted(0.8, 0.8, -0.8, -0.8);
    switch (shape) {
    case Shape::Ring:
        painter.drawEllipse(inner);
        break;
    case Shape::HalfDot:
        painter.drawEllipse(inner);
        painter.setBrush(colour);
        painter.drawChord(inner, 90 * 16, 180 * 16);
        break;
    case Shape::Dot:
        painter.setBrush(colour);
        painter.drawEllipse(inner);
        break;
    case Shape::Check:
        painter.drawPolyline(QPolygonF{{box.left(), box.center().y() + 0.5},
                                       {box.left() + box.width() * 0.38, box.bottom() - 1},
                                       {box.right(), box.top() + 1}});
        break;
    case Shape::Cross:
        painter.drawLine(inner.topLeft(), inner.bottomRight());
        painter.drawLine(inner.topRight(), inner.bottomLeft());
        break;
    case Shape::Triangle:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{inner.center().x(), inner.top()}, inner.bottomRight(), inner.bottomLeft()});
        break;
    case Shape::Bar:
        painter.drawLine(QPointF(box.left(), box.center().y()), QPointF(box.right(), box.center().y()));
        break;
    }
}

} // namespace

QSize pillSize(const StateLook &look, const QFont &font)
{
    const QFontMetrics metrics(pillFont(font));
    return {padding + shapeSize + shapeGap + metrics.horizontalAdvance(look.word) + padding + 1,
            metrics.height() + 2 * vertical};
}

void paintPill(QPainter &painter, const QRect &area, const StateLook &look, const QFont &font, const QPalette &palette)
{
    const PillColours colours = pillColours(look.tone, palette);
    const QSize wanted = pillSize(look, font);
    QRect pill(area.left(), area.top() + (area.height() - wanted.height()) / 2, std::min(wanted.width(), area.width()),
               wanted.height());
    if (pill.width() < padding * 2 + shapeSize)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.background);
    painter.drawRoundedRect(pill, pill.height() / 2.0, pill.height() / 2.0);
    paintShape(painter, QRectF(pill.left() + padding, pill.center().y() + 0.5 - shapeSize / 2.0, shapeSize, shapeSize),
               look.shape, colours.text);
    const QRect words = pill.adjusted(padding + shapeSize + shapeGap, 0, -padding, 0);
    painter.setFont(pillFont(font));
    painter.setPen(colours.text);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(painter.font()).elidedText(look.word, Qt::ElideRight, words.width() + 1));
    painter.restore();
}

Pill::Pill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    hide();
}

void Pill::setState(const QString &key)
{
    m_key = key;
    refresh();
}

QSize Pill::sizeHint() const
{
    return pillSize(m_look, font());
}

void Pill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(painter, rect(), m_look, font(), palette());
}

void Pill::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
    QWidget::changeEvent(event);
}

void Pill::refresh()
{
    m_look = stateLook(m_key);
    setAccessibleName(m_look.word);
    setVisible(!m_key.isEmpty());
    updateGeometry();
    update();
}

} // namespace shopdesk::ui
