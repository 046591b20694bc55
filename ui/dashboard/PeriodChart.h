// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Insights.h"
#include "ui/parts/Formats.h"

#include <QtCharts/QChartView>

namespace shopdesk::ui {

/// A chart along the points of a period: what the course and the buyers have in common. Arrow keys move along the points,
/// Enter opens what is behind the current one.
class PeriodChart : public QChartView
{
    Q_OBJECT
public:
    explicit PeriodChart(const Formats &formats, QWidget *parent = nullptr);

    /// A point in words, as it is said on hover and by screen readers; empty for one that is not there.
    virtual QString pointText(int point) const = 0;

protected:
    const Formats &formats() const { return m_formats; }
    /// −1 while none is.
    int current() const { return m_current; }
    void setCurrent(int point);
    /// Takes series and axes away, before new ones are added.
    void clear();
    /// What a point is called: a day, "W47", "Nov 2026", a year.
    QString labelOf(const insights::Series &series, int point) const;

    virtual int pointCount() const = 0;
    virtual void openCurrent() = 0;
    /// Gives the chart the colours and fonts of the palette.
    virtual void tint();

    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    const Formats &m_formats;
    int m_current = -1;
};

/// What a stretch of time is called in charts and tables: a day, "W47", "Nov 2026", a year.
QString pointLabel(const insights::DayRange &days, insights::Grouping grouping);

} // namespace shopdesk::ui
