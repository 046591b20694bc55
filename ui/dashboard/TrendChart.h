// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Insights.h"
#include "ui/parts/Formats.h"

#include <QtCharts/QChartView>

class QLineSeries;

namespace shopdesk::ui {

/// The course of one figure over the period, solid, and over the one before, dashed grey. Hovering shows exact numbers;
/// a click, or arrow keys and Enter, opens the orders behind a point.
class TrendChart : public QChartView
{
    Q_OBJECT
public:
    explicit TrendChart(const Formats &formats, QWidget *parent = nullptr);

    void setSeries(insights::Kpi kpi, const insights::Series &now, const insights::Series &before);
    /// "12 Nov: £1,234.50 (before: £1,100.00)"
    QString pointText(int point) const;

signals:
    void opened(shopdesk::insights::DayRange days);

protected:
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    int pointAt(const QPointF &position) const;
    void setCurrent(int point);
    void tint();
    void rebuild();

    const Formats &m_formats;
    insights::Kpi m_kpi = insights::Kpi::NetSales;
    insights::Series m_now;
    insights::Series m_before;
    QLineSeries *m_line = nullptr;
    QLineSeries *m_lineBefore = nullptr;
    int m_current = -1;
};

/// What a point of a series is called on the screen: a day, "W47", "Nov 2026", a year.
QString pointLabel(const insights::DayRange &days, insights::Grouping grouping, const Formats &formats);
/// Colours and fonts of a chart from the palette; no frame, no legend.
void tintChart(QChart &chart, const QPalette &palette, const QFont &font);

} // namespace shopdesk::ui
