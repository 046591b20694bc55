// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/PeriodChart.h"

#include "ui/parts/Theme.h"

#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QtCharts/QAbstractAxis>
#include <QtCharts/QLegend>

namespace shopdesk::ui {

QString pointLabel(const insights::DayRange &days, insights::Grouping grouping)
{
    const QDate first = days.first.toDate();
    switch (grouping) {
    case insights::Grouping::Day:
        return QLocale().toString(first, PeriodChart::tr("d MMM", "a day of the year"));
    case insights::Grouping::Week:
        return PeriodChart::tr("W%1", "ISO week").arg(first.weekNumber());
    case insights::Grouping::Month:
        return QLocale().toString(first, PeriodChart::tr("MMM yyyy", "a month"));
    case insights::Grouping::Quarter:
        return PeriodChart::tr("Q%1 %2").arg((first.month() + 2) / 3).arg(first.year());
    case insights::Grouping::Year:
        return QString::number(first.year());
    }
    Q_UNREACHABLE();
}

PeriodChart::PeriodChart(const Formats &formats, QWidget *parent) : QChartView(parent), m_formats(formats)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setFocusPolicy(Qt::NoFocus); // the view has the focus
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(200);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    chart()->setLocalizeNumbers(true);
}

void PeriodChart::clear()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
}

QString PeriodChart::labelOf(const insights::Series &series, int point) const
{
    return pointLabel(series.points[size_t(point)].days, series.grouping);
}

void PeriodChart::setCurrent(int point)
{
    m_current = std::min(point, pointCount() - 1);
    setAccessibleDescription(pointText(m_current).replace(QLatin1Char('\n'), QLatin1String(", ")));
    viewport()->update();
}

void PeriodChart::tint()
{
    const Colours &colours = Colours::of(palette());
    chart()->setBackgroundVisible(false);
    chart()->setMargins({0, 0, 2 * measure::gap4, 0}); // room for the half of the last label
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->legend()->setFont(font());
    chart()->legend()->setLabelColor(palette().color(QPalette::Text));
    for (QAbstractAxis *axis : chart()->axes()) {
        axis->setLabelsColor(colours.muted);
        axis->setLabelsFont(font());
        axis->setGridLineColor(colours.border);
        axis->setLinePenColor(colours.border);
    }
}

void PeriodChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Left)
        setCurrent(std::max(m_current - 1, 0));
    else if (event->key() == Qt::Key_Right)
        setCurrent(m_current + 1);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_current >= 0)
        openCurrent();
    else
        QChartView::keyPressEvent(event);
}

void PeriodChart::focusInEvent(QFocusEvent *event)
{
    if (m_current < 0)
        setCurrent(pointCount() - 1);
    QChartView::focusInEvent(event);
}

void PeriodChart::leaveEvent(QEvent *event)
{
    if (!hasFocus())
        setCurrent(-1);
    QChartView::leaveEvent(event);
}

void PeriodChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        tint();
}

} // namespace shopdesk::ui
