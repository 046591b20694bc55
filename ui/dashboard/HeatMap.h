// SPDX-FileCopyrightText: 2026 The Shopdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace shopdesk::ui {

/// The hours of the week as 7 × 24 cells, the more the darker. Arrow keys move, Enter or a click opens what is behind a
/// cell.
class HeatMap : public QWidget
{
    Q_OBJECT
public:
    static constexpr int days = 7;
    static constexpr int hours = 24;
    struct Cell
    {
        qint64 value = 0;
        QString text; ///< "Wednesday 14:00: £1,234.50"
    };

    explicit HeatMap(QWidget *parent = nullptr);
    /// Monday 0:00 first.
    void setCells(std::array<Cell, days * hours> cells);
    QSize sizeHint() const override { return {640, 216}; }
    QSize minimumSizeHint() const override { return {480, 180}; }

signals:
    void opened(int dayOfWeek, int hour); ///< 1 = Monday

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRectF cellRect(int cell) const;
    int cellAt(const QPointF &position) const;
    QColor colourOf(qint64 value) const;
    void setCurrent(int cell);
    void open(int cell);

    std::array<Cell, days * hours> m_cells;
    qint64 m_largest = 0;
    int m_current = 0;
    int m_hovered = -1;
};

} // namespace shopdesk::ui
