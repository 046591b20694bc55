// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "insights/Kpi.h"
#include "ui/parts/Formats.h"
#include "ui/parts/Tile.h"

namespace shopdesk::ui {

/// One figure of the dashboard: what it is, how much, how far from the period before, and its course as a line. A click
/// opens the list behind it.
class KpiTile : public Tile
{
    Q_OBJECT
public:
    KpiTile(insights::Kpi kpi, const Formats &formats, QWidget *parent = nullptr);

    insights::Kpi kpi() const { return m_kpi; }
    /// @p course holds the figure at each point of the period, in order.
    void setValues(std::optional<qint64> now, std::optional<qint64> before, std::vector<std::optional<qint64>> course);
    QString figure() const { return m_figure; }
    QString change() const { return m_change; }
    void retranslate();

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor changeColour() const;
    void drawCourse(QPainter &painter, const QRectF &area) const;

    insights::Kpi m_kpi;
    const Formats &m_formats;
    std::optional<qint64> m_now;
    std::optional<qint64> m_before;
    std::vector<std::optional<qint64>> m_course;
    QString m_figure;
    QString m_change;
    int m_direction = 0; ///< −1, 0, 1: below, as, above the period before
};

/// "3.5%", or a dash for none.
QString percentText(std::optional<qint64> basisPoints);
/// A figure in the words of the screen: with the currency's sign, in percent, or as a plain number; a dash for none.
QString figureText(insights::Kpi kpi, std::optional<qint64> value, const Formats &formats);

} // namespace shopdesk::ui
