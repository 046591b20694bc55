// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Insights.h"
#include "ui/parts/Formats.h"

#include <QtCharts/QChartView>

namespace shopdesk::ui {

/// New and returning buyers at each point of the period, one on top of the other.
class BuyersChart : public QChartView
{
    Q_OBJECT
public:
    explicit BuyersChart(const Formats &formats, QWidget *parent = nullptr);
    void setSeries(const insights::Series &series);
    void retranslate();

signals:
    /// The buyers of one column's part.
    void opened(shopdesk::insights::Kpi kpi, shopdesk::insights::DayRange days);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    /// A label stands at every so many columns, as many as the width has room for.
    int labelStep() const;

    const Formats &m_formats;
    insights::Series m_series;
    int m_labelStep = 1;
};

} // namespace shopdesk::ui
