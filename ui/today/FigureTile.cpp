// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/FigureTile.h"

#include "ui/parts/Theme.h"

#include <QPainter>

#include <algorithm>

namespace shopdesk::ui {

namespace {

constexpr double figureFactor = 1.6;

} // namespace

FigureTile::FigureTile(QWidget *parent) : Tile(parent) {}

void FigureTile::setContent(const QString &title, const QString &figure, const QString &comparison)
{
    m_title = title;
    m_figure = figure;
    m_comparison = comparison;
    setText(title);
    setAccessibleName(QStringLiteral("%1: %2").arg(title, figure));
    setAccessibleDescription(comparison);
    updateGeometry();
    update();
}

QSize FigureTile::sizeHint() const
{
    const QFontMetrics small(font());
    const QFontMetrics large(figureFont(figureFactor));
    const int text = std::max(
        {small.horizontalAdvance(m_title), small.horizontalAdvance(m_comparison), large.horizontalAdvance(m_figure)});
    return {text + 2 * measure::gap4, 2 * small.height() + large.height() + 2 * measure::gap1 + 2 * measure::gap3};
}

void FigureTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawCard(painter);
    const Colours &colours = Colours::of(palette());

    QRect area = rect().adjusted(measure::gap4, measure::gap3, -measure::gap4, -measure::gap3);
    const auto drawLine = [&](const QFont &shown, const QColor &colour, const QString &text) {
        painter.setFont(shown);
        painter.setPen(colour);
        const QFontMetrics metrics(shown);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, area.width()));
        area.setTop(area.top() + metrics.height() + measure::gap1);
    };
    drawLine(font(), colours.muted, m_title);
    drawLine(figureFont(figureFactor), palette().color(QPalette::Text), m_figure);
    drawLine(font(), colours.muted, m_comparison);
}

} // namespace shopdesk::ui
