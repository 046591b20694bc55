// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/PeriodChart.h"

class QStackedBarSeries;

namespace shopdesk::ui {

/// New and returning buyers at each point of the period, one on top of the other. Up and Down choose between the two.
class BuyersChart : public PeriodChart
{
    Q_OBJECT
public:
    explicit BuyersChart(const Formats &formats, QWidget *parent = nullptr);
    void setSeries(const insights::Series &series);
    void retranslate();
    QString pointText(int point) const override;

signals:
    /// The buyers of one column's part.
    void opened(shopdesk::insights::Kpi kpi, shopdesk::insights::DayRange days);

protected:
    int pointCount() const override { return int(m_series.points.size()); }
    void openCurrent() override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void drawForeground(QPainter *painter, const QRectF &rect) override;

private:
    void rebuild();
    /// A label stands at every so many columns, as many as the width has room for.
    int labelStep() const;
    void choose(int part, int point);

    insights::Series m_series;
    QStackedBarSeries *m_columns = nullptr;
    int m_part = 0;
    int m_labelStep = 1;
};

} // namespace shopdesk::ui
