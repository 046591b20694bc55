// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/HeatMap.h"

#include "ui/parts/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace shopdesk::ui {

namespace {

constexpr int hourRow = 20;
constexpr double cellGap = 2;

int dayColumn(const QFontMetrics &metrics)
{
    int width = 0;
    for (int day = 1; day <= HeatMap::days; ++day)
        width = std::max(width, metrics.horizontalAdvance(QLocale().standaloneDayName(day, QLocale::ShortFormat)));
    return width + measure::gap2;
}

} // namespace

HeatMap::HeatMap(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void HeatMap::setCells(std::array<Cell, days * hours> cells)
{
    m_cells = std::move(cells);
    m_largest = 0;
    for (const Cell &cell : m_cells)
        m_largest = std::max(m_largest, cell.value);
    setCurrent(m_current);
}

QRectF HeatMap::cellRect(int cell) const
{
    const double left = dayColumn(fontMetrics());
    const double cellWidth = (width() - left) / hours;
    const double cellHeight = double(height() - hourRow) / days;
    return QRectF(left + (cell % hours) * cellWidth, (cell / hours) * cellHeight, cellWidth, cellHeight)
        .adjusted(cellGap / 2, cellGap / 2, -cellGap / 2, -cellGap / 2);
}

int HeatMap::cellAt(const QPointF &position) const
{
    for (int cell = 0; cell < days * hours; ++cell) {
        if (cellRect(cell).contains(position))
            return cell;
    }
    return -1;
}

QColor HeatMap::colourOf(qint64 value) const
{
    const Colours &colours = Colours::of(palette());
    if (value <= 0 || m_largest <= 0)
        return colours.skeleton;
    // Areas of sales differ by powers; the root keeps quiet hours apart from none at all.
    const double share = 0.15 + 0.85 * std::sqrt(double(value) / double(m_largest));
    const QColor from = palette().color(QPalette::Base);
    const QColor to = leadColour(palette());
    const auto mixed = [&](int a, int b) { return int(a + (b - a) * share); };
    return {mixed(from.red(), to.red()), mixed(from.green(), to.green()), mixed(from.blue(), to.blue())};
}

void HeatMap::setCurrent(int cell)
{
    m_current = std::clamp(cell, 0, days * hours - 1);
    setAccessibleDescription(m_cells[size_t(m_current)].text);
    update();
}

void HeatMap::open(int cell)
{
    if (cell >= 0)
        emit opened(cell / hours + 1, cell % hours);
}

void HeatMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colours &colours = Colours::of(palette());
    for (int cell = 0; cell < days * hours; ++cell) {
        const bool marked = cell == m_hovered || (hasFocus() && cell == m_current);
        painter.setPen(marked ? QPen(colours.accent, 2) : QPen(Qt::NoPen));
        painter.setBrush(colourOf(m_cells[size_t(cell)].value));
        painter.drawRoundedRect(cellRect(cell), 2, 2);
    }
    painter.setPen(colours.muted);
    for (int day = 0; day < days; ++day) {
        const QRectF row = cellRect(day * hours);
        painter.drawText(QRectF(0, row.top(), row.left() - measure::gap1, row.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
    }
    for (int hour = 0; hour < hours; hour += 2) {
        const QRectF column = cellRect(hour);
        painter.drawText(QRectF(column.left(), height() - hourRow, column.width() * 2, hourRow),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(hour));
    }
}

void HeatMap::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = cellAt(event->position());
    setCursor(m_hovered >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void HeatMap::mouseReleaseEvent(QMouseEvent *event)
{
    const int cell = cellAt(event->position());
    if (cell < 0 || event->button() != Qt::LeftButton)
        return;
    setCurrent(cell);
    open(cell);
}

void HeatMap::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void HeatMap::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current < hours ? m_current : m_current - hours);
    case Qt::Key_Down:
        return setCurrent(m_current >= (days - 1) * hours ? m_current : m_current + hours);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return open(m_current);
    default:
        QWidget::keyPressEvent(event);
    }
}

bool HeatMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int cell = cellAt(help->pos());
        if (cell >= 0)
            QToolTip::showText(help->globalPos(), m_cells[size_t(cell)].text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace shopdesk::ui
