// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/BuyersChart.h"

#include "ui/dashboard/TrendChart.h"
#include "ui/parts/Theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <QToolTip>

namespace shopdesk::ui {

using insights::Kpi;

namespace {

constexpr Kpi parts[] = {Kpi::ReturningBuyers, Kpi::NewBuyers};
constexpr int besideThePlot = 60; // the labels of the upward axis

} // namespace

BuyersChart::BuyersChart(const Formats &formats, QWidget *parent) : QChartView(parent), m_formats(formats)
{
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setBackgroundBrush(Qt::NoBrush);
    viewport()->setAutoFillBackground(false);
    viewport()->setFocusPolicy(Qt::NoFocus); // the view has the focus
    setMinimumHeight(200);
    setFocusPolicy(Qt::NoFocus); // the table of the frame serves the keyboard
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void BuyersChart::setSeries(const insights::Series &series)
{
    m_series = series;
    rebuild();
}

void BuyersChart::retranslate()
{
    rebuild();
}

void BuyersChart::rebuild()
{
    chart()->removeAllSeries();
    for (QAbstractAxis *axis : chart()->axes()) {
        chart()->removeAxis(axis);
        delete axis;
    }
    auto *columns = new QStackedBarSeries;
    columns->setBarWidth(0.7);
    qint64 highest = 1;
    for (size_t part = 0; part < std::size(parts); ++part) {
        auto *set = new QBarSet(insights::titleOf(parts[part]));
        for (const auto &point : m_series.points) {
            set->append(double(point.values[parts[part]].value_or(0)));
            highest = std::max(highest, point.values[Kpi::Buyers].value_or(0));
        }
        set->setColor(seriesColours()[part]);
        set->setBorderColor(Qt::transparent);
        columns->append(set);
        connect(set, &QBarSet::clicked, this,
                [this, part](int point) { emit opened(parts[part], m_series.points[size_t(point)].days); });
        connect(set, &QBarSet::hovered, this, [this, part](bool on, int point) {
            viewport()->setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
            const auto &hovered = m_series.points[size_t(point)];
            QToolTip::showText(QCursor::pos(),
                               on ? QStringLiteral("%1\n%2: %3")
                                        .arg(pointLabel(hovered.days, m_series.grouping, m_formats),
                                             insights::titleOf(parts[part]),
                                             m_formats.number(hovered.values[parts[part]].value_or(0)))
                                  : QString(),
                               this);
        });
    }
    chart()->addSeries(columns);

    // Labels for some of the columns; the others get blanks of their own, since names of categories are told apart.
    auto *across = new QBarCategoryAxis;
    m_labelStep = labelStep();
    QStringList labels;
    for (int i = 0; i < int(m_series.points.size()); ++i)
        labels << (i % m_labelStep == 0 ? pointLabel(m_series.points[size_t(i)].days, m_series.grouping, m_formats)
                                        : QString(i, QChar(0x200B)));
    across->append(labels);
    across->setGridLineVisible(false);
    across->setTruncateLabels(false);
    auto *up = new QValueAxis;
    up->setRange(0, double(highest));
    up->setTickCount(5);
    up->applyNiceNumbers();
    up->setLabelFormat(QStringLiteral("%.0f"));
    chart()->addAxis(across, Qt::AlignBottom);
    chart()->addAxis(up, Qt::AlignLeft);
    columns->attachAxis(across);
    columns->attachAxis(up);
    chart()->setLocalizeNumbers(true);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
    tintChart(*chart(), palette(), font());
}

int BuyersChart::labelStep() const
{
    int widest = 1;
    for (const auto &point : m_series.points) {
        const QString label = pointLabel(point.days, m_series.grouping, m_formats);
        widest = std::max(widest, fontMetrics().horizontalAdvance(label) + measure::gap2);
    }
    const int fitting = std::max((width() - besideThePlot) / widest, 1);
    return std::max((int(m_series.points.size()) + fitting - 1) / fitting, 1);
}

void BuyersChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    if (labelStep() != m_labelStep)
        rebuild();
}

void BuyersChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        tintChart(*chart(), palette(), font());
}

} // namespace shopdesk::ui
