// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/BuyersChart.h"

#include "ui/parts/Theme.h"

#include <QtCharts/QBarCategoryAxis>
#include <QtCharts/QBarSet>
#include <QtCharts/QStackedBarSeries>
#include <QtCharts/QValueAxis>

#include <QKeyEvent>
#include <QToolTip>

namespace shopdesk::ui {

using insights::Kpi;

namespace {

constexpr Kpi parts[] = {Kpi::ReturningBuyers, Kpi::NewBuyers}; // from the bottom up
constexpr int besideThePlot = 60;                               // the labels of the upward axis
constexpr double columnWidth = 0.7;

} // namespace

BuyersChart::BuyersChart(const Formats &formats, QWidget *parent) : PeriodChart(formats, parent)
{
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
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
    clear();
    m_columns = new QStackedBarSeries;
    m_columns->setBarWidth(columnWidth);
    qint64 highest = 1;
    for (size_t part = 0; part < std::size(parts); ++part) {
        auto *set = new QBarSet(insights::titleOf(parts[part]));
        for (const auto &point : m_series.points) {
            set->append(double(point.values[parts[part]].value_or(0)));
            highest = std::max(highest, point.values[Kpi::Buyers].value_or(0));
        }
        set->setColor(seriesColours()[part]);
        set->setBorderColor(Qt::transparent);
        m_columns->append(set);
        connect(set, &QBarSet::clicked, this,
                [this, part](int point) { emit opened(parts[part], m_series.points[size_t(point)].days); });
        connect(set, &QBarSet::hovered, this, [this, part](bool on, int point) {
            viewport()->setCursor(on ? Qt::PointingHandCursor : Qt::ArrowCursor);
            choose(int(part), on ? point : -1);
            QToolTip::showText(QCursor::pos(), pointText(current()), this);
        });
    }
    chart()->addSeries(m_columns);

    // Labels for some of the columns; the others get blanks of their own, since names of categories are told apart.
    auto *across = new QBarCategoryAxis;
    m_labelStep = labelStep();
    QStringList labels;
    for (int i = 0; i < pointCount(); ++i)
        labels << (i % m_labelStep == 0 ? labelOf(m_series, i) : QString(i, QChar(0x200B)));
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
    m_columns->attachAxis(across);
    m_columns->attachAxis(up);
    tint();
    setCurrent(current());
}

int BuyersChart::labelStep() const
{
    int widest = 1;
    for (int i = 0; i < pointCount(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(labelOf(m_series, i)) + measure::gap2);
    const int fitting = std::max((width() - besideThePlot) / widest, 1);
    return std::max((pointCount() + fitting - 1) / fitting, 1);
}

QString BuyersChart::pointText(int point) const
{
    if (point < 0 || point >= pointCount())
        return {};
    const Kpi part = parts[m_part];
    const qint64 buyers = m_series.points[size_t(point)].values[part].value_or(0);
    return QStringLiteral("%1\n%2: %3")
        .arg(labelOf(m_series, point), insights::titleOf(part), formats().number(buyers));
}

void BuyersChart::choose(int part, int point)
{
    m_part = part;
    setCurrent(point);
}

void BuyersChart::openCurrent()
{
    emit opened(parts[m_part], m_series.points[size_t(current())].days);
}

void BuyersChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        choose(event->key() == Qt::Key_Up ? 1 : 0, current());
    else
        PeriodChart::keyPressEvent(event);
}

void BuyersChart::resizeEvent(QResizeEvent *event)
{
    PeriodChart::resizeEvent(event);
    if (labelStep() != m_labelStep)
        rebuild();
}

void BuyersChart::drawForeground(QPainter *painter, const QRectF &rect)
{
    PeriodChart::drawForeground(painter, rect);
    if (current() < 0 || !m_columns)
        return;
    double bottom = 0;
    for (int below = 0; below < m_part; ++below)
        bottom += m_columns->barSets()[below]->at(current());
    const double top = bottom + m_columns->barSets()[m_part]->at(current());
    const QRectF part(chart()->mapToPosition({current() - columnWidth / 2, top}, m_columns),
                      chart()->mapToPosition({current() + columnWidth / 2, bottom}, m_columns));
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(palette().color(QPalette::Text), 1.5));
    painter->drawRect(part);
}

} // namespace shopdesk::ui
