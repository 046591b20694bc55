// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/TrendChart.h"

#include "ui/dashboard/KpiTile.h"
#include "ui/parts/Theme.h"

#include <QtCharts/QCategoryAxis>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>

#include <QKeyEvent>
#include <QToolTip>

#include <cmath>

namespace shopdesk::ui {

namespace {

constexpr int mostLabels = 8;

/// The figure as a number to draw; the words come from the integers. Nothing is drawn as 0: a day without orders.
double drawn(insights::Kpi kpi, const insights::Series::Point &point, int exponent)
{
    const double value = double(point.values[kpi].value_or(0));
    switch (insights::definitionOf(kpi).unit) {
    case insights::KpiUnit::Money:
        return value / std::pow(10.0, exponent);
    case insights::KpiUnit::BasisPoints:
        return value / 100;
    case insights::KpiUnit::Count:
        return value;
    }
    Q_UNREACHABLE();
}

} // namespace

TrendChart::TrendChart(const Formats &formats, QWidget *parent) : PeriodChart(formats, parent)
{
    chart()->legend()->hide();
}

void TrendChart::setSeries(insights::Kpi kpi, const insights::Series &now, const insights::Series &before)
{
    m_kpi = kpi;
    m_now = now;
    m_before = before;
    rebuild();
}

void TrendChart::rebuild()
{
    clear();
    const int count = pointCount();
    m_line = new QLineSeries;
    m_lineBefore = new QLineSeries;
    double low = 0;
    double high = 0;
    const int exponent = formats().currency().exponent;
    const auto fill = [&](QLineSeries &line, const insights::Series &series) {
        for (int i = 0; i < std::min(count, int(series.points.size())); ++i) {
            const double value = drawn(m_kpi, series.points[size_t(i)], exponent);
            line.append(i, value);
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    // A shop that is younger than the period before has nothing to compare with there.
    const bool anyBefore =
        std::ranges::any_of(m_before.points, [&](const auto &point) { return point.values[m_kpi].value_or(0) != 0; });
    if (anyBefore)
        fill(*m_lineBefore, m_before);
    fill(*m_line, m_now);
    chart()->addSeries(m_lineBefore);
    chart()->addSeries(m_line);

    auto *across = new QCategoryAxis;
    across->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    across->setRange(0, std::max(count - 1, 1));
    across->setGridLineVisible(false);
    const int step = std::max((count + mostLabels - 1) / mostLabels, 1);
    for (int i = 0; i < count; i += step)
        across->append(labelOf(m_now, i), i);
    auto *up = new QValueAxis;
    up->setRange(low, high > low ? high : 1);
    up->setTickCount(5);
    up->applyNiceNumbers();
    up->setLabelFormat(up->max() - up->min() >= 8 ? QStringLiteral("%.0f") : QStringLiteral("%.1f"));
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(up, Qt::AlignLeft);
    for (QLineSeries *line : {m_lineBefore, m_line}) {
        line->attachAxis(across);
        line->attachAxis(up);
    }
    tint();
    setCurrent(current());
}

void TrendChart::tint()
{
    PeriodChart::tint();
    if (!m_line)
        return;
    m_line->setPen(QPen(leadColour(palette()), 2));
    m_lineBefore->setPen(QPen(Colours::of(palette()).muted, 1.5, Qt::DashLine));
    if (m_now.points.size() == 1) {
        m_line->setPointsVisible();
        m_lineBefore->setPointsVisible();
    }
}

QString TrendChart::pointText(int point) const
{
    if (point < 0 || point >= pointCount())
        return {};
    const auto &now = m_now.points[size_t(point)];
    QString text = QStringLiteral("%1: %2").arg(labelOf(m_now, point), figureText(m_kpi, now.values[m_kpi], formats()));
    if (point < int(m_before.points.size())) {
        const auto &before = m_before.points[size_t(point)];
        text +=
            QLatin1Char('\n')
            + tr("before, %1: %2").arg(labelOf(m_before, point), figureText(m_kpi, before.values[m_kpi], formats()));
    }
    return text;
}

int TrendChart::pointAt(const QPointF &position) const
{
    if (m_now.points.empty() || !m_line)
        return -1;
    const double x = chart()->mapToValue(chart()->mapFromScene(mapToScene(position.toPoint())), m_line).x();
    return std::clamp(int(std::lround(x)), 0, pointCount() - 1);
}

void TrendChart::openCurrent()
{
    emit opened(m_now.points[size_t(current())].days);
}

void TrendChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    QChartView::drawForeground(painter, rect);
    if (current() < 0 || !m_line || current() >= m_line->count())
        return;
    const QPointF point = chart()->mapToPosition(m_line->at(current()), m_line);
    const QRectF plot = chart()->plotArea();
    painter->setPen(QPen(Colours::of(palette()).border, 1));
    painter->drawLine(QPointF(point.x(), plot.top()), QPointF(point.x(), plot.bottom()));
    painter->setPen(QPen(palette().color(QPalette::Base), 2));
    painter->setBrush(m_line->pen().color());
    painter->drawEllipse(point, 5, 5);
}

void TrendChart::mouseMoveEvent(QMouseEvent *event)
{
    setCurrent(pointAt(event->position()));
    setCursor(current() >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QToolTip::showText(event->globalPosition().toPoint(), pointText(current()), this);
}

void TrendChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int point = pointAt(event->position());
    if (event->button() == Qt::LeftButton && point >= 0)
        emit opened(m_now.points[size_t(point)].days);
}

} // namespace shopdesk::ui
