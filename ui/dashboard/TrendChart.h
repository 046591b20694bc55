// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/PeriodChart.h"

class QLineSeries;

namespace shopdesk::ui {

/// The course of one figure over the period, solid, and over the one before, dashed grey. Hovering shows exact numbers;
/// a click opens the orders behind a point.
class TrendChart : public PeriodChart
{
    Q_OBJECT
public:
    explicit TrendChart(const Formats &formats, QWidget *parent = nullptr);

    void setSeries(insights::Kpi kpi, const insights::Series &now, const insights::Series &before);
    /// "12 Nov: £1,234.50", and below it the same of the period before.
    QString pointText(int point) const override;

signals:
    void opened(shopdesk::insights::DayRange days);

protected:
    int pointCount() const override { return int(m_now.points.size()); }
    void openCurrent() override;
    void tint() override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    int pointAt(const QPointF &position) const;
    void rebuild();

    insights::Kpi m_kpi = insights::Kpi::NetSales;
    insights::Series m_now;
    insights::Series m_before;
    QLineSeries *m_line = nullptr;
    QLineSeries *m_lineBefore = nullptr;
};

} // namespace shopdesk::ui
