// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/BarList.h"

#include "ui/parts/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

namespace shopdesk::ui {

namespace {

constexpr int barHeight = 14;
constexpr int mostRowHeight = 34;

} // namespace

BarList::BarList(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void BarList::setBars(std::vector<Bar> bars)
{
    m_bars = std::move(bars);
    m_current = m_bars.empty() ? -1 : std::clamp(m_current, 0, int(m_bars.size()) - 1);
    m_hovered = -1;
    describe();
    updateGeometry();
    update();
}

void BarList::setEmptyText(const QString &text)
{
    m_emptyText = text;
    describe();
    update();
}

QSize BarList::minimumSizeHint() const
{
    const int rows = std::max(int(m_bars.size()), 3);
    return {280, rows * (fontMetrics().height() + measure::gap1) + measure::gap2};
}

QSize BarList::sizeHint() const
{
    return {420, std::max(int(m_bars.size()), 3) * measure::compactRow + measure::gap2};
}

int BarList::rowHeight() const
{
    return m_bars.empty() ? 1 : std::clamp(height() / int(m_bars.size()), 1, mostRowHeight);
}

int BarList::barAt(const QPoint &position) const
{
    const int bar = position.y() / rowHeight();
    return position.y() >= 0 && bar < int(m_bars.size()) ? bar : -1;
}

void BarList::setCurrent(int bar)
{
    m_current = std::clamp(bar, 0, int(m_bars.size()) - 1);
    describe();
    update();
}

void BarList::open(int bar)
{
    if (bar >= 0 && m_bars[size_t(bar)].opens)
        emit opened(bar);
}

void BarList::describe()
{
    const bool has = m_current >= 0;
    setAccessibleDescription(
        has ? m_bars[size_t(m_current)].label + QStringLiteral(": ") + m_bars[size_t(m_current)].text : m_emptyText);
}

void BarList::drawBar(QPainter &painter, int bar, const QRect &row, int labelWidth, int textWidth) const
{
    const Bar &part = m_bars[size_t(bar)];
    const Colours &colours = Colours::of(palette());
    if (bar == m_hovered && part.opens)
        painter.fillRect(row, colours.hover);
    if (bar == m_current && hasFocus()) {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), 3, 3);
    }
    const QFontMetrics metrics = fontMetrics();
    const QRect label = row.adjusted(measure::gap1, 0, 0, 0);
    painter.setPen(part.opens ? palette().color(QPalette::Text) : colours.muted);
    painter.drawText(QRect(label.left(), row.top(), labelWidth, row.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(part.label, Qt::ElideRight, labelWidth));
    painter.drawText(row.adjusted(0, 0, -measure::gap1, 0), Qt::AlignRight | Qt::AlignVCenter, part.text);

    if (!part.opens) // what stands for several parts would dwarf the single ones
        return;
    qint64 largest = 1;
    for (const Bar &other : m_bars)
        largest = std::max(largest, other.opens ? std::abs(other.value) : 0);
    const int left = label.left() + labelWidth + measure::gap2;
    const int room = row.right() - measure::gap1 - textWidth - measure::gap2 - left;
    const double length = std::max(double(std::abs(part.value)) / double(largest) * room, 1.0);
    const QRectF shape(left, row.center().y() - barHeight / 2.0 + 0.5, length, barHeight);
    const QColor colour = leadColour(palette());
    painter.setPen(part.value < 0 ? QPen(colour, 1) : QPen(Qt::NoPen));
    painter.setBrush(part.value < 0 ? QBrush(Qt::NoBrush) : QBrush(colour));
    painter.drawRoundedRect(shape, 2, 2);
}

void BarList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_bars.empty()) {
        painter.setPen(Colours::of(palette()).muted);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, m_emptyText);
        return;
    }
    int labelWidth = 0;
    int textWidth = 0;
    for (const Bar &bar : m_bars) {
        // A whole pixel more than it takes, for what the metrics round off would cut the last letters.
        labelWidth = std::max(labelWidth, fontMetrics().horizontalAdvance(bar.label) + 1);
        textWidth = std::max(textWidth, fontMetrics().horizontalAdvance(bar.text));
    }
    labelWidth = std::min(labelWidth, width() * 2 / 5);
    for (int bar = 0; bar < int(m_bars.size()); ++bar)
        drawBar(painter, bar, {0, bar * rowHeight(), width(), rowHeight()}, labelWidth, textWidth);
}

void BarList::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = barAt(event->pos());
    const bool opens = m_hovered >= 0 && m_bars[size_t(m_hovered)].opens;
    setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void BarList::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->pos());
    if (bar < 0 || event->button() != Qt::LeftButton)
        return;
    setCurrent(bar);
    open(bar);
}

void BarList::leaveEvent(QEvent *event)
{
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void BarList::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0 && !m_bars.empty())
        setCurrent(0);
    QWidget::focusInEvent(event);
}

void BarList::keyPressEvent(QKeyEvent *event)
{
    if (!m_bars.empty() && event->key() == Qt::Key_Down)
        setCurrent(m_current + 1);
    else if (!m_bars.empty() && event->key() == Qt::Key_Up)
        setCurrent(m_current - 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        open(m_current);
    else
        QWidget::keyPressEvent(event);
}

bool BarList::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int bar = barAt(help->pos());
        if (bar >= 0)
            QToolTip::showText(help->globalPos(),
                               m_bars[size_t(bar)].label + QStringLiteral(": ") + m_bars[size_t(bar)].text, this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace shopdesk::ui
